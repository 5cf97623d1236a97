import { describe, expect, it } from 'vitest';
import {
  applications,
  balanced,
  type Figures,
  outcomeOf,
  type Parts,
  proactive,
  proactive2019,
  report,
  reviews,
  told,
} from './forms.js';

/**
 * Every relation of the official tables and between two years' reports, by the id that the notices' arithmetic has among
 * those who keep these reports: one draft that satisfies it, and one that violates it. Where a rule only forbids a reading,
 * the second draft is the tempting one, and must stay silent.
 */
interface Pair {
  readonly satisfied: Parts;
  /** Kind of the relation that has to hold in the satisfied draft. */
  readonly kind?: string;
  readonly violated: Parts;
  /** What is told of the violated draft, and nothing else. */
  readonly findings: readonly string[];
  /** Last year's report. */
  readonly last?: Parts;
}

/** Checks of figures, tables and years: what else a made-up report lacks is of no concern. */
const concerned = [
  'table-sum-mismatch',
  'text-table-conflict',
  'zero-conflict',
  'carry-over-mismatch',
  'cumulative-below-annual',
  'growth-mismatch',
  'sum-mismatch',
  'part-exceeds-total',
  'cell-blank',
  'cell-invalid',
  'section-empty',
  'year-conflict',
  'period-incomplete',
  'deadline-missed',
];

function pair(id: string, title: string, { satisfied, kind, violated, findings, last }: Pair): void {
  const before = last && report({ year: 2022, ...last });
  describe(`${id}: ${title}`, () => {
    it('is silent where satisfied', () => {
      expect(told(report(satisfied), concerned, before)).toEqual([]);
      const held = outcomeOf(report(satisfied), before).relations.filter((each) => each.verdict === 'holds');
      if (kind) expect(held.map((each) => each.kind)).toContain(kind);
    });
    it(findings.length > 0 ? 'is told where violated' : 'forbids a reading', () => {
      expect(told(report(violated), concerned, before)).toEqual(findings);
    });
  });
}

const table3 = (changed: Figures = {}): Parts => ({ applications: applications({ ...balanced, ...changed }) });
const rows = (...cells: (number | string)[]): (number | string)[] => cells;

pair('T2a', '现行有效 is at least 制发 less 废止', {
  satisfied: { proactive: proactive({ normative: [3, 1, 2] }) },
  kind: 'table',
  violated: { proactive: proactive({ normative: [3, 1, 1] }) },
  findings: ['table-sum-mismatch warning: 1'],
});

pair('T2b', '规章 only of those who may make them', {
  satisfied: { organ: '临溪市人民政府', proactive: proactive({ rules: [1, 0, 6] }) },
  kind: 'table',
  violated: { organ: '望江镇人民政府', proactive: proactive({ rules: [0, 0, 6] }) },
  findings: ['cell-invalid hint: 6'],
});

pair('T2c', '收费金额 in 万元, told in 元 by the prose', {
  satisfied: { overview: '全年行政事业性收费2277820元。', proactive: proactive({ charges: '227.7820' }) },
  kind: 'text-table',
  violated: { overview: '全年行政事业性收费227.7820元。', proactive: proactive({ charges: '227.7820' }) },
  findings: ['text-table-conflict error: 227.7820元'],
});
pair('T2c', 'decisions are whole numbers', {
  satisfied: { proactive: proactive({ penalties: 12 }) },
  violated: { proactive: proactive({ penalties: '12.5' }) },
  findings: ['cell-invalid warning: 12.5'],
});

pair('T2d', '2019: 本年新公开 is at most 对外公开总数', {
  satisfied: { year: 2019, proactive: proactive2019({ normative: [5, 5, 12] }) },
  kind: 'table',
  violated: { year: 2019, proactive: proactive2019({ normative: [5, 5, 2] }) },
  findings: ['table-sum-mismatch hint: 2'],
});
pair('T2d', '2019: an amount with its unit in the cell, a change below zero', {
  satisfied: { year: 2019, proactive: proactive2019({ spent: '251000元', licences: [30, -2, 422] }) },
  violated: { year: 2019, proactive: proactive2019({ licences: [-30, -2, 422] }) },
  findings: ['cell-invalid warning: -30'],
});

