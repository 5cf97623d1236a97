import type { Mention } from '../reading.js';
import type { FigureRelation } from './figure-relation.js';

/**
 * Drops the repairs that would break what holds: a total that its other partition confirms is not the wrong figure, nor is
 * last year's figure that a rate agrees with. What two relations say of a figure outweighs the one that fails.
 */
export function withoutHarmfulRepairs(relations: readonly FigureRelation[]): FigureRelation[] {
  const confirmed = new Set(relations.filter(confirms).flatMap(ends));
  return relations.map((relation) => (relation.verdict === 'differs' ? keepHarmless(relation, confirmed) : relation));
}

/** Sums and shares that hold exactly; subsets and loose ones would hold with other figures as well. */
const confirms = ({ kind, verdict, loose }: FigureRelation): boolean =>
  verdict === 'holds' && !loose && (kind === 'sum' || kind === 'share' || kind === 'growth');

const ends = ({ subject, parts }: FigureRelation): readonly Mention[] => [subject, ...parts];

function keepHarmless(relation: FigureRelation, confirmed: ReadonlySet<Mention>): FigureRelation {
  const repairs = relation.repairs.filter(({ mention }) => !confirmed.has(mention));
  return repairs.length === relation.repairs.length ? relation : { ...relation, repairs };
}
