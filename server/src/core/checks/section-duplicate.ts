import { defineCheck, defineMessages } from '../check.js';
import type { Heading } from '../model.js';
import { plainTitle, topHeadings } from '../outline/sections.js';

interface Words {
  readonly title: string;
}

const messages = defineMessages({
  'zh-CN': {
    again: ({ title }: Words) => `「${title}」在报告中出现了两次。请合并为一节，或改正其中一个标题。`,
    first: ({ title }: Words) => `第一次出现的「${title}」`,
  },
  en: {
    again: ({ title }) => `“${title}” stands in the report twice. Make one section of them, or correct one heading.`,
    first: ({ title }) => `“${title}” for the first time`,
  },
});

/** Two chapters have the same heading. A section told in two chapters (problems, then plans) is none. */
export default defineCheck({
  id: 'section-duplicate',
  severity: 'warning',
  messages,
  run({ report: { outline } }, report, say) {
    const first = new Map<string, Heading>();
    for (const heading of topHeadings(outline)) {
      const title = plainTitle(heading.title);
      const key = title.replace(/[的和及与、]/g, '');
      const before = first.get(key);
      if (key.length < 2 || !before) first.set(key, heading);
      else {
        const related = [{ span: before.span, message: say('first', { title }) }];
        report({ at: heading.span, message: say('again', { title }), related });
      }
    }
  },
});