pair('T3a', '新收 and 上年结转 make 总计 and 结转下年度', {
  satisfied: table3(),
  kind: 'table',
  violated: table3({ new: rows(11, 2, 0, 0, 0, 0, 12) }),
  findings: ['table-sum-mismatch error: 11'],
});

pair('T3b', 'the results make their total', {
  satisfied: table3(),
  kind: 'table',
  violated: table3({ granted: rows(7, 1, 0, 0, 0, 0, 8) }),
  findings: ['table-sum-mismatch error: 10'],
});

pair('T3c', 'the applicants make the total of each row', {
  satisfied: table3(),
  kind: 'table',
  violated: table3({ partial: rows(1, 0, 0, 0, 0, 0, 2) }),
  findings: ['table-sum-mismatch error: 2'],
});

pair('T3d', 'every cell has a whole number from zero', {
  satisfied: table3(),
  kind: 'table',
  violated: table3({ 'refused.secret': rows(0, '', 0, 0, 0, 0, 0), 'refused.safety': rows(0, '无', 0, 0, 0, 0, 0) }),
  findings: ['cell-blank warning:  ', 'cell-blank warning: 无'],
});
pair('T3d', 'no negative numbers', {
  satisfied: table3(),
  kind: 'table',
  violated: table3({ partial: rows(2, '-1', 0, 0, 0, 0, 1), granted: rows(5, 2, 0, 0, 0, 0, 7) }),
  findings: ['cell-invalid warning: -1'],
});

pair('T3e', 'no more is carried over than there was', {
  satisfied: table3(),
  kind: 'table',
  violated: table3({ next: rows(19, 0, 0, 0, 0, 0, 19) }),
  findings: ['table-sum-mismatch error: 19'],
});

const cases = [376, 97, 196, 121, 790, 16, 1, 12, 27, 56, 74, 1, 30, 51, 156];
pair('T4a', 'the outcomes of each group make its total', {
  satisfied: { reviews: reviews(cases) },
  kind: 'table',
  violated: { reviews: reviews(cases.with(14, 155)) },
  findings: ['table-sum-mismatch error: 155'],
});

pair('T4b', 'lawsuits are those without and those after a review', {
  satisfied: { overview: '全年行政诉讼212件。', reviews: reviews(cases) },
  kind: 'text-table',
  violated: { overview: '全年行政诉讼156件。', reviews: reviews(cases) },
  findings: ['text-table-conflict error: 156件'],
});

const withText = (overview: string): Parts => ({ ...table3(), overview });
describe.each([
  ['新收', '新收政府信息公开申请12件', '新收政府信息公开申请13件', '13件'],
  ['收到', '共收到政府信息公开申请12件', '共收到政府信息公开申请11件', '11件'],
  ['收到含结转', '收到政府信息公开申请14件（含上年结转2件）', '收到政府信息公开申请15件（含上年结转2件）', '15件'],
  ['上年结转', '新收申请12件，上年结转2件', '新收申请12件，上年结转3件', '3件'],
  ['办结', '新收申请12件，办结13件', '新收申请12件，办结11件', '11件'],
  ['答复', '对政府信息公开申请作出答复13件', '对政府信息公开申请作出答复12件', '12件'],
  ['予以公开', '申请办理结果：予以公开7件', '申请办理结果：予以公开6件', '6件'],
  ['部分公开', '申请办理结果：部分公开1件', '申请办理结果：部分公开2件', '2件'],
  ['不予公开', '申请办理结果：不予公开2件', '申请办理结果：不予公开1件', '1件'],
  ['无法提供', '申请办理结果：无法提供2件', '申请办理结果：无法提供3件', '3件'],
  ['不予处理', '申请办理结果：不予处理1件', '申请办理结果：不予处理2件', '2件'],
  ['其他处理', '申请办理结果：其他处理0件', '申请办理结果：其他处理1件', '1件'],
  ['结转下年', '新收申请12件，结转下年度继续办理1件', '新收申请12件，结转下年度继续办理2件', '2件'],
])('X1: %s in the prose and in 表三', (_, right, wrong, figure) => {
  it('is silent where satisfied', () => {
    expect(told(report(withText(`${right}。`)), concerned)).toEqual([]);
    const held = outcomeOf(report(withText(`${right}。`))).relations.filter(({ verdict }) => verdict === 'holds');
    expect(held.map(({ kind }) => kind)).toContain('text-table');
  });
  it('is told where violated', () => {
    expect(told(report(withText(`${wrong}。`)), ['text-table-conflict'])).toEqual([
      `text-table-conflict error: ${figure}`,
    ]);
  });
});
pair('X1', 'a figure of one applicant is none of the total', {
  satisfied: withText('新收申请12件，其中自然人10件。'),
  kind: 'text-table',
  violated: withText('自然人提出申请10件，均已按时答复。'),
  findings: [],
});

