import { type FrontMatter, moveFrontMatter } from '../blocks/front-matter.js';
import type { Block, Heading, Span } from '../model.js';
import { readOutline } from '../outline/read.js';
import type { Profile } from '../profile.js';
import type { Settings } from '../settings.js';
import { matchesAny } from '../text/pattern.js';
import { moveSpan } from '../text/span.js';
import { formatEvidence, mentionedYear, periodEvidence, signatureEvidence } from './evidence.js';
import { findName, type Name } from './name.js';
import type { Evidence, Recognition } from './recognition.js';

/** By what a draft's reports are recognised, the text itself apart. */
export interface Formats {
  readonly profiles: readonly Profile[];
  readonly settings: Pick<Settings, 'profile' | 'force'>;
  /** Holds for every report of the draft. */
  readonly frontMatter: FrontMatter | undefined;
}

/** A report and where in the draft its offsets count from. */
export interface Placed {
  readonly recognized: Recognized;
  readonly start: number;
}

/** What a report is told of the draft around it: the first one its front matter, the second one that it is not alone. */
export type Surroundings = Pick<Recognition, 'frontMatter' | 'alone' | 'others'>;

export function surroundingsOf(
  found: readonly Placed[],
  at: number,
  frontMatter: FrontMatter | undefined,
): Surroundings {
  const start = found[at]?.start ?? 0;
  return {
    frontMatter: at === 0 && frontMatter ? moveFrontMatter(frontMatter, -start) : undefined,
    alone: found.length === 1,
    others: at === 1 ? othersOf(found, start) : undefined,
  };
}

/** The first of several reports, seen from another one. */
function othersOf(found: readonly Placed[], start: number): Recognition['others'] {
  const [first] = found;
  if (!first) return undefined;
  const { title, span } = first.recognized;
  const head = title ?? { start: span.start, end: span.start };
  return { count: found.length, first: moveSpan(head, first.start - start) };
}

/**
 * Tells the year, format, organ and title of the report that some blocks hold; `undefined` where they hold none.
 *
 * The format follows the year (front matter, else the title, else the preface, else the period); where most of the evidence
 * (headings, law, tables, signature) speaks for another format, it follows that and says so in `conflict`.
 */
export function recognise(
  blocks: readonly Block[],
  from: number,
  to: number,
  formats: Formats,
): Recognized | undefined {
  const { profiles, settings, frontMatter } = formats;
  const draft = describe(blocks, from, to, profiles);
  const isMeant = settings.force || frontMatterNames(frontMatter, profiles) || isReport(draft);
  return isMeant ? decide(draft, formats) : undefined;
}

/** What is read of a part of the draft before its format is decided. */
interface Draft {
  readonly span: Span;
  readonly from: number;
  readonly to: number;
  readonly outline: readonly Heading[];
  readonly name: Name;
  readonly title: Span | undefined;
  readonly evidence: readonly Evidence[];
  readonly points: number;
}

function describe(blocks: readonly Block[], from: number, to: number, profiles: readonly Profile[]): Draft {
  const own = blocks.slice(from, to);
  const outline = readOutline(own, profiles);
  const headings = outline.filter(({ level, inline }) => level === 1 && !inline);
  const name = findName(own, profiles);
  const evidence = [...yearEvidence(own, name), ...formatEvidence(own, headings, name.profiles)];
  const content = own.filter(({ kind }) => kind !== 'noise' && kind !== 'front-matter');
  const start = content[0]?.span.start ?? 0;
  const span = { start, end: content.at(-1)?.span.end ?? start };
  const title = name.kind === 'line' || name.kind === 'glued' ? name.span : undefined;
  return { span, from, to, outline, name, title, evidence, points: pointsOf(own, headings, name, evidence) };
}

function yearEvidence(blocks: readonly Block[], name: Name): Evidence[] {
  if (isOfSchoolYear(blocks)) return [];
  const period = periodEvidence(blocks);
  const signature = signatureEvidence(blocks);
  const found: Evidence[] = [];
  const add = (kind: Evidence['kind'], year: number, span: Span | undefined): void => {
    const fitting = name.profiles.filter((profile) => isValid(profile, year)).map(({ id }) => id);
    if (year > 0 && span) found.push({ kind, span, year, profiles: fitting, weight: 2 });
  };
  add(name.kind === 'preface' ? 'preface' : 'title', name.year, name.yearSpan);
  add('period', period?.year ?? 0, period?.span);
  add('signature', signature?.year ?? 0, signature?.span);
  const mentioned = found.length === 0 ? mentionedYear(blocks) : undefined;
  add('text', mentioned?.year ?? 0, mentioned?.span);
  return found;
}

