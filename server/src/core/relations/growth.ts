import { divideIntervals, formatLike, formatTicks, meets, ONE, subtractIntervals } from '../figures/quantity.js';
import { isMeasure } from '../figures/units.js';
import type { Interval } from '../model.js';
import type { Mention } from '../reading.js';
import { type FigureRelation, figureRelation, inUnitOf, type Proof } from './figure-relation.js';
import { Neighbours, unitsMatch } from './neighbours.js';
import { isCountable } from './sequence.js';

/** One comparison with another year: what is said of now, of then, of the difference and of the rate. */
interface Comparison {
  readonly now: Mention | undefined;
  readonly then: Mention | undefined;
  readonly delta: Mention | undefined;
  readonly rate: Mention | undefined;
  /** Whether the words say that it became less. */
  readonly down: boolean;
  /** Whether `now` stands where the grammar puts it, or was only believed because it agrees. */
  readonly proof: Proof;
}

const up = '增长|增加|上升|提高|上涨|增幅|涨幅|升幅|增速|净增|增|升|扩大|多';
const downs = '下降|减少|降低|回落|下滑|压缩|压减|缩短|降幅|减幅|净减|节约|精简|降|减|少';
const rateWords = new RegExp(`(?:${up}|${downs})(?:比例|幅度|率)?(?:了|为|达|达到|约为|约)?$`);
const downWords = new RegExp(`(?:${downs})(?:比例|幅度|率)?(?:了|为|达|达到|约为|约)?$`);

/**
 * Reads growth: 4215条,同比增长18.6%(2016年为3554条) · 比上年的1960条增加358条,增长18.27% · 由186.5元降至179.4元 ·
 * 由22.0%提高到26.0%,提高4个百分点.
 */
export function growthRelations(mentions: readonly Mention[]): FigureRelation[] {
  const near = new Neighbours(mentions);
  const claims = mentions.filter(isClaim);
  const led = claims.filter((claim, index) => !continues(claim, claims[index - 1]));
  return led.flatMap((claim) =>
    claim.figure.kind === 'points' ? pointRelations(claim, near) : decide(comparisonOf(claim, near)),
  );
}

/** A rate or a difference that the words call growth. */
function isClaim({ figure, role, before, quoted }: Mention): boolean {
  if (quoted) return false;
  if (figure.kind === 'percent' || figure.kind === 'points') return rateWords.test(before);
  if (figure.kind === 'multiple') return /(?:增长|增加|上升|提高)了?$/.test(before);
  return role === 'delta';
}

/** 增加358条,增长18.27%: one comparison, not two. */
const continues = (claim: Mention, previous: Mention | undefined): boolean =>
  previous !== undefined &&
  previous.index === claim.index - 1 &&
  previous.sentenceIndex === claim.sentenceIndex &&
  previous.figure.kind !== claim.figure.kind &&
  claim.figure.kind !== 'points' &&
  previous.role === 'delta' &&
  !isOfAnother(claim);

const framing =
  /^(?:并|且|也|即|同比|环比|总体|平均|分别|比|较|与|上年|去年|上一年|前年|\d{4}年|度|同期|同|相比|的|其中|共)*/;

/** 增加358条,访问量增长3.1%: the clause names something of its own that grew. */
const isOfAnother = ({ before }: Mention): boolean => before.replace(rateWords, '').replace(framing, '').length > 1;

function comparisonOf(claim: Mention, near: Neighbours): Comparison {
  const follower = near.mentions[claim.index + 1];
  const pair =
    claim.role === 'delta' && follower && isClaim(follower) && continues(follower, claim) ? follower : undefined;
  const delta = claim.role === 'delta' ? claim : undefined;
  const rate = claim.role === 'delta' ? pair : claim;
  const then = baseline(claim, pair ?? claim, near);
  const { now, proof } = current({ claim, then, delta, rate, near });
  return { now, then, delta, rate, down: downWords.test(claim.before), proof };
}

/** Last year's figure: before the claim in its sentence, or in the bracket behind it. */
function baseline(first: Mention, last: Mention, near: Neighbours): Mention | undefined {
  for (const mention of near.before(first, 4)) {
    if (mention.sentenceIndex !== first.sentenceIndex) break;
    if (mention.role === 'last') return mention;
    if (mention.role === 'rate' && mention.figure.kind !== 'multiple') break;
    if (mention.role === 'delta' && isOfAnother(first)) break;
  }
  const behind = [...near.after(last, 2)].find(({ role }) => role === 'last');
  if (behind && behind.depth > first.depth) return behind;
  return changedFrom(first, near)?.then;
}

