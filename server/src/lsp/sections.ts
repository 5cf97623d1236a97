import { type Heading, type Presence, type Profile, type Report, sectionBody } from '../core/index.js';

export type SectionSpec = Profile['sections'][number];

/** A section that the draft still lacks, or that stands only as a sentence. */
export interface OpenSection {
  readonly spec: SectionSpec;
  /** Its place among the profile's sections, from 1. */
  readonly number: number;
  readonly presence: Extract<Presence, 'missing' | 'sentence'>;
}

export function presentSections(report: Report, profile: Profile): { present: number; total: number } {
  const due = profile.sections.filter(({ missing }) => missing !== 'none');
  const present = due.filter(({ key }) => presenceOf(report, key) !== 'missing');
  return { present: present.length, total: due.length };
}

export const presenceOf = (report: Report, key: string): Presence =>
  report.sections.find(({ keys }) => keys.includes(key))?.presence ?? 'missing';

/** The sections that can still be inserted, in the profile's order; of an empty draft, all of them. */
export function openSections(profile: Profile, report: Report | undefined): readonly OpenSection[] {
  return profile.sections.flatMap((spec, at) => {
    const presence = report ? presenceOf(report, spec.key) : 'missing';
    return presence === 'missing' || presence === 'sentence' ? [{ spec, number: at + 1, presence }] : [];
  });
}

/** How the draft writes the headings of its sections, so that an inserted one looks like its neighbours. */
export interface HeadingForm {
  readonly depth: number;
  readonly style: 'han' | 'paren-han';
}

export function headingForm(report: Report | undefined, text: string, isMarkdown: boolean): HeadingForm {
  const heading = report?.sections.find((section) => section.presence === 'heading')?.heading;
  if (!heading) return { depth: isMarkdown ? 2 : 0, style: 'han' };
  return { depth: depthOf(heading, text), style: heading.style === 'paren-han' ? 'paren-han' : 'han' };
}

/** The number of `#` before a heading's own marker. */
function depthOf({ span }: Heading, text: string): number {
  const line = text.slice(text.lastIndexOf('\n', span.start - 1) + 1, span.end);
  return /^\s*(#{1,6})/.exec(line)?.[1]?.length ?? 0;
}

export function headingMarker(number: number, { depth, style }: HeadingForm): string {
  const hashes = depth === 0 ? '' : `${'#'.repeat(depth)} `;
  return `${hashes}${style === 'han' ? `${hanNumber(number)}、` : `（${hanNumber(number)}）`}`;
}

/** A section ready to be filled in: its heading, its skeleton and its official tables, as a snippet. */
export function sectionSnippet(
  profile: Profile,
  report: Report | undefined,
  { spec }: OpenSection,
  marker: string,
): string {
  const body = withYear(sectionBody(profile, spec), report);
  return `${escapeSnippet(`${marker}${spec.heading}`)}\n\n${body}`;
}

/** A report is written in the year after the one it reports on, so the year of the clock would be the wrong one. */
export const withYear = (snippet: string, report: Report | undefined): string =>
  report?.year === undefined ? snippet : snippet.replace(/\$\{CURRENT_YEAR\}/g, String(report.year));

/** `$`, `}` and `\` have a meaning in a snippet. */
const escapeSnippet = (text: string): string => text.replace(/[\\$}]/g, '\\$&');

const digits = '零一二三四五六七八九';

/** 1 to 99 as a heading numbers them: 一, 十, 十二, 二十. */
function hanNumber(number: number): string {
  const tens = Math.floor(number / 10);
  const ones = number % 10;
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : digits[tens]}十`;
  return `${ten}${ones === 0 && tens > 0 ? '' : digits[ones]}`;
}
