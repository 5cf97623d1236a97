import { ownSubject } from '../forms/organs.js';
import { gather } from '../lists.js';
import type { Block, Heading, Span } from '../model.js';
import type { DateMention } from '../reading.js';
import { positionIn } from '../text/span.js';
import { type DateFrame, datesOf, isQuoted, sentenceBefore } from './context.js';
import { isPlan, isRecalled, isStatement, namesYear, type Topic } from './wording.js';

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
  return gather([...datesOf(frame)], ([date, block]) => {
    if (date.year === 0 || isQuoted(block.text, date.start)) return [];
    if (isStaleEnd(date, block.text, frame.report.year)) return [{ date, role: 'topic' }];
    const role = date.month > 0 ? undefined : roleOf(frame, places, date, block);
    return role ? [{ date, role }] : [];
  });
}

/**
 * 截至2022年底 in a report on 2023, where nothing in the sentence says what came since: last year's text was left in.
 * Where the end of the statistics period itself is of another year, that is told with the period.
 */
function isStaleEnd(
  { start, end, year, month, day }: DateMention,
  text: string,
  reported: number | undefined,
): boolean {
  const after = text.slice(end, end + 1);
  const yearEnd = (month === 0 || month === 12) && (day === 31 || '底末'.includes(after || '-'));
  if (
    reported === undefined ||
    year !== reported - 1 ||
    !yearEnd ||
    !/截[至止]到? *$/.test(text.slice(Math.max(0, start - 4), start))
  ) {
    return false;
  }
  const sentence = wholeSentence(text, { start, end }, false);
  return /\d/.test(sentence) && !new RegExp(`统计|数据|${reported}年|今年|本年|当年|新增|同比|增[加长]`).test(sentence);
}

/** Where headings end and the report's parts lie. */
interface Places {
  readonly headings: readonly Span[];
  readonly headingEnds: ReadonlySet<number>;
  /** Start of the first section: the preface lies before it. */
  readonly body: number;
  readonly problems: readonly Span[];
}

function placesOf({ report }: DateFrame): Places {
  const headings = gather(gather(report.outline, flatten), ({ inline, span }) => (inline ? [] : [span]));
  const problems = gather(
    report.sections.filter(({ keys }) => keys.includes('problems')),
    ({ span }) => span ?? [],
  );
  const body = headings[0]?.start ?? report.span.end;
  return { headings, headingEnds: new Set(headings.map(({ end }) => end)), body, problems };
}

const flatten = (heading: Heading): Heading[] => [heading, ...gather(heading.children, flatten)];

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
  if (places.headings.some((span) => within(date, span))) return namesYear(topic.rest) ? 'caption' : undefined;
  if (!isStatement(topic)) return undefined;
  const early = improving && date.year > report.year;
  const years = { stated: date.year, report: report.year };
  return date.year === report.year || !(early || isRecalled(topic, years)) ? 'topic' : undefined;
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

/** What follows a year at the head of its sentence; nothing where the year only dates something within the sentence. */
function topicOf(places: Places, date: DateMention, block: Block, organ: string): Topic | undefined {
  const { text } = block;
  const rest = text.slice(date.end, date.end + 120).replace(/^ *(?:度|\(度\))? *,? */, '');
  const { start, opening } = clauseStart(places, date, block);
  const lead = text.slice(start, date.start).replace(marker, '').trim();
  const before = lead !== '' && ownSubject(lead, organ) === lead.length;
  if (lead !== '' && !before && !/^(?:在|过去的|回顾|回首)$/.test(lead)) return undefined;
  // Behind a comma a year without the organ beside it dates only what follows.
  const head = opening || !/[,:>)]/.test(text[start - 1] ?? '');
  const own = before || hasOwnSubject(rest, organ, head ? 4 : 1);
  const earlier = opening
    ? ''
    : (text
        .slice(Math.max(0, start - 80), start)
        .split('。')
        .at(-1) ?? '');
  const sentence = wholeSentence(text, date, opening);
  return own || head ? { rest, opening, own, sentence, before: earlier } : undefined;
}

/** From the last 。 to the next, but not back beyond the paragraph's or section's beginning. */
function wholeSentence(text: string, { start, end }: Span, opening: boolean): string {
  const before = opening
    ? ''
    : (text
        .slice(Math.max(0, start - 80), start)
        .split('。')
        .at(-1) ?? '');
  return before + (text.slice(end, end + 120).split('。', 1)[0] ?? '');
}

/** 2023年,在县委领导下,我局…: whether one of the first clauses of the sentence is about the report's own organ. */
const hasOwnSubject = (rest: string, organ: string, clauses: number): boolean =>
  (rest.split(/[。;]/, 1)[0] ?? '').split(',', clauses).some((clause) => ownSubject(clause, organ) > 0);

const longestLead = 24;
const marker =
  /^ *(?:[(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[)、.]+|[一二三四五六七八九十]{1,2}是|第[一二三四五六七八九十],)+ */;

/** Where the clause of a date begins, and whether its paragraph or section begins there, too. */
function clauseStart({ headingEnds }: Places, date: DateMention, block: Block): { start: number; opening: boolean } {
  const floor = Math.max(0, date.start - longestLead);
  for (let start = date.start; start > floor; start--) {
    if (headingEnds.has(positionIn(block, start))) return { start, opening: true };
    if ('。;!?:,>'.includes(block.text[start - 1] ?? '')) return { start, opening: false };
  }
  return { start: floor, opening: floor === 0 };
}