/** 由43个压减为28个: then and now in one breath, when 由 or 从 opens it. */
function changedFrom(claim: Mention, near: Neighbours): { then: Mention; now: Mention } | undefined {
  const [now, then] = [...near.before(claim, 4)].filter(
    ({ sentenceIndex, role }) => sentenceIndex === claim.sentenceIndex && role !== 'rate',
  );
  if (!now || !then || !unitsMatch(now, then) || now.index !== then.index + 1) return undefined;
  return /(?:至|到|为|成)[^,;。]{0,5}$/.test(now.before) && /由|从|将/.test(then.gap) ? { then, now } : undefined;
}

interface Search {
  readonly claim: Mention;
  readonly then: Mention | undefined;
  readonly delta: Mention | undefined;
  readonly rate: Mention | undefined;
  readonly near: Neighbours;
}

/** This year's figure: where the grammar puts it, unless only another figure of the passage agrees. */
function current({ claim, then, delta, rate, near }: Search): { now: Mention | undefined; proof: Proof } {
  const changed = changedFrom(claim, near);
  if (changed) return { now: changed.now, proof: 'proved' };
  const unit = then ?? delta;
  const all = [...near.before(claim, 20)].filter(
    (mention) => isYearly(mention) && mention !== then && (!unit || unitsMatch(mention, unit)),
  );
  const own = all.filter(({ sentenceIndex }) => sentenceIndex === claim.sentenceIndex);
  const agreeing = all.find((now) =>
    consistent({ now, then, delta, rate, down: downWords.test(claim.before), proof: 'likely' }),
  );
  const direct = own.find((mention) => mention.depth <= claim.depth);
  if (agreeing && (!direct || agreeing === direct || consistentTwice(agreeing, { claim, then, delta, rate, near }))) {
    return { now: agreeing, proof: 'proved' };
  }
  // 1916条,比上年增加694条,增长47.1%: the only figure of the sentence is the one that grew.
  if (direct && (then || (delta && rate && own.length === 1))) return { now: direct, proof: 'proved' };
  const named = agreeing ?? direct ?? all.find((mention) => sharesSubject(claim, mention));
  return { now: named, proof: named === agreeing ? 'proved' : 'likely' };
}

const isYearly = (mention: Mention): boolean =>
  (isCountable(mention) && mention.role !== 'rest') ||
  mention.role === 'measure' ||
  (mention.role === 'average' && isMeasure(mention.figure.unit));

/** 与2015年的7件相比,申请量增长57.14%: the clause names what an earlier sentence counted. */
function sharesSubject({ before }: Mention, { before: words }: Mention): boolean {
  const subject = before
    .replace(rateWords, '')
    .replace(/(?:数?量|总数|件数|条数|人数|数)$/, '')
    .slice(-2);
  return subject.length === 2 && words.includes(subject);
}

/** Agreement of both difference and rate, or of a rate with decimals, is no accident. */
const consistentTwice = (_now: Mention, { delta, rate }: Search): boolean =>
  (delta !== undefined && rate !== undefined) || (rate !== undefined && rate.figure.step < ONE);

function consistent(comparison: Comparison): boolean {
  const relations = equations(comparison);
  return relations.length > 0 && relations.every(({ holds }) => holds);
}

interface Equation {
  readonly subject: Mention;
  readonly parts: readonly Mention[];
  readonly wanted: bigint;
  readonly holds: boolean;
  readonly loose: boolean;
  readonly arithmetic: string;
}

/** The equations that what is said allows: difference from both years, rate from both years or from the difference. */
function equations(comparison: Comparison): Equation[] {
  const { now, then, delta, rate } = comparison;
  const found: Equation[] = [];
  if (now && then && delta) found.push(differenceEquation(delta, now, then, comparison.down));
  if (rate && now && then)
    found.push(
      rateEquation(
        rate,
        [now, then],
        bracketed(change(now, then, comparison.down)),
        then.figure.interval,
        then.figure.value,
      ),
    );
  else if (rate && delta && then)
    found.push(rateEquation(rate, [delta, then], differenceOf(delta), then.figure.interval, then.figure.value));
  else if (rate && delta && now) found.push(rateFromDelta(rate, delta, now, comparison.down));
  return found;
}

interface Change {
  readonly value: bigint;
  readonly interval: Interval;
  readonly text: string;
}

function change(now: Mention, then: Mention, down: boolean): Change {
  const [a, b] = down ? [then, now] : [now, then];
  return {
    value: a.figure.value - b.figure.value,
    interval: subtractIntervals(a.figure.interval, b.figure.interval),
    text: `${a.figure.raw} − ${b.figure.raw}`,
  };
}

const bracketed = (difference: Change): Change => ({ ...difference, text: `(${difference.text})` });

function differenceEquation(delta: Mention, now: Mention, then: Mention, down: boolean): Equation {
  const { value, interval, text } = change(now, then, down);
  const holds = meets(interval, delta.figure.interval);
  return {
    subject: delta,
    parts: [now, then],
    wanted: value,
    holds,
    loose: false,
    arithmetic: `${text} = ${formatTicks(value, 4)}`,
  };
}

