import { defineCheck, defineMessages } from '../check.js';
import { yearLike } from '../dates/rewrite.js';
import { yearConflicts } from '../dates/year-conflicts.js';
import type { ReportTime } from '../dates/years.js';
import type { DateMention } from '../reading.js';
import { overlaps } from '../text/span.js';

interface Years {
  readonly stated: number;
  readonly year: number;
}

const messages = defineMessages({
  'zh-CN': {
    topic: ({ stated, year }: Years) =>
      `这里写的是${stated}年，而本报告是${year}年度报告。请核对是否沿用了其他年度的文稿。`,
    title: ({ stated, year }: Years) => `标题写的是${stated}年，而正文各处说的都是${year}年。请核对标题的年度。`,
    plan: ({ stated, year }: Years) =>
      `这里说的是下一步打算，年份写的是${stated}年；本报告是${year}年度报告，下一年应为${year + 1}年。`,
    period: ({ stated, year }: Years) => `统计期限写到了${stated}年，而本报告是${year}年度报告。请核对统计期限。`,
    signed: ({ stated, year }: Years) => `落款日期在${stated}年，而${year}年度报告应当在次年初写成。请核对落款的年份。`,
    format: ({ year }: { year: number }) =>
      `这里写的是${year}年，而报告的标题、引用的文件或落款属于其他年度的报告。请核对年度。`,
    reported: ({ year }: { year: number }) => `这里写明是${year}年`,
    against: ({ year }: { year: number }) => `与${year}年度不符`,
    set: ({ to }: { to: string }) => `改为「${to}」`,
    setBoth: ({ from, to }: { from: string; to: string }) => `改为「${from}」至「${to}」`,
  },
  en: {
    topic: ({ stated, year }) =>
      `This speaks of ${stated}, but the report is on ${year}. Check whether the text of another year was left in.`,
    title: ({ stated, year }) => `The title says ${stated}, but everything in the text is on ${year}. Check the title.`,
    plan: ({ stated, year }) =>
      `This tells what is to be done, in ${stated}; the report is on ${year}, so the next year is ${year + 1}.`,
    period: ({ stated, year }) =>
      `The statistics period names ${stated}, but the report is on ${year}. Check the period.`,
    signed: ({ stated, year }) =>
      `Signed in ${stated}, but a report on ${year} is written early in the next year. Check the year of signing.`,
    format: ({ year }) =>
      `The year is given as ${year}, but headings, documents cited or the signature belong to a report of another year. Check the year.`,
    reported: ({ year }) => `${year} is stated here`,
    against: ({ year }) => `Does not go with ${year}`,
    set: ({ to }) => `Change to “${to}”`,
    setBoth: ({ from, to }) => `Change to “${from}” and “${to}”`,
  },
});

/** A year that contradicts the year the report is on: text of another year left in, or a year not carried on. */
export default defineCheck({
  id: 'year-conflict',
  severity: 'warning',
  messages,
  run(context, report, say) {
    const time = context.reading.time;
    const { year } = time;
    if (year === undefined) return;
    const related = witnesses(time, year).map(({ span }) => ({ span, message: say('reported', { year }) }));
    const conflicts = yearConflicts(time, year);
    const { conflict } = context.reading.recognition;
    for (const { date, fellow, kind, expected, proved } of conflicts) {
      const edits = (fellow ? [fellow, date] : [date]).map(({ span }) => ({
        span,
        text: yearLike(context.text.slice(span.start, span.end), expected),
      }));
      const [from, to] = [edits[0]?.text ?? '', edits.at(-1)?.text ?? ''];
      const title = fellow ? say('setBoth', { from, to }) : say('set', { to });
      report({
        at: date.span,
        ...(proved ? { severity: 'error' as const } : {}),
        message: say(kind, { stated: date.year, year }),
        related,
        // Where the report's own year is in doubt, a date set after it would only take the doubt away.
        fixes: conflict ? [] : [{ title, safety: 'suggest', edits }],
      });
    }
    // Where the title's year is told already, that its format does not fit either is the same defect.
    if (!conflict || conflicts.some(({ date }) => overlaps(date.span, conflict.span))) return;
    const against = conflict.against.map(({ span }) => ({ span, message: say('against', { year: conflict.year }) }));
    report({ at: conflict.span, message: say('format', { year: conflict.year }), related: against });
  },
});

/** The first place that states the report's year, the title before all. */
function witnesses({ statements }: ReportTime, year: number): DateMention[] {
  const right = statements.filter(({ date }) => date.year === year);
  const first = right.find(({ role }) => role === 'title') ?? right[0];
  return first ? [first.date] : [];
}
