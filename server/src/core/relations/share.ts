import {
  addIntervals,
  divideIntervals,
  formatLike,
  formatTicks,
  meets,
  ONE,
  subtractIntervals,
} from '../figures/quantity.js';
import { gather } from '../lists.js';
import type { Interval } from '../model.js';
import type { Mention } from '../reading.js';
import { type FigureRelation, figureRelation, type Proof } from './figure-relation.js';
import { rateWords, unlike } from './growth/words.js';
import { type ImpliedBase, impliedBase } from './implied-base.js';
import { Neighbours, unitsMatch } from './neighbours.js';
import { isCountable } from './sequence.js';
import { bases } from './share-bases.js';
import { sharesOf } from './share-parts.js';
import { type Context, isWithin, type Share } from './share-reading.js';
import { budgetOf, pairsOf } from './share-witness.js';

const HUNDRED = 100n;
/** Percentages are told to two decimals at least: 0.66% says more than 1%. */
const HUNDREDTH = ONE / HUNDRED;

/**
 * Reads every percentage that stands for a part of a whole: 94条,占7.31% · 29件(54.72%) · 预警提示占比31.03% ·
 * 办结285件,办结率99.3% · 分别占55.2%、42.9%、1.8%.
 *
 * The base is the one named (在32件…中占), else the total of the list its part stands in, else a figure before it that
 * agrees. Only a base that the grammar names proves a disagreement.
 */
export function shareRelations(mentions: readonly Mention[], sums: readonly FigureRelation[]): FigureRelation[] {
  const near = new Neighbours(mentions);
  const totals = new Map(gather(sums, ({ subject, parts }) => parts.map((part) => [part.index, subject] as const)));
  // The first totals of a report are those that everything is a share of.
  const subjects = [...new Set(totals.values())].sort((a, b) => a.index - b.index).slice(0, 24);
  const context: Context = { near, totals, subjects };
  return decideAll(mentions.filter(isShare), context);
}

const growthWords =
  /(?:增长|增加|上升|提高|增幅|涨幅|升幅|降幅|下降|减少|降低|回落|下滑|压缩|压减|缩短|增速|同比|环比|翻)[^,;。占率到至]{0,6}$/;

/** 采用率由38%上升到41.7%: what it was before. */
const isFormer = ({ before, after }: Mention): boolean =>
  /(?:由|从)(?:[^,;。]{0,4}年)?的?$/.test(before) && /^(?:大幅|逐年|逐步|进一步)?[上提增下降减回扩缩压升]/.test(after);

/** Whether a percentage says how much of a whole something is: no growth, no plan, no name. */
export const isShare = (mention: Mention): boolean =>
  mention.figure.kind === 'percent' &&
  !mention.quoted &&
  mention.period.kind !== 'plan' &&
  !isFormer(mention) &&
  !growthWords.test(mention.before) &&
  (!rateWords.test(mention.before) || unlike.test(mention.before));

interface Decided {
  readonly share: Share;
  readonly base: Mention | undefined;
  readonly holds: boolean;
  readonly loose: boolean;
  readonly proof: Proof | undefined;
  /** Whether the words leave no other base. */
  readonly isForced: boolean;
}

function decideAll(percents: readonly Mention[], context: Context): FigureRelation[] {
  const decided = gather(percents, (percent) => decideAmong(sharesOf(percent, context), percent, context) ?? []);
  const siblings = siblingBases(decided);
  return gather(decided, (one) => {
    const settled = settle(one, siblings.get(one.share.percent.sentenceIndex), context);
    if (!settled?.base) return [];
    const implied = settled.holds ? undefined : impliedBase(settled.share, context);
    return [relationOf(settled, settled.base, implied)];
  });
}

/** The reading that holds, else the only one there is, else a pair of figures that agrees beyond chance. */
function decideAmong(shares: readonly Share[], percent: Mention, context: Context): Decided | undefined {
  const decided = shares.map((share) => decide(share, context));
  return (
    decided.find(({ holds }) => holds) ??
    decided.find((one) => one.share.sure && !isAccounted(one, context)) ??
    (saysShare(percent) ? witnessed(percent, [], context) : undefined)
  );
}

/** 占, 比重, a rate: words without which a percentage may say anything. */
const saysShare = ({ gap, before }: Mention): boolean =>
  /占|比重|比例|份额|分量/.test(gap) || /[率度面](?:为|达到?|是|约|近|仅)?$/.test(before);

