import type { MarkerStyle } from '../model.js';

/** A number that opens a heading or a list item: `一、` `（一）` `1.` `①` `一是` `第一，` `第一部分`. */
export interface Marker {
  readonly style: MarkerStyle;
  readonly number: number;
  /** What sets families of one style apart: `是` and `要`, `第` and `其`; else empty. */
  readonly form: string;
  readonly start: number;
  readonly end: number;
}

/** Reads the marker that stands at `at` in folded text; whether it opens anything there is for its surroundings to say. */
export function readMarker(text: string, at: number): Marker | undefined {
  const code = text.charCodeAt(at);
  if (code >= 0x30 && code <= 0x39) return readArabic(text, at);
  if (code === 0x28) return readBracketed(text, at);
  if (code < 0x2460) return undefined;
  if (code <= 0x32ff) return readSymbol(code, at);
  if (code === 0x7b2c || code === 0x5176) return readOrdinal(text, at);
  return numeralValue(code) > 0 ? readHan(text, at) : undefined;
}

const marker = (style: MarkerStyle, number: number, form: string, start: number, end: number): Marker => ({
  style,
  number,
  form,
  start,
  end,
});

/** `1.` `1、` `1)`, and `4.2025年` as well; not `1.5`, not the tail of a longer number. */
function readArabic(text: string, at: number): Marker | undefined {
  let end = at;
  while (end < at + 3 && isDigit(text.charCodeAt(end))) end++;
  if (end === at + 3 || joinsNumber(text.charCodeAt(at - 1))) return undefined;
  const number = Number(text.slice(at, end));
  const close = text.charAt(end);
  if (number === 0) return undefined;
  if (close === ')') return marker('paren-arabic', number, ')', at, end + 1);
  const point = close === '.' && (!isDigit(text.charCodeAt(end + 1)) || isYear(text, end + 1));
  return point || close === '、' ? marker('arabic', number, '', at, end + 1) : undefined;
}

const year = /\d{4}年/y;

function isYear(text: string, at: number): boolean {
  year.lastIndex = at;
  return year.test(text);
}

/** `（一）` `(1)`, with a `、` that some writers add. */
function readBracketed(text: string, at: number): Marker | undefined {
  const inside = skipBlanks(text, at + 1);
  const han = readNumeral(text, inside);
  const end = han ? han.end : digitsEnd(text, inside);
  const number = han ? han.number : Number(text.slice(inside, end));
  const close = skipBlanks(text, end);
  if (end === inside || number === 0 || number > 99 || text.charAt(close) !== ')') return undefined;
  const after = text.charAt(close + 1) === '、' ? close + 2 : close + 1;
  return marker(han ? 'paren-han' : 'paren-arabic', number, '', at, after);
}

/** `一、` `一.` `一是` `一要`. */
function readHan(text: string, at: number): Marker | undefined {
  const numeral = readNumeral(text, at);
  if (!numeral || numeralValue(text.charCodeAt(at - 1)) > 0) return undefined;
  const { number } = numeral;
  const next = text.charAt(numeral.end);
  if (next === '是' || next === '要') return marker('han-is', number, next, at, numeral.end + 1);
  const close = skipBlanks(text, numeral.end);
  const mark = text.charAt(close);
  return mark === '、' || mark === '.' ? marker('han', number, '', at, close + 1) : undefined;
}

/** `第一部分` `第一,` `其一,`. */
function readOrdinal(text: string, at: number): Marker | undefined {
  const numeral = readNumeral(text, at + 1);
  if (!numeral) return undefined;
  const first = text.charAt(at);
  const rest = text.slice(numeral.end, numeral.end + 2);
  if (first === '第' && rest === '部分') return marker('part', numeral.number, '', at, numeral.end + 2);
  const closes = rest !== '' && ',、:是'.includes(rest.charAt(0));
  return closes ? marker('ordinal', numeral.number, first, at, numeral.end + 1) : undefined;
}

/** The single characters ① ⑴ ⒈ ㈠ ❶. */
function readSymbol(code: number, at: number): Marker | undefined {
  for (const { first, last, style } of symbols) {
    if (code >= first && code <= last) return marker(style, code - first + 1, '', at, at + 1);
  }
  return undefined;
}

const symbols: readonly { readonly first: number; readonly last: number; readonly style: MarkerStyle }[] = [
  { first: 0x2460, last: 0x2473, style: 'circled' },
  { first: 0x2474, last: 0x2487, style: 'paren-arabic' },
  { first: 0x2488, last: 0x249b, style: 'arabic' },
  { first: 0x2776, last: 0x277f, style: 'circled' },
  { first: 0x2780, last: 0x2789, style: 'circled' },
  { first: 0x3220, last: 0x3229, style: 'paren-han' },
];

/** Reads 一 to 九十九. */
export function readNumeral(text: string, at: number): { number: number; end: number } | undefined {
  let total = 0;
  let digit = 0;
  let end = at;
  for (; end < at + 3; end++) {
    const value = numeralValue(text.charCodeAt(end));
    if (value === 0 || (value === 10 && total > 0) || (value < 10 && digit > 0)) break;
    if (value === 10) {
      total = (digit || 1) * 10;
      digit = 0;
    } else digit = value;
  }
  const number = total + digit;
  return number > 0 && numeralValue(text.charCodeAt(end)) === 0 ? { number, end } : undefined;
}

/** Writes 1 to 99 as a numeral. */
export function writeNumeral(number: number): string {
  const tens = Math.floor(number / 10);
  const ones = number % 10 ? hanDigits.charAt(number % 10) : '';
  return tens === 0 ? ones : `${tens === 1 ? '' : hanDigits.charAt(tens)}十${ones}`;
}

const hanDigits = '零一二三四五六七八九';

/** The value of one numeral, 10 for 十; 0 for any other character. */
export function numeralValue(code: number): number {
  switch (code) {
    case 0x4e00:
      return 1;
    case 0x4e8c:
      return 2;
    case 0x4e09:
      return 3;
    case 0x56db:
      return 4;
    case 0x4e94:
      return 5;
    case 0x516d:
      return 6;
    case 0x4e03:
      return 7;
    case 0x516b:
      return 8;
    case 0x4e5d:
      return 9;
    case 0x5341:
      return 10;
    default:
      return 0;
  }
}

export const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** A digit, letter, point or comma before digits: they are part of a longer number or name. */
const joinsNumber = (code: number): boolean =>
  isDigit(code) || code === 0x2e || code === 0x2f || code === 0x2d || ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a);

function digitsEnd(text: string, from: number): number {
  let end = from;
  while (end < from + 3 && isDigit(text.charCodeAt(end))) end++;
  return end === from + 3 ? from : end;
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (at < from + 4 && text.charCodeAt(at) === 0x20) at++;
  return at;
}
