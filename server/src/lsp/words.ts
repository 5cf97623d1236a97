import type { Approximation, FigureKind, Locale, RelationKind, Verdict } from '../core/index.js';

/** What the language server itself says, in both languages. The words of the checks stand with the checks. */
export interface Words {
  readonly relation: Readonly<Record<RelationKind, string>>;
  readonly verdict: Readonly<Record<Verdict, string>>;
  readonly kind: Readonly<Record<FigureKind, string>>;
  readonly approximation: Readonly<Record<Approximation, string>>;
  readonly unit: (unit: string) => string;
  readonly year: (year: number) => string;
  readonly cumulative: (from: number | undefined, to: number | undefined) => string;
  readonly plan: (year: number) => string;
  readonly between: (low: string, high: string, lowOpen: boolean, highOpen: boolean) => string;
  readonly moreThan: (low: string, open: boolean) => string;
  readonly lessThan: (high: string, open: boolean) => string;
  readonly soft: string;
  readonly loose: string;
  readonly shouldBe: (stated: string, computed: string) => string;
  readonly shouldRepeat: (stated: string, computed: string) => string;
  readonly lineAndColumn: (line: number, column: number) => string;
  readonly relations: string;
  readonly noRelations: string;
  readonly mentions: string;
  readonly with: string;
  readonly line: (line: number) => string;
  readonly lastYear: (line: number) => string;
  readonly outsideSections: string;
  readonly switchOff: (check: string) => string;
  readonly fixAll: string;
  readonly missingSection: (label: string) => string;
  readonly sentenceOnly: (label: string) => string;
  readonly officialTable: string;
  readonly fillTotals: (cells: number) => string;
  readonly fillFromLast: (row: string) => string;
  readonly fromCells: (arithmetic: string) => string;
  readonly fromLast: string;
  readonly fromText: (line: number) => string;
  readonly fromTable: (arithmetic: string) => string;
  readonly reportLens: (present: number, total: number, figures: number, verified: number) => string;
  readonly sectionLens: (figures: number, holds: number, differs: number) => string;
  readonly reportN: (n: number) => string;
  readonly badSetting: (key: string, value: string, expected: string) => string;
  readonly checkingWorkspace: string;
  readonly checkingFile: (done: number, total: number) => string;
  readonly compareTitle: (organ: string, last: number, now: number) => string;
  readonly compareColumns: (last: number, now: number) => readonly [string, string, string, string];
  readonly carryOver: string;
  readonly agreeing: (relations: number) => string;
  readonly nothingShared: string;
}