pair('X2', 'the ways in which applications came make their number', {
  satisfied: withText('收到政府信息公开申请12件，其中当面申请3件，网络申请7件，信函申请2件。'),
  kind: 'sum',
  violated: withText('收到政府信息公开申请12件，其中当面申请3件，网络申请7件，信函申请3件。'),
  findings: ['sum-mismatch error: 12件'],
});
pair('X2', 'natural persons and bodies make their number', {
  satisfied: withText('新收申请12件，其中自然人10件，法人或其他组织2件。'),
  kind: 'sum',
  violated: withText('新收申请12件，其中自然人9件，法人或其他组织2件。'),
  findings: ['text-table-conflict error: 9件'],
});

const few = [2, 1, 0, 1, 4, 1, 0, 0, 0, 1, 0, 0, 0, 1, 1];
pair('X3', 'reviews and lawsuits in the prose are the totals of 表四', {
  satisfied: { overview: '被申请行政复议4件，被提起行政诉讼2件。', reviews: reviews(few) },
  kind: 'text-table',
  violated: { overview: '被申请行政复议5件，被提起行政诉讼2件。', reviews: reviews(few) },
  findings: ['text-table-conflict error: 5件'],
});
pair('X3', '未发生 says that every cell is zero', {
  satisfied: { overview: '全年未发生行政复议、行政诉讼。', reviews: reviews(Array<number>(15).fill(0)) },
  kind: 'zero',
  violated: { overview: '全年未发生行政诉讼案件。', reviews: reviews(few) },
  findings: ['zero-conflict error: 未发生行政诉讼案件'],
});

const documents = proactive({ normative: [2, 1, 11], licences: 148, penalties: 36, coercion: 5, charges: '12.5' });
pair('X4', 'documents in the prose are those of 表二', {
  satisfied: { overview: '全年制发行政规范性文件2件，废止1件，现行有效11件。', proactive: documents },
  kind: 'text-table',
  violated: { overview: '全年制发行政规范性文件2件，废止1件，现行有效12件。', proactive: documents },
  findings: ['text-table-conflict error: 12件'],
});

pair('X5', 'decisions in the prose are those of 表二', {
  satisfied: { overview: '作出行政许可决定148件、行政处罚决定36件、行政强制决定5件。', proactive: documents },
  kind: 'text-table',
  violated: { overview: '作出行政处罚决定63件。', proactive: documents },
  findings: ['text-table-conflict error: 63件'],
});
pair('X5', 'what was published of them is counted in another way', {
  satisfied: { overview: '公开行政处罚信息36条。', proactive: documents },
  violated: { overview: '公开行政处罚信息30条，公示行政许可结果212条。', proactive: documents },
  findings: [],
});

pair('X6', '信息处理费 is no 行政事业性收费', {
  satisfied: { proactive: documents, other: '本年度未收取信息处理费。' },
  violated: { proactive: documents, other: '本年度发出收费通知1件，总金额40元，实际收取信息处理费40元。' },
  findings: [],
});
const unpaid = table3({
  'unavailable.not-held': rows(1, 0, 0, 0, 0, 0, 1),
  'other-result.unpaid': rows(1, 0, 0, 0, 0, 0, 1),
});
pair('X6', 'who did not pay must have been asked to', {
  satisfied: { ...unpaid, other: '发出信息处理费收费通知1件，总金额40元，实际收取0元。' },
  violated: { ...unpaid, other: '本年度未发出信息处理费收费通知。' },
  findings: ['zero-conflict hint: 未发出信息处理费收费通知'],
});

