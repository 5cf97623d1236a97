import { moveFrontMatter } from './blocks/front-matter.js';
import { readBlocks } from './blocks/read.js';
import { checkReport } from './check-report.js';
import { findDates } from './dates/mentions.js';
import { type Checked, DraftMemo, type PartMemo } from './memo.js';
import type { Analysis } from './model.js';
import { plainRelation } from './move.js';
import { besideOf, readPredecessor } from './predecessor.js';
import type { Profile } from './profile.js';
import { readReport } from './read-report.js';
import type { Beside } from './reading.js';
import { type Formats, frontMatterOf, numbered, recognise } from './recognise/read.js';
import type { Recognition } from './recognise/recognition.js';
import type { Settings } from './settings.js';
import type { HtmlTables } from './tables/find.js';
import { tableLabels } from './tables/labels.js';

export interface AnalyzeOptions {
  readonly profiles: readonly Profile[];
  readonly settings: Settings;
  /** Last year's report, where there is one. */
  readonly previous?: {
    readonly path: string;
    /** `undefined` where the file was named but could not be read. */
    readonly text: string | undefined;
  };
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
  const predecessor = memo.predecessor(() => readPredecessor(options));
  const found = reportsOf(memo, { profiles, settings, frontMatter });
  const faults = found.flatMap(({ part, recognition }) => {
    const beside = predecessor && besideOf(recognition, predecessor, text);
    const place = JSON.stringify([recognition.ordinal === 0, recognition.others, beside?.fault]);
    return part.checked(place, () => checkPart(part, recognition, beside, settings)).faults;
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
  beside: Beside | undefined,
  settings: Settings,
): Checked {
  const draft = { text, blocks, dates: findDates(blocks), memo: blockMemo };
  const read = readReport(draft, recognition, beside);
  const { findings, faults } = checkReport(text, read, settings);
  const relations = read.report.relations.map(plainRelation);
  return { report: { ...read.report, relations, findings }, faults };
}
