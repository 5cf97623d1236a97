import { describe, expect, it } from 'vitest';
import { applications, balanced, messagesOf, outcomeOf, proactive, report, reviews, told } from './forms.js';

const checks = ['text-table-conflict', 'zero-conflict'];
const cases = [2, 1, 0, 1, 4, 1, 0, 0, 0, 1, 0, 0, 0, 1, 1];

const text = (overview: string, organ = '青禾县统计局'): string =>
  report({
    organ,
    overview,
    applications: applications(balanced),
    proactive: proactive({ normative: [2, 1, 11], licences: 148, penalties: 36, coercion: 5, charges: 12.5 }),
    reviews: reviews(cases),
  });
const found = (overview: string, organ?: string): string[] => told(text(overview, organ), checks);
const held = (overview: string): number =>
  outcomeOf(text(overview)).relations.filter(({ kind, verdict }) => kind === 'text-table' && verdict === 'holds')
    .length;

describe('X1: applications', () => {
  it.each([
    '新收申请12件，上年结转2件，办结13件，结转下年度1件。',
    '本年新收政府信息公开申请12件，加上2022年结转2件，应办14件，年内办结13件，1件结转下年。',
    '共受理依申请公开14件（含上年结转2件），已答复13件，其余1件结转至2024年办理。',
    '收到公民、法人和其他组织提出的政府信息公开申请12件。',
    '全年接收政府信息公开申请12件，已办理13件。',
    '办结申请中，予以公开7件，部分公开1件，不予公开2件，无法提供2件，不予处理1件。',
    '予以公开及部分公开8件；不予公开、无法提供共4件。',
    '收到申请12件。处理结果：公开（含部分公开）8件，不予公开2件。',
    '予以公开、部分公开、不予公开分别为7件、1件和2件。',
    '１２件新收申请中，自然人10件、商业企业2件。',
    '新收申请十二件，办结十三件。',
    '本年新收政府信息公开申请数量为12件，上年结转政府信息公开申请数量为2件，结转下年度继续办理为1件。',
    '2023年度收到依申请公开信息12条，按时办结13条，办结率100%。',
    '受理群众依申请公开政府信息12件。',
    '依申请公开办件量13件。',
    '本局政府信息公开申请数量为12件，其中，自然人10件，商业企业2件。',
    '申请总数12件，其中自然人申请10件、法人申请2件；答复总数13件。',
    '新增申请12件；结转上年度申请2件；年底尚有1件正在办理。',
    '决定予以公开的7件，部分公开的1件，不予公开的2件。',
    '同意公开或部分同意公开8件，不予公开2件。',
    '不予公开2件（保护第三方合法权益1件、行政查询事项1件），无法提供2件（均为本机关不掌握）。',
    '上年未办结2件，今年新收申请12件，全年办理完结13件，年末在办申请1件。',
    '新增政府信息公开申请12件，加之上年度顺延2件，共需处理14件，剩余1件顺延至次年。',
  ])('agree: %s', (overview) => {
    expect(found(overview)).toEqual([]);
    expect(held(overview)).toBeGreaterThan(0);
  });

  it.each([
    ['新收申请13件。', '13件'],
    ['上年结转1件。', '1件'],
    ['依申请公开方面，办结12件。', '12件'],
    ['办理结果为：予以公开7件，部分公开1件，不予公开3件。', '3件'],
    ['予以公开及部分公开9件。', '9件'],
    ['收到申请12件，结转下年度2件。', '2件'],
    ['收到政府信息公开申请11件。', '11件'],
    ['年末在办申请2件。', '2件'],
    ['办理完结政府信息公开申请12件。', '12件'],
  ])('conflict: %s', (overview, figure) => {
    expect(found(overview)).toEqual([`text-table-conflict error: ${figure}`]);
  });

  it('names both places', () => {
    const [zh, en] = messagesOf(text('无法提供5件。'), 'text-table-conflict');
    expect(zh).toContain('无法提供');
    expect(zh).toContain('5件');
    expect(en).toContain('5件');
  });
});

