import { defineCheck, defineMessages } from '../check.js';
import { paragraphsOf } from '../forms/paragraphs.js';
import {
  type Doubling,
  doubledParticles,
  doublings,
  PairPlaces,
  type Repeat,
  repeatedLines,
  repeatedSentences,
} from '../forms/repeats.js';
import { gather } from '../lists.js';
import type { Block } from '../model.js';
import { oncePer } from '../once.js';
import type { Profile } from '../profile.js';
import { fold } from '../text/fold.js';
import { spanIn } from '../text/span.js';

interface Words {
  readonly words: string;
}

const messages = defineMessages({
  'zh-CN': {
    sentence: ({ words }: Words) => `「${words}」与前文逐字相同。若是重复粘贴，请删去一处。`,
    doubled: ({ words }: Words) => `「${words}」连写了两遍。请删去一个。`,
    first: ({ words }: Words) => `「${words}」第一次出现在这里`,
    remove: ({ words }: Words) => `删去重复的「${words}」`,
  },
  en: {
    sentence: ({ words }) => `“${words}” repeats an earlier passage word for word. If it was pasted twice, delete one.`,
    doubled: ({ words }) => `“${words}” is written twice in a row. Delete one.`,
    first: ({ words }) => `“${words}” stands here first`,
    remove: ({ words }) => `Delete the repeated “${words}”`,
  },
});

/** Sentences repeated word for word, and words typed twice in a row. */
export default defineCheck({
  id: 'text-duplicated',
  severity: 'warning',
  messages,
  run(context, report, say) {
    const paragraphs = paragraphsOf(context);
    const repeats = [...repeatedSentences(paragraphs), ...repeatedLines(paragraphs)];
    const labels = labelsOf(context.profile);
    const told = new Uint8Array(context.text.length);
    for (const { second } of repeats) told.fill(1, second.start, second.end);
    for (const repeat of repeats) report(sentenceFinding(repeat));
    const pairs = new PairPlaces();
    for (const block of paragraphs) {
      for (const doubling of [...doublings(block.text, pairs), ...doubledParticles(block.text)]) {
        const at = spanIn(block, doubling.again, doubling.end);
        if (isHeader(block.text.slice(doubling.again, doubling.end))) continue;
        if (!told[at.start]) report(doublingFinding(block, doubling));
      }
    }

    /** The heads of a table that lost its columns: 结果维持 … 总计 stands once for each group. */
    function isHeader(words: string): boolean {
      const plain = words.trim();
      return labels.some((label) => plain.startsWith(label)) && labels.some((label) => plain.endsWith(label));
    }

    function sentenceFinding({ first, second, near, words: full }: Repeat) {
      const words = shortened(full);
      const written = fold(context.text.slice(second.start, second.end));
      return {
        at: second,
        severity: near ? ('warning' as const) : ('info' as const),
        message: say('sentence', { words }),
        related: [{ span: first, message: say('first', { words }) }],
        fixes: item.test(written)
          ? []
          : [{ title: say('remove', { words }), safety: 'suggest' as const, edits: [{ span: second, text: '' }] }],
      };
    }

    function doublingFinding(block: Block, { start, again, end }: Doubling) {
      const words = shortened(block.text.slice(again, end));
      const span = spanIn(block, again, end);
      return {
        at: span,
        // Two characters may belong to different words; four or more are no accident.
        severity: end - again >= 4 ? ('warning' as const) : ('info' as const),
        message: say('doubled', { words }),
        related: [{ span: spanIn(block, start, again), message: say('first', { words }) }],
        fixes: [{ title: say('remove', { words }), safety: 'suggest' as const, edits: [{ span, text: '' }] }],
      };
    }
  },
});

/** What the official tables write at the head of columns and rows. */
const labelsOf = oncePer(({ tables }: Profile): string[] =>
  gather(tables, ({ columns, rows }) => gather([...columns, ...rows], ({ label }) => (label === '' ? [] : [label]))),
);

/** The number of an item in a list: the items after it count on from it, so that it cannot simply go. */
const item =
  /[一二三四五六七八九十]是|第[一二三四五六七八九十]{1,3},|\([一二三四五六七八九十\d]{1,3}\)|[①-⑳]|(?:^|[。;:])\d{1,2}[.、]/;

const shortened = (words: string): string => (words.length > 24 ? `${words.slice(0, 12)}…${words.slice(-8)}` : words);
