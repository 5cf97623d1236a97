import { defineCheck, defineMessages, type Raw } from '../check.js';
import { timeOf } from '../dates/frame.js';
import type { StatisticsPeriod } from '../dates/periods.js';
import { expectedYear, isSignedEarly } from '../dates/relations.js';
import { yearLike } from '../dates/rewrite.js';
import type { Fix, MessageRef, Related } from '../model.js';
import type { DateMention } from '../reading.js';

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
    signed: ({ stated, year }: Years) =>
      `落款日期在${stated}年，而${year}年度报告在当年结束以后才能写成。请核对落款的年份。`,
    reported: ({ year }: { year: number }) => `这里写明是${year}年`,
    set: ({ to }: { to: string }) => `改为「${to}」`,
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
      `Signed in ${stated}, but a report on ${year} can be finished only after that year. Check the year of signing.`,
    reported: ({ year }) => `${year} is stated here`,
    set: ({ to }) => `Change to “${to}”`,
  },
});

/** A year that contradicts the year the report is on: text of another year left in, or a year not carried on. */
export default defineCheck({
  id: 'year-conflict',
  severity: 'warning',
  messages,
  run(context, report, say) {
    const time = timeOf(context);
    const { year } = time;
    if (year === undefined) return;
    const title = time.statements.find(({ role }) => role === 'title');
    const witness = title?.date.year === year ? title : time.statements.find(({ date }) => date.year === year);

    for (const statement of time.statements) {
      const expected = expectedYear(statement, year);
      if (statement.date.year === expected) continue;
      const key = statement.role === 'plan' || statement.role === 'title' ? statement.role : 'topic';
      const raw = finding(statement.date, say(key, { stated: statement.date.year, year }), expected);
      // What is still to be done cannot be done in a year that the report says is over.
      report(statement.role === 'plan' && statement.date.year <= year ? { ...raw, severity: 'error' } : raw);
    }
    for (const period of time.periods) {
      const [wrong] = period.declared && period.verdict === 'wrong-year' ? wrongEnds(period, year) : [];
      if (wrong) report(finding(wrong, say('period', { stated: wrong.year, year }), year));
    }
    for (const signature of time.signatures) {
      const { date } = signature;
      if (isSignedEarly(signature, year)) report(finding(date, say('signed', { stated: date.year, year }), year + 1));
    }

    function finding(date: DateMention, message: MessageRef, expected: number): Raw {
      const related: Related[] = witness
        ? [{ span: witness.date.span, message: say('reported', { year: witness.date.year }) }]
        : [];
      return { at: date.span, message, related, fixes: [fixOf(date, expected)] };
    }

    function fixOf({ span }: DateMention, expected: number): Fix {
      const to = yearLike(context.text.slice(span.start, span.end), expected);
      return { title: say('set', { to }), safety: 'suggest', edits: [{ span, text: to }] };
    }
  },
});

/** The ends whose written year is not the report's, the last first: it is the one that decides what is covered. */
const wrongEnds = ({ from, to }: StatisticsPeriod, year: number): DateMention[] =>
  [to, from].filter((end): end is DateMention => end !== undefined && end.year !== 0 && end.year !== year);
