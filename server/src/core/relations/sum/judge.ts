import { ONE } from '../../figures/quantity.js';
import { magnitude } from '../../figures/slips.js';
import type { Mention } from '../../reading.js';
import { type Item, isCountable } from '../sequence.js';
import { areChanges, areOpposed, isAgain, isExcused, isFlow, isOverlapping, isPending } from './excuses.js';
import { areDeeds, dividesAll, endAlike, overlapsByWords } from './partition.js';
import { comparable, difference, type Reading, type State, sumOf } from './reading.js';
import { disagree } from './record.js';
import { isTransposed, looksLikeSlip } from './slips.js';

const channels =
  /网站|微博|微信|公报|公众号|公开栏|报刊|广播|电视|电子屏|客户端|新媒体|平台|短信|简报|抖音|查阅点|显示屏|橱窗/;

/** Decides on a list whose total the grammar names. */
export function judge(reading: Reading, state: State, closed: boolean): void {
  if (difference(reading) === 0n || isExcused(reading, state)) return;
  if (reading.total.sentenceIndex !== reading.parts[0]?.mention.sentenceIndex && isAnswered(reading, state)) return;
  const off = difference(reading);
  const slip = looksLikeSlip(reading);
  if (overlapsByWords(reading, state) && !endsClosed(reading)) return;
  const byChannel =
    reading.parts.filter(({ mention }) => channels.test(mention.label)).length * 2 >= reading.parts.length;
  if (byChannel && !slip) return;
  if (off < 0n && !slip && !endsClosed(reading) && !(closed && reading.form === 'tail') && !isDivision(reading)) return;
  if (!slip && (/^(?:tail|recap)$/.test(reading.form) ? !closed : off > reading.total.figure.value)) return;
  // 其中涉企204条,准予许可311条 of 318: two figures much too large for one total are told of it in two respects.
  if (!slip && off > 0n && (mayOverlap(reading) || outlivesClause(reading))) return;
  disagree(reading, closed && (slip || off > 0n) ? 'proved' : 'likely', state);
}

/** 按申请方式划分,网络33件、信函12件、当面7件: what is divided is divided without a rest. */
const isDivision = ({ form, parts: [first, , third] }: Reading): boolean =>
  form === 'by' &&
  third !== undefined &&
  /按[^,;。]{1,10}(?:划分|区分|分类|分)[,:]?[^,;。:]{0,6}$/.test(first?.link ?? '');

/** Whether nothing but 其中, 包括 or a bracket says that the parts lie side by side. */
const mayOverlap = (reading: Reading): boolean =>
  reading.parts.length < 3 &&
  /^(?:among|include|within|colon|bracket)$/.test(reading.form) &&
  !endsClosed(reading) &&
  !endAlike(reading) &&
  !dividesAll(reading);

/** 其中2件经补正,1件视为撤回;实际办理13件: a list divided by commas is over where a semicolon stands. */
const outlivesClause = ({ parts: [, second, ...rest] }: Reading): boolean =>
  second !== undefined && !second.link.includes(';') && rest.some(({ link }) => link.includes(';'));

/** Without a cue only a slip is believed, and only as a warning. */
export function judgeNear(reading: Reading, state: State): void {
  const far = reading.total.sentenceIndex !== (reading.parts[0] as Item).mention.sentenceIndex;
  const divides = dividesAll(reading) && isNext(reading, state) && !isAnswered(reading, state);
  if (difference(reading) === 0n || !(divides || isLongEnough(reading, far))) return;
  if (overlapsByWords(reading, state) || areOpposed(reading) || (!divides && areDeeds(reading))) return;
  if (far && !divides && reading.total.figure.value < 1_000_000_000n) return;
  if (hasShare(reading.total, state) && hasShare((reading.parts[0] as Item).mention, state)) return;
  const isClosed = endsClosed(reading) && reading.parts.every(({ marked }) => marked) && isNext(reading, state);
  if (!(isClosed || looksLikeSlip(reading)) || isFlow(reading) || isOverlapping(reading, state)) return;
  if (isPending(reading, state) || isOfAnother(reading, state) || isAgain(reading) || areChanges(reading)) return;
  disagree(reading, 'likely', state);
}

