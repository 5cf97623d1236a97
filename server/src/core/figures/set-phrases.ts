import { type Complete, isHan } from './raw.js';

/** A number without a unit is a figure only between a noun and a delimiter: `统计类信息4;`, `文件96,`. */
export function standsBare(text: string, number: Complete): boolean {
  if (number.han || number.end - number.start > 7) return false;
  const before = text.charAt(number.start - 1).trim() || text.charAt(number.start - 2);
  const after = text.charAt(number.end);
  const delimited = after === '' || ',;。、)\n'.includes(after) || text.startsWith('(', number.end);
  return (
    delimited && isHan(before) && !hotlines.has(text.slice(number.start, number.end)) && !/[号话编箱真码]/.test(before)
  );
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

export function isSetPhrase(text: string, number: Complete, unit: string): boolean {
  if (!number.han) return unit === '' && hotlines.has(text.slice(number.start, number.end));
  const run = text.slice(number.start, number.end);
  if (unit === '' && number.kind === undefined) return true;
  if (run === '一' && unit === '件' && text.startsWith('一件事', number.start)) return true;
  if (unit === '级') return true;
  if (unit === '大' || unit === '站' || unit === '网') return run === '一' || unit !== '大';
  return run === '一' && idiomatic.has(unit) && !countingWords.includes(text.charAt(number.start - 1) || ' ');
}
