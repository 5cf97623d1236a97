import { isDigit } from '../text/marker.js';

/** A year as written, at an offset of the text it was looked for in. */
export interface WrittenYear {
  readonly year: number;
  readonly at: number;
  /** With its 年, 年度. */
  readonly length: number;
}

/** Reads the first year of folded text: `2018年度`, `二〇一八年`, and `二一年`, whose 〇 a conversion has lost. */
export function readYear(text: string, from = 0): WrittenYear | undefined {
  for (let sign = text.indexOf('年', from); sign >= 0; sign = text.indexOf('年', sign + 1)) {
    const end = text.charAt(sign - 1) === ' ' ? sign - 1 : sign;
    const year = digitsBefore(text, end) ?? numeralsBefore(text, end);
    if (!year || year.at < from) continue;
    const close = text.charAt(sign + 1) === '度' ? sign + 2 : sign + 1;
    return { year: year.year, at: year.at, length: close - year.at };
  }
  return undefined;
}

type Start = { readonly year: number; readonly at: number };

function digitsBefore(text: string, end: number): Start | undefined {
  const year = Number(text.slice(end - 4, end));
  const whole = end >= 4 && Number.isInteger(year) && year >= earliest && year <= latest;
  return whole && !isDigit(text.charCodeAt(end - 5)) ? { year, at: end - 4 } : undefined;
}

function numeralsBefore(text: string, end: number): Start | undefined {
  let at = end;
  while (at > 0 && end - at < 5 && digitOf(text.charAt(at - 1)) >= 0) at--;
  const digits = text.slice(at, end);
  const year = digits.length === 4 ? readDigits(digits) : restoreZeros(digits);
  return year >= earliest && year <= latest ? { year, at } : undefined;
}

const earliest = 1990;
const latest = 2099;

const readDigits = (digits: string): number => [...digits].reduce((sum, unit) => sum * 10 + digitOf(unit), 0);

/** 〇 ○ 零 and the letters and digits that are typed for them. */
const digitOf = (unit: string): number =>
  '〇○零OoＯ0'.includes(unit) && unit !== '' ? 0 : '一二三四五六七八九'.indexOf(unit) + 1 || -1;

/** `二一` was 二〇一〇: the one year of the reports' time that reads so without its zeros. 0 where there is none. */
function restoreZeros(digits: string): number {
  if (digits.length < 2 || digits.length > 3 || digits.charAt(0) !== '二') return 0;
  const bare = readDigits(digits);
  const fits: number[] = [];
  for (let year = 2003; year <= 2040; year++) if (Number(String(year).replaceAll('0', '')) === bare) fits.push(year);
  return fits.length === 1 ? (fits[0] as number) : 0;
}
