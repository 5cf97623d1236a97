import type { Cell, Table } from '../model.js';
import type { ColumnSpec, RowSpec, TableSpec } from '../profile.js';
import { labelKey } from './labels.js';
import { headOf } from './rows.js';

/** The columns that a row of the form has, in order. */
export const columnsOf = (spec: TableSpec, row: RowSpec): readonly ColumnSpec[] =>
  row.columns ? row.columns.flatMap((key) => spec.columns.find((column) => column.key === key) ?? []) : spec.columns;

/** Every label of a column, longest first, with its key. */
function labelsOf(columns: readonly ColumnSpec[]): { readonly label: string; readonly column: ColumnSpec }[] {
  return columns
    .flatMap((column) =>
      [column.label, ...(column.synonyms ?? [])].map((label) => ({ label: labelKey(label), column })),
    )
    .sort((a, b) => b.label.length - a.label.length);
}

/** The column that a cell of the head names, exactly or as the longest label that it contains (`2014年—2018年累计`). */
export function columnNamed(text: string, columns: readonly ColumnSpec[], isLoose: boolean): ColumnSpec | undefined {
  const key = labelKey(text);
  const labels = labelsOf(columns);
  const exact = labels.find(({ label }) => label === key);
  return (exact ?? (isLoose ? labels.find(({ label }) => key.includes(label)) : undefined))?.column;
}

/**
 * The columns of a form whose head the author may choose (annex statistics): those that the head names, in order. A bare
 * year is a column of that year (`annual@2016`); the latest one is this year's, which is the form's first.
 */
export function namedColumns(table: Table, spec: TableSpec): readonly string[] {
  const cells = headOf(table).flat();
  const years = cells.flatMap(({ text }) => bareYear(text) ?? []);
  const latest = String(Math.max(0, ...years.map(Number)));
  const annual = spec.columns[0]?.key ?? '';
  const keys = cells.flatMap((cell) => {
    const year = bareYear(cell.text);
    if (year && years.length > 1) return [year === latest ? annual : `${annual}@${year}`];
    return year ? [annual] : (columnNamed(cell.text, spec.columns, true)?.key ?? []);
  });
  return [...new Set(keys)];
}

const bareYear = (text: string): string | undefined => /^(\d{4})\s*年?\s*度?(?:数量?)?$/.exec(text)?.[1];

/**
 * Whether the head above a row belongs to another form: it stands right above, names columns, and none is one of the
 * row's. (A report of 2022 may still carry the table of 2019, whose columns mean something else.)
 */
export function hasForeignHead(
  rows: readonly (readonly Cell[])[],
  at: number,
  columns: readonly ColumnSpec[],
): boolean {
  for (let above = at - 1; above >= 0; above--) {
    const cells = (rows[above] ?? []).filter(({ text }) => text !== '');
    if (cells.some(({ text }) => /^[-+]?[\d.,]+/.test(text))) continue;
    const words = cells.flatMap(({ text }) => text.split(/\s+/));
    if (words.length < 2) continue;
    return !words.some((word) => columnNamed(word, columns, true));
  }
  return false;
}
