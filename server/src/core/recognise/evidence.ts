import { gather } from '../lists.js';
import type { Block, Heading, Span } from '../model.js';
import type { EvidenceSpec, Place, Profile } from '../profile.js';
import { findPattern } from '../text/pattern.js';
import { spanIn } from '../text/span.js';
import type { Evidence, EvidenceKind } from './recognition.js';
import { readYear } from './years.js';

/** Collects what speaks for each profile in the blocks of one report, years aside. */
export function formatEvidence(
  blocks: readonly Block[],
  headings: readonly Heading[],
  profiles: readonly Profile[],
): Evidence[] {
  const found: Evidence[] = [];
  for (const [place, kind] of kinds) {
    const spans = new Map<string, Span[]>();
    for (const profile of profiles) {
      const hits = gather(profile.evidence, (spec) => (spec.in === place ? locate(spec, blocks, headings) : []));
      if (hits.length > 0) spans.set(profile.id, hits);
    }
    for (const [id, hits] of spans) {
      found.push({ kind, span: hits[0] as Span, year: 0, profiles: [id], weight: Math.min(2, hits.length) });
    }
  }
  return [...found, ...plainHeadings(headings, profiles)];
}

const kinds: readonly (readonly [Place, EvidenceKind])[] = [
  ['text', 'law'],
  ['heading', 'headings'],
  ['table', 'tables'],
];

function locate(spec: EvidenceSpec, blocks: readonly Block[], headings: readonly Heading[]): Span[] {
  if (spec.in === 'heading') {
    const heading = headings.find(({ title }) => findPattern(title, spec.pattern));
    return heading ? [heading.span] : [];
  }
  const kind = spec.in === 'table' ? 'table' : 'paragraph';
  for (const block of blocks) {
    if (block.kind !== kind) continue;
    const at = findPattern(block.text, spec.pattern);
    if (at) return [spanIn(block, at.start, at.end)];
  }
  return [];
}

/** A report with several headings and not one that a format prescribes is hardly written in that format. */
function plainHeadings(headings: readonly Heading[], profiles: readonly Profile[]): Evidence[] {
  if (headings.length < 3) return [];
  const plain = profiles.filter(({ sections }) => !sections.some(({ exact }) => exact));
  const shared = gather(plain, ({ sections }) => sections.map(({ heading }) => heading));
  const prescribed = gather(profiles, ({ sections }) =>
    gather(sections, (one) => (one.exact ? [one.heading] : [])),
  ).filter((heading) => !shared.includes(heading));
  const titles = headings.map(({ title }) => title.replaceAll(' ', ''));
  if (plain.length === 0 || prescribed.some((heading) => titles.includes(heading))) return [];
  const ids = plain.map(({ id }) => id);
  return [{ kind: 'plain-headings', span: (headings[0] as Heading).span, year: 0, profiles: ids, weight: 1 }];
}

/** The year that the statistics period states. */
export function periodEvidence(blocks: readonly Block[]): { readonly year: number; readonly span: Span } | undefined {
  for (const block of blocks.slice(0, 12)) {
    if (block.kind !== 'paragraph') continue;
    const at = block.text.search(periodWords);
    const year = at >= 0 ? readYear(block.text.slice(0, at + 40), at) : undefined;
    if (year) return { year: year.year, span: spanIn(block, year.at, year.at + year.length) };
  }
  return undefined;
}

const periodWords = /统计(?:期限|时限|时段|时间|口径|周期|期|截[止至])|(?:数据|统计)[^。]{0,6}截[止至]|所列数据/;

/** The report year that a signature date at the end speaks for: a report is signed early in the next year. */
export function signatureEvidence(
  blocks: readonly Block[],
): { readonly year: number; readonly span: Span } | undefined {
  const tail = blocks.filter(({ kind }) => kind === 'paragraph').slice(-8);
  for (const block of tail.reverse()) {
    const text = block.text.slice(-24);
    const base = block.text.length - text.length;
    const match = signature.exec(text);
    const written = match && readYear(text, match.index);
    if (!match || !written) continue;
    const year = firstHalf(match[1] ?? '') ? written.year - 1 : written.year;
    return { year, span: spanIn(block, base + written.at, base + written.at + written.length) };
  }
  return undefined;
}

const signature =
  /(?:[12]\d{3}|[二一〇○零oO][〇○零oO一二三四五六七八九]{1,3}) ?年 ?(\d{1,2}|[一二三四五六七八九十]{1,2}) ?月 ?(?:\d{1,2}|[一二三四五六七八九十]{1,3}) ?日 ?$/;

const firstHalf = (month: string): boolean =>
  ['1', '2', '3', '4', '5', '6', '01', '02', '03', '04', '05', '06', '一', '二', '三', '四', '五', '六'].includes(
    month,
  );

/** The first year that the text speaks of, outside the titles of documents. */
export function mentionedYear(blocks: readonly Block[]): { readonly year: number; readonly span: Span } | undefined {
  for (const block of blocks.filter(({ kind }) => kind === 'paragraph').slice(0, 8)) {
    const plain = block.text
      .slice(0, 600)
      .replace(/《[^》]{0,200}》|“[^”]{0,200}”/g, (name) => ' '.repeat(name.length));
    const year = readYear(plain);
    if (year) return { year: year.year, span: spanIn(block, year.at, year.at + year.length) };
  }
  return undefined;
}
