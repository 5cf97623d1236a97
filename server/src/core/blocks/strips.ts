import type { Table } from '../model.js';
import { pageNumberInside, siteHead } from './furniture.js';
import { type Line, trim } from './lines.js';

/** A stretch of one line of one kind; what is left out between two strips of a line is white space or markup. */
export interface Strip {
  readonly kind: 'text' | 'noise' | 'table';
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Number of `#` of a Markdown heading. */
  readonly depth: number;
  readonly line: Line;
  /** Nothing may be joined to what stands before it. */
  readonly breaks: boolean;
  readonly table?: Table;
}

/** Cuts one line into strips: markup and page furniture off, tables out. */
export function cutLine(folded: string, line: Line, tables: readonly Table[], prefix: number, strips: Strip[]): void {
  const head = Math.max(prefix, siteHead(line.text));
  if (head > 0) strips.push(noise(line, line.start, line.start + head));
  let at = line.start + head;
  let breaks = false;
  for (const table of tables) {
    if (table.span.start >= line.end || table.span.end <= line.start) continue;
    // A table that is glued into a line begins after the bracket of its first label.
    const open = folded.charAt(table.span.start - 1) === '(' ? 1 : 0;
    if (table.span.start - open > at) cutText(folded, line, at, table.span.start - open, breaks, strips);
    if (table.span.start >= line.start) strips.push(tableStrip(folded, line, table));
    at = Math.max(at, table.span.end);
    breaks = true;
  }
  if (at < line.end) cutText(folded, line, at, line.end, breaks, strips);
}

const noise = (line: Line, start: number, end: number): Strip => ({
  kind: 'noise',
  start,
  end,
  text: line.text.slice(start - line.start, end - line.start),
  depth: 0,
  line,
  breaks: false,
});

const tableStrip = (folded: string, line: Line, table: Table): Strip => ({
  ...noise(line, table.span.start, table.span.end),
  kind: 'table',
  text: folded.slice(table.span.start, table.span.end),
  table,
});

function cutText(folded: string, line: Line, from: number, to: number, breaks: boolean, strips: Strip[]): void {
  const text = folded.slice(from, to);
  let at = 0;
  let apart = breaks;
  for (const { index, length, splits } of cuts(text)) {
    pushText(folded, line, from + at, from + index, apart, strips);
    strips.push(noise(line, from + index, from + index + length));
    at = index + length;
    apart ||= splits;
  }
  pushText(folded, line, from + at, to, apart, strips);
}

interface Cut {
  readonly index: number;
  readonly length: number;
  /** What follows is another text. */
  readonly splits: boolean;
}

/** Page numbers inside a line, and the words with which a site starts the next text. */
function cuts(text: string): Cut[] {
  const found: Cut[] = [];
  if (text.includes('页')) {
    for (const match of text.matchAll(pageNumberInside)) {
      found.push({ index: match.index, length: match[0].length, splits: false });
    }
  }
  if (text.includes('阅读:')) {
    for (const match of text.matchAll(furtherReading)) {
      found.push({ index: match.index, length: match[0].length, splits: true });
    }
  }
  return found.sort((a, b) => a.index - b.index);
}

export const furtherReading = /(?:扩展|拓展|延伸|相关|推荐)阅读:/g;

function pushText(folded: string, line: Line, from: number, to: number, apart: boolean, strips: Strip[]): void {
  const opening = from === line.start ? openingMarkup(line.text) : { length: 0, depth: 0 };
  const { start, end } = trim(folded, from + opening.length, to);
  if (start === end) return;
  const breaks = apart || opening.length > 0;
  strips.push({ kind: 'text', start, end, text: folded.slice(start, end), depth: opening.depth, line, breaks });
}

/** `## `, `- `, `> ` at the start of a line. */
function openingMarkup(text: string): { length: number; depth: number } {
  const code = text.charCodeAt(0);
  if (code === 0x23) return headingMarkup(text);
  const bullet = code === 0x2d || code === 0x2a || code === 0x2b || code === 0x3e;
  return { length: bullet && text.charAt(1) === ' ' ? 2 : 0, depth: 0 };
}

/** `#`s with a blank, or with a heading's text right after them (`##一、总体情况`); not a hashtag (`#政务公开#`). */
function headingMarkup(text: string): { length: number; depth: number } {
  let depth = 0;
  while (text.charAt(depth) === '#') depth++;
  const tag = text.charAt(depth) !== ' ' && text.indexOf('#', depth) >= 0;
  return depth > 6 || tag || depth === text.length ? { length: 0, depth: 0 } : { length: depth, depth };
}
