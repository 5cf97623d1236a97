import { defineCheck, defineMessages } from '../check.js';
import { daysIn } from '../dates/calendar.js';
import { compareDays } from '../dates/deadline.js';
import type { StatisticsPeriod } from '../dates/periods.js';
import type { Fault } from '../dates/read.js';
import { yearEndLike } from '../dates/rewrite.js';
import { paragraphsOf } from '../forms/paragraphs.js';
import { gather } from '../lists.js';
import type { Fix, Severity } from '../model.js';
import type { DateMention } from '../reading.js';
import { unbroken } from '../text/span.js';

interface Written {
  readonly written: string;
}

const messages = defineMessages({
  'zh-CN': {
    day: ({ written, month, days }: Written & { month: number; days: number }) =>
      `没有「${written}」这一天：${month}月只有${days}天。请核对日期。`,
    impossible: ({ written }: Written) => `没有「${written}」这个日期。请核对年、月、日。`,
    'marks-lost': ({ written }: Written) => `「${written}」缺了“年”或“月”，读不出是哪一天。请补全。`,
    'dash-lost': ({ written }: Written) => `没有「${written}」这个月份，可能是起止月份之间的横线丢失。请核对。`,
    'digit-lost': ({ written }: Written) => `「${written}」的年份少了数字，可能丢了“〇”。请补全四位年份。`,
    'digit-extra': ({ written }: Written) => `「${written}」的年份多了数字。请改为四位年份。`,
    'year-mark-lost': ({ written }: Written) => `「${written}」后面少了“年”字。`,
    reversed: ({ written, from }: Written & { from: string }) =>
      `「${written}」早于起始日期「${from}」。请核对起止日期。`,
    start: ({ from }: { from: string }) => `起始日期「${from}」`,
    set: ({ to }: { to: string }) => `改为「${to}」`,
  },
  en: {
    day: ({ written, month, days }) => `There is no day “${written}”: month ${month} has ${days} days. Check the date.`,
    impossible: ({ written }) => `There is no date “${written}”. Check year, month and day.`,
    'marks-lost': ({ written }) => `“${written}” lacks 年 or 月, so the day cannot be told. Complete it.`,
    'dash-lost': ({ written }) => `There is no month “${written}”: a dash between two months may be lost. Check it.`,
    'digit-lost': ({ written }) => `The year in “${written}” lacks a digit, perhaps a 〇. Write all four.`,
    'digit-extra': ({ written }) => `The year in “${written}” has a digit too many. Write four.`,
    'year-mark-lost': ({ written }) => `年 is missing behind “${written}”.`,
    reversed: ({ written, from }) => `“${written}” is before “${from}”, where the time begins. Check both dates.`,
    start: ({ from }) => `it begins with “${from}”`,
    set: ({ to }) => `Change to “${to}”`,
  },
});

/** Lost marks can be guessed from the context, a lost 年 changes nothing; the others cannot be what was meant. */
const severities: Readonly<Partial<Record<Fault, Severity>>> = { 'marks-lost': 'warning', 'year-mark-lost': 'info' };

/** Dates that do not exist, and dates of which a part fell out. */
export default defineCheck({
  id: 'date-invalid',
  severity: 'error',
  messages,
  run(context, report, say) {
    const { periods, year } = context.reading.time;
    const paragraphs = new Set(paragraphsOf(context));
    // A damaged end of an incomplete period is told there.
    const told = new Set(
      gather(
        periods.filter(({ verdict }) => verdict === 'incomplete'),
        ({ from, to }) => [from, to],
      ),
    );
    for (const date of context.reading.dates) {
      const block = context.blocks[date.block];
      if (date.fault === '' || !block || !paragraphs.has(block) || told.has(date)) continue;
      const severity = severities[date.fault];
      report({ at: date.span, message: messageOf(date), ...(severity ? { severity } : {}), fixes: fixesOf(date) });
    }
    for (const { from, to } of periods.filter(isReversed)) {
      const [begun = '', ended = ''] = [from, to].map((end) => (end ? unbroken(context.text, end.span) : ''));
      const related = from ? [{ span: from.span, message: say('start', { from: begun }) }] : [];
      report({ at: to.span, message: say('reversed', { written: ended, from: begun }), related, fixes: [] });
    }

    function fixesOf(date: DateMention): Fix[] {
      const to = meant(date);
      if (to === undefined) return [];
      return [{ title: say('set', { to }), safety: 'suggest', edits: [{ span: date.span, text: to }] }];
    }

    function messageOf({ fault, span, year: own, month, day }: DateMention) {
      const written = unbroken(context.text, span);
      const days = daysIn(own, month);
      if (fault === 'impossible' && days > 0 && day > days) return say('day', { written, month, days });
      return say(fault === '' ? 'impossible' : fault, { written });
    }

    /** What must have been meant, where it can be told: the end of the period, 1—10月 for 110月, the missing 年. */
    function meant(date: DateMention): string | undefined {
      const written = context.text.slice(date.span.start, date.span.end);
      if (date.fault === 'year-mark-lost') return `${written}年`;
      const [, from, to] = (date.fault === 'dash-lost' && /^(\d)(1[0-2]|\d)月$/.exec(written)) || [];
      if (from && to && Number(from) < Number(to)) return `${from}—${to}月`;
      const ends = date.fault === 'impossible' && periods.some(({ declared, to: end }) => declared && end === date);
      return ends && year !== undefined ? yearEndLike(written, year) : undefined;
    }
  },
});

/** An end that names its year and lies before the start; that of the statistics period is told as incomplete. */
const isReversed = ({ declared, from, to, start, end }: StatisticsPeriod): boolean =>
  !declared && from !== undefined && to.year > 0 && to.month > 0 && start.month > 0 && compareDays(end, start) < 0;
