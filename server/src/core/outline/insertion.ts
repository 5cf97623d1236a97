import type { Heading, SectionMatch } from '../model.js';
import type { Profile, SectionSpec } from '../profile.js';
import { markerSpan, renumbered } from './marker-text.js';
import { topHeadings } from './sections.js';

/** What is needed to say where a section belongs. */
export interface InsertionContext {
  readonly text: string;
  readonly profile: Profile;
  readonly outline: readonly Heading[];
  readonly sections: readonly SectionMatch[];
  /** End of the report, where a section goes that nothing else places. */
  readonly end: number;
}

/** Where a missing section belongs, and its heading in the draft's own style. */
export interface Insertion {
  readonly at: number;
  /** `## 四、政府信息公开的收费及减免情况`, indented as the other headings are. */
  readonly heading: string;
  /** What divides paragraphs in this draft: one line end or two. */
  readonly gap: string;
  /** Whether it stands before a heading or text on the same line, and not after the end of one. */
  readonly before: boolean;
  /** Numbers of the following headings that the new one moves on. */
  readonly renumber: readonly {
    readonly span: { readonly start: number; readonly end: number };
    readonly text: string;
  }[];
}

/** Finds the place of a section that has no heading: after the one that the profile puts before it. */
export function insertionOf(spec: SectionSpec, context: InsertionContext): Insertion {
  const { text, profile, outline } = context;
  const tops = topHeadings(outline);
  const order = profile.sections.map(({ key }) => key);
  const index = order.indexOf(spec.key);
  const earlier = lastOf(order.slice(0, index), context.sections, tops);
  const later = earlier ? tops[tops.indexOf(earlier) + 1] : firstOf(order.slice(index + 1), context.sections, tops);
  const number = earlier ? earlier.number + 1 : (later?.number ?? 1);
  const model = [earlier, later, ...tops].find((heading) => heading && heading.number > 0) ?? earlier ?? later;
  const at = earlier ? earlier.body.end : later ? lineStart(text, later.span.start) : context.end;
  return {
    at,
    heading: headingText(model, number, spec.heading, text),
    gap: gapOf(text, tops),
    before: (earlier === undefined && later !== undefined) || goesOn(text, at),
    renumber: later && later.number === number ? shifted(tops.slice(tops.indexOf(later)), text) : [],
  };
}

/** The text that a fix puts there: heading and body, set off from what stands around. */
export function insertedText({ at, heading, gap, before }: Insertion, body: string, text: string): string {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const inner = gap.length > eol.length && heading.includes('#') ? gap : eol;
  const section = `${heading}${inner}${body.replaceAll('\n', eol)}`;
  const alone = at === 0 || /[\r\n]$/.test(text.slice(0, at));
  return `${alone ? '' : before ? eol : gap}${section}${before ? gap : ''}`;
}

function lastOf(
  keys: readonly string[],
  sections: readonly SectionMatch[],
  tops: readonly Heading[],
): Heading | undefined {
  for (const key of [...keys].reverse()) {
    const own = sections.filter(({ keys: held, heading }) => heading && held.includes(key) && tops.includes(heading));
    const last = own.at(-1)?.heading;
    if (last) return last;
  }
  return undefined;
}

function firstOf(
  keys: readonly string[],
  sections: readonly SectionMatch[],
  tops: readonly Heading[],
): Heading | undefined {
  for (const key of keys) {
    const own = sections.find(({ keys: held, heading }) => heading && held.includes(key) && tops.includes(heading));
    if (own?.heading) return own.heading;
  }
  return undefined;
}

/** Start of the line's text, where only blanks stand before an offset. */
function lineStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && ' \t\u3000'.includes(text.charAt(at - 1))) at--;
  return at === 0 || '\r\n'.includes(text.charAt(at - 1)) ? at : offset;
}

/** Whether something stands behind an offset on its line. */
const goesOn = (text: string, offset: number): boolean => /^[ \t\u3000]*[^\s]/.test(text.slice(offset, offset + 200));

function headingText(model: Heading | undefined, number: number, title: string, text: string): string {
  if (!model) return `${renumbered('han', '一、', number)}${title}`;
  const { start, end } = markerSpan(model, text);
  const line = lineStart(text, model.span.start);
  const lead =
    line < model.span.start || line === 0 || '\r\n'.includes(text.charAt(line - 1)) ? text.slice(line, start) : '';
  if (model.number === 0) return `${lead}${title}`;
  return `${lead}${renumbered(model.style, text.slice(start, end), number)}${title}`;
}

/** Two line ends where headings stand after empty lines. */
function gapOf(text: string, tops: readonly Heading[]): string {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const spaced = tops.filter(({ span }) =>
    /\n[ \t\u3000]*\r?\n[ \t\u3000]*$/.test(text.slice(Math.max(0, span.start - 80), span.start)),
  );
  return spaced.length * 2 >= Math.max(1, tops.length) ? eol + eol : eol;
}

function shifted(headings: readonly Heading[], text: string): Insertion['renumber'] {
  const numbered = headings.filter(({ number, style }) => number > 0 && style === headings[0]?.style);
  return numbered.map((heading) => {
    const span = markerSpan(heading, text);
    return { span, text: renumbered(heading.style, text.slice(span.start, span.end), heading.number + 1) };
  });
}
