import { type CheckContext, defineCheck, defineMessages } from '../check.js';
import type { Related } from '../model.js';
import { plainTitle } from '../outline/sections.js';
import { isStructure, type StructureRelation } from '../relations/structure.js';

interface Counts {
  readonly stated: string;
  readonly named: number;
  readonly headings: number;
}

const messages = defineMessages({
  'zh-CN': {
    list: ({ stated, named, headings }: Counts) =>
      `写为“${stated}”，实际列出 ${named} 个部分${headings > 0 ? `，正文有 ${headings} 个标题` : ''}。请核对。`,
    headings: ({ stated, headings }: Counts) => `写为“${stated}”，正文有 ${headings} 个标题。请核对。`,
    order: ({ stated }: Counts) => `“${stated}”所列各部分的次序与正文标题的次序不同。请核对。`,
    names: ({ stated }: Counts) => `“${stated}”所列的部分名称与正文标题不完全相同。`,
    part: ({ name, title }: { name: string; title: string }) => `这里列为「${name}」，正文标题是「${title}」`,
    heading: ({ title }: { title: string }) => `正文标题「${title}」`,
    set: ({ stated, repair }: { stated: string; repair: string }) => `将“${stated}”改为“${repair}”`,
  },
  en: {
    list: ({ stated, named, headings }) =>
      `“${stated}” is declared, but ${named} parts are named${headings > 0 ? ` and the report has ${headings} headings` : ''}. Check them.`,
    headings: ({ stated, headings }) => `“${stated}” is declared, but the report has ${headings} headings. Check them.`,
    order: ({ stated }) => `The parts named with “${stated}” come in another order than the headings. Check them.`,
    names: ({ stated }) => `Parts named with “${stated}” are not called quite the same in their headings.`,
    part: ({ name, title }) => `named “${name}” here, “${title}” in its heading`,
    heading: ({ title }) => `heading “${title}”`,
    set: ({ stated, repair }) => `Change “${stated}” to “${repair}”`,
  },
});

/** The preface declares other parts than it names or than the report has. */
export default defineCheck({
  id: 'structure-mismatch',
  severity: 'error',
  messages,
  run(context, report, say) {
    for (const relation of context.report.relations.filter(isStructure)) {
      const { defect, stated, named, headings, declared, number, repair } = relation;
      if (!defect || (defect === 'headings' && isMissingSection(relation, context))) continue;
      const related: Related[] = relation.different.map(({ part, name, heading }) => ({
        span: part,
        message: say('part', { name, title: plainTitle(heading.title) }),
      }));
      const count = defect === 'list' || defect === 'headings';
      for (const { span, title } of count ? headings : []) {
        related.push({ span, message: say('heading', { title: plainTitle(title) }) });
      }
      const written = context.text.slice(number.start, number.end);
      report({
        at: declared,
        severity: count ? 'error' : defect === 'order' ? 'warning' : 'hint',
        message: say(defect, { stated, named, headings: headings.length }),
        related,
        fixes:
          count && repair !== '' && repair !== written
            ? [
                {
                  title: say('set', { stated: written, repair }),
                  safety: 'suggest',
                  edits: [{ span: number, text: repair }],
                },
              ]
            : [],
      });
    }
  },
});

/** A part that is named but has no heading is `section-missing`'s to report, where the format prescribes it. */
function isMissingSection({ count, headings, named }: StructureRelation, { report, profile }: CheckContext): boolean {
  const missing = report.sections.filter(({ presence, keys }) => {
    const spec = profile.sections.find(({ key }) => key === keys[0]);
    return (presence === 'missing' || presence === 'sentence') && spec?.missing === 'error';
  });
  const whole = named === count || named === 0;
  return whole && headings.length < count && headings.length + missing.length >= count;
}
