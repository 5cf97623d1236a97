import { describe, expect, it } from 'vitest';
import { analyze, type Finding, type Fix, keptFixes } from '../../server/src/core/index.js';
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
  });
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
