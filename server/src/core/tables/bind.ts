import { gather } from '../lists.js';
import type { Block, Cell, Table } from '../model.js';
import { oncePer } from '../once.js';
import type { ColumnSpec, Profile, RowSpec, TableSpec } from '../profile.js';
import type { BoundCell, BoundTable, RaggedRow } from '../reading.js';
import { bindBare } from './bare.js';
import { cellFigure, contentOf, isUnit, isValue } from './cell.js';
import {
  columnReader,
  columnsOf,
  freeColumns,
  hasForeignHead,
  headRightAbove,
  namedColumns,
  namesColumns,
} from './columns.js';
import { labelKey } from './labels.js';
import { type PlacedCell, type PlacedRows, shapeOf, waysFor, withoutPadding } from './placed.js';
import { headOf, labelAt, matchRow, type RowReading, readFrom, rowLabels } from './rows.js';

/**
 * Finds the profile's tables among the tables of a report and says of every cell which one of the form it is.
 *
 * @param range the report's own blocks, where the draft holds several reports.
 */
export function bindTables(
  blocks: readonly Block[],
  profile: Profile,
  range: { readonly from: number; readonly to: number } = { from: 0, to: blocks.length },
): BoundTable[] {
  const bound: BoundTable[] = [];
  blocks.forEach(({ table }, block) => {
    if (!table || block < range.from || block >= range.to) return;
    for (const spec of profile.tables) for (const next of bindTable(table, block, spec, profile)) add(bound, next);
  });
  return bound;
}

/** A table that goes on after a page break is one table; a second one with the same rows is another. */
function add(bound: BoundTable[], next: BoundTable): void {
  const at = bound.findIndex(
    (table) => table.key === next.key && ![...next.cells.keys()].some((key) => table.cells.has(key)),
  );
  const same = bound[at];
  if (same) bound[at] = goingOn(same, next);
  else bound.push(next);
}

const goingOn = (first: BoundTable, next: BoundTable): BoundTable => ({
  ...first,
  cells: new Map([...first.cells, ...next.cells]),
  ragged: [...first.ragged, ...next.ragged],
  open: [...first.open, ...next.open],
  hasHead: first.hasHead || next.hasHead,
});

/** Rows of one label each, or one row of figures without a label, as the form has it; twice where the form stands twice. */
function bindTable(table: Table, block: number, spec: TableSpec, profile: Profile): BoundTable[] {
  const bare = spec.rows.find((row) => row.label === '');
  const found = bare ? bindBare(table, spec, bare, profile) : bindLabelled(table, spec, profile);
  const hasHead = spec.free === true || (found.length > 0 && namesColumns(table, spec));
  return found
    .filter(({ cells }) => cells.length > 0)
    .map(({ cells, ragged, whole, open = [] }) => {
      const rows = open.map(({ row, ways }) => ({
        row,
        ways: ways.map((way) => way.map((cell) => toBound(cell, block))),
      }));
      const bound = cells.map((cell) => [`${cell.row}/${cell.column}`, toBound(cell, block)] as const);
      return {
        key: spec.key,
        block,
        table,
        cells: new Map(bound),
        ragged,
        hasHead,
        open: rows,
        ...(whole ? { whole } : {}),
      };
    });
}

function toBound({ row, column, cell, unit, label }: PlacedCell, block: number): BoundCell {
  return {
    row,
    column,
    label,
    span: cell.span,
    text: cell.text,
    figure: cellFigure(cell.text, cell.span, unit, block),
  };
}

interface MatchedRow {
  readonly spec: RowSpec;
  readonly reading: RowReading;
  readonly at: number;
}

function bindLabelled(table: Table, spec: TableSpec, profile: Profile): PlacedRows[] {
  const matched = matchRows(table, spec);
  if (!isEnough(matched, spec, table)) return [];
  if (!spec.free) return copiesOf(matched).map((rows) => placeRows(rows, table, spec, profile, []));
  const values = matched.map(({ reading }) => reading.values.filter(({ text }) => text !== ''));
  const { keys, whole } = freeColumns(table, spec, values);
  return [{ ...placeRows(matched, table, spec, profile, keys), ...(whole ? { whole } : {}) }];
}

/** A second table of the form begins where the first row of the first one comes again. */
function copiesOf(rows: readonly MatchedRow[]): MatchedRow[][] {
  const copies: MatchedRow[][] = [];
  for (const row of rows) {
    const first = copies[0]?.[0];
    if (!first || row.spec.key === first.spec.key) copies.push([]);
    copies.at(-1)?.push(row);
  }
  return copies;
}

function placeRows(
  matched: readonly MatchedRow[],
  table: Table,
  spec: TableSpec,
  profile: Profile,
  named: readonly string[],
): PlacedRows {
  const rows = matched.map((row) => placeRow(row, table, spec, profile, named));
  const first = new Map<string, PlacedCell>();
  for (const cell of gather(rows, ({ cells }) => cells)) {
    const key = `${cell.row}/${cell.column}`;
    if (!first.has(key)) first.set(key, cell);
  }
  const ragged = gather(rows, (row) => row.ragged);
  const whole = new Set([...first.values()].map(({ row }) => row)).size;
  // Where most rows do not fit, the table is another one that shares some labels.
  const open = gather(rows, (row) => row.open ?? []);
  return { cells: [...first.values()], ragged: ragged.length < whole ? ragged : [], open };
}

