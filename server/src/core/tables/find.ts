import type { Cell, Table } from '../model.js';
import { fold } from '../text/fold.js';
import { type FoundTable, isBlankLine, type Line } from './cells.js';
import { isCommaRow, isPipeLine, isTabLine, readCommas, readPipes, readTabs } from './delimited.js';
import { findGlued } from './glued.js';
import { isKnown, type TableLabels } from './labels.js';
import { readLoose } from './loose.js';

/** A table of HTML: its cells' spans are those of their content in the draft, their text need not be folded. */
export type HtmlTable = Pick<Table, 'span' | 'rows'>;

/**
 * Reads the HTML tables of a text. Injected, because a parser of HTML is a package and the core has none: see
 * `adapters/html-tables.ts`.
 *
 * @returns tables in order, never overlapping, with spans of the draft; `rowspan` and `colspan` as written.
 */
export type HtmlTables = (text: string) => readonly HtmlTable[];

export interface TableSources {
  readonly labels: TableLabels;
  readonly html?: HtmlTables | undefined;
}

/**
 * Finds every table of a draft, in whatever layout it reached it: pipes, tabs, blanks, one cell a line, commas, HTML, or
 * glued into running text. Linear in the text.
 *
 * @param lines all lines of the draft in order, blank ones included.
 */
export function findTables(lines: readonly Line[], text: string, { labels, html }: TableSources): FoundTable[] {
  const found = findHtml(lines, text, html);
  const taken = new Set(found.flatMap(({ firstLine, lastLine }) => numbers(firstLine, lastLine)));
  for (let at = 0; at < lines.length; at++) {
    const { table, last } = taken.has(at) ? { last: at } : readAt(text, lines, at, labels);
    if (table) {
      found.push(table);
      for (const number of numbers(table.firstLine, table.lastLine)) taken.add(number);
    }
    at = Math.max(at, last);
  }
  const free = lines.map((_, at) => at).filter((at) => !taken.has(at));
  return [...found, ...findGlued(text, lines, free, labels)].sort((a, b) => a.table.span.start - b.table.span.start);
}

const numbers = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, at) => first + at);

function readAt(
  text: string,
  lines: readonly Line[],
  at: number,
  labels: TableLabels,
): { readonly table?: FoundTable; readonly last: number } {
  const line = lines[at];
  if (!line || isBlankLine(text, line)) return { last: at };
  if (isPipeLine(text, line)) return from(readPipes(text, lines, at), at);
  if (isTabLine(text, line) || opensTabs(text, lines, at, labels)) return from(readTabs(text, lines, at, labels), at);
  if (isCommaRow(text, line, labels)) return from(readCommas(text, lines, at, labels), at);
  const { found, last } = readLoose(text, lines, at, labels);
  return found ? { table: found, last } : { last };
}

const from = (table: FoundTable | undefined, at: number): { table?: FoundTable; last: number } =>
  table ? { table, last: table.lastLine } : { last: at };

/** A printed label alone on its line, with a row of tabs right below: the first line of that table. */
function opensTabs(text: string, lines: readonly Line[], at: number, labels: TableLabels): boolean {
  const [line, next] = [lines[at], lines[at + 1]];
  if (!line || !next || !isTabLine(text, next) || line.end - line.start > 200) return false;
  return isKnown(fold(text.slice(line.start, line.end)).trim(), labels);
}

function findHtml(lines: readonly Line[], text: string, html: HtmlTables | undefined): FoundTable[] {
  if (!html || !/<table/i.test(text)) return [];
  return html(text).map(({ span, rows }) => ({
    firstLine: lineAt(lines, span.start),
    lastLine: lineAt(lines, Math.max(span.start, span.end - 1)),
    table: { layout: 'html', span, rows: rows.map((row) => row.map(foldCell)) },
  }));
}

const foldCell = (cell: Cell): Cell => ({ ...cell, text: fold(cell.text).trim() });

function lineAt(lines: readonly Line[], offset: number): number {
  const after = lines.findIndex(({ start }) => start > offset);
  return Math.max(0, (after < 0 ? lines.length : after) - 1);
}
