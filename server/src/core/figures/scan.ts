import type { Approximation } from '../model.js';
import { approximatorAfter, approximatorBefore, joined } from './approximation.js';
import { readArabic } from './arabic.js';
import { readHan } from './han.js';
import { isScale, scaleFactor } from './numerals.js';
import { ONE, type Quantity, scaled } from './quantity.js';
import { type Complete, isDigit, type NumberRead, type RawFigure, type RawSpan } from './raw.js';
import { isSetPhrase, standsBare } from './set-phrases.js';
import { readUnit, type UnitRead } from './unit.js';

const candidate = /[\d〇○零一二两三四五六七八九十百千几数过半翻]/g;

/** Whether a text holds anything that a figure may begin with. */
export const mayHoldFigures = (text: string): boolean => text.search(candidate) >= 0;

/**
 * Finds every figure of a folded text, and nothing that only looks like one: dates and document numbers are given as
 * `masked`; ordinals, telephone numbers, list markers, times, rooms and set phrases are told by what stands around them.
 * Time is linear.
 */
export function scanFigures(text: string, masked: readonly RawSpan[]): RawFigure[] {
  const found: RawFigure[] = [];
  const quotes = quotedSpans(text);
  let mask = 0;
  let quote = 0;
  candidate.lastIndex = 0;
  for (let hit = candidate.exec(text); hit; hit = candidate.exec(text)) {
    const at = hit.index;
    while (mask < masked.length && (masked[mask]?.end ?? 0) <= at) mask++;
    const hidden = masked[mask];
    if (hidden && hidden.start <= at) {
      candidate.lastIndex = hidden.end;
      continue;
    }
    while (quote < quotes.length && (quotes[quote]?.end ?? 0) <= at) quote++;
    const inside = quotes[quote];
    const read = readFigureAt(text, at, inside !== undefined && inside.start <= at);
    if (read.figure) found.push(read.figure);
    candidate.lastIndex = Math.max(read.end, at + 1);
  }
  return found;
}

/** Text between “ and ” (or a pair of "), one level; an unclosed quotation mark hides nothing. */
function quotedSpans(text: string): RawSpan[] {
  const spans: RawSpan[] = [];
  for (let at = text.indexOf('“'); at >= 0; ) {
    const end = text.indexOf('”', at);
    if (end < 0) break;
    spans.push({ start: at, end: end + 1 });
    at = text.indexOf('“', end);
  }
  return spans;
}

interface Read {
  readonly figure?: RawFigure;
  readonly end: number;
}

function readFigureAt(text: string, at: number, quoted: boolean): Read {
  const number = isDigit(text.charCodeAt(at)) ? readArabic(text, at) : readHan(text, at);
  if (!isComplete(number)) return { end: number.end };
  const figure = complete(text, number, quoted);
  return figure ? { figure, end: figure.end } : { end: number.end };
}

const isComplete = (number: NumberRead): number is Complete => number.quantity !== undefined;

/** Adds approximation words and the unit; refuses what has no unit and no context that makes it a figure. */
function complete(text: string, number: Complete, quoted: boolean): RawFigure | undefined {
  const blank = (at: number): number => (text.charAt(at) === ' ' ? at + 1 : at);
  const { more, factor } = moreAfter(text, number.end);
  const unitStart = blank(number.end + more);
  const unit = readUnit(text, unitStart, number);
  if (!unit || isSetPhrase(text, number, unit.unit)) return undefined;
  if (unit.unit === '' && unit.kind === 'count' && (more || !standsBare(text, number))) return undefined;
  const end = unit.end === unitStart && unit.unit === '' ? number.end + more : unit.end;
  const before = approximatorBefore(text, text.charAt(number.start - 1) === ' ' ? number.start - 1 : number.start);
  const after = approximatorAfter(text, end, unit);
  const quantity = unit.quantity ?? scaled(number.quantity, factor);
  // A fraction is about that much unless a word says on which side of it.
  const own = number.approximation === 'about' ? undefined : number.approximation;
  const said = own ?? (more ? 'over' : (before?.[1] ?? after?.[1] ?? number.approximation));
  const approximation = said ?? plainly(quantity, unit, number, text);
  return {
    start:
      before && before[0] !== joined
        ? number.start - before[0].length - (text.charAt(number.start - 1) === ' ' ? 1 : 0)
        : number.start,
    end: after ? end + after[0].length : end,
    numberStart: number.start,
    numberEnd: unit.numberEnd ?? (factor > 1n ? number.end + more : number.end),
    unit: unit.unit,
    kind: unit.kind,
    approximation,
    value: quantity.value,
    step: quantity.step,
    soft:
      approximation === 'about' ||
      approximation === 'above' ||
      (number.kind === 'percent' && number.approximation === 'about'),
    quoted,
  };
}

/** 1200余件, and with the scale word after it: 30余万元. */
function moreAfter(text: string, at: number): { more: number; factor: bigint } {
  const code = text.charCodeAt(at);
  if (code !== 0x591a && code !== 0x4f59 && code !== 0x6765) return { more: 0, factor: 1n };
  const [word = '', scale = ''] = /^[多余来]([千万亿]?)/.exec(text.slice(at, at + 2)) ?? [];
  if (word === '' || text.startsWith('年', at + word.length)) return { more: 0, factor: 1n };
  return { more: word.length, factor: scale === '' ? 1n : scaleFactor(scale) };
}

/** Counts are exact; what shows decimals or a scale word is rounded; 100% and 0% are said exactly as often as not. */
function plainly(quantity: Quantity, unit: UnitRead, number: NumberRead, text: string): Approximation {
  if (unit.kind === 'percent' || unit.kind === 'points') return 'rounded';
  const written = text.slice(number.start, number.end);
  const hasDecimals = written.includes('.');
  const isScaled = !number.han && isScale(written.at(-1));
  return hasDecimals || (isScaled && quantity.step > ONE) || unit.kind === 'multiple' ? 'rounded' : 'exact';
}
