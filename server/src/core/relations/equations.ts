import { formatTicks } from '../figures/quantity.js';
import type { Profile, RelationSpec, RowSpec, Source, TableSpec } from '../profile.js';
import type { BoundCell, BoundTable } from '../reading.js';
import { unknownRow } from '../tables/bind.js';
import { type CellContent, contentOf } from '../tables/cell.js';

/** A cell in an equation. `isLast` marks a cell of last year's report. */
export interface Term {
  readonly cell: BoundCell;
  readonly sign: 1n | -1n;
  readonly isLast: boolean;
}

/** One relation asked of one row or column: left = right, or left ≥ right. */
export interface Equation {
  /** Id of the relation in the profile; `part` for one that the hierarchy of rows implies. */
  readonly id: string;
  readonly table: BoundTable;
  readonly spec: TableSpec;
  readonly compare: RelationSpec['compare'];
  readonly direction: RelationSpec['direction'];
  /** Key of the row (`across`) or column (`down`) it is asked of. */
  readonly line: string;
  readonly left: readonly Term[];
  readonly right: readonly Term[];
  readonly severity: NonNullable<RelationSpec['severity']>;
  readonly source: Source;
  /** Left minus right; `undefined` where a cell holds no number. */
  readonly residual: bigint | undefined;
  /** Marks that stand for zero in its table. */
  readonly zeros: ReadonlySet<string>;
  /** The terms of an open list: the parts may exceed the total (channels) without contradiction. */
  readonly isOpen: boolean;
}

type Draft = Omit<Equation, 'residual' | 'isOpen' | 'zeros'> & { readonly isOpen?: boolean };

/** Value of a term; a mark that stands for zero throughout its table is zero. */
export function termValue({ cell }: Term, zeros: ReadonlySet<string>): bigint | undefined {
  return cell.figure?.value ?? (zeros.has(contentOf(cell.text)) ? 0n : undefined);
}

/**
 * The marks that a table writes in place of zero: it has several of them, and not one written 0. A lone blank among zeros
 * is an omission.
 */
export function zeroMarks({ cells }: BoundTable): ReadonlySet<string> {
  const marks: CellContent[] = [];
  for (const { figure, text } of cells.values()) {
    if (figure?.value === 0n) return new Set();
    const content = figure ? 'number' : contentOf(text);
    if (content !== 'number' && content !== 'text') marks.push(content);
  }
  return new Set(marks.length > 2 ? marks : []);
}

const noMarks: ReadonlySet<string> = new Set();

function evaluate(draft: Draft, zeros: ReadonlySet<string>): Equation {
  const side = (terms: readonly Term[]): bigint | undefined =>
    terms.reduce<bigint | undefined>((sum, term) => {
      const value = termValue(term, term.isLast ? noMarks : zeros);
      return sum === undefined || value === undefined ? undefined : sum + term.sign * value;
    }, 0n);
  const [left, right] = [side(draft.left), side(draft.right)];
  const residual = left === undefined || right === undefined ? undefined : left - right;
  return { isOpen: false, ...draft, residual, zeros };
}

/** Whether an equation is satisfied; `undefined` where that cannot be said. */
export function isSatisfied({ residual, compare, isOpen }: Equation): boolean | undefined {
  if (residual === undefined) return undefined;
  if (compare === 'at-least') return residual >= 0n;
  return residual === 0n ? true : isOpen && residual < 0n ? undefined : false;
}

/** Every equation of the tables of one report, and, where last year's tables are given, of the two together. */
export function tableEquations(
  tables: readonly BoundTable[],
  profile: Pick<Profile, 'tables' | 'relations'>,
  last: readonly BoundTable[] = [],
): Equation[] {
  return tables.flatMap((table) => {
    const spec = profile.tables.find(({ key }) => key === table.key);
    if (!spec) return [];
    const before = last.find(({ key }) => key === table.key);
    const printed = profile.relations
      .filter((relation) => relation.table === spec.key && needsLast(relation) === last.length > 0)
      .flatMap((relation) => ask(relation, table, spec, before));
    const zeros = zeroMarks(table);
    const drafts = [...printed, ...(last.length > 0 ? [] : hierarchy(table, spec, profile))];
    return drafts.map((draft) => evaluate(draft, zeros));
  });
}

const needsLast = ({ left, right }: RelationSpec): boolean =>
  [...left, ...right].some((term) => term.startsWith(lastYear));
const lastYear = 'last.';

/** Asks a relation of every column or row that it is for. */
function ask(relation: RelationSpec, table: BoundTable, spec: TableSpec, before: BoundTable | undefined): Draft[] {
  const { direction, id, compare, source, severity = 'error' } = relation;
  return linesOf(relation, table, spec).flatMap((line) => {
    const side = (terms: readonly string[]): Term[] | undefined =>
      allOf(terms.map((term) => resolve(term, line, direction, table, spec, before)));
    const [left, right] = [side(relation.left), side(relation.right)];
    if (!left || !right || left.length + right.length < 2) return [];
    return [{ id, table, spec, compare, direction, line, left, right, severity, source }];
  });
}

function linesOf({ direction, only }: RelationSpec, table: BoundTable, spec: TableSpec): readonly string[] {
  const present = new Set([...table.cells.values()].map((cell) => (direction === 'down' ? cell.column : cell.row)));
  const keys = direction === 'down' ? spec.columns.map(({ key }) => key) : [...present];
  return keys.filter((key) => present.has(key) && (only === undefined || only.includes(key)));
}

function allOf(terms: readonly (readonly Term[] | undefined)[]): Term[] | undefined {
  return terms.some((term) => term === undefined) ? undefined : terms.flatMap((term) => term ?? []);
}