function rateEquation(
  rate: Mention,
  parts: readonly Mention[],
  difference: Change,
  base: Interval,
  baseValue: bigint,
): Equation {
  const factor = rate.figure.kind === 'multiple' ? 1n : 100n;
  const wanted = baseValue === 0n ? 0n : (difference.value * factor * ONE) / baseValue;
  const exact = wanted < 0n ? undefined : divideIntervals(difference.interval, base, factor);
  const agreed = exact !== undefined && (meets(exact, rate.figure.interval) || meets(exact, cutOff(rate)));
  const loose = agreed && !meets(exact, rate.figure.interval);
  const denominator = formatTicks(baseValue, 4);
  return {
    subject: rate,
    parts,
    wanted,
    holds: agreed,
    loose,
    arithmetic: `${difference.text} ÷ ${denominator} = ${formatTicks(wanted, 4)}${factor === 100n ? '%' : ''}`,
  };
}

function cutOff({ figure }: Mention): Interval {
  const { interval, approximation, value, step } = figure;
  return approximation === 'rounded' ? { ...interval, high: value + step, highOpen: true } : interval;
}

/** 增加48条,增长15%: last year's figure follows from this year's and the difference. */
function rateFromDelta(rate: Mention, delta: Mention, now: Mention, down: boolean): Equation {
  const value = down ? now.figure.value + delta.figure.value : now.figure.value - delta.figure.value;
  const exactly = { low: value, high: value, lowOpen: false, highOpen: false };
  return rateEquation(rate, [delta, now], differenceOf(delta), exactly, value);
}

const differenceOf = ({ figure }: Mention): Change => ({
  value: figure.value,
  interval: figure.interval,
  text: figure.raw,
});

function decide(comparison: Comparison): FigureRelation[] {
  return equations(comparison).flatMap((equation) => {
    if (equation.holds) return [relationOf(equation, comparison, true)];
    const provable =
      (comparison.proof === 'proved' || !comparison.now || comparison.then !== undefined || isComplete(comparison)) &&
      close(equation);
    return provable && !equation.subject.figure.soft ? [relationOf(equation, comparison, false)] : [];
  });
}

/** Difference and rate beside this year's figure: the year before follows from them. */
const isComplete = ({ now, delta, rate }: Comparison): boolean =>
  now !== undefined && delta !== undefined && rate !== undefined && now.sentenceIndex === delta.sentenceIndex;

const close = ({ subject, parts }: Equation): boolean =>
  parts.every(({ sentenceIndex }) => subject.sentenceIndex - sentenceIndex <= 2);

function relationOf(
  { subject, parts, wanted, loose, arithmetic }: Equation,
  { proof }: Comparison,
  holds: boolean,
): FigureRelation {
  const { figure } = subject;
  const percent = figure.kind === 'percent';
  return figureRelation({
    kind: 'growth',
    form: percent || figure.kind === 'multiple' ? 'rate' : 'difference',
    verdict: holds ? 'holds' : 'differs',
    subject,
    parts,
    computed: percent ? `${formatLike(wanted, figure.step)}%` : inUnitOf(subject, wanted),
    arithmetic,
    proof,
    loose,
    repairs: wanted >= 0n ? [{ mention: subject, value: wanted }] : [],
    notes: { direction: wanted < 0n ? 'opposite' : 'same' },
  });
}

/** 办结率99%,满意率97%,提高1个百分点 compares neither with the other. */
const isChange = (near: Mention, far: Mention): boolean =>
  /[比较][^,;。]{0,12}$|至$|[^达]到$/.test(near.before) ||
  /上年|去年|\d{4}年/.test(far.before) ||
  (/[为成]$/.test(near.before) && /由|从|将/.test(far.gap));

/** 由22.0%提高到26.0%,提高了4个百分点: the difference of two percentages. */
function pointRelations(claim: Mention, near: Neighbours): FigureRelation[] {
  const [near1, near2] = [...near.before(claim, 4)].filter(
    ({ figure, sentenceIndex }) => figure.kind === 'percent' && sentenceIndex === claim.sentenceIndex,
  );
  if (!near1 || !near2 || near1.index !== near2.index + 1 || !isChange(near1, near2)) return [];
  // 占53.33%,比上年的50%提高: what is compared with stands last; 由22%提高到26%: it stands first.
  const [now, then] = /[比较][^,;。]{0,12}$/.test(near1.before) ? [near2, near1] : [near1, near2];
  const { value, interval, text } = change(now, then, downWords.test(claim.before));
  const holds = meets(interval, claim.figure.interval);
  const equation = {
    subject: claim,
    parts: [now, then],
    wanted: value,
    holds,
    loose: false,
    arithmetic: `${text} = ${formatTicks(value, 4)}`,
  };
  return [relationOf(equation, { now, then, delta: undefined, rate: undefined, down: false, proof: 'proved' }, holds)];
}
