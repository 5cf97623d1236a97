import { formatTicks } from '../figures/quantity.js';
import { groupBy } from '../forms/group.js';
import { oncePer } from '../once.js';
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
  const relations = relationsByTable(profile);
  return tables.flatMap((table) => {
    const spec = profile.tables.find(({ key }) => key === table.key);
    if (!spec) return [];
    const before = last.find(({ key }) => key === table.key);
    const own = relations.get(spec.key) ?? [];
    const printed = own
      .filter(({ needsLast }) => needsLast === last.length > 0)
      .flatMap((relation) => ask(relation, table, spec, before));
    const zeros = zeroMarks(table);
    const implied = last.length > 0 ? [] : [...hierarchy(table, spec, own), ...wholeRows(table, spec)];
    const drafts = [...printed, ...implied];
    return drafts.map((draft) => evaluate(draft, zeros));
  });
}

/** One term of a relation: `-last.received` taken apart. */
interface TermSpec {
  readonly key: string;
  readonly sign: 1n | -1n;
  readonly isLast: boolean;
}

/** A relation of the profile with its terms taken apart. */
interface AskedRelation {
  readonly relation: RelationSpec;
  readonly left: readonly TermSpec[];
  readonly right: readonly TermSpec[];
  readonly needsLast: boolean;
}

const relationsByTable = oncePer(
  ({ relations }: Pick<Profile, 'relations'>): ReadonlyMap<string, readonly AskedRelation[]> =>
    groupBy(relations.map(takenApart), ({ relation }) => relation.table),
);

function takenApart(relation: RelationSpec): AskedRelation {
  const [left, right] = [relation.left.map(termOf), relation.right.map(termOf)];
  return { relation, left, right, needsLast: [...left, ...right].some(({ isLast }) => isLast) };
}

const lastYear = 'last.';

function termOf(term: string): TermSpec {
  const plain = term.replace(/^-/, '');
  const isLast = plain.startsWith(lastYear);
  return { key: isLast ? plain.slice(lastYear.length) : plain, sign: term.startsWith('-') ? -1n : 1n, isLast };
}

/** Asks a relation of every column or row that it is for. */
function ask(asked: AskedRelation, table: BoundTable, spec: TableSpec, before: BoundTable | undefined): Draft[] {
  const { direction, id, compare, source, severity = 'error' } = asked.relation;
  const drafts: Draft[] = [];
  for (const line of linesOf(asked.relation, table, spec)) {
    const side = (terms: readonly TermSpec[]): Term[] | undefined =>
      allOf(terms, (term) => resolve(term, line, direction, table, spec, before));
    const left = side(asked.left);
    const right = left && side(asked.right);
    if (!right || left.length + right.length < 2) continue;
    drafts.push({ id, table, spec, compare, direction, line, left, right, severity, source });
  }
  return drafts;
}

function linesOf({ direction, only }: RelationSpec, table: BoundTable, spec: TableSpec): readonly string[] {
  const { rows, columns } = gridOf(table);
  if (direction === 'across') return only ? [...rows.keys()].filter((key) => only.includes(key)) : [...rows.keys()];
  return spec.columns.flatMap(({ key }) => (columns.has(key) && (!only || only.includes(key)) ? key : []));
}

/** The cells of a table by row and column. */
interface Grid {
  readonly rows: ReadonlyMap<string, ReadonlyMap<string, BoundCell>>;
  readonly columns: ReadonlySet<string>;
  /** Whether some row is the author's own. */
  readonly hasOwnRows: boolean;
}

const gridOf = oncePer(({ cells }: BoundTable): Grid => {
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

const cellIn = (table: BoundTable, row: string, column: string): BoundCell | undefined =>
  gridOf(table).rows.get(row)?.get(column);

/** What all terms stand for together; `undefined` where the table lacks one. */
function allOf(terms: readonly TermSpec[], resolved: (term: TermSpec) => Term[] | undefined): Term[] | undefined {
  const all: Term[] = [];
  for (const term of terms) {
    const own = resolved(term);
    if (!own) return undefined;
    all.push(...own);
  }
  return all;
}

/** The cells that a term of a relation stands for in one line; `undefined` where the table lacks one. */
function resolve(
  { key, sign, isLast }: TermSpec,
  line: string,
  direction: RelationSpec['direction'],
  table: BoundTable,
  spec: TableSpec,
  before: BoundTable | undefined,
): Term[] | undefined {
  const home = isLast ? before : table;
  if (!home) return undefined;
  const cells = direction === 'down' ? rowCells(key, line, home, spec) : cellList(cellIn(home, line, key));
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

const partsOf = (spec: TableSpec, row: string): readonly RowSpec[] => partsByParent(spec).get(row) ?? [];

const partsByParent = oncePer(({ rows }: TableSpec) =>
  groupBy(
    rows.filter(({ parent }) => parent !== undefined),
    ({ parent = '' }) => parent,
  ),
);

/**
 * The equations that the hierarchy of rows implies: a row and its parts, in every column. A total for which the form
 * prints a relation has that one only.
 */
function hierarchy(table: BoundTable, spec: TableSpec, own: readonly AskedRelation[]): Draft[] {
  const printed = new Set(own.flatMap(({ relation }) => relation.left));
  const columns = [...gridOf(table).columns];
  const parents = spec.rows.filter(({ key }) => !printed.has(key) && partsOf(spec, key).length > 0);
  return parents.flatMap((parent) =>
    columns.flatMap((column) => {
      const total = cellIn(table, parent.key, column);
      return total?.figure ? partEquations(parent, total, column, table, spec) : [];
    }),
  );
}

/** Each row of a table in which one column was found to be the sum of the others. */
function wholeRows(table: BoundTable, spec: TableSpec): Draft[] {
  const { whole, cells } = table;
  if (!whole) return [];
  return [...new Set([...cells.values()].map(({ row }) => row))].flatMap((row) => {
    const term = (column: string): Term[] => cellList(cellIn(table, row, column))?.map(plainTerm) ?? [];
    const [left, right] = [term(whole.total), whole.parts.flatMap(term)];
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
      },
    ];
  });
}

const plainTerm = (cell: BoundCell): Term => ({ cell, sign: 1n, isLast: false });

function partEquations(parent: RowSpec, total: BoundCell, column: string, table: BoundTable, spec: TableSpec): Draft[] {
  const present = partsOf(spec, parent.key).flatMap((row) => {
    const cell = cellIn(table, row.key, column);
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