describe('what is another figure', () => {
  it.each([
    '收到申请12件，其中涉及征地的申请5件，要求公开预算的申请3件。',
    '2022年新收申请9件，2023年计划收到申请20件。',
    '新收申请12件，比上年增加3件，平均每月收到申请1件。',
    '受理12345热线转办件1904件，办结1891件。',
    '受理市民投诉287件，办结285件，答复280件。',
    '全系统收到政府信息公开申请96件，所属单位办结80件。',
    '近5年累计收到申请66件。',
    '新收申请约10件。',
    '办理法律援助案件936件，行政复议案件听证3次。',
    '通过网上收到申请7件，当面收到申请5件。',
    '受理行政许可申请160件，办结150件。',
    '受理不动产登记申请9000件，答复率100%，办结8990件。',
    '收到复议申请7件，均不属于信息公开。',
    '收到要求公开拆迁补偿方案的申请5件，收到同一申请人的申请3件。',
    '承办人大代表建议17件、政协提案23件，全部办结，答复40件。',
    '对3件申请予以公开，其余另行答复。',
    '预计全年收到申请30件，力争办结30件。',
    '上半年新收申请5件，下半年新收申请7件。',
    '各部门共收到申请45件，局机关收到申请12件。',
  ])('is left alone: %s', (overview) => {
    expect(found(overview)).toEqual([]);
  });

  it('全县 is a county government’s own and not a department’s', () => {
    expect(found('全县收到政府信息公开申请13件。')).toEqual([]);
    expect(found('全县收到政府信息公开申请13件。', '青禾县人民政府')).toEqual(['text-table-conflict error: 13件']);
  });
});

describe('what documents are marked', () => {
  it.each([
    '全年制作公文327份，定为主动公开的102份、依申请公开的149份、不予公开的76份。',
    '全年印发文件120份，其中主动公开60份、依申请公开30份、不予公开3份。',
    '对公文公开属性进行审查，主动公开60件，依申请公开30件，不予公开3件。',
    '全年发文268件，确定为主动公开113件、依申请公开121件、不予公开34件。',
  ])('is no result of applications: %s', (overview) =>
    expect(found(overview).filter((told) => !told.includes(' info'))).toEqual([]),
  );
});

describe('the time an answer was put off', () => {
  it('is no application carried over', () => expect(found('11件延期答复的申请里有8件卡在征求意见环节。')).toEqual([]));
});

describe('figures whose words may mean less', () => {
  it('are told where they are one or two off, and nobody else has the right one', () => {
    expect(found('综合行政执法队全年作出行政处罚决定37件。')).toEqual(['text-table-conflict warning: 37件']);
  });
  it.each([
    '综合行政执法队全年作出行政处罚决定36件。',
    '综合行政执法队全年作出行政处罚决定30件。',
    '全局作出行政处罚决定36件。综合行政执法队作出行政处罚决定35件。',
  ])('are silent: %s', (overview) => expect(found(overview)).toEqual([]));
  it('two that were exchanged are one defect', () => {
    expect(found('办理结果为：予以公开2件，部分公开1件，不予公开7件。')).toHaveLength(1);
  });
});

describe('X2: applicants', () => {
  it('agree with one column only', () => {
    expect(found('新收申请12件，其中自然人10件，法人或其他组织2件。')).toEqual([]);
    expect(found('新收申请12件，其中自然人9件。')).toEqual(['text-table-conflict error: 9件']);
  });
});

describe('X3: reviews and lawsuits', () => {
  it.each([
    '行政复议4件，行政诉讼2件。',
    '行政复议案件共4件，其中结果维持2件，结果纠正1件，尚未审结1件。',
    '行政应诉2件，行政复议4宗。',
    '因政府信息公开被申请行政复议4件，被提起行政诉讼2件。',
    '行政复议4件中，维持2件、纠正1件、尚未审结1件。',
    '全年行政复议、行政诉讼共6件。',
    '被申请行政复议4起，其中维持原行为2起、纠正1起、未审结1起；被提起行政诉讼2起，1起维持、1起未审结。',
  ])('agree: %s', (overview) => {
    expect(found(overview)).toEqual([]);
    expect(held(overview)).toBeGreaterThan(0);
  });

  it('conflict', () => {
    expect(found('发生行政复议3件。')).toEqual(['text-table-conflict error: 3件']);
    expect(found('行政复议4件，其中2件被纠正。')).toEqual(['text-table-conflict error: 2件']);
  });
});

