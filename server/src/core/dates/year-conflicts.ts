import { gather } from '../lists.js';
import type { DateMention } from '../reading.js';
import type { StatisticsPeriod } from './periods.js';
import { expectedYear } from './relations.js';
import { isMisdated } from './signatures.js';
import type { YearStatement } from './statements.js';
import type { ReportTime } from './years.js';

/** A year that cannot stand where it stands in a report on another year. */
export interface YearConflict {
  readonly date: DateMention;
  /** Its other end that is as wrong, where it is one end of a period: who changes the one changes both. */
  readonly fellow?: DateMention | undefined;
  readonly kind: 'topic' | 'title' | 'plan' | 'period' | 'signed';
  readonly expected: number;
  /** What is still to be done cannot be done in a year that the report says is over. */
  readonly proved: boolean;
}

export function yearConflicts({ statements, periods, signatures }: ReportTime, year: number): YearConflict[] {
  const misdated = signatures.filter((signature) => isMisdated(signature, year));
  return [
    ...gather(statements, (statement) => statementConflict(statement, year)),
    ...gather(periods, (period) => periodConflict(period, year)),
    ...misdated.map(({ date }) => ({ date, kind: 'signed' as const, expected: year + 1, proved: false })),
  ];
}

function statementConflict(statement: YearStatement, year: number): YearConflict[] {
  const { date, role } = statement;
  const expected = expectedYear(statement, year);
  if (date.year === expected) return [];
  const kind = role === 'plan' || role === 'title' ? role : 'topic';
  return [{ date, kind, expected, proved: role === 'plan' && date.year <= year }];
}

/** The end whose written year is not the report's, the last first: it is the one that decides what is covered. */
function periodConflict({ declared, verdict, from, to }: StatisticsPeriod, year: number): YearConflict[] {
  if (!declared || verdict !== 'wrong-year') return [];
  const [date, fellow] = [to, from].filter((end) => end !== undefined && end.year !== 0 && end.year !== year);
  return date ? [{ date, fellow, kind: 'period', expected: year, proved: false }] : [];
}
