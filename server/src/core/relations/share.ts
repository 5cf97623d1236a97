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
import { type ImpliedBase, impliedBase } from './implied-base.js';
import { Neighbours, unitsKindred, unitsMatch } from './neighbours.js';
import { isCountable } from './sequence.js';
import { sharesOf } from './share-parts.js';
import { type Context, isWithin, type Share } from './share-reading.js';

const HUNDRED = 100n;
/** Percentages are told to two decimals at least: 0.66% says more than 1%. */
const HUNDREDTH = ONE / HUNDRED;
const HALF = ONE / 2n;

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
  const readings = mentions.filter(isShare).map((percent) => sharesOf(percent, context));
  return decideAll(readings, context);
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
  !growthWords.test(mention.before);

interface Decided {
  readonly share: Share;
  readonly base: Mention | undefined;
  readonly holds: boolean;
  readonly loose: boolean;
  readonly proof: Proof | undefined;
}

function decideAll(readings: readonly (readonly Share[])[], context: Context): FigureRelation[] {
  const decided = gather(readings, (shares) => decideAmong(shares, context) ?? []);
  return gather(decided, (one) => {
    const sibling = one.holds || one.proof === 'proved' ? undefined : siblingBase(one, decided);
    const settled = sibling ? judged(one.share, sibling, 'proved') : one;
    if (!settled.base) return [];
    const implied = settled.holds ? undefined : impliedBase(settled.share, context);
    return [relationOf(settled, settled.base, implied)];
  });
}

/** The reading that holds, else the only one there is. */
function decideAmong(shares: readonly Share[], context: Context): Decided | undefined {
  const decided = shares.map((share) => decide(share, context));
  return decided.find(({ holds }) => holds) ?? decided.find((one) => one.share.sure && !isAccounted(one, context));
}

/** 收到96件,其中5件撤回,实际答复91件,答复率100%: what the text takes off the base is not missing from the part. */
function isAccounted({ share: { percent, part, form }, base }: Decided, { near }: Context): boolean {
  if (form !== 'rate' || percent.figure.value !== HUNDRED * ONE || !base || base.index > part.index) return false;
  const between = near.mentions
    .slice(base.index + 1, part.index)
    .filter((one) => isCountable(one) && unitsMatch(one, part));
  const off = between.reduce((sum, { figure }) => sum + figure.value, 0n);
  return between.length > 0 && part.figure.value + off === base.figure.value;
}

/** The base that the other percentages of the same sentence hold over is the base of this one too. */
function siblingBase({ share }: Decided, decided: readonly Decided[]): Mention | undefined {
  const siblings = decided.filter(
    (other) =>
      other.holds && other.share.form === 'share' && other.share.percent.sentenceIndex === share.percent.sentenceIndex,
  );
  const base = siblings[0]?.base;
  return siblings.length >= 2 && share.form === 'share' && siblings.every((other) => other.base === base)
    ? base
    : undefined;
}

function decide(share: Share, context: Context): Decided {
  if (share.base) return judged(share, share.base, 'proved');
  const { named, possible } = bases(share, context);
  const beside = possible.filter((base) => !isSibling(base, share, context));
  const agreeing = [...named, ...beside].find((base) => agreement(share, base) !== 'no');
  if (agreeing) return judged(share, agreeing, 'proved');
  const [first] = isProvable(share) ? named : [];
  return first
    ? judged(share, first, namedProof(share, first, context))
    : { share, base: undefined, holds: false, loose: false, proof: undefined };
}

/** Another part of the same list is no base, however well it fits (4件占18.18% of 22 beside it). */
const isSibling = (base: Mention, { part }: Share, { totals }: Context): boolean =>
  totals.has(part.index) && totals.get(base.index) === totals.get(part.index);

/** A soft percentage (约55%) never proves an error, nor does a part that an earlier sentence counts: its whole may differ. */
const isProvable = ({ percent, part }: Share): boolean =>
  (!percent.figure.soft || isPrecise(percent)) && percent.sentenceIndex === part.sentenceIndex;

function judged(share: Share, base: Mention, proof: Proof): Decided {
  const agreed = agreement(share, base);
  return { share, base, holds: agreed !== 'no', loose: agreed === 'truncated', proof };
}

function namedProof({ part, percent, form }: Share, base: Mention, { totals }: Context): Proof {
  if ((percent.figure.soft && !isPrecise(percent)) || part.figure.approximation !== 'exact') return 'likely';
  if (totals.get(part.index) === base || isWithin(base)) return 'proved';
  return form === 'rate' && unitsMatch(part, base) ? 'proved' : 'likely';
}

