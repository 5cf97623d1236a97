import type { Heading, SectionMatch, Span } from '../model.js';
import type { Profile, SectionSpec } from '../profile.js';
import { markerSpan, renumbered, titleSpan } from './marker-text.js';
import { topHeadings } from './sections.js';
import { withoutSignature } from './signature.js';

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
  /** `## 四、政府信息公开的收费及减免情况`. */
  readonly heading: string;
  /** Blanks before the first character of a line. */
  readonly indent: string;
  /** What divides paragraphs in this draft: one line end or two. */
  readonly gap: string;
  /** The chapter that it comes after; `undefined` where it comes first or last of all. */
  readonly after: Heading | undefined;
  /** Whether something follows on the same line. */
  readonly before: boolean;
  /** Numbers of the following headings that the new one moves on. */
  readonly renumber: readonly { readonly span: Span; readonly text: string }[];
}

/** Finds the place of a section that has no heading: after the one that the profile puts before it. */
export function insertionOf(spec: SectionSpec, context: InsertionContext): Insertion {
  const { text, profile, outline, sections } = context;
  const tops = topHeadings(outline);
  const order = profile.sections.map(({ key }) => key);
  const index = order.indexOf(spec.key);
  const earlier = headingOf(order.slice(0, index).reverse(), sections, tops).at(-1);
  const next = earlier ? tops[tops.indexOf(earlier) + 1] : headingOf(order.slice(index + 1), sections, tops)[0];
  const last = tops.reduce<Heading | undefined>(
    (most, one) => (one.number > (most?.number ?? 0) ? one : most),
    undefined,
  );
  const left = next && numberBefore(next, tops, index - order.indexOf(keyOf(next, sections)));
  const number = left ?? numberAfter(earlier, tops) ?? next?.number ?? (last?.number ?? 0) + 1;
  const at = next && !earlier ? lineStart(text, next.span.start) : endOf(earlier, next, context);
  const model = [earlier, next, last].find((heading) => heading && heading.number > 0) ?? earlier ?? next;
  return {
    at,
    after: earlier,
    heading: headingText(model, number, spec.heading, text),
    indent: model ? indentOf(model, text) : '',
    gap: gapOf(text, tops),
    before: (next !== undefined && !earlier) || goesOn(text, at),
    renumber: next && next.number === number ? shifted(tops.slice(tops.indexOf(next)), text) : [],
  };
}

/** The text that a fix puts there: heading and body, set off from what stands around. */
export function insertedText({ at, heading, indent, gap, before }: Insertion, body: string, text: string): string {
  const eol = lineEnd(text);
  const inner = gap.length > eol.length && heading.includes('#') ? gap : eol;
  const lines = body.split('\n').map((line) => indent + line);
  const section = `${indent}${heading}${inner}${lines.join(eol)}`;
  const alone = at === 0 || '\r\n'.includes(text.charAt(at - 1));
  return `${alone ? '' : before ? eol : gap}${section}${before ? gap : ''}`;
}

const keyOf = (heading: Heading, sections: readonly SectionMatch[]): string =>
  sections.find((section) => section.heading === heading)?.keys[0] ?? '';

/**
 * The number that is left free for a section which the format puts so many `places` from a chapter behind it: where 五 follows
 * 一, three sections are missing, and the last of them is 四.
 */
function numberBefore(next: Heading, tops: readonly Heading[], places: number): number | undefined {
  const number = next.number + places;
  const taken = tops[tops.indexOf(next) - 1]?.number ?? 0;
  return places < 0 && number > taken ? number : undefined;
}

/** The number behind a chapter; at the end of the report one that is not taken yet. */
function numberAfter(earlier: Heading | undefined, tops: readonly Heading[]): number | undefined {
  if (!earlier) return undefined;
  const taken = earlier === tops.at(-1) && tops.some(({ number }) => number === earlier.number + 1);
  return taken ? undefined : earlier.number + 1;
}

const lineEnd = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n');

/** The chapters of the first of these sections that has any. */
function headingOf(
  keys: readonly string[],
  sections: readonly SectionMatch[],
  tops: readonly Heading[],
): readonly Heading[] {
  const chapters = new Map<string, Heading[]>();
  for (const { keys: held, heading } of sections) {
    if (!heading || !tops.includes(heading)) continue;
    for (const key of new Set(held)) chapters.set(key, [...(chapters.get(key) ?? []), heading]);
  }
  const first = keys.find((key) => chapters.has(key));
  return first === undefined ? [] : (chapters.get(first) ?? []);
}

/** The end of the chapter before; at the end of the report, before the signature. */
function endOf(earlier: Heading | undefined, next: Heading | undefined, { text, end }: InsertionContext): number {
  if (earlier && next) return earlier.body.end;
  return withoutSignature(text, earlier?.span.end ?? 0, earlier?.body.end ?? end);
}

/** Start of the line's text, where only blanks stand before an offset. */
function lineStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && blanks.includes(text.charAt(at - 1))) at--;
  return at === 0 || '\r\n'.includes(text.charAt(at - 1)) ? at : offset;
}

const blanks = ' \t\u3000';

/** Whether something stands behind an offset on its line. */
const goesOn = (text: string, offset: number): boolean => /^[ \t\u3000]*[^\s]/.test(text.slice(offset, offset + 200));

function headingText(model: Heading | undefined, number: number, title: string, text: string): string {
  if (!model) return `${renumbered('han', '一、', number)}${title}`;
  const { start, end } = markerSpan(model, text);
  const markup = text.slice(model.span.start, start);
  if (model.number === 0) return markup + title;
  const blanks = text.slice(end, titleSpan(model, text).start);
  return markup + renumbered(model.style, text.slice(start, end), number) + blanks + title;
}

function indentOf({ span }: Heading, text: string): string {
  return text.slice(lineStart(text, span.start), span.start);
}

/** Two line ends where headings stand after empty lines. */
function gapOf(text: string, tops: readonly Heading[]): string {
  const spaced = tops.filter(({ span }) => emptyLine.test(text.slice(Math.max(0, span.start - 80), span.start)));
  const eol = lineEnd(text);
  return spaced.length * 2 >= Math.max(1, tops.length) ? eol + eol : eol;
}

const emptyLine = /\n[ \t\u3000]*\r?\n[ \t\u3000]*$/;

/** The first heading and those that count on from it; one that begins to count anew is left alone. */
function shifted(headings: readonly Heading[], text: string): Insertion['renumber'] {
  const numbered = headings.filter(({ number, style }) => number > 0 && style === headings[0]?.style);
  const anew = numbered.findIndex(({ number }, at) => at > 0 && number <= numbered[at - 1]!.number);
  return numbered.slice(0, anew < 0 ? undefined : anew).map((heading) => {
    const span = markerSpan(heading, text);
    return { span, text: renumbered(heading.style, text.slice(span.start, span.end), heading.number + 1) };
  });
}
