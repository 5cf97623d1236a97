import type { Span } from '../model.js';

/** One change of a text. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** The text after edits that are sorted and do not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { span, text: written } of edits) {
    parts.push(text.slice(from, span.start), written);
    from = span.end;
  }
  return parts.join('') + text.slice(from);
}

/** How much of the start and of the end two versions of a text have in common; the two never overlap in either. */
export interface CommonEnds {
  readonly head: number;
  readonly tail: number;
}

export function commonEnds(a: string, b: string): CommonEnds {
  const most = Math.min(a.length, b.length);
  const head = common(most, (from, to) => a.slice(from, to) === b.slice(from, to));
  const [endA, endB] = [a.length, b.length];
  const tail = common(most - head, (from, to) => a.slice(endA - to, endA - from) === b.slice(endB - to, endB - from));
  return { head, tail };
}

/** The most units that are the same. Compares long runs first, which a machine does many units at a time. */
function common(most: number, isSame: (from: number, to: number) => boolean): number {
  let known = 0;
  for (let run = longestRun; run >= 1; run >>= 2) {
    while (known + run <= most && isSame(known, known + run)) known += run;
  }
  return known;
}

const longestRun = 1 << 14;
