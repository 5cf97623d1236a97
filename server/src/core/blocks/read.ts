import { gather } from '../lists.js';
import type { Block, Piece, Table } from '../model.js';
import { findTables, type TableSources } from '../tables/find.js';
import { tableLabels } from '../tables/labels.js';
import { fold } from '../text/fold.js';
import { readMarker } from '../text/marker.js';
import { readFrontMatter } from './front-matter.js';
import { contentsEnd, crawlerHead, type Furniture, furnitureOf } from './furniture.js';
import { type Extent, type Line, lineExtents, textLines } from './lines.js';
import { findRunningNumbers } from './running.js';
import { cutLine, type Strip } from './strips.js';
import { endsSentence, isFull, type Wrap, wrapOf } from './wrap.js';

/**
 * Splits a draft into blocks. Sentences that a page's end, a site's running number or a hard line end has cut are joined
 * again; what is no part of the report becomes noise. Linear in the text, whatever it is.
 *
 * @param sources labels by which tables without pipes are known; without them only the tables that show their own lines
 *   are found.
 */
export function readBlocks(text: string, sources: TableSources = { labels: tableLabels([]) }): Block[] {
  const extents = lineExtents(text);
  const folded = fold(text);
  const matter = readFrontMatter(text, extents);
  const body = matter ? extents.slice(matter.lines) : extents;
  const lines = textLines(folded, body);
  const blocks: Block[] = matter ? [plainBlock('front-matter', folded, matter.span)] : [];
  const found = findTables(body, text, folded, sources);
  return [
    ...blocks,
    ...join(
      cutLines(
        folded,
        lines,
        found.map(({ table }) => table),
      ),
    ),
  ];
}

function plainBlock(kind: Block['kind'], folded: string, span: Extent): Block {
  return {
    kind,
    span,
    text: folded.slice(span.start, span.end),
    pieces: [{ at: 0, span }],
    depth: 0,
    table: undefined,
  };
}

/** Cuts all lines into strips, in the order of the draft. */
function cutLines(folded: string, lines: readonly Line[], tables: readonly Table[]): Strip[] {
  const noise = findNoise(lines, tables);
  const texts = lines.filter((_, index) => noise[index] === 'none');
  const furniture = noise.includes('page') || noise.includes('site');
  const running = new Map([...findRunningNumbers(texts, furniture)].map(([at, length]) => [texts[at], length]));
  const result: Strip[] = [];
  let next = 0;
  lines.forEach((line, index) => {
    while (next < tables.length && (tables[next] as Table).span.end <= line.start) next++;
    if (noise[index] !== 'none') result.push(noiseStrip(line));
    else cutLine(folded, line, tablesOn(line, tables, next), running.get(line) ?? 0, result);
  });
  return result;
}

function noiseStrip(line: Line): Strip {
  const { start, end, text } = line;
  return { kind: 'noise', start, end, text, depth: 0, line, breaks: false, resumes: false, table: undefined };
}

function tablesOn(line: Line, tables: readonly Table[], from: number): Table[] {
  const found: Table[] = [];
  for (let at = from; at < tables.length && (tables[at] as Table).span.start < line.end; at++) {
    found.push(tables[at] as Table);
  }
  return found;
}

/** The furniture on each line. Words that could be anything count beside other furniture only. */
function findNoise(lines: readonly Line[], tables: readonly Table[]): Furniture[] {
  const head = crawlerHead(lines);
  let table = 0;
  let contents = 0;
  const kinds = lines.map((line, index): Furniture => {
    contents = Math.max(contents, contentsEnd(lines, index));
    if (index < contents) return 'page';
    while (table < tables.length && (tables[table] as Table).span.end <= line.start) table++;
    const inTable = (tables[table]?.span.start ?? Number.POSITIVE_INFINITY) < line.end;
    if (index < head) return 'site';
    return inTable ? 'none' : isRule(line.text) ? 'page' : furnitureOf(line.text);
  });
  for (let index = 0; index < kinds.length; index++) {
    if (kinds[index] === 'weak') kinds[index] = kinds[index - 1] === 'site' ? 'site' : 'none';
  }
  return kinds;
}

/** A rule between paragraphs: `---`, `***`, `____`, `====`. */
const isRule = (text: string): boolean => text.length >= 3 && /^(?:-{3,}|\*{3,}|_{3,}|={3,}|—{3,}|─{3,})$/.test(text);

/** Joins strips to blocks. Noise inside a joined paragraph stands after it, so that blocks keep the order of their starts. */
function join(strips: readonly Strip[]): Block[] {
  const wrap = wrapOf(
    gather(strips, ({ kind, line }) => (kind === 'text' ? [line] : [])),
    opensNew,
  );
  const blocks: Block[] = [];
  let open: Strip[] = [];
  let held: Strip[] = [];
  const close = (): void => {
    if (open.length > 0) blocks.push(paragraph(open));
    for (const strip of held) blocks.push(noiseBlock(strip));
    open = [];
    held = [];
  };
  for (const strip of strips) {
    const last = open.at(-1);
    if (strip.kind === 'text' && last && !joins(last, strip, wrap, held.length > 0)) close();
    if (strip.kind === 'noise') held.push(strip);
    else if (strip.kind === 'text') open.push(strip);
    else {
      close();
      blocks.push(tableBlock(strip));
    }
    if (open.length === 0) close();
  }
  close();
  return blocks;
}

/** Whether a strip goes on with the sentence of the one before it. */
function joins(last: Strip, next: Strip, wrap: Wrap | undefined, acrossNoise: boolean): boolean {
  if (next.breaks) return false;
  if (last.line === next.line) return true;
  if (next.depth > 0 || last.depth > 0 || opensNew(next)) return false;
  const whole = !endsSentence(last.text);
  if (next.resumes) return whole;
  if (!whole || next.line.indent > last.line.indent + 1) return false;
  const full = isFull(last.line.text, wrap);
  if (acrossNoise) return full;
  return !next.line.gap && (full || asksForMore(last.text, next.text));
}

const opensNew = ({ text }: { readonly text: string }): boolean => readMarker(text, 0) !== undefined;

/** A comma or an opening bracket at the end, or a figure whose unit stands on the next line. */
function asksForMore(last: string, next: string): boolean {
  const end = last.charAt(last.length - 1);
  if (',、(“《'.includes(end)) return true;
  return last.length >= 15 && end >= '0' && end <= '9' && units.includes(next.charAt(0));
}

const units = '年月日件条个次期份人篇项%万';

function paragraph(strips: readonly Strip[]): Block {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end } of strips) {
    pieces.push({ at, span: { start, end } });
    at += end - start;
  }
  const [first, last] = [strips[0] as Strip, strips.at(-1) as Strip];
  const text = strips.length === 1 ? first.text : strips.map((strip) => strip.text).join('');
  // A heading's span holds its `#`s as well.
  const start = first.depth > 0 ? first.line.start : first.start;
  return { kind: 'paragraph', span: { start, end: last.end }, text, pieces, depth: first.depth, table: undefined };
}

const noiseBlock = ({ start, end, text }: Strip): Block => ({
  kind: 'noise',
  span: { start, end },
  text,
  pieces: [{ at: 0, span: { start, end } }],
  depth: 0,
  table: undefined,
});

function tableBlock({ start, end, text, table }: Strip): Block {
  return { kind: 'table', span: { start, end }, text, pieces: [{ at: 0, span: { start, end } }], depth: 0, table };
}
