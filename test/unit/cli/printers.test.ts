import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { type PrinterName, printers } from '../../../server/src/cli/formats.js';
import { addSummaries, type CheckedFile, emptySummary, summarize } from '../../../server/src/cli/printer.js';
import { checkedFile, noReport } from './checked-file.js';

const readJson = (path: string): object =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../../..', path), 'utf8'));

const errors = [{ path: 'c:,%.txt', message: '第一行\n第二行' }];

function printed(name: PrinterName, files: readonly CheckedFile[], options = { relations: true }): string {
  const printer = printers[name]({ locale: 'zh-CN', ...options });
  const summary = files.map(summarize).reduce(addSummaries, { ...emptySummary, errors });
  const parts = files.map((file) => printer.file(file)).filter((part) => part !== '');
  return printer.head + parts.join(printer.separator) + printer.tail(summary);
}

const sarifSchema = readJson('test/unit/cli/sarif.schema.json');

const validate = (schema: object, data: unknown): unknown => {
  const ajv = new Ajv({ allErrors: true });
  ajv.validate(schema, data);
  return ajv.errors;
};

describe('json', () => {
  const schema = readJson('server/src/cli/output.schema.json');
  const output = JSON.parse(printed('json', [checkedFile, noReport]));

  it('keeps the contract', () => {
    expect(validate(schema, output)).toBeNull();
    expect(validate(schema, JSON.parse(printed('json', [])))).toBeNull();
  });

  it('counts lines and columns in UTF-16 units from 1', () => {
    expect(output.reports[0].findings[1]).toMatchObject({
      check: 'sum-mismatch',
      start: 25,
      end: 26,
      line: 2,
      column: 22,
    });
  });

  it('names the missing section and the other file', () => {
    expect(output.reports[0].findings[0]).toMatchObject({ section: 'other', start: 0, end: 0, line: 1, column: 1 });
    expect(output.reports[0].findings[1].related[1]).toMatchObject({ path: 'last year, 1.md', start: 0, end: 1 });
    expect(output.reports[0].relations[0].others).toEqual([{ path: 'last.md', start: 4, end: 6 }]);
  });

  it('lists relations only when asked', () => {
    expect(JSON.parse(printed('json', [checkedFile, noReport], { relations: false })).reports[0]).not.toHaveProperty(
      'relations',
    );
  });

  it('tells a text that is no report', () => {
    expect(output.reports[1]).toMatchObject({
      path: 'b.txt',
      profile: null,
      sections: [],
      findings: [],
      relations: [],
    });
    expect(output.errors).toEqual(errors);
  });
});

describe('sarif', () => {
  it('has the shape of the standard', () => {
    expect(validate(sarifSchema, JSON.parse(printed('sarif', [checkedFile, noReport])))).toBeNull();
  });

  it('writes paths as URIs and places as regions', () => {
    const { results } = JSON.parse(printed('sarif', [checkedFile])).runs[0];
    const { artifactLocation, region } = results[1].locations[0].physicalLocation;
    expect(decodeURIComponent(artifactLocation.uri)).toBe('稿件 1,a.md');
    expect(region).toMatchObject({
      startLine: 2,
      startColumn: 22,
      endLine: 2,
      endColumn: 23,
      charOffset: 25,
      charLength: 1,
    });
  });
});

describe('github', () => {
  it('escapes what the runner would read as syntax', () => {
    expect(printed('github', [checkedFile]).split('\n')).toEqual([
      expect.stringMatching(/^::error file=稿件 1%2Ca\.md,line=1,endLine=1,col=1,endColumn=1,title=section-missing::/),
      expect.stringMatching(/^::error file=稿件 1%2Ca\.md,line=2,endLine=2,col=22,endColumn=23,title=sum-mismatch::/),
      '::error file=c%3A%2C%25.txt::第一行%0A第二行',
      '',
    ]);
  });
});

describe('text', () => {
  it('shows the line with the words underlined, by terminal columns', () => {
    const lines = printed('text', [checkedFile]).split('\n');
    expect(lines).toContain('  | 𠮷县：网上 3 件，来信 2 件，合计 7 件。');
    expect(lines).toContain(`  | ${' '.repeat(33)}^`);
    expect(lines).toContain('数字 2 个，其中 2 个在勾稽关系中，0 个已核实。');
  });

  it('gives the place in last year’s report, or its name where its text is not at hand', () => {
    const previous = { path: 'last year, 1.md', text: '上年' };
    const printer = printers.text({ locale: 'zh-CN', relations: false, previous });
    expect(printer.file(checkedFile)).toContain('  - last year, 1.md:1:1: ');
    expect(printed('text', [checkedFile])).toContain('  - last year, 1.md: ');
  });

  it('lets no control character of a draft reach the terminal', () => {
    const text = checkedFile.analysis.text.replace('网', '\u001b');
    const hostile = { ...checkedFile, analysis: { ...checkedFile.analysis, text } };
    expect(printed('text', [hostile])).not.toContain('\u001b');
  });

  it('shows a part of a line that is too long', () => {
    const text = `${'长'.repeat(10_000)}7${'长'.repeat(10_000)}`;
    const [report] = checkedFile.analysis.reports;
    const findings = [{ ...report!.findings[1]!, span: { start: 10_000, end: 10_001 }, related: [] }];
    const long = {
      ...checkedFile,
      path: 'a',
      analysis: { ...checkedFile.analysis, text, reports: [{ ...report!, findings }] },
    };
    const line = printed('text', [long]).split('\n')[2];
    expect(line?.length).toBeLessThan(200);
    expect(line).toContain('…');
  });
});

describe('figures', () => {
  it('tells reading, section and verdict in every form', () => {
    expect(printed('figures-text', [checkedFile])).toContain('= 7件');
    const [, figure] = JSON.parse(printed('figures-json', [checkedFile])).figures;
    expect(figure).toMatchObject({
      value: '7',
      unit: '件',
      interval: '[7, 7]',
      section: 'overview',
      verdict: 'differs',
    });
    const [head, , row] = printed('figures-csv', [checkedFile]).split('\r\n');
    expect(head).toMatch(/^\ufeffpath,line,column,/);
    expect(row).toMatch(/^"稿件 1,a\.md",2,22,7 件,7,件,count,exact,"\[7, 7\]",overview,/);
  });
});
