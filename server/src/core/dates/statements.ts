import { ownSubject } from '../forms/organs.js';
import type { Block, Heading, Span } from '../model.js';
import type { DateMention } from '../reading.js';
import { type DateFrame, datesOf, isQuoted, sentenceBefore } from './context.js';
import { isPlan, isRecalled, isStatement, type Topic } from './wording.js';

/**
 * A year by which the report says of what time it speaks. `title` `preface` `caption` `topic` state the year reported on,
 * `plan` the year to come.
 */
export interface YearStatement {
  readonly date: DateMention;
  readonly role: 'title' | 'preface' | 'caption' | 'topic' | 'plan';
}

/**
 * The years that must follow from the report's year. All others (laws, comparisons, earlier and later events, names) are
 * free: a year is a statement only at the head of its sentence, in the title, the preface or a table's caption.
 */
export function readStatements(frame: DateFrame): YearStatement[] {
  const places = placesOf(frame);
  return [...datesOf(frame)].flatMap(([date, block]) => {
    if (date.year === 0 || date.month > 0 || isQuoted(block.text, date.start)) return [];
    const role = roleOf(frame, places, date, block);
    return role ? [{ date, role }] : [];
  });
}

/** Where headings end and the report's parts lie. */
interface Places {
  readonly headingEnds: ReadonlySet<number>;
  /** Start of the first section: the preface lies before it. */
  readonly body: number;
  readonly problems: readonly Span[];
}

function placesOf({ report }: DateFrame): Places {
  const headings = report.outline.flatMap(flatten).filter(({ inline }) => !inline);
  const problems = report.sections.filter(({ keys }) => keys.includes('problems')).flatMap(({ span }) => span ?? []);
  const body = headings[0]?.span.start ?? report.span.end;
  return { headingEnds: new Set(headings.map(({ span }) => span.end)), body, problems };
}

const flatten = (heading: Heading): Heading[] => [heading, ...heading.children.flatMap(flatten)];

const within = ({ span }: DateMention, outer: Span): boolean => outer.start <= span.start && span.end <= outer.end;

type Role = YearStatement['role'];

function roleOf({ report }: DateFrame, places: Places, date: DateMention, block: Block): Role | undefined {
  if (report.title && within(date, report.title)) return 'title';
  if (date.span.start < places.body && isPreface(block.text, date)) return 'preface';
  if (isCaption(block.text, date)) return 'caption';
  const topic = topicOf(places, date, block, report.organ);
  if (!topic || report.year === undefined) return undefined;
  const improving = places.problems.some((span) => within(date, span));
  if (isPlan(topic, improving)) return 'plan';
  if (!isStatement(topic, report.organ)) return undefined;
  if (date.year === report.year) return 'topic';
  const early = improving && date.year > report.year;
  return early || isRecalled(topic, report.organ, { stated: date.year, report: report.year }) ? undefined : 'topic';
}

/** `现公布2013年度…报告`, `现将我镇二〇一一年…情况报告如下`: a report that says which year it reports on. */
function isPreface(text: string, date: DateMention): boolean {
  const announced = /现[将公就向把]|特[此将向]|编制|公布|发布|如下|本(?:年度)?报告/.test(
    sentenceBefore(text, date.start),
  );
  return announced && /^度?[^,。;《》]{0,40}(?:报告|年报|总结)/.test(text.slice(date.end, date.end + 48));
}

/** `附件1:2017年政府信息公开情况统计表`, alone on its line. */
function isCaption(text: string, date: DateMention): boolean {
  return text.length < 60 && /^度?[^,。;]{0,30}(?:统计表|情况表|附表) *$/.test(text.slice(date.end));
}

const marker = /(?:^|[。;!?: ])[(〔]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[)、.,]+ *$|[一二三四五六七八九十]是 *$/;

/** What follows a year at the head of its sentence; nothing where the year only dates something within the sentence. */
function topicOf({ headingEnds }: Places, date: DateMention, { text }: Block, organ: string): Topic | undefined {
  const lead = text.slice(Math.max(0, date.start - 12), date.start);
  const words = lead.trimEnd();
  const rest = text.slice(date.end, date.end + 120).replace(/^ *(?:度|\(度\))? *,? */, '');
  const first = date.start <= 12 && words === '';
  const opening =
    first || headingEnds.has(date.span.start - (lead.length - words.length)) || headingEnds.has(date.span.start);
  if (opening || /[。;!?]$/.test(words) || marker.test(lead)) return { rest, opening };
  return /[,:>]$/.test(words) && ownSubject(rest, organ) > 0 ? { rest, opening } : undefined;
}
