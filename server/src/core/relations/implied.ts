import { gather } from '../lists.js';
import type { RelationSpec, RowSpec, Source, TableSpec } from '../profile.js';
import type { BoundCell, BoundTable } from '../reading.js';
import { unknownRow } from '../tables/bind.js';
import type { Draft, Term } from './equation.js';
import { cellIn, gridOf, partsOf } from './grid.js';

/**
 * The equations that the hierarchy of rows implies: a row and its parts, in every column. A total for which the form
 * prints a relation has that one only.
 */
export function hierarchy(table: BoundTable, spec: TableSpec, own: readonly RelationSpec[]): Draft[] {
  const printed = new Set(gather(own, ({ left }) => left));
  const columns = [...gridOf(table).columns];
  const parents = spec.rows.filter(({ key }) => !printed.has(key) && partsOf(spec, key).length > 0);
  return gather(parents, (parent) =>
    gather(columns, (column) => {
      const total = cellIn(table, parent.key, column);
      return total?.figure ? partEquations(parent, total, column, table, spec) : [];
    }),
  );
}

/** Each row of a table in which one column was found to be the sum of the others. */
export function wholeRows(table: BoundTable, spec: TableSpec): Draft[] {
  const { whole, cells } = table;
  if (!whole) return [];
  return gather([...new Set([...cells.values()].map(({ row }) => row))], (row) => {
    const cellsIn = (column: string): BoundCell[] => {
      const cell = cellIn(table, row, column);
      return cell ? [cell] : [];
    };
    const [left, right] = [cellsIn(whole.total).map(plainTerm), gather(whole.parts, cellsIn).map(plainTerm)];
    if (left.length === 0 || right.length < whole.parts.length) return [];
    const source = formSource(spec);
    return [
      {
        id: 'whole',
        table,
        spec,
        compare: 'equal',
        direction: 'across',
        line: row,
        left,
        right,
        severity: 'error',
        source,
        isOpen: false,
      },
    ];
  });
}

const plainTerm = (cell: BoundCell): Term => ({ cell, sign: 1n, isLast: false });

function partEquations(parent: RowSpec, total: BoundCell, column: string, table: BoundTable, spec: TableSpec): Draft[] {
  const present = gather(partsOf(spec, parent.key), (row) => {
    const cell = cellIn(table, row.key, column);
    return cell ? [{ row, cell }] : [];
  });
  const base: Draft = {
    id: 'part',
    table,
    spec,
    compare: 'equal',
    direction: 'down',
    line: column,
    left: [plainTerm(total)],
    right: [],
    severity: 'error',
    source: formSource(spec),
    isOpen: false,
  };
  const subsets = present.filter(({ row }) => row.part === 'subset').map(({ cell }) => cell);
  const closed = present.filter(({ row }) => row.part === undefined || row.part === 'sum').map(({ cell }) => cell);
  const channels = present.filter(({ row }) => row.part === 'overlap').map(({ cell }) => cell);
  const own = closed.length > 0 ? ownParts(closed, column, table) : { among: [], after: [] };
  const parts = [...closed, ...own.among];
  const within = [...subsets, ...(parts.length === 1 ? parts : []), ...channels];
  const drafts: Draft[] = within.map((cell) => ({
    ...base,
    compare: 'at-least',
    right: [plainTerm(cell)],
  }));
  if (parts.length > 1) drafts.push(closedSum(base, parts, own.after));
  if (channels.length > 1 && isListed(table, total, channels[0]))
    drafts.push({ ...base, right: channels.map(plainTerm), severity: 'warning', isOpen: true });
  return drafts;
}

/**
 * A total and its parts. Rows of the author's own right after the last part may be parts as well: with them or without,
 * one reading has to hold, and where neither does nothing can be said.
 */
function closedSum(base: Draft, parts: readonly BoundCell[], after: readonly BoundCell[]): Draft {
  const sum = (cells: readonly BoundCell[]): bigint =>
    cells.reduce((total, { figure }) => total + (figure?.value ?? 0n), 0n);
  const missing = (base.left[0]?.cell.figure?.value ?? 0n) - sum(parts);
  const count = after.findIndex((_, at) => sum(after.slice(0, at + 1)) === missing && missing !== 0n) + 1;
  const right = [...parts, ...after.slice(0, count)].map(plainTerm);
  return { ...base, right, severity: after.length > 0 ? 'warning' : base.severity };
}

const mostOwn = 8;

/** Rows of the author's own between the parts, and those right after the last one. */
function ownParts(
  parts: readonly BoundCell[],
  column: string,
  table: BoundTable,
): { readonly among: readonly BoundCell[]; readonly after: readonly BoundCell[] } {
  if (!gridOf(table).hasOwnRows) return { among: [], after: [] };
  const ordered = [...table.cells.values()]
    .filter((cell) => cell.column === column)
    .sort((a, b) => a.span.start - b.span.start);
  const places = parts.map((cell) => ordered.indexOf(cell));
  const [first, last] = [Math.min(...places), Math.max(...places)];
  const isOwn = ({ row, figure }: BoundCell): boolean => row.startsWith(unknownRow) && figure !== undefined;
  const rest = ordered.slice(last + 1);
  const end = rest.findIndex((cell) => !isOwn(cell));
  return {
    among: ordered.slice(first, last).filter(isOwn),
    after: rest.slice(0, Math.min(end < 0 ? rest.length : end, mostOwn)),
  };
}

const formSource = (spec: TableSpec): Source => ({ document: spec.title });

/** Whether the first of several channels stands right below its total, so that the two belong to one list. */
function isListed(table: BoundTable, total: BoundCell, first: BoundCell | undefined): boolean {
  const rowOf = (cell: BoundCell): number =>
    table.table.rows.findIndex((row) =>
      row.some(({ span }) => span.start <= cell.span.start && cell.span.start <= span.end),
    );
  return first !== undefined && rowOf(first) === rowOf(total) + 1;
}
