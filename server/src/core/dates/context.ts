import type { Block, Report } from '../model.js';
import type { DateMention } from '../reading.js';

/** What the readers of dates must know of a report. */
export interface DateFrame {
  readonly report: Pick<Report, 'span' | 'year' | 'organ' | 'title' | 'outline' | 'sections'>;
  readonly blocks: readonly Block[];
  /** Dates of the whole file, by `findDates`. */
  readonly dates: readonly DateMention[];
}

/** How far a reader looks for the words around a date: further words are another statement's. */
const reach = 80;
const sentenceEnds = '。;!?\n';
const clauseEnds = `${sentenceEnds},`;

/** The words of the sentence before `at`. */
export const sentenceBefore = (text: string, at: number): string => before(text, at, sentenceEnds);
/** The words of the sentence from `at` on. */
export const sentenceAfter = (text: string, at: number): string => after(text, at, sentenceEnds);
/** The words of the clause before `at`. */
export const clauseBefore = (text: string, at: number): string => before(text, at, clauseEnds);

function before(text: string, at: number, ends: string): string {
  const floor = Math.max(0, at - reach);
  let start = at;
  while (start > floor && !ends.includes(text[start - 1] ?? '')) start--;
  return text.slice(start, at);
}

function after(text: string, at: number, ends: string): string {
  const ceiling = Math.min(text.length, at + reach);
  let end = at;
  while (end < ceiling && !ends.includes(text[end] ?? '')) end++;
  return text.slice(at, end);
}

/** Inside 《》 or quotation marks: part of a name, whose year is not the report's. */
export function isQuoted(text: string, at: number): boolean {
  const lead = text.slice(Math.max(0, at - reach), at);
  if (!/[《〈“「『]/.test(lead)) return false;
  return ['《》', '〈〉', '“”', '「」', '『』'].some(([open = '', close = '']) => {
    const opened = lead.lastIndexOf(open);
    return opened >= 0 && lead.indexOf(close, opened) < 0;
  });
}

/** The dates of this report's paragraphs, each with its block. */
export function* datesOf(frame: DateFrame): Generator<[DateMention, Block]> {
  for (const [date, block] of allDatesOf(frame)) if (block.kind === 'paragraph') yield [date, block];
}

/** The same with those of page furniture. */
export function* allDatesOf({ report, blocks, dates }: DateFrame): Generator<[DateMention, Block]> {
  for (const date of dates) {
    const block = blocks[date.block];
    if (block && date.span.start >= report.span.start && date.span.end <= report.span.end) yield [date, block];
  }
}
