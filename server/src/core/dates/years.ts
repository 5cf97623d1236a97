import type { DateFrame } from './context.js';
import { readPeriods, type StatisticsPeriod } from './periods.js';
import { readSignatures, type Signature } from './signatures.js';
import { readStatements, type YearStatement } from './statements.js';

/** Everything a report says of its time, and the year it reports on by the most of it. */
export interface ReportTime {
  readonly year: number | undefined;
  readonly periods: readonly StatisticsPeriod[];
  readonly statements: readonly YearStatement[];
  readonly signatures: readonly Signature[];
}

/**
 * Reads the time of a report. Where the title's year stands alone against all that the text states, and at least three
 * statements agree on another year, the title is what is wrong.
 */
export function readTime(frame: DateFrame): ReportTime {
  const stated = readAs(frame, frame.report.year);
  const other = statedYear(stated);
  return other === undefined || other === frame.report.year ? stated : readAs(frame, other);
}

function readAs(frame: DateFrame, year: number | undefined): ReportTime {
  const as = { ...frame, report: { ...frame.report, year } };
  return { year, periods: readPeriods(as), statements: readStatements(as), signatures: readSignatures(as) };
}

/** The one year of all statements but the title, if there are three or more and they agree. */
function statedYear({ statements, periods }: ReportTime): number | undefined {
  const years = [
    ...statements
      .filter(({ role }) => role === 'topic' || role === 'preface' || role === 'caption')
      .map(({ date }) => date.year),
    ...periods.filter(({ declared }) => declared).map(({ end }) => end.year),
  ];
  return years.length >= 3 && years.every((year) => year === years[0]) ? years[0] : undefined;
}
