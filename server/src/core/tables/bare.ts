import { gather } from '../lists.js';
import type { Cell, Table } from '../model.js';
import type { ColumnSpec, Profile, RowSpec, TableSpec } from '../profile.js';
import { contentOf } from './cell.js';
import { columnReader, columnsOf, headAbove } from './columns.js';
import { labelKey } from './labels.js';
import { cellsFor, type PlacedRows, shapeOf } from './placed.js';
import { headOf, readRow } from './rows.js';

/**
 * The row of figures that has no label: as many cells as the form has columns, below a head that names them. Where the form
 * was taken apart, the figures of one merged head (行政复议, 复议后起诉) stand in a row or a table of their own.
 */
export function bindBare(table: Table, spec: TableSpec, row: RowSpec, profile: Profile): PlacedRows[] {
  const columns = columnsOf(spec, row);
  const columnOf = columnReader(columns);
  const labels = gather(headOf(table).flat(), ({ text }) => [text, ...text.split(/\s+/)]);
  const named = new Set(gather(labels, (text) => columnOf(text)?.key ?? []));
  if (named.size * 4 < columns.length) return [];
  const whole = gather(table.rows, (cells) => placed(cells, columns, { table, spec, row, profile }));
  return whole.length > 0 ? whole : bindGroups(table, spec, row, profile);
}

interface Form {
  readonly table: Table;
  readonly spec: TableSpec;
  readonly row: RowSpec;
  readonly profile: Profile;
}

function placed(
  cells: readonly Cell[],
  columns: readonly ColumnSpec[],
  { table, spec, row, profile }: Form,
): PlacedRows[] {
  const { values } = readRow(cells, () => false);
  const keys = columns.map(({ key }) => key);
  const own = values.length > 0 ? values : cells;
  const figures = cellsFor(own, keys.length, table, () => shapeOf(keys, spec, profile));
  const numbers = figures.filter(({ text }) => contentOf(text) === 'number').length;
  if (figures.length !== keys.length || numbers * 2 < keys.length) return [];
  return [
    {
      cells: figures.map((cell, at) => ({ row: row.key, column: keys[at] ?? '', cell, unit: '', label: '' })),
      ragged: [],
    },
  ];
}

function bindGroups(table: Table, spec: TableSpec, row: RowSpec, profile: Profile): PlacedRows[] {
  const columns = columnsOf(spec, row);
  const groups = [...new Set(gather(columns, ({ group }) => group ?? []))];
  return gather(table.rows, (cells, at) => {
    const group = groupOf(wordsOf(cells), groups) ?? groupAbove(table, at, groups);
    const own = columns.filter((column) => column.group === group);
    if (group === undefined || own.length === columns.length) return [];
    return placed(cells, inOrder(own, headAbove(table, at)), { table, spec, row, profile });
  });
}

const wordsOf = (cells: readonly Cell[]): string =>
  cells
    .map(({ text }) => text)
    .filter((text) => contentOf(text) === 'text')
    .join('');

/** The one group that some words name. */
function groupOf(words: string, groups: readonly string[]): string | undefined {
  const named = groups.filter((group) => words.includes(labelKey(group)));
  return named.length === 1 ? named[0] : undefined;
}

/** The group that the nearest row above names which names any. */
function groupAbove(table: Table, at: number, groups: readonly string[]): string | undefined {
  for (let above = at - 1; above >= Math.max(0, at - farthestGroup); above--) {
    const words = wordsOf(table.rows[above] ?? []);
    if (groups.some((group) => words.includes(labelKey(group)))) return groupOf(words, groups);
  }
  return undefined;
}

const farthestGroup = 4;

/** The columns in the order in which the head has them. */
function inOrder(columns: readonly ColumnSpec[], words: readonly string[]): readonly ColumnSpec[] {
  const columnOf = columnReader(columns);
  const named = [...new Set(gather(words, (word) => columnOf(word) ?? []))];
  return named.length === columns.length ? named : columns;
}
