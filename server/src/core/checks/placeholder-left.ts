import { type CheckContext, defineCheck, defineMessages } from '../check.js';
import { groupBy } from '../forms/group.js';
import { paragraphsOf } from '../forms/paragraphs.js';
import { findPlaceholders, type Placeholder } from '../forms/placeholders.js';
import { gather } from '../lists.js';
import type { Span } from '../model.js';
import { spanIn } from '../text/span.js';

const messages = defineMessages({
  'zh-CN': {
    blank: ({ written }: { written: string }) => `「${written}」是模板里待填的位置，还没有填。请写上实际内容。`,
    instruction: ({ written }: { written: string }) => `「${written}」像是模板里给填写人的提示，公布前应删去。`,
    again: ({ written }: { written: string }) => `这里也有「${written}」`,
    remove: ({ written }: { written: string }) => `删去「${written}」`,
  },
  en: {
    blank: ({ written }) =>
      `“${written}” is a place of the model text that is not filled in. Write what belongs there.`,
    instruction: ({ written }) => `“${written}” looks like a remark of the model text to its author: delete it.`,
    again: ({ written }) => `“${written}” stands here, too`,
    remove: ({ written }) => `Delete “${written}”`,
  },
});

interface Place {
  readonly at: Span;
  readonly kind: Placeholder['kind'];
  readonly written: string;
}

/** Places of a model text left unfilled, and its remarks to the author left in. The same stand-in is one finding. */
export default defineCheck({
  id: 'placeholder-left',
  severity: 'error',
  messages,
  run(context, report, say) {
    for (const [written, [first, ...others]] of groupBy(placesIn(context), (place) => place.written)) {
      if (!first) continue;
      const { at, kind } = first;
      const related = others.map((other) => ({ span: other.at, message: say('again', { written }) }));
      const remove = { title: say('remove', { written }), safety: 'suggest' as const, edits: [{ span: at, text: '' }] };
      report({ at, message: say(kind, { written }), related, fixes: kind === 'instruction' ? [remove] : [] });
    }
  },
});

const placesIn = (context: CheckContext): Place[] =>
  gather(paragraphsOf(context), (block) =>
    findPlaceholders(block.text).map(({ start, end, kind }) => ({
      at: spanIn(block, start, end),
      kind,
      written: withObject(block.text, start, end),
    })),
  );

/** A stand-in with the word it stands for: xxx市. */
function withObject(text: string, start: number, end: number): string {
  const written = text.slice(start, end).trim();
  return /[xX×*_○□Nn某]$/.test(written)
    ? written + (/^[\u4e00-\u9fff]/.exec(text.slice(end, end + 1))?.[0] ?? '')
    : written;
}
