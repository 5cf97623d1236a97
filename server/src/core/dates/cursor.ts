import { type Numeral, skipBlanks } from './numerals.js';

/**
 * What is wrong with a date as written.
 * `impossible`: no such day or month · `marks-lost`: 年 or 月 fell out (`201811日`) · `dash-lost`: `110月` for 1—10月 ·
 * `digit-lost`: `二一年`, `201年` · `digit-extra`: `20018年` · `year-mark-lost`: `2019,我局`.
 */
export type Fault = '' | 'impossible' | 'marks-lost' | 'dash-lost' | 'digit-lost' | 'digit-extra' | 'year-mark-lost';

/** A date or part of one in a folded text. Parts that are not written, or cannot be told, are zero. */
export interface RawDate {
  readonly start: number;
  readonly end: number;
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly fault: Fault;
}

/** Where the reader stands: at numeral `at`, with the dates found before it. */
export interface Cursor {
  readonly text: string;
  readonly numerals: readonly Numeral[];
  readonly dates: readonly RawDate[];
  readonly at: number;
}

/** A date and the number of numerals it takes. */
export interface Found {
  readonly date: RawDate;
  readonly numerals: number;
}

/** The numeral `ahead` places on, if only blanks lie between it and the one before. */
export function adjacent({ text, numerals, at }: Cursor, ahead: number): Numeral | undefined {
  const before = numerals[at + ahead - 1];
  const next = numerals[at + ahead];
  return before && next && skipBlanks(text, before.close) === next.start ? next : undefined;
}

/** Nothing but a dash or 至 (with 起, the time of day, a comma and blanks) between two places. */
export function joins(text: string, from: number, to: number): boolean {
  return to > from && to - from <= 14 && between.test(text.slice(from, to));
}

const between =
  /^ *(?:\(?含(?:当日)?\)? *)?(?:(?:\d{1,2}(?:[:时]\d{0,2}分?)?|零时) *)?(?:(?:为?起点?|始|开始|起算|算起|起计) *)?(?:[,、] *)?(?:[-—–―~]{1,2}|截?[至止]到?|直?[到至]) *$/;

/** Whether two dates are named as the two ends of a period: 起止日期为1月1日和12月31日. */
export const pairs = (text: string, lead: string, from: number, to: number): boolean =>
  to > from && to - from <= 6 && /起[止讫]|首尾|期[限间]/.test(lead) && /^ *[和与、] *$/.test(text.slice(from, to));
