import { checkReport } from './check-report.js';
import { findDates } from './dates/mentions.js';
import { gather } from './lists.js';
import { type Checked, DraftMemo, type Part, type PartMemo, type Question } from './memo.js';
import type { Analysis } from './model.js';
import { moveBlocks, plainRelation } from './move.js';
import { lazily } from './once.js';
import { besideOf, readPredecessor } from './predecessor.js';
import type { Profile } from './profile.js';
import { readReport } from './read-report.js';
import type { Beside } from './reading.js';
import { type Recognized, recognise, surroundingsOf } from './recognise/read.js';
import type { Recognition } from './recognise/recognition.js';
import type { Settings } from './settings.js';
import type { HtmlTables } from './tables/find.js';

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
 * The draft is cut into its reports first, and each is read as if the draft held nothing else. So a draft of many reports
 * takes the sum of their times, and after an edit only the report that it was made in is read again.
 */
export function analyze(text: string, options: AnalyzeOptions, before?: Analysis): Analysis {
  const memo = new DraftMemo(text, options, before?.memo);
  const checked = checkParts(memo, options);
  const faults = new Set(gather(checked, (one) => one.faults));
  const blocks = lazily(() => gather(memo.parts, (part) => moveBlocks(part.memo.blocks, part.start)));
  return {
    text,
    get blocks() {
      return blocks();
    },
    reports: checked.map(({ report }) => report),
    faults: [...faults],
    memo,
  };
}

/** The reports of a draft, checked, as they stand in it. */
function checkParts({ text, parts, question }: DraftMemo, options: AnalyzeOptions): Checked[] {
  const predecessor = question.predecessor(() => readPredecessor(options));
  const found = recogniseParts(parts, question);
  return found.map(({ memo, start, firstBlock, recognized }, at) => {
    const around = surroundingsOf(found, at, question.frontMatter);
    const recognition = { ...recognized, ...around };
    const beside = predecessor && besideOf(recognition, predecessor, at === 0 ? text : undefined);
    const place = at < 2 ? JSON.stringify([around, beside?.fault]) : '';
    const check = () => checkPart(memo, recognition, beside, options.settings);
    return memo.placed(memo.checked(question, place, check), { by: start, blocks: firstBlock });
  });
}

interface FoundPart extends Part {
  readonly firstBlock: number;
  readonly recognized: Recognized;
}

function recogniseParts(parts: readonly Part[], question: Question): FoundPart[] {
  const { frontMatter, options } = question;
  const found: FoundPart[] = [];
  let firstBlock = 0;
  for (const part of parts) {
    const { blocks } = part.memo;
    const recognized = part.memo.recognized(question, () =>
      recognise(blocks, 0, blocks.length, { ...options, frontMatter }),
    );
    if (recognized) found.push({ ...part, firstBlock, recognized });
    firstBlock += blocks.length;
  }
  return found;
}

function checkPart(
  { text, blocks, blockMemo }: PartMemo,
  recognition: Recognition,
  beside: Beside | undefined,
  settings: Settings,
): Checked {
  const draft = { text, blocks, dates: findDates(blocks, blockMemo), memo: blockMemo };
  const read = readReport(draft, recognition, beside);
  const { findings, faults } = checkReport(text, read, settings);
  const relations = read.report.relations.map(plainRelation);
  return { report: { ...read.report, relations, findings }, faults };
}
