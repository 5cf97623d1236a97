import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtInProfiles } from '../../../server/profiles/index.js';
import { htmlTables } from '../../../server/src/adapters/html-tables.js';
import {
  analyze,
  defaultSettings,
  type FilledCell,
  fillFromLast,
  fillTotals,
  plainText,
  type Sheet,
  sheetAt,
  suggestCell,
  suggestFigures,
} from '../../../server/src/core/index.js';
import { applyEdits } from '../../harness/edits.js';
import {
  applications,
  balanced,
  type Figures,
  type Layout,
  profileOf,
  report,
  reviews,
  told,
} from '../tables/forms.js';

const options = { profiles: builtInProfiles, settings: defaultSettings, html: htmlTables };
const read = (text: string) => analyze(text, options);

/** The tables at `words`, and the offset there. */
function sheet(text: string, words: string, last?: string): { sheet: Sheet; offset: number } {
  const offset = text.indexOf(words);
  const found = sheetAt(read(text), offset, builtInProfiles, () => (last === undefined ? undefined : read(last)));
  if (offset < 0 || !found) throw new Error(`no table at ${words}`);
  return { sheet: found, offset };
}

const apply = (text: string, cells: readonly FilledCell[]): string => applyEdits(text, cells);
const isWrong = (text: string): string[] => told(text, ['table-sum-mismatch']);

function totalled(text: string, words: string): string {
  const at = sheet(text, words);
  return apply(text, fillTotals(at.sheet, at.offset));
}

/** 表三 with the figures that nothing else gives, and every total and result still at 0 or blank. */
const unfinished = (rows: Figures, layout: Layout = 'pipe', open: number | string = 0): string => {
  const start = Object.entries(rows).map(([key, figures]) => [key, [...figures.slice(0, 6), open]] as const);
  const rest = Array<number | string>(7).fill(open);
  return report({ applications: applications({ done: rest, next: rest, ...Object.fromEntries(start) }, layout) });
};

const sevenNumbers: Figures = {
  new: [10, 2, 0, 0, 0, 0],
  carried: [1, 1, 0, 0, 0, 0],
  granted: [6, 1, 0, 0, 0, 0],
  'unavailable.not-held': [3, 0, 0, 0, 0, 0],
};

