import { formatTicks } from '../figures/quantity.js';
import { gather } from '../lists.js';
import type { BoundCell } from '../reading.js';
import type { Equation } from '../relations/equation.js';
import { tableEquations } from '../relations/equations.js';
import { rowName } from '../tables/names.js';
import { type FilledCell, filled, isOpen, isUnwritten, writtenValue } from './filled.js';
import { type Sheet, tableAt } from './sheet.js';
import { Totals, type Worked } from './totals.js';

/**
 * The totals and the result row of the table at `offset`, from the cells above and beside them. A figure that is written
 * already stays: whether it or one of its parts is wrong is for the author to say.
 */
export function fillTotals(sheet: Sheet, offset: number): readonly FilledCell[] {
  const table = tableAt(sheet, offset);
  if (!table) return [];
  const totals = new Totals([table], sheet.profile);
  return inOrder(
    gather(totals.cells.filter(isOpen), (cell) => {
      const worked = totals.of(cell);
      if (!worked || worked.value === writtenValue(cell)) return [];
      return filled(cell, table, worked.value, worked.arithmetic) ?? [];
    }),
  );
}

/** A row of the table at `offset` as last year's report left it. */
export interface CarriedRow {
  /** Its label as the form prints it. */
  readonly name: string;
  readonly cells: readonly FilledCell[];
}

/** The rows of the table at `offset` that repeat last year's report and do not say the same. */
export function fillFromLast(sheet: Sheet, offset: number): readonly CarriedRow[] {
  const table = tableAt(sheet, offset);
  const spec = sheet.profile.tables.find(({ key }) => key === table?.key);
  if (!table || !spec) return [];
  const rows = new Map<string, FilledCell[]>();
  for (const equation of repeating(sheet)) {
    const cell = equation.left[0]?.cell;
    const last = lastValue(equation);
    if (!cell || !last || equation.table !== table || writtenValue(cell) === last.value) continue;
    const written = filled(cell, table, last.value, last.arithmetic);
    if (written) rows.set(cell.row, [...(rows.get(cell.row) ?? []), written]);
  }
  return [...rows.values()].map((cells) => ({ name: rowName(spec, cells[0]!.cell), cells: inOrder(cells) }));
}

/** What last year's report gives for a cell that repeats it. */
export function repeated(sheet: Sheet, cell: BoundCell): Worked | undefined {
  const equation = repeating(sheet).find(({ left }) => left[0]?.cell === cell);
  return equation && lastValue(equation);
}

/** Relations that take one cell of this year from last year's report alone. */
const repeating = ({ tables, profile, last }: Sheet): readonly Equation[] =>
  last.length === 0
    ? []
    : tableEquations(tables, profile, last).filter(
        ({ compare, left, right }) =>
          compare === 'equal' && left.length === 1 && !left[0]?.isLast && right.every(({ isLast }) => isLast),
      );

function lastValue({ right }: Equation): Worked | undefined {
  const values = right.map(({ sign, cell }) => {
    const value = cell.figure?.value ?? (isUnwritten(cell) ? 0n : undefined);
    return value === undefined ? undefined : sign * value;
  });
  if (values.includes(undefined)) return undefined;
  const value = values.reduce<bigint>((sum, each) => sum + (each ?? 0n), 0n);
  return { value, arithmetic: formatTicks(value, 8) };
}

const inOrder = (cells: readonly FilledCell[]): FilledCell[] => [...cells].sort((a, b) => a.span.start - b.span.start);
