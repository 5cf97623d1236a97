import { isDay, isMonth, isYear } from './calendar.js';
import { type Cursor, type Found, joins, type RawDate } from './cursor.js';
import { splitMonthDay } from './marked.js';
import type { Numeral } from './numerals.js';

const separators = '-./—';

/** `2013-01-02`, `2013.1.2`, `2013/1/2`; in a range also `2013.1—2013.12` and the end of `2013.1.1—12.31`. */
export function readSeparated(cursor: Cursor): Found | undefined {
  const [year, month, day] = [0, 1, 2].map((ahead) => cursor.numerals[cursor.at + ahead]);
  if (!year || !month || !separated(cursor.text, year, month)) return undefined;
  if (isShortEnd(cursor, year))
    return { date: numericDate(cursor, year, [0, year.value, month.value], month), numerals: 2 };
  if (year.digits.length !== 4 || !isYear(year.value)) return undefined;
  if (day && separated(cursor.text, month, day) && cursor.text[year.end] === cursor.text[month.end]) {
    return { date: numericDate(cursor, year, [year.value, month.value, day.value], day), numerals: 3 };
  }
  if (!isMonthRange(cursor, year, month)) return undefined;
  return { date: numericDate(cursor, year, [year.value, month.value, 0], month), numerals: 2 };
}

/** One separator between two numerals of which the second is one or two plain digits. */
function separated(text: string, left: Numeral, right: Numeral): boolean {
  return right.start === left.end + 1 && separators.includes(text[left.end] ?? '\n') && /^\d{1,2}$/.test(right.digits);
}

function numericDate(cursor: Cursor, first: Numeral, parts: readonly [number, number, number], last: Numeral): RawDate {
  const [year, month, day] = parts;
  const known = year || (cursor.dates.at(-1)?.year ?? 0);
  const possible = isMonth(month) && (day === 0 || isDay(known, month, day));
  const end = last.mark === '日' ? last.close : last.end;
  return { start: first.start, end, year, month, day, fault: possible ? '' : 'impossible' };
}

/** `12.31` right behind the dash of `2013.1.1—12.31`. */
function isShortEnd({ text, dates }: Cursor, month: Numeral): boolean {
  const before = dates.at(-1);
  return before !== undefined && before.day > 0 && isMonth(month.value) && joins(text, before.end, month.start);
}

/** `2013.1` is a date only as one end of a range; elsewhere it is a decimal. */
function isMonthRange({ text, dates, numerals, at }: Cursor, year: Numeral, month: Numeral): boolean {
  const next = numerals[at + 2];
  if (next?.digits.length === 4 && isYear(next.value) && joins(text, month.end, next.start)) return true;
  const before = dates.at(-1);
  return before !== undefined && joins(text, before.end, year.start);
}

/** `20131231`, and `201811日` where 年 and 月 fell out. */
export function readCompact({ numerals, at }: Cursor): Found | undefined {
  const run = numerals[at];
  if (!run || run.han || !/^(?:19|20)\d{4,6}$/.test(run.digits)) return undefined;
  const year = Number(run.digits.slice(0, 4));
  const { month, day } = splitMonthDay(run.digits.slice(4), year);
  const whole = run.digits.length === 8 && run.mark === '' && month > 0;
  if (run.mark !== '日' && !whole) return undefined;
  const fault = whole ? '' : 'marks-lost';
  return { date: { start: run.start, end: run.close, year, month, day, fault }, numerals: 1 };
}

/** The year of a document number 〔2021〕, and a year whose 年 fell out at the head of a sentence: `2019,我局`. */
export function readBareYear({ text, numerals, at }: Cursor): Found | undefined {
  const run = numerals[at];
  if (run?.mark !== '' || run.digits.length !== 4 || !isYear(run.value)) return undefined;
  const opens = run.start === 0 || '。; )、\n'.includes(text[run.start - 1] ?? '');
  const followed = /^,[我本全]/.test(text.slice(run.end, run.end + 2));
  const bracketed = isBracketed(text, run);
  if (!bracketed && !(opens && followed)) return undefined;
  const fault = bracketed ? '' : 'year-mark-lost';
  return { date: { start: run.start, end: run.end, year: run.value, month: 0, day: 0, fault }, numerals: 1 };
}

function isBracketed(text: string, { start, end }: Numeral): boolean {
  return '〔[【('.includes(text[start - 1] ?? '\n') && '〕]】)'.includes(text[end] ?? '\n');
}
