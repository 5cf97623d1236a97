import { describe, expect, it } from 'vitest';
import { applications, balanced, type Figures, outcomeOf, proactive, report, reviews, told } from './forms.js';

const carry = ['carry-over-mismatch'];
const lastFigures: Figures = {
  new: [8, 1, 0, 0, 0, 0, 9],
  granted: [7, 0, 0, 0, 0, 0, 7],
  done: [7, 0, 0, 0, 0, 0, 7],
  next: [1, 1, 0, 0, 0, 0, 2],
};
const last = (figures = lastFigures, normative = [0, 0, 10], pending = 0): string =>
  report({
    year: 2022,
    overview: '2022年公开信息240条。',
    applications: applications(figures),
    proactive: proactive({ normative }),
    reviews: reviews([0, 0, 0, pending, pending, ...Array<number>(10).fill(0)]),
  });
const now = (overview = '', normative = [2, 1, 11], year = 2023): string =>
  report({
    year,
    overview: overview || '平稳。',
    applications: applications(balanced),
    proactive: proactive({ normative }),
    reviews: reviews(Array<number>(15).fill(0)),
  });

describe('Y1: carried over', () => {
  it('agrees column by column', () => {
    expect(told(now(), carry, last())).toEqual([]);
    const holds = outcomeOf(now(), last()).relations.filter(
      ({ kind, verdict }) => kind === 'carry-over' && verdict === 'holds',
    );
    expect(holds.length).toBeGreaterThanOrEqual(8);
    expect(holds.every(({ others }) => others.length > 0)).toBe(true);
  });

  it('is one finding for all columns that differ', () => {
    const text = last({ ...lastFigures, next: [2, 1, 0, 0, 0, 0, 3], new: [9, 1, 0, 0, 0, 0, 10] });
    expect(told(now(), carry, text)).toEqual(['carry-over-mismatch error: 2']);
  });

  it('differs in one column only', () => {
    const text = last({ ...lastFigures, next: [2, 0, 0, 0, 0, 0, 2], new: [9, 0, 0, 0, 0, 0, 9] });
    expect(told(now(), carry, text)).toEqual(['carry-over-mismatch error: 1']);
  });

  it('is read from prose where there is no table', () => {
    const prose = (carried: number): string => report({ overview: `新收申请3件，上年结转${carried}件，办结5件。` });
    const before = report({ year: 2022, overview: '新收申请6件，办结4件，结转下年度2件。' });
    expect(told(prose(2), carry, before)).toEqual([]);
    expect(told(prose(3), carry, before)).toEqual(['carry-over-mismatch error: 3件']);
    const other = report({ overview: '当年收到申请3件，另有上年结转的3件，6件全部办结。' });
    expect(told(other, carry, before)).toEqual(['carry-over-mismatch error: 3件']);
  });

  it('is asked of the year before only', () => {
    expect(told(now('', [2, 1, 11], 2024), carry, last({ ...lastFigures, next: [5, 0, 0, 0, 0, 0, 5] }))).toEqual([
      'carry-over-mismatch info: 青禾县统计局2024年政府信息公开工作年度报告',
    ]);
  });
});

describe('Y2: in force', () => {
  it('is last year’s plus made less repealed', () => {
    expect(told(now(), carry, last())).toEqual([]);
    expect(told(now('', [2, 1, 12]), carry, last())).toEqual(['carry-over-mismatch warning: 12']);
  });

  it('is a hint where a clean-up explains it', () => {
    expect(told(now('全面清理规范性文件。', [2, 1, 12]), carry, last())).toEqual(['carry-over-mismatch hint: 12']);
  });

  it('has no predecessor in 2020', () => {
    const y2020 = report({ year: 2020, applications: applications({}, 'pipe', '2019') });
    expect(told(now('', [2, 1, 12], 2021), carry, y2020)).toEqual(['carry-over-mismatch error: 2']);
  });
});

describe('Y3: pending', () => {
  it('has to be reported again, as a hint', () => {
    expect(told(now(), carry, last(lastFigures, [0, 0, 10], 1))).toEqual(['carry-over-mismatch hint: 0']);
  });
});

describe('Y4: last year’s figures', () => {
  it.each([
    '2023年公开信息276条，比上年的240条增加36条。',
    '2023年公开信息276条，较2022年增加36条。',
    '2023年公开信息200条，较2022年减少40条。',
    '2023年公开信息276条，同比增长15%（上年为240条）。',
    '2023年公开信息276条，同比增长15%。',
    '新收申请12件，较上年的9件增加3件。',
    '2023年公开信息276条，比2021年的100条增加176条。',
  ])('agree: %s', (overview) => {
    expect(told(now(overview), [...carry, 'growth-mismatch'], last())).toEqual([]);
  });

  it.each([
    ['2023年公开信息276条，比上年的250条增加26条。', 'carry-over-mismatch warning: 250条'],
    ['2023年公开信息276条，较2022年增加48条。', 'carry-over-mismatch warning: 48条'],
    ['新收申请12件，较上年的8件增加4件。', 'carry-over-mismatch warning: 8件'],
    ['2023年公开信息276条，同比增长25%。', 'growth-mismatch warning: 25%'],
  ])('differ: %s', (overview, finding) => {
    expect(told(now(overview), [...carry, 'growth-mismatch'], last())).toEqual([finding]);
  });
});

