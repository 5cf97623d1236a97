import { addIntervals, divideIntervals, meets, ONE } from '../../figures/quantity.js';
import { sameUnit } from '../../figures/units.js';
import { gather } from '../../lists.js';
import type { Mention } from '../../reading.js';
import { sumBeside } from '../neighbours.js';
import { type Item, isCountable } from '../sequence.js';
import { areDeeds, dividesAll, endAlike, overlapsByWords } from './partition.js';
import { comparable, difference, magnitude, type Reading, type State, sumOf } from './reading.js';
import { disagree } from './record.js';
import { isTransposed, looksLikeSlip } from './slips.js';

const overlap =
  /重复(?!申请|提交|来信|来电|留言|投诉|信访|件)|重叠|重合|交叉|同时列入|同时收录|兼有|既[^,;。]{1,10}又|部分[^,;。]{0,6}(?:相同|合并|套开)|分别统计|同步(?:发布|公开|推送)|同一(?:信息|条|件|内容)|均为[^,;。]{0,8}(?:已|同)|多渠道|不同渠道|不含|不包括|除外/;

const channels =
  /网站|微博|微信|公报|公众号|公开栏|报刊|广播|电视|电子屏|客户端|新媒体|平台|短信|简报|抖音|查阅点|显示屏|橱窗/;

