import { divideIntervals, formatLike, formatTicks, meets, ONE, subtractIntervals } from '../../figures/quantity.js';
import { gather } from '../../lists.js';
import type { Interval } from '../../model.js';
import type { Mention } from '../../reading.js';
import { type FigureRelation, figureRelation, inUnitOf, type Proof } from '../figure-relation.js';

/** One comparison with another year: what is said of now, of then, of the difference and of the rate. */
export interface Comparison {
  readonly now: Mention | undefined;
  readonly then: Mention | undefined;
  readonly delta: Mention | undefined;
  readonly rate: Mention | undefined;
  /** Whether the words say that it became less. */
  readonly down: boolean;
  /** Whether `now` stands where the grammar puts it, or was only believed because it agrees. */
  readonly proof: Proof;
}

/** Whether every equation that a comparison allows is satisfied. */
export function consistent(comparison: Comparison): boolean {
  const relations = equations(comparison);
  return relations.length > 0 && relations.every(({ holds }) => holds);
}

export interface Equation {
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

export function change(now: Mention, then: Mention, down: boolean): Change {
  const [a, b] = down ? [then, now] : [now, then];
  return {
    value: a.figure.value - b.figure.value,
    interval: subtractIntervals(a.figure.interval, b.figure.interval),
    text: `${a.figure.raw} − ${b.figure.raw}`,
  };
}

const bracketed = (difference: Change): Change => ({ ...difference, text: `(${difference.text})` });

export function differenceEquation(delta: Mention, now: Mention, then: Mention, down: boolean): Equation {
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

/** The relations of a comparison: what holds, and what the words prove wrong. */
export function decide(comparison: Comparison): FigureRelation[] {
  return gather(equations(comparison), (equation) => {
    if (equation.holds) return [relationOf(equation, comparison, true)];
    const provable =
      (comparison.proof === 'proved' || !comparison.now || comparison.then !== undefined || isComplete(comparison)) &&
      close(equation);
    return provable && !isSoft(equation.subject) ? [relationOf(equation, comparison, false)] : [];
  });
}

/** 一半 and 三分之二 are as exact as such words can be; 约 and 左右 prove nothing. */
const isSoft = ({ figure, text }: Mention): boolean =>
  figure.soft && (!/分之|半/.test(figure.raw) || /^大?约|近|左右|上下/.test(text));

/** Difference and rate beside this year's figure: the year before follows from them. */
const isComplete = ({ now, delta, rate }: Comparison): boolean =>
  now !== undefined && delta !== undefined && rate !== undefined && now.sentenceIndex === delta.sentenceIndex;

const close = ({ subject, parts }: Equation): boolean =>
  parts.every(({ sentenceIndex }) => subject.sentenceIndex - sentenceIndex <= 2);

export function relationOf(
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
    proof: figure.soft ? 'likely' : proof,
    loose,
    repairs: wanted >= 0n ? [{ mention: subject, value: wanted }] : [],
    notes: { direction: wanted < 0n ? 'opposite' : 'same' },
  });
}
