import { defineCheck, defineMessages } from '../check.js';
import { contradictions } from '../forms/approximation.js';
import { paragraphsOf } from '../forms/paragraphs.js';
import { spanIn } from '../text/span.js';

interface Words {
  readonly written: string;
  readonly before: string;
  readonly after: string;
}

const messages = defineMessages({
  'zh-CN': {
    both: ({ written, before, after }: Words) =>
      `「${written}」同时用了「${before}」和「${after}」，一个指不到、一个指超过，互相矛盾。请保留其中一个。`,
    drop: ({ word }: { word: string }) => `删去「${word}」`,
  },
  en: {
    both: ({ written, before, after }) =>
      `“${written}” has both “${before}” and “${after}”: one means less than the number, the other more. Keep one of them.`,
    drop: ({ word }) => `Delete “${word}”`,
  },
});

/** A number that is said to be below and above its value at once. */
export default defineCheck({
  id: 'approximation-conflict',
  severity: 'warning',
  messages,
  run(context, report, say) {
    for (const block of paragraphsOf(context)) {
      for (const { start, end, before, after } of contradictions(block.text)) {
        const drop = (from: number, word: string) => ({
          title: say('drop', { word }),
          safety: 'suggest' as const,
          edits: [{ span: spanIn(block, from, from + word.length), text: '' }],
        });
        report({
          at: spanIn(block, start, end),
          message: say('both', { written: block.text.slice(start, end), before, after }),
          fixes: [drop(start, before), drop(end - after.length, after)],
        });
      }
    }
  },
});
