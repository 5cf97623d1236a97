import { gather } from '../lists.js';
import type { Relation } from '../model.js';
import type { Mention } from '../reading.js';
import { type FigureRelation, isFigureRelation, type Repair } from './figure-relation.js';
import { isShareOf } from './whole-parts.js';

/** One repair that mends several relations: they are one defect, told where the wrong figure stands. */
interface Diagnosis {
  readonly fellows: readonly FigureRelation[];
  readonly repair: Repair;
}

/**
 * Finds the figure that is wrong where several relations fail together: 49条,占7.31% in a list that lacks 45 of its total
 * is 94条 mistyped, and neither the total nor the percentage is wrong.
 */
export function withCulprits(relations: readonly FigureRelation[]): FigureRelation[] {
  const known = indexOf(relations);
  return relations.map((relation) => {
    const found = relation.verdict === 'differs' ? diagnosisOf(relation, known) : undefined;
    if (!found) return relation;
    const { repair, fellows } = found;
    return { ...relation, proof: 'proved', culprit: repair.mention, repairs: [repair], fellows };
  });
}

/** The relations of a report by the figures they bind, so that each is looked up once. */
interface Index {
  readonly sharesOf: ReadonlyMap<Mention, readonly FigureRelation[]>;
  readonly ratesOf: ReadonlyMap<Mention, readonly FigureRelation[]>;
  readonly confirming: ReadonlyMap<Mention, readonly FigureRelation[]>;
}

function indexOf(relations: readonly FigureRelation[]): Index {
  const [sharesOf, ratesOf, confirming]: [Lists, Lists, Lists] = [new Map(), new Map(), new Map()];
  for (const relation of relations) {
    const { figure } = relation.subject;
    const isPercent = figure.kind === 'percent' && figure.approximation === 'rounded';
    if (relation.kind === 'share' && isPercent) add(sharesOf, relation.parts[1], relation);
    if (relation.kind === 'growth' && isPercent) add(ratesOf, relation.parts[0], relation);
    if (confirms(relation)) for (const end of ends(relation)) add(confirming, end, relation);
  }
  return { sharesOf, ratesOf, confirming };
}

type Lists = Map<Mention, FigureRelation[]>;

function add(to: Lists, end: Mention | undefined, relation: FigureRelation): void {
  const list = end && to.get(end);
  if (list) list.push(relation);
  else if (end) to.set(end, [relation]);
}

function diagnosisOf(leader: FigureRelation, known: Index): Diagnosis | undefined {
  const group = leader.kind === 'sum' ? sharesOfList(leader, known) : ratesBeside(leader, known);
  const fellows = group.filter(({ verdict }) => verdict === 'differs');
  if (fellows.length === 0) return undefined;
  const isConfirmed = (mention: Mention): boolean =>
    known.confirming.get(mention)?.some((one) => !group.includes(one)) ?? false;
  const repairs = leader.kind === 'sum' ? sumRepairs(leader, group) : growthRepairs(leader, fellows);
  const [repair, ...more] = repairs.filter(({ mention }) => !isConfirmed(mention));
  return repair && more.length === 0 ? { fellows, repair } : undefined;
}

/** The figures that a relation of the prose confirms: another value for one of them would break what holds. */
export const confirmedBy = (relations: readonly Relation[]): ReadonlySet<Mention> =>
  new Set(gather(relations.filter(isFigureRelation).filter(confirms), ends));

/** Sums and shares that hold exactly; subsets and loose ones would hold with other figures as well. */
const confirms = ({ kind, verdict, loose }: FigureRelation): boolean =>
  verdict === 'holds' && !loose && (kind === 'sum' || kind === 'share' || kind === 'growth');

const ends = ({ subject, parts }: FigureRelation): readonly Mention[] => [subject, ...parts];

/** The percentages that stand for parts of a list, in its own total. */
const sharesOfList = ({ subject, parts, form }: FigureRelation, { sharesOf }: Index): readonly FigureRelation[] =>
  form === 'flow' ? [] : (sharesOf.get(subject) ?? []).filter(({ parts: [part] }) => part && parts.includes(part));

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
function ratesBeside({ kind, form, subject, parts }: FigureRelation, { ratesOf }: Index): readonly FigureRelation[] {
  const [now] = parts;
  if (kind !== 'growth' || form !== 'difference' || subject.figure.kind === 'points' || !now) return [];
  return (ratesOf.get(now) ?? []).filter((rate) => rate.parts.every((part, at) => part === parts[at]));
}

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
  const confirmed = confirmedBy(relations);
  return relations.map((relation) =>
    relation.verdict === 'differs' && !relation.culprit ? keepHarmless(relation, confirmed) : relation,
  );
}

function keepHarmless(relation: FigureRelation, confirmed: ReadonlySet<Mention>): FigureRelation {
  const repairs = relation.repairs.filter(({ mention }) => !confirmed.has(mention));
  return repairs.length === relation.repairs.length ? relation : { ...relation, repairs };
}
