import type { Block } from '../model.js';
import type { DateMention } from '../reading.js';
import { daysIn } from './calendar.js';
import { clauseBefore, type DateFrame, datesOf, isQuoted, sentenceAfter, sentenceBefore } from './context.js';
import { joins, pairs } from './cursor.js';

/** A day; parts that cannot be told are zero. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** `自…起至…止`, or only its end (`数据统计至…`), with the parts that one end takes from the other filled in. */
export interface StatisticsPeriod {
  readonly from: DateMention | undefined;
  readonly to: DateMention;
  readonly start: Day;
  readonly end: Day;
  /** The text calls it the period that the report's figures cover. */
  readonly declared: boolean;
  readonly verdict: 'holds' | 'wrong-year' | 'incomplete' | 'invalid' | 'cannot-say';
}

const declares =
  /统计(?:期|时|周|口径|区间|范围|数据|起|截)|数据(?:的?统计|均?截|起[止讫]|采集|来源|期[间限])|所列数据|报告(?:期|周期|时段|统计)|时限|起[止讫]|跨度|涵盖|数[据字][为是]|(?:涉及|所列|所涉|采用)的?(?:各项)?数[据字]|数[据字][从自]/;
/** A body that was set up during the year reports the part of the year it existed. */
const shortened = /成立|组建|挂牌|机构改革|划转|新设|合并/;

/** All periods of a report that end with the year or claim to be its statistics period. */
export function readPeriods(frame: DateFrame): StatisticsPeriod[] {
  const dates = [...datesOf(frame)];
  const periods = dates.map(([date, block], i) => {
    const [next, nextBlock] = dates[i + 1] ?? [];
    if (next && nextBlock === block && isSpan(block.text, date, next)) return closed(frame, block, date, next);
    const [last, lastBlock] = dates[i - 1] ?? [];
    const ends = last !== undefined && lastBlock === block && isSpan(block.text, last, date);
    return ends ? undefined : open(frame, block, date);
  });
  return periods.filter((period) => period !== undefined);
}

const isSpan = (text: string, from: DateMention, to: DateMention): boolean =>
  joins(text, from.end, to.start) || pairs(text, sentenceBefore(text, from.start), from.end, to.start);

/** A period with both ends. */
function closed({ report }: DateFrame, block: Block, from: DateMention, to: DateMention): StatisticsPeriod | undefined {
  if ((from.month === 0 && from.fault === '') || (to.month === 0 && to.day === 0 && to.fault === '')) return undefined;
  const year = report.year ?? from.year;
  const start = { year: from.year || to.year || year, month: from.month, day: from.day || 1 };
  const month = to.month || from.month;
  const end = { year: to.year || start.year, month, day: to.day || daysIn(to.year || start.year, month) };
  const declared = isDeclared(block.text, from.start, to.end);
  return { from, to, start, end, declared, verdict: judge(year, [from, to], start, end, block.text) };
}

function isDeclared(text: string, from: number, to: number): boolean {
  if (isQuoted(text, from)) return false;
  return (
    declares.test(sentenceBefore(text, from)) ||
    /^期间的?政府?.{0,8}(?:信息|政务)公开.{0,4}情况/.test(text.slice(to, to + 30))
  );
}

/** `截至2016年12月31日` and `数据统计至…`: a period of which only the end is written. */
function open({ report }: DateFrame, block: Block, to: DateMention): StatisticsPeriod | undefined {
  const lead = clauseBefore(block.text, to.start);
  if (to.day === 0 || to.month === 0 || !/(?:截至|截止|[至到]|时间|日期|[为是:])[到至为是:]? *$/.test(lead))
    return undefined;
  const year = report.year ?? to.year;
  const end = { year: to.year || year, month: to.month, day: to.day };
  const declared = /统计|数据/.test(lead) && /截|[至到] *$/.test(lead) && !isQuoted(block.text, to.start);
  const verdict = judge(year, [to], { year: end.year, month: 1, day: 1 }, end, block.text);
  return declared || /截[至止]/.test(lead) ? { from: undefined, to, start: end, end, declared, verdict } : undefined;
}

function judge(
  year: number,
  dates: readonly DateMention[],
  start: Day,
  end: Day,
  text: string,
): StatisticsPeriod['verdict'] {
  if (dates.some(({ fault }) => fault === 'impossible')) return 'invalid';
  if (start.month === 0 || end.month === 0) return 'cannot-say';
  const wholeYear = opens(start) && end.month === 12 && end.day === 31;
  if (wholeYear && start.year === year && end.year === year) return 'holds';
  const last = dates.at(-1);
  const around = last ? sentenceBefore(text, last.start) + sentenceAfter(text, last.end) : '';
  if (shortened.test(around)) return 'cannot-say';
  return wholeYear ? 'wrong-year' : 'incomplete';
}

/** 1 January; in 2008 the day on which the regulations (国务院令第492号) came into force serves as well. */
const opens = ({ year, month, day }: Day): boolean => day === 1 && (month === 1 || (year === 2008 && month === 5));
