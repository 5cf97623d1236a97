import { describe, expect, it } from 'vitest';
import { analyze, type Finding, type Fix, keptFixes } from '../../server/src/core/index.js';
import { applyEdits } from '../harness/edits.js';
import { holdOffered } from '../harness/invariants.js';
import { findingsOf, optionsFor } from '../harness/options.js';
import { applications, balanced, report, reviews } from './tables/forms.js';

const options = optionsFor({ force: false });

/** What is offered for the findings of one check: the texts that would be written. */
function offered(text: string, check: string): string[] {
  const analysis = analyze(text, options);
  holdOffered(text, options, analysis);
  const findings = analysis.reports.flatMap((report) => report.findings).filter((finding) => finding.check === check);
  expect(
    findings.flatMap(({ fixes }) => fixes),
    'its check has a fix',
  ).not.toEqual([]);
  return written(keptFixes(findings, analysis, (other) => analyze(other, options, analysis)));
}

const written = (kept: ReadonlyMap<Finding, readonly Fix[]>): string[] =>
  [...kept.values()].flat().map(({ edits }) => edits.map(({ text }) => text).join());

const offices = (sentence: string, upheld = 0): string =>
  report({ year: 2022, overview: sentence, reviews: reviews([upheld, 0, 0, 0, upheld, ...Array<number>(10).fill(0)]) });

describe('a fix is offered', () => {
  it('when nothing else speaks against it', () => {
    expect(offered(offices('收到申请8件，其中网络申请3件、信函申请4件。'), 'sum-mismatch')).toEqual(['7']);
    expect(offered(offices('2016年没有因政府信息公开被申请行政复议。'), 'year-conflict')).toEqual(['2022年']);
    const perMille = '水质信息96条中，合格93条，不合格3条，不合格率3.13‰。';
    expect(offered(offices(perMille), 'share-mismatch')).toEqual(['3.125%']);
  });
});

it('no fix takes the words of an item away and leaves its number', () => {
  const text = report({ problems: '一是队伍建设有待加强；二是队伍建设有待加强；三是平台建设有待完善。' });
  const found = findingsOf(text, options).filter(({ check }) => check === 'text-duplicated');
  expect(found.map(({ fixes }) => fixes)).toEqual([[]]);
});

describe('missing sections', () => {
  const whole = report({ reviews: '本年度未发生因政府信息公开引起的行政复议、行政诉讼。\n' });
  const chapters = whole.split(/(?=^## )/m);
  const [title = '', ...sections] = chapters;

  /** Inserts what is missing, one fix after the other, each time the one at `pick` of those that are left. */
  function completed(draft: string, pick: (left: number) => number): string {
    const analysis = analyze(draft, options);
    const missing = findingsOf(draft, options).filter(({ check }) => check === 'section-missing');
    const finding = missing[pick(missing.length)];
    if (!finding) return draft;
    const [fix] = keptFixes([finding], analysis, (other) => analyze(other, options)).get(finding) ?? [];
    if (!fix) expect.fail(`no fix for ${finding.section} in\n${draft}`);
    return completed(applyEdits(draft, fix.edits), pick);
  }

  it.each([
    ['the first that is left', () => 0],
    ['the last that is left', (left: number) => left - 1],
    ['one in between', (left: number) => left >> 1],
  ])('are offered one after the other, whichever is taken first: %s', (_, pick) => {
    const headings = (text: string) => text.match(/^## .*$/gm);
    // Every part of the report of one section or more.
    for (let kept = 1; kept < 1 << sections.length; kept++) {
      const draft = title + sections.filter((_, at) => kept & (1 << at)).join('');
      expect(headings(completed(draft, pick))).toEqual(headings(whole));
    }
  });
});

it('a section goes in where a chapter that stands before it has taken its number', () => {
  const text = `# 白石镇人民政府2016年政府信息公开工作年度报告

## 三、行政复议和行政诉讼情况

2016年没有因政府信息公开被申请行政复议或者提起行政诉讼。

## 四、依申请公开政府信息情况

全年收到政府信息公开申请5件，均为当面申请，已全部答复。全年公开信息214条。

## 五、存在问题及改进措施

公开不够及时。
`;
  const analysis = analyze(text, options);
  const missing = findingsOf(text, options).filter(({ check }) => check === 'section-missing');
  const kept = keptFixes(missing, analysis, (other) => analyze(other, options, analysis));
  expect(missing.length).toBeGreaterThan(2);
  expect([...kept.values()].filter((fixes) => fixes.length === 0)).toEqual([]);
});

describe('a fix changes what is wrong for the same reason', () => {
  it('at both ends of a period', () => {
    const stale = offices('统计期限自2021年1月1日起至2021年12月31日止。');
    expect(offered(stale, 'year-conflict')).toEqual(['2022年1月1日,2022年12月31日']);
    const short = offices('统计期限自2021年1月1日起至2021年11月30日止。');
    expect(offered(short, 'period-incomplete')).toEqual(['2022年1月1日,2022年12月31日']);
    expect(offered(offices('统计期限自2022年1月1日起至2021年12月31日止。'), 'year-conflict')).toEqual([
      '2022年12月31日',
    ]);
  });
});

describe('a fix is not offered', () => {
  it('when it would bring up what the wrong word hides', () => {
    expect(offered(offices('2016年没有因政府信息公开被申请行政复议。', 3), 'year-conflict')).toEqual([]);
  });

  it('when what it would write is denied elsewhere', () => {
    const overview = '收到申请12件，其中网络申请7件、信函申请6件。';
    const text = report({ overview, applications: applications(balanced) });
    expect(offered(text, 'sum-mismatch')).toEqual([]);
  });
});

it('a long list of findings has the first of its fixes tried, so that the answer comes', () => {
  const text = offices('2016年没有收到相关的申请。'.repeat(1000));
  const analysis = analyze(text, options);
  let readings = 0;
  keptFixes(findingsOf(text, options), analysis, (other) => {
    readings++;
    return { ...analysis, text: other };
  });
  expect(readings).toBeGreaterThan(10);
  expect(readings * text.length).toBeLessThan(1.1 * 2 ** 20);
});
