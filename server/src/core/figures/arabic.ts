import { CharSet } from '../text/char-set.js';
import { parseMixed } from './numerals.js';
import { parseDigits } from './quantity.js';
import { isDigit, isLetter, type NumberRead } from './raw.js';

const arabicRun = /\d+(?:,\d{3}(?!\d))*(?:\.\d+)?/y;

const scaleRun = / ?[十百千万亿]+(?:\d+[千百])?/y;

/** What a scale word, with a blank before it, begins with. */
const scaleHeads = new CharSet(' 十百千万亿');

export function readArabic(text: string, start: number): NumberRead {
  arabicRun.lastIndex = start;
  let end = start + (arabicRun.exec(text)?.[0].length ?? 1);
  const plainEnd = end;
  if (scaleHeads.has(text.charCodeAt(end))) {
    scaleRun.lastIndex = end;
    end += scaleRun.exec(text)?.[0].length ?? 0;
  }
  const written = text.slice(start, end);
  const quantity = end === plainEnd ? parseDigits(written) : parseMixed(written.replaceAll(' ', ''));
  const refused = !quantity || hasForeignNeighbour(text, start, end, plainEnd);
  return { start, end, han: false, ...(refused ? {} : { quantity }) };
}

/** Whether the digits are part of something longer: a telephone number, a version, a time, an ordinal, a marker. */
function hasForeignNeighbour(text: string, start: number, end: number, plainEnd: number): boolean {
  const before = text.charCodeAt(start - 1);
  if (isLetter(before) || isDigit(before) || isOrdinal(text, start)) return true;
  if (isJoint(text.charAt(start - 1)) && !isSign(text, start)) return true;
  if (isUpperEnd(text, start)) return true;
  if (text.charAt(start - 1) === ',' && isDigit(text.charCodeAt(start - 2)) && text.charAt(start - 2) !== '')
    return false;
  const after = text.charAt(end);
  if (isLetter(text.charCodeAt(end)) && !/^(km|kg|m2|GB|MB|G|M)/.test(text.slice(end, end + 2))) return true;
  // 13.6:1 may be a proportion; what is none has no unit either.
  if (after !== ':' && isJoint(after) && isDigit(text.charCodeAt(end + 1))) return true;
  if (after === '.' && isDigit(text.charCodeAt(end + 1))) return true;
  return end === plainEnd && isMarker(text, start, end);
}

/** `第6位`, `第 1 页`, `附件2`, `表3`. */
const isOrdinal = (text: string, start: number): boolean =>
  ordinalTails.has(text.charCodeAt(start - 1)) &&
  /(?:第|附件|附表|附图|(?<![\u4e00-\u9fff])[表图]|[见如][表图]) ?$/.test(text.slice(Math.max(0, start - 4), start));

/** What a word that numbers things, with a blank behind it, ends with. */
const ordinalTails = new CharSet(' 第件表图');

/** 18至24个 is neither 18 nor 24. */
const isUpperEnd = (text: string, start: number): boolean =>
  '至到'.includes(text.charAt(start - 1) || ' ') && isDigit(text.charCodeAt(start - 2));

const isJoint = (unit: string): boolean => unit !== '' && '-/:.·~—_@#'.includes(unit);

/** `增长-3%` has a sign, `A-3` and `3-5` have not. A dash after Chinese text is no minus either (参考-900). */
const isSign = (text: string, start: number): boolean =>
  ':—'.includes(text.charAt(start - 1)) && !isDigit(text.charCodeAt(start - 2));

/** `1.` `2、` `(3)` at the head of a block, a sentence or a bracket. */
function isMarker(text: string, start: number, end: number): boolean {
  const after = text.charAt(end);
  if (end - start > 2 || !'.、)'.includes(after) || after === '') return false;
  const before = text.charAt(start - 1);
  if (after === ')') return before === '(';
  return (
    before === '' ||
    '。;:!?) '.includes(before) ||
    (after === '.' && !isDigit(text.charCodeAt(end + 1)) && before !== '')
  );
}
