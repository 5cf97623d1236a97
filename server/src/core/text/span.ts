import type { Block, Span } from '../model.js';

/** Maps `[start, end)` of the block's joined text back to the draft. */
export function spanIn(block: Block, start: number, end: number): Span {
  const from = positionIn(block, start);
  return { start: from, end: end > start ? positionIn(block, end - 1) + 1 : from };
}

/** Maps one offset of the block's joined text back to the draft. */
export function positionIn(block: Block, offset: number): number {
  const { pieces } = block;
  if (pieces.length === 1) return pieces[0]!.span.start + offset;
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle]?.at ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const piece = pieces[low];
  return piece ? piece.span.start + offset - piece.at : block.span.start;
}

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

export const moveSpan = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });

/** The words of a span as they read, however the draft breaks its lines: for messages. */
export const unbroken = (text: string, { start, end }: Span): string =>
  text.slice(start, end).replace(/\s+/g, (blanks) => (/[\r\n]/.test(blanks) ? '' : blanks));

/** The same characters in a string of its own: a slice keeps the whole text that it was cut from in memory. */
export const detached = (slice: string): string => ` ${slice}`.slice(1);