describe('the totals of a table', () => {
  it.each(['pipe', 'tab', 'html', 'cell-per-line', 'space'] as const)(
    'are filled in from the cells above: %s',
    (layout) => {
      const text = unfinished(sevenNumbers, layout);
      expect(isWrong(text).length).toBeGreaterThan(0);
      const done = totalled(text, '（七）总计');
      expect(isWrong(done)).toEqual([]);
      expect(done).toBe(
        report({
          applications: applications(
            {
              new: [10, 2, 0, 0, 0, 0, 12],
              carried: [1, 1, 0, 0, 0, 0, 2],
              granted: [6, 1, 0, 0, 0, 0, 7],
              'unavailable.not-held': [3, 0, 0, 0, 0, 0, 3],
              done: [9, 1, 0, 0, 0, 0, 10],
              next: [2, 2, 0, 0, 0, 0, 4],
            },
            layout,
          ),
        }),
      );
    },
  );

  it('are put into cells that are still blank', () => {
    const done = totalled(unfinished(sevenNumbers, 'pipe', ''), '一、本年新收');
    expect(isWrong(done)).toEqual([]);
    expect(done).toMatch(/一、本年新收[^\n]*\| 12 ?\|/);
  });

  it('are put into a form of which every other row is still blank', () => {
    const blank = Object.fromEntries(
      profileOf('2021')
        .tables.find(({ key }) => key === 'applications')!
        .rows.map(({ key }) => [key, Array(7).fill('')]),
    );
    const text = report({
      applications: applications({ ...blank, new: [10, 2, '', '', '', '', ''], granted: [6, 1, '', '', '', '', ''] }),
    });
    const done = totalled(text, '（七）总计');
    expect(done).toMatch(/（七）总计 \|\s+6\s*\|\s+1\s*\|/);
    expect(done).toMatch(/四、结转下年度继续办理 \|\s+4\s*\|\s+1\s*\|.*\|\s+5\s*\|/);
    const last = report({ year: 2022, applications: applications(balanced) });
    const at = sheet(text, '二、上年结转', last);
    const [row] = fillFromLast(at.sheet, at.offset);
    expect(apply(text, row?.cells ?? [])).toMatch(/二、上年结转政府信息公开申请数量 \|\s+1\s*\|\s+0\s*\|/);
  });

  it('tell how they come about', () => {
    const at = sheet(unfinished(sevenNumbers), '（七）总计');
    const { cells } = { cells: fillTotals(at.sheet, at.offset) };
    expect(cells.find(({ cell }) => cell.row === 'next' && cell.column === 'natural')?.arithmetic).toBe(
      '10 + 1 − 9 = 2',
    );
    expect(cells.find(({ cell }) => cell.row === 'new')?.arithmetic).toBe('10 + 2 = 12');
  });

  it('leave what is written, and a table that is complete', () => {
    const wrong = report({ applications: applications({ ...balanced, new: [10, 2, 0, 0, 0, 0, 13] }) });
    expect(totalled(wrong, '（七）总计')).toBe(wrong);
    const whole = report({ applications: applications(balanced) });
    expect(totalled(whole, '（七）总计')).toBe(whole);
  });

  it('write no number below zero', () => {
    const text = unfinished({ new: [1, 0, 0, 0, 0, 0], granted: [3, 0, 0, 0, 0, 0] });
    expect(totalled(text, '（七）总计')).toMatch(/四、结转下年度继续办理 \| 0 /);
  });

  it('are told for every table by itself', () => {
    const text = report({
      applications: applications({ new: [1, 0, 0, 0, 0, 0, 0] }),
      reviews: reviews([1, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
    });
    const done = totalled(text, '| 1 | 2 | 0');
    expect(done).toBe(text.replace('| 1 | 2 | 0 | 0 | 0 |', '| 1 | 2 | 0 | 0 | 3 |'));
  });

  it('follow from the rows of a form that prints no relation', () => {
    const annex = plainText(profileOf('2008').tables.find(({ key }) => key === 'annex')?.skeleton ?? '');
    const text = `甲局2015年政府信息公开工作年度报告\n\n附表\n\n${annex}`
      .replace('当面申请数 | 件 | 0', '当面申请数 | 件 | 2')
      .replace('网络申请数 | 件 | 0', '网络申请数 | 件 | 3')
      .replace('政府网站公开政府信息数 | 条 | 0', '政府网站公开政府信息数 | 条 | 9');
    const done = totalled(text, '收到申请数');
    // Of several channels one item may have taken two: they make no total.
    expect(done).toBe(text.replace('收到申请数 | 件 | 0', '收到申请数 | 件 | 5'));
  });

  it('make any table agree whose parts are written and whose results are open', () => {
    const count = fc.nat({ max: 40 });
    const row = fc.tuple(count, count, count, count, count, count);
    const parts = profileOf('2021').tables.find(({ key }) => key === 'applications')!.rows;
    const keys = parts.flatMap(({ key, parent }) => (parent && !parts.some((one) => one.parent === key) ? [key] : []));
    const figures = fc.tuple(fc.subarray(keys, { minLength: 1 }), fc.array(row, { minLength: 30, maxLength: 30 }));
    fc.assert(
      fc.property(figures, ([chosen, rows]) => {
        const results = Object.fromEntries(chosen.map((key, at) => [key, rows[at]!]));
        const text = unfinished({ ...results, new: [2000, 2000, 2000, 2000, 2000, 2000] });
        expect(isWrong(totalled(text, '（七）总计'))).toEqual([]);
      }),
      { seed: 1, numRuns: 15 },
    );
  });
});

describe('a row from last year', () => {
  const last = report({ year: 2022, applications: applications({ ...balanced, next: [2, 0, 0, 0, 0, 1, 3] }) });
  const now = report({ applications: applications({ new: [5, 0, 0, 0, 0, 0, 5] }) });

  it('is the carried-over one of the table at the cursor', () => {
    const at = sheet(now, '一、本年新收', last);
    const [row, ...others] = fillFromLast(at.sheet, at.offset);
    expect([row?.name, others]).toEqual(['二、上年结转政府信息公开申请数量', []]);
    const done = apply(now, row?.cells ?? []);
    expect(done).toContain('二、上年结转政府信息公开申请数量 | 2 | 0 | 0 | 0 | 0 | 1 | 3 |');
    expect(told(done, ['carry-over-mismatch'], last)).toEqual([]);
  });

  it('is not offered where it says the same, and of no other year', () => {
    const same = report({ applications: applications({ carried: [2, 0, 0, 0, 0, 1, 3] }) });
    const at = sheet(same, '一、本年新收', last);
    expect(fillFromLast(at.sheet, at.offset)).toEqual([]);
    const older = sheet(now, '一、本年新收', last.replace('2022年', '2020年'));
    expect(fillFromLast(older.sheet, older.offset)).toEqual([]);
  });
});

describe('a cell', () => {
  /** What is offered at `¦`, once without it and once in its place. */
  function offered(marked: string, last?: string): string[] {
    const offset = marked.indexOf('¦');
    const found = sheetAt(read(marked.replace('¦', '')), offset, builtInProfiles, () =>
      last ? read(last) : undefined,
    );
    const offers = found ? suggestCell(found, offset) : [];
    return offers.map(({ kind, text, arithmetic }) => `${kind}: ${text} (${arithmetic})`);
  }
  const table = (figures: Figures) => applications(figures);

  it('offers what the prose says of it', () => {
    const marked = report({
      overview: '收到政府信息公开申请12件，予以公开7件。',
      applications: table({ new: [0, 0, 0, 0, 0, 0, '¦'] }),
    });
    expect(offered(marked)).toEqual(['text-table: 12 (12件)']);
    expect(offered(marked.replace('¦', '1¦'))).toEqual(['text-table: 12 (12件)']);
    expect(offered(marked.replace('¦', '12¦'))).toEqual([]);
  });

  it('offers what the other cells give, and last year’s report', () => {
    expect(offered(report({ applications: table({ new: [3, 4, 0, 0, 0, 0, '0¦'] }) }))).toEqual([
      'table: 7 (3 + 4 = 7)',
    ]);
    const last = report({ year: 2022, applications: table({ ...balanced, next: [2, 0, 0, 0, 0, 0, 2] }) });
    expect(offered(report({ applications: table({ carried: ['¦', 0, 0, 0, 0, 0, 0] }) }), last)).toEqual([
      'carry-over: 2 (2)',
    ]);
  });

  it('offers nothing where nothing is known', () => {
    expect(offered(report({ applications: table({ granted: ['¦0', 0, 0, 0, 0, 0, 0] }) }))).toEqual([]);
    expect(offered('买菜：\n\n| 葱 | ¦1 |\n| --- | --- |\n')).toEqual([]);
  });
});

describe('the prose', () => {
  const concepts = profileOf('2021').concepts;
  function offered(overview: string): string[] {
    const marked = report({
      overview,
      applications: applications(balanced),
      reviews: reviews([1, 0, 0, 0, 1, ...Array(10).fill(0)]),
    });
    const offset = marked.indexOf('¦');
    return suggestFigures(marked.replace('¦', ''), offset, read, concepts).map(({ text }) => text);
  }

  it.each([
    ['2023年，我局收到政府信息公开申请¦', '12件'],
    ['2023年，我局共收到政府信息公开申请¦件，均已答复。', '12'],
    ['新收政府信息公开申请12件，上年结转¦。', '2件'],
    ['本年办结申请12件，其中予以公开¦，', '7件'],
    ['因政府信息公开引起的行政复议¦。', '1件'],
  ])('offers the figure of the table: %s', (overview, text) => {
    expect(offered(overview)).toEqual([text]);
  });

  it.each(['全年召开会议¦。', '收到政府信息公开申请¦12件。', '收到群众来信¦。', '受理涉及征地的申请¦。'])(
    'offers nothing where the table holds no such figure, or one stands there: %s',
    (overview) => {
      expect(offered(overview)).toEqual([]);
    },
  );
});

describe('an empty table', () => {
  const tables = builtInProfiles.flatMap(({ id, tables }) => tables.map((table) => [id, table.key, table] as const));

  it.each(tables)('of %s, %s, is filled in in the order of reading', (_id, _key, { skeleton }) => {
    const stops = [...skeleton.matchAll(/\$\{(\d+):/g)].map(([, number]) => Number(number));
    expect(stops).toEqual(stops.map((_, at) => at + 1));
    expect(stops.length).toBeGreaterThan(0);
    expect(plainText(skeleton)).not.toContain('$');
  });
});
