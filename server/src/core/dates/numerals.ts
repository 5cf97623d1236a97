/** One run of numerals and the date mark behind it: `2013` + `年`, `十二` + `月`, `110` + `月`. */
export interface Numeral {
  readonly start: number;
  /** End of the digits. */
  readonly end: number;
  /** As ASCII digits where the run is positional (`二〇一三` → `2013`), else as written (`十二`). */
  readonly digits: string;
  /** `-1` where the run is no number (`二十十`). */
  readonly value: number;
  readonly han: boolean;
  /** `年`, `月`, `日` (also for `号`), or empty. */
  readonly mark: string;
  /** End of the mark, or of the digits where there is none. */
  readonly close: number;
}

// Zero is typed as 〇, ○, 零, the letter O or the digit 0; fonts make them look alike.
const runs = /[0-9][0-9Oo]*|[一二三四五六七八九十][一二三四五六七八九十〇○◯零Oo0]*/g;
const zeros = /[〇○◯零Oo]/g;
const hanDigits = '〇一二三四五六七八九';
/** Typesetting and page scans put blanks between the digits and their mark, but not many. */
const widestGap = 3;

/** All runs of numerals in a folded text, in order. */
export function readNumerals(text: string): Numeral[] {
  const found: Numeral[] = [];
  runs.lastIndex = 0;
  for (let run = runs.exec(text); run; run = runs.exec(text)) found.push(numeral(text, run.index, run[0]));
  return found;
}

function numeral(text: string, start: number, raw: string): Numeral {
  const end = start + raw.length;
  const at = skipBlanks(text, end);
  const mark = dateMark(text[at]);
  const digits = positional(raw);
  const value = /^\d+$/.test(digits) ? Number(digits) : tens(raw);
  return { start, end, digits, value, han: raw.charCodeAt(0) > 0x7f, mark, close: mark === '' ? end : at + 1 };
}

function dateMark(unit: string | undefined): string {
  if (unit === '年' || unit === '月' || unit === '日') return unit;
  return unit === '号' ? '日' : '';
}

const plainDigits = /^[0-9]+$/;

/** `二O一三` → `2013`; a run with 十 is not positional and stays as it is. */
function positional(raw: string): string {
  if (plainDigits.test(raw)) return raw;
  if (raw.includes('十')) return raw;
  return raw.replace(zeros, '0').replace(/[一二三四五六七八九]/g, (digit) => String(hanDigits.indexOf(digit)));
}

/** `十二` → 12, `二十` → 20, `三十一` → 31. */
function tens(raw: string): number {
  const match = /^([一二三四五六七八九]?)十([一二三四五六七八九]?)$/.exec(raw);
  if (!match) return -1;
  const [, ten = '', one = ''] = match;
  return (ten === '' ? 1 : hanDigits.indexOf(ten)) * 10 + (one === '' ? 0 : hanDigits.indexOf(one));
}

/** The offset behind at most `widestGap` blanks. */
export function skipBlanks(text: string, from: number): number {
  let at = from;
  while (at < from + widestGap && text[at] === ' ') at++;
  return at;
}
