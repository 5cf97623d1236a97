import type { Mention } from '../reading.js';
import type { FigureRelation, Repair } from './figure-relation.js';
import { isShareOf } from './whole-parts.js';

/** One repair that mends several relations: they are one defect, told where the wrong figure stands. */
interface Diagnosis {
  readonly leader: FigureRelation;
  readonly fellows: readonly FigureRelation[];
  readonly repair: Repair;
}

/**
 * Finds the figure that is wrong where several relations fail together: 49条,占7.31% in a list that lacks 45 of its total
 * is 94条 mistyped, and neither the total nor the percentage is wrong.
 */
export function withCulprits(relations: readonly FigureRelation[]): FigureRelation[] {
  const failing = relations.filter(({ verdict }) => verdict === 'differs');
  const diagnoses = failing.flatMap((leader) => diagnosisOf(leader, relations) ?? []);
  const leaders = new Map(diagnoses.map(({ leader, ...rest }) => [leader, rest]));
  return relations.map((relation) => {
    const found = leaders.get(relation);
    if (!found) return relation;
    const { repair, fellows } = found;
    return { ...relation, proof: 'proved', culprit: repair.mention, repairs: [repair], fellows };
  });
}

function diagnosisOf(leader: FigureRelation, relations: readonly FigureRelation[]): Diagnosis | undefined {
  const group = leader.kind === 'sum' ? sharesOfList(leader, relations) : ratesBeside(leader, relations);
  const fellows = group.filter(({ verdict }) => verdict === 'differs');
  if (fellows.length === 0) return undefined;
  const others = new Set(
    relations.filter((one) => one !== leader && !group.includes(one) && confirms(one)).flatMap(ends),
  );
  const repairs = leader.kind === 'sum' ? sumRepairs(leader, group) : growthRepairs(leader, fellows);
  const [repair, ...more] = repairs.filter(({ mention }) => !others.has(mention));
  return repair && more.length === 0 ? { leader, fellows, repair } : undefined;
}

/** Sums and shares that hold exactly; subsets and loose ones would hold with other figures as well. */
const confirms = ({ kind, verdict, loose }: FigureRelation): boolean =>
  verdict === 'holds' && !loose && (kind === 'sum' || kind === 'share' || kind === 'growth');

const ends = ({ subject, parts }: FigureRelation): readonly Mention[] => [subject, ...parts];

/** The percentages that stand for parts of a list, in its own total. */
function sharesOfList(
  { subject, parts, form }: FigureRelation,
  relations: readonly FigureRelation[],
): FigureRelation[] {
  if (form === 'flow') return [];
  return relations.filter(
    ({ kind, subject: percent, parts: [part, base] }) =>
      kind === 'share' &&
      base === subject &&
      part !== undefined &&
      parts.includes(part) &&
      percent.figure.approximation === 'rounded',
  );
}

const total = (mentions: readonly Mention[]): bigint => mentions.reduce((sum, { figure }) => sum + figure.value, 0n);

/** The total, or one part, with whose right value every percentage of the list agrees. */
function sumRepairs({ subject, parts }: FigureRelation, shares: readonly FigureRelation[]): Repair[] {
  const off = subject.figure.value - total(parts);
  const candidates = [subject, ...parts].map((mention) => ({
    mention,
    value: mention === subject ? mention.figure.value - off : mention.figure.value + off,
  }));
  return candidates.filter((repair) => repair.value >= 0n && shares.every((share) => agrees(share, repair)));
}

function agrees({ subject: percent, parts: [part, base] }: FigureRelation, { mention, value }: Repair): boolean {
  const amended = (end: Mention | undefined): bigint => (end === mention ? value : (end?.figure.value ?? 0n));
  return isShareOf(percent.figure, amended(part), amended(base));
}

/** The rate that the same two years' figures give, beside a difference that fails. */
const ratesBeside = (leader: FigureRelation, relations: readonly FigureRelation[]): FigureRelation[] =>
  leader.kind === 'growth' && leader.form === 'difference' && leader.subject.figure.kind !== 'points'
    ? relations.filter(
        ({ kind, form, subject: { figure }, parts }) =>
          kind === 'growth' &&
          form === 'rate' &&
          figure.kind === 'percent' &&
          figure.approximation === 'rounded' &&
          parts.every((part, at) => part === leader.parts[at]),
      )
    : [];

/** This year's figure or last year's, with whose right value both the difference and the rate agree. */
function growthRepairs(
  { subject, parts: [now, then], repairs: [wanted] }: FigureRelation,
  rates: readonly FigureRelation[],
): Repair[] {
  if (!now || !then || !wanted) return [];
  const delta = subject.figure.value;
  const up = now.figure.value >= then.figure.value;
  const values: Repair[] = [
    { mention: now, value: up ? then.figure.value + delta : then.figure.value - delta },
    { mention: then, value: up ? now.figure.value - delta : now.figure.value + delta },
  ];
  return values.filter(({ mention, value }) => {
    const base = mention === then ? value : then.figure.value;
    return value > 0n && rates.every((rate) => isShareOf(rate.subject.figure, delta, base));
  });
}

/**
 * Drops the repairs that would break what holds: a total that its other partition confirms is not the wrong figure, nor is
 * last year's figure that a rate agrees with. What two relations say of a figure outweighs the one that fails.
 */
export function withoutHarmfulRepairs(relations: readonly FigureRelation[]): FigureRelation[] {
  const confirmed = new Set(relations.filter(confirms).flatMap(ends));
  return relations.map((relation) =>
    relation.verdict === 'differs' && !relation.culprit ? keepHarmless(relation, confirmed) : relation,
  );
}

function keepHarmless(relation: FigureRelation, confirmed: ReadonlySet<Mention>): FigureRelation {
  const repairs = relation.repairs.filter(({ mention }) => !confirmed.has(mention));
  return repairs.length === relation.repairs.length ? relation : { ...relation, repairs };
}