/** The cells that a term of a relation stands for in one line; `undefined` where the table lacks one. */
function resolve(
  term: string,
  line: string,
  direction: RelationSpec['direction'],
  table: BoundTable,
  spec: TableSpec,
  before: BoundTable | undefined,
): Term[] | undefined {
  const sign = term.startsWith('-') ? -1n : 1n;
  const plain = term.replace(/^-/, '');
  const isLast = plain.startsWith(lastYear);
  const key = isLast ? plain.slice(lastYear.length) : plain;
  const home = isLast ? before : table;
  if (!home) return undefined;
  const cells = direction === 'down' ? rowCells(key, line, home, spec) : cellList(home.cells.get(`${line}/${key}`));
  return cells?.map((cell) => ({ cell, sign, isLast }));
}

const cellList = (cell: BoundCell | undefined): BoundCell[] | undefined => (cell ? [cell] : undefined);

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
  const own = table.cells.get(`${row}/${column}`);
  const parts = depth < deepest ? partsOf(spec, row) : [];
  if (own && (own.figure || parts.length === 0)) return [own];
  const cells = parts.flatMap((part) => rowCells(part.key, column, table, spec, depth + 1) ?? [undefined]);
  const all = cells.flatMap((cell) => cell ?? []);
  const makesUp = parts.length > 0 && parts.every(({ part }) => part === undefined || part === 'sum');
  return makesUp && all.length === cells.length ? all : undefined;
}

const partsOf = (spec: TableSpec, row: string): RowSpec[] => spec.rows.filter(({ parent }) => parent === row);

/**
 * The equations that the hierarchy of rows implies: a row and its parts, in every column. A total for which the form
 * prints a relation has that one only.
 */
function hierarchy(table: BoundTable, spec: TableSpec, profile: Pick<Profile, 'relations'>): Draft[] {
  const printed = new Set(profile.relations.filter((each) => each.table === spec.key).flatMap(({ left }) => left));
  const columns = [...new Set([...table.cells.values()].map(({ column }) => column))];
  return spec.rows.flatMap((parent) =>
    columns.flatMap((column) => {
      const total = table.cells.get(`${parent.key}/${column}`);
      return total?.figure && !printed.has(parent.key) ? partEquations(parent, total, column, table, spec) : [];
    }),
  );
}

function partEquations(parent: RowSpec, total: BoundCell, column: string, table: BoundTable, spec: TableSpec): Draft[] {
  const present = partsOf(spec, parent.key).flatMap((row) => {
    const cell = table.cells.get(`${row.key}/${column}`);
    return cell ? [{ row, cell }] : [];
  });
  const term = (cell: BoundCell): Term => ({ cell, sign: 1n, isLast: false });
  const source = formSource(spec);
  const base = { id: 'part', table, spec, direction: 'down' as const, line: column, left: [term(total)], source };
  const subsets = present.filter(({ row }) => row.part === 'subset').map(({ cell }) => cell);
  const closed = present.filter(({ row }) => row.part === undefined || row.part === 'sum').map(({ cell }) => cell);
  const channels = present.filter(({ row }) => row.part === 'overlap').map(({ cell }) => cell);
  const own = closed.length > 0 ? ownParts(closed, column, table) : { among: [], after: [] };
  const parts = [...closed, ...own.among];
  const within = [...subsets, ...(parts.length === 1 ? parts : []), ...channels];
  const drafts: Draft[] = within.map((cell) => ({
    ...base,
    compare: 'at-least',
    right: [term(cell)],
    severity: 'error',
  }));
  if (parts.length > 1)
    drafts.push(closedSum({ ...base, compare: 'equal', right: [], severity: 'error' }, parts, own.after));
  if (channels.length > 1 && isListed(table, total, channels[0]))
    drafts.push({ ...base, compare: 'equal', right: channels.map(term), severity: 'warning', isOpen: true });
  return drafts;
}

/**
 * A total and its parts. Rows of the author's own right after the last part may be parts as well: with them or without,
 * one reading has to hold, and where neither does nothing can be said.
 */
function closedSum(base: Draft, parts: readonly BoundCell[], after: readonly BoundCell[]): Draft {
  const term = (cell: BoundCell): Term => ({ cell, sign: 1n, isLast: false });
  const sum = (cells: readonly BoundCell[]): bigint =>
    cells.reduce((total, { figure }) => total + (figure?.value ?? 0n), 0n);
  const missing = (base.left[0]?.cell.figure?.value ?? 0n) - sum(parts);
  const count = after.findIndex((_, at) => sum(after.slice(0, at + 1)) === missing && missing !== 0n) + 1;
  const right = [...parts, ...after.slice(0, count)].map(term);
  return { ...base, right, severity: after.length > 0 ? 'warning' : base.severity };
}

const mostOwn = 8;

/** Rows of the author's own between the parts, and those right after the last one. */
function ownParts(
  parts: readonly BoundCell[],
  column: string,
  table: BoundTable,
): { readonly among: readonly BoundCell[]; readonly after: readonly BoundCell[] } {
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

/** One side as a person adds it up: `12 + 1 = 13`; zeros of a long sum are left out. */
export function sideText(terms: readonly Term[], zeros: ReadonlySet<string>): string {
  const values = terms.map((term) => ({ value: termValue(term, zeros) ?? 0n, sign: term.sign }));
  const sum = values.reduce((total, { value, sign }) => total + sign * value, 0n);
  const shown = values.length > 5 ? values.filter(({ value }) => value !== 0n) : values;
  if (shown.length < 2) return formatTicks(sum, 8);
  const text = shown.map(
    ({ value, sign }, at) => `${at === 0 ? (sign < 0n ? '-' : '') : sign < 0n ? ' − ' : ' + '}${formatTicks(value, 8)}`,
  );
  return `${text.join('')} = ${formatTicks(sum, 8)}`;
}
