import { type CheckContext, defineCheck, defineMessages } from '../check.js';
import type { Fix, MessageRef, SectionMatch, Severity, Span } from '../model.js';
import { type Insertion, insertedText, insertionOf } from '../outline/insertion.js';
import type { SectionSpec } from '../profile.js';
import { isStructure } from '../relations/structure.js';
import { writeNumeral } from '../text/marker.js';

interface Words {
  readonly heading: string;
  readonly source: string;
}

const messages = defineMessages({
  'zh-CN': {
    missing: ({ heading, source }: Words) =>
      `报告中没有「${heading}」的内容。按${source}，年度报告应当包括这一项，没有发生的也要写明。`,
    sentence: ({ heading, source }: Words) =>
      `「${heading}」只在文中用一句话提到，没有单独成节。按${source}，年度报告应当包括这一项，建议单列一节。`,
    here: ({ heading }: { heading: string }) => `这里提到了「${heading}」的内容`,
    insert: ({ heading }: { heading: string }) => `在此处插入「${heading}」`,
  },
  en: {
    missing: ({ heading, source }) =>
      `The report says nothing on “${heading}”. ${source} requires it, also where there is nothing to report.`,
    sentence: ({ heading, source }) =>
      `“${heading}” has no section of its own, only a sentence. ${source} requires it: better give it a section.`,
    here: ({ heading }) => `“${heading}” is mentioned here`,
    insert: ({ heading }) => `Insert “${heading}” here`,
  },
});

/** A section that the report's format prescribes is absent, or its content stands as a mere sentence. */
export default defineCheck({
  id: 'section-missing',
  severity: 'error',
  messages,
  run(context, report, say) {
    for (const match of context.report.sections) {
      const spec = context.profile.sections.find(({ key }) => key === match.keys[0]);
      if (!spec || spec.missing === 'none' || match.heading) continue;
      const words = { heading: spec.heading, source: sourceOf(spec, context) };
      const place = placeOf(spec, context);
      const told = match.presence === 'sentence' && match.span;
      report({
        at: { start: place.at, end: place.at },
        severity: severityOf(spec, match),
        message: say(told ? 'sentence' : 'missing', words),
        related: told ? [{ span: told, message: say('here', words) }] : [],
        fixes: [fixOf(spec, place, context, say('insert', words))],
        section: spec.key,
      });
    }
  },
});

/** Content that stands somewhere is never an error. */
function severityOf({ missing }: SectionSpec, { presence }: SectionMatch): Severity {
  if (missing === 'none') return 'hint';
  return presence === 'sentence' && missing === 'error' ? 'warning' : missing;
}

function sourceOf({ source }: SectionSpec, { profile }: CheckContext): string {
  const { document, clause = '' } = source ?? profile.sources[0] ?? { document: profile.title['zh-CN'] };
  return `${document}${clause}`;
}

function placeOf(spec: SectionSpec, { text, profile, report: { outline, sections, span } }: CheckContext): Insertion {
  return insertionOf(spec, { text, profile, outline, sections, end: span.end });
}

function fixOf(spec: SectionSpec, place: Insertion, context: CheckContext, title: MessageRef): Fix {
  const text = insertedText(place, spec.opening, context.text);
  const own = [{ span: { start: place.at, end: place.at }, text }, ...place.renumber];
  return { title, safety: 'suggest', edits: [...declaredEdits(spec, place, context), ...own] };
}

/** The preface that declares the parts is kept true: one more, named where the others are. */
function declaredEdits({ heading }: SectionSpec, { after }: Insertion, context: CheckContext): Fix['edits'] {
  const declared = context.report.relations.filter(isStructure).find(({ verdict }) => verdict === 'holds');
  if (!declared) return [];
  const { number, count, headings, parts } = declared;
  const written = context.text.slice(number.start, number.end);
  const edits = [{ span: number, text: /\d/.test(written) ? String(count + 1) : writeNumeral(count + 1) }];
  const part = parts[after ? headings.indexOf(after) : parts.length - 1];
  if (part) edits.push({ span: { start: part.end, end: part.end }, text: separatorIn(parts, context.text) + heading });
  return edits.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** What divides the parts of a list; 、 where words do. */
function separatorIn([first, second]: readonly Span[], text: string): string {
  const between = first && second ? text.slice(first.end, second.start).trim() : '';
  return between.length === 1 ? between : '、';
}
