/**
 * The little patterns of profiles, matched against folded text: `*` up to eight characters of the same clause, `#` a
 * number in digits or numerals, `^` and `$` the ends of the text. Everything else stands for itself.
 *
 * Each is compiled once to a regular expression of its own making: literals are escaped and gaps bounded, so a pattern
 * from a workspace can neither run code nor take more than linear time.
 */
export function findPattern(text: string, pattern: string, from = 0): { start: number; end: number } | undefined {
  const { literal, isPlain, expression } = compile(pattern);
  const at = text.indexOf(literal, from);
  if (at < 0) return undefined;
  if (isPlain) return { start: at, end: at + literal.length };
  expression.lastIndex = from;
  const found = expression.exec(text);
  return found ? { start: found.index, end: found.index + found[0].length } : undefined;
}

export const matchesAny = (text: string, patterns: readonly string[]): boolean =>
  patterns.some((pattern) => findPattern(text, pattern) !== undefined);

/** More gaps and numbers than this would multiply their widths; the rest of them match nothing. */
const mostMarks = 4;
const mostNumbers = 1;
const gap = '[^,;:。!?\\n]{0,8}?';
const number = '[〇零○一二两三四五六七八九十百千万亿0-9][〇零○一二两三四五六七八九十百千万亿0-9,.]{0,15}';

interface Compiled {
  readonly expression: RegExp;
  /** The longest text that every match holds: quick to look for, and mostly not there. */
  readonly literal: string;
  /** Whether it is all of the pattern. */
  readonly isPlain: boolean;
}

/** Compiled patterns by their text: a pure function's results, kept because profiles ask for the same few thousands of times. */
const compiled = new Map<string, Compiled>();

function compile(pattern: string): Compiled {
  const known = compiled.get(pattern);
  if (known) return known;
  const literals = pattern.split(/[*#^$]/);
  const literal = literals.reduce((longest, next) => (next.length > longest.length ? next : longest), '');
  const made = { expression: compilePattern(pattern), literal, isPlain: literal === pattern && literal !== '' };
  if (compiled.size > 5000) compiled.clear();
  compiled.set(pattern, made);
  return made;
}

/** The regular expression of a pattern; its `lastIndex` says where to begin. */
export const compilePattern = (pattern: string): RegExp => new RegExp(sourceOf(pattern), 'g');

function sourceOf(pattern: string): string {
  let [marks, numbers] = [0, 0];
  return [...pattern]
    .map((unit, at) => {
      if (unit === '*') return marks++ < mostMarks ? gap : '';
      if (unit === '#') return marks++ < mostMarks && numbers++ < mostNumbers ? number : '';
      if ((unit === '^' && at === 0) || unit === '$') return unit;
      return unit.replace(/[\\^$.*+?()[\]{}|/-]/, '\\$&');
    })
    .join('');
}