describe('running totals', () => {
  const annex = (year: number, received: string): string =>
    `# 青禾县统计局${year}年政府信息公开工作年度报告\n\n附：统计表\n\n| 指标名称 | 单位 | ${year}年度 | 历年累计 |\n| --- | --- | --- | --- |\n| 主动公开信息数 | 条 | 100 | 400 |\n| 收到申请数 | 件 | ${received} |\n`;

  it('are last year’s plus this year’s', () => {
    const before = annex(2016, '4 | 20').replace('100 | 400', '90 | 300');
    expect(told(annex(2017, '5 | 25'), carry, before)).toEqual([]);
    expect(told(annex(2017, '5 | 27'), carry, before)).toEqual(['carry-over-mismatch error: 27']);
  });

  it('are never below this year’s', () => {
    expect(told(annex(2017, '5 | 4'), ['cumulative-below-annual'])).toEqual(['cumulative-below-annual error: 4']);
  });

  const prose = (year: number, total: string): string => report({ year, overview: `全年主动公开信息${total}条。` });
  it.each([
    ['540条。自2010年以来累计公开2456', '450条。自2010年以来累计公开1916', []],
    ['540条。自2010年以来累计公开2465', '450条。自2010年以来累计公开1916', ['carry-over-mismatch warning: 2465条']],
    ['540条，历年累计2456', '450条，历年累计1916', []],
    ['540条，历年累计2465', '450条，历年累计1916', ['carry-over-mismatch warning: 2465条']],
    ['540条。自2012年以来累计公开900', '450条。自2010年以来累计公开1916', []],
  ])('are compared in the prose: %s after %s', (now, before, findings) => {
    expect(told(prose(2017, now), carry, prose(2016, before))).toEqual(findings);
  });

  it('of a column and of last year’s words may agree, and may run from different years', () => {
    const before = report({ year: 2016, overview: '自2010年以来累计收到申请20件。' });
    const held = outcomeOf(annex(2017, '5 | 25'), before).relations.filter(({ kind }) => kind === 'carry-over');
    expect(held.map(({ verdict }) => verdict)).toEqual(['holds']);
    expect(told(annex(2017, '5 | 27'), carry, before)).toEqual([]);
  });
});

describe('last year in other words', () => {
  const before = report({
    year: 2022,
    overview:
      '通过县政府网站公开统计信息412条，“青禾统计”公众号推送24篇，数据服务窗口195个。新收申请9件，结转2023年2件。满意率91%。年末现行有效行政规范性文件6件。',
  });
  const holding = (overview: string): string[] => {
    const draft = report({ overview });
    return outcomeOf(draft, before)
      .relations.filter(({ kind, verdict }) => kind === 'carry-over' && verdict === 'holds')
      .map(({ spans: [span] }) => draft.slice(span?.start, span?.end));
  };

  it.each([
    ['经网站公开统计信息476条，而2022年为412条，增长15.5%。', '412条'],
    ['公众号推送由24篇增加到36篇。', '24篇'],
    ['服务窗口现有230个，较上年末的195个新增35个。', '195个'],
    ['经网站公开统计信息476条，比上年增加64条。', '64条'],
    ['满意率达到95%，比上年的91%提高4个百分点。', '91%'],
    ['制发行政规范性文件2件，废止1件，年末现行有效7件。', '7件'],
    ['加上2022年结转的2件，应办11件。', '2件'],
  ])('holds: %s', (overview, figure) => {
    expect(holding(overview)).toContain(figure);
    expect(told(report({ overview }), carry, before)).toEqual([]);
  });

  it.each(['经网站公开统计信息476条，而2022年为421条。', '制发行政规范性文件2件，废止1件，年末现行有效9件。'])(
    'says nothing where words may mean another figure: %s',
    (overview) => {
      expect(holding(overview)).toEqual([]);
      expect(told(report({ overview }), carry, before)).toEqual([]);
    },
  );

  it('differs where it is what was left over', () => {
    expect(told(report({ overview: '加上2022年结转的1件，应办10件。' }), carry, before)).toEqual([
      'carry-over-mismatch error: 1件',
    ]);
  });
});