/** Bases that the grammar names, and others that are believed only when they agree. */
function bases(share: Share, context: Context): { named: Mention[]; possible: Mention[] } {
  const { part, percent } = share;
  const fits = (base: Mention): boolean =>
    base !== part && unitsKindred(base, part) && base.figure.value >= part.figure.value;
  const total = context.totals.get(part.index);
  const sentence = context.near
    .countsBefore(later(part, percent))
    .filter((base) => base !== part && unitsKindred(base, part));
  const within = sentence.find(isWithin);
  const before = sentence.find(
    (base) => base.index < part.index && base.depth === part.depth && unitsMatch(base, part),
  );
  const isBehind = part.index > percent.index;
  const nearest =
    share.form === 'rate' || opensList(part)
      ? before
      : isBehind
        ? sentence.find((base) => base.index < percent.index && fits(base) && !followsPercent(base, context))
        : bareBase(share, sentence, context);
  const [called, calledFar] = calledBases(share, context);
  const named = [within, called, total, nearest].filter((base): base is Mention => base !== undefined);
  const precise = percent.figure.step < ONE;
  const earlier = [...context.near.before(part, 24)].filter(
    (base) => isCountable(base) && fits(base) && (precise || base.sentenceIndex === part.sentenceIndex),
  );
  const after = [...context.near.after(percent, 3)].filter((base) => isCountable(base) && fits(base));
  const far = [...(calledFar ? [calledFar] : []), ...overallBases(share, context).filter(fits)];
  return { named: [...new Set(named)], possible: [...earlier, ...after, ...far] };
}

/** 自然人占82.8%,共24件: a part that its percentage announced is no base. */
const followsPercent = ({ index, gap }: Mention, { near }: Context): boolean =>
  near.mentions[index - 1]?.figure.kind === 'percent' && /^[,(]?$|(?:^|[,(])(?:共计?|合计|即|计|为|有|达)$/.test(gap);

/** 占编制的93.1%, 占职工总数的85.03%: the count that the words behind 占 name: near enough to be meant, or farther away. */
function calledBases({ percent, part }: Share, { near }: Context): (Mention | undefined)[] {
  const name = called.exec(percent.gap)?.[1]?.replace(/(?:总人|总)$/, '') ?? '';
  if (name.length < 2) return [];
  const found = [...near.before(percent, 48)].find(
    (base) =>
      base !== part &&
      isCountable(base) &&
      unitsMatch(base, part) &&
      base.figure.value >= part.figure.value &&
      `${base.before}#${base.after.slice(0, 10)}`.includes(name),
  );
  return found && found.index >= percent.index - 12 ? [found, found] : [undefined, found];
}

/** 占全年公开总量的67.8%: the total of a list, wherever the report gives it. */
function overallBases({ percent, part }: Share, { subjects }: Context): Mention[] {
  if (!/总[数量]|全部|全年/.test(percent.gap)) return [];
  return subjects.filter((base) => base.index < percent.index && base.index !== part.index && unitsMatch(base, part));
}

const called =
  /占(?:全部|全年|所有|本年|当年)*([\u4e00-\u9fff]{2,10}?)(?:[数量额]|总[数量额])?的(?:比例|比重)?(?:为|约)?$/;

/** 收回476份……满意的461份,占96.8%: the nearest larger count that has no percentage of its own. */
function bareBase({ part, percent }: Share, counts: readonly Mention[], { near }: Context): Mention | undefined {
  if (
    percent.index !== part.index + 1 ||
    !/占(?:比(?:例)?)?(?:为|达到?)?$|占总[数量]的$|(?:恰好?|正好|刚好)(?:为|是)?$/.test(percent.gap)
  )
    return undefined;
  const isFree = ({ index }: Mention): boolean => near.mentions[index + 1]?.figure.kind !== 'percent';
  return counts.find(
    (base) =>
      base.index < part.index && unitsMatch(base, part) && isFree(base) && base.figure.value > part.figure.value,
  );
}

const opensList = ({ gap }: Mention): boolean => gap.includes('其中');
const later = (a: Mention, b: Mention): Mention => (a.index > b.index ? a : b);

type Agreement = 'yes' | 'truncated' | 'no';

function agreement(share: Share, base: Mention): Agreement {
  const { percent } = share;
  const amount = amountOf(share, base);
  const quotient = amount && divideIntervals(amount, base.figure.interval, HUNDRED);
  if (!quotient) return 'no';
  if (meets(quotient, isPrecise(percent) ? around(percent) : percent.figure.interval)) return 'yes';
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
const around = ({ figure: { value } }: Mention): Interval => ({
  low: value - HALF,
  high: value + HALF,
  lowOpen: false,
  highOpen: false,
});

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
