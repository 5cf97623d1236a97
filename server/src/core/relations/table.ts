import { gather } from '../lists.js';
import type { Relation, Span } from '../model.js';
import { oncePer } from '../once.js';
import type { Profile } from '../profile.js';
import type { BoundTable } from '../reading.js';
import type { Equation, Term } from './equation.js';
import { isSatisfied, sideText, tableEquations } from './equations.js';

/** A relation inside the official tables, with the equation that its check explains. */
export interface TableRelation extends Relation {
  readonly equation: Equation;
}

export const isTableRelation = (relation: Relation): relation is TableRelation =>
  relation.kind !== 'carry-over' && 'equation' in relation;

/** The relations inside the official tables among all those of a report. */
export const tableRelationsIn = oncePer((relations: readonly Relation[]) => relations.filter(isTableRelation));

/** The relations of the official tables of one report: rows, columns, hierarchy. */
export function tableRelations(tables: readonly BoundTable[], profile: Profile): TableRelation[] {
  return tableEquations(tables, profile).map(toRelation);
}

export function toRelation(equation: Equation): TableRelation {
  const { zeros } = equation;
  const satisfied = isSatisfied(equation);
  const sign =
    satisfied === false ? (equation.compare === 'equal' ? '≠' : '<') : equation.compare === 'equal' ? '=' : '≥';
  const [left, right] = [sideText(equation.left, zeros), sideText(equation.right, zeros)];
  return {
    kind: isCumulative(equation) ? 'at-least' : 'table',
    verdict: satisfied === undefined ? 'cannot-say' : satisfied ? 'holds' : 'differs',
    spans: spansOf([...equation.left, ...equation.right]),
    others: [],
    stated: totalOf(left),
    computed: totalOf(right),
    arithmetic: satisfied === undefined ? '' : `${left} ${sign} ${right}`,
    loose: false,
    equation,
  };
}

/** This year's figure against the cumulative one is a comparison of two facts, not a sum of the table. */
export const isCumulative = ({ compare, left, direction, spec }: Equation): boolean =>
  compare === 'at-least' && direction === 'across' && spec.free === true && left.length === 1;

const totalOf = (side: string): string => side.slice(side.lastIndexOf(' ') + 1);

/** The cells that are written; an empty one has no place to show. */
export const spansOf = (terms: readonly Term[]): Span[] =>
  gather(terms, ({ isLast, cell: { span } }) => (!isLast && span.end > span.start ? span : []));
