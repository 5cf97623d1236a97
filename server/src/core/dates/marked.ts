import { isDay, isMonth, isYear } from './calendar.js';
import { adjacent, type Cursor, type Fault, type Found, type RawDate } from './cursor.js';
import type { Numeral } from './numerals.js';

interface YearPart {
  readonly start: number;
  readonly year: number;
  readonly fault: Fault;
}

/** `2013年1月1日`, `2013年1月`, `2013年`, `1月1日`, `1月`, `2013年11日`. */
export function readMarked(cursor: Cursor): Found | undefined {
  const first = cursor.numerals[cursor.at];
  if (first?.mark === '月') return readMonth(cursor, { year: 0, start: first.start, fault: '' }, 0);
  if (first?.mark !== '年') return undefined;
  const next = adjacent(cursor, 1);
  const year = readYear(first, next?.mark === '月');
  if (!year) return undefined;
  if (next?.mark === '月') return readMonth(cursor, year, 1);
  if (next?.mark === '日' && next.value > 9) return { date: unmarked(next, year), numerals: 2 };
  const { start, year: value, fault } = year;
  return { date: { start, end: first.close, year: value, month: 0, day: 0, fault }, numerals: 1 };
}

/** A year, or nothing where the numeral before 年 counts years. `dated`: a month follows, so it can be no duration. */
function readYear({ start, digits, han }: Numeral, dated: boolean): YearPart | undefined {
  if (!/^\d{2,5}$/.test(digits)) return undefined;
  if (digits.length === 5) return longYear(start, digits);
  if (digits.length === 4 && isYear(Number(digits))) return { start, year: Number(digits), fault: '' };
  if (digits.length === 4) return dated ? { start, year: Number(digits), fault: 'impossible' } : undefined;
  return han ? shortHanYear(start, digits, dated) : shortYear(start, digits, dated);
}

/** Either a figure or item number runs into the year (附件12013年), or it has a digit too many (20018年). */
function longYear(start: number, digits: string): YearPart | undefined {
  const year = Number(digits.slice(1));
  if (isYear(year)) return { start: start + 1, year, fault: '' };
  return /^(?:19|20)/.test(digits) ? { start, year: 0, fault: 'digit-extra' } : undefined;
}

/** `二一三年` is 二〇一三年 without its zero, `二一年十一月` lost one or two; only a date is written digit by digit. */
function shortHanYear(start: number, digits: string, dated: boolean): YearPart | undefined {
  if (digits.length === 2) return dated ? { start, year: 0, fault: 'digit-lost' } : undefined;
  if (digits[0] !== '2') return undefined;
  return { start, year: digits[1] === '0' ? 0 : Number(`20${digits.slice(1)}`), fault: 'digit-lost' };
}

/** `201年3月`: a digit fell out. `14年3月` is colloquial, not damaged. */
function shortYear(start: number, digits: string, dated: boolean): YearPart | undefined {
  if (!dated) return undefined;
  if (digits.length === 2) return { start, year: 2000 + Number(digits), fault: '' };
  return /^(?:19|20)/.test(digits) ? { start, year: 0, fault: 'digit-lost' } : undefined;
}

/** The month at `cursor.at + ahead` and its day, if they are one. */
function readMonth(cursor: Cursor, from: YearPart, ahead: number): Found | undefined {
  const month = cursor.numerals[cursor.at + ahead];
  if (!month || (from.year === 0 && !standsAlone(cursor.text, month))) return undefined;
  if (!isMonth(month.value)) return readBadMonth(from, month, ahead);
  const { start, year } = from;
  const day = adjacent(cursor, ahead + 1);
  const value = dayOf(cursor.text, day);
  if (!day || value < 0) {
    const date = { start, end: month.close, year, month: month.value, day: 0, fault: from.fault };
    return { date, numerals: ahead + 1 };
  }
  const fault = from.fault || (isDay(year, month.value, value) ? '' : 'impossible');
  return { date: { start, end: day.close, year, month: month.value, day: value, fault }, numerals: ahead + 2 };
}

/** Words that begin with 月 and make the number before it no month: 12345月均受理. */
const monthWords = '均度报刊龄饼薪租息收个';

/** The end of a number whose middle is hidden: 139****1234. */
const masked = /\d\*{2,16}$/;

/** Not the 1 of `5.1月`, not what is left of a number that was hidden, and a month if it can be one or if no word begins with its 月. */
function standsAlone(text: string, { start, close, value }: Numeral): boolean {
  if (text[start - 1] === '.' && /\d/.test(text[start - 2] ?? '')) return false;
  if (text[start - 1] === '*' && masked.test(text.slice(Math.max(0, start - 17), start))) return false;
  return isMonth(value) || !monthWords.includes(text[close] ?? '\n');
}

/** What follows only a date: a day that stands before it may lack its 日 (12月31止, 5月1—3日). */
const afterDay = '起止-—–―~至到';

function dayOf(text: string, day: Numeral | undefined): number {
  if (!day || day.digits.length > 3) return -1;
  const dateLike = day.mark === '日' || (day.value <= 31 && afterDay.includes(text[day.close] ?? '\n'));
  return dateLike && day.mark !== '月' && day.mark !== '年' ? day.value : -1;
}

/** `110月` lost the dash of 1—10月; `13月` is none. Longer runs and figures such as 二十三月 are left alone. */
function readBadMonth({ start, year }: YearPart, month: Numeral, ahead: number): Found | undefined {
  if (month.han || month.digits.length > 4 || month.value < 0) return undefined;
  const fault = month.digits.length === 2 || month.value === 0 ? 'impossible' : 'dash-lost';
  return { date: { start, end: month.close, year, month: 0, day: 0, fault }, numerals: ahead + 1 };
}

/** The month and day of `2018年1231日`, as far as they can be told. */
function unmarked({ digits, close }: Numeral, { start, year }: YearPart): RawDate {
  const { month, day } = splitMonthDay(digits, year);
  return { start, end: close, year, month, day, fault: 'marks-lost' };
}

/** `11` → 1, 1; `1228` → 12, 28; `331` → 3, 31; zeros where two readings fit or none does. */
export function splitMonthDay(digits: string, year: number): { month: number; day: number } {
  const cuts = digits.length === 3 ? [1, 2] : [digits.length / 2];
  const fits = cuts
    .map((cut) => ({ month: Number(digits.slice(0, cut)), day: Number(digits.slice(cut)) }))
    .filter(({ month, day }) => isMonth(month) && isDay(year, month, day));
  return (fits.length === 1 ? fits[0] : undefined) ?? { month: 0, day: 0 };
}
