import { divideIntervals, formatTicks, meets, ONE } from '../../figures/quantity.js';
import { gather } from '../../lists.js';
import type { Interval } from '../../model.js';
import type { Mention } from '../../reading.js';
import { type FigureRelation, figureRelation, inUnitOf, type Proof } from '../figure-relation.js';
import { changedFrom, changedTo, result } from '../growth/words.js';
import { type Neighbours, unitsKindred, unitsMatch } from '../neighbours.js';
import { isCountable } from '../sequence.js';

/** Two figures of which one is so many times the other, or so large a part of it. */
interface Comparison {
  readonly multiple: Mention;
  readonly now: Mention;
  readonly base: Mention;
  /** What `now ÷ base` may be: 相差4.6倍 is said of the difference as well. */
  readonly quotients: readonly (Interval | undefined)[];
}

const equals = '(?:是|为|达|达到|相当于|恰为|恰是|仅及|不及|及|只有|仅有|等于)';
const multipleWords = new RegExp(equals);
const apartWords = /相差(?:约|近|达|了)?$/;
/** 仅及上年的四分之一, 相当于2021年的95.2%. */
const partOfLast = new RegExp(`${equals}(?:上年|去年|上一?年度|\\d{4}年|原来|原先|年初|过去|此前)[^,;。]{0,8}的$`);

/** Words further off bear on something else. */
const reach = 32;

const isProportion = ({ figure: { unit } }: Mention): boolean => /^[:∶比]\d/.test(unit);
const isDoubling = ({ figure: { raw } }: Mention): boolean => raw.startsWith('翻');

/** Whether a figure says how many times another is contained in it; `previous` is the one before it. */
export function isMultiple(mention: Mention, previous: Mention | undefined): boolean {
  const { figure, before, gap } = mention;
  // 是2017年(7件)的3倍, 是上年286条的2.45倍: the base stands between.
  const isBracketed = previous?.role === 'last' && /^\)?的$/.test(gap);
  if (figure.kind === 'percent')
    return partOfLast.test(before) || (isBracketed && multipleWords.test(previous.gap.slice(-reach)));
  if (figure.kind !== 'multiple') return false;
  if (isBracketed || isOverCount(mention, previous)) return true;
  return (
    isProportion(mention) || isDoubling(mention) || multipleWords.test(before.slice(-reach)) || apartWords.test(before)
  );
}

/** 是简报140篇的3倍: the base stands between the verb and the multiple. */
const isOverCount = ({ gap }: Mention, base: Mention | undefined): base is Mention =>
  base !== undefined && /^\)?的$/.test(gap) && isCountable(base) && multipleWords.test(base.gap.slice(-reach));

/** 推送468条,是上年的2.6倍(上年180条) · 最多的182条,最少的61条,相差近3倍 · 首发网站784条,首发新媒体336条,比例为7∶3. */
export function multipleRelation(multiple: Mention, near: Neighbours): FigureRelation[] {
  if (isProportion(multiple)) return proportion(multiple, near);
  const beside = near.mentions[multiple.index - 1];
  if (isOverCount(multiple, beside)) {
    const now = near.countsBefore(beside).find((each) => unitsKindred(each, beside));
    return now ? [compared(multiple, now, beside)].map((each) => relationOf(each, agrees(each), 'likely')) : [];
  }
  if (apartWords.test(multiple.before) || /前者|后者/.test(multiple.before)) return pairBefore(multiple, near);
  const before = [...near.before(multiple, 40)].filter(
    (mention) => mention.depth <= multiple.depth && (isCountable(mention) || mention.role === 'last'),
  );
  const change = changeBefore(multiple, near);
  if (change) return [relationOf(change, agrees(change))];
  const last = lastOf(multiple, before, near);
  // 较上年的1600人次翻了一番,达到3200人次: what came of it stands behind.
  const [arrived] = [...near.after(multiple, 1)].filter((one) => isCountable(one) && result.test(one.gap));
  if (last && arrived && unitsMatch(arrived, last) && last.index === multiple.index - 1) {
    const comparison = compared(multiple, arrived, last);
    return [relationOf(comparison, agrees(comparison), 'likely')];
  }
  return last ? overLast(multiple, last, before) : overNamed(multiple, before, near);
}

