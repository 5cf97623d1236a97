import { defineCheck, defineMessages } from '../check.js';
import { compareDays, deadlineOf } from '../dates/deadline.js';
import { isoDay } from '../dates/relations.js';

interface Late {
  readonly day: string;
  readonly limit: string;
  readonly source: string;
}

const messages = defineMessages({
  'zh-CN': {
    late: ({ day, limit, source }: Late) => `写明的日期是 ${day}，晚于公布期限 ${limit}（${source}）。请核对日期。`,
  },
  en: {
    late: ({ day, limit, source }) =>
      `The date given is ${day}, later than the last day for publication, ${limit} (${source}). Check the date.`,
  },
});

/** The written day of publication (or, without one, of signing) is later than the law allows. */
export default defineCheck({
  id: 'deadline-missed',
  severity: 'hint',
  messages,
  run(context, report, say) {
    const { signatures, year } = context.reading.time;
    const last = signatures.find(({ role }) => role === 'published') ?? signatures.at(-1);
    if (year === undefined || !last) return;
    const limit = deadlineOf(year, context.report.organ);
    // Pages carry the day on which a later web site took them over: only the year after the report's can be its own.
    if (last.date.year !== limit.year || compareDays(last.date, limit) <= 0) return;
    const source = year >= 2019 ? '国务院令第711号第四十九条' : '国务院令第492号第三十一条';
    report({ at: last.date.span, message: say('late', { day: isoDay(last.date), limit: isoDay(limit), source }) });
  },
});
