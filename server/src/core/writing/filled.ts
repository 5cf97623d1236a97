import { formatTicks } from '../figures/quantity.js';
import type { Span, Table } from '../model.js';
import type { BoundCell, BoundTable } from '../reading.js';
import { numberLike } from '../relations/figure-relation.js';
import { contentOf } from '../tables/cell.js';

/** A cell with the figure that belongs there. */
export interface FilledCell {
  readonly cell: BoundCell;
  /** What is replaced: the number alone, or the empty place. */
  readonly span: Span;
  readonly text: string;
  /** How the figure comes about: `12 + 1 = 13`. */
  readonly arithmetic: string;
}

/** Layouts in which an empty cell has a place of its own, so that a figure can be put there. */
const layoutsWithPlaces: ReadonlySet<Table['layout']> = new Set(['pipe', 'tab', 'comma', 'html']);

/**
 * The cell with `value` written in it as its figure is written now.
 *
 * @returns `undefined` where nothing can be written: words stand there, or an amount of money, which is kept in 元 and
 *   may be printed in 万元; or where the value is less than nothing.
 */
export function filled(
  cell: BoundCell,
  { table }: BoundTable,
  value: bigint,
  arithmetic: string,
): FilledCell | undefined {
  const { figure, span } = cell;
  if (value < 0n || figure?.kind === 'money') return undefined;
  if (figure && !isUnwritten(cell)) return { cell, span: figure.number, text: numberLike(figure, value), arithmetic };
  const isFree = isUnwritten(cell) && (span.end > span.start || layoutsWithPlaces.has(table.layout));
  return isFree ? { cell, span, text: formatTicks(value, 8), arithmetic } : undefined;
}

/** Whether a cell is blank or holds a mark for nothing (`/`, `—`, 无). */
export function isUnwritten({ text }: BoundCell): boolean {
  const content = contentOf(text);
  return content !== 'text' && content !== 'number';
}

/** The number that stands in a cell; `undefined` where none does. */
export const writtenValue = (cell: BoundCell): bigint | undefined =>
  isUnwritten(cell) ? undefined : cell.figure?.value;

/** Whether a cell waits for its figure: it is blank, or 0 as in a form that was just inserted. */
export const isOpen = (cell: BoundCell): boolean => isUnwritten(cell) || cell.figure?.value === 0n;
