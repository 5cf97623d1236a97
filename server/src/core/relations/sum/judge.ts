import { divideIntervals, meets } from '../../figures/quantity.js';
import type { Mention } from '../../reading.js';
import type { Item } from '../sequence.js';
import { difference, magnitude, type Reading, type State, sameDigits, sumOf } from './reading.js';
import { disagree } from './record.js';

const overlap =
  /重复|重叠|重合|交叉|同时列入|同时收录|兼有|部分[^,;。]{0,6}相同|分别统计|同步(?:发布|公开|推送)|同一(?:信息|条|件|内容)|均为[^,;。]{0,8}(?:已|同)|多渠道|不同渠道|不含|不包括|除外/;

const channels =
  /网站|微博|微信|公报|公众号|公开栏|报刊|广播|电视|电子屏|客户端|新媒体|平台|短信|简报|抖音|查阅点|显示屏|橱窗/;

/** Decides on a list whose total the grammar names. */
export function judge(reading: Reading, state: State, closed: boolean): void {
  if (
    difference(reading) === 0n ||
    isFlow(reading) ||
    isLeftOpen(reading) ||
    reading.parts.some(isWhole) ||
    isConfirmed(reading, state) ||
    isOverlapping(reading, state) ||
    reading.parts.some(({ mention }) => mention.figure.soft) ||
    reading.total.figure.soft
  )
    return;
  const off = difference(reading);
  const slip = looksLikeSlip(reading);
  const byChannel =
    reading.parts.filter(({ mention }) => channels.test(mention.label)).length * 2 >= reading.parts.length;
  if (byChannel && !slip) return;
  if (off < 0n && !slip && !endsClosed(reading)) return;
  if (!slip && (reading.form === 'tail' ? !closed : off > reading.total.figure.value)) return;
  disagree(reading, closed && (slip || off > 0n) ? 'proved' : 'likely', state);
}

/** 新收31件,年末转下年2件 are steps of the year's flow, not parts of one number. */
const isFlow = ({ parts }: Reading): boolean =>
  parts.some(({ mention: { before } }) => /结转|转(?:下|入|来)|新收/.test(before));

/** Without a cue only a slip is believed, and only as a warning. */
export function judgeNear(reading: Reading, state: State): void {
  const far = reading.total.sentenceIndex !== (reading.parts[0] as Item).mention.sentenceIndex;
  if (difference(reading) === 0n || !isLongEnough(reading, far)) return;
  if (far && reading.total.figure.value < 1_000_000_000n) return;
  if (hasShare(reading.total, state) && hasShare((reading.parts[0] as Item).mention, state)) return;
  if (!looksLikeSlip(reading) || isFlow(reading) || isOverlapping(reading, state)) return;
  disagree(reading, 'likely', state);
}

/** Three parts make a list; two only where they fill what directly follows a total too large to be met by chance. */
function isLongEnough(reading: Reading, far: boolean): boolean {
  const { total, parts, form } = reading;
  if (far && form === 'none' && !endsClosed(reading) && !isListedBelow(reading)) return false;
  if (parts.length >= 3) return true;
  const [first] = parts as [Item];
  return (
    total.index === first.mention.index - 1 &&
    total.figure.value >= 3_000_000_000n &&
    magnitude(difference(reading)) === 100_000_000n
  );
}

/** The lines right below the paragraph that tells their total, one part each. */
const isListedBelow = ({ total, parts }: Reading): boolean =>
  parts.every(({ mention: { block } }, at) => block === total.block + 1 + at);

/** 市定12件中的12件、县定8件中的7件: what is divided itself is no part of what stands before it. */
const isWhole = ({ mention: { after } }: Item): boolean => /^[^,;。、]{0,10}中(?![心国小央])/.test(after);

/** 即办件612项,占48.3%;网办1180项,占93.1%: each share confirms its part and the total, so the parts need not add up. */
const isConfirmed = ({ total, parts }: Reading, { mentions }: State): boolean =>
  parts.every(({ mention: part }) => {
    const percent = mentions[part.index + 1];
    if (percent?.figure.kind !== 'percent' || percent.sentenceIndex !== part.sentenceIndex) return false;
    const share = divideIntervals(part.figure.interval, total.figure.interval, 100n);
    return share !== undefined && meets(share, percent.figure.interval);
  });

/** A remark beside the list that its parts overlap: anything from its total to the next semicolon. */
function isOverlapping({ total, parts }: Reading, state: State): boolean {
  const [first, last] = [(parts[0] as Item).mention, (parts.at(-1) as Item).mention];
  const text = state.textOf(last.block);
  const from =
    total.sentenceIndex === first.sentenceIndex && total.block === first.block ? total.end : first.sentence.start;
  const stop = text.indexOf(';', last.end);
  const to = Math.min(stop < 0 ? text.length : stop, last.sentence.end, last.end + 120);
  return overlap.test(text.slice(Math.max(from, first.start - 240), to));
}

/** 等 after the last part leaves the list open: it can exceed its total, never fall short. */
function isLeftOpen(reading: Reading): boolean {
  const last = (reading.parts.at(-1) as Item).mention;
  const open = /^[^,;。]{0,8}等(?!待)/.test(last.after) || /等[^,;。、]{0,8}$/.test(last.before.slice(0, -1));
  return open && difference(reading) <= 0n;
}

const endsClosed = ({ parts }: Reading): boolean => /其他|其它|其余/.test((parts.at(-1) as Item).mention.before);

/** A figure with a percentage of its own among others with theirs is one of them, not their total. */
const hasShare = ({ index, sentenceIndex }: Mention, { mentions }: State): boolean => {
  const next = mentions[index + 1];
  return next?.figure.kind === 'percent' && next.sentenceIndex === sentenceIndex;
};

/** Whether the difference looks like a slip of the pen: one unit, one digit, two digits changed over, a few per cent. */
function looksLikeSlip(reading: Reading): boolean {
  const off = magnitude(difference(reading));
  const total = reading.total.figure.value;
  return off * 20n <= total || off <= 100_000_000n || isTransposed(reading);
}

/** Whether two digits changed over, in the total or in one of the parts, explain the difference. */
export const isTransposed = (reading: Reading): boolean =>
  [reading.total, ...reading.parts.map(({ mention }) => mention)].some((mention) => {
    const wanted = mention === reading.total ? sumOf(reading.parts) : mention.figure.value - difference(reading);
    return wanted > 0n && sameDigits(mention.figure.value, wanted);
  });

/** The reading with the likeliest repair: digits changed over or one unit, else the smallest difference. */
export function smallestRepair(readings: readonly Reading[]): Reading | undefined {
  const size = (reading: Reading): bigint => magnitude(difference(reading));
  const likely = readings.filter((reading) => size(reading) <= 100_000_000n || isTransposed(reading));
  return (likely.length > 0 ? likely : readings).reduce<Reading | undefined>(
    (best, next) => (!best || size(next) < size(best) ? next : best),
    undefined,
  );
}