pair('X7', '问题及改进 may not be 无, 其他 may', {
  satisfied: { other: '无。' },
  violated: { problems: '无。' },
  findings: ['section-empty warning: ## 五、存在的主要问题及改进情况'],
});

const left: Figures = {
  new: rows(8, 1, 0, 0, 0, 0, 9),
  granted: rows(7, 0, 0, 0, 0, 0, 7),
  done: rows(7, 0, 0, 0, 0, 0, 7),
  next: rows(1, 1, 0, 0, 0, 0, 2),
};
pair('Y1', '上年结转 is what last year left, column by column', {
  last: { applications: applications(left) },
  satisfied: table3(),
  kind: 'carry-over',
  violated: table3({ carried: rows(2, 0, 0, 0, 0, 0, 2), new: rows(9, 3, 0, 0, 0, 0, 12) }),
  findings: ['carry-over-mismatch error: 2'],
});

pair('Y2', '现行有效 is last year’s with 制发, without 废止', {
  last: { proactive: proactive({ normative: [0, 0, 10] }) },
  satisfied: { proactive: proactive({ normative: [2, 1, 11] }) },
  kind: 'carry-over',
  violated: { proactive: proactive({ normative: [2, 1, 12] }) },
  findings: ['carry-over-mismatch warning: 12'],
});
pair('Y2', 'a clean-up may have changed the number', {
  last: { proactive: proactive({ normative: [0, 0, 10] }) },
  satisfied: { proactive: proactive({ normative: [2, 1, 11] }) },
  kind: 'carry-over',
  violated: { overview: '全面清理行政规范性文件，以本年报告为准。', proactive: proactive({ normative: [2, 1, 12] }) },
  findings: ['carry-over-mismatch hint: 12'],
});

const nothing = Array<number>(15).fill(0);
pair('Y3', 'cases pending at the end of last year are reported again', {
  last: { reviews: reviews(nothing.with(3, 1).with(4, 1)) },
  satisfied: { reviews: reviews(nothing.with(0, 1).with(4, 1)) },
  kind: 'carry-over',
  violated: { reviews: reviews(nothing) },
  findings: ['carry-over-mismatch hint: 0'],
});
pair('Y3', 'lawsuits as well', {
  last: { reviews: reviews(nothing.with(8, 2).with(9, 2).with(13, 1).with(14, 1)) },
  satisfied: { reviews: reviews(nothing.with(5, 2).with(9, 2).with(11, 1).with(14, 1)) },
  kind: 'carry-over',
  violated: { reviews: reviews(nothing.with(5, 1).with(9, 1).with(11, 1).with(14, 1)) },
  findings: ['carry-over-mismatch hint: 1'],
});

pair('Y4', 'a growth is that over last year’s report', {
  last: { overview: '2022年主动公开政府信息240条。' },
  satisfied: { overview: '2023年主动公开政府信息276条，同比增长15%。' },
  kind: 'growth',
  violated: { overview: '2023年主动公开政府信息276条，同比增长25%。' },
  findings: ['growth-mismatch warning: 25%'],
});
pair('Y4', 'so is last year’s figure as this report gives it', {
  last: { applications: applications(left) },
  satisfied: { overview: '新收申请12件，较上年的9件增加3件。' },
  kind: 'carry-over',
  violated: { overview: '新收申请12件，较上年的8件增加4件。' },
  findings: ['carry-over-mismatch warning: 8件'],
});

pair('A1', 'one report year throughout', {
  satisfied: { overview: '2023年，我局公开信息120条，比2022年多12条。2024年，我局将加强培训。' },
  violated: { overview: '2022年，我局公开信息120条。2024年，我局将加强培训。' },
  findings: ['year-conflict warning: 2022年'],
});

pair('A2', 'the statistics period is the whole year', {
  satisfied: { overview: '统计期限为2023年1月1日至2023年12月31日。' },
  kind: 'date',
  violated: { overview: '统计期限为2023年1月1日至2023年12月28日。' },
  findings: ['period-incomplete warning: 2023年12月28日'],
});

pair('A3', 'published by the date that the law sets', {
  satisfied: { overview: '发布日期：2024年1月30日\n\n工作平稳。' },
  violated: { overview: '发布日期：2024年2月27日\n\n工作平稳。' },
  findings: ['deadline-missed hint: 2024年2月27日'],
});
