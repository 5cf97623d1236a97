import { oncePer } from '../once.js';
import type { ConceptSpec } from '../profile.js';
import { findPattern } from '../text/pattern.js';

/** One pattern of a concept, taken apart. */
interface Pattern {
  readonly spec: ConceptSpec;
  /** What the words before the figure must end with. */
  readonly before: string;
  /** What the words after it must begin with; `undefined` where they do not matter. */
  readonly after: string | undefined;
  /** Number of characters the pattern itself names: the more, the surer. */
  readonly weight: number;
  readonly isDoubtful: boolean;
}

/** Patterns by the last character of the words before the figure; under the empty string those that any words may end. */
export type Patterns = ReadonlyMap<string, readonly Pattern[]>;

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
  const patterns = new Map<string, Pattern[]>();
  for (const spec of concepts)
    for (const label of spec.labels) {
      const pattern = compile(spec, label);
      const last = pattern.before.endsWith('*') ? '' : pattern.before.slice(-1);
      const list = patterns.get(last);
      if (list) list.push(pattern);
      else patterns.set(last, [pattern]);
    }
  return patterns;
});

function compile(spec: ConceptSpec, label: string): Pattern {
  const isDoubtful = label.startsWith('?');
  const [before = '', after] = (isDoubtful ? label.slice(1) : label).split('#');
  const weight = label.replace(/[?*#]/g, '').length;
  return { spec, before, after, weight, isDoubtful };
}

/** The patterns that a name and the words after the figure fit. */
export function candidatesFor(patterns: Patterns, head: string, tail: string): Match[] {
  const last = head.slice(-1);
  const own = [...((last === '' ? undefined : patterns.get(last)) ?? []), ...(patterns.get('') ?? [])];
  return own.flatMap((pattern) => {
    const { spec, weight, before, after, isDoubtful } = pattern;
    const lead = leadOf(pattern, head, tail);
    return lead === undefined
      ? []
      : [{ spec, weight, lead, isAfter: before === '' && after !== undefined, isDoubtful }];
  });
}

/** What stands before the part of the phrase that a pattern names; `undefined` where it does not fit. */
function leadOf({ before, after }: Pattern, head: string, tail: string): string | undefined {
  if (after !== undefined && (tail === '' || findPattern(tail, `^${after}`) === undefined)) return undefined;
  if (before === '') return after === undefined ? undefined : head;
  if (!before.includes('*')) return head.endsWith(before) ? head.slice(0, head.length - before.length) : undefined;
  for (let from = Math.max(0, head.length - longestName); from < head.length; from++)
    if (findPattern(head.slice(from), `^${before}$`)) return head.slice(0, from);
  return undefined;
}

const longestName = 40;
