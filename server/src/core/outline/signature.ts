import { fold } from '../text/fold.js';

/**
 * The end of a report's last text before the lines with the organ's name and the date: they close the report, whatever
 * section they stand under.
 *
 * @returns the offset behind the last character of `[start, end)` that is no part of them.
 */
export function withoutSignature(text: string, start: number, end: number): number {
  let at = end;
  // A report closes with a few lines; a longer run of names is a list.
  for (let lines = 0; lines < 8; lines++) {
    const line = Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;
    const last = fold(text.slice(line, Math.min(at, line + longest)));
    if (line < start || line >= at || at - line >= longest || !isSignature(last)) return at;
    at = start + text.slice(start, line).trimEnd().length;
  }
  return at;
}

/** A line with an organ's name or a date alone. */
const isSignature = (line: string): boolean => organLine.test(line) || dateLine.test(line) || organAndDate.test(line);

const longest = 60;

const organ = '[^\\s。;,:、(]{0,30}(?:局|委|委员会|办|办公室|政府|镇|乡|街道|办事处|厅|院|队|中心|处|站)';
const date =
  '[\\d〇○零oO一二三四五六七八九]{2,4}\\s?年\\s?[\\d一二三四五六七八九十]{1,2}\\s?月\\s?[\\d一二三四五六七八九十]{1,3}\\s?日';
const organLine = new RegExp(`^\\s*${organ}\\s*$`);
const dateLine = new RegExp(`^\\s*${date}\\s*$`);
const organAndDate = new RegExp(`^\\s*${organ}\\s*${date}\\s*$`);
