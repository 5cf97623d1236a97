import { defineCheck, defineMessages } from '../check.js';
import type { StatisticsPeriod } from '../dates/periods.js';
import { isoDay } from '../dates/relations.js';
import { yearEndLike, yearLike } from '../dates/rewrite.js';
import { paragraphsOf } from '../forms/paragraphs.js';
import { gather } from '../lists.js';
import type { Fix, Span } from '../model.js';
import { matchesOf } from '../text/matches.js';
import { spanIn, unbroken } from '../text/span.js';

interface Stated {
  readonly stated: string;
  readonly year: number;
}

const messages = defineMessages({
  'zh-CN': {
    end: ({ stated, year }: Stated) =>
      `统计期限只到 ${stated}，年度报告应统计到 ${year}-12-31。请核对日期，数字也应统计到年底。`,
    start: ({ stated, year }: Stated) => `统计期限从 ${stated} 起，年度报告应从 ${year}-01-01 起统计。请核对日期。`,
    lost: ({ written }: { written: string }) =>
      `「${written}」：统计期限没有写起止日期。请补上，一般为当年1月1日至12月31日。`,
    other: ({ stated }: { stated: string }) => `统计期限的另一端：${stated}`,
    set: ({ to }: { to: string }) => `改为「${to}」（请先确认数字统计到年底）`,
    setBoth: ({ from, to }: { from: string; to: string }) => `改为「${from}」至「${to}」（请先确认数字统计到年底）`,
  },
  en: {
    end: ({ stated, year }) =>
      `The statistics period ends on ${stated}; an annual report covers the year up to ${year}-12-31. Check the date, and that the figures go up to it.`,
    start: ({ stated, year }) =>
      `The statistics period begins on ${stated}; an annual report covers the year from ${year}-01-01. Check the date.`,
    lost: ({ written }) =>
      `“${written}”: the statistics period has no dates. Add them, usually 1 January to 31 December of the year.`,
    other: ({ stated }) => `The other end of the period: ${stated}`,
    set: ({ to }) => `Change to “${to}” (first make sure that the figures go up to that day)`,
    setBoth: ({ from, to }) => `Change to “${from}” and “${to}” (first make sure that the figures go up to that day)`,
  },
});

/** The statistics period that the report declares is not the whole calendar year. */
export default defineCheck({
  id: 'period-incomplete',
  severity: 'warning',
  messages,
  run(context, report, say) {
    const { periods, year } = context.reading.time;
    for (const period of periods) {
      if (year === undefined || !period.declared || period.verdict !== 'incomplete') continue;
      const { from, to, start, end } = period;
      const short = end.month !== 12 || end.day !== 31 || !from;
      const related = from
        ? [{ span: (short ? from : to).span, message: say('other', { stated: isoDay(short ? start : end) }) }]
        : [];
      const message = short ? say('end', { stated: isoDay(end), year }) : say('start', { stated: isoDay(start), year });
      report({ at: (short ? to : from).span, message, related, fixes: short ? [fixOf(period, year)] : [] });
    }
    for (const at of lostPeriods(context))
      report({ at, message: say('lost', { written: unbroken(context.text, at) }) });

    /** A beginning in the year of an older report would still be wrong, so it goes with the end. */
    function fixOf({ from, to: { span } }: StatisticsPeriod, year: number): Fix {
      const written = ({ start, end }: Span): string => context.text.slice(start, end);
      const to = yearEndLike(written(span), year);
      const isStale = from !== undefined && from.year !== 0 && from.year !== year;
      const end = { span, text: to };
      if (!isStale) return { title: say('set', { to }), safety: 'suggest', edits: [end] };
      const start = { span: from.span, text: yearLike(written(from.span), year) };
      return { title: say('setBoth', { from: start.text, to }), safety: 'suggest', edits: [start, end] };
    }
  },
});

/** 统计期限自至。 — both dates fell out when the text was copied. */
function lostPeriods(context: Parameters<typeof paragraphsOf>[0]): Span[] {
  return gather(paragraphsOf(context), (block) =>
    matchesOf(block.text, /(?:统计|数据)[^,。;]{0,16}?(自 {0,3}起?,? {0,3}至 {0,3}止?)(?=[,。;]|$)/g).map(
      ({ index, 0: whole, 1: lost = '' }) => spanIn(block, index + whole.length - lost.length, index + whole.length),
    ),
  );
}
