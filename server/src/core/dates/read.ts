import { isDay, isMonth, isYear } from './calendar.js';
import { type Cursor, type Found, joins, type RawDate } from './cursor.js';
import { readMarked } from './marked.js';
import { type Numeral, readNumerals } from './numerals.js';
import { readBareYear, readCompact, readSeparated } from './numeric.js';

export type { Fault, RawDate } from './cursor.js';

/**
 * Reads every date of a folded text, in order, never overlapping: `2013年1月1日`, `二〇一三年`, `12月31日`, `7月`, `2013-01-02`,
 * `2013.1.2`, `20131231`, `〔2021〕`, both ends of `1—10月`, `2014—2018年` and `5月1日至3日`, and damaged ones.
 * Not dates: durations (`5年`, `20日`), words (年底, 上半年), times of the day. Time is linear in the text.
 */
export function readDates(text: string): RawDate[] {
  const numerals = readNumerals(text);
  const dates: RawDate[] = [];
  for (let at = 0; at < numerals.length; ) {
    const found = mayBegin(numerals[at]!, numerals[at + 1]) ? readAt({ text, numerals, dates, at }) : undefined;
    if (found) dates.push(found.date);
    at += found?.numerals ?? 1;
  }
  return dates;
}

/** A date has a mark, four digits or more, or goes on right behind its first numeral: most numerals are no dates. */
const mayBegin = ({ mark, digits, end }: Numeral, next: Numeral | undefined): boolean =>
  mark !== '' || digits.length >= 4 || (next !== undefined && next.start - end <= widestLink);

/** Units between the two numerals of a range. */
const widestLink = 4;

const readers = [readMarked, readSeparated, readCompact, readRangeStart, readRangeEnd, readBareYear];

function readAt(cursor: Cursor): Found | undefined {
  for (const read of readers) {
    const found = read(cursor);
    if (found) return found;
  }
  return undefined;
}

/** The first end of `1—10月`, `3、4月`, `2014—2018年`. */
function readRangeStart({ text, numerals, at }: Cursor): Found | undefined {
  const [first, next] = [numerals[at], numerals[at + 1]];
  if (!first || !next || first.mark !== '' || !listed(text, first.end, next.start)) return undefined;
  const date = { start: first.start, end: first.end, year: 0, month: 0, day: 0, fault: '' as const };
  if (next.mark === '月' && isMonth(first.value) && isMonth(next.value)) {
    return { date: { ...date, month: first.value }, numerals: 1 };
  }
  const years = next.mark === '年' && [first, next].every(({ digits, value }) => digits.length === 4 && isYear(value));
  return years ? { date: { ...date, year: first.value }, numerals: 1 } : undefined;
}

function listed(text: string, from: number, to: number): boolean {
  return to - from <= widestLink && /^ *(?:[-—–―~/、]{1,2}|至|到|和) *$/.test(text.slice(from, to));
}

/** `3日` in `5月1日至3日`; alone it is a duration. */
function readRangeEnd({ text, numerals, dates, at }: Cursor): Found | undefined {
  const day = numerals[at];
  const before = dates.at(-1);
  if (day?.mark !== '日' || !before || before.day === 0 || !joins(text, before.end, day.start)) return undefined;
  const fault = isDay(before.year, before.month, day.value) ? '' : 'impossible';
  return { date: { start: day.start, end: day.close, year: 0, month: 0, day: day.value, fault }, numerals: 1 };
}
