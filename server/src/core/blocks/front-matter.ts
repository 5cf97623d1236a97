import type { Analysis, Block, Span } from '../model.js';
import { moveSpan } from '../text/span.js';
import { type Extent, lineExtents, trim } from './lines.js';

/** One `key: value` line of front matter. */
export interface Entry {
  readonly key: string;
  readonly value: string;
  readonly keySpan: Span;
  readonly valueSpan: Span;
}

/** A line that says nothing to us. */
export interface Stray {
  readonly span: Span;
  readonly written: string;
}

export interface FrontMatter {
  readonly span: Span;
  /** Number of lines from the start of the draft. */
  readonly lines: number;
  readonly closed: boolean;
  readonly entries: readonly Entry[];
  /** Top-level lines that are neither `key: value` nor a comment. */
  readonly stray: readonly Stray[];
}

/**
 * Reads YAML front matter as far as Gouji needs it: the top-level `key: value` lines. Whatever is nested below a key is
 * someone else's and left alone. A `---` that opens no such lines is a rule between paragraphs, not front matter.
 */
export function readFrontMatter(text: string, extents: readonly Extent[]): FrontMatter | undefined {
  const first = firstLine(text, extents);
  if (!first || !isRule(text, first)) return undefined;
  const entries: Entry[] = [];
  const stray: Stray[] = [];
  const last = Math.min(extents.length, mostLines);
  for (let index = 1; index < last; index++) {
    const extent = extents[index] as Extent;
    if (isRule(text, extent)) {
      const span = { start: first.start, end: extent.end };
      return entries.length > 0 ? { span, lines: index + 1, closed: true, entries, stray } : undefined;
    }
    readLine(text, extent, entries, stray);
  }
  return unclosed(text, extents, first.start);
}

/** A byte order mark that was left in the text is no part of its first line. */
function firstLine(text: string, extents: readonly Extent[]): Extent | undefined {
  const first = extents[0];
  return first && text.charCodeAt(0) === 0xfeff ? { start: 1, end: Math.max(1, first.end) } : first;
}

const mostLines = 200;

/** Where no line closes it, front matter is the run of known keys at the start. */
function unclosed(text: string, extents: readonly Extent[], start: number): FrontMatter | undefined {
  const entries: Entry[] = [];
  let index = 1;
  for (; index < extents.length && index < mostLines; index++) {
    const found: Entry[] = [];
    readLine(text, extents[index] as Extent, found, []);
    const entry = found[0];
    if (!entry || !knownKeys.includes(entry.key)) break;
    entries.push(entry);
  }
  const span = { start, end: extents[index - 1]?.end ?? start };
  return entries.length > 0 ? { span, lines: index, closed: false, entries, stray: [] } : undefined;
}

/** The keys that Gouji reads. */
export const knownKeys: readonly string[] = ['profile', 'year', 'organ', 'previous'];

/** A byte order mark that an editor has left in place is no part of the first line. */
const isRule = (text: string, { start, end }: Extent): boolean => {
  const line = text
    .slice(start, Math.min(end, start + 8))
    .replace(/^\ufeff/, '')
    .trimEnd();
  return end - start < 8 && (line === '---' || (start > 1 && line === '...'));
};

function readLine(text: string, { start, end }: Extent, entries: Entry[], stray: Stray[]): void {
  const code = text.charCodeAt(start);
  if (start === end || code === 0x20 || code === 0x09 || code === 0x23 || code === 0x2d) return;
  const colon = keyEnd(text, start, end);
  if (colon < 0) {
    const span = trim(text, start, end);
    if (span.end > span.start) stray.push({ span, written: text.slice(span.start, span.end) });
    return;
  }
  const keySpan = trim(text, start, colon);
  const valueSpan = unquoted(text, trim(text, colon + 1, end));
  entries.push({
    key: text.slice(keySpan.start, keySpan.end),
    value: text.slice(valueSpan.start, valueSpan.end),
    keySpan,
    valueSpan,
  });
}

/** The colon after a key: followed by a blank or the line's end. -1 where there is none. */
function keyEnd(text: string, start: number, end: number): number {
  for (let at = start; at < end && at < start + 80; at++) {
    if (text.charAt(at) === ':' && (at + 1 === end || text.charAt(at + 1) === ' ')) return at;
  }
  return -1;
}

function unquoted(text: string, { start, end }: Extent): Extent {
  const quote = text.charAt(start);
  const quoted = end - start >= 2 && (quote === '"' || quote === "'") && text.charAt(end - 1) === quote;
  return quoted ? { start: start + 1, end: end - 1 } : { start, end };
}

/** The front matter of a draft whose blocks show that it has some. */
export const frontMatterOf = (text: string, blocks: readonly Block[]): FrontMatter | undefined =>
  blocks[0]?.kind === 'front-matter' ? readFrontMatter(text, lineExtents(text)) : undefined;

/** The same seen from a place `by` units farther on. */
export const moveFrontMatter = (matter: FrontMatter, by: number): FrontMatter => ({
  ...matter,
  span: moveSpan(matter.span, by),
  entries: matter.entries.map((entry) => ({
    ...entry,
    keySpan: moveSpan(entry.keySpan, by),
    valueSpan: moveSpan(entry.valueSpan, by),
  })),
  stray: matter.stray.map(({ span, written }) => ({ span: moveSpan(span, by), written })),
});

/** The path in `previous: 去年.md` in a draft's front matter; empty where there is none. */
export function namedPrevious(analysis: Pick<Analysis, 'text' | 'blocks'>): string {
  const { text } = analysis;
  // Blocks are put together when they are asked for, which most drafts can be spared.
  const [block] = /^\ufeff?---/.test(text) ? analysis.blocks : [];
  const lines = block?.kind === 'front-matter' ? text.slice(block.span.start, block.span.end).split(/\r\n?|\n/) : [];
  const line = lines.find((one) => one.startsWith('previous:')) ?? '';
  return line
    .slice('previous:'.length)
    .trim()
    .replace(/^(['"])(.*)\1$/, '$2');
}
