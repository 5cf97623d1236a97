import { type CheckContext, defineCheck, defineMessages } from '../check.js';
import { isQuoted } from '../dates/context.js';
import { groupBy } from '../forms/group.js';
import {
  foreignPreface,
  foreignSelf,
  foreignSigner,
  type OtherOrgan,
  otherSpeaker,
  sameBodyElsewhere,
} from '../forms/organ-names.js';
import { paragraphsOf } from '../forms/paragraphs.js';
import { gather } from '../lists.js';
import type { Block, Related, Span } from '../model.js';
import { spanIn, unbroken } from '../text/span.js';

interface Names {
  readonly written: string;
  readonly organ: string;
}

const messages = defineMessages({
  'zh-CN': {
    name: ({ written, organ }: Names) => `这里写的机关是「${written}」，而本报告的机关是「${organ}」。请核对机关名称。`,
    self: ({ written, organ }: Names) =>
      `「${written}」不像「${organ}」的自称，可能是从其他单位的文稿沿用来的。请核对。`,
    title: ({ organ }: { organ: string }) => `标题中的机关：${organ}`,
    again: ({ written }: { written: string }) => `这里也写了「${written}」`,
    set: ({ organ }: { organ: string }) => `改为「${organ}」`,
  },
  en: {
    name: ({ written, organ }) => `“${written}” stands here, but the report is by “${organ}”. Check the organ's name.`,
    self: ({ written, organ }) =>
      `“${organ}” would not speak of itself as “${written}”: the text may come from another organ. Check it.`,
    title: ({ organ }) => `The organ in the title: ${organ}`,
    again: ({ written }) => `“${written}” stands here, too`,
    set: ({ organ }) => `Change to “${organ}”`,
  },
});

/** Another organ's name, or the way only another organ speaks of itself, where the report's own belongs. */
export default defineCheck({
  id: 'organ-conflict',
  severity: 'warning',
  messages,
  run(context, report, say) {
    const { organ, title } = context.report;
    if (organ.length < 3) return;
    const source: Related[] = title ? [{ span: title, message: say('title', { organ }) }] : [];
    for (const [written, places] of byWords(context, namesIn)) {
      const [first, ...again] = found(places, written);
      if (!first) continue;
      const set = {
        title: say('set', { organ }),
        safety: 'suggest' as const,
        edits: [{ span: first.span, text: organ }],
      };
      report({
        at: first.span,
        message: say('name', { written, organ }),
        related: [...source, ...again],
        fixes: [set],
      });
    }
    for (const at of foreignSignature(context)) {
      const written = unbroken(context.text, at);
      report({ at, message: say('name', { written, organ }), related: source });
    }
    for (const [written, places] of byWords(context, foreignSelf)) {
      const [first, ...again] = found(places, written);
      if (first) report({ at: first.span, message: say('self', { written, organ }), related: [...source, ...again] });
    }

    function found(places: readonly Place[], written: string): Related[] {
      return places.map(({ at }) => ({ span: at, message: say('again', { written }) }));
    }
  },
});

type Finder = (text: string, organ: string) => OtherOrgan[];

interface Place {
  readonly at: Span;
  readonly written: string;
}

/** The same wrong name is one finding wherever it stands. */
const byWords = (context: CheckContext, find: Finder): Map<string, Place[]> =>
  groupBy(
    gather(paragraphsOf(context), (block) => placesIn(block, find(block.text, context.report.organ))),
    ({ written }) => written,
  );

const placesIn = (block: Block, found: readonly OtherOrgan[]): Place[] =>
  found
    .filter(({ start }) => !isQuoted(block.text, start))
    .map(({ start, end }) => ({ at: spanIn(block, start, end), written: block.text.slice(start, end) }));

/** A preface stands before the first heading, or glued to it. */
const namesIn: Finder = (text, organ) =>
  gather([sameBodyElsewhere, otherSpeaker, foreignPreface], (find) => find(text, organ));

const dateLine =
  /^ *(?:\d{4}|[一二三四五六七八九〇○零]{4}) *年 *[\d一二三四五六七八九十]{1,3} *月 *[\d一二三四五六七八九十]{1,3} *日 *$/;

/** The organ above or before the date of signing, where it cannot be the report's. */
function foreignSignature(context: CheckContext): Span[] {
  const paragraphs = paragraphsOf(context);
  return gather(paragraphs, (block, i) => {
    const name = /^ *[\u4e00-\u9fff ]{4,28}/.exec(block.text)?.[0] ?? '';
    const rest = block.text.slice(name.length);
    const signed = dateLine.test(rest) || (rest.trim() === '' && dateLine.test(paragraphs[i + 1]?.text ?? ''));
    const start = name.length - name.trimStart().length;
    return signed && foreignSigner(name, context.report.organ) ? [spanIn(block, start, name.trimEnd().length)] : [];
  });
}
