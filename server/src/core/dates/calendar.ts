/** Plain calendar arithmetic; zero stands for a part that is not written. */

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Days of a month; where the year is not known February may have 29. */
export function daysIn(year: number, month: number): number {
  return month === 2 && (year === 0 || isLeap(year)) ? 29 : (lengths[month - 1] ?? 0);
}

export const isMonth = (month: number): boolean => month >= 1 && month <= 12;

export const isDay = (year: number, month: number, day: number): boolean => day >= 1 && day <= daysIn(year, month);

/** Years that a report, its period, its laws and its plans can lie in. */
export const isYear = (year: number): boolean => year >= 1900 && year <= 2099;
