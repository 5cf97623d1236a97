import { organSuffixes } from '../forms/organs.js';
import { gather } from '../lists.js';
import type { Block } from '../model.js';
import type { DateMention } from '../reading.js';
import { allDatesOf, type DateFrame } from './context.js';

/** The day on which the report was signed (落款) or, by a label beside it, published. */
export interface Signature {
  readonly date: DateMention;
  readonly role: 'signed' | 'published';
}

const published = /(?:发布|公布|公开|成文|生成|更新|印发)?(?:日期|时间) *(?:[:为] *)?$|(?:发布|公布)于 *$/;

/** All days of signing and publishing, in order. A day without its year says nothing. */
export function readSignatures(frame: DateFrame): Signature[] {
  return gather([...allDatesOf(frame)], ([date, block]) => {
    if (date.year === 0 || date.month === 0 || date.day === 0) return [];
    const role = roleOf(block, date);
    return role ? [{ date, role }] : [];
  });
}

function roleOf({ text }: Block, date: DateMention): Signature['role'] | undefined {
  const [before, after] = [text.slice(0, date.start), text.slice(date.end)];
  if (published.test(before.slice(-16)) || /^ *(?:发布|公布)(?!的|会)/.test(after.slice(0, 8))) return 'published';
  const alone = before.length <= 40 && /^[\s)】。]*$/.test(after.slice(0, 20)) && after.length <= 20;
  return alone && isSigner(before.trim()) ? 'signed' : undefined;
}

/** Nothing, a bracket, or an organ and no sentence: 白杨县民政局. */
const isSigner = (words: string): boolean =>
  /^[(【]?$/.test(words) ||
  (/^[\u4e00-\u9fff ]+$/.test(words) && organSuffixes.some((suffix) => words.endsWith(suffix)));

/**
 * Signed before the year was over (but for the last weeks, in which drafts are written) or more than a year after it: the
 * signature's year is wrong. Days of publication tell nothing, as web sites move their pages.
 */
export function isMisdated({ date, role }: Signature, year: number): boolean {
  const early = date.year < year || (date.year === year && date.month <= 10);
  return role === 'signed' && date.fault === '' && (early || date.year > year + 1);
}
