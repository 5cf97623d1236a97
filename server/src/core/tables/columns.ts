import { gather } from '../lists.js';
import type { Cell, Table } from '../model.js';
import { oncePer } from '../once.js';
import type { ColumnSpec, RowSpec, TableSpec } from '../profile.js';
import type { BoundTable } from '../reading.js';
import { isUnit, readCell } from './cell.js';
import { labelKey } from './labels.js';
import { headOf } from './rows.js';

/** The columns that a row of the form has, in order. */
export const columnsOf = (spec: TableSpec, row: RowSpec): readonly ColumnSpec[] =>
  row.columns ? ownColumns(spec)(row) : spec.columns;

/** One list for each row, so that what is worked out for its columns is kept with it. */
const ownColumns = oncePer((spec: TableSpec) =>
  oncePer(({ columns = [] }: RowSpec): readonly ColumnSpec[] =>
    gather(columns, (key) => spec.columns.find((column) => column.key === key) ?? []),
  ),
);

/** Finds the column that a cell of the head names. */
export type ColumnReader = (text: string) => ColumnSpec | undefined;

interface ColumnLabel {
  readonly label: string;
  readonly column: ColumnSpec;
}

/** The labels of some columns, the longest first. */
const labelsOf = oncePer((columns: readonly ColumnSpec[]): readonly ColumnLabel[] =>
  gather(columns, (column) =>
    [column.label, ...(column.synonyms ?? [])].map((label) => ({ label: labelKey(label), column })),
  ).sort((a, b) => b.label.length - a.label.length),
);

const byLabel = oncePer(
  (columns: readonly ColumnSpec[]): ReadonlyMap<string, ColumnSpec> =>
    new Map([...labelsOf(columns)].reverse().map(({ label, column }) => [label, column])),
);

/** Reads heads for the columns that they name. */
export const columnReader =
  (columns: readonly ColumnSpec[]): ColumnReader =>
  (text) =>
    byLabel(columns).get(labelKey(text));

/** The same where the longest label that the text contains will do (`2014年—2018年累计`). */
export const looseColumnReader =
  (columns: readonly ColumnSpec[]): ColumnReader =>
  (text) => {
    const key = labelKey(text);
    return byLabel(columns).get(key) ?? labelsOf(columns).find(({ label }) => key.includes(label))?.column;
  };

/**
 * The columns of a form whose head the author may choose (annex statistics): those that the head names, in order. A bare
 * year is a column of that year (`annual@2016`); the latest one is this year's, which is the form's first.
 */
export function namedColumns(table: Table, spec: TableSpec): readonly string[] {
  const words = headOf(table)
    .flat()
    .map(({ text }) => text);
  return [...new Set(gather(columnKeys(words, spec), (key) => key ?? []))];
}

/** The column that each word of a head names, if any. */
function columnKeys(words: readonly string[], spec: TableSpec): readonly (string | undefined)[] {
  const columnOf = looseColumnReader(spec.columns);
  const years = gather(words, (word) => bareYear(word) ?? []);
  const latest = String(Math.max(0, ...years.map(Number)));
  const annual = spec.columns[0]?.key ?? '';
  return words.map((word) => {
    const year = bareYear(word);
    return year ? (year === latest ? annual : `${annual}@${year}`) : columnOf(word)?.key;
  });
}

/** Marks a column whose head names something that the form does not know: a part of the whole (市级), a change. */
const ownColumn = 'own@';

export interface FreeColumns extends Pick<BoundTable, 'whole'> {
  readonly keys: readonly string[];
}

/**
 * The columns of a free table, where its head has words for all of them. Of columns that the form does not know (全市, 市级,
 * 县乡) the one that is the sum of the others is the report's own.
 *
 * @param rows the values of the table's rows.
 */
