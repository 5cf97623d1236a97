import { gather } from '../lists.js';
import type { Analysis, Block, Report } from '../model.js';
import type { Profile, RowSpec } from '../profile.js';
import type { BoundCell, BoundTable } from '../reading.js';
import { settleRows } from '../relations/settle.js';
import { bindTables } from '../tables/bind.js';
import { cellFigure } from '../tables/cell.js';
import { labelKey } from '../tables/labels.js';
import { cellName } from '../tables/names.js';
import { contains, overlaps } from '../text/span.js';

/** The official tables of one report, and of last year's where that is known, for the help with writing. */
export interface Sheet {
  readonly text: string;
  readonly report: Report;
  readonly profile: Profile;
  readonly tables: readonly BoundTable[];
  /** Tables of last year's report. */
  readonly last: readonly BoundTable[];
}

/**
 * The tables of the report at `offset`; `undefined` where no table stands there.
 *
 * @param previous reads last year's report, which is not asked for in vain.
 */
export function sheetAt(
  analysis: Analysis,
  offset: number,
  profiles: readonly Profile[],
  previous: () => Analysis | undefined = () => undefined,
): Sheet | undefined {
  const isTable = analysis.blocks.some(({ table, span }) => table && span.start <= offset && offset <= span.end);
  const report = analysis.reports.find(({ span }) => span.start <= offset && offset <= span.end);
  const profile = profiles.find(({ id }) => id === report?.profile);
  if (!isTable || !report || !profile) return undefined;
  return {
    text: analysis.text,
    report,
    profile,
    tables: tablesOf(analysis, report, profile),
    last: lastTables(previous(), report.year, profiles),
  };
}

/** Only of the year before: what another year left over was carried over by another report. */
function lastTables(
  previous: Analysis | undefined,
  year: number | undefined,
  profiles: readonly Profile[],
): BoundTable[] {
  const last = previous?.reports.find((report) => year !== undefined && report.year === year - 1);
  const profile = profiles.find(({ id }) => id === last?.profile);
  return previous && last && profile ? tablesOf(previous, last, profile) : [];
}

function tablesOf({ blocks }: Analysis, { span }: Report, profile: Profile): BoundTable[] {
  const from = blocks.findIndex((block) => overlaps(span, block.span));
  const count = blocks.filter((block) => overlaps(span, block.span)).length;
  if (from < 0) return [];
  const labels = fillable(profile);
  const own = blocks.slice(from, from + count).map((block) => withZeros(block, labels));
  return settleRows(bindTables(own, profile), profile).map(withOpenCells);
}

/** Labels of the rows that hold figures of their own: not those that only head their parts. */
function fillable({ tables, relations }: Profile): ReadonlySet<string> {
  const totals = new Set(gather(relations, ({ left }) => (left.length === 1 ? left : [])));
  const headsOf = (rows: readonly RowSpec[]) => new Set(gather(rows, ({ parent }) => parent ?? []));
  const labels = gather(tables, ({ rows }) => {
    const heads = headsOf(rows);
    const filled = rows.filter(({ key }) => !heads.has(key) || totals.has(key));
    return gather(filled, ({ label, synonyms = [] }) => [label, ...synonyms].map(labelKey));
  });
  return new Set(labels.filter((label) => label !== ''));
}

/**
 * A row that is still blank counts for nothing where a draft is checked, but it is there to be filled in: for the time of
 * the binding its cells hold 0.
 */
function withZeros(block: Block, labels: ReadonlySet<string>): Block {
  const { table } = block;
  if (!table) return block;
  const rows = table.rows.map((row) => {
    const [label, ...rest] = row.filter(({ text }) => text !== '');
    const isBlank = label !== undefined && rest.length === 0 && labels.has(labelKey(label.text));
    return isBlank ? row.map((cell) => (cell.text === '' ? { ...cell, text: '0' } : cell)) : row;
  });
  return { ...block, table: { ...table, rows } };
}

/** An empty cell counts as 0 in every relation; what is written in it stays nothing. */
function withOpenCells(table: BoundTable): BoundTable {
  const cells = [...table.cells].map(([key, cell]): [string, BoundCell] => {
    const isEmpty = cell.span.start === cell.span.end;
    return [key, isEmpty ? { ...cell, text: '', figure: cellFigure('0', cell.span, '', table.block) } : cell];
  });
  return { ...table, cells: new Map(cells) };
}

export const tableAt = ({ tables }: Sheet, offset: number): BoundTable | undefined =>
  tables.find(({ table: { span } }) => contains(span, { start: offset, end: offset })) ??
  tables.find(({ cells }) => [...cells.values()].some(({ span }) => span.start <= offset && offset <= span.end));

/** The cell under the cursor, which may stand anywhere in the room of an empty one. */
export function cellAtOffset({ text }: Sheet, table: BoundTable, offset: number): BoundCell | undefined {
  const isReached = ({ span }: BoundCell): boolean => {
    const between = offset < span.start ? text.slice(offset, span.start) : text.slice(span.end, offset);
    return between.length <= widestCell && /^[ \u3000]*$/.test(between);
  };
  return [...table.cells.values()].find(isReached);
}

/** Characters of blank space that an empty cell may take up. */
const widestCell = 200;

/** The cell under the cursor as a reader knows it: by its row and column. */
export function cellNameAt(sheet: Sheet, offset: number): string | undefined {
  const table = tableAt(sheet, offset);
  const spec = sheet.profile.tables.find(({ key }) => key === table?.key);
  const cell = table && cellAtOffset(sheet, table, offset);
  return spec && cell ? cellName(spec, cell) : undefined;
}
