import { describe, expect, it } from 'vitest';
import {
  applications,
  balanced,
  type Figures,
  layouts,
  messagesOf,
  outcomeOf,
  proactive,
  report,
  reviews,
  told,
} from './forms.js';

const sum = 'table-sum-mismatch';
const withApplications = (figures: Figures): string => report({ applications: applications(figures) });
const sums = (text: string): string[] => told(text, [sum]);

/** How many relations of tables hold and differ. */
const verdicts = (text: string): Record<string, number> => {
  const count: Record<string, number> = {};
  for (const { kind, verdict } of outcomeOf(text).relations)
    if (kind === 'table') count[verdict] = (count[verdict] ?? 0) + 1;
  return count;
};

describe('表三', () => {
  it('holds in every row and column', () => {
    expect(verdicts(withApplications(balanced))).toEqual({ holds: 7 + 7 + 25 });
    expect(sums(withApplications(balanced))).toEqual([]);
  });

  it.each(layouts.filter((layout) => layout !== 'glued'))('is checked as %s', (layout) => {
    const wrong = { ...balanced, 'unavailable.not-held': [3, 0, 0, 0, 0, 0, 2] };
    expect(sums(report({ applications: applications(wrong, layout) }))).toEqual([`${sum} error: 3`]);
  });

  it('cuts a glued row apart by the columns it stands in, and leaves it alone where they do not tell', () => {
    const glued = (granted: number): string =>
      report({
        applications: applications(
          {
            new: [25, 0, 0, 0, 0, 0, 25],
            granted: [22, 0, 0, 0, 0, 0, granted],
            'unavailable.not-held': [3, 0, 0, 0, 0, 0, 3],
            done: [25, 0, 0, 0, 0, 0, 25],
          },
          'glued',
        ),
      });
    // 220000022 may be 22, 0 … 22 or 2, 20, 0 … 22.
    expect(verdicts(glued(22))).toEqual({ holds: 7 + 7 + 25 });
    expect(sums(glued(22))).toEqual([]);
    expect(sums(glued(23))).toEqual([]);
  });

  it('T3a: one cell that mends row and column is the culprit', () => {
    const text = withApplications({ ...balanced, new: [11, 2, 0, 0, 0, 0, 12] });
    expect(sums(text)).toEqual([`${sum} error: 11`]);
    expect(messagesOf(text, sum)[0]).toContain('由 11 改为 10');
  });

  it('T3a: a cell and the total added up from it are one defect', () => {
    const text = withApplications({ ...balanced, done: [9, 3, 0, 0, 0, 0, 12] });
    expect(sums(text)).toEqual([`${sum} error: 9`]);
    expect(messagesOf(text, sum)[0]).toContain('由 9 改为 10');
    const [finding] = outcomeOf(text).findings.filter(({ check }) => check === sum);
    expect(finding?.fixes[0]?.edits.map((edit) => edit.text)).toEqual(['10', '13']);
  });

  it('T3a: where several cells could be wrong none is named, unless the prose bears witness', () => {
    const wrong = { ...balanced, next: [2, 0, 0, 0, 0, 0, 2] };
    expect(messagesOf(withApplications(wrong), sum)[0]).not.toContain('改为');
    const text = report({ applications: applications(wrong), overview: '新收申请12件，上年结转2件，结转下年度1件。' });
    expect(sums(text)).toEqual([`${sum} error: 2`]);
    expect(messagesOf(text, sum)[0]).toContain('由 2 改为 1');
    expect(told(text, ['text-table-conflict'])).toEqual([]);
  });

  it('T3b: results that do not make the total', () => {
    const text = withApplications({ ...balanced, 'refused.third-party': [2, 0, 0, 0, 0, 0, 2] });
    expect(sums(text)).toEqual([`${sum} error: 10`]);
    expect(messagesOf(text, sum)[0]).not.toContain('改为');
  });

  it('T3b: a group row that is filled in is compared with its parts', () => {
    const filled = { ...balanced, refused: [1, 1, 0, 0, 0, 0, 2] };
    const rows = (figures: Figures): string =>
      applications(figures).replace(
        /\| （三）不予公开 \|[^\n]*/,
        `| （三）不予公开 | ${(figures.refused ?? []).join(' | ')} |`,
      );
    expect(sums(report({ applications: rows(filled) }))).toEqual([]);
    const wrong = sums(report({ applications: rows({ ...filled, refused: [1, 1, 0, 0, 0, 0, 3] }) }));
    expect(wrong).toEqual([`${sum} error: 3`]);
  });

  it('T3c: a row that does not make its total', () => {
    expect(sums(withApplications({ ...balanced, granted: [6, 1, 0, 0, 0, 0, 8] }))).toEqual([`${sum} error: 8`]);
  });

  it('T3d: a blank is never read as zero', () => {
    const text = withApplications({ ...balanced, next: [1, 0, 0, 0, 0, 0, ''] });
    expect(sums(text)).toEqual([]);
    expect(told(text, ['cell-blank'])).toEqual(['cell-blank warning:  ']);
    expect(verdicts(text)['cannot-say']).toBe(2);
  });

  it('T3d: a table that writes every zero as a stroke is told once and still adds up', () => {
    const strokes = Object.fromEntries(
      Object.entries(balanced).map(([key, row]) => [key, row.map((value) => (value === 0 ? '/' : value))]),
    );
    const text = report({ applications: applications(strokes).replaceAll(' 0 ', ' / ') });
    expect(told(text, ['cell-blank'])).toEqual(['cell-blank info: /']);
    expect(sums(text)).toEqual([]);
    const wrong = report({
      applications: applications({ ...strokes, granted: [6, 1, '/', '/', '/', '/', 8] }).replaceAll(' 0 ', ' / '),
    });
    expect(sums(wrong)).toEqual([`${sum} warning: 8`]);
  });

  it('tells a misplaced applicant once', () => {
    const text = withApplications({ ...balanced, granted: [5, 2, 0, 0, 0, 0, 7] });
    expect(sums(text).length).toBe(1);
  });

  it('tells two defects far apart twice', () => {
    const text = withApplications({
      ...balanced,
      new: [10, 2, 0, 0, 0, 0, 15],
      'refused.secret': [0, 0, 0, 0, 0, 0, 2],
    });
    expect(sums(text).length).toBe(2);
  });
});

