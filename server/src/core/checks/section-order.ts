import { type CheckContext, defineCheck, defineMessages } from '../check.js';
import { gather } from '../lists.js';
import type { Fix, Heading, MessageRef, SectionMatch, Span } from '../model.js';
import { plainTitle, topHeadings } from '../outline/sections.js';

interface Words {
  readonly title: string;
  readonly other: string;
}

const messages = defineMessages({
  'zh-CN': {
    early: ({ title, other }: Words) => `「${title}」排在「${other}」之前。按报告格式，应排在它之后。`,
    other: ({ other }: { other: string }) => `应排在前面的「${other}」`,
    move: ({ title, other }: Words) => `将「${title}」移到「${other}」之后`,
  },
  en: {
    early: ({ title, other }) => `“${title}” stands before “${other}”. The report's format puts it after.`,
    other: ({ other }) => `“${other}” comes first`,
    move: ({ title, other }) => `Move “${title}” behind “${other}”`,
  },
});

/** The sections stand in another order than the format gives. Only a format that prescribes its headings insists on it. */
export default defineCheck({
  id: 'section-order',
  severity: 'warning',
  messages,
  run(context, report, say) {
    const placed = placedSections(context);
    const kept = longestAscending(placed.map(({ index }) => index));
    placed.forEach(({ heading, index, exact }, at) => {
      if (kept.has(at)) return;
      const later = placed.filter((one, where) => where > at && kept.has(where) && one.index < index).at(-1);
      const earlier = placed.find((one, where) => where < at && kept.has(where) && one.index > index);
      const [early, late] = later ? [heading, later.heading] : [earlier?.heading ?? heading, heading];
      const words = { title: plainTitle(early.title), other: plainTitle(late.title) };
      report({
        at: early.span,
        severity: exact ? 'warning' : 'hint',
        message: say('early', words),
        related: [{ span: late.span, message: say('other', words) }],
        fixes: exact && mends(placed, early, late) ? [move(early, late, context, say('move', words))] : [],
      });
    });
  },
});

interface Placed {
  readonly heading: Heading;
  /** Position of its section in the profile. */
  readonly index: number;
  readonly exact: boolean;
}

/** Chapters that are one section each, in the order of the draft; a section's second chapter is left out. */
function placedSections({ profile, report }: CheckContext): Placed[] {
  const tops = new Set(topHeadings(report.outline));
  const seen = new Set<string>();
  const placed = gather(report.sections, ({ keys, heading, presence }: SectionMatch): Placed[] => {
    const key = keys[0] ?? '';
    if (!heading || presence !== 'heading' || !tops.has(heading) || seen.has(key)) return [];
    seen.add(key);
    const index = profile.sections.findIndex((spec) => spec.key === key);
    return [{ heading, index, exact: profile.sections[index]?.exact ?? false }];
  });
  return placed.sort((a, b) => a.heading.span.start - b.heading.span.start);
}

/** Indices of a longest ascending subsequence; of several the one with the least numbers. */
function longestAscending(numbers: readonly number[]): Set<number> {
  const ends: number[] = [];
  const before: number[] = [];
  numbers.forEach((number, at) => {
    let length = 0;
    while (length < ends.length && (numbers[ends[length] as number] as number) < number) length++;
    before[at] = length > 0 ? (ends[length - 1] as number) : -1;
    ends[length] = at;
  });
  const kept = new Set<number>();
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] as number) kept.add(at);
  return kept;
}

/** Whether moving one section puts all of them in order, and their numbers with them. */
function mends(placed: readonly Placed[], early: Heading, late: Heading): boolean {
  const rest = placed.filter(({ heading }) => heading !== early);
  const moved = placed.find(({ heading }) => heading === early);
  const at = rest.findIndex(({ heading }) => heading === late) + 1;
  const order = [...rest.slice(0, at), ...(moved ? [moved] : []), ...rest.slice(at)];
  return order.every((one, index) => {
    const before = order[index - 1];
    return !before || (before.index < one.index && before.heading.number < one.heading.number);
  });
}

/** Moves a section behind another. */
function move(early: Heading, late: Heading, { text, report }: CheckContext, title: MessageRef): Fix {
  const tops = topHeadings(report.outline);
  const whole = wholeSection(early, tops, report.span.end);
  const target = wholeSection(late, tops, report.span.end).end;
  const moved = text.slice(whole.start, whole.end);
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const lead = /[\r\n]$/.test(text.slice(0, target)) ? '' : eol + (/\n\r?\n$/.test(moved) ? eol : '');
  const edits = [
    { span: whole, text: '' },
    { span: { start: target, end: target }, text: lead + (lead === '' ? moved : moved.trimEnd()) },
  ];
  return { title, safety: 'suggest', edits };
}

/** From a heading to the next chapter, blank lines included. */
function wholeSection(heading: Heading, tops: readonly Heading[], end: number): Span {
  const next = tops[tops.indexOf(heading) + 1];
  return { start: heading.span.start, end: next?.span.start ?? Math.max(end, heading.body.end) };
}
