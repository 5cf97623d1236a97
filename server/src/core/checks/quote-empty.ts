import { defineCheck, defineMessages } from '../check.js';
import { paragraphsOf } from '../forms/paragraphs.js';
import { gather } from '../lists.js';
import type { Span } from '../model.js';
import { matchesOf } from '../text/matches.js';
import { spanIn } from '../text/span.js';

const messages = defineMessages({
  'zh-CN': {
    empty: ({ marks }: { marks: string }) => `${marks} 中间没有文字，名称可能漏写。请补上名称，或者删去 ${marks}。`,
  },
  en: {
    empty: ({ marks }) => `Nothing stands between ${marks}: a name seems to be left out. Add it, or delete ${marks}.`,
  },
});

const pairs = /“ *”|‘ *’|《 *》|〈 *〉|「 *」|『 *』|" *"/g;

/** Quotation marks or a title's brackets with nothing in them. */
export default defineCheck({
  id: 'quote-empty',
  severity: 'warning',
  messages,
  run(context, report, say) {
    for (const block of paragraphsOf(context)) {
      for (const { start, end } of emptyPairs(block.text)) {
        const at = spanIn(block, start, end);
        report({ at, message: say('empty', { marks: block.text.slice(start, end).replaceAll(' ', '') }) });
      }
    }
  },
});

function emptyPairs(text: string): Span[] {
  // Straight marks look alike at both ends: an even number before them makes them open, so "甲""乙" has none empty.
  let straight = 0;
  let from = 0;
  return gather(matchesOf(text, pairs), ({ index, 0: marks }) => {
    for (; from < index; from++) if (text[from] === '"') straight++;
    const empty = marks[0] !== '"' || (straight % 2 === 0 && isInProse(text, index, index + marks.length));
    return empty ? [{ start: index, end: index + marks.length }] : [];
  });
}

/** Straight marks without a Chinese word beside them are data: ,"", in a comma-separated line. */
const isInProse = (text: string, start: number, end: number): boolean =>
  /[\u4e00-\u9fff]/.test((text[start - 1] ?? '') + (text[end] ?? ''));
