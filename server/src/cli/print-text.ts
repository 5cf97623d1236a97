import { columns, type Finding, render, type Span } from '../core/index.js';
import { type Placers, placers } from './place.js';
import type { CheckedFile, Printer, PrintOptions } from './printer.js';
import { words } from './words.js';

/** For people: place, severity and check; the message; the line with the words underlined; the related places. */
export function textPrinter(options: PrintOptions): Printer {
  const { coverage, summary } = words[options.locale];
  return {
    head: '',
    separator: '\n',
    file: (file) => shown(file, options).join('\n'),
    tail: (all) => `${all.reports > 0 ? `\n${coverage(all)}\n` : ''}${summary(all)}\n`,
  };
}

function shown({ path, previous, analysis: { text, reports } }: CheckedFile, options: PrintOptions): string[] {
  const placerOf = placers(path, text, previous ?? options.previous);
  return reports.flatMap((report) => report.findings.map((finding) => show(path, text, finding, placerOf, options)));
}

function show(path: string, text: string, finding: Finding, placerOf: Placers, { locale }: PrintOptions): string {
  const related = finding.related.map(
    (other) => `  - ${where(other.path ?? path, other.span, placerOf)}: ${render(other.message, locale)}\n`,
  );
  const head = `${where(path, finding.span, placerOf)} ${words[locale].severity[finding.severity]} ${finding.check}`;
  return `${head}\n  ${render(finding.message, locale)}\n${frame(text, finding.span)}${related.join('')}`;
}

/** In a file whose text is not at hand, the path alone is the place. */
function where(path: string, { start }: Span, placerOf: Placers): string {
  const place = placerOf(path)?.(start);
  return place ? `${path}:${place.line}:${place.column}` : path;
}

/** Units shown on either side of a span in a long line. */
const reach = 80;

/** The line with carets under the span; of a long line the part around the span. */
function frame(text: string, { start, end }: Span): string {
  const from = leftEdge(text, start);
  const to = rightEdge(text, Math.min(end, start + reach));
  const lead = from > 0 && !isLineEnd(text.charCodeAt(from - 1)) ? '…' : '';
  const tail = to < text.length && !isLineEnd(text.charCodeAt(to)) ? '…' : '';
  const before = columns(lead + text.slice(from, start));
  const width = Math.max(1, columns(text.slice(start, Math.min(end, to))));
  const line = printable(lead + text.slice(from, to) + tail).trimEnd();
  return `  | ${line}\n  | ${' '.repeat(before)}${'^'.repeat(width)}\n`;
}

/** The start of the line, or a place in it that is near enough and splits no character. */
function leftEdge(text: string, offset: number): number {
  let edge = offset;
  while (edge > 0 && offset - edge < reach && !isLineEnd(text.charCodeAt(edge - 1))) edge--;
  return edge + (isLowHalf(text.charCodeAt(edge)) ? 1 : 0);
}

function rightEdge(text: string, offset: number): number {
  let edge = offset;
  while (edge < text.length && edge - offset < reach && !isLineEnd(text.charCodeAt(edge))) edge++;
  return edge - (isLowHalf(text.charCodeAt(edge)) ? 1 : 0);
}

const isLowHalf = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;
const isLineEnd = (unit: number): boolean => unit === 10 || unit === 13;

/** A control character in a draft must not steer the reader's terminal; a tab takes one column, as in the caret line. */
const printable = (text: string): string => text.replace(/\p{Cc}/gu, (unit) => (unit === '\t' ? ' ' : '\u00b7'));
