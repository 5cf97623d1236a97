import { gather } from '../lists.js';
import type { Relation } from '../model.js';
import { oncePer } from '../once.js';
import type { BoundCell, BoundTable } from '../reading.js';
import type { Equation } from './equation.js';
import { isSatisfied } from './equations.js';
import { type Diagnosis, diagnose, type Evidence } from './repair.js';
import { isCumulative, tableRelationsIn } from './table.js';
import { isTextTableRelation, type TextTableRelation } from './text-table.js';

/** What is wrong inside the tables of a report: one diagnosis a defect, the prose heard as a witness. */
export const diagnoseTables = oncePer((relations: readonly Relation[]): readonly Diagnosis[] => {
  const equations = tableRelationsIn(relations).map(({ equation }) => equation);
  if (!equations.some((equation) => isSatisfied(equation) === false)) return [];
  const evidence = evidenceOf(relations.filter(isTextTableRelation));
  return gather([...byTable(equations).values()], (own) => diagnose(own, evidence));
});

function byTable(equations: readonly Equation[]): ReadonlyMap<BoundTable, readonly Equation[]> {
  const found = new Map<BoundTable, Equation[]>();
  for (const equation of equations) {
    if (isCumulative(equation)) continue;
    const own = found.get(equation.table);
    if (own) own.push(equation);
    else found.set(equation.table, [equation]);
  }
  return found;
}

/** A figure of the prose speaks for the value with which its cells would agree with it, and against a change otherwise. */
function evidenceOf(texts: readonly TextTableRelation[]): Evidence {
  const known = texts.filter(({ verdict }) => verdict !== 'cannot-say');
  return (cell, value) =>
    known
      .filter(({ cells }) => cells.includes(cell))
      .reduce((score, text) => score + (isMet(text, cell, value) ? 1 : text.verdict === 'holds' ? -1 : 0), 0);
}

const isMet = ({ mention: { figure }, value }: TextTableRelation, cell: BoundCell, wanted: bigint): boolean =>
  value - (cell.figure?.value ?? 0n) + wanted === figure.value;

/** Whether a disagreement between prose and table is the table's own defect, told where the table is wrong. */
export function isExplained(text: TextTableRelation, diagnoses: readonly Diagnosis[]): boolean {
  return diagnoses.some(({ repair }) => {
    const cells = repair?.cells.filter((cell) => text.cells.includes(cell)) ?? [];
    if (!repair || cells.length === 0) return false;
    return text.value + repair.difference * BigInt(cells.length) === text.mention.figure.value;
  });
}

/** The equation that shows a defect best: the one with the fewest terms. */
export function shortest({ failing }: Diagnosis): Equation {
  const size = ({ left, right }: Equation): number => left.length + right.length;
  return [...failing].sort((a, b) => size(a) - size(b))[0] as Equation;
}
