import type { Block } from '../model.js';
import { fold } from '../text/fold.js';

/** Splits a draft into blocks. */
export function readBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  for (const match of text.matchAll(/[^\r\n]*[^\s][^\r\n]*/g)) {
    const span = { start: match.index, end: match.index + match[0].length };
    blocks.push({ kind: 'paragraph', span, text: fold(match[0]), pieces: [{ at: 0, span }], depth: 0 });
  }
  return blocks;
}
