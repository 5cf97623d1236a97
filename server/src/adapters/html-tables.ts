import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import type { Cell, HtmlTable, HtmlTables, Span } from '../core/index.js';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

const longest = 400_000;

/**
 * Reads the HTML tables of a draft, as web pages and Word leave them in Markdown. The parser mends what is broken as a
 * browser would; a table inside a table is read as part of its cell.
 */
export const htmlTables: HtmlTables = (text) => regions(text).flatMap((region) => readRegion(text, region));

/** From each outermost `<table` to its end tag; one without an end reaches to the end of the text. */
function regions(text: string): Span[] {
  const found: Span[] = [];
  let depth = 0;
  let start = 0;
  for (const { index, 0: tag } of text.matchAll(/<table(?=[\s>/])|<\/table\s*>/gi)) {
    if (tag.startsWith('</')) {
      if (depth > 0 && --depth === 0) found.push({ start, end: index + tag.length });
    } else if (depth++ === 0) start = index;
  }
  if (depth > 0) found.push({ start, end: text.length });
  return found.filter((region) => region.end - region.start <= longest);
}

function readRegion(text: string, { start, end }: Span): HtmlTable[] {
  const fragment = parseFragment(text.slice(start, end), { sourceCodeLocationInfo: true });
  return elements(fragment.childNodes, 'table').flatMap((table) => {
    const rows = elements(table.childNodes, 'tr').map((row) => cellsOf(row, text, start));
    const filled = rows.filter((row) => row.length > 0);
    return filled.length > 0 ? [{ span: { start, end }, rows: filled }] : [];
  });
}

/** The outermost elements of one name below some nodes, in order. Keeps a stack of its own: nesting may be deep. */
function elements(nodes: readonly Node[], ...names: readonly string[]): Element[] {
  const found: Element[] = [];
  const open = [...nodes].reverse();
  for (let node = open.pop(); node; node = open.pop()) {
    if (names.includes(node.nodeName)) found.push(node as Element);
    else if ('childNodes' in node) open.push(...[...node.childNodes].reverse());
  }
  return found;
}

const cellsOf = (row: Element, text: string, offset: number): Cell[] =>
  elements(row.childNodes, 'td', 'th').map((cell) => readCell(cell, text, offset));

/** The text of a cell from its first to its last character that is no blank. */
function readCell(cell: Element, text: string, offset: number): Cell {
  const parts = elements(cell.childNodes, '#text').flatMap((node) => written(node as unknown as Node, text, offset));
  const inner = cell.sourceCodeLocation?.startTag?.endOffset ?? cell.sourceCodeLocation?.startOffset ?? 0;
  const [first, last] = [parts[0], parts.at(-1)];
  const span = first && last ? { start: first.span.start, end: last.span.end } : at(offset + inner);
  const spans = { rowspan: attribute(cell, 'rowspan'), colspan: attribute(cell, 'colspan') };
  return { span, text: parts.map((part) => part.value).join(''), ...spans };
}

const at = (place: number): Span => ({ start: place, end: place });

interface Written {
  readonly span: Span;
  readonly value: string;
}

/** A text node without the blanks around it; none where it is blank. */
function written(node: Node, text: string, offset: number): Written[] {
  const place = node.sourceCodeLocation;
  if (!place || !('value' in node)) return [];
  const value = node.value.trim();
  if (value === '') return [];
  const raw = text.slice(offset + place.startOffset, offset + place.endOffset);
  const start = offset + place.startOffset + (raw.length - raw.trimStart().length);
  return [{ span: { start, end: start + raw.trim().length }, value }];
}

function attribute({ attrs }: Element, name: string): number {
  const value = Number(attrs.find((each) => each.name === name)?.value ?? 1);
  return Number.isInteger(value) && value > 0 && value < 100 ? value : 1;
}
