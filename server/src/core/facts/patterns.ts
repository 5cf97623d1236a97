import { groupBy } from '../forms/group.js';
import { gather } from '../lists.js';
import { oncePer } from '../once.js';
import type { ConceptSpec } from '../profile.js';
import { compilePattern } from '../text/pattern.js';

/** One pattern of a concept, taken apart. */
interface Pattern {
  readonly spec: ConceptSpec;
  /** What the words before the figure must end with. */
  readonly before: string;
  /** Finds it where it has gaps. */
  readonly ending: RegExp | undefined;
  /** What the words after it must begin with; `undefined` where they do not matter. */
  readonly after: string | undefined;
  /** Finds it where it is not plain text. */
  readonly beginning: RegExp | undefined;
  /** Number of characters the pattern itself names: the more, the surer. */
  readonly weight: number;
  readonly isDoubtful: boolean;
}

export interface Patterns {
  /** By the last two characters of the words before the figure, or by the last one where no pattern names both. */
  readonly byEnd: ReadonlyMap<string, readonly Pattern[]>;
  /** Those that any words before may end, by the first character of the words after the figure. */
  readonly byNext: ReadonlyMap<string, readonly Pattern[]>;
  /** Of these, those that any words after may follow. */
  readonly others: readonly Pattern[];
}

export interface Match {
  readonly spec: ConceptSpec;
  readonly weight: number;
  /** What stands before the part of the name that the pattern names. */
  readonly lead: string;
  /** Only words after the figure name it. */
  readonly isAfter: boolean;
  /** The words may name something else as well. */
  readonly isDoubtful: boolean;
}

/** Takes the patterns of all concepts apart once, so that a mention looks at the few that can fit it. */
export const compileConcepts = oncePer((concepts: readonly ConceptSpec[]): Patterns => {
  const all = gather(concepts, (spec) => spec.labels.map((label) => compile(spec, label)));
  const open = all.filter((pattern) => endOf(pattern) === '');
  const next = ({ after }: Pattern): string => (after?.startsWith('*') ? '' : (after?.slice(0, 1) ?? ''));
  const byNext = new Map<string, readonly Pattern[]>();
  for (const first of new Set(open.map(next)))
    byNext.set(
      first,
      open.filter((pattern) => next(pattern) === first || next(pattern) === ''),
    );
  return { byEnd: byEnd(all), byNext, others: byNext.get('') ?? [] };
});

/** The last characters that a pattern names of the words before the figure, at most two. */
const endOf = ({ before }: Pattern): string => before.slice(before.lastIndexOf('*') + 1).slice(-2);

/** A pattern that names but one character stands with all that end with it, in the order of the profile. */
function byEnd(all: readonly Pattern[]): ReadonlyMap<string, readonly Pattern[]> {
  const places = new Map(all.map((pattern, at) => [pattern, at]));
  const place = (pattern: Pattern): number => places.get(pattern) ?? 0;
  const found = groupBy(all, endOf);
  for (const [end, list] of found) {
    const short = end.length === 2 ? found.get(end.slice(1)) : undefined;
    if (short)
      found.set(
        end,
        [...list, ...short].sort((a, b) => place(a) - place(b)),
      );
  }
  return found;
}

function compile(spec: ConceptSpec, label: string): Pattern {
  const isDoubtful = label.startsWith('?');
  const [before = '', after] = (isDoubtful ? label.slice(1) : label).split('#');
  const weight = label.replace(/[?*#]/g, '').length;
  const ending = before.includes('*') ? compilePattern(`${before}$`) : undefined;
  const beginning = after !== undefined && /[*^$]/.test(after) ? compilePattern(`^${after}`) : undefined;
  return { spec, before, ending, after, beginning, weight, isDoubtful };
}

/** The patterns that a name and the words after the figure fit. */
export function candidatesFor(patterns: Patterns, head: string, tail: string): Match[] {
  const found: Match[] = [];
  const { byEnd } = patterns;
  if (head !== '') collect(byEnd.get(head.slice(-2)) ?? byEnd.get(head.slice(-1)) ?? [], head, tail, found);
  collect(patterns.byNext.get(tail.charAt(0)) ?? patterns.others, head, tail, found);
  return found;
}

function collect(patterns: readonly Pattern[], head: string, tail: string, found: Match[]): void {
  for (const pattern of patterns) {
    const { spec, weight, before, after, isDoubtful } = pattern;
    const lead = leadOf(pattern, head, tail);
    if (lead !== undefined)
      found.push({ spec, weight, lead, isAfter: before === '' && after !== undefined, isDoubtful });
  }
}

/** What stands before the part of the phrase that a pattern names; `undefined` where it does not fit. */
function leadOf({ before, ending, after, beginning }: Pattern, head: string, tail: string): string | undefined {
  if (after !== undefined && (tail === '' || !begins(tail, after, beginning))) return undefined;
  if (before === '') return after === undefined ? undefined : head;
  if (!ending) return head.endsWith(before) ? head.slice(0, head.length - before.length) : undefined;
  ending.lastIndex = Math.max(0, head.length - longestName);
  const match = ending.exec(head);
  return match ? head.slice(0, match.index) : undefined;
}

function begins(tail: string, after: string, beginning: RegExp | undefined): boolean {
  if (!beginning) return tail.startsWith(after);
  beginning.lastIndex = 0;
  return beginning.test(tail);
}

const longestName = 40;
