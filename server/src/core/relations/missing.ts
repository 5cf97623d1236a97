import { gather } from '../lists.js';
import type { BoundCell } from '../reading.js';
import type { Equation, Term } from './equation.js';

/** The one value that fills a cell without a number, where every equation it alone leaves open gives the same. */
export function missingValue(cell: BoundCell, equations: readonly Equation[]): bigint | undefined {
  const values = new Set(gather(equations, (equation) => solve(cell, equation) ?? []));
  const [value] = values;
  return values.size === 1 && value !== undefined && value >= 0n ? value : undefined;
}

function solve(cell: BoundCell, { compare, left, right }: Equation): bigint | undefined {
  const terms = [...left.map((term) => ({ term, side: 1n })), ...right.map((term) => ({ term, side: -1n }))];
  const open = terms.filter(({ term }) => !term.cell.figure);
  const own = open[0];
  if (compare !== 'equal' || open.length !== 1 || own?.term.cell !== cell) return undefined;
  const known = terms.reduce((sum, { term, side }) => sum + side * signedValue(term), 0n);
  return -known * own.side * own.term.sign;
}

const signedValue = ({ cell, sign }: Term): bigint => sign * (cell.figure?.value ?? 0n);
