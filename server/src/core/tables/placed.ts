import type { Cell, Table } from '../model.js';
import type { Profile, TableSpec } from '../profile.js';
import type { BoundTable } from '../reading.js';
import { cuttings, type RowShape } from './split.js';

/** A cell with its row and column of the form. */
export interface PlacedCell {
  readonly row: string;
  readonly column: string;
  readonly cell: Cell;
  readonly unit: string;
  readonly label: string;
}

/** A row of glued figures that can be cut apart in several ways. */
export interface OpenCells {
  readonly row: string;
  readonly ways: readonly (readonly PlacedCell[])[];
}

/** Rows of one table of the form, and what was left aside. */
export interface PlacedRows extends Pick<BoundTable, 'ragged' | 'whole'> {
  readonly cells: readonly PlacedCell[];
  readonly open?: readonly OpenCells[];
}

/** Blank cells before or after the values are the padding of merged heads. */
export function withoutPadding(values: readonly Cell[], count: number): readonly Cell[] {
  const cells = [...values];
  while (cells.length > count && cells.at(-1)?.text === '') cells.pop();
  while (cells.length > count && cells[0]?.text === '') cells.shift();
  return cells;
}

/** The cells of a row for so many columns: as they stand, one repeated over a merged column, or cut apart for certain. */
export function cellsFor(values: readonly Cell[], count: number, table: Table, shape: () => RowShape): readonly Cell[] {
  const ways = waysFor(values, count, table, shape);
  return ways.length === 1 ? (ways[0] ?? []) : [];
}

/** The same with every way in which glued figures can be cut apart. */
export function waysFor(
  values: readonly Cell[],
  count: number,
  table: Table,
  shape: () => RowShape,
): readonly (readonly Cell[])[] {
  const cells = withoutPadding(values, count);
  if (cells.length === count) return [cells];
  if (count === 1 && isRepeated(cells)) return [cells.slice(0, 1)];
  return table.layout === 'glued' ? cuttings(cells, shape()) : [cells];
}

/** Some tools write a merged cell into every column that it spans. */
const isRepeated = (cells: readonly Cell[]): boolean =>
  cells.every(({ text }) => text !== '' && text === cells[0]?.text);

/** What the profile's relations say of one row, for cutting it apart. */
export function shapeOf(columns: readonly string[], spec: TableSpec, profile: Profile): RowShape {
  const across = profile.relations.filter(({ table, direction }) => table === spec.key && direction === 'across');
  const place = (terms: readonly string[]): number[] => terms.map((term) => columns.indexOf(term));
  const inside = across
    .map(({ compare, left, right }) => ({ compare, left: place(left), right: place(right) }))
    .filter(({ left, right }) => left.length === 1 && ![...left, ...right].includes(-1));
  return {
    count: columns.length,
    sums: inside
      .filter(({ compare }) => compare === 'equal')
      .map(({ left, right }) => ({ total: left[0] ?? 0, parts: right })),
    ordered: inside
      .filter(({ compare, right }) => compare === 'at-least' && right.length === 1)
      .map(({ left, right }) => [left[0] ?? 0, right[0] ?? 0] as const),
  };
}
