import { formatTicks } from '../figures/quantity.js';
import { groupBy } from '../forms/group.js';
import { gather } from '../lists.js';
import { oncePer } from '../once.js';
import type { Profile, RelationSpec, TableSpec } from '../profile.js';
import type { BoundCell, BoundTable } from '../reading.js';
import { type CellContent, contentOf } from '../tables/cell.js';
import type { Draft, Equation, Term } from './equation.js';
import { cellIn, gridOf, rowCells } from './grid.js';
import { hierarchy, wholeRows } from './implied.js';

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
  const { id, table, spec, compare, direction, line, left, right, severity, source, isOpen } = draft;
  const [sum, parts] = [sumOf(left, zeros), sumOf(right, zeros)];
  const residual = sum === undefined || parts === undefined ? undefined : sum - parts;
  return { id, table, spec, compare, direction, line, left, right, severity, source, isOpen, residual, zeros };
}

/** One side of an equation; `undefined` where a cell holds no number. */
function sumOf(terms: readonly Term[], zeros: ReadonlySet<string>): bigint | undefined {
  let sum = 0n;
  for (const term of terms) {
    const value = termValue(term, term.isLast ? noMarks : zeros);
    if (value === undefined) return undefined;
    sum += term.sign * value;
  }
  return sum;
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
  const [specs, relations] = [specsByKey(profile), relationsByTable(profile)];
  return gather(tables, (table) => {
    const spec = specs.get(table.key);
    if (!spec) return [];
    const before = last.find(({ key }) => key === table.key);
    const own = relations.get(spec.key) ?? [];
    const printed = gather(
      own.filter(({ needsLast }) => needsLast === last.length > 0),
      (relation) => ask(relation, table, spec, before),
    );
    const zeros = zeroMarks(table);
    const implied =
      last.length > 0
        ? []
        : [
            ...hierarchy(
              table,
              spec,
              own.map(({ relation }) => relation),
            ),
            ...wholeRows(table, spec),
          ];
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

/** A report may have as many tables of its own as it likes, each with a form of its own. */
const specsByKey = oncePer(
  ({ tables }: Pick<Profile, 'tables'>): ReadonlyMap<string, TableSpec> =>
    new Map([...tables].reverse().map((spec) => [spec.key, spec])),
);

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
    drafts.push({ id, table, spec, compare, direction, line, left, right, severity, source, isOpen: false });
  }
  return drafts;
}

function linesOf({ direction, only }: RelationSpec, table: BoundTable, spec: TableSpec): readonly string[] {
  const { rows, columns } = gridOf(table);
  if (direction === 'across') return only ? [...rows.keys()].filter((key) => only.includes(key)) : [...rows.keys()];
  return gather(spec.columns, ({ key }) => (columns.has(key) && (!only || only.includes(key)) ? key : []));
}

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

/** One side as a person adds it up: `12 + 1 = 13`; zeros of a long sum are left out. */
export function sideText(terms: readonly Term[], zeros: ReadonlySet<string>): string {
  const [first] = terms;
  if (first && terms.length === 1) return formatTicks(first.sign * (termValue(first, zeros) ?? 0n), 8);
  const values = terms.map((term) => ({ value: termValue(term, zeros) ?? 0n, sign: term.sign }));
  const sum = values.reduce((total, { value, sign }) => total + sign * value, 0n);
  const shown = values.length > 5 ? values.filter(({ value }) => value !== 0n) : values;
  if (shown.length < 2) return formatTicks(sum, 8);
  const text = shown.map(
    ({ value, sign }, at) => `${at === 0 ? (sign < 0n ? '-' : '') : sign < 0n ? ' − ' : ' + '}${formatTicks(value, 8)}`,
  );
  return `${text.join('')} = ${formatTicks(sum, 8)}`;
}