/** Two figures of the passage that give a percentage, where so few were tried that it is no chance. */
function witnessed(percent: Mention, shares: readonly Share[], context: Context): Decided | undefined {
  let left = budgetOf(percent);
  for (const { share, base } of pairsOf(percent, shares, context)) {
    if (left-- <= 0) return undefined;
    if (agreement(share, base) === 'yes') return judged(share, base, 'likely');
  }
  return undefined;
}

/**
 * What stands against its neighbours: the base that the other percentages of its sentence hold over is its base as well. A
 * disagreement that the words do not force gives way to figures that agree.
 */
function settle(one: Decided, base: Mention | undefined, context: Context): Decided | undefined {
  const { share, holds, isForced } = one;
  const isOther =
    base !== undefined && base !== one.base && base !== share.part && share.form === 'share' && !share.base;
  if (isOther && !isForced && unitsMatch(base, share.part)) return judged(share, base, holds ? 'likely' : 'proved');
  return holds || isForced || base ? one : (witnessed(share.percent, [share], context) ?? one);
}

/** By sentence, the base that most of its percentages hold over, where it is that of two or more. */
function siblingBases(decided: readonly Decided[]): Map<number, Mention> {
  const held = new Map<number, Map<Mention, number>>();
  for (const { share, base, holds } of decided) {
    if (!holds || !base || share.form !== 'share') continue;
    const bases = held.get(share.percent.sentenceIndex) ?? new Map<Mention, number>();
    held.set(share.percent.sentenceIndex, bases.set(base, (bases.get(base) ?? 0) + 1));
  }
  return new Map(
    gather([...held], ([sentence, bases]) => {
      const [[base, most], [, next]] = [...bases, ...none].sort(([, a], [, b]) => b - a) as [Held, Held];
      return base && most > 1 && next < 2 ? [[sentence, base] as const] : [];
    }),
  );
}

type Held = readonly [Mention | undefined, number];
const none: readonly Held[] = [
  [undefined, 0],
  [undefined, 0],
];

/** 收到96件,其中5件撤回,实际答复91件,答复率100%: what the text takes off the base is not missing from the part. */
function isAccounted({ share: { percent, part, form }, base }: Decided, { near }: Context): boolean {
  if (form !== 'rate' || percent.figure.value !== HUNDRED * ONE || !base || base.index > part.index) return false;
  const between = near.mentions
    .slice(base.index + 1, part.index)
    .filter((one) => isCountable(one) && unitsMatch(one, part));
  const off = between.reduce((sum, { figure }) => sum + figure.value, 0n);
  return between.length > 0 && part.figure.value + off === base.figure.value;
}

function decide(share: Share, context: Context): Decided {
  if (share.base) return judged(share, share.base, 'proved', true);
  const { named, possible, isForced } = bases(share, context);
  const beside = possible.filter((base) => !isSibling(base, share, context));
  const agreeing = [...named, ...beside].find((base) => agreement(share, base) !== 'no');
  if (agreeing) return judged(share, agreeing, 'proved', named.includes(agreeing));
  const [first] = isProvable(share) || isOfListBefore(share, named[0], context) ? named : [];
  return first
    ? judged(share, first, namedProof(share, first, context), isForced || isForcing(first, share, context))
    : { share, base: undefined, holds: false, loose: false, proof: undefined, isForced: false };
}

/** Another part of the same list is no base, however well it fits (4件占18.18% of 22 beside it). */
const isSibling = (base: Mention, { part }: Share, { totals }: Context): boolean =>
  totals.has(part.index) && totals.get(base.index) === totals.get(part.index);

/** A soft percentage (约55%) never proves an error, nor does a part that an earlier sentence counts: its whole may differ. */
const isProvable = ({ percent, part }: Share): boolean =>
  (!isVague(percent) || isPrecise(percent)) && percent.sentenceIndex === part.sentenceIndex;

/** 第一类分量最重,达到35%: the list of the sentence before, which adds up, is the whole of a part that the words name. */
const isOfListBefore = ({ percent, part }: Share, base: Mention | undefined, { totals, near }: Context): boolean =>
  !/[中里内],/.test(near.first(percent)?.gap ?? '') &&
  !isVague(percent) &&
  percent.sentenceIndex - part.sentenceIndex === 1 &&
  base !== undefined &&
  totals.get(part.index) === base;

