import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/core/index.js';
import { DraftMemo } from '../../server/src/core/memo.js';
import { reportEnd } from '../../server/src/core/recognise/split.js';
import { commonEnds } from '../../server/src/core/text/edit.js';
import { optionsFor } from '../harness/options.js';

const report = (organ: string, year: number, count = 120): string =>
  `${organ}${year}年政府信息公开工作年度报告\n\n一、概述\n${'认真做好信息公开工作。'.repeat(12)}\n` +
  `二、主动公开情况\n公开${count}条，其中网站100条、其他20条。\n\n`;

describe('what two versions of a text have in common', () => {
  it.each([
    ['abc', 'abc', 3, 0],
    ['abc', 'abXc', 2, 1],
    ['aaaa', 'aaa', 3, 0],
    ['', 'abc', 0, 0],
    ['abc', 'xyz', 0, 0],
    ['x'.repeat(50_000), `${'x'.repeat(20_000)}y${'x'.repeat(30_000)}`, 20_000, 30_000],
  ])('%#', (a, b, head, tail) => expect(commonEnds(a, b)).toEqual({ head, tail }));
});

describe('the end of a report', () => {
  const endOf = (text: string): string => text.slice(reportEnd(text, 0).end);

  it('is the title of another one', () => {
    expect(endOf(report('甲县财政局', 2016) + report('乙县水利局', 2016))).toMatch(/^乙县水利局2016年/);
  });

  it('is the organ’s name above it', () => {
    const second = report('', 2016).trimStart();
    expect(endOf(`${report('甲县财政局', 2015)}  乙县水利局\n\n${second}`)).toMatch(/^ {2}乙县水利局\n\n2016年/);
  });

  it('may stand inside a line, behind the words of a site', () => {
    const draft = `${report('甲县财政局', 2015).trimEnd()}扩展阅读：${report('乙县水利局', 2016)}`;
    expect(endOf(draft)).toMatch(/^乙县水利局2016年/);
  });

  it('is the text’s where a title is listed only', () => {
    const listed = `${report('甲县财政局', 2016)}乙县水利局2016年政府信息公开工作年度报告\n`;
    expect(reportEnd(listed, 0).end).toBe(listed.length);
  });

  it('is told by the text from its start alone', () => {
    const [first, rest] = [report('甲县财政局', 2014), report('乙县水利局', 2015) + report('丙县卫生局', 2016)];
    const { end } = reportEnd(rest, 0);
    expect(reportEnd(first + rest, first.length).end).toBe(first.length + end);
  });
});

describe('an edit in one of several reports', () => {
  const options = optionsFor({});
  const all = ['甲县财政局', '乙县水利局', '丙县卫生局', '丁县教育局', '戊县民政局'].map((organ) =>
    report(organ, 2016, 110),
  );
  const before = analyze(all.join(''), options);
  const edited = all.with(2, report('丙县卫生局', 2016, 120));
  const after = analyze(edited.join(''), options, before);
  const memosOf = ({ memo }: { memo: object }) =>
    memo instanceof DraftMemo ? memo.parts.map((part) => part.memo) : [];

  it('reads that one again and no other', () => {
    const same = memosOf(after).map((memo, at) => memo === memosOf(before)[at]);
    expect(same).toEqual([true, true, false, true, true]);
  });

  it('changes its findings and leaves the others theirs', () => {
    const wrong = ({ reports }: typeof after) =>
      reports.map(({ findings }) => findings.filter(({ check }) => check === 'sum-mismatch').length);
    expect(wrong(before)).toEqual([1, 1, 1, 1, 1]);
    expect(wrong(after)).toEqual([1, 1, 0, 1, 1]);
  });
});
