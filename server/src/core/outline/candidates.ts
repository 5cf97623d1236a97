import type { Block } from '../model.js';
import { isDigit, type Marker, numeralValue, readMarker, readNumeral } from '../text/marker.js';

/**
 * Where a marker stands: at the start of a `line`; after a `sentence` or clause (。；：); after a `comma`; after a `blank`;
 * or `glued` to the words before it.
 */
export type Place = 'line' | 'sentence' | 'comma' | 'blank' | 'glued';

/** A marker that may open a heading or an item; its neighbours decide. */
export interface Candidate extends Marker {
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
  for (let at = 0; at < text.length; at++) {
    if (!mayOpen(text.charCodeAt(at))) continue;
    const { place, before } = placeOf(text, at);
    const marker = readMarker(text, at);
    if (marker && mayStand(text, marker, place, before))
      found.push({ ...marker, block, place, before, damaged: false });
    else if (!marker) pushDamaged(text, at, block, place, before, found);
    at = skipNumber(text, marker?.end ?? at + 1, at) - 1;
  }
}

/** Digits, brackets, numerals, 第, 其 and the single-character numbers. */
function mayOpen(code: number): boolean {
  if (code < 0x80) return isDigit(code) || code === 0x28;
  if (code < 0x4e00) return code >= 0x2460 && code <= 0x3229;
  return code === 0x7b2c || code === 0x5176 || numeralValue(code) > 0;
}

/** Leaves out the rest of a number that is no marker, so that long numbers cost no more than their length. */
function skipNumber(text: string, from: number, start: number): number {
  let at = from;
  if (isDigit(text.charCodeAt(start))) while (isDigit(text.charCodeAt(at)) && !isDigit(text.charCodeAt(from - 2))) at++;
  return Math.max(at, start + 1);
}

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
function pushDamaged(text: string, at: number, block: number, place: Place, before: string, found: Candidate[]): void {
  if (place !== 'line' && before !== '。') return;
  const arabic = isDigit(text.charCodeAt(at));
  if (!arabic && place !== 'line') return;
  const number = arabic ? arabicAt(text, at) : readNumeral(text, at);
  if (!number || !isWord(text.charAt(number.end)) || isWord(text.charAt(at - 1))) return;
  const style = arabic ? 'arabic' : 'han-is';
  const form = arabic ? '' : '是';
  found.push({ style, number: number.number, form, start: at, end: number.end, block, place, before, damaged: true });
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
