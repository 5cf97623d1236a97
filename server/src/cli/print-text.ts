import { type Finding, type Locale, type Related, render, type Span } from '../core/index.js';
import { columns } from './columns.js';
import { type Placer, placer } from './place.js';
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

function shown({ path, analysis: { text, reports } }: CheckedFile, { locale }: PrintOptions): string[] {
  const place = placer(text);
  return reports.flatMap((report) => report.findings.map((finding) => show(path, text, place, finding, locale)));
}

function show(path: string, text: string, place: Placer, finding: Finding, locale: Locale): string {
  const related = finding.related.map((other) => relatedLine(path, place, other, locale));
  const head = `${where(path, place, finding.span)} ${words[locale].severity[finding.severity]} ${finding.check}`;
  return `${head}\n  ${render(finding.message, locale)}\n${frame(text, finding.span)}${related.join('')}`;
}

/** In another file, whose text is not at hand, the path alone is the place. */
const relatedLine = (path: string, place: Placer, other: Related, locale: Locale): string =>
  `  - ${other.path ?? where(path, place, other.span)}: ${render(other.message, locale)}\n`;

function where(path: string, place: Placer, { start }: Span): string {
  const { line, column } = place(start);
  return `${path}:${line}:${column}`;
}

const longestFrame = 160;

/** The line with carets under the span; of a long line the part around the span. */
function frame(text: string, { start, end }: Span): string {
  const line = lineAround(text, start);
  const from = Math.max(line.start, start - longestFrame / 2);
  const to = Math.min(line.end, Math.max(start + longestFrame / 2, from + longestFrame));
  const lead = from > line.start ? '…' : '';
  const shown = `${lead}${text.slice(from, to)}${to < line.end ? '…' : ''}`;
  const before = columns(lead + text.slice(from, start));
  const width = Math.max(1, columns(text.slice(start, Math.min(end, to))));
  return `  | ${printable(shown).trimEnd()}\n  | ${' '.repeat(before)}${'^'.repeat(width)}\n`;
}

function lineAround(text: string, offset: number): Span {
  let start = offset;
  let end = offset;
  while (start > 0 && !isLineEnd(text.charCodeAt(start - 1))) start--;
  while (end < text.length && !isLineEnd(text.charCodeAt(end))) end++;
  return { start, end };
}

const isLineEnd = (unit: number): boolean => unit === 10 || unit === 13;

/** A control character in a draft must not steer the reader's terminal; a tab takes one column, as in the caret line. */
const printable = (text: string): string => text.replace(/\p{Cc}/gu, (unit) => (unit === '\t' ? ' ' : '\u00b7'));
