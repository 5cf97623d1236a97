import type { Cell, Span, Table } from '../model.js';
import { fold } from '../text/fold.js';

/** One line of a draft, without its line break. */
export interface Line {
  readonly start: number;
  readonly end: number;
}

/**
 * A table and the lines it stands on. A table glued into a paragraph begins or ends inside a line: `table.span` is
 * exact, the lines are those it touches.
 */
export interface FoundTable {
  readonly firstLine: number;
  readonly lastLine: number;
  readonly table: Table;
}

/** The cell of `[start, end)` without surrounding blanks. An empty cell stays where it is. */
export function cellAt(text: string, start: number, end: number): Cell {
  const raw = text.slice(start, end);
  const head = raw.length - raw.trimStart().length;
  const content = raw.trim();
  const from = content === '' ? start + Math.min(1, end - start) : start + head;
  const span: Span = { start: from, end: from + content.length };
  return { span, text: fold(content), rowspan: 1, colspan: 1 };
}

/** The words of `[start, end)`, each a cell. */
export function wordsAt(text: string, start: number, end: number): Cell[] {
  const cells: Cell[] = [];
  for (const match of text.slice(start, end).matchAll(/\S+/g))
    cells.push(cellAt(text, start + match.index, start + match.index + match[0].length));
  return cells;
}

/** One cell from the first to the last of some cells that stand on one line. */
export function joined(text: string, cells: readonly Cell[]): Cell {
  const [first, last] = [cells[0], cells.at(-1)];
  return cellAt(text, first?.span.start ?? 0, last?.span.end ?? 0);
}

export const isBlankLine = (text: string, { start, end }: Line): boolean => text.slice(start, end).trim() === '';

/** The extent of some rows. */
export function spanOf(rows: readonly (readonly Cell[])[]): Span {
  let start = Number.POSITIVE_INFINITY;
  let end = 0;
  for (const row of rows)
    for (const { span } of row) {
      start = Math.min(start, span.start);
      end = Math.max(end, span.end);
    }
  return { start, end: Math.max(start, end) };
}
