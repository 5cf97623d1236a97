import { type Complete, isHan } from './raw.js';

/** A number without a unit is a figure only between a noun and a delimiter: `统计类信息4;`, `文件96,`. */
export function standsBare(text: string, number: Complete): boolean {
  if (number.han || number.end - number.start > 7) return false;
  const before = text.charAt(number.start - 1).trim() || text.charAt(number.start - 2);
  const after = text.charAt(number.end);
  // 由5万增至8万: a scale word, and the verb of a change behind it.
  const isChanged = /[万亿]/.test(text.charAt(number.end - 1)) && /[增减升降至到扩的]/.test(after);
  const delimited = after === '' || ',;。、)\n'.includes(after) || text.startsWith('(', number.end) || isChanged;
  const isNumbered =
    /[号话编箱真码]/.test(before) &&
    !/(?:公众|视频|抖音|头条|百家)号$/.test(text.slice(Math.max(0, number.start - 3), number.start));
  return delimited && isHan(before) && !isHotline(text, number) && !isNumbered;
}

/** 12345 is one anywhere; 110, 119 and 120 only where they are dialled. */
function isHotline(text: string, { start, end }: Pick<Complete, 'start' | 'end'>): boolean {
  const number = text.slice(start, end);
  if (!hotlines.has(number)) return false;
  return number.length > 3 || /(?:拨打|电话|热线|急救|报警)$/.test(text.slice(Math.max(0, start - 4), start));
}

const hotlines = new Set([
  '12315',
  '12345',
  '12348',
  '12369',
  '12333',
  '12328',
  '12320',
  '12329',
  '12366',
  '12388',
  '12380',
  '110',
  '119',
  '120',
  '12301',
  '12378',
  '96196',
  '12393',
  '12356',
  '12350',
]);

/** After 一 these units make an idiom (一站式, 一次性, 一方面) unless a counting word stands before it. */
const idiomatic = new Set([
  '个',
  '次',
  '项',
  '批',
  '步',
  '级',
  '张',
  '起',
  '块',
  '线',
  '天',
  '处',
  '类',
  '方面',
  '本',
  '大',
  '种',
  '站',
  '网',
  '键',
  '门',
  '层',
  '对',
  '道',
  '位',
  '台',
  '片',
  '部分',
  '间',
  '周',
  '点',
  '分',
  '只',
  '口',
  '环',
  '字',
  '组',
  '句',
  '审',
  '派',
  '代',
  '列',
  '版',
  '期',
  '轮',
  '场',
]);

const countingWords = '共计各其另余为达到约超近仅第每办结';

/** Party and government slogans that begin like a count. */
const slogans =
  /(?:两个(?:维护|确立|结合|健康|一百年|毫不动摇)|三个(?:代表|一批|必须|务必)|四个(?:意识|自信|全面|最严)|三次产业|[二三四]期(?:建设|工程|项目|改造|平台|系统)|一件事)/y;

function isSlogan(text: string, start: number): boolean {
  slogans.lastIndex = start;
  return slogans.test(text);
}

/** 前三名 and 全省前10位 are ranks; 目前10名 counts. */
const isRank = (text: string, start: number, unit: string): boolean =>
  '名位强'.includes(unit) &&
  unit !== '' &&
  /(?:^|[^目此以之年日月会课事提从])前$/.test(text.slice(Math.max(0, start - 2), start));

/** 4.0版, 14时30分: parts of a version or of a time of day. */
const isPartOfName = (text: string, { start, end }: Complete, unit: string): boolean =>
  (unit === '版' && text.slice(start, end).includes('.')) ||
  (unit === '分' && '时点'.includes(text.charAt(start - 1) || ' '));

/** 千家万户, 百名干部进百村: a round number alone is a figure of speech, unless something says that it is an estimate. */
const isRhetorical = (text: string, { start, end }: Complete): boolean =>
  /^[百千万亿]+$/.test(text.slice(start, end)) &&
  !/[余多来]/.test(text.charAt(end)) &&
  !'近约超逾足到破达过'.includes(text.charAt(start - 1) || ' ');

/** 一户一策, 一条条: what holds of each. */
const isDistributive = (text: string, end: number, unit: string): boolean =>
  text.startsWith(unit, end + unit.length) || text.charAt(end + unit.length) === '一';

export function isSetPhrase(text: string, number: Complete, unit: string): boolean {
  const { start, end, han } = number;
  if (isRank(text, start, unit) || isPartOfName(text, number, unit)) return true;
  if (!han) return unit === '' && isHotline(text, number);
  if (/^[一二两三四五六七八九十]$/.test(text.slice(start, end)) && text.startsWith(`${unit}是`, end)) return true;
  if (number.kind !== undefined) return false;
  const run = text.slice(start, end);
  if (unit === '' || unit === '级' || isSlogan(text, start) || isRhetorical(text, number)) return true;
  if (unit === '大' || unit === '站' || unit === '网') return run === '一' || unit !== '大';
  if (run !== '一' || unit === '%') return false;
  if (isDistributive(text, end, unit)) return true;
  return idiomatic.has(unit) && !countingWords.includes(text.charAt(start - 1) || ' ');
}
