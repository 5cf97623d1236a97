import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtInProfiles } from '../../../server/profiles/index.js';
import { htmlTables } from '../../../server/src/adapters/html-tables.js';
import { analyze, columns, defaultSettings, formatEdits } from '../../../server/src/core/index.js';
import { anyDraft } from '../../fuzz/drafts.js';
import { wrongTable } from '../../fuzz/tables.js';
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

describe('on any text', () => {
  const table = wrongTable.map(({ text }) => text);
  const texts = fc.oneof(
    anyDraft,
    table,
    fc.tuple(anyDraft, table).map((parts) => parts.join('\n')),
  );
  const digits = (text: string): string => text.replace(/[^\p{Nd}]/gu, '');
  /** What is neither white space nor a mark whose width may change, nor a dash of a separator row. */
  const words = (text: string): string => text.replace(/[\s,，;；:：()（）%％-]/g, '');

  it('changes no digit and no word, and nothing the second time', () => {
    fc.assert(
      fc.property(texts, fc.boolean(), (written, isWindows) => {
        const text = isWindows ? written.replace(/\r?\n/g, '\r\n') : written;
        const after = formatted(text);
        expect(digits(after)).toBe(digits(text));
        expect(words(after)).toBe(words(text));
        expect(after.split(/\r\n|\r|\n/).length).toBe(text.split(/\r\n|\r|\n/).length);
        expect(formatted(after)).toBe(after);
      }),
      { seed: 1, numRuns: 120 },
    );
  });

  it('reads the same afterwards, by edits that change something each', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const edits = editsOf(text);
        for (const { span, text: written } of edits) expect(text.slice(span.start, span.end)).not.toBe(written);
        const told = (one: string) =>
          read(one).reports.flatMap(({ figures, findings }) => [
            figures.map(({ raw, value }) => [raw, value]),
            findings.map(({ check }) => check),
          ]);
        expect(told(applyEdits(text, edits))).toEqual(told(text));
      }),
      { seed: 2, numRuns: 80 },
    );
  });
});
