import fc from 'fast-check';
import { builtInProfiles } from '../../server/profiles/index.js';

/** The official table of applications, filled in so that everything in it agrees, written in one of the usual layouts. */
export interface GeneratedTable {
  readonly text: string;
  readonly layout: string;
}

const keyed = builtInProfiles
  .find(({ id }) => id === 'gov-disclosure-2021')
  ?.tables.find(({ key }) => key === 'applications');
const rows = keyed?.rows ?? [];
const applicants = 6;

/** Labels of the rows that state a result of their own; the others are headings and totals. */
const results = rows.filter(({ label }) => /^\d\.|予以公开|部分公开/.test(label)).map(({ label }) => label);

interface Counts {
  readonly done: readonly (readonly number[])[];
  readonly carried: readonly number[];
  readonly left: readonly number[];
}

const perApplicant = (max: number): fc.Arbitrary<number[]> =>
  fc.array(fc.nat(max), { minLength: applicants, maxLength: applicants });

/** Counts that leave nothing negative: what was carried in is never more than what was done and left. */
const counts: fc.Arbitrary<Counts> = fc
  .tuple(
    fc.array(perApplicant(12), { minLength: results.length, maxLength: results.length }),
    perApplicant(9),
    perApplicant(9),
  )
  .map(([done, carried, left]) => {
    const handled = sumRows([...done, left]);
    return { done, left, carried: carried.map((value, i) => Math.min(value, handled[i]!)) };
  });

const sumRows = (columns: readonly (readonly number[])[]): number[] =>
  Array.from({ length: applicants }, (_, i) => columns.reduce((sum, column) => sum + column[i]!, 0));

function cellsOf(label: string, { done, carried, left }: Counts): readonly number[] | undefined {
  const total = sumRows(done);
  if (label.startsWith('一、')) return total.map((value, i) => value + left[i]! - carried[i]!);
  if (label.startsWith('二、')) return carried;
  if (label.includes('总计')) return total;
  if (label.startsWith('四、')) return left;
  return done[results.indexOf(label)];
}

/** Label and seven figures a row, the last one the sum of the others; a heading row has only its label. */
const grid = (filled: Counts): string[][] =>
  rows.map(({ label }) => {
    const cells = cellsOf(label, filled);
    return cells ? [label, ...[...cells, cells.reduce((sum, value) => sum + value, 0)].map(String)] : [label];
  });

const head = [
  ['（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', '申请人情况', '', '', '', '', '', ''],
  ['', '自然人', '法人或其他组织', '', '', '', '', '总计'],
  ['', '', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', ''],
];

const wide = (cells: readonly string[]): string[] => [...cells, ...Array<string>(8 - cells.length).fill('')];
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const layouts: Readonly<Record<string, (body: readonly string[][]) => string>> = {
  pipe: (body) => {
    const line = (cells: readonly string[]) => `| ${wide(cells).join(' | ')} |\n`;
    return [line(head[0]!), `|${' --- |'.repeat(8)}\n`, ...head.slice(1).map(line), ...body.map(line)].join('');
  },
  tab: (body) => [...head, ...body].map((cells) => `${wide(cells).join('\t')}\n`).join(''),
  html: (body) => {
    const line = (cells: readonly string[]) =>
      `<tr>${wide(cells)
        .map((cell) => `<td>${escaped(cell)}</td>`)
        .join('')}</tr>\n`;
    return `<table>\n${[...head, ...body].map(line).join('')}</table>\n`;
  },
  'cell-per-line': (body) =>
    [...head, ...body]
      .flat()
      .filter((cell) => cell !== '')
      .map((cell) => `${cell}\n`)
      .join(''),
};

const around = (table: string): string =>
  `青禾县统计局2023年政府信息公开工作年度报告\n\n三、收到和处理政府信息公开申请情况\n\n${table}\n四、政府信息公开行政复议、行政诉讼情况\n\n无。\n`;

export const rightTable: fc.Arbitrary<GeneratedTable> = fc
  .tuple(fc.constantFrom(...Object.keys(layouts)), counts)
  .map(([layout, filled]) => ({ layout, text: around(layouts[layout]!(grid(filled))) }));

/** The same with one figure of one row changed. */
export const wrongTable: fc.Arbitrary<GeneratedTable> = fc
  .tuple(
    fc.constantFrom(...Object.keys(layouts)),
    counts,
    fc.nat(1000),
    fc.nat(applicants),
    fc.integer({ min: 1, max: 9 }),
  )
  .map(([layout, filled, at, column, by]) => {
    const body = grid(filled);
    const written = body.filter((cells) => cells.length > 1);
    const cells = written[at % written.length]!;
    cells[column + 1] = String(Number(cells[column + 1]) + by);
    return { layout, text: around(layouts[layout]!(body)) };
  });