/** 由1200名增长到3000名,是年初的2.5倍 · 从25%提高到50%,翻一番: what changed stands just before. */
function changeBefore(multiple: Mention, near: Neighbours): Comparison | undefined {
  const [now, base] = [near.mentions[multiple.index - 1], near.mentions[multiple.index - 2]];
  if (!now || !base || base.sentenceIndex !== multiple.sentenceIndex || base.figure.unit !== now.figure.unit)
    return undefined;
  const isChange = changedTo.test(now.before) && changedFrom.test(base.gap);
  return isChange && /^[,(]/.test(multiple.gap) ? compared(multiple, now, base) : undefined;
}

/** Last year's figure: in the bracket behind, or before it in this sentence or the one before. */
function lastOf(multiple: Mention, before: readonly Mention[], near: Neighbours): Mention | undefined {
  const behind = [...near.after(multiple, 1)].find(({ role, gap }) => role === 'last' && /^[,(;]/.test(gap));
  const inside = near.mentions[multiple.index - 1];
  // 是2017年(7件)的3倍: the bracket stands before the multiple.
  if (inside?.role === 'last' && inside.sentenceIndex === multiple.sentenceIndex) return inside;
  return (
    behind ?? before.find(({ role, sentenceIndex }) => role === 'last' && sentenceIndex >= multiple.sentenceIndex - 1)
  );
}

function overLast(multiple: Mention, last: Mention, before: readonly Mention[]): FigureRelation[] {
  const now = before.filter((each) => each.role !== 'last' && each !== last && unitsMatch(each, last));
  const name = /([\u4e00-\u9fff]{2})(?:比|较|是|为|达)[^,;。]{0,24}$/.exec(last.before)?.[1];
  const named = name === undefined ? undefined : now.find((each) => each.before.includes(name));
  if (named) return [compared(multiple, named, last)].map((each) => relationOf(each, agrees(each), 'likely'));
  const comparisons = now.map((each) => compared(multiple, each, last));
  const agreeing = comparisons.find(agrees);
  if (agreeing) return [relationOf(agreeing, true)];
  const direct = comparisons.find((each) => each.now.sentenceIndex === multiple.sentenceIndex);
  return direct ? [relationOf(direct, false)] : [];
}

/** Where the words name no base, only an exact product is believed; the base that they name may contradict them. */
function overNamed(multiple: Mention, before: readonly Mention[], near: Neighbours): FigureRelation[] {
  const now = before.find(({ sentenceIndex }) => sentenceIndex === multiple.sentenceIndex);
  if (!now) return [];
  const bases = [...before, ...near.after(multiple, 2)].filter((each) => each !== now && isCountable(each));
  const exact = bases.find((each) => unitsKindred(each, now) && isExactly(multiple, now, each));
  if (exact) return [relationOf(compared(multiple, now, exact), true)];
  const name = ofName.exec(multiple.before)?.[1];
  const named = name === undefined ? [] : bases.filter((each) => `${each.before}${each.after}`.includes(name));
  const [base] = named;
  if (!base || new Set(named.map(({ figure }) => figure.value)).size > 1) return [];
  const comparison = compared(multiple, now, base);
  return [relationOf(comparison, agrees(comparison), 'likely')];
}

/** 是简报期数的30倍: what the other figure counts. */
const ofName = new RegExp(`${equals}(?!上年|去年|上一|同期|年初|往年)([\\u4e00-\\u9fff]{2})[^,;。]{0,8}的$`);

const isExactly = (multiple: Mention, now: Mention, base: Mention): boolean =>
  multiple.figure.value * base.figure.value === now.figure.value * ONE;

/** 最多的552条与最少的98条相差4.6倍, 前者约为后者的3倍: the two figures just before. */
function pairBefore(multiple: Mention, near: Neighbours): FigureRelation[] {
  const [second, first] = near.countsBefore(multiple);
  // 一等159名,二等318名,后者是前者的2倍.
  const [base, now] = /后者[^,;。]{0,10}前者/.test(multiple.before) ? [first, second] : [second, first];
  if (!base || !now || !unitsMatch(base, now)) return [];
  const isApart = apartWords.test(multiple.before);
  const direct = compared(multiple, now, base);
  const [quotient] = direct.quotients;
  const less = isApart && quotient ? [shifted(quotient)] : [];
  const comparison = { ...direct, quotients: [...direct.quotients, ...less] };
  return [relationOf(comparison, agrees(comparison))];
}

const shifted = ({ low, high, ...ends }: Interval): Interval => ({
  ...ends,
  low: low === undefined ? low : low - ONE,
  high: high === undefined ? high : high - ONE,
});

/** 在校生5.63万人,教职工4,127人,生师比13.6:1: the two figures before, in their order. */
function proportion(multiple: Mention, near: Neighbours): FigureRelation[] {
  const next = near.mentions[multiple.index + 1];
  // 由1∶18变为1∶17: the figures are those of the second.
  if (next && isProportion(next) && next.sentenceIndex === multiple.sentenceIndex) return [];
  // 比例为2∶1,其中信息员84名、单位42家: they may be told behind.
  const sets = [near.countsBefore(multiple).slice(0, 6), [...near.after(multiple, 3)].filter(isCountable).reverse()];
  const pairs = gather(sets, (counts) =>
    gather(counts, (base, at) => counts.slice(at + 1).map((now) => compared(multiple, now, base))),
  );
  const inOrder = [...pairs, ...pairs.map(({ now, base }) => compared(multiple, base, now))];
  const agreeing = inOrder.find(agrees);
  if (agreeing) return [relationOf(agreeing, true)];
  const alike = pairs.filter(({ now, base }) => unitsMatch(now, base));
  const [only] = alike;
  return only && alike.length === 1 && sets.some(({ length }) => length === 2) ? [relationOf(only, false)] : [];
}

function compared(multiple: Mention, now: Mention, base: Mention): Comparison {
  const factor = multiple.figure.kind === 'percent' ? 100n : 1n;
  const quotients = [divideIntervals(pointOf(now), pointOf(base), factor)];
  return { multiple, now, base, quotients };
}

/** An open end (突破15万 apart) is taken at what is written. */
function pointOf({ figure: { interval, value } }: Mention): Interval {
  const isBounded = interval.low !== undefined && interval.high !== undefined;
  return isBounded ? interval : { low: value, high: value, lowOpen: false, highOpen: false };
}

const agrees = ({ multiple, quotients }: Comparison): boolean =>
  quotients.some((quotient) => quotient !== undefined && meets(quotient, multiple.figure.interval));

function relationOf({ multiple, now, base }: Comparison, holds: boolean, proof: Proof = 'proved'): FigureRelation {
  const factor = multiple.figure.kind === 'percent' ? 100n : 1n;
  const exact = base.figure.value === 0n ? 0n : (now.figure.value * factor * ONE) / base.figure.value;
  const isPlain = !isProportion(multiple) && !isDoubling(multiple);
  return figureRelation({
    kind: 'ratio',
    form: 'multiple',
    verdict: holds ? 'holds' : 'differs',
    subject: multiple,
    parts: [now, base],
    computed: isPlain ? inUnitOf(multiple, exact) : `${formatTicks(exact)}${factor === 1n ? '倍' : '%'}`,
    arithmetic: `${now.figure.raw} ÷ ${base.figure.raw} = ${formatTicks(exact)}${factor === 1n ? '' : '%'}`,
    proof: multiple.figure.soft ? 'likely' : proof,
    repairs: isPlain
      ? [{ mention: multiple, value: exact }]
      : [{ mention: now, value: (base.figure.value * multiple.figure.value) / (factor * ONE) }],
  });
}
