/**
 * The little patterns of profiles, matched against folded text: `*` up to eight characters of the same clause, `#` a
 * number in digits or numerals, `^` and `$` the ends of the text. Everything else stands for itself.
 *
 * Time is linear in the text: each start is tried with a bounded number of steps.
 */
export function findPattern(text: string, pattern: string, from = 0): { start: number; end: number } | undefined {
  const anchored = pattern.startsWith('^');
  const body = anchored ? pattern.slice(1) : pattern;
  const head = leadingLiteral(body);
  for (let start = anchored ? 0 : from; start <= text.length; start++) {
    if (head !== '' && !anchored) start = text.indexOf(head, start);
    if (start < 0) return undefined;
    const end = matchAt(text, start, body, 0);
    if (end >= 0) return { start, end };
    if (anchored) return undefined;
  }
  return undefined;
}

export const matchesAny = (text: string, patterns: readonly string[]): boolean =>
  patterns.some((pattern) => findPattern(text, pattern) !== undefined);

const widest = 8;

function leadingLiteral(pattern: string): string {
  let end = 0;
  while (end < pattern.length && !isSpecial(pattern.charCodeAt(end))) end++;
  return pattern.slice(0, end);
}

/** `*`, `#` and `$`. */
const isSpecial = (code: number): boolean => code === 0x2a || code === 0x23 || code === 0x24;

/**
 * Matches the pattern from `at` on against the text from `start` on; the least end of a match, or -1. Follows all ways of
 * reading the gaps at once, so that many gaps in a row cost no more than their number.
 */
function matchAt(text: string, start: number, pattern: string, at: number): number {
  let ends = [start];
  for (let index = at; index < pattern.length && ends.length > 0; index++) {
    ends = step(text, ends, pattern.charCodeAt(index));
  }
  return ends[0] ?? -1;
}

/** Where the text can stand after one more character of the pattern; ascending. */
function step(text: string, ends: readonly number[], code: number): number[] {
  if (code === 0x2a) return widen(text, ends);
  if (code === 0x24) return ends.filter((end) => end === text.length);
  if (code === 0x23) return ends.map((end) => numberEnd(text, end)).filter((end, index) => end > (ends[index] ?? end));
  return ends.filter((end) => text.charCodeAt(end) === code).map((end) => end + 1);
}

function widen(text: string, ends: readonly number[]): number[] {
  const result: number[] = [];
  for (const end of ends) {
    for (let here = end; here <= end + widest && here <= text.length; here++) {
      if (here > (result.at(-1) ?? -1)) result.push(here);
      if (endsClause(text.charCodeAt(here))) break;
    }
  }
  return result;
}

const endsClause = (code: number): boolean =>
  code === 0x2c || code === 0x3b || code === 0x3a || code === 0x3002 || code === 0x21 || code === 0x3f || code === 0x0a;

const numerals = '〇零○一二两三四五六七八九十百千万亿0123456789,.';
const marks = ',.';

/** The end of the number that stands at `start`; `start` where none does. */
function numberEnd(text: string, start: number): number {
  let end = start;
  if (marks.includes(text.charAt(start))) return start;
  while (end < text.length && end < start + 16 && numerals.includes(text.charAt(end))) end++;
  return end;
}
