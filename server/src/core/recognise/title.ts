import { matchesOf } from '../text/matches.js';
import { readYear } from './years.js';

/** A report's title in folded text. */
export interface TitleFound {
  readonly start: number;
  readonly end: number;
  readonly organ: string;
  /** 0 where the title states none. */
  readonly year: number;
  /** Where the year stands, as `[start, end)`; empty where there is none. */
  readonly yearStart: number;
  readonly yearEnd: number;
}

/**
 * Reads the first title of a report in folded text: `某局2018年政府信息公开工作年度报告`, also glued to what stands around it.
 *
 * @param text looked at as far as its first few thousand characters go: a title stands at the head.
 */
export function readReportTitle(text: string, from = 0): TitleFound | undefined {
  const end = Math.min(text.length, from + reach);
  for (let at = text.indexOf('公开', from); at >= 0 && at < end; at = text.indexOf('公开', at + 2)) {
    const close = titleEnd(text, at + 2);
    if (close < 0) continue;
    const found = titleFrom(text, titleStart(text, at, from), close);
    if (found) return found;
  }
  return undefined;
}

const reach = 3000;

/** Whether the whole text is a title and nothing else. */
export function isReportTitle(text: string): boolean {
  if (text.length > 80 || !text.includes('公开')) return false;
  const title = readReportTitle(text);
  return title !== undefined && title.start <= 2 && !text.includes('。') && title.end >= text.trimEnd().length - 2;
}

/** The words that end a title, not far behind 公开: 年度报告, 年报, 工作总结. -1 where they do not come. */
function titleEnd(text: string, from: number): number {
  const match = ending.exec(text.slice(from, from + 26));
  if (!match || /[由按根据经为向发布编制查阅本]/.test(match[1] ?? '')) return -1;
  const end = from + match[0].length;
  return /^(?:格式|如下|的通知|编制|制度|办法|》)/.test(text.slice(end, end + 3)) ? -1 : end;
}

const ending = /^([\u4e00-\u9fff \d]{0,16}?)(?:年度报告|年报|报告|总结)/;

/** Goes back over the organ's name and the year to the punctuation or line that ends the words before. */
function titleStart(text: string, at: number, from: number): number {
  let start = at;
  while (start > from && start > at - 60 && !boundary.includes(text.charAt(start - 1))) start--;
  return start;
}

const boundary = '。,;:!?、《》“”"()【】|>#*\n\r\t';

function titleFrom(text: string, from: number, end: number): TitleFound | undefined {
  const start = from + leadLength(text.slice(from, end));
  const words = text.slice(start, end);
  const year = readYear(words) ?? yearBehind(text, end, start);
  const organ = organOf(words, year && year.at < words.length ? year : undefined);
  if (!year && organ === '') return undefined;
  if (notOrgans.test(organ) || (year && dated.test(words.slice(year.at, words.indexOf('公开'))))) return undefined;
  const yearStart = start + (year?.at ?? 0);
  const yearEnd = yearStart + (year?.length ?? 0);
  return { start, end: Math.max(end, yearEnd), organ, year: year?.year ?? 0, yearStart, yearEnd };
}

/** A verb or preposition of a sentence, not the beginning of a name; a day, not the year of a report. */
const notOrgans = /^(?:请|经|按|于|据|为|对|在|将)/;
const dated = /[月日]/;

/** `……年度报告（2023年度）`. */
function yearBehind(text: string, end: number, start: number): ReturnType<typeof readYear> {
  const bracket = /^ ?[(【]/.exec(text.slice(end, end + 2));
  const year = bracket && readYear(text.slice(0, end + 12), end);
  return year ? { ...year, at: year.at - start } : undefined;
}

/** Length of what stands before the title proper: 现公布, 关于, the end of another title. */
function leadLength(words: string): number {
  let length = 0;
  const sign = words.search(/(?:政府|政务)?信息公开|政务公开/);
  for (const match of matchesOf(words.slice(0, Math.max(0, sign)), leads)) length = match.index + match[0].length;
  while (words.charAt(length) === ' ') length++;
  return length;
}

const leads = /现(?:向社会)?(?:公布|发布)|现将|公布|发布|编制(?:了|的)?|根据|首页|年报|报告|总结|^关于|^ +/g;

function organOf(words: string, year: { readonly at: number; readonly length: number } | undefined): string {
  const before = year ? words.slice(0, year.at) : '';
  const after = words.slice(year ? year.at + year.length : 0);
  const named = before.replace(/^关于|关于$|(?:政府|政务)?信息公开.*|政务公开.*/gs, '').trim();
  if (named !== '') return named.endsWith('人民') ? `${named}政府` : named;
  const organ = after.slice(0, Math.max(0, after.search(/(?:政府|政务)?信息公开|政务公开/))).trim();
  return organ.endsWith('人民') ? `${organ}政府` : organ;
}
