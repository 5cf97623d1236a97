import { wordsAt } from '../text/words.js';

/**
 * Classifiers and units seen with figures in reports. Longest match wins; a unit may carry a bracketed half
 * (`人(次)`).
 */
const counters = [
  '人次',
  '人(次)',
  '个次',
  '篇次',
  '条次',
  '户次',
  '件次',
  '家次',
  '场次',
  '批次',
  '台次',
  '块次',
  '车次',
  '班次',
  '期次',
  '班期',
  '条',
  '件',
  '次',
  '期',
  '份',
  '宗',
  '篇',
  '起',
  '项',
  '场',
  '个',
  '类',
  '批',
  '册',
  '页',
  '户',
  '家',
  '幅',
  '台',
  '处',
  '块',
  '名',
  '人',
  '本',
  '版',
  '例',
  '部',
  '则',
  '张',
  '套',
  '所',
  '支',
  '辆',
  '栋',
  '座',
  '间',
  '位',
  '种',
  '届',
  '轮',
  '枚',
  '封',
  '卷',
  '盒',
  '亩',
  '公顷',
  '平方米',
  '平方公里',
  '立方米',
  '公里',
  '米',
  '吨',
  '公斤',
  '字',
  '款',
  '级',
  '方面',
  '部门',
  '部分',
  '阶段',
  '层',
  '大',
  '道',
  '组',
  '天',
  '日',
  '个月',
  '月',
  '周',
  '年',
  '小时',
  '分钟',
  '秒',
  '工作日',
  '个工作日',
  '岁',
  '分',
  '只',
  '头',
  '株',
  '片',
  '节',
  '课时',
  '学时',
  '品规',
  '双',
  '副',
  '顶',
  '桩',
  '帧',
  '笔',
  '讲',
  '票',
  '门',
  '趟',
  '棵',
  '艘',
  '盏',
  '幢',
  '处次',
  '页次',
  '通',
  '讲',
  '对',
  '管',
  '口',
  '瓶',
  '袋',
  '箱',
  '桶',
  '架',
  '遍',
  '剂',
  '针',
  '粒',
  '尾',
  '笔次',
  '通次',
  '册次',
  '份次',
  '项次',
  '例次',
  '站次',
  '架次',
  '辆次',
  '艘次',
  '剂次',
  '针次',
  '人天',
  '人日',
  '档',
  '大类',
] as const;
const money = ['元', '美元', '块钱'] as const;

/** The longest where several fit. */
const longestUnitAt = wordsAt([...counters, ...money].sort((a, b) => b.length - a.length));

/** Units that are as often the first half of a word: 5通知 is no 通, 3对口 no 对. */
const notBefore: Readonly<Record<string, string>> = {
  笔: '试录记者',
  通: '知报过道告车信航用',
  讲: '座解话述评台堂师授',
  门: '户类诊店牌面卫禁',
  对: '口应外接比照象于策标',
  管: '理委网线道控护辖',
  口: '径岸号头语罩',
  架: '构',
  本: '地级市县区机局委年月次土部人届期',
  针: '对',
  档: '案次位期',
};

/** The unit that stands at `at`, or an empty string. */
export function unitAt(text: string, at: number): string {
  const unit = longestUnitAt(text, at) ?? '';
  const next = text.charAt(at + unit.length);
  return next !== '' && (notBefore[unit] ?? '').includes(next) ? '' : unit;
}

export const isMoney = (unit: string): boolean => (money as readonly string[]).includes(unit);

/** Units in which the same published items are counted by turns (DOMAIN §4.1). */
const items = new Set([
  '册',
  '套',
  '张',
  '本',
  '所',
  '讲',
  '批',
  '封',
  '条',
  '件',
  '篇',
  '项',
  '则',
  '份',
  '宗',
  '起',
  '个',
  '期',
  '部',
  '例',
  '条次',
  '件次',
  '人次',
  '家次',
  '批次',
  '册次',
  '次',
  '笔',
  '通',
  '门',
  '人',
  '名',
  '位',
  '家',
  '户',
  '处',
  '块',
  '场',
  '台',
  '支',
  '座',
  '间',
  '笔',
  '办',
  '中心',
  '科',
  '股',
  '室',
  '站',
  '队',
  '局',
  '镇',
  '乡',
  '街道',
  '街',
  '村',
  '社区',
  '',
]);

/** Units of time and size, which never count items. */
const measures = new Set([
  '天',
  '日',
  '月',
  '个月',
  '年',
  '周',
  '小时',
  '分钟',
  '秒',
  '工作日',
  '个工作日',
  '亩',
  '公顷',
  '公里',
  '米',
  '平方米',
  '平方公里',
  '立方米',
  '吨',
  '公斤',
  '岁',
  '分',
  '字',
  '课时',
  '学时',
  '级',
  '大',
  '层',
  '道',
]);

export const isMeasure = (unit: string): boolean => measures.has(unit);

/** Sizes of land, goods and works: parts of them add up, as those of a time or of a mark do not. */
const extents = new Set(['亩', '公顷', '公里', '平方米', '平方公里', '立方米', '吨', '公斤']);

export const isExtent = (unit: string): boolean => extents.has(unit);

const persons = new Set(['人', '名', '位']);
const published = new Set(['条', '件', '篇', '项', '则', '份', '宗', '起', '部', '例', '件次', '条次', '篇次']);

/** What happens is counted with 次 or without. */
const events = new Map([
  ['场次', '场'],
  ['批次', '批'],
  ['期次', '期'],
  ['班期', '期'],
]);

/** Whether two figures count the same kind of thing beyond doubt, so that their sum or difference has a meaning. */
export function sameUnit(a: string, b: string): boolean {
  return (
    a === b ||
    (persons.has(a) && persons.has(b)) ||
    (published.has(a) && published.has(b)) ||
    (events.get(a) ?? a) === (events.get(b) ?? b)
  );
}

/** Whether two figures may count the same thing: agreement then binds them, disagreement proves nothing. */
export const kindredUnits = (a: string, b: string): boolean =>
  sameUnit(a, b) || (items.has(thing(a)) && items.has(thing(b)));

/** 户次, 场次: what is counted each time it comes. */
const thing = (unit: string): string => (unit.length === 2 && unit.endsWith('次') ? unit.charAt(0) : unit);
