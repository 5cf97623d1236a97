import type { Cell, Span, Table } from '../model.js';
import type { Profile } from '../profile.js';
import { fold } from '../text/fold.js';
import { type FoundTable, type Line, lineAt, type Page, pageOf } from './cells.js';
import { isCommaRow, type ReadTable, readCommas, readPipes, readTabs } from './delimited.js';
import { findGlued } from './glued.js';
import { isKnown, type TableLabels, tableLabels } from './labels.js';
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

/** What the profiles of an analysis say of tables. */
export const sourcesOf = (reading: {
  readonly profiles: readonly Profile[];
  readonly html?: HtmlTables | undefined;
}): TableSources => ({ labels: tableLabels(reading.profiles), html: reading.html });

/**
 * Finds every table of a draft, in whatever layout it reached it: pipes, tabs, blanks, one cell a line, commas, HTML, or
 * glued into running text. Linear in the text.
 *
 * @param extents all lines of the draft in order, blank ones included.
 * @param folded the text, folded.
 */
export function findTables(
  extents: readonly Span[],
  text: string,
  folded: string,
  { labels, html }: TableSources,
): FoundTable[] {
  const page = pageOf(text, folded, extents);
  const found = findHtml(page, html);
  const taken = new Uint8Array(extents.length);
  for (const { firstLine, lastLine } of found) taken.fill(1, firstLine, lastLine + 1);
  for (let at = 0; at < extents.length; at++) {
    const { found: table, last }: ReadTable = taken[at] ? { last: at } : readAt(page, at, labels);
    if (table) {
      found.push(table);
      taken.fill(1, table.firstLine, table.lastLine + 1);
    }
    at = Math.max(at, last);
  }
  return [...found, ...findGlued(page, taken, labels)].sort((a, b) => a.table.span.start - b.table.span.start);
}

function readAt(page: Page, at: number, labels: TableLabels): ReadTable {
  const line = page.lines[at] as Line;
  if (line.text === '') return { last: at };
  if (line.isPipe) return readPipes(page, at);
  if (line.isTab || opensTabs(line, page.lines[at + 1], labels)) return readTabs(page, at, labels);
  if (isCommaRow(line, labels)) return readCommas(page, at, labels);
  return readLoose(page, at, labels);
}

/** A printed label alone on its line, with a row of tabs right below: the first line of that table. */
const opensTabs = ({ start, end, text }: Line, next: Line | undefined, labels: TableLabels): boolean =>
  next?.isTab === true && end - start <= 200 && isKnown(text, labels);

function findHtml({ written, lines }: Page, html: HtmlTables | undefined): FoundTable[] {
  if (!html || !/<table/i.test(written)) return [];
  return html(written).map(({ span, rows }) => ({
    firstLine: lineAt(lines, span.start),
    lastLine: lineAt(lines, Math.max(span.start, span.end - 1)),
    table: { layout: 'html', span, rows: rows.map((row) => row.map(foldCell)) },
  }));
}

const foldCell = (cell: Cell): Cell => ({ ...cell, text: fold(cell.text).trim() });
