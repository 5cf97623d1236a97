import { moveFrontMatter } from './blocks/front-matter.js';
import { readBlocks } from './blocks/read.js';
import { checkReport } from './check-report.js';
import { findDates } from './dates/mentions.js';
import { BlockMemo, type Checked, DraftMemo, type PartMemo } from './memo.js';
import type { Analysis } from './model.js';
import { plainRelation } from './move.js';
import type { Profile } from './profile.js';
import { readReport } from './read-report.js';
import type { Previous } from './reading.js';
import { type Formats, frontMatterOf, numbered, recognise, splitReports } from './recognise/read.js';
import type { Recognition } from './recognise/recognition.js';
import type { Settings } from './settings.js';
import type { HtmlTables } from './tables/find.js';
import { tableLabels } from './tables/labels.js';

export interface AnalyzeOptions {
  readonly profiles: readonly Profile[];
  readonly settings: Settings;
  /** Last year's report, where there is one. */
  readonly previous?: { readonly path: string; readonly text: string };
  /** Reads HTML tables; without it they stay text. */
  readonly html?: HtmlTables;
}

/**
 * Reads and checks one draft: the definition of correct. `before`, the analysis of an earlier version, only saves work.
 * Never throws on any text; a text that is no report gives no reports.
 *
 * Each report is read as if the draft held nothing else, and then moved to its place: a draft of many reports takes the
 * sum of their times, and a report that has not changed is not read again.
 */
export function analyze(text: string, options: AnalyzeOptions, before?: Analysis): Analysis {
  const { profiles, settings, html } = options;
  const blocks = readBlocks(text, { labels: tableLabels(profiles), html });
  const frontMatter = frontMatterOf(text, blocks);
  const memo = new DraftMemo({ text, blocks, frontMatter, options }, before?.memo);
  const previous = memo.previous(() => options.previous && readPrevious(options.previous, options));
  const found = reportsOf(memo, { profiles, settings, frontMatter });
  const faults = found.flatMap(({ part, recognition }) => {
    const place = JSON.stringify([recognition.ordinal === 0, recognition.others]);
    return part.checked(place, () => checkPart(part, recognition, previous, settings)).faults;
  });
  return {
    text,
    blocks,
    reports: found.flatMap(({ part }) => part.report() ?? []),
    faults: [...new Set(faults)],
    memo,
  };
}

interface FoundReport {
  readonly part: PartMemo;
  readonly recognition: Recognition;
}

function reportsOf({ parts }: DraftMemo, formats: Formats): FoundReport[] {
  const found = parts.flatMap((part) => {
    const { blocks, start } = part.draft;
    const frontMatter = formats.frontMatter && moveFrontMatter(formats.frontMatter, -start);
    const recognized = part.recognized(() => recognise(blocks, 0, blocks.length, { ...formats, frontMatter }));
    return recognized ? [{ part, recognized }] : [];
  });
  const recognitions = numbered(found.map(({ part, recognized }) => ({ recognized, start: part.draft.start })));
  return recognitions.map((recognition, at) => ({ part: found[at]!.part, recognition }));
}

function checkPart(
  { draft: { text, blocks }, blockMemo }: PartMemo,
  recognition: Recognition,
  previous: readonly Previous[] | undefined,
  settings: Settings,
): Checked {
  const draft = { text, blocks, dates: findDates(blocks), memo: blockMemo };
  const read = readReport(draft, recognition, previousOf(recognition, previous));
  const { findings, faults } = checkReport(text, read, settings);
  const relations = read.report.relations.map(plainRelation);
  return { report: { ...read.report, relations, findings }, faults };
}

function readPrevious({ path, text }: { path: string; text: string }, options: AnalyzeOptions): Previous[] {
  const { profiles, settings, html } = options;
  const blocks = readBlocks(text, { labels: tableLabels(profiles), html });
  const draft = { text, blocks, dates: findDates(blocks), memo: new BlockMemo(undefined) };
  const found = splitReports(text, blocks, profiles, settings);
  return found.map((recognition) => ({ path, ...readReport(draft, recognition, undefined) }));
}

/** Of several reports in last year's file, the one of the year before. */
function previousOf({ year }: Recognition, previous: readonly Previous[] | undefined): Previous | undefined {
  const [first] = previous ?? [];
  return previous?.find(({ report }) => year !== undefined && report.year === year - 1) ?? first;
}