/** Rows of the form, and, in a free form, further rows under their own labels. */
function matchRows(table: Table, spec: TableSpec): MatchedRow[] {
  const labels = rowLabels(spec);
  const seen = new Map<string, number>();
  const isLabel = (text: string): boolean => labels.byLabel.has(labelKey(text));
  return gather(table.rows, (cells, at) => {
    const place = labelAt(cells, isLabel);
    const label = cells[place];
    const row = label ? matchRow(label.text, labels, seen) : undefined;
    if (row) seen.set(row.key, at);
    // Most tables are of one form, and their rows none of the others'.
    else if (!spec.free) return [];
    const reading = readFrom(cells, place);
    const own = row ?? (spec.free ? ownRow(reading) : undefined);
    return own && reading.values.some(({ text }) => isValue(text)) ? [{ spec: own, reading, at }] : [];
  });
}

/** Marks rows that the form does not know; they still have a place in their table's hierarchy. */
export const unknownRow = '?';

function ownRow({ label, values }: RowReading): RowSpec | undefined {
  const key = labelKey(label?.text ?? '');
  if (!label || key === '' || !values.some(({ text }) => contentOf(text) === 'number')) return undefined;
  return { key: `${unknownRow}${key}`, label: label.text };
}

/** Two rows of the form with figures; of a form with few rows, or where the head names the columns, one will do. */
function isEnough(rows: readonly MatchedRow[], spec: TableSpec, table: Table): boolean {
  const known = rows.filter(({ spec: row, reading }) => !row.key.startsWith(unknownRow) && reading.values.length > 0);
  if (known.length === 0) return false;
  if (spec.free) return known.length >= 2 && (known.length * 2 >= rows.length || namedColumns(table, spec).length > 0);
  return known.length >= 2 || namesColumns(table, spec);
}

const noRow: PlacedRows = { cells: [], ragged: [] };

function placeRow(
  { spec: row, reading, at }: MatchedRow,
  table: Table,
  spec: TableSpec,
  profile: Profile,
  named: readonly string[],
): PlacedRows {
  const columns = columnsOf(spec, row);
  if (!spec.free && row.columns && hasForeignHead(table, at, columns)) return noRow;
  const unit = reading.unit || unitBehind(reading.label?.text ?? '');
  const keys = spec.free ? rowColumns(reading, named, spec) : fixedColumns(reading, columns, table, at);
  const ways = waysFor(reading.values, keys.length, table, () => shapeOf(keys, spec, profile))
    .filter((cells) => cells.length === keys.length && cells.length > 0)
    .map((cells) => cells.map((cell, index) => placedCell({ row, reading, unit }, cell, keys[index] ?? '', columns)));
  if (ways.length === 0) return { cells: [], ragged: raggedRow(row, reading, columns.length, table, spec) };
  return ways.length === 1
    ? { cells: ways[0] ?? [], ragged: [] }
    : { cells: [], ragged: [], open: [{ row: row.key, ways }] };
}

/** A row as it is read, with the unit that its label or a cell of its own gives. */
interface ReadRow {
  readonly row: RowSpec;
  readonly reading: RowReading;
  readonly unit: string;
}

/** The unit of the row, else the one that the form prints for the column where it is money, or for the row. */
function placedCell(
  { row, reading, unit: own }: ReadRow,
  cell: Cell,
  column: string,
  columns: readonly ColumnSpec[],
): PlacedCell {
  const spec = own === '' ? columns.find(({ key }) => key === column) : undefined;
  const unit = own || (spec && moneyOf(spec)) || (row.unit ?? '');
  return { row: row.key, column, cell, unit, label: reading.label?.text ?? '' };
}

/** A row of the form that has figures, but not as many as columns; glued ones may have them all. */
function raggedRow(
  { key, columns }: RowSpec,
  { label, values }: RowReading,
  wanted: number,
  { layout }: Table,
  { free }: TableSpec,
): RaggedRow[] {
  const found = withoutPadding(values, wanted).length;
  const isOwn = free || columns?.length === 0 || layout === 'glued' || !label || found === wanted;
  return isOwn || found === 0 ? [] : [{ row: key, span: label.span, found, wanted }];
}

/** The unit behind a label: 收取费用(元). */
function unitBehind(label: string): string {
  const own = /[(（]([^()（）]{1,5})[)）] *$/.exec(label.slice(-9))?.[1] ?? '';
  return isUnit(own) ? own : '';
}

const moneyOf = oncePer(({ label }: ColumnSpec): string => /(?:万|亿)元/.exec(label)?.[0] ?? '');

function fixedColumns(
  reading: RowReading,
  columns: readonly ColumnSpec[],
  table: Table,
  at: number,
): readonly string[] {
  const filled = reading.values.filter(({ text }) => text !== '').length;
  const own = headRightAbove(table, at, columns);
  if (own.length === filled && own.length < columns.length) return own;
  const count = withoutPadding(reading.values, columns.length).length;
  if (count >= columns.length || table.layout === 'glued') return columns.map(({ key }) => key);
  const columnOf = columnReader(columns);
  const named = headOf(table)
    .map((row) => gather(row, ({ text }) => columnOf(text)?.key ?? []))
    .find((keys) => keys.length === count);
  return named ?? [];
}

function rowColumns(reading: RowReading, named: readonly string[], spec: TableSpec): readonly string[] {
  if (named.length > 0) return named;
  const count = reading.values.filter(({ text }) => text !== '').length;
  return spec.columns.slice(0, count).map(({ key }) => key);
}
