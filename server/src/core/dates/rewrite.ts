/** A year as digits in the script and with the zero of `written`: 2014 like `二○一三年` is `二○一四年`, like `13年` `14年`. */
export function yearLike(written: string, year: number): string {
  if (/\d{4}/.test(written)) return written.replace(/\d{4}/, String(year));
  if (/^\d{2} *年/.test(written)) return String(year).slice(-2) + written.slice(2);
  const zero = /[〇○◯零]/.exec(written)?.[0] ?? '〇';
  const han = [...String(year)]
    .map((digit) => (digit === '0' ? zero : '一二三四五六七八九'[Number(digit) - 1]))
    .join('');
  return written.replace(/^[〇○◯零Oo0一二三四五六七八九]+/, han);
}

/** The last day of a year in the script of `written`; where no year is written none is added. */
export function yearEndLike(written: string, year: number): string {
  if (/[一二三四五六七八九十]/.test(written)) {
    const lead = /^([^年]*)年/.exec(written)?.[1];
    return `${lead === undefined ? '' : `${yearLike(lead, year)}年`}十二月三十一日`;
  }
  const separator = /\d([-./])\d/.exec(written)?.[1];
  if (separator) return [...(/^\d{4}/.test(written) ? [year] : []), 12, 31].join(separator);
  return /^ *\d{1,2} *月/.test(written) ? '12月31日' : `${year}年12月31日`;
}
