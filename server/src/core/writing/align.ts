import { gather } from '../lists.js';
import type { Span, Table } from '../model.js';
import { columns } from '../text/columns.js';
import type { Edit } from '../text/edit.js';

/** A cell wider than this is left to stick out; otherwise one long cell would blow up every row. */
const widest = 60;
/** A separator row needs three dashes. */
const narrowest = 3;

type Side = 'left' | 'right' | 'center';

/** What stands between two bars, without the blanks around it. */
interface Segment extends Span {
  readonly content: Span;
  readonly width: number;
  /** No bar follows, or none comes before: the row's own end needs no blanks. */
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/**
 * Aligns the columns of a pipe table by the width that its characters take up on the screen. Only blanks and the dashes of
 * the separator row change.
 */
export function alignPipes(text: string, { span, layout }: Table): Edit[] {
  const block = text.slice(span.start, span.end);
  if (layout !== 'pipe' || /[｜\u2500-\u257f]/.test(block)) return [];
  const rows = linesOf(text, span).map((line) => segmentsOf(text, line));
  const sides = sidesOf(text, rows);
  const widths = widthsOf(text, rows);
  return gather(rows, (row) => {
    const isRule = isSeparator(text, row);
    return gather(row, (segment, at) => place(text, segment, widths[at] ?? narrowest, sides[at] ?? 'left', isRule));
  });
}

/** The lines of a table from their very beginning: the first one may be indented. */
function linesOf(text: string, { start, end }: Span): Span[] {
  const lines: Span[] = [];
  const lineEnd = /[\r\n]+|$/g;
  for (let from = start; from < end; ) {
    lineEnd.lastIndex = from;
    const found = lineEnd.exec(text);
    const to = Math.min(found?.index ?? end, text.length);
    lines.push({ start: from, end: to });
    from = to + Math.max(1, found?.[0].length ?? 1);
  }
  return lines;
}

function segmentsOf(text: string, line: Span): Segment[] {
  const bars: number[] = [];
  for (let at = line.start; at < line.end; at++) if (text[at] === '|' && text[at - 1] !== '\\') bars.push(at);
  const edges = [line.start - 1, ...bars, line.end];
  const segments = edges.slice(1).map((end, at) => segment(text, { start: (edges[at] ?? 0) + 1, end }));
  const isOutside = (at: number): boolean => (at === 0 || at === segments.length - 1) && isBlank(segments[at]);
  return segments
    .map((each, at) => ({ ...each, isFirst: at === 0, isLast: at === segments.length - 1 }))
    .filter((_, at) => !isOutside(at));
}

const isBlank = (part: Pick<Segment, 'content'> | undefined): boolean => part?.content.start === part?.content.end;

function segment(text: string, { start, end }: Span): Omit<Segment, 'isFirst' | 'isLast'> {
  let [from, to] = [start, end];
  while (from < to && isSpace(text[from])) from++;
  while (to > from && isSpace(text[to - 1])) to--;
  const content = { start: from, end: to };
  return { start, end, content, width: to - from > 4 * widest ? widest + 1 : columns(text.slice(from, to)) };
}

const isSpace = (unit: string | undefined): boolean => unit !== undefined && ' \t\u3000\u00a0'.includes(unit);

const written = (text: string, { content }: Segment): string => text.slice(content.start, content.end);

const dashes = /^(:?)-{2,}(:?)$/;
const isSeparator = (text: string, row: readonly Segment[]): boolean =>
  row.length > 0 && row.every((each) => dashes.test(written(text, each)));

function sidesOf(text: string, rows: readonly (readonly Segment[])[]): Side[] {
  const separator = rows.find((row) => isSeparator(text, row)) ?? [];
  return separator.map((each) => {
    const [, left, right] = dashes.exec(written(text, each)) ?? [];
    return right ? (left ? 'center' : 'right') : 'left';
  });
}

function widthsOf(text: string, rows: readonly (readonly Segment[])[]): number[] {
  const widths: number[] = [];
  for (const row of rows.filter((each) => !isSeparator(text, each)))
    row.forEach(({ width }, at) => {
      if (width <= widest) widths[at] = Math.max(widths[at] ?? narrowest, width);
    });
  return widths;
}

function place(text: string, part: Segment, width: number, side: Side, isRule: boolean): Edit[] {
  const { start, end, content, isFirst, isLast } = part;
  const lead = isFirst ? text.slice(start, content.start) : ' ';
  const trail = isLast ? '' : ' ';
  if (isRule) return changed(text, { start, end }, lead + stretched(written(text, part), width) + trail);
  if (isBlank(part)) return changed(text, { start, end }, isFirst || isLast ? '' : ' '.repeat(width + 2));
  const missing = Math.max(0, width - part.width);
  const before = side === 'right' ? missing : side === 'center' ? Math.floor(missing / 2) : 0;
  const after = isLast ? 0 : missing - before;
  return [
    ...changed(text, { start, end: content.start }, lead + (isFirst ? '' : ' '.repeat(before))),
    ...changed(text, { start: content.end, end }, ' '.repeat(after) + trail),
  ];
}

function stretched(rule: string, width: number): string {
  const [, left = '', right = ''] = dashes.exec(rule) ?? [];
  return `${left}${'-'.repeat(Math.max(2, width - left.length - right.length))}${right}`;
}

const changed = (text: string, span: Span, wanted: string): Edit[] =>
  text.slice(span.start, span.end) === wanted ? [] : [{ span, text: wanted }];
