import type { Cell, Table } from '../model.js';
import type { ColumnSpec, RowSpec, TableSpec } from '../profile.js';
import { labelKey } from './labels.js';
import { headOf } from './rows.js';

/** The columns that a row of the form has, in order. */
export const columnsOf = (spec: TableSpec, row: RowSpec): readonly ColumnSpec[] =>
  row.columns ? row.columns.flatMap((key) => spec.columns.find((column) => column.key === key) ?? []) : spec.columns;

/** Finds the column that a cell of the head names. */
export type ColumnReader = (text: string) => ColumnSpec | undefined;

/**
 * Prepares to read heads.
 *
 * @param isLoose whether the longest label that the text contains will do (`2014年—2018年累计`).
 */
export function columnReader(columns: readonly ColumnSpec[], isLoose: boolean): ColumnReader {
  const labels = columns
    .flatMap((column) => [column.label, ...(column.synonyms ?? [])].map((label) => [labelKey(label), column] as const))
    .sort(([a], [b]) => b.length - a.length);
  const exact = new Map([...labels].reverse());
  return (text) => {
    const key = labelKey(text);
    return exact.get(key) ?? (isLoose ? labels.find(([label]) => key.includes(label))?.[1] : undefined);
  };
}

/**
 * The columns of a form whose head the author may choose (annex statistics): those that the head names, in order. A bare
 * year is a column of that year (`annual@2016`); the latest one is this year's, which is the form's first.
 */
export function namedColumns(table: Table, spec: TableSpec): readonly string[] {
  const cells = headOf(table).flat();
  const columnOf = columnReader(spec.columns, true);
  const years = cells.flatMap(({ text }) => bareYear(text) ?? []);
  const latest = String(Math.max(0, ...years.map(Number)));
  const annual = spec.columns[0]?.key ?? '';
  const keys = cells.flatMap((cell) => {
    const year = bareYear(cell.text);
    if (year && years.length > 1) return [year === latest ? annual : `${annual}@${year}`];
    return year ? [annual] : (columnOf(cell.text)?.key ?? []);
  });
  return [...new Set(keys)];
}

const bareYear = (text: string): string | undefined => /^(\d{4})\s*年?\s*度?(?:数量?)?$/.exec(text)?.[1];

/** A head stands within a block of a few rows; looking no farther keeps a table of any length cheap. */
const farthestHead = 12;

/** Whether a cell above the figures names a column of the form. */
export function namesColumns(table: Table, spec: TableSpec): boolean {
  const columnOf = columnReader(spec.columns, false);
  return headOf(table)
    .flat()
    .some(({ text }) => [text, ...text.split(/\s+/)].some((word) => columnOf(word) !== undefined));
}

/** The words of the nearest head above a row; a head has words and no figures. */
function headAbove(rows: readonly (readonly Cell[])[], at: number): readonly string[] {
  for (let above = at - 1; above >= Math.max(0, at - farthestHead); above--) {
    const cells = (rows[above] ?? []).filter(({ text }) => text !== '');
    if (cells.some(({ text }) => /^[-+]?[\d.,]+/.test(text))) continue;
    const words = cells.flatMap(({ text }) => text.split(/\s+/));
    if (words.length > 1) return words;
  }
  return [];
}

/**
 * Whether the head above a row belongs to another form: it stands right above, names columns, and none is one of the
 * row's. (A report of 2022 may still carry the table of 2019, whose columns mean something else.)
 */
export function hasForeignHead(
  rows: readonly (readonly Cell[])[],
  at: number,
  columns: readonly ColumnSpec[],
): boolean {
  const columnOf = columnReader(columns, true);
  const words = headAbove(rows, at);
  return words.length > 0 && !words.some((word) => columnOf(word));
}

/**
 * The columns that the head right above a row names, where it names all that it has beside the column of labels. (The form
 * of 2021 has one of the columns that the form of 2019 had.)
 */
export function headRightAbove(
  rows: readonly (readonly Cell[])[],
  at: number,
  columns: readonly ColumnSpec[],
): string[] {
  const columnOf = columnReader(columns, true);
  const words = headAbove(rows, at);
  const named = words.flatMap((word) => columnOf(word)?.key ?? []);
  return named.length === words.length - 1 ? named : [];
}
