import type { Block } from '../model.js';
import { isDigit, type Marker, numeralValue, readMarker, readNumeral } from '../text/marker.js';

/**
 * Where a marker stands: at the start of a `line`; after a `sentence` or clause (。；：); after a `comma`; after a `blank`;
 * or `glued` to the words before it.
 */
export type Place = 'line' | 'sentence' | 'comma' | 'blank' | 'glued';

/** A marker that may open a heading or an item; its neighbours decide. */
export interface Candidate extends Marker {
  /** What tells its sequence from others. */
  readonly family: string;
  /** Index of its block. */
  readonly block: number;
  readonly place: Place;
  /** The character before it, blanks left out; empty at the start of a line. */
  readonly before: string;
  /** Its mark is lost: `三制度` for `三是制度`, `1逐步` for `1.逐步`. */
  readonly damaged: boolean;
}

/** Finds every marker in the paragraphs, in the order of the draft. Linear. */
export function findCandidates(blocks: readonly Block[]): Candidate[] {
  const found: Candidate[] = [];
  blocks.forEach((block, index) => {
    if (block.kind === 'paragraph') scan(block.text, index, found);
  });
  return found;
}

function scan(text: string, block: number, found: Candidate[]): void {
  const dash = dashedOne(text);
  if (dash) pushMarker(text, dash, block, found);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (!mayOpen(code)) continue;
    const marker = readMarker(text, at) ?? (at === 0 ? bareNumeral(text) : undefined);
    if (marker) pushMarker(text, marker, block, found);
    else if (at === 0 || text.charCodeAt(at - 1) === fullStop) pushDamaged(text, at, block, found);
    at = marker ? marker.end - 1 : isDigit(code) ? digitsEnd(text, at) - 1 : at;
  }
}

const fullStop = 0x3002;

/** `—、总体情况`: a dash for 一, as recognition of printed text and typing have it. */
const dashedOne = (text: string): Marker | undefined =>
  /^[—–―-]{1,2}、/.test(text)
    ? { style: 'han', number: 1, form: '', start: 0, end: text.indexOf('、') + 1 }
    : undefined;

/** `一 总体情况`: a numeral and a blank before a short line of its own. */
function bareNumeral(text: string): Marker | undefined {
  const numeral = readNumeral(text, 0);
  if (!numeral || text.length > 40 || !/^ +[\u4e00-\u9fff][^。;,]*$/.test(text.slice(numeral.end))) return undefined;
  const { number, end } = numeral;
  return readNumeral(text, end + 1) ? undefined : { style: 'han', number, form: '', start: 0, end };
}

/** Digits, brackets, numerals, 第, 其 and the single-character numbers. */
function mayOpen(code: number): boolean {
  if (code < 0x80) return isDigit(code) || code === 0x28;
  if (code < 0x4e00) return code >= 0x2460 && code <= 0x3229;
  return code === 0x7b2c || code === 0x5176 || numeralValue(code) > 0;
}

/** Behind a number that is no marker: long numbers cost no more than their length. */
function digitsEnd(text: string, from: number): number {
  let at = from;
  while (isDigit(text.charCodeAt(at))) at++;
  return at;
}

function pushMarker(text: string, marker: Marker, block: number, found: Candidate[]): void {
  const { place, before } = placeOf(text, marker.start);
  if (!mayStand(text, marker, place, before)) return;
  const { style, number, form, start, end } = marker;
  found.push({ style, number, form, start, end, family: familyOf(marker), block, place, before, damaged: false });
}

/** What tells one sequence of numbers from another. */
const familyOf = ({ style, form }: Pick<Marker, 'style' | 'form'>): string => (form === '' ? style : style + form);

function placeOf(text: string, at: number): { place: Place; before: string } {
  let end = at;
  while (end > 0 && text.charCodeAt(end - 1) === 0x20) end--;
  if (end === 0) return { place: 'line', before: '' };
  const before = text.charAt(end - 1);
  if (sentenceEnds.includes(before) || endsQuotedSentence(text, end)) return { place: 'sentence', before };
  if (before === ',' || before === '、') return { place: 'comma', before };
  return { place: end < at ? 'blank' : 'glued', before };
}

const sentenceEnds = '。;:!?…';

/** `…工作。”一是`, `(含两个部分。)二、`. */
const endsQuotedSentence = (text: string, end: number): boolean =>
  '”’)"》'.includes(text.charAt(end - 1)) && end > 1 && '。;!?'.includes(text.charAt(end - 2));

/** What cannot be a marker wherever it stands: part of a name, a reference or an enumeration of numbers. */
function mayStand(text: string, { style, end }: Marker, place: Place, before: string): boolean {
  const after = text.charCodeAt(end);
  switch (style) {
    case 'han':
      return (place !== 'glued' || isCut(before)) && !readNumeral(text, end) && !isMark(text.charAt(end));
    case 'paren-han':
    case 'paren-arabic':
      return !'第条款项见表件注式'.includes(before || ' ') && !isMark(text.charAt(end));
    case 'arabic':
      return !isDigit(after) || startsYear(text, end, place);
    case 'han-is':
      return place !== 'glued' || !'第统唯之同合专单惟逐进划归万'.includes(before);
    case 'ordinal':
      return place !== 'glued';
    default:
      return true;
  }
}

/** A digit or the end of a title: a heading may be glued to it. `统一、` is a word. */
const isCut = (before: string): boolean =>
  isDigit(before.charCodeAt(0)) || '况述施项题报果法排表单算)”》%'.includes(before);

const isMark = (unit: string): boolean => unit === '' || '、,。;:.)'.includes(unit);

const startsYear = (text: string, at: number, place: Place): boolean =>
  (place === 'line' || place === 'sentence') && /^(?:19|20)\d\d年?/.test(text.slice(at, at + 5));

/** `三制度`, `1逐步`: only a place in a sequence can tell that the mark is lost. */
function pushDamaged(text: string, start: number, block: number, found: Candidate[]): void {
  const arabic = isDigit(text.charCodeAt(start));
  if (!arabic && start > 0) return;
  const read = arabic ? arabicAt(text, start) : readNumeral(text, start);
  if (!read || !isWord(text.charAt(read.end))) return;
  const kind = arabic ? { style: 'arabic' as const, form: '' } : { style: 'han-is' as const, form: '是' };
  const { number, end } = read;
  const before = start === 0 ? '' : '。';
  const place = start === 0 ? 'line' : 'sentence';
  found.push({ ...kind, number, start, end, family: familyOf(kind), block, place, before, damaged: true });
}

function arabicAt(text: string, at: number): { number: number; end: number } | undefined {
  const match = /^\d{1,2}(?!\d)/.exec(text.slice(at, at + 3));
  return match ? { number: Number(match[0]), end: at + match[0].length } : undefined;
}

/** A Han character that counts nothing: what follows a number as its unit makes it a figure. */
const isWord = (unit: string): boolean =>
  unit >= '\u4e00' && unit <= '\u9fff' && !countWords.includes(unit) && numeralValue(unit.charCodeAt(0)) === 0;

const countWords =
  '个项类级次条件年月日季度期人家种方大部位名天周届批起成分万亿百千倍份篇户宗场册页元号台处块本版层楼室栋点时秒路线是要所座支队张幅字公平亩米吨等多余几来余者边重';
