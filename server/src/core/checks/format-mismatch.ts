import { type CheckContext, defineCheck, defineMessages } from '../check.js';
import type { Heading, Span } from '../model.js';
import type { ForeignSpec } from '../profile.js';
import { findPattern } from '../text/pattern.js';
import { spanIn } from '../text/span.js';

interface Words {
  readonly written: string;
  readonly own: string;
}

const messages = defineMessages({
  'zh-CN': {
    differs: ({ written, own }: Words) =>
      `「${written}」属于其他年度的报告格式；本报告按「${own}」核对。请改用本年度的格式。`,
    also: ({ written }: { written: string }) => `这里的「${written}」也属于该格式`,
  },
  en: {
    differs: ({ written, own }) =>
      `“${written}” belongs to another year's report format; this report is checked as “${own}”. Use this year's format.`,
    also: ({ written }) => `“${written}” belongs to that format, too`,
  },
});

/** Headings, tables or a notice of another year's format stand in the report. One finding a format. */
export default defineCheck({
  id: 'format-mismatch',
  severity: 'warning',
  messages,
  run(context, report, say) {
    for (const places of byFormat(context).values()) {
      const [at, ...others] = places.sort((a, b) => a.start - b.start);
      if (!at) continue;
      const written = writtenAt(context, at);
      const own = context.profile.title['zh-CN'];
      report({
        at,
        message: say('differs', { written, own }),
        related: others.map((span) => ({ span, message: say('also', { written: writtenAt(context, span) }) })),
      });
    }
  },
});

const writtenAt = ({ text }: CheckContext, { start, end }: Span): string => text.slice(start, end).replace(/\s+/g, '');

/** Where something of another format stands, by that format. */
function byFormat(context: CheckContext): Map<string, Span[]> {
  const found = new Map<string, Span[]>();
  for (const spec of context.profile.foreign) {
    const span = spec.in === 'heading' ? inHeadings(spec, context.report.outline) : inBlocks(spec, context);
    if (span) found.set(spec.of, [...(found.get(spec.of) ?? []), span]);
  }
  return found;
}

function inHeadings(spec: ForeignSpec, headings: readonly Heading[]): Span | undefined {
  for (const { title, span, inline, children } of headings) {
    if (!inline && findPattern(title.replaceAll(' ', ''), spec.pattern)) return span;
    const below = inHeadings(spec, children);
    if (below) return below;
  }
  return undefined;
}

function inBlocks(spec: ForeignSpec, { reading }: CheckContext): Span | undefined {
  const { from, to } = reading.recognition;
  const kind = spec.in === 'table' ? 'table' : 'paragraph';
  for (let index = from; index < to; index++) {
    const block = reading.blocks[index];
    const at = block?.kind === kind ? findPattern(block.text, spec.pattern) : undefined;
    if (block && at) return spanIn(block, at.start, at.end);
  }
  return undefined;
}