/** 2020—2021学年: a school's year is no calendar year, and nothing that is said of one holds of it. */
const isOfSchoolYear = (blocks: readonly Block[]): boolean =>
  blocks.slice(0, 4).some(({ text }) => text.length < 80 && /\d{4}年?[-—~至]{1,2}\d{4}学年/.test(text));

const isValid = ({ valid }: Profile, year: number): boolean => year >= valid.from && year <= (valid.to ?? year);

/** How much speaks for a report at all. */
function pointsOf(
  blocks: readonly Block[],
  headings: readonly Heading[],
  name: Name,
  evidence: readonly Evidence[],
): number {
  if (name.kind === 'line') return enough;
  if (isOtherDocument(blocks) || !blocks.some(({ text }) => subject.test(text))) return 0;
  const named = name.kind === 'none' ? 0 : 2;
  const period = evidence.some(({ kind }) => kind === 'period' || kind === 'law') ? 1 : 0;
  return named + period + sectionsNamed(headings, name.profiles);
}

const enough = 3;
const subject = /信息公开|政务公开/;

/** How many sections of one profile the headings name. */
function sectionsNamed(headings: readonly Heading[], profiles: readonly Profile[]): number {
  const titles = headings.map(({ title }) => title.replaceAll(' ', ''));
  const named = profiles.map(
    ({ sections }) => sections.filter(({ strong }) => titles.some((title) => matchesAny(title, strong))).length,
  );
  return named.reduce((most, count) => Math.max(most, count), 0);
}

const isReport = ({ points }: Draft): boolean => points >= enough;

/** A notice, a plan or a study about reports says what it is in its own title. */
function isOtherDocument(blocks: readonly Block[]): boolean {
  const first = blocks
    .filter(({ kind, depth, text }) => kind === 'paragraph' && (depth > 0 || text.length <= 60))
    .slice(0, 3);
  return first.some(({ text }) => otherTitles.test(text.trim()));
}

const otherTitles =
  /(?:通知|意见|方案|办法|规定|要点|公告|通报|细则|指南|制度|评估报告|解读|函|条例|说明书|讲话|新闻稿)$/;

const frontMatterNames = (matter: FrontMatter | undefined, profiles: readonly Profile[]): boolean =>
  matter?.entries.some(({ key, value }) => key === 'profile' && profiles.some(({ id }) => id === value)) ?? false;

/** A report before its place among the others is known. */
export type Recognized = Omit<Recognition, keyof Surroundings>;

function decide(draft: Draft, { profiles, settings, frontMatter }: Formats): Recognized | undefined {
  const set = (key: string): string => frontMatter?.entries.find((entry) => entry.key === key)?.value ?? '';
  const stated = Number(set('year'));
  const dated = draft.evidence.find(({ year }) => year > 0);
  const year = stated > 1900 ? stated : dated?.year;
  const chosen = profiles.find(({ id }) => id === set('profile')) ?? profiles.find(({ id }) => id === settings.profile);
  const claimed = stated > 1900 ? draft.name.profiles.find((profile) => isValid(profile, stated)) : undefined;
  const profile = chosen ?? claimed ?? heaviest(draft.evidence, draft.name.profiles, year);
  if (!profile) return undefined;
  const { span, from, to, outline, title, evidence, name } = draft;
  const conflict = chosen || claimed ? undefined : conflictOf(profile, dated, evidence);
  const organ = set('organ') || name.organ;
  return {
    span,
    from,
    to,
    outline,
    profile,
    year,
    yearSpan: dated?.span,
    organ,
    title,
    evidence,
    conflict,
    known: profiles.map(({ id }) => id),
  };
}

/** The profile that most of the evidence speaks for; of equals the one of the claimed year, else the newest. */
function heaviest(
  evidence: readonly Evidence[],
  profiles: readonly Profile[],
  year: number | undefined,
): Profile | undefined {
  const ranked = profiles.map((profile) => ({
    profile,
    weight: evidence.reduce((sum, one) => sum + (one.profiles.includes(profile.id) ? one.weight : 0), 0),
    claimed: year !== undefined && isValid(profile, year) ? 1 : 0,
  }));
  ranked.sort((a, b) => b.weight - a.weight || b.claimed - a.claimed || b.profile.valid.from - a.profile.valid.from);
  return ranked[0]?.profile;
}

function conflictOf(
  profile: Profile,
  dated: Evidence | undefined,
  evidence: readonly Evidence[],
): Recognition['conflict'] {
  if (!dated || dated.profiles.includes(profile.id) || dated.profiles.length === 0) return undefined;
  const against = evidence.filter(({ profiles }) => profiles.includes(profile.id)).sort((a, b) => b.weight - a.weight);
  return { year: dated.year, span: dated.span, against };
}
