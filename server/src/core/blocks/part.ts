import type { Block, Cell, Piece, Span, Table } from '../model.js';
import { fold } from '../text/fold.js';
import { detached, moveSpan } from '../text/span.js';

/** The share of a draft that may be one report, as a draft of its own: offsets and blocks count from its own start. */
export interface DraftPart {
  /** Where it begins in the draft, and which block is its first. */
  readonly start: number;
  readonly from: number;
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** Blocks `[from, to)` of a draft. */
export interface BlockRange {
  readonly from: number;
  readonly to: number;
}

/** Where each part of a draft begins and ends in its text; together they are all of it. */
export function partSpans(text: string, blocks: readonly Block[], ranges: readonly BlockRange[]): Span[] {
  const startOf = ({ from }: BlockRange): number => (from === 0 ? 0 : (blocks[from]?.span.start ?? text.length));
  return ranges.map((range, at) => {
    const next = ranges[at + 1];
    return { start: startOf(range), end: next ? startOf(next) : text.length };
  });
}

/**
 * Cuts a part out. Its strings are its own and no slices of the draft's: what is kept of it for the next version must not
 * keep this version's whole text with it.
 */
export function cutPart(text: string, blocks: readonly Block[], { from, to }: BlockRange, span: Span): DraftPart {
  const own = detached(text.slice(span.start, span.end));
  const folded = fold(own);
  const moved = blocks.slice(from, to).map((block) => moveBlock(block, -span.start, folded));
  return { start: span.start, from, text: own, blocks: moved };
}

function moveBlock(block: Block, by: number, folded: string): Block {
  const pieces = block.pieces.map(({ at, span }): Piece => ({ at, span: moveSpan(span, by) }));
  const joined = pieces.map(({ span }) => folded.slice(span.start, span.end)).join('');
  const text = joined === block.text ? joined : detached(block.text);
  const moved: Block = { kind: block.kind, span: moveSpan(block.span, by), text, pieces, depth: block.depth };
  return block.table ? { ...moved, table: moveTable(block.table, by, folded) } : moved;
}

const moveTable = ({ layout, span, rows }: Table, by: number, folded: string): Table => ({
  layout,
  span: moveSpan(span, by),
  rows: rows.map((row) => row.map((cell) => moveCell(cell, by, folded))),
});

function moveCell({ span, text, rowspan, colspan }: Cell, by: number, folded: string): Cell {
  const moved = moveSpan(span, by);
  const own = folded.slice(moved.start, moved.end);
  return { span: moved, text: own === text ? own : detached(text), rowspan, colspan };
}

/** Whether some blocks of a draft are those of a part that was cut out earlier, wherever either stands. */
export function isSamePart(
  part: DraftPart,
  blocks: readonly Block[],
  { from, to }: BlockRange,
  start: number,
): boolean {
  return part.blocks.length === to - from && part.blocks.every((own, at) => isSameBlock(own, blocks[from + at], start));
}

function isSameBlock(own: Block, other: Block | undefined, by: number): boolean {
  return (
    other !== undefined &&
    own.kind === other.kind &&
    own.depth === other.depth &&
    isMoved(own.span, other.span, by) &&
    own.pieces.length === other.pieces.length &&
    own.pieces.every(({ at, span }, index) => {
      const piece = other.pieces[index];
      return piece?.at === at && isMoved(span, piece.span, by);
    }) &&
    own.text === other.text &&
    isSameTable(own.table, other.table, by)
  );
}

function isSameTable(own: Table | undefined, other: Table | undefined, by: number): boolean {
  if (!own || !other) return own === other;
  return (
    own.layout === other.layout &&
    isMoved(own.span, other.span, by) &&
    own.rows.length === other.rows.length &&
    own.rows.every((row, at) => isSameRow(row, other.rows[at] ?? [], by))
  );
}

const isSameRow = (own: readonly Cell[], other: readonly Cell[], by: number): boolean =>
  own.length === other.length &&
  own.every(({ span, text, rowspan, colspan }, at) => {
    const cell = other[at] as Cell;
    return isMoved(span, cell.span, by) && text === cell.text && rowspan === cell.rowspan && colspan === cell.colspan;
  });

const isMoved = (own: Span, other: Span, by: number): boolean =>
  own.start + by === other.start && own.end + by === other.end;