/** Decides on a list whose total the grammar names. */
export function judge(reading: Reading, state: State, closed: boolean): void {
  if (
    difference(reading) === 0n ||
    isFlow(reading) ||
    isLeftOpen(reading) ||
    reading.parts.some(isWhole) ||
    isAgain(reading) ||
    areChanges(reading) ||
    isConfirmed(reading, state) ||
    isOverlapping(reading, state) ||
    isPending(reading, state) ||
    isCarriedIn(reading, state) ||
    isOfAllBeside(reading, state) ||
    reading.parts.some(({ mention }) => mention.figure.soft) ||
    reading.total.figure.soft ||
    areOpposed(reading)
  )
    return;
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

/** 公开信息412条。审查结果为公开412条,不公开37条: one of the parts is the total once more. */
const isAgain = ({ total, parts }: Reading): boolean =>
  parts.some(({ mention: { figure } }) => figure.value === total.figure.value) &&
  total.figure.value >= 1_000_000_000n &&
  total.sentenceIndex !== parts[0]?.mention.sentenceIndex;

/** 分别增加12条、9条: by how much something changed does not make up how much there is. */
const areChanges = ({ total, parts: [first] }: Reading): boolean =>
  first !== undefined && changes(first.link) && !changes(total.before);

const changes = (words: string): boolean =>
  /(?:(?<!新)增加?|减少?|增长|上升|下降|净增|净减|[较比]上?年多|少)了?$/.test(words);

/** 新收31件,年末转下年2件 are steps of the year's flow, not parts of one number; 上年结转5件、新收62件 are. */
const isFlow = ({ total, parts, form }: Reading): boolean =>
  !(form === 'within' && !parts.some(({ mention }) => isInflow(mention.before))) &&
  parts.some(({ mention: { before } }) => /结转|转(?:下|入|来)|新收(?!.*由$)/.test(before)) &&
  !parts.every(({ mention: { before } }) => isInflow(before)) &&
  !(
    /应办|应答复|需办|应处理|合计|共计|总计|共$/.test(total.before) &&
    !parts.some(({ mention }) => isInflow(mention.before))
  );

const isInflow = (words: string): boolean =>
  /新收|上年|去年|上一年|往年|历年|转入|转来|本年|今年|当年/.test(words) && !/(?:下|次)年|转下|办结|答复/.test(words);

/** 减少7件,其中网络减少5件,信函增加1件; 注销4个,新开设1个: what comes and what goes do not add up as they are written. */
function areOpposed({ parts }: Reading): boolean {
  const words = parts.map(({ mention: { before } }) => before);
  return (
    words.some((one) => /(?:增加|增长|上升|多)$|新增|新建|新设|新开/.test(one)) &&
    words.some((one) => /(?:减少|下降|少)$|注销|取消|关停|撤销/.test(one))
  );
}

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

/** 市定12件中的12件、县定8件中的7件: what is divided itself is no part of what stands before it. */
const isWhole = ({ mention: { after } }: Item): boolean => /^[^,;。、]{0,10}中(?![心国小央])/.test(after);

/**
 * 即办件612项,占48.3%;网办1180项,占93.1%: each share confirms its part and the total, so the parts need not add up, unless the
 * shares do.
 */
function isConfirmed({ total, parts }: Reading, { mentions }: State): boolean {
  const percents = gather(parts, ({ mention: part }) => {
    const percent = mentions[part.index + 1];
    if (percent?.figure.kind !== 'percent' || percent.sentenceIndex !== part.sentenceIndex) return [];
    const share = divideIntervals(part.figure.interval, total.figure.interval, 100n);
    return share !== undefined && meets(share, percent.figure.interval) ? [percent.figure] : [];
  });
  if (percents.length < parts.length) return false;
  const sum = addIntervals(percents.map(({ interval }) => interval));
  return !meets(sum, { low: HUNDRED, high: HUNDRED, lowOpen: false, highOpen: false });
}

const HUNDRED = 100n * ONE;

/** A remark beside the list that its parts overlap: anything from its total to the next semicolon. */
function isOverlapping({ total, parts }: Reading, state: State): boolean {
  const next = state.mentions[(parts.at(-1) as Item).mention.index + 1];
  const [first, last] = [(parts[0] as Item).mention, (parts.at(-1) as Item).mention];
  const text = state.textOf(last.block);
  const from =
    total.sentenceIndex === first.sentenceIndex && total.block === first.block ? total.end : first.sentence.start;
  const stop = text.indexOf(';', last.end);
  // …乡镇18个,全年发布信息1.5万条,与网站内容有重复: what is said behind another figure is said of that one.
  const isOfAnother =
    next?.block === last.block && !sameUnit(next.figure.unit, last.figure.unit) && next.figure.kind === 'count';
  const to = Math.min(
    stop < 0 ? text.length : stop,
    last.sentence.end,
    last.end + 120,
    isOfAnother ? next.start : text.length,
  );
  return overlap.test(text.slice(Math.max(from, first.start - 240), to));
}

/** 新收5件,予以公开3件、无法提供1件, where the report says of one that it is not yet answered: the results miss no more. */
function isPending(reading: Reading, { mentions }: State): boolean {
  const missing = -difference(reading);
  const { total, parts } = reading;
  if (missing <= 0n || !/收到|新收|受理|接收|申请/.test(total.before + total.after)) return false;
  if (!parts.every(({ mention: { before, after } }) => results.test(before + after))) return false;
  return mentions.some(
    ({ figure, before, after }) =>
      figure.value === missing && figure.kind === 'count' && pending.test(`${before}#${after}`),
  );
}

/** 全年申请14件,办了13件,还剩2件,因为去年转来1件: what was carried in is answered and left as well. */
function isCarriedIn(reading: Reading, { mentions }: State): boolean {
  const { total, parts } = reading;
  const more = difference(reading);
  if (more <= 0n || reading.form !== 'rest' || total.role === 'total' || /[应需须]/.test(total.before)) return false;
  const last = parts.at(-1)?.mention.index ?? total.index;
  return mentions
    .slice(Math.max(0, total.index - 6), last + 4)
    .some(
      ({ figure, before }) => figure.value === more && /转[入来结]|结转|遗留|留下/.test(before) && isInflow(before),
    );
}

/** 10个镇街、36个部门均设专栏,其中镇街专栏10个,部门专栏36个: 其中 points to all that stands side by side. */
function isOfAllBeside(reading: Reading, { mentions }: State): boolean {
  const { total } = reading;
  const all = sumBeside(total, mentions);
  const sum = sumOf(reading.parts);
  return all > total.figure.value && magnitude(sum - all) < magnitude(difference(reading));
}

const results =
  /(?:予以|同意|部分|全部|不予|主动|免予|准予|依法)公开|无法提供|不予处理|其[他它]处理|不存在|不掌握|不属于|非本|办结|答复|告知|出具|驳回|维持|纠正/;
const pending =
  /结转|转(?:入|至)?(?:下|次|明|\d{4})|尚未|未(?:到期|办结|答复|满)|正在(?:办理|处理|审核)|在办|撤回|撤销|合并|视为|移送|转办|并案/;

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

/** The reading with the likeliest repair: digits changed over or one unit, else the smallest difference. */
export function smallestRepair(readings: readonly Reading[]): Reading | undefined {
  const size = (reading: Reading): bigint => magnitude(difference(reading));
  const likely = readings.filter((reading) => size(reading) <= 100_000_000n || isTransposed(reading));
  return (likely.length > 0 ? likely : readings).reduce<Reading | undefined>(
    (best, next) => (!best || size(next) < size(best) ? next : best),
    undefined,
  );
}
