import { describe, expect, it } from 'vitest';
import { builtInProfiles } from '../../../server/profiles/index.js';
import { htmlTables } from '../../../server/src/adapters/html-tables.js';
import { analyze, columns, defaultSettings, formatEdits } from '../../../server/src/core/index.js';
import { applyEdits } from '../../harness/edits.js';
import { applications, balanced, report } from '../tables/forms.js';

const options = { profiles: builtInProfiles, settings: { ...defaultSettings, force: true }, html: htmlTables };
const read = (text: string) => analyze(text, options);
const editsOf = (text: string) => formatEdits(read(text), read);
const formatted = (text: string): string => applyEdits(text, editsOf(text));

/** A report whose overview is this. */
const inReport = (overview: string): string => report({ overview });

describe('around figures', () => {
  it.each([
    ['收到 12 件申请。', '收到12件申请。'],
    ['收到申请 12件 ，均已答复。', '收到申请12件，均已答复。'],
    ['公开信息118条,其中网站65条,微博53条。', '公开信息118条，其中网站65条，微博53条。'],
    ['公开信息118条, 其中网站65条; 微博53条。', '公开信息118条，其中网站65条；微博53条。'],
    ['公开信息(118条)，占 25％。', '公开信息（118条），占25%。'],
    ['网站65条,占25%,微博53条。', '网站65条，占25%，微博53条。'],
    ['收到申请近 700 件。', '收到申请近700件。'],
    ['网站 12条 微博 15条', '网站12条 微博15条'],
  ])('%s → %s', (before, after) => {
    expect(formatted(inReport(before))).toBe(inReport(after));
  });

  it.each([
    '公开信息1,204条，网站65条。',
    '2023年 12件，5条 3件',
    '收到申请１２件，占２５％。',
    '见[附件](12件)和`收到 12 件`。',
    '1. 收到申请12件。',
    'Open Data 12件',
    '收到申请\n 12件。',
  ])('leaves %j', (text) => {
    expect(formatted(inReport(text))).toBe(inReport(text));
  });

  it('changes nothing in a text that is no report', () => {
    const { text, blocks, faults, memo } = read('买菜 5 元,葱 1 元');
    expect(formatEdits({ text, blocks, faults, memo, reports: [] }, read)).toEqual([]);
  });
});

describe('a pipe table', () => {
  it('is aligned by the width of its characters on the screen', () => {
    const text = inReport('| 项目 | 件数 |\n|---|--:|\n|规章|3|\n| 行政规范性文件 |12 |\n');
    expect(formatted(text)).toContain(
      [
        '| 项目           | 件数 |',
        '| -------------- | ---: |',
        '| 规章           |    3 |',
        '| 行政规范性文件 |   12 |',
        '',
      ].join('\n'),
    );
  });

  it('keeps its line ends, its bars, its ragged rows and what a bar escapes', () => {
    const table = '| 甲|乙\r\n|--|--\r\n|规章|3|多\r\n\r\n| a\\|b |  |\r\n';
    expect(formatted(inReport(table))).toContain(
      '| 甲   | 乙\r\n| ---- | ---\r\n| 规章 | 3   | 多\r\n\r\n| a\\|b |     |\r\n',
    );
  });

  it('does not grow with one long cell', () => {
    const long = '很长'.repeat(400);
    const text = inReport(`| 项目 | 件数 |\n| --- | --- |\n| ${long} | 3 |\n| 规章 | 12 |\n`);
    expect(formatted(text)).toContain('| 规章 | 12   |\n');
  });

  it('has every row of 表三 equally wide, but for its longest labels', () => {
    const text = report({ applications: applications(balanced) });
    const rows = formatted(text)
      .split('\n')
      .filter((line) => line.startsWith('|'));
    const widths = rows.map(columns);
    const usual = widths.filter((width) => width === widths.at(-1));
    expect(usual.length).toBeGreaterThan(rows.length - 5);
  });

  it('of drawn lines is left as it is', () => {
    const text = inReport('｜项目｜件数｜\n｜规章｜3｜\n');
    expect(formatted(text)).toBe(text);
  });
});
