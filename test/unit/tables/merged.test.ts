import { describe, expect, it } from 'vitest';
import { builtInProfiles } from '../../../server/profiles/index.js';
import { htmlTables } from '../../../server/src/adapters/html-tables.js';
import { readBlocks } from '../../../server/src/core/blocks/read.js';
import { bindTables } from '../../../server/src/core/tables/bind.js';
import { tableLabels } from '../../../server/src/core/tables/labels.js';
import { applicationRows, balanced, profileOf } from './forms.js';

/** The merged cells of the printed form, in the ways in which they come out of a word processor or a web page. */

const sources = { labels: tableLabels(builtInProfiles), html: htmlTables };

/** Figures by cell. */
function read(text: string, id = '2021'): Map<string, string> {
  const bound = bindTables(readBlocks(text, sources), profileOf(id));
  return new Map(bound.flatMap(({ cells }) => [...cells].map(([key, cell]) => [key, cell.figure?.raw ?? ''] as const)));
}

type Row = readonly string[];

const head: readonly Row[] = [
  [
    '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
    '',
    '',
    '申请人情况',
    '',
    '',
    '',
    '',
    '',
    '',
  ],
  ['', '', '', '自然人', '法人或其他组织', '', '', '', '', '总计'],
  ['', '', '', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '', ''],
];

/** Every row as printed: 三、本年度办理结果 over all results, （三）不予公开 over its reasons, then the label. */
function printedRows(): Row[] {
  let group = '';
  let result = '';
  return applicationRows(balanced).flatMap(({ label, values }) => {
    if (values.length === 0) {
      if (/^[一二三四]、/.test(label)) group = label;
      else result = label;
      return [];
    }
    if (/^[一二三四]、/.test(label)) return [[label, label, label, ...values]];
    if (/^（/.test(label)) return [[group, label, label, ...values]];
    return [[group, result, label, ...values]];
  });
}

/** A merged cell written once, the others blank. */
const blanked = (rows: readonly Row[]): Row[] =>
  rows.map((row, at) =>
    row.map((cell, column) => {
      const isAgain = rows[at - 1]?.[column] === cell || row.indexOf(cell) < column;
      return column < 3 && isAgain ? '' : cell;
    }),
  );
const dropped = (rows: readonly Row[]): Row[] => rows.map((row) => row.filter((cell) => cell !== ''));
const carets = (rows: readonly Row[]): Row[] =>
  rows.map((row, at) => row.map((cell, column) => (column < 2 && rows[at - 1]?.[column] === cell ? '^^' : cell)));

const pipes = (rows: readonly Row[]): string =>
  rows.map((row, at) => `| ${row.join(' | ')} |\n${at === 0 ? `|${' --- |'.repeat(row.length)}\n` : ''}`).join('');
const tabs = (rows: readonly Row[]): string => rows.map((row) => `${row.join('\t')}\n`).join('');
const blanks = (rows: readonly Row[]): string => rows.map((row) => `${row.join('　')}\n`).join('');
const lines = (rows: readonly Row[]): string => rows.map((row) => `${row.join('\n')}\n`).join('');

const rows = printedRows();

describe('the merged cells of 表三', () => {
  it.each([
    ['pipes, written once', pipes([...head, ...blanked(rows)])],
    ['pipes, written in every row', pipes([...head, ...rows])],
    ['pipes, repeated by ^^', pipes([...head, ...carets(rows)])],
    ['tabs, written once', tabs([...head, ...blanked(rows)])],
    ['tabs, left out', tabs(dropped([...head, ...blanked(rows)]))],
    ['tabs, written in every row', tabs([...head, ...rows])],
    ['full-width blanks, left out', blanks(dropped([...head, ...blanked(rows)]))],
    ['one cell a line', lines(dropped([...head, ...blanked(rows)]))],
    ['pipes without outer bars', [...head, ...blanked(rows)].map((row) => row.join(' | ')).join('\n')],
  ])('are read as %s', (_, text) => {
    const cells = read(text);
    expect(cells.size).toBe(25 * 7);
    expect(cells.get('granted/total')).toBe('7');
    expect(cells.get('refused.inquiry/enterprise')).toBe('1');
    expect(cells.get('unprocessed.repeated/total')).toBe('1');
    expect(cells.get('done/natural')).toBe('10');
  });
});

describe('表二', () => {
  const amounts = (again: string): string => `| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| --- | --- | --- | --- |
| 规章 | 0 | 0 | 0 |
| 行政规范性文件 | 2 | 1 | 11 |
| 信息内容 | 本年处理决定数量 |${again.replaceAll('@', '本年处理决定数量')}
| 行政许可 | 148 |${again.replaceAll('@', '148')}
| 行政处罚 | 36 |${again.replaceAll('@', '36')}
`;
  it.each([
    ['blank', ' | |'],
    ['repeated', ' @ | @ |'],
  ])('has one figure where a merged cell is %s', (_, again) => {
    const cells = read(amounts(again));
    expect(cells.get('licences/decisions')).toBe('148');
    expect(cells.get('normative/in-force')).toBe('11');
    expect(cells.size).toBe(8);
  });
});

describe('表四 taken apart', () => {
  const outcomes = '结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计';
  const table = (top: string, figures: string): string =>
    `| ${top} | | | | |\n|${' --- |'.repeat(5)}\n| ${outcomes} |\n| ${figures} |\n`;
  it.each([
    [
      'three rows of one table',
      `| 类别 | ${outcomes} |\n|${' --- |'.repeat(6)}\n| 行政复议 | 2 | 1 | 0 | 1 | 4 |\n| 行政诉讼（未经复议直接起诉） | 1 | 0 | 0 | 0 | 1 |\n| 行政诉讼（复议后起诉） | 0 | 0 | 0 | 3 | 3 |\n`,
    ],
    [
      'three tables',
      `${table('行政复议', '2 | 1 | 0 | 1 | 4')}\n行政诉讼\n\n${table('未经复议直接起诉', '1 | 0 | 0 | 0 | 1')}\n${table('复议后起诉', '0 | 0 | 0 | 3 | 3')}`,
    ],
  ])('is read from %s', (_, text) => {
    const cells = read(text);
    expect(cells.size).toBe(15);
    expect(cells.get('cases/review-total')).toBe('4');
    expect(cells.get('cases/direct-upheld')).toBe('1');
    expect(cells.get('cases/after-pending')).toBe('3');
  });

  it('is not guessed at where a row names no group', () => {
    const text = `| 年度 | ${outcomes} |\n|${' --- |'.repeat(6)}\n| 2022 | 2 | 1 | 0 | 1 | 4 |\n| 2023 | 1 | 0 | 0 | 0 | 1 |\n`;
    expect(read(text).size).toBe(0);
  });
});