export const words: Readonly<Record<Locale, Words>> = {
  'zh-CN': {
    relation: {
      sum: '合计',
      share: '占比',
      'share-total': '占比合计',
      repeat: '前后一致',
      count: '项数',
      structure: '篇章结构',
      growth: '增长',
      ratio: '倍数与平均',
      'at-least': '包含关系',
      table: '表内勾稽',
      'text-table': '文表一致',
      'carry-over': '跨年结转',
      date: '日期',
      numbering: '编号',
      zero: '零报告',
    },
    verdict: { holds: '一致', differs: '不一致', 'cannot-say': '无法判断' },
    kind: { count: '数量', percent: '百分比', multiple: '倍数', points: '百分点', money: '金额' },
    approximation: {
      exact: '准确数',
      rounded: '四舍五入',
      over: '余数（余、多）',
      under: '接近（近、不足）',
      about: '约数（约、左右）',
      above: '超过（超、逾）',
      'at-least': '以上',
      'at-most': '以内',
      range: '概数',
    },
    unit: (unit) => `单位：${unit}`,
    year: (year) => `${year} 年`,
    cumulative: (from, to) =>
      from === undefined
        ? `累计${to === undefined ? '' : `至 ${to} 年`}`
        : `${from} 年${to === undefined ? '以来' : `至 ${to} 年`}累计`,
    plan: (year) => `${year} 年计划`,
    between: (low, high, lowOpen, highOpen) =>
      `${lowOpen ? '大于' : '不小于'} ${low}、${highOpen ? '小于' : '不大于'} ${high}`,
    moreThan: (low, open) => `${open ? '大于' : '不小于'} ${low}`,
    lessThan: (high, open) => `${open ? '小于' : '不大于'} ${high}`,
    soft: '约数本身不足以认定差错',
    loose: '按四舍五入、截取或约数计',
    shouldBe: (stated, computed) => `写为 ${stated}，按其余数字应为 ${computed}`,
    shouldRepeat: (stated, computed) => `写为 ${stated}，上年报告为 ${computed}`,
    lineAndColumn: (line, column) => `第 ${line} 行第 ${column} 列：`,
    relations: '勾稽关系',
    noRelations: '没有与其他数字的勾稽关系。',
    mentions: '同一指标的其他位置',
    with: '涉及',
    line: (line) => `第 ${line} 行`,
    lastYear: (line) => `上年报告第 ${line} 行`,
    outsideSections: '各节之外',
    switchOff: (check) => `关闭检查项 ${check}`,
    fixAll: '应用全部可自动完成的修改',
    missingSection: (label) => `缺少的栏目：${label}`,
    sentenceOnly: (label) => `正文中仅有一句：${label}`,
    officialTable: '规定表格',
    fillTotals: (cells) => `按各格填写本表的合计和结果（${cells} 格）`,
    fillFromLast: (row) => `按上年报告填写「${row}」`,
    fromCells: (arithmetic) => `表内计算：${arithmetic}`,
    fromLast: '上年报告',
    fromText: (line) => `正文第 ${line} 行`,
    fromTable: (arithmetic) => `表中：${arithmetic}`,
    reportLens: (present, total, figures, verified) =>
      `栏目 ${present}/${total} · 数字 ${figures} 个，已核实 ${verified} 个`,
    sectionLens: (figures, holds, differs) =>
      [`数字 ${figures} 个`, holds === 0 ? '' : `勾稽 ${holds} 处一致`, differs === 0 ? '' : `${differs} 处不一致`]
        .filter(Boolean)
        .join(' · '),
    reportN: (n) => `第 ${n} 份报告`,
    badSetting: (key, value, expected) =>
      expected === ''
        ? `设置 ${key} 所指的检查项不存在，未予采用。`
        : `设置 ${key} 的值 ${value} 无法使用，已按默认值处理。可用的值：${expected}。`,
    checkingWorkspace: '勾稽：核对工作区',
    checkingFile: (done, total) => `${done}/${total}`,
    compareTitle: (organ, last, now) => `${organ}：${last} 年度与 ${now} 年度对照`,
    compareColumns: (last, now) => ['指标', `${last} 年度`, `${now} 年度`, '增减'],
    carryOver: '跨年勾稽关系',
    agreeing: (relations) => `${relations} 处一致`,
    nothingShared: '两份报告没有可以对照的指标。',
  },
  en: {
    relation: {
      sum: 'Sum',
      share: 'Share',
      'share-total': 'Shares in total',
      repeat: 'Same everywhere',
      count: 'Number of items',
      structure: 'Structure',
      growth: 'Growth',
      ratio: 'Ratio or average',
      'at-least': 'Part of',
      table: 'Within the table',
      'text-table': 'Text and table',
      'carry-over': 'From year to year',
      date: 'Dates',
      numbering: 'Numbering',
      zero: 'Nothing to report',
    },
    verdict: { holds: 'agrees', differs: 'differs', 'cannot-say': 'cannot say' },
    kind: { count: 'count', percent: 'percentage', multiple: 'multiple', points: 'percentage points', money: 'amount' },
    approximation: {
      exact: 'exact',
      rounded: 'rounded',
      over: 'a little more (余, 多)',
      under: 'a little less (近, 不足)',
      about: 'about (约, 左右)',
      above: 'above (超, 逾)',
      'at-least': 'at least',
      'at-most': 'at most',
      range: 'a range',
    },
    unit: (unit) => `unit: ${unit}`,
    year: (year) => `year ${year}`,
    cumulative: (from, to) =>
      `cumulative${from === undefined ? '' : ` since ${from}`}${to === undefined ? '' : ` to ${to}`}`,
    plan: (year) => `planned for ${year}`,
    between: (low, high, lowOpen, highOpen) =>
      `${lowOpen ? 'above' : 'from'} ${low}, ${highOpen ? 'below' : 'up to'} ${high}`,
    moreThan: (low, open) => `${open ? 'above' : 'at least'} ${low}`,
    lessThan: (high, open) => `${open ? 'below' : 'at most'} ${high}`,
    soft: 'an approximation alone proves no error',
    loose: 'within rounding, truncation or approximation',
    shouldBe: (stated, computed) => `given as ${stated}, but the other figures make ${computed}`,
    shouldRepeat: (stated, computed) => `given as ${stated}, but last year's report has ${computed}`,
    lineAndColumn: (line, column) => `Line ${line}, column ${column}: `,
    relations: 'Relations',
    noRelations: 'In no relation with other figures.',
    mentions: 'The same fact elsewhere',
    with: 'with',
    line: (line) => `line ${line}`,
    lastYear: (line) => `last year's report, line ${line}`,
    outsideSections: 'Outside the sections',
    switchOff: (check) => `Switch off the check ${check}`,
    fixAll: 'Apply every fix that needs no decision',
    missingSection: (label) => `Missing section: ${label}`,
    sentenceOnly: (label) => `Only a sentence in the text: ${label}`,
    officialTable: 'Official table',
    fillTotals: (cells) => `Fill in the totals and results of this table (${cells} ${cells === 1 ? 'cell' : 'cells'})`,
    fillFromLast: (row) => `Fill in “${row}” from last year's report`,
    fromCells: (arithmetic) => `from the table: ${arithmetic}`,
    fromLast: "last year's report",
    fromText: (line) => `line ${line} of the text`,
    fromTable: (arithmetic) => `in the table: ${arithmetic}`,
    reportLens: (present, total, figures, verified) =>
      `Sections ${present}/${total} · ${figures} figures, ${verified} verified`,
    sectionLens: (figures, holds, differs) =>
      [`${figures} figures`, holds === 0 ? '' : `${holds} relations agree`, differs === 0 ? '' : `${differs} differ`]
        .filter(Boolean)
        .join(' · '),
    reportN: (n) => `Report ${n}`,
    badSetting: (key, value, expected) =>
      expected === ''
        ? `The setting ${key} names a check that does not exist; it is left out.`
        : `The value ${value} of the setting ${key} cannot be used; its default stands in. Usable values: ${expected}.`,
    checkingWorkspace: 'Gouji: checking the workspace',
    checkingFile: (done, total) => `${done}/${total}`,
    compareTitle: (organ, last, now) => `${organ}: ${last} and ${now} side by side`,
    compareColumns: (last, now) => ['Indicator', `${last}`, `${now}`, 'Change'],
    carryOver: 'Relations from year to year',
    agreeing: (relations) => `${relations} agree`,
    nothingShared: 'The two reports have no indicator in common.',
  },
};
