import { intervalOf, ONE, parseDigits, type Quantity, scaled } from '../figures/quantity.js';
import { isDigit } from '../figures/raw.js';
import type { Figure, Span } from '../model.js';
import { CharSet } from '../text/char-set.js';
import { fold } from '../text/fold.js';

/**
 * What a cell that should hold a number holds. A blank, a stroke or 无 is never read as zero: whoever needs a zero has to
 * decide from the rest of the table whether the author writes zeros that way.
 */
export type CellContent = 'number' | 'blank' | 'slash' | 'dash' | 'none' | 'text';

export interface CellReading {
  readonly content: CellContent;
  readonly quantity?: Quantity;
  /** Unit as written in the cell, folded. */
  readonly unit: string;
  /** Offsets of the number with its sign in the cell's text. */
  readonly start: number;
  readonly end: number;
}

const number = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?\s*([万亿]?)/;
const numberHeads = new CharSet('+-0123456789');
/** Marks that stand alone; 〇, ○ and 零 are 0 as some typists write it. */
const marks: ReadonlyMap<string, CellContent> = new Map([
  ['/', 'slash'],
  ['\\', 'slash'],
  ['无', 'none'],
  ['〇', 'number'],
  ['○', 'number'],
  ['零', 'number'],
]);
const dashes = /^[-—–─_]+$/;
const units =
  /^(?:元|%|条次|篇次|场次|批次|家次|户次|件次|人次|人\(次\)|条|件|次|期|份|宗|篇|起|项|场|个|类|批|册|户|家|处|名|人|本)$/;

/** What a cell holds, without working out the number. `text` is folded, without surrounding blanks. */
export function contentOf(text: string): CellContent {
  if (text === '') return 'blank';
  if (isDigits(text)) return 'number';
  const written = numberHeads.has(text.charCodeAt(0)) ? number.exec(text)?.[0] : undefined;
  if (written !== undefined) return isUnitOrRemark(text.slice(written.length)) ? 'number' : 'text';
  const mark = text.length === 1 ? marks.get(text) : undefined;
  return mark ?? (dashes.test(text) ? 'dash' : 'text');
}

/** Nothing but digits, as most cells of figures. */
function isDigits(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (!isDigit(text.charCodeAt(at))) return false;
  return true;
}

const isUnitOrRemark = (rest: string): boolean => {
  const unit = rest === '' ? '' : withoutRemark(rest);
  return unit === '' || units.test(unit);
};

/**
 * Reads the text of a cell: `1,206`, `+3`, `642.35万元`, `12(含转办2件)`.
 *
 * @param text folded, without surrounding blanks.
 */
export function readCell(text: string): CellReading {
  const plain = isDigits(text) ? parseDigits(text) : undefined;
  if (plain && text !== '') return { content: 'number', quantity: plain, unit: '', start: 0, end: text.length };
  const content = contentOf(text);
  const match = content === 'number' ? number.exec(marks.has(text) ? '0' : text) : null;
  const [written = '', sign = '', digits = '', decimals = '', scale = ''] = match ?? [];
  const quantity = match ? parseDigits(digits + decimals) : undefined;
  if (!quantity) return { content: match ? 'text' : content, unit: '', start: 0, end: text.length };
  const factor = (sign === '-' ? -1n : 1n) * (scale === '万' ? 10_000n : scale === '亿' ? 100_000_000n : 1n);
  const { value, step } = scaled(quantity, factor);
  return {
    content,
    quantity: { value, step: step < 0n ? -step : step },
    unit: withoutRemark(text.slice(written.length)),
    start: 0,
    end: written.trimEnd().length,
  };
}

/** `件(含转办2件)` → `件`: a remark in brackets does not make a figure unreadable. */
function withoutRemark(rest: string): string {
  const bracket = rest.indexOf('(');
  return (bracket > 0 || (bracket === 0 && rest !== '(次)') ? rest.slice(0, bracket) : rest).trim();
}

/** Whether a text may be a cell of figures: a number or a mark that stands for none, but not a blank. */
export function isValue(text: string): boolean {
  const content = contentOf(text);
  return content !== 'text' && content !== 'blank' && !isCompactDate(text);
}

/** `20181229` under an organ's name is the date of signature. */
const isCompactDate = (text: string): boolean =>
  text.length === 8 && /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/.test(text);

/** Whether a cell is nothing but a unit (条, 万元) or the stroke that stands in the unit column of a heading row. */
export const isUnit = (text: string): boolean =>
  text.length <= longestUnit &&
  (/^(?:万元|亿元|万人次|万次|——?|元|美元)$/.test(text) || (units.test(text) && text !== '%'));

const longestUnit = 5;

/**
 * The figure of a cell. Amounts are kept in 元 whatever the unit of the column, so that tables and prose compare.
 *
 * @param unit unit of the column or row, for cells that write none: `万元` makes `12.65` 126 500 元.
 * @returns `undefined` where the cell holds no number.
 */
export function cellFigure(written: string, span: Span, unit: string, block: number): Figure | undefined {
  const text = fold(written);
  const { content, quantity, unit: own, start, end } = readCell(text);
  if (content !== 'number' || !quantity) return undefined;
  const wide = unit === '' ? null : /^([万亿]?)(.*)$/.exec(unit);
  const factor = own !== '' || !wide?.[1] ? 1n : wide[1] === '万' ? 10_000n : 100_000_000n;
  const { value, step } = scaled(quantity, factor);
  const name = own || (wide?.[2] ?? '');
  const approximation = step < ONE || (name === '元' && step > ONE) ? 'rounded' : 'exact';
  const at = { start: span.start + start, end: span.start + end };
  return {
    span,
    number: at,
    raw: written.slice(start, end),
    unit: name,
    kind: name === '元' ? 'money' : name === '%' ? 'percent' : 'count',
    approximation,
    value,
    step,
    interval: intervalOf({ value, step }, approximation),
    soft: false,
    block,
  };
}
