import type { Table } from '../model.js';
import { matchesOf } from '../text/matches.js';
import { pageNumberInside, siteHead } from './furniture.js';
import { type Extent, type Line, trim } from './lines.js';

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
  /** A site's running number was cut off before it: it may go on with the sentence before. */
  readonly resumes: boolean;
  readonly table: Table | undefined;
}

/** Cuts one line into strips: markup and page furniture off, tables out. `running`: length of a site's running number. */
export function cutLine(folded: string, line: Line, tables: readonly Table[], running: number, strips: Strip[]): void {
  new Cutter(folded, line, running, strips).cut(tables);
}

class Cutter {
  readonly #folded: string;
  readonly #line: Line;
  readonly #running: number;
  readonly #strips: Strip[];
  /** Of the next text only. */
  #breaks = false;
  #depth = 0;
  #resumes: boolean;

  constructor(folded: string, line: Line, running: number, strips: Strip[]) {
    this.#folded = folded;
    this.#line = line;
    this.#running = running;
    this.#strips = strips;
    this.#resumes = running > 0;
  }

  cut(tables: readonly Table[]): void {
    const { start, text } = this.#line;
    const head = Math.max(this.#running, siteHead(text));
    if (head > 0) this.#noise(start, start + head);
    let at = start + (head > 0 ? head : this.#open(openingMarkup(text)));
    // A Markdown heading may be closed with `#`s.
    const end = start + (this.#depth > 0 ? text.replace(/ #+$/, '').length : text.length);
    for (const table of tables) {
      if (table.span.start >= end || table.span.end <= start) continue;
      // A table that is glued into a line begins after the bracket of its first label.
      const open = this.#folded.charAt(table.span.start - 1) === '(' ? 1 : 0;
      this.#text(at, table.span.start - open);
      if (table.span.start >= start) this.#table(table);
      at = Math.max(at, table.span.end);
      this.#breaks = true;
    }
    this.#text(at, end);
  }

  #open({ length, depth }: { length: number; depth: number }): number {
    this.#depth = depth;
    this.#breaks = length > 0;
    return length;
  }

  #noise(start: number, end: number): void {
    this.#strips.push(this.#strip('noise', { start, end }));
  }

  #table(table: Table): void {
    this.#strips.push(this.#strip('table', table.span, plain, table));
  }

  #text(from: number, to: number): void {
    if (from >= to) return;
    let at = from;
    for (const { index, length, splits, silent } of cuts(this.#folded.slice(from, to))) {
      this.#words(at, from + index);
      at = from + index + length;
      if (!silent) this.#noise(from + index, at);
      this.#breaks ||= splits;
    }
    this.#words(at, to);
  }

  #words(from: number, to: number): void {
    const { start, end } = trim(this.#folded, from, to);
    if (start === end) return;
    const own = { depth: this.#depth, breaks: this.#breaks, resumes: this.#resumes };
    this.#strips.push(this.#strip('text', { start, end }, own));
    this.#depth = 0;
    this.#breaks = false;
    this.#resumes = false;
  }

  #strip(kind: Strip['kind'], { start, end }: Extent, { depth, breaks, resumes } = plain, table?: Table): Strip {
    const text = this.#folded.slice(start, end);
    return { kind, start, end, text, depth, line: this.#line, breaks, resumes, table };
  }
}

/** What most strips are. */
const plain = { depth: 0, breaks: false, resumes: false };

interface Cut {
  readonly index: number;
  readonly length: number;
  /** What follows is another text. */
  readonly splits: boolean;
  /** Markup, and no noise of its own. */
  readonly silent: boolean;
}

/** Page numbers inside a line, marks of bold type, and the words with which a site starts the next text. */
function cuts(text: string): Cut[] {
  const found: Cut[] = [];
  const find = (pattern: RegExp, kind: Pick<Cut, 'splits' | 'silent'>): void => {
    for (const match of matchesOf(text, pattern)) found.push({ index: match.index, length: match[0].length, ...kind });
  };
  if (text.includes('页')) find(pageNumberInside, { splits: false, silent: false });
  if (text.includes('阅读:')) find(furtherReading, { splits: true, silent: false });
  if (text.includes('**')) find(bold, { splits: false, silent: true });
  return found.sort((a, b) => a.index - b.index);
}

/** A pair of asterisks around words; three or more in a row are what a word filter leaves of a word. */
const bold = /(?<!\*)\*\*(?!\*)/g;

export const furtherReading = /(?:扩展|拓展|延伸|相关|推荐)阅读:/g;

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
