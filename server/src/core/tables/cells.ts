import type { Cell, Span, Table } from '../model.js';
import { blanks, CharSet } from '../text/char-set.js';

/** A draft as tables are looked for in it: cells are cut out of the folded text, and tabs show only in what was written. */
export interface Page {
  readonly written: string;
  readonly folded: string;
  /** All lines in order, blank ones included. */
  readonly lines: readonly Line[];
}

/** One line of a draft, without its line break, and what shows of it at first sight. */
export interface Line {
  readonly start: number;
  readonly end: number;
  /** Its content without surrounding blanks, folded; empty for a blank line. */
  readonly text: string;
  /** It has bars between its cells, or is a line drawn between rows. */
  readonly isPipe: boolean;
  /** Its content holds a tab; indentation alone does not count. */
  readonly isTab: boolean;
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

/** Looks at every line once. */
export const pageOf = (written: string, folded: string, extents: readonly Span[]): Page => ({
  written,
  folded,
  lines: extents.map(({ start, end }) => lineOf(written, folded, start, end)),
});

function lineOf(written: string, folded: string, start: number, end: number): Line {
  const { start: from, end: to } = withoutBlanks(folded, start, end);
  const text = folded.slice(from, to);
  return { start, end, text, isPipe: isPipe(written, from, to), isTab: isTab(written, start, from, to) };
}

/** `[start, end)` of a folded text without the blanks around it. */
export function withoutBlanks(folded: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  while (from < to && isBlank(folded.charCodeAt(from))) from++;
  while (to > from && isBlank(folded.charCodeAt(to - 1))) to--;
  return { start: from, end: to };
}

const blankSet = new CharSet(blanks);
export const isBlank = (code: number): boolean => blankSet.has(code);

const barSet = new CharSet('|｜│┃');
export const isBar = (code: number): boolean => barSet.has(code);

/** A bar at its head, two bars, or `├────┼────┤`: the lines of a drawn table. */
function isPipe(written: string, from: number, to: number): boolean {
  if (from === to) return false;
  if (isBar(written.charCodeAt(from))) return true;
  let bars = 0;
  let drawn = 0;
  for (let at = from; at < to; at++) {
    const code = written.charCodeAt(at);
    if (code === 0x7c && ++bars > 1) return true;
    if (code >= 0x2500 && code <= 0x257f) drawn++;
  }
  return (
    drawn >= 3 &&
    /^[\u2500-\u257f\s]+$/.test(written.slice(from, to)) &&
    /[\u2500-\u257f]{3}/.test(written.slice(from, to))
  );
}

function isTab(written: string, start: number, from: number, to: number): boolean {
  if (from === to) return false;
  if (written.charCodeAt(start) === tab && written.charCodeAt(start + 1) === tab) return true;
  for (let at = from; at < to; at++) if (written.charCodeAt(at) === tab) return true;
  return false;
}

const tab = 0x09;

/**
 * The cell of `[start, end)` without surrounding blanks and the marks of emphasis around it (`**12**`, `<b>12</b>`). An
 * empty cell stays where it is.
 */
export function cellAt(folded: string, start: number, end: number): Cell {
  const from = contentStart(folded, start, end);
  const to = contentEnd(folded, from, end);
  const at = from === to ? start + Math.min(1, end - start) : from;
  return { span: { start: at, end: at + to - from }, text: folded.slice(from, to), rowspan: 1, colspan: 1 };
}

const isEmphasis = (code: number): boolean => code === 0x2a || code === 0x60 || isBlank(code);
const openingTag = /<\/?[a-zA-Z]{1,10}\s?\/?>/y;
const closingTag = /<\/?[a-zA-Z]{1,10}\s?\/?>$/;
const longestTag = 15;

function contentStart(folded: string, start: number, end: number): number {
  let from = start;
  while (from < end) {
    const code = folded.charCodeAt(from);
    if (isEmphasis(code)) from++;
    else {
      openingTag.lastIndex = from;
      if (code !== 0x3c || !openingTag.test(folded) || openingTag.lastIndex > end) break;
      from = openingTag.lastIndex;
    }
  }
  return from;
}

function contentEnd(folded: string, from: number, end: number): number {
  let to = end;
  while (to > from) {
    const code = folded.charCodeAt(to - 1);
    if (isEmphasis(code)) to--;
    else {
      const tag = code === 0x3e ? closingTag.exec(folded.slice(Math.max(from, to - longestTag), to)) : null;
      if (!tag) break;
      to -= tag[0].length;
    }
  }
  return to;
}

/** The words of `[start, end)`, each a cell. */
export function wordsAt(folded: string, start: number, end: number): Cell[] {
  const cells: Cell[] = [];
  let from = start;
  for (let at = start; at <= end; at++) {
    if (at < end && !isBlank(folded.charCodeAt(at))) continue;
    if (at > from) cells.push(cellAt(folded, from, at));
    from = at + 1;
  }
  return cells;
}

/** One cell from the first to the last of some cells that stand on one line. */
export function joined(folded: string, cells: readonly Cell[]): Cell {
  const [first, last] = [cells[0], cells.at(-1)];
  if (first && cells.length === 1) return first;
  return cellAt(folded, first?.span.start ?? 0, last?.span.end ?? 0);
}

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

/** The line that an offset stands on. */
export function lineAt(lines: readonly Line[], offset: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