/** 约55% proves nothing; 三分之一 is as exact as such words can be. */
const isVague = ({ figure, text }: Mention): boolean =>
  figure.soft && (!/分之|一半/.test(figure.raw) || /^大?约|近|左右|上下/.test(text));

/** The words, or a list that adds up, give the base. */
const isForcing = (base: Mention, { part }: Share, { totals }: Context): boolean =>
  isWithin(base) || totals.get(part.index) === base;

function judged(share: Share, base: Mention, proof: Proof, isForced = false): Decided {
  const agreed = agreement(share, base);
  return { share, base, holds: agreed !== 'no', loose: agreed === 'truncated', proof, isForced };
}

function namedProof({ part, percent, form }: Share, base: Mention, { totals }: Context): Proof {
  if ((percent.figure.soft && !isPrecise(percent)) || part.figure.approximation !== 'exact') return 'likely';
  if (totals.get(part.index) === base || isWithin(base)) return 'proved';
  return form === 'rate' && unitsMatch(part, base) ? 'proved' : 'likely';
}

type Agreement = 'yes' | 'truncated' | 'no';

function agreement(share: Share, base: Mention): Agreement {
  const { percent } = share;
  const amount = amountOf(share, base);
  const quotient = amount && divideIntervals(amount, base.figure.interval, HUNDRED);
  if (!quotient) return 'no';
  if (meets(quotient, isPrecise(percent) ? around(percent, base) : percent.figure.interval)) return 'yes';
  return meets(quotient, truncated(percent)) && !isPrecise(percent) ? 'truncated' : 'no';
}

/** What the percentage is said of: the part, several together, or what the rest leaves. */
function amountOf({ part, also, isRest }: Share, { figure }: Mention): Interval | undefined {
  if (isRest)
    return part.figure.value > figure.value ? undefined : subtractIntervals(figure.interval, part.figure.interval);
  return addIntervals([part, ...also].map((one) => one.figure.interval));
}

/** 恰为三分之一 is no estimate. */
const isPrecise = ({ gap, figure }: Mention): boolean =>
  /(?:恰好?|正好|刚好)(?:为|是|占)?(?:[^,;。]{0,6}的)?$/.test(gap) && figure.soft;
/** As near as whole things can come: half of one of them. */
function around({ figure: { value } }: Mention, { figure }: Mention): Interval {
  const half = (HUNDRED * ONE * ONE) / (figure.value * 2n);
  return { low: value - half, high: value + half, lowOpen: true, highOpen: true };
}

/** A value that was cut off rather than rounded lies within one step above it. */
export function truncated({ figure }: Mention): Interval {
  const { low, high } = figure.interval;
  if (figure.approximation !== 'rounded') return figure.interval;
  return { low, high: high === undefined ? undefined : figure.value + figure.step, lowOpen: false, highOpen: true };
}

function relationOf(
  { share, holds, loose, proof }: Decided,
  base: Mention,
  implied: ImpliedBase | undefined,
): FigureRelation {
  const { percent, part, also, isRest, form } = share;
  const sum = [part, ...also].reduce((total, { figure }) => total + figure.value, 0n);
  const amount = isRest ? base.figure.value - sum : sum;
  const exact = base.figure.value === 0n ? 0n : (amount * HUNDRED * ONE) / base.figure.value;
  const computed = `${formatLike(exact, percent.figure.step < HUNDREDTH ? percent.figure.step : HUNDREDTH)}%`;
  const rest = isRest ? `(${base.figure.raw} − ${part.figure.raw})` : '';
  const several = `(${[part, ...also].map(({ figure }) => figure.raw).join(' + ')})`;
  const numerator = rest || (also.length > 0 ? several : part.figure.raw);
  return figureRelation({
    kind: 'share',
    form: loose ? 'truncated' : form,
    verdict: holds ? 'holds' : 'differs',
    subject: percent,
    parts: [part, base, ...also],
    computed,
    arithmetic: `${numerator} ÷ ${base.figure.raw} = ${formatTicks(exact, 4)}%`,
    proof: proof ?? 'likely',
    loose,
    repairs: [{ mention: percent, value: exact }],
    notes: {
      rounded: `${formatLike(exact, percent.figure.step)}%`,
      ...(implied ? { otherName: implied.name, otherBase: `${implied.about}` } : {}),
      implied: percent.figure.value === 0n ? '' : formatTicks((amount * HUNDRED * ONE) / percent.figure.value, 0),
    },
  });
}
