import type { Block } from '../model.js';
import type { DateMention } from '../reading.js';
import { spanIn } from '../text/span.js';
import { readDates } from './read.js';

/**
 * Every date outside tables, with its place in the draft. `block` is the index into `blocks`. Page furniture counts: the
 * day of publication stands there.
 */
export function findDates(blocks: readonly Block[]): DateMention[] {
  const isRead = ({ kind }: Block): boolean => kind === 'paragraph' || kind === 'noise';
  return blocks.flatMap((block, index) => (isRead(block) ? datesIn(block, index) : []));
}

function datesIn(block: Block, index: number): DateMention[] {
  return readDates(block.text).map((date) => ({ ...date, block: index, span: spanIn(block, date.start, date.end) }));
}