describe('two figures that changed places', () => {
  it('are one finding, and one fix sets both', () => {
    const swapped = text('因信息公开被申请行政复议，结果维持1件、结果纠正2件。');
    const [finding, ...more] = outcomeOf(swapped).findings.filter(({ check }) => check === 'text-table-conflict');
    expect(more).toEqual([]);
    expect(finding?.fixes[0]?.edits.map(({ text }) => text)).toEqual(['2', '1']);
  });
});

describe('X4, X5: documents and decisions', () => {
  it.each([
    '制发行政规范性文件2件，废止1件，现行有效11件。',
    '全年制定规章0件、行政规范性文件2件，现行有效规章0件、行政规范性文件11件。',
    '全年印发行政规范性文件2份，宣布失效1份，目前现行有效11份。',
    '行政许可处理决定数量为148件，行政处罚处理决定数量36件，行政强制处理决定数量5件。',
    '共作出各类行政处罚36起，罚没金额12万元。',
    '现行有效规范性文件11件，其中本年新制发2件。',
    '作出行政许可决定148件、行政处罚决定36件。',
    '公开行政处罚信息63条，公示行政处罚决定30件，发布规范性文件解读9篇。',
    '清理单位文件96件，废止25件。',
  ])('agree or are left alone: %s', (overview) => {
    expect(found(overview)).toEqual([]);
  });

  it('conflict', () => {
    expect(found('年内新发行政规范性文件3件、废止1件。')).toEqual(['text-table-conflict error: 3件']);
    expect(found('全年制定行政规范性文件3件。')).toEqual(['text-table-conflict error: 3件']);
    expect(found('全年作出行政处罚决定63件。')).toEqual(['text-table-conflict error: 63件']);
  });
});

describe('X6: fees', () => {
  it('never compares 信息处理费 with 行政事业性收费', () => {
    expect(found('全年收取信息处理费40元，发出收费通知1件。未收取信息处理费。')).toEqual([]);
  });
});

describe('zero statements', () => {
  const empty = report({
    overview: '全年未收到政府信息公开申请，无上年结转，未制发行政规范性文件，没有发生行政复议、行政诉讼。',
    applications: applications({}),
    proactive: proactive({}),
    reviews: reviews(Array<number>(15).fill(0)),
  });

  it('agree with cells of zero', () => {
    expect(told(empty, checks)).toEqual([]);
    const holds = outcomeOf(empty).relations.filter(({ kind, verdict }) => kind === 'zero' && verdict === 'holds');
    expect(holds.length).toBe(5);
  });

  it.each([
    ['本年未收到政府信息公开申请。', '未收到政府信息公开申请'],
    ['无上年结转。', '无上年结转'],
    ['全年没有被申请行政复议。', '没有被申请行政复议'],
    ['未发生行政诉讼案件。', '未发生行政诉讼案件'],
    ['本年度未制定规范性文件。', '未制定规范性文件'],
    ['全年无人申请行政复议。', '无人申请行政复议'],
    ['没有人因信息公开提起行政诉讼。', '没有人因信息公开提起行政诉讼'],
    ['没有案件转到下一年。', '没有案件转到下一年'],
  ])('conflict: %s', (overview, phrase) => {
    expect(found(overview)).toEqual([`zero-conflict error: ${phrase}`]);
  });

  it.each([
    '没有发生行政复议被纠正、行政诉讼败诉的情形。',
    '2022年未收到申请，上年无行政复议。',
    '力争不发生、没有行政诉讼。',
    '没有现成信息的，无法提供。',
    '无正当理由大量反复申请的，不予处理。',
    '未收到行政复议意见书。未按时答复的申请0件。',
    '无责任追究情形，未收取任何费用。',
    '无人员因此受到处理，没有人民群众反映逾期答复。',
    '没有案件线索移送。',
  ])('deny something else: %s', (overview) => {
    expect(found(overview)).toEqual([]);
  });

  it('are held against figures of the prose where there is no cell', () => {
    const prose = report({ overview: '行政复议2件，已审结。', other: '全年未发生行政复议。' });
    expect(told(prose, checks)).toEqual(['zero-conflict warning: 未发生行政复议']);
  });
});
