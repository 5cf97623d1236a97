import { readBlocks } from './blocks/read.js';
import { checkReport } from './check-report.js';
import { findDates } from './dates/mentions.js';
import { bindMentions } from './facts/concepts.js';
import { factsOf } from './facts/facts.js';
import type { Analysis, Block, Report } from './model.js';
import { placesOf } from './outline/places.js';
import { matchSections } from './outline/sections.js';
import type { Profile } from './profile.js';
import { type BlockReading, readBlock, readMentions } from './prose/mentions.js';
import { withRunNames } from './prose/runs.js';
import type { DateMention, Previous, Reading } from './reading.js';
import { splitReports } from './recognise/read.js';
import type { Recognition } from './recognise/recognition.js';
import { allRelations } from './relations/all.js';
import { coverageOf } from './relations/coverage.js';
import type { Settings } from './settings.js';
import { bindTables } from './tables/bind.js';
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
 */
export function analyze(text: string, options: AnalyzeOptions, before?: Analysis): Analysis {
  const draft = readDraft(text, options, before);
  const previous = options.previous && readPrevious(options.previous, options);
  const read = draft.recognitions.map((recognition) =>
    readReport(draft, recognition, previousOf(recognition, previous)),
  );
  const checked = read.map((report) => checkReport(text, report, options.settings));
  return {
    text,
    blocks: draft.blocks,
    reports: read.map(({ report }, index) => ({ ...report, findings: checked[index]?.findings ?? [] })),
    faults: [...new Set(checked.flatMap(({ faults }) => faults))],
    memo: draft.memo.used,
  };
}

/** What is known of a draft before its reports are read one by one. */
interface Draft {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly dates: readonly DateMention[];
  readonly recognitions: readonly Recognition[];
  readonly memo: Memo;
}

/** Reads each distinct block once; keeps only what this text uses, so that it cannot grow without end. */
class Memo {
  readonly used = new Map<string, BlockReading>();
  readonly #before: ReadonlyMap<string, BlockReading> | undefined;

  constructor(before: Analysis | undefined) {
    this.#before = before?.memo;
  }

  readonly read = (text: string): BlockReading => {
    const known = this.used.get(text) ?? this.#before?.get(text) ?? readBlock(text);
    this.used.set(text, known);
    return known;
  };
}

function readDraft(text: string, { profiles, settings, html }: AnalyzeOptions, before?: Analysis): Draft {
  const blocks = readBlocks(text, { labels: tableLabels(profiles), html });
  const recognitions = splitReports(text, blocks, profiles, settings);
  const dates = recognitions.length === 0 ? [] : findDates(blocks);
  return { text, blocks, dates, recognitions, memo: new Memo(before) };
}

/** One report, read: its public shape and what its checks need beyond it. */
export interface ReadReport {
  readonly profile: Profile;
  readonly report: Omit<Report, 'findings'>;
  readonly reading: Reading;
}

function readReport(draft: Draft, recognition: Recognition, previous: Previous | undefined): ReadReport {
  const { profile, outline, year, organ, title, span, from, to } = recognition;
  const { blocks, dates, memo } = draft;
  const own = blocks.slice(from, to);
  const sections = matchSections(outline, own, profile);
  const range = { from, to };
  const found = withRunNames(
    readMentions({ blocks, range, year, read: memo.read, placeOf: placesOf(outline, sections) }),
    (block) => blocks[block]?.text ?? '',
  );
  const mentions = bindMentions(found, { profile, blocks, organ });
  const tables = bindTables(blocks, profile, range);
  const base = { span, profile: profile.id, year, organ, title, outline, sections };
  const partial = { recognition, blocks, mentions, dates, tables, facts: [], relations: [], previous };
  const relations = allRelations({ ...base, text: draft.text, recognition, profile, range, reading: partial });
  const facts = factsOf(mentions, relations);
  const figures = mentions.map(({ figure }) => figure);
  const report = { ...base, figures, facts, relations, coverage: coverageOf(figures, relations) };
  return { profile, report, reading: { ...partial, facts, relations } };
}

function readPrevious({ path, text }: { path: string; text: string }, options: AnalyzeOptions): Previous[] {
  const draft = readDraft(text, options);
  return draft.recognitions.map((recognition) => ({ path, ...readReport(draft, recognition, undefined) }));
}

/** Of several reports in last year's file, the one of the year before. */
function previousOf({ year }: Recognition, previous: readonly Previous[] | undefined): Previous | undefined {
  const [first] = previous ?? [];
  return previous?.find(({ report }) => year !== undefined && report.year === year - 1) ?? first;
}
