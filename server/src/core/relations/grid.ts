import { groupBy } from '../forms/group.js';
import { oncePer } from '../once.js';
import type { RowSpec, TableSpec } from '../profile.js';
import type { BoundCell, BoundTable } from '../reading.js';
import { unknownRow } from '../tables/bind.js';

/** The cells of a table by row and column. */
interface Grid {
  readonly rows: ReadonlyMap<string, ReadonlyMap<string, BoundCell>>;
  readonly columns: ReadonlySet<string>;
  /** Whether some row is the author's own. */
  readonly hasOwnRows: boolean;
}

export const gridOf = oncePer(({ cells }: BoundTable): Grid => {
  const rows = new Map<string, Map<string, BoundCell>>();
  const columns = new Set<string>();
  for (const cell of cells.values()) {
    const row = rows.get(cell.row);
    if (row) row.set(cell.column, cell);
    else rows.set(cell.row, new Map([[cell.column, cell]]));
    columns.add(cell.column);
  }
  return { rows, columns, hasOwnRows: [...rows.keys()].some((row) => row.startsWith(unknownRow)) };
});

export const cellIn = (table: BoundTable, row: string, column: string): BoundCell | undefined =>
  gridOf(table).rows.get(row)?.get(column);

/** Deeper than any form; a profile whose rows are parts of each other must not loop for ever. */
const deepest = 6;

/** The cell of a row, or, for a row that only heads its parts, those of the parts. */
export function rowCells(
  row: string,
  column: string,
  table: BoundTable,
  spec: TableSpec,
  depth = 0,
): BoundCell[] | undefined {
  const own = cellIn(table, row, column);
  if (own?.figure) return [own];
  const parts = depth < deepest ? partsOf(spec, row) : [];
  if (own && parts.length === 0) return [own];
  const makesUp = parts.length > 0 && parts.every(({ part }) => part === undefined || part === 'sum');
  if (!makesUp) return undefined;
  const all: BoundCell[] = [];
  for (const part of parts) {
    const cells = rowCells(part.key, column, table, spec, depth + 1);
    if (!cells) return undefined;
    all.push(...cells);
  }
  return all;
}

export const partsOf = (spec: TableSpec, row: string): readonly RowSpec[] => partsByParent(spec).get(row) ?? [];

const partsByParent = oncePer(({ rows }: TableSpec) =>
  groupBy(
    rows.filter(({ parent }) => parent !== undefined),
    ({ parent = '' }) => parent,
  ),
);
