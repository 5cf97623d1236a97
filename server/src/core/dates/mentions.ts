import type { BlockMemo } from '../memo.js';
import type { Block } from '../model.js';
import type { DateMention } from '../reading.js';
import { spanIn } from '../text/span.js';
import { type RawDate, readDates } from './read.js';

/**
 * Every date outside tables, with its place in the draft. `block` is the index into `blocks`. Page furniture counts: the
 * day of publication stands there.
 *
 * @param memo keeps what each paragraph says; nothing else is asked of page furniture.
 */
export function findDates(blocks: readonly Block[], memo: Pick<BlockMemo, 'read'>): DateMention[] {
  const found: DateMention[] = [];
  blocks.forEach((block, index) => {
    for (const date of datesIn(block, memo)) found.push(mentionOf(date, block, index));
  });
  return found;
}

function mentionOf({ start, end, year, month, day, fault }: RawDate, block: Block, index: number): DateMention {
  return { start, end, year, month, day, fault, block: index, span: spanIn(block, start, end) };
}

function datesIn({ kind, text }: Block, memo: Pick<BlockMemo, 'read'>): readonly RawDate[] {
  if (kind === 'paragraph') return memo.read(text).dates;
  return kind === 'noise' ? readDates(text) : [];
}
