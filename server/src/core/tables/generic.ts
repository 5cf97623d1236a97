import { gather } from '../lists.js';
import type { Block, Cell, Figure } from '../model.js';
import type { Profile, RelationSpec, TableSpec } from '../profile.js';
import type { BoundCell, BoundTable } from '../reading.js';
import { cellFigure, contentOf } from './cell.js';
import { labelKey } from './labels.js';
import { type RowReading, readRow } from './rows.js';

/** A table of no known form, taken as what it shows itself to be: rows and columns, some of them totals. */
export interface GenericTable {
  readonly table: BoundTable;
  readonly spec: TableSpec;
  readonly relations: readonly RelationSpec[];
  /** Columns of percentages, each with the column of counts that they are shares of. */
  readonly shares: readonly { readonly share: string; readonly base: string }[];
  /** Key of the row of totals; empty where there is none. */
  readonly total: string;
}

const totalLabel = /^(?:合计|总计|共计|总数|总和|合计数|总计数)$/;
const subtotalLabel = /小计|其中/;

/** Reads the tables of a report that are none of its format's. */
export function genericTables(
  blocks: readonly Block[],
  range: { readonly from: number; readonly to: number },
  bound: readonly BoundTable[],
): GenericTable[] {
  const known = new Set(bound.map(({ block }) => block));
  return gather(blocks, ({ table }, block) => {
    if (!table || known.has(block) || block < range.from || block >= range.to || table.layout === 'glued') return [];
    return genericTable(table.rows, block, blocks) ?? [];
  });
}

/** The rows of figures that have the same number of cells, and the head above them. */
function genericTable(
  rows: readonly (readonly Cell[])[],
  block: number,
  blocks: readonly Block[],
): GenericTable | undefined {
  const table = blocks[block]?.table;
  const valued = rows.map((cells) => readRow(cells, () => false)).filter(hasFigure);
  const width = valued.reduce((most, { values }) => Math.max(most, values.length), 0);
  const whole = valued.filter(({ values }) => values.length === width);
  if (!table || whole.length < 3 || width === 0 || whole.some(({ label }) => !label)) return undefined;
  const heads = headOf(rows, whole[0]?.values[0], width);
  const bound = whole.map((row, at) => boundRow(row, at, heads, block));
  const total = whole.findIndex(({ label }) => totalLabel.test(labelKey(label?.text ?? '')));
  const spec = specOf(heads, whole, block);
  const kinds = heads.map((_, column) => kindOf(gather(bound, (cells) => cells[column]?.figure ?? [])));
  const shape = { width, heads, rows: whole, total, kinds };
  const byPlace = new Map(bound.flat().map((cell) => [`${cell.row}/${cell.column}`, cell]));
  return {
    table: { key: spec.key, block, table, cells: byPlace, ragged: [], open: [], hasHead: true },
    spec,
    relations: relationsOf(spec.key, shape),
    shares: sharesOf(shape),
    total: total < 0 ? '' : rowKey(total),
  };
}

const hasFigure = ({ values }: RowReading): boolean => values.some(({ text }) => contentOf(text) === 'number');

/** The last row above the figures that has a word for every column. */
function headOf(rows: readonly (readonly Cell[])[], first: Cell | undefined, width: number): string[] {
  const above = rows.filter((cells) => first !== undefined && (cells[0]?.span.start ?? 0) < first.span.start);
  const head = above
    .filter((cells) => cells.length > width && cells.every(({ text }) => contentOf(text) !== 'number'))
    .at(-1);
  return Array.from({ length: width }, (_, at) => head?.at(at - width)?.text ?? '');
}

const rowKey = (at: number): string => `r${at}`;
const columnKey = (at: number): string => `c${at}`;

function boundRow(
  { label, unit, values }: RowReading,
  at: number,
  heads: readonly string[],
  block: number,
): BoundCell[] {
  return values.map((cell, column) => {
    const head = heads[column] ?? '';
    const printed = head.includes('元') ? (/[(:]\s*((?:万|亿)?元)/.exec(head)?.[1] ?? unit) : unit;
    const figure = cellFigure(cell.text, cell.span, printed, block);
    return {
      row: rowKey(at),
      column: columnKey(column),
      label: label?.text ?? '',
      span: cell.span,
      text: cell.text,
      figure,
    };
  });
}

const specOf = (heads: readonly string[], rows: readonly RowReading[], block: number): TableSpec => ({
  key: `table@${block}`,
  title: '',
  section: '',
  free: true,
  columns: heads.map((label, at) => ({ key: columnKey(at), label: label || `${at + 1}` })),
  rows: rows.map(({ label }, at) => ({ key: rowKey(at), label: label?.text ?? '' })),
  skeleton: '',
});

interface Shape {
  readonly width: number;
  readonly heads: readonly string[];
  readonly rows: readonly RowReading[];
  readonly total: number;
  /** What each column holds; `undefined` where it holds no figures. */
  readonly kinds: readonly (Figure['kind'] | undefined)[];
}

function kindOf(figures: readonly Figure[]): Figure['kind'] | undefined {
  const percents = figures.filter(({ kind }) => kind === 'percent').length;
  return figures.length === 0 ? undefined : percents * 2 > figures.length ? 'percent' : 'count';
}

/** A row or column of totals, first or last, is the sum of the others; subtotals make that unsure. */
function relationsOf(table: string, shape: Shape): RelationSpec[] {
  const { heads, rows, total, width, kinds } = shape;
  const source = { document: '表中合计' };
  const counts = heads.map((_, at) => at).filter((at) => kinds[at] === 'count');
  const found: RelationSpec[] = [];
  const isSimple = !rows.some(({ label }) => subtotalLabel.test(label?.text ?? ''));
  if (isSimple && (total === rows.length - 1 || total === 0))
    found.push({
      id: 'total-row',
      table,
      direction: 'down',
      left: [rowKey(total)],
      compare: 'equal',
      right: rows
        .map((_, at) => at)
        .filter((at) => at !== total)
        .map(rowKey),
      only: counts.map(columnKey),
      source,
    });
  const sum = heads.findIndex((head) => totalLabel.test(labelKey(head)));
  const others = counts.filter((at) => at !== sum);
  if ((sum === width - 1 || sum === 0) && counts.includes(sum) && others.length > 1)
    found.push({
      id: 'total-column',
      table,
      direction: 'across',
      left: [columnKey(sum)],
      compare: 'equal',
      right: others.map(columnKey),
      source,
    });
  return found;
}

/** A column of percentages belongs to the nearest column of counts before it. */
function sharesOf({ heads, kinds }: Shape): GenericTable['shares'] {
  return gather(kinds, (kind, at) => {
    const base = kinds.lastIndexOf('count', at);
    const isShare = kind === 'percent' && !/率|增|比上年|同比/.test((heads[at] ?? '').replace(/比率|占比率/, ''));
    return isShare && base >= 0 ? [{ share: columnKey(at), base: columnKey(base) }] : [];
  });
}

/** A profile that knows these tables and nothing else. */
export const profileOf = (tables: readonly GenericTable[]): Pick<Profile, 'tables' | 'relations'> => ({
  tables: tables.map(({ spec }) => spec),
  relations: gather(tables, ({ relations }) => relations),
});