describe('表三 of 2019', () => {
  it('has 其他处理 as one row', () => {
    const figures = {
      ...balanced,
      'other-result': [1, 0, 0, 0, 0, 0, 1],
      done: [11, 3, 0, 0, 0, 0, 14],
      next: [0, 0, 0, 0, 0, 0, 0],
    };
    expect(sums(report({ year: 2019, applications: applications(figures, 'pipe', '2019') }))).toEqual([]);
    const wrong = { ...figures, 'other-result': [2, 0, 0, 0, 0, 0, 2] };
    expect(sums(report({ year: 2019, applications: applications(wrong, 'pipe', '2019') }))).toEqual([
      `${sum} error: 11`,
    ]);
  });
});

describe('表四', () => {
  it('T4a: every group makes its total', () => {
    const held = [376, 97, 196, 121, 790, 16, 1, 12, 27, 56, 74, 1, 30, 51, 156];
    expect(sums(report({ reviews: reviews(held) }))).toEqual([]);
    expect(verdicts(report({ reviews: reviews(held) }))).toEqual({ holds: 3 });
    const wrong = held.with(9, 57);
    expect(sums(report({ reviews: reviews(wrong) }))).toEqual([`${sum} error: 57`]);
    expect(messagesOf(report({ reviews: reviews(wrong) }), sum)[0]).toContain('未经复议直接起诉 总计');
  });

  it('T4b: lawsuits are those without and those after a review', () => {
    const figures = [0, 0, 0, 0, 0, 1, 0, 0, 0, 1, 2, 0, 0, 0, 2];
    const text = (count: number): string => report({ overview: `全年行政诉讼${count}件。`, reviews: reviews(figures) });
    expect(told(text(3), ['text-table-conflict'])).toEqual([]);
    expect(told(text(1), ['text-table-conflict'])).toEqual(['text-table-conflict error: 1件']);
  });
});

describe('表二', () => {
  it('T2a: in force is at least what was made less what was repealed', () => {
    expect(sums(report({ proactive: proactive({ normative: [2, 1, 1] }) }))).toEqual([]);
    expect(sums(report({ proactive: proactive({ normative: [3, 1, 0] }) }))).toEqual([`${sum} warning: 0`]);
  });

  it('T2b: rules of a body that makes none are a hint', () => {
    const text = (organ: string): string => report({ organ, proactive: proactive({ rules: [0, 0, 6] }) });
    expect(told(text('望江镇人民政府'), ['cell-invalid'])).toEqual(['cell-invalid hint: 6']);
    expect(told(text('临溪市人民政府'), ['cell-invalid'])).toEqual([]);
  });

  it('T2c: money may have decimals, and the prose may give it in 元', () => {
    const text = (written: string): string =>
      report({ overview: `全年行政事业性收费${written}。`, proactive: proactive({ charges: '18.8710' }) });
    expect(told(text('188710元'), ['text-table-conflict', 'cell-invalid'])).toEqual([]);
    expect(told(text('18.87万元'), ['text-table-conflict'])).toEqual([]);
    expect(told(text('17.88万元'), ['text-table-conflict'])).toEqual(['text-table-conflict error: 17.88万元']);
  });

  it('T2d: columns of 2019 are not taken for those of 2021', () => {
    const old = `| 第二十条第（一）项 | | | |
| --- | --- | --- | --- |
| 信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量 |
| 规章 | 0 | 0 | 0 |
| 规范性文件 | 5 | 5 | 2 |
`;
    expect(sums(report({ year: 2023, proactive: old }))).toEqual([]);
  });
});

