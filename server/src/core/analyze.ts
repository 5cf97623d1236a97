import { readBlocks } from './blocks/read.js';
import { type CheckContext, runCheck } from './check.js';
import { checks } from './checks/index.js';
import type { Analysis, Block, Finding, Report } from './model.js';
import { placesOf } from './outline/places.js';
import { readOutline } from './outline/read.js';
import { matchSections } from './outline/sections.js';
import type { Profile } from './profile.js';
import { type BlockReading, readBlock, readMentions } from './prose/mentions.js';
import type { Reading } from './reading.js';
import { splitReports } from './recognise/read.js';
import type { Recognition } from './recognise/recognition.js';
import { countRelations } from './relations/count.js';
import { proseRelations } from './relations/prose.js';
import type { Settings } from './settings.js';
import { tableLabels } from './tables/labels.js';

export interface AnalyzeOptions {
  readonly profiles: readonly Profile[];
  readonly settings: Settings;
  /** Last year's report, where there is one. */
  readonly previous?: { readonly path: string; readonly text: string };
}

/**
 * Reads and checks one draft: the definition of correct. `before`, the analysis of an earlier version, only saves work.
 * Never throws on any text; a text that is no report gives no reports.
 */
export function analyze(text: string, options: AnalyzeOptions, _before?: Analysis): Analysis {
  const { profiles, settings } = options;
  const blocks = readBlocks(text, { labels: tableLabels(profiles) });
  const memo = new Map<string, BlockReading>();
  const read = (block: string): BlockReading => {
    const known = memo.get(block) ?? readBlock(block);
    memo.set(block, known);
    return known;
  };
  const reports = splitReports(text, blocks, profiles, settings).map((recognition) =>
    readReport(text, blocks, recognition, read),
  );
  return { text, blocks, reports, faults: [] };
}

function readReport(
  text: string,
  blocks: readonly Block[],
  recognition: Recognition,
  read: (block: string) => BlockReading,
): Report {
  const { profile, year, organ, title, span, from, to } = recognition;
  const own = blocks.slice(from, to);
  const range = { from, to };
  const outline = readOutline(own, profile);
  const sections = matchSections(outline, own, profile);
  const placeOf = placesOf(outline, sections);
  const mentions = readMentions({ blocks, range, year, read, headings: outline, placeOf });
  const counts = countRelations({ blocks, range });
  const figures = proseRelations({ mentions, textOf: (block) => blocks[block]?.text ?? '', year });
  const relations = [...figures, ...counts];
  const reading: Reading = {
    recognition,
    blocks,
    mentions,
    dates: [],
    tables: [],
    facts: [],
    relations,
    previous: undefined,
  };
  const report: Omit<Report, 'findings'> = {
    span,
    profile: profile.id,
    year,
    organ,
    title,
    outline,
    sections,
    figures: mentions.map(({ figure }) => figure),
    facts: [],
    relations,
    coverage: { figures: mentions.length, related: 0, verified: 0 },
  };
  return { ...report, findings: check({ text, blocks, profile, report, reading }) };
}

function check(context: CheckContext): Finding[] {
  return checks.flatMap((one) => runCheck(one, context)).sort((a, b) => a.span.start - b.span.start);
}
