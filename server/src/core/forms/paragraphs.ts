import type { CheckContext } from '../check.js';
import type { Block } from '../model.js';

/** The paragraphs of the report under check; a file may hold two reports. */
export function paragraphsOf({ blocks, report }: CheckContext): Block[] {
  const { start, end } = report.span;
  return blocks.filter(({ kind, span }) => kind === 'paragraph' && span.start >= start && span.start < end);
}