export function freeColumns(table: Table, spec: TableSpec, rows: readonly (readonly Cell[])[]): FreeColumns {
  const named = namedColumns(table, spec);
  const width = Math.max(0, ...rows.map((values) => values.length));
  if (width < 2 || named.length === width) return { keys: named };
  const words = headOf(table)
    .flat()
    .map(({ text }) => text)
    .filter((text) => text !== '' && !isUnit(text));
  const heads = words.slice(-width);
  const keys = columnKeys(heads, spec).map((key, at) => key ?? `${ownColumn}${heads[at]}`);
  if (words.length <= width || new Set(keys).size < width) return { keys: named };
  const annual = spec.columns[0]?.key ?? '';
  const total = keys.includes(annual) ? -1 : totalAmong(rows, width);
  if (total < 0) return { keys };
  const parts = keys.filter((_, at) => at !== total);
  return { keys: keys.map((key, at) => (at === total ? annual : key)), whole: { total: annual, parts } };
}

/** The first or last column where it is the sum of the others in nearly all rows that are not all zero. */
function totalAmong(rows: readonly (readonly Cell[])[], width: number): number {
  const figures = rows
    .filter((values) => values.length === width)
    .map((values) => values.map(({ text }) => readCell(text).quantity?.value))
    .filter((values) => values.every((value) => value !== undefined) && values.some((value) => value !== 0n));
  const adds = (at: number): number =>
    figures.filter(
      (values) => values.reduce<bigint>((sum, value) => sum + (value ?? 0n), 0n) === 2n * (values[at] ?? 0n),
    ).length;
  return [0, width - 1].find((at) => figures.length >= leastRows && adds(at) * 4 >= figures.length * 3) ?? -1;
}

const leastRows = 4;

const bareYear = (text: string): string | undefined => /^(\d{4})\s*(?:年\s*)?度?(?:数量?)?$/.exec(text)?.[1];

/** A head stands within a block of a few rows; looking no farther keeps a table of any length cheap. */
const farthestHead = 12;

/** Whether a cell above the figures names a column of the form. */
export function namesColumns(table: Table, spec: TableSpec): boolean {
  const columnOf = columnReader(spec.columns);
  return headOf(table)
    .flat()
    .some(({ text }) => [text, ...text.split(/\s+/)].some((word) => columnOf(word) !== undefined));
}

/** The words of the nearest head above a row; a head has words and no figures. */
export function headAbove(table: Table, at: number): readonly string[] {
  const heads = headWords(table);
  for (let above = at - 1; above >= Math.max(0, at - farthestHead); above--) {
    const words = heads[above];
    if (words) return words;
  }
  return [];
}

/** The words of each row that may be a head: several, and no figure among them. */
const headWords = oncePer(({ rows }: Table): readonly (readonly string[] | undefined)[] =>
  rows.map((row) => {
    const cells = row.filter(({ text }) => text !== '');
    if (cells.some(({ text }) => /^[-+]?[\d.,]+/.test(text))) return undefined;
    const words = gather(cells, ({ text }) => text.split(/\s+/));
    return words.length > 1 ? words : undefined;
  }),
);

/** Keys of the columns that the words of a head name, in order. */
const namedBy = oncePer((columns: readonly ColumnSpec[]) => {
  const columnOf = looseColumnReader(columns);
  return oncePer((words: readonly string[]) => gather(words, (word) => columnOf(word)?.key ?? []));
});

/**
 * Whether the head above a row belongs to another form: it stands right above, names columns, and none is one of the
 * row's. (A report of 2022 may still carry the table of 2019, whose columns mean something else.)
 */
export function hasForeignHead(table: Table, at: number, columns: readonly ColumnSpec[]): boolean {
  const words = headAbove(table, at);
  return words.length > 0 && namedBy(columns)(words).length === 0;
}

/**
 * The columns that the head right above a row names, where it names all that it has beside the column of labels. (The form
 * of 2021 has one of the columns that the form of 2019 had.)
 */
export function headRightAbove(table: Table, at: number, columns: readonly ColumnSpec[]): readonly string[] {
  const words = headAbove(table, at);
  const named = words.length > 0 ? namedBy(columns)(words) : [];
  return named.length === words.length - 1 ? named : [];
}
