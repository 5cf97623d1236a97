import { describe, expect, it } from 'vitest';
import type { Finding } from '../../server/src/core/index.js';
import { applyEdits, readMarks, writeMarks } from '../harness/index.js';
import { readPage } from '../harness/page.js';

describe('marks', () => {
  it('gives the text without marks, and their places', () => {
    expect(readMarks('合计 «7»{sum-mismatch: 相差 2} 件«»{section-missing}{other}。')).toEqual({
      text: '合计 7 件。',
      marks: [
        { span: { start: 3, end: 4 }, check: 'sum-mismatch', message: '相差 2' },
        { span: { start: 6, end: 6 }, check: 'section-missing', message: '' },
        { span: { start: 6, end: 6 }, check: 'other', message: '' },
      ],
    });
  });

  it('counts UTF-16 units', () => {
    expect(readMarks('𠮷«𠮷»{a}').marks[0]?.span).toEqual({ start: 2, end: 4 });
  });

  it('keeps a message with a colon whole', () => {
    expect(readMarks('«7»{a: 甲：b: c}').marks[0]?.message).toBe('甲：b: c');
  });

  it('writes what it can read', () => {
    const finding = { check: 'a', message: { id: 'unknown/x', args: {} }, span: { start: 1, end: 2 } } as Finding;
    expect(writeMarks('x7y', [finding])).toMatch(/^x«7»\{a: .*\}y$/);
  });
});

describe('edits', () => {
  it('applies sorted edits', () => {
    const edits = [
      { span: { start: 0, end: 1 }, text: 'xy' },
      { span: { start: 2, end: 2 }, text: '-' },
    ];
    expect(applyEdits('abc', edits)).toBe('xyb-c');
  });
});

describe('pages', () => {
  const page = [
    '# a：甲',
    '## 会报告',
    '```draft profile=gov-disclosure-2021 year=2022 previous=last',
    '合计 «7»{a} 件',
    '```',
    '```fixed',
    '合计 5 件',
    '```',
    '```draft name=last',
    '上年',
    '```',
    '## 不报告',
    '```draft',
    '合计 5 件',
    '```',
  ].join('\n');

  it('reads examples with their attributes, direction and fixed text', () => {
    expect(readPage(page)).toEqual([
      {
        line: 3,
        marked: '合计 «7»{a} 件\n',
        reports: true,
        options: { profile: 'gov-disclosure-2021', year: 2022, previous: '上年\n' },
        fixed: '合计 5 件\n',
      },
      { line: 13, marked: '合计 5 件\n', reports: false, options: {} },
    ]);
  });

  it('refuses a predecessor that is not there', () => {
    expect(() => readPage('```draft previous=x\n```')).toThrow('x');
  });

  it('refuses a block without an end', () => {
    expect(() => readPage('```draft\n合计')).toThrow('line 1');
  });
});