/** 新收5件……办结4件。予以公开3件、无法提供1件: the parts are those of another figure before. */
const isAnswered = ({ total, parts }: Reading, { mentions }: State): boolean =>
  mentions
    .slice(Math.max(0, total.index - 24), total.index)
    .some(({ figure }) => figure.unit === total.figure.unit && figure.value === sumOf(parts));

/** 收信1126件,办结1119件;满意1013件、基本满意84件、不满意22件: the parts make another figure of their own sentence. */
const isOfAnother = ({ total, parts }: Reading, { mentions }: State): boolean => {
  const [first] = parts as [Item];
  return mentions
    .slice(Math.max(0, first.mention.index - 12), first.mention.index)
    .some(
      (other) =>
        other !== total &&
        other.sentenceIndex === first.mention.sentenceIndex &&
        isCountable(other) &&
        comparable(first, other) &&
        other.figure.value === sumOf(parts),
    );
};

/** Whether no other figure that may be divided stands between the total and its parts. */
function isNext({ total, parts }: Reading, { mentions }: State): boolean {
  const [first, last] = [parts[0]?.mention.index ?? 0, parts.at(-1)?.mention.index ?? 0];
  const [from, to] = total.index < first ? [total.index + 1, first] : [last + 1, total.index];
  return to - from <= 4 && !mentions.slice(from, to).some((other) => other.depth === 0 && isCountable(other));
}

/** Three parts make a list; two only where they fill what directly follows a total too large to be met by chance. */
function isLongEnough(reading: Reading, far: boolean): boolean {
  const { total, parts, form } = reading;
  const isListed = isListedBelow(reading) || parts.every(({ marked }) => marked) || isNextSentence(reading);
  if (far && form === 'none' && !endsClosed(reading) && !isListed) return false;
  if (parts.length >= 3) return true;
  const [first] = parts as [Item];
  // 3件申请由2名个人和1家企业提出: one unit off, and nothing between.
  if (/(?:由|分属|来自)$/.test(first.link) && total.index === first.mention.index - 1)
    return magnitude(difference(reading)) === ONE;
  // 科室7个,下属4家,11个单位一律…: the words say that the number is of all of them.
  if (form === 'tail' && /^(?:单位|机构|部门|主体)[^,;。]{0,3}(?:一律|均|都|全部)/.test(total.after))
    return magnitude(difference(reading)) === ONE;
  return (
    (total.index === first.mention.index - 1 || total.index === (parts[1]?.mention.index ?? 0) + 1) &&
    total.figure.value >= 3_000_000_000n &&
    magnitude(difference(reading)) === 100_000_000n
  );
}

/** The lines right below the paragraph that tells their total, one part each. */
const isListedBelow = ({ total, parts }: Reading): boolean =>
  parts.every(({ mention: { block } }, at) => block === total.block + 1 + at);

/** 全年答复70件。予以公开31件;部分公开7件;…: a sentence that opens with three parts or more, right behind the total. */
const isNextSentence = ({ total, parts: [first] }: Reading): boolean =>
  first !== undefined &&
  total.block === first.mention.block &&
  total.index === first.mention.index - 1 &&
  total.sentenceIndex === first.mention.sentenceIndex - 1;

const endsClosed = ({ parts }: Reading): boolean => /其他|其它|其余/.test((parts.at(-1) as Item).mention.before);

/** A figure with a percentage of its own among others with theirs is one of them, not their total. */
const hasShare = ({ index, sentenceIndex }: Mention, { mentions }: State): boolean => {
  const next = mentions[index + 1];
  return next?.figure.kind === 'percent' && next.sentenceIndex === sentenceIndex;
};

/** The reading with the likeliest repair: digits changed over or one unit, else the smallest difference. */
export function smallestRepair(readings: readonly Reading[]): Reading | undefined {
  const size = (reading: Reading): bigint => magnitude(difference(reading));
  const likely = readings.filter((reading) => size(reading) <= 100_000_000n || isTransposed(reading));
  return (likely.length > 0 ? likely : readings).reduce<Reading | undefined>(
    (best, next) => (!best || size(next) < size(best) ? next : best),
    undefined,
  );
}
