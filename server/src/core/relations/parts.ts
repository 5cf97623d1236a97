import { gather } from '../lists.js';

/** One part that a preface names; offsets in the list's text. */
export interface Part {
  readonly start: number;
  readonly end: number;
  readonly name: string;
}

/**
 * Splits a list of parts. Names hold the marks that divide them (行政复议、行政诉讼; 收费及减免), so a list has several admissible
 * splits: at commas or at 、, pairs kept together or not, the last two parts joined by 和. One that gives the declared
 * number is the right one; else the one closest to the headings' number.
 */
export function splitParts(list: string, count: number, headings: number): readonly Part[] {
  const splits = admissibleSplits(list);
  const exact = splits.find((parts) => parts.length === count);
  if (exact) return exact;
  const distance = (parts: readonly Part[]): number => Math.abs(parts.length - (headings || count));
  return splits.reduce((best, parts) => (distance(parts) < distance(best) ? parts : best), splits[0] ?? []);
}

function admissibleSplits(list: string): Part[][] {
  const masked = mask(list);
  const both = masked.includes(',') && masked.includes('、');
  const byComma = cut(list, masked, ',');
  const byMark = cut(list, masked, both ? '、' : '、,');
  // Where commas divide the parts, 、 stands inside their names.
  const bases = both ? [byComma, byMark] : [joinPairs(list, byMark), byMark];
  return gather(bases, (parts) => [parts, splitLast(list, parts)]).filter((parts) => parts.length > 1);
}

/** The list with names in quotes and remarks in brackets blanked out: marks in them divide nothing. */
function mask(list: string): string {
  let depth = 0;
  let masked = '';
  for (const unit of list) {
    if ('(《“「'.includes(unit)) depth++;
    masked += depth > 0 ? '\0'.repeat(unit.length) : unit;
    if (')》”」'.includes(unit)) depth = Math.max(0, depth - 1);
  }
  return depth > 0 ? list : masked;
}

function cut(list: string, masked: string, marks: string): Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (let at = 0; at <= list.length; at++) {
    if (at < list.length && !marks.includes(masked.charAt(at))) continue;
    pushPart(list, from, at, parts);
    from = at + 1;
  }
  return parts;
}

function pushPart(list: string, from: number, to: number, parts: Part[]): void {
  let start = from;
  let end = to;
  while (start < end && ' ,、'.includes(list.charAt(start))) start++;
  while (end > start && ' ,、'.includes(list.charAt(end - 1))) end--;
  if (end > start) parts.push({ start, end, name: list.slice(start, end) });
}

/** 申请行政复议、提起行政诉讼 is one part. */
function joinPairs(list: string, parts: readonly Part[]): Part[] {
  const joined: Part[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last && firstOfPair.test(last.name) && secondOfPair.test(part.name)) {
      joined[joined.length - 1] = { start: last.start, end: part.end, name: list.slice(last.start, part.end) };
    } else joined.push(part);
  }
  return joined;
}

const firstOfPair = /(?:复议|诉讼|举报|投诉|问题|收费|咨询)$/;
const secondOfPair = /^(?:被?提起)?(?:行政)?(?:诉讼|申诉|复议|投诉|改进|减免|举报)/;

/** `……改进情况和其他需要报告的事项`: 和 divides the last two parts. */
function splitLast(list: string, parts: readonly Part[]): Part[] {
  const last = parts.at(-1);
  const match =
    last &&
    /(?<=情况|措施|概述|事项|打算|问题|公开)(?:以及|和|及|与)(?!改进|整改|下|打算|减免|提起|行政|诉讼|申诉|附表)(?=.{2})/.exec(
      last.name,
    );
  if (!last || !match) return [...parts];
  const split = parts.slice(0, -1);
  pushPart(list, last.start, last.start + match.index, split);
  pushPart(list, last.start + match.index + match[0].length, last.end, split);
  return split;
}
