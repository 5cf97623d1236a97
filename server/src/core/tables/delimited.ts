import type { Cell } from '../model.js';
import { fold } from '../text/fold.js';
import { isValue } from './cell.js';
import { cellAt, type FoundTable, isBlankLine, type Line } from './cells.js';
import { isKnown, type TableLabels } from './labels.js';

/** Reads the pipe table that begins at line `at`, with or without outer bars and separator row. */
export function readPipes(text: string, lines: readonly Line[], at: number): FoundTable | undefined {
  const last = runEnd(text, lines, at, isPipeLine);
  if (last === at) return undefined;
  const rows: Cell[][] = [];
  for (const line of lines.slice(at, last + 1)) {
    const cells = splitPipes(text, line);
    if (cells.length > 0 && !isSeparator(cells)) rows.push(cells);
  }
  if (rows.length === 0) return undefined;
  const span = { start: textStart(text, lines[at]), end: textEnd(text, lines[last]) };
  return { firstLine: at, lastLine: last, table: { layout: 'pipe', span, rows } };
}

/** Where the run of lines of one kind ends; a single blank line inside it is bridged. */
function runEnd(
  text: string,
  lines: readonly Line[],
  at: number,
  isRow: (text: string, line: Line) => boolean,
): number {
  let last = at;
  for (let next = at + 1; next < lines.length; next++) {
    const line = lines[next];
    if (line && isRow(text, line)) last = next;
    else if (!line || !isBlankLine(text, line) || next > last + 1) break;
  }
  return last;
}

export function isPipeLine(text: string, line: Line): boolean {
  const raw = text.slice(line.start, line.end).trimStart();
  return bars.includes(raw.charAt(0) || ' ') || raw.indexOf('|') !== raw.lastIndexOf('|') || isRule(raw);
}

const bars = '|｜│┃';

/** `├────┼────┤`: the lines of a drawn table. */
const isRule = (raw: string): boolean => /^[\u2500-\u257f\s]+$/.test(raw) && /[\u2500-\u257f]{3}/.test(raw);

const isSeparator = (cells: readonly Cell[]): boolean =>
  cells.every(({ text }) => /^:?-{2,}:?$/.test(text) || /^[\u2500-\u257f]+$/.test(text));

function splitPipes(text: string, line: Line): Cell[] {
  const cells: Cell[] = [];
  let from = line.start;
  for (let at = line.start; at <= line.end; at++) {
    const unit = at === line.end ? '|' : text.charAt(at);
    if (!bars.includes(unit) || text.charAt(at - 1) === '\\') continue;
    cells.push(cellAt(text, from, at));
    from = at + 1;
  }
  if (cells[0]?.text === '') cells.shift();
  if (cells.at(-1)?.text === '') cells.pop();
  return cells;
}

/** Reads the tab-separated table that begins at line `at`; printed labels standing alone on a line belong to it. */
export function readTabs(
  text: string,
  lines: readonly Line[],
  at: number,
  labels: TableLabels,
): FoundTable | undefined {
  const last = tabRunEnd(text, lines, at, labels);
  const rows = lines.slice(at, last + 1).map((line) => splitTabs(text, line));
  const filled = rows.filter((row) => row.length > 0);
  const wide = filled.filter((row) => row.length > 1).length;
  if (wide < 2 || !filled.some((row) => row.some((cell) => isValue(cell.text)))) return undefined;
  const span = { start: textStart(text, lines[at]), end: textEnd(text, lines[last]) };
  return { firstLine: at, lastLine: last, table: { layout: 'tab', span, rows: filled } };
}

function tabRunEnd(text: string, lines: readonly Line[], at: number, labels: TableLabels): number {
  let last = at;
  let gap = 0;
  for (let next = at; next < lines.length; next++) {
    const line = lines[next];
    if (!line) break;
    if (isTabLine(text, line)) {
      last = next;
      gap = 0;
    } else if (isBlankLine(text, line)) gap++;
    else if (!isKnown(fold(text.slice(line.start, line.end)).trim(), labels)) break;
    if (gap > 1) break;
  }
  return last;
}

/** A line whose content holds a tab; indentation alone does not count. */
export function isTabLine(text: string, line: Line): boolean {
  const raw = text.slice(line.start, line.end);
  return raw.trim().includes('\t') || (raw.startsWith('\t') && raw.trim() !== '' && /^\t{2,}/.test(raw));
}

function splitTabs(text: string, line: Line): Cell[] {
  if (isBlankLine(text, line)) return [];
  const cells: Cell[] = [];
  let from = line.start;
  for (let at = line.start; at <= line.end; at++) {
    if (at < line.end && text.charAt(at) !== '\t') continue;
    cells.push(cellAt(text, from, at));
    from = at + 1;
  }
  return cells;
}

/** Reads the rows `label,1,2,3` that begin at line `at`, in the manner of a CSV file; printed labels may stand between. */
export function readCommas(
  text: string,
  lines: readonly Line[],
  at: number,
  labels: TableLabels,
): FoundTable | undefined {
  const isRow = (_: string, line: Line): boolean => isCommaRow(text, line, labels) || isLabel(text, line, labels);
  let last = runEnd(text, lines, at, isRow);
  while (last > at && !isCommaRow(text, lines[last] as Line, labels)) last--;
  const own = lines.slice(at, last + 1).filter((line) => !isBlankLine(text, line));
  if (own.filter((line) => isCommaRow(text, line, labels)).length < 2) return undefined;
  const span = { start: textStart(text, lines[at]), end: textEnd(text, lines[last]) };
  const rows = own.map((line) => splitCommas(text, line));
  return { firstLine: at, lastLine: last, table: { layout: 'comma', span, rows } };
}

const isLabel = (text: string, line: Line, labels: TableLabels): boolean =>
  line.end - line.start < 200 && isKnown(fold(text.slice(line.start, line.end)).trim(), labels);

/** Prose has commas too; a row is a label of a form, or a short one without other punctuation, and then only values. */
export function isCommaRow(text: string, line: Line, labels: TableLabels): boolean {
  if (line.end - line.start > 200) return false;
  const [label = '', ...values] = fold(text.slice(line.start, line.end)).split(',');
  const isName = isKnown(label, labels) || /^[^\d:;。、]{2,60}$/.test(label.trim());
  return isName && values.length > 0 && values.every((value) => isValue(value.trim()));
}

function splitCommas(text: string, line: Line): Cell[] {
  const cells: Cell[] = [];
  let from = line.start;
  for (let at = line.start; at <= line.end; at++) {
    if (at < line.end && text.charAt(at) !== ',' && text.charAt(at) !== '，') continue;
    cells.push(cellAt(text, from, at));
    from = at + 1;
  }
  return cells;
}

const textStart = (text: string, line: Line | undefined): number =>
  line ? line.start + text.slice(line.start, line.end).length - text.slice(line.start, line.end).trimStart().length : 0;
const textEnd = (text: string, line: Line | undefined): number =>
  line ? line.start + text.slice(line.start, line.end).trimEnd().length : 0;
