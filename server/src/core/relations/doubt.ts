import { ONE } from '../figures/quantity.js';
import { magnitude } from '../figures/slips.js';
import { gather } from '../lists.js';
import type { Mention } from '../reading.js';
import type { FigureRelation, Repair } from './figure-relation.js';
import { isNear } from './near.js';

/**
 * A clerk's slip leaves a trace: the figure is near what it should be, or it is mistyped, or worked out in a way known to go
 * wrong. Where no figure of a relation could be such a slip, the text was more likely misread than miswritten, and the
 * disagreement is only told as something to look at.
 */
export const withDoubts = (relations: readonly FigureRelation[]): FigureRelation[] =>
  relations.map((relation) =>
    isQuestionable(relation) && !isSlip(relation) ? { ...relation, proof: 'doubtful' } : relation,
  );

const kinds: ReadonlySet<string> = new Set(['sum', 'share', 'growth', 'ratio', 'repeat', 'at-least']);

/** What another base of the text explains is no misreading, nor is what several figures of a list say together. */
const isQuestionable = ({ kind, verdict, fellows, culprit, notes, parts }: FigureRelation): boolean =>
  verdict === 'differs' &&
  kinds.has(kind) &&
  (fellows.length === 0 || culprit !== undefined) &&
  notes.otherBase === undefined &&
  parts.length > 0;

const isSlip = (relation: FigureRelation): boolean =>
  relation.kind === 'at-least'
    ? relation.form === 'cumulative' || fitsWithoutDigit(relation)
    : isMethod(relation) || wantedOf(relation).some(({ mention, value }) => isNear(mention.figure, value));

/** A part that with one digit less is no more than its whole. */
function fitsWithoutDigit({ subject, parts: [whole] }: FigureRelation): boolean {
  const digits = `${subject.figure.value / ONE}`;
  const shorter = [...digits].map((_, place) => `0${digits.slice(0, place)}${digits.slice(place + 1)}`);
  return whole !== undefined && shorter.some((left) => BigInt(left) * ONE <= whole.figure.value);
}

/** What each figure would have to be, were it the only wrong one. */
function wantedOf(relation: FigureRelation): readonly Repair[] {
  const { kind, form, subject, parts, repairs, culprit } = relation;
  const exact = repairs.find(({ mention }) => mention === subject)?.value;
  if (culprit) return repairs;
  if (kind === 'repeat') return swapped(subject, parts);
  if (isOfTwoYears(relation)) return [...repairs, ...years(relation)];
  if (exact === undefined) return repairs;
  const isSum = kind === 'sum' || form === 'difference';
  return [...repairs, ...(isSum ? shifted(parts, exact - subject.figure.value) : scaled(parts, exact, subject))];
}

const isOfTwoYears = ({ kind, parts: [now, then] }: FigureRelation): boolean =>
  kind === 'growth' && now !== undefined && then !== undefined && now.role !== 'delta';

/** This year's figure by last year's and the change that is told, and the other way round. */
function years({ form, subject: { figure }, parts: [now, then], notes }: FigureRelation): Repair[] {
  if (!now || !then) return [];
  const [a, b] = [now.figure.value, then.figure.value];
  const isUp = a > b === (notes.direction !== 'opposite');
  const signed = isUp ? figure.value : -figure.value;
  if (form === 'difference') return [at(now, b + signed), at(then, a - signed)];
  const rate = whole + signed;
  return rate > 0n ? [at(now, (b * rate) / whole), at(then, (a * whole) / rate)] : [];
}

const whole = 100n * ONE;

const at = (mention: Mention, value: bigint): Repair => ({ mention, value });

/** Of two figures that tell one thing, either may have been meant to be the other. */
const swapped = (subject: Mention, parts: readonly Mention[]): Repair[] =>
  parts.flatMap((part) => [at(subject, part.figure.value), at(part, subject.figure.value)]);

/** A term of a sum or a difference takes up the whole difference, one way or the other. */
const shifted = (parts: readonly Mention[], off: bigint): Repair[] =>
  gather(parts, (part) => [at(part, part.figure.value - off), at(part, part.figure.value + off)]);

/** A factor of a product, or the dividend, is off by as much as the result is; the divisor by the inverse. */
function scaled(
  [first, ...others]: readonly Mention[],
  exact: bigint,
  { figure: { value: stated } }: Mention,
): Repair[] {
  if (!first || exact <= 0n || stated <= 0n) return [];
  const isProduct = exact > first.figure.value;
  const [up, down] = isProduct ? [stated, exact] : [exact, stated];
  return [
    at(first, (first.figure.value * stated) / exact),
    ...others.map((other) => at(other, (other.figure.value * up) / down)),
  ];
}

/** 减少 for 增加; the rate over this year's figure for that over last year's; 多1.5倍 for 是1.5倍. */
function isMethod({ kind, form, subject, parts: [now, then], repairs: [repair] }: FigureRelation): boolean {
  const stated = subject.figure.value;
  if (kind === 'ratio' && form === 'multiple')
    return repair !== undefined && isAbout(magnitude(repair.value - stated), ONE);
  if (kind !== 'growth' || !now || !then || now.figure.value === 0n || then.figure.value === 0n) return false;
  const change = magnitude(now.figure.value - then.figure.value);
  if (form === 'difference') return isAbout(change, stated);
  return [now, then].some((base) => isAbout((change * 100n * ONE) / base.figure.value, stated));
}

const isAbout = (a: bigint, b: bigint): boolean => magnitude(a - b) * 20n <= b;
