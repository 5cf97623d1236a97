import type { AnalyzeOptions } from './analyze.js';
import { findDates } from './dates/mentions.js';
import { BlockMemo } from './memo.js';
import { readReport } from './read-report.js';
import type { Beside, Previous, PreviousFault } from './reading.js';
import type { Recognition } from './recognise/recognition.js';
import { splitReports } from './recognise/reports.js';
import { sourcesOf } from './tables/find.js';

/** The file that is said to hold last year's report, as it was read. */
export interface Predecessor {
  readonly path: string;
  /** `undefined` where the file could not be read. */
  readonly text: string | undefined;
  readonly reports: readonly Previous[];
}

export function readPredecessor(options: AnalyzeOptions): Predecessor | undefined {
  const { previous } = options;
  if (previous?.text === undefined) return previous && { path: previous.path, text: undefined, reports: [] };
  const { path, text } = previous;
  const reports = splitReports(text, sourcesOf(options), options).map(({ blocks, recognition }) => {
    const memo = new BlockMemo();
    const draft = { text, blocks, dates: findDates(blocks, memo), memo };
    return { path, ...readReport(draft, recognition, undefined) };
  });
  return { path, text, reports };
}

/** What of it is held against one report. The first report of a draft tells what is wrong with it. */
export const besideOf = (recognition: Recognition, predecessor: Predecessor, draft: string | undefined): Beside => ({
  previous: previousOf(recognition, predecessor),
  fault: draft === undefined ? undefined : faultOf(recognition, predecessor, draft),
});

/** Of several reports in last year's file, the one of the year before. */
const previousOf = ({ year }: Recognition, { reports }: Predecessor): Previous | undefined =>
  reports.find(({ report }) => year !== undefined && report.year === year - 1) ?? reports[0];

/** Why this year's report cannot be held against the file that was named; `undefined` where it can. */
function faultOf({ year }: Recognition, predecessor: Predecessor, draft: string): PreviousFault | undefined {
  const { path, text, reports } = predecessor;
  if (text === undefined) return { path, why: 'unreadable' };
  if (reports.length === 0) return { path, why: 'none' };
  const years = reports.map(({ report }) => report.year);
  const isDated = year !== undefined && years.every((each) => each !== undefined);
  if (!isDated || years.includes(year - 1)) return undefined;
  return text === draft ? { path, why: 'same' } : { path, why: 'year', year: years[0] };
}
