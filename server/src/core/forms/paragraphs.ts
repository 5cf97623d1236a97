import type { CheckContext } from '../check.js';
import type { Block } from '../model.js';
import { oncePer } from '../once.js';

/** The paragraphs of the report under check; a file may hold two reports. */
export const paragraphsOf = oncePer(({ blocks, report }: CheckContext): readonly Block[] => {
  const { start, end } = report.span;
  return blocks.filter(({ kind, span }) => kind === 'paragraph' && span.start >= start && span.start < end);
});
