import type { Profile, RelationSpec, TableSpec } from './profile.js';

export type Path = readonly (string | number)[];
export type Report = (path: Path, key: string, args?: Record<string, string | number>) => void;

/** What no single value of a profile shows: keys used twice, references to keys that are not there, rows in a circle. */
export function checkReferences(profile: Profile, report: Report): void {
  const { id, valid } = profile;
  if (id === '') report(['id'], 'empty', { key: 'id' });
  if (valid.to !== undefined && valid.to < valid.from) report(['valid', 'to'], 'range', { key: 'to' });
  for (const kind of ['sections', 'concepts', 'tables'] as const) reportTwice(profile[kind], [kind], report);
  const check: Checker = { profile, report };
  checkSections(check);
  checkConcepts(check);
  for (const [index, table] of profile.tables.entries()) checkTable(table, ['tables', index], check);
  for (const [index, relation] of profile.relations.entries()) checkRelation(relation, ['relations', index], check);
}

interface Checker {
  readonly profile: Profile;
  readonly report: Report;
}

type Keyed = readonly { readonly key: string }[];

/** Reports every key of a list that none of the specs has. */
function refer(keys: readonly string[] | undefined, specs: Keyed, path: Path, report: Report): void {
  keys?.forEach((key, at) => {
    if (!specs.some((spec) => spec.key === key)) report([...path, at], 'reference', { key });
  });
}

/** The same for a single key. */
function referOne(key: string | undefined, specs: Keyed, path: Path, report: Report): void {
  if (key !== undefined && !specs.some((spec) => spec.key === key)) report(path, 'reference', { key });
}

function checkSections({ profile: { sections, tables }, report }: Checker): void {
  for (const [index, spec] of sections.entries()) refer(spec.tables, tables, ['sections', index, 'tables'], report);
}

function checkConcepts({ profile: { concepts, sections, tables }, report }: Checker): void {
  concepts.forEach(({ settledAs, carriedFrom, topicSections, cells, cumulative }, index) => {
    const path: Path = ['concepts', index];
    referOne(settledAs, concepts, [...path, 'settledAs'], report);
    referOne(carriedFrom, concepts, [...path, 'carriedFrom'], report);
    refer(topicSections, sections, [...path, 'topicSections'], report);
    referCells(cells ?? [], tables, [...path, 'cells'], report);
    referCells(cumulative ?? [], tables, [...path, 'cumulative'], report);
  });
}

function referCells(
  lists: readonly (readonly string[])[],
  tables: readonly TableSpec[],
  path: Path,
  report: Report,
): void {
  lists.forEach((list, at) => {
    list.forEach((cell, place) => {
      if (!isCell(cell, tables)) report([...path, at, place], 'cell', { key: cell });
    });
  });
}

/** Whether a table has the cell that `table:row/column` names. */
function isCell(path: string, tables: readonly TableSpec[]): boolean {
  const [, table, row, column] = /^([^:/]+):([^:/]+)\/([^:/]+)$/.exec(path) ?? [];
  const spec = tables.find(({ key }) => key === table);
  const line = spec?.rows.find(({ key }) => key === row);
  if (!spec || !line || !spec.columns.some(({ key }) => key === column)) return false;
  // A row that only heads its parts has no columns of its own and stands for their sum.
  return !line.columns || line.columns.length === 0 || line.columns.includes(column ?? '');
}

function checkTable({ section, columns, rows }: TableSpec, path: Path, { profile, report }: Checker): void {
  referOne(section, profile.sections, [...path, 'section'], report);
  reportTwice(columns, [...path, 'columns'], report);
  reportTwice(rows, [...path, 'rows'], report);
  const circles = circlesOf(rows);
  rows.forEach((row, index) => {
    const at: Path = [...path, 'rows', index];
    refer(row.columns, columns, [...at, 'columns'], report);
    referOne(row.parent, rows, [...at, 'parent'], report);
    if (circles.has(row.key)) report([...at, 'parent'], 'circle', { key: row.key });
  });
}

function checkRelation(relation: RelationSpec, path: Path, { profile, report }: Checker): void {
  const { table, direction, left, right, only } = relation;
  referOne(table, profile.tables, [...path, 'table'], report);
  const spec = profile.tables.find(({ key }) => key === table);
  if (!spec) return;
  const [terms, lines] = direction === 'down' ? [spec.rows, spec.columns] : [spec.columns, spec.rows];
  refer(left.map(keyOf), terms, [...path, 'left'], report);
  refer(right.map(keyOf), terms, [...path, 'right'], report);
  refer(only, lines, [...path, 'only'], report);
}

/** `-repealed` and `last.next` name the terms `repealed` and `next`. */
const keyOf = (term: string): string => term.replace(/^-/, '').replace(/^last\./, '');

type Rows = TableSpec['rows'];

/** The rows that are, through others or directly, parts of themselves. Every row is followed upward once. */
function circlesOf(rows: Rows): ReadonlySet<string> {
  const parents = new Map(rows.map(({ key, parent }) => [key, parent]));
  const circles = new Set<string>();
  const done = new Set<string>();
  for (const { key } of rows) {
    const walk: string[] = [];
    let at: string | undefined = key;
    while (at !== undefined && !done.has(at)) {
      done.add(at);
      walk.push(at);
      at = parents.get(at);
    }
    const from = at === undefined ? -1 : walk.indexOf(at);
    if (from >= 0) for (const row of walk.slice(from)) circles.add(row);
  }
  return circles;
}

/** The profile without what would make a sum go round in a circle; the rest of it serves. */
export const withoutCircles = (profile: Profile): Profile => ({
  ...profile,
  tables: profile.tables.map((table) => {
    const circles = circlesOf(table.rows);
    if (circles.size === 0) return table;
    return {
      ...table,
      rows: table.rows.map(({ parent, ...row }) => (parent && !circles.has(row.key) ? { ...row, parent } : row)),
    };
  }),
});

function reportTwice(specs: Keyed, path: Path, report: Report): void {
  const seen = new Set<string>();
  specs.forEach(({ key }, index) => {
    if (seen.has(key)) report([...path, index, 'key'], 'twice', { key });
    seen.add(key);
  });
}
