import type { Cell, Span } from '../model.js';
import { isValue } from './cell.js';
import { cellAt, type FoundTable, isBar, type Line, type Page, withoutBlanks } from './cells.js';
import { isKnown, type TableLabels } from './labels.js';

/** What a reader made of the lines from one on. */
export interface ReadTable {
  readonly found?: FoundTable;
  /** The last line it looked at: a caller that goes on after it takes linear time. */
  readonly last: number;
}

/** Reads the pipe table that begins at line `at`, with or without outer bars and separator row. */
export function readPipes({ folded, lines }: Page, at: number): ReadTable {
  const last = runEnd(lines, at, ({ isPipe }) => isPipe);
  if (last === at) return { last };
  const rows: Cell[][] = [];
  for (const line of lines.slice(at, last + 1)) {
    const cells = splitPipes(folded, line);
    if (cells.length > 0 && !isSeparator(cells)) rows.push(cells);
  }
  if (rows.length === 0) return { last };
  const span = extentOf(folded, lines, at, last);
  return { found: { firstLine: at, lastLine: last, table: { layout: 'pipe', span, rows } }, last };
}

/** Where the run of lines of one kind ends; a single blank line inside it is bridged. */
function runEnd(lines: readonly Line[], at: number, isRow: (line: Line) => boolean): number {
  let last = at;
  for (let next = at + 1; next < lines.length; next++) {
    const line = lines[next] as Line;
    if (isRow(line)) last = next;
    else if (line.text !== '' || next > last + 1) break;
  }
  return last;
}

const isSeparator = (cells: readonly Cell[]): boolean =>
  cells.every(({ text }) => /^:?-{2,}:?$/.test(text) || /^[\u2500-\u257f]+$/.test(text));

function splitPipes(folded: string, line: Line): Cell[] {
  const cells = split(folded, line, (at) => isBar(folded.charCodeAt(at)) && folded.charAt(at - 1) !== '\\');
  if (cells[0]?.text === '') cells.shift();
  if (cells.at(-1)?.text === '') cells.pop();
  return cells;
}

/** The cells of a line between the places that part them. */
function split(folded: string, { start, end }: Line, parts: (at: number) => boolean): Cell[] {
  const cells: Cell[] = [];
  let from = start;
  for (let at = start; at <= end; at++) {
    if (at < end && !parts(at)) continue;
    cells.push(cellAt(folded, from, at));
    from = at + 1;
  }
  return cells;
}

/** Reads the tab-separated table that begins at line `at`; printed labels standing alone on a line belong to it. */
export function readTabs(page: Page, at: number, labels: TableLabels): ReadTable {
  const { folded, lines } = page;
  const last = tabRunEnd(lines, at, labels);
  const rows = lines.slice(at, last + 1).map((line) => splitTabs(page, line));
  const filled = rows.filter((row) => row.length > 0);
  const wide = filled.filter((row) => row.length > 1).length;
  if (wide < 2 || !filled.some((row) => row.some((cell) => isValue(cell.text)))) return { last };
  const span = extentOf(folded, lines, at, last);
  return { found: { firstLine: at, lastLine: last, table: { layout: 'tab', span, rows: filled } }, last };
}

function tabRunEnd(lines: readonly Line[], at: number, labels: TableLabels): number {
  let last = at;
  let gap = 0;
  for (let next = at; next < lines.length && gap <= 1; next++) {
    const { isTab, text } = lines[next] as Line;
    if (isTab) {
      last = next;
      gap = 0;
    } else if (text === '') gap++;
    else if (!isKnown(text, labels)) break;
  }
  return last;
}

const splitTabs = ({ written, folded }: Page, line: Line): Cell[] =>
  line.text === '' ? [] : split(folded, line, (at) => written.charCodeAt(at) === 0x09);

/** Reads the rows `label,1,2,3` that begin at line `at`, in the manner of a CSV file; printed labels may stand between. */
export function readCommas({ folded, lines }: Page, at: number, labels: TableLabels): ReadTable {
  let last = runEnd(lines, at, (line) => isCommaRow(line, labels) || isLabel(line, labels));
  while (last > at && !isCommaRow(lines[last] as Line, labels)) last--;
  const own = lines.slice(at, last + 1).filter(({ text }) => text !== '');
  if (own.filter((line) => isCommaRow(line, labels)).length < 2) return { last: at };
  const rows = own.map((line) => split(folded, line, (unit) => folded.charCodeAt(unit) === comma));
  const span = extentOf(folded, lines, at, last);
  return { found: { firstLine: at, lastLine: last, table: { layout: 'comma', span, rows } }, last };
}

const comma = 0x2c;

const isLabel = ({ text }: Line, labels: TableLabels): boolean => text.length < 200 && isKnown(text, labels);

/** Prose has commas too; a row is a label of a form, or a short one without other punctuation, and then only values. */
export function isCommaRow({ text, start, end }: Line, labels: TableLabels): boolean {
  if (end - start > 200 || !text.includes(',')) return false;
  const [label = '', ...values] = text.split(',');
  if (!values.every((value) => isValue(value.trim()))) return false;
  return isKnown(label, labels) || /^[^\d:;。、]{2,60}$/.test(label.trim());
}

function extentOf(folded: string, lines: readonly Line[], first: number, last: number): Span {
  const [from, to] = [lines[first] as Line, lines[last] as Line];
  const { start } = withoutBlanks(folded, from.start, from.end);
  return { start, end: withoutBlanks(folded, to.start, to.end).end };
}