describe('annex statistics', () => {
  const annex = (rows: readonly string[]): string =>
    `# 青禾县统计局2016年政府信息公开工作年度报告\n\n一、概述\n平稳。\n\n附：统计表\n\n| 统计指标 | 单位 | 统计数 |\n| --- | --- | --- |\n${rows.map((row) => `| ${row} |\n`).join('')}`;

  it('add up by their hierarchy', () => {
    const rows = [
      '收到申请数 | 件 | 11',
      '1.当面申请数 | 件 | 5',
      '2.网络申请数 | 件 | 6',
      '行政复议数量 | 件 | 2',
      '（一）维持具体行政行为数 | 件 | 2',
      '（二）被依法纠错数 | 件 | 0',
      '行政诉讼数量 | 件 | 1',
      '（一）被依法纠错数 | 件 | 1',
      '（二）其他情形数 | 件 | 0',
    ];
    expect(sums(annex(rows))).toEqual([]);
    expect(sums(annex(rows.with(0, '收到申请数 | 件 | 12')))).toEqual([`${sum} error: 12`]);
    expect(sums(annex(rows.with(7, '（一）被依法纠错数 | 件 | 3')))).toEqual([`${sum} error: 1`]);
  });

  it('take 其中 with one part as at most its total', () => {
    expect(
      sums(annex(['主动公开政府信息数 | 条 | 642', '其中：主动公开规范性文件数 | 条 | 4', '收到申请数 | 件 | 1'])),
    ).toEqual([]);
    expect(
      sums(annex(['主动公开政府信息数 | 条 | 642', '其中：主动公开规范性文件数 | 条 | 643', '收到申请数 | 件 | 1']))
        .length,
    ).toBe(1);
  });

  it('let channels overlap but not fall short', () => {
    const rows = (website: number): string[] => [
      '主动公开信息数 | 条 | 100',
      `1.政府网站公开 | 条 | ${website}`,
      '2.政务微信公开 | 条 | 40',
      '收到申请数 | 件 | 1',
    ];
    expect(sums(annex(rows(60)))).toEqual([]);
    expect(sums(annex(rows(100)))).toEqual([]);
    expect(sums(annex(rows(50)))).toEqual([`${sum} warning: 100`]);
  });
});

describe('annex statistics of a whole and its parts', () => {
  const annex = (city: number): string =>
    `# 临江市人民政府2017年政府信息公开工作年度报告\n\n附：统计表\n\n| 指标 | 单位 | 全市 | 市级 | 县乡 |\n| --- | --- | --- | --- | --- |\n${[
      `主动公开政府信息数 | 条 | 4862 | 972 | 3890`,
      `收到申请数 | 件 | ${city} | 12 | 26`,
      `行政复议数量 | 件 | 13 | 7 | 6`,
      `行政诉讼数量 | 件 | 5 | 3 | 2`,
      `举报投诉数量 | 件 | 1 | 1 | 0`,
    ]
      .map((row) => `| ${row} |\n`)
      .join('')}`;

  it('add up in every row, and are no cumulative figures', () => {
    const checks = [sum, 'cumulative-below-annual', 'text-table-conflict'];
    expect(told(annex(38), checks)).toEqual([]);
    expect(told(annex(39), checks)).toEqual([`${sum} error: 39`]);
    expect(told(annex(38).replace('附：', '全市收到申请38件。\n\n附：'), checks)).toEqual([]);
  });
});

describe('tables of no known form', () => {
  const table = (total: string): string =>
    report({
      overview: `| 渠道 | 上半年 | 下半年 | 合计 | 占比 |\n| --- | --- | --- | --- | --- |\n| 网站 | 30 | 40 | 70 | 70% |\n| 公众号 | 10 | 20 | 30 | 30% |\n| 合计 | 40 | 60 | ${total} | 100% |\n`,
    });

  it('have row and column totals and shares', () => {
    expect(sums(table('100'))).toEqual([]);
    expect(sums(table('110'))).toEqual([`${sum} error: 110`]);
    const shares = table('100').replace('30%', '35%');
    expect(told(shares, ['share-mismatch'])).toEqual(['share-mismatch error: 35%']);
  });
});
