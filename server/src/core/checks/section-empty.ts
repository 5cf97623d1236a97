import { type CheckContext, defineCheck, defineMessages } from '../check.js';
import type { Block, Heading } from '../model.js';
import { plainTitle } from '../outline/sections.js';
import { withoutSignature } from '../outline/signature.js';
import { fold } from '../text/fold.js';
import { overlaps } from '../text/span.js';

interface Words {
  readonly title: string;
}

const messages = defineMessages({
  'zh-CN': {
    empty: ({ title }: Words) => `「${title}」只有标题，下面没有内容。没有发生的，也应写明件数为 0 或写“无”。`,
    nothing: ({ title, words }: Words & { words: string }) =>
      `「${title}」只写了“${words}”。这一节应说明工作中的主要问题和改进情况。`,
  },
  en: {
    empty: ({ title }) => `Nothing stands under “${title}”. Where there is nothing to report, say so (0 or 无).`,
    nothing: ({ title, words }) =>
      `“${title}” says only “${words}”. This section is to tell the main problems and what was done about them.`,
  },
});

/** A section has a heading and nothing below it, or denies in a word what it is to tell. */
export default defineCheck({
  id: 'section-empty',
  severity: 'error',
  messages,
  run(context, report, say) {
    for (const { heading, keys } of context.report.sections) {
      if (!heading || heading.inline || heading.children.length > 0) continue;
      const specs = context.profile.sections.filter(({ key }) => keys.includes(key));
      const title = plainTitle(heading.title);
      const words = contentOf(heading, context);
      if (words === '') {
        const severity = specs.some(({ missing }) => missing === 'error') ? 'error' : 'warning';
        report({ at: heading.span, severity, message: say('empty', { title }) });
      } else if (specs.some(({ substantial }) => substantial) && denial.test(words)) {
        report({ at: heading.span, severity: 'warning', message: say('nothing', { title, words }) });
      }
    }
  },
});

/** What stands below a heading, furniture and the report's signature left out. A table counts as content. */
function contentOf({ body: { start, end } }: Heading, { text, blocks }: CheckContext): string {
  const body = { start, end: start < end ? withoutSignature(text, start, end) : end };
  if (body.start >= body.end) return '';
  const holds = ({ kind, span }: Block): boolean => (kind === 'paragraph' || kind === 'table') && overlaps(span, body);
  if (!blocks.some(holds)) return '';
  return fold(text.slice(body.start, Math.min(body.end, body.start + 60))).replace(/[\s。.,;:]/g, '');
}

const denial =
  /^(?:本年度?|本[局委办镇乡市县区]|本单位|\d{4}年度?)*(?:暂?无|没有|不存在)(?:主要|存在|明显)?(?:问题|不足)?(?:及改进情况)?$/;
