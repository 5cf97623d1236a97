import { gather } from '../lists.js';
import type { Profile } from '../profile.js';
import type { BoundCell, BoundTable, OpenRow } from '../reading.js';
import { isSatisfied, tableEquations } from './equations.js';

/**
 * Cuts rows of glued figures apart by the columns they stand in: of all ways the one with which every equation of the table
 * holds. Where none or several do, the row stays unread.
 */
export const settleRows = (tables: readonly BoundTable[], profile: Profile): BoundTable[] =>
  tables.map((table) => (table.open.length === 0 ? table : settle(table, profile)));

/** Beyond this a table is left as it is. */
const mostWays = 400;

function settle(table: BoundTable, profile: Profile): BoundTable {
  const count = table.open.reduce((product, { ways }) => Math.min(product * ways.length, mostWays + 1), 1);
  if (count > mostWays) return table;
  const holding = combinations(table.open)
    .map((cells) => withCells(table, cells))
    .filter((each) => holds(each, table, profile));
  return holding.length === 1 ? (holding[0] ?? table) : table;
}

const combinations = (rows: readonly OpenRow[]): BoundCell[][] =>
  rows.reduce<BoundCell[][]>(
    (sofar, { ways }) => gather(sofar, (cells) => ways.map((way) => [...cells, ...way])),
    [[]],
  );

function withCells(table: BoundTable, cells: readonly BoundCell[]): BoundTable {
  const added = cells.map((cell) => [`${cell.row}/${cell.column}`, cell] as const);
  return { ...table, cells: new Map([...table.cells, ...added]), open: [] };
}

/** Whether every equation holds that the added cells take part in; one at least for every column they fill. */
function holds(table: BoundTable, before: BoundTable, profile: Profile): boolean {
  const added = new Set([...table.cells.values()].filter((cell) => !before.cells.has(`${cell.row}/${cell.column}`)));
  const asked = tableEquations([table], profile).filter(
    ({ direction, left, right }) => direction === 'down' && [...left, ...right].some(({ cell }) => added.has(cell)),
  );
  const columns = new Set([...added].map(({ column }) => column));
  const decided = new Set(asked.filter((each) => isSatisfied(each) === true).map(({ line }) => line));
  return asked.every((each) => isSatisfied(each) !== false) && decided.size === columns.size;
}
