import type { Span } from '../model.js';
import type { BoundCell, BoundTable } from '../reading.js';

/**
 * Something to underline for a cell: the cell, or, where it is empty, a character of the space it leaves, or else the last
 * cell before it that is written.
 */
export function placeOf(cell: BoundCell, { table }: BoundTable, text: string): Span {
  const { start, end } = cell.span;
  if (end > start) return cell.span;
  if (isInLine(text, start)) return { start, end: start + 1 };
  if (isInLine(text, start - 1)) return { start: start - 1, end: start };
  const written = table.rows.flat().filter(({ span }) => span.end > span.start && span.end <= start);
  return written.at(-1)?.span ?? { start, end };
}

const isInLine = (text: string, at: number): boolean => at >= 0 && at < text.length && !/[\r\n]/.test(text.charAt(at));
