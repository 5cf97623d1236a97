import { type CheckContext, defineCheck, defineMessages, type Raw, type Say } from '../check.js';
import { gather } from '../lists.js';
import type { Heading, Span } from '../model.js';
import { plainTitle, topHeadings } from '../outline/sections.js';
import type { BoundTable } from '../reading.js';
import { placeOf } from '../tables/places.js';

interface Words {
  readonly title: string;
}

const messages = defineMessages({
  'zh-CN': {
    again: ({ title }: Words) => `「${title}」在报告中出现了两次。请合并为一节，或改正其中一个标题。`,
    first: ({ title }: Words) => `第一次出现的「${title}」`,
    table: ({ title }: Words) => `「${title}」的表在同一节里出现了两次，两张表都已核对。请只保留正确的一张。`,
  },
  en: {
    again: ({ title }) => `“${title}” stands in the report twice. Make one section of them, or correct one heading.`,
    first: ({ title }) => `“${title}” for the first time`,
    table: ({ title }) =>
      `The table “${title}” stands twice in one section; both were checked. Keep the right one only.`,
  },
});

type Messages = (typeof messages)['zh-CN'];

/** Two chapters have the same heading. A section told in two chapters (problems, then plans) is none. */
export default defineCheck({
  id: 'section-duplicate',
  severity: 'warning',
  messages,
  run(context, report, say) {
    for (const raw of tableRaws(context, say)) report(raw);
    const { outline } = context.report;
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

/** Tables of the form that stand a second time under the same heading; under another one they may be an annex. */
function tableRaws(
  { text, profile, report: { sections }, reading: { tables } }: CheckContext,
  say: Say<Messages>,
): Raw[] {
  const first = new Map<string, BoundTable>();
  return gather(tables, (table) => {
    const spec = profile.tables.find(({ key }) => key === table.key);
    if (!spec || spec.free) return [];
    const at = startOf(table, text);
    const section = sections.findIndex(({ span }) => span && span.start <= at.start && at.start < span.end);
    const key = `${table.key} ${section}`;
    const before = first.get(key);
    if (!before) first.set(key, table);
    const related = before && [{ span: startOf(before, text), message: say('first', { title: spec.title }) }];
    return related ? [{ at, message: say('table', { title: spec.title }), related }] : [];
  });
}

function startOf(table: BoundTable, text: string): Span {
  const [cell] = table.cells.values();
  return cell ? placeOf(cell, table, text) : table.table.span;
}
