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

/**
 * The cell of `[start, end)` without surrounding blanks and the marks of emphasis around it (`**12**`, `<b>12</b>`). An
 * empty cell stays where it is.
 */
export function cellAt(text: string, start: number, end: number): Cell {
  const raw = text.slice(start, end);
  const head = opening.exec(raw)?.[0].length ?? 0;
  const content = raw.slice(head, head + length(raw.slice(head)));
  const from = content === '' ? start + Math.min(1, end - start) : start + head;
  const span: Span = { start: from, end: from + content.length };
  return { span, text: fold(content), rowspan: 1, colspan: 1 };
}

const opening = /^(?:\s|\*|`|<\/?[a-zA-Z]{1,10}\s?\/?>)*/;

/** Length without the blanks and marks at the end, taken off from behind so that no input makes it slow. */
function length(text: string): number {
  let end = text.length;
  for (let before = -1; end !== before; ) {
    before = end;
    end = text.slice(0, end).trimEnd().length;
    while (end > 0 && '*`'.includes(text.charAt(end - 1))) end--;
    const tag = text.charAt(end - 1) === '>' ? text.lastIndexOf('<', end) : -1;
    if (tag >= 0 && /^<\/?[a-zA-Z]{1,10}\s?\/?>$/.test(text.slice(tag, end))) end = tag;
  }
  return end;
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
