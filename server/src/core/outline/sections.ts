import { gather } from '../lists.js';
import type { Block, Heading, SectionMatch, Span } from '../model.js';
import type { Profile, SectionSpec } from '../profile.js';
import { findPattern, matchesAny } from '../text/pattern.js';
import { spanIn } from '../text/span.js';

/**
 * Finds the profile's sections in a report: under a heading of their own, under one that names several, or as a mere
 * sentence. In the profile's order; a section under two headings (problems, and plans against them) comes twice.
 */
export function matchSections(outline: readonly Heading[], blocks: readonly Block[], profile: Profile): SectionMatch[] {
  const found = matchHeadings(topHeadings(outline), profile.sections);
  addWeak(found, profile.sections);
  addNested(found, outline, profile.sections);
  const told = new Set<Found>();
  return gather(profile.sections, (spec) => {
    const own = found.filter(({ keys }) => keys.includes(spec.key));
    if (own.length === 0) return [withoutHeading(spec, blocks)];
    const fresh = own.filter((one) => !told.has(one));
    for (const one of fresh) told.add(one);
    return fresh.map(asMatch);
  });
}

/** The headings that divide the report: the roots, or what a single root holds. */
export function topHeadings(outline: readonly Heading[]): readonly Heading[] {
  const headings = outline.filter(({ inline }) => !inline);
  const top = headings.reduce((least, { level }) => Math.min(least, level), Number.POSITIVE_INFINITY);
  const roots = headings.filter(({ level }) => level === top);
  const only = roots.length === 1 ? roots[0] : undefined;
  const below = only?.children.filter(({ inline }) => !inline) ?? [];
  const divides = below.length >= 3 || below.some(({ number }) => number > 0);
  return only?.number === 0 && divides ? below : roots;
}

/** A heading and the sections it names. */
interface Found {
  readonly heading: Heading;
  keys: readonly string[];
}

const asMatch = ({ heading, keys }: Found): SectionMatch => ({
  keys,
  presence: keys.length > 1 ? 'combined' : 'heading',
  heading,
  span: { start: heading.span.start, end: heading.body.end },
});

function matchHeadings(headings: readonly Heading[], specs: readonly SectionSpec[]): Found[] {
  const found = headings.map((heading) => ({ heading, keys: strongKeys(heading, specs) }));
  const dedicated = new Set(gather(found, ({ keys }) => (keys.length === 1 ? keys : [])));
  for (const one of found) {
    // `依申请公开信息收取的费用` beside a section on requests is the one on fees.
    const rest = one.keys.filter((key) => !dedicated.has(key));
    if (one.keys.length > 1 && rest.length > 0) one.keys = rest;
  }
  return found;
}

function strongKeys({ title }: Heading, specs: readonly SectionSpec[]): readonly string[] {
  const words = plainTitle(title);
  const exact = specs.find(({ heading }) => heading === words);
  if (exact) return [exact.key];
  return specs.filter(({ strong }) => matchesAny(words, strong)).map(({ key }) => key);
}

/** A title without blanks, remarks in brackets, year and closing marks; a bracket that lists contents stays. */
export function plainTitle(title: string): string {
  return title
    .replaceAll(' ', '')
    .replace(/\((?![^()]{0,2}(?:含|包括))[^()]*\)/g, '')
    .replace(/^[|*]+/, '')
    .replace(/^(?:19|20)\d\d年度?/, '')
    .replace(/(?<![。:、,;])[。:、,;]+$/, '');
}

/** A heading that names nothing surely may still stand for a section that has no other. */
function addWeak(found: readonly Found[], specs: readonly SectionSpec[]): void {
  for (const { key, weak } of specs) {
    if (found.some(({ keys }) => keys.includes(key))) continue;
    const one = found.find(({ heading, keys }) => keys.length === 0 && matchesAny(plainTitle(heading.title), weak));
    if (one) one.keys = [key];
  }
}

/**
 * A section may be one part of a chapter (`二、主要工作 (三)收费及减免情况`), where the format does not prescribe its headings. A
 * slogan that touches on it (`严格依法行政,落实行政复议公开事项`) is no section.
 */
function addNested(found: Found[], outline: readonly Heading[], specs: readonly SectionSpec[]): void {
  const nested = gather(outline, ({ children }) => children.filter(({ inline }) => !inline));
  for (const { key, strong, exact } of specs) {
    if (exact || found.some(({ keys }) => keys.includes(key))) continue;
    const heading = nested.find(({ title }) => namesTopic(title) && matchesAny(plainTitle(title), strong));
    if (heading) found.push({ heading, keys: [key] });
  }
}

const namesTopic = (title: string): boolean => !title.includes(',') && topicEnd.test(plainTitle(title));

const topicEnd = /(?:情况|方面|事项|措施|打算|问题|减免|收费|复议|诉讼|申诉|附表)$/;

/** The content as a sentence somewhere, else nothing. */
function withoutHeading({ key, sentences }: SectionSpec, blocks: readonly Block[]): SectionMatch {
  for (const block of blocks) {
    if (block.kind !== 'paragraph') continue;
    for (const pattern of sentences) {
      const at = findPattern(block.text, pattern);
      if (at) return { keys: [key], presence: 'sentence', span: sentenceAround(block, at) };
    }
  }
  return { keys: [key], presence: 'missing' };
}

function sentenceAround(block: Block, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from > 0 && !stops.includes(block.text.charAt(from - 1))) from--;
  while (to < block.text.length && !stops.includes(block.text.charAt(to))) to++;
  return spanIn(block, from, to);
}

const stops = '。;!?';
