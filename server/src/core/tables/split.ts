import { gather } from '../lists.js';
import type { Cell } from '../model.js';

/** Columns of one row that add up: the value at `total` is the sum of the values at `parts`. */
export interface RowSum {
  readonly total: number;
  readonly parts: readonly number[];
}

/** What is known of a row whose cells are glued: how many there are, what adds up, which is never the greater. */
export interface RowShape {
  readonly count: number;
  readonly sums: readonly RowSum[];
  /** Pairs of columns of which the first is at least the second. */
  readonly ordered: readonly (readonly [number, number])[];
}

const mostSteps = 20_000;
const longestNumber = 7;

/**
 * All ways to cut glued figures into the cells of a row: `640020470` is 64, 0, 0, 2, 0, 4, 70 for a row of seven of which
 * the last is the sum. No number begins with a superfluous zero; blanks in the text are borders already.
 *
 * @returns every admissible cutting, or none at all when there are too many to try.
 */
export function cuttings(cells: readonly Cell[], shape: RowShape): Cell[][] {
  const text = cells.map((cell) => cell.text).join('');
  if (!/^\d+$/.test(text) || text.length > shape.count * longestNumber || cells.length > shape.count) return [];
  const borders = new Set(cells.map((_, at) => length(cells.slice(0, at + 1))));
  const found: number[][] = [];
  const search: Search = { text, shape, borders, found, steps: 0 };
  cut(search, 0, []);
  return search.steps > mostSteps ? [] : found.map((ends) => toCells(cells, ends));
}

interface Search {
  readonly text: string;
  readonly shape: RowShape;
  readonly borders: ReadonlySet<number>;
  readonly found: number[][];
  steps: number;
}

/** Tries every end for the cell that begins at `start`, given the ends of those before it. */
function cut(search: Search, start: number, ends: readonly number[]): void {
  const { text, shape, borders, found } = search;
  if (ends.length === shape.count) {
    if (start === text.length) found.push([...ends]);
    return;
  }
  const longest = text.charAt(start) === '0' ? 1 : longestNumber;
  const left = shape.count - ends.length - 1;
  for (let end = start + 1; end <= Math.min(start + longest, text.length - left); end++) {
    if (++search.steps > mostSteps) return;
    const next = [...ends, end];
    if (isPossible(text, next, shape)) cut(search, end, next);
    if (borders.has(end)) return;
  }
}

/** Checks what the newest cell decides. */
function isPossible(text: string, ends: readonly number[], { sums, ordered }: RowShape): boolean {
  const newest = ends.length - 1;
  const value = (at: number): number => Number(text.slice(at === 0 ? 0 : ends[at - 1], ends[at]));
  const decided = (columns: readonly number[]): boolean => Math.max(...columns) === newest;
  return (
    sums.every(
      ({ total, parts }) =>
        !decided([total, ...parts]) || value(total) === parts.reduce((sum, part) => sum + value(part), 0),
    ) && ordered.every(([most, least]) => !decided([most, least]) || value(most) >= value(least))
  );
}

const length = (cells: readonly Cell[]): number => cells.reduce((sum, cell) => sum + cell.text.length, 0);

/** Maps offsets in the joined digits back to the draft. */
function toCells(cells: readonly Cell[], ends: readonly number[]): Cell[] {
  const places = gather(cells, (cell) => [...cell.text].map((unit, at) => ({ unit, at: cell.span.start + at })));
  return ends.map((end, index) => {
    const own = places.slice(index === 0 ? 0 : ends[index - 1], end);
    const start = own[0]?.at ?? 0;
    const text = own.map(({ unit }) => unit).join('');
    return { span: { start, end: start + text.length }, text, rowspan: 1, colspan: 1 };
  });
}
