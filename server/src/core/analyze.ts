import { readBlocks } from './blocks/read.js';
import { type CheckContext, runCheck } from './check.js';
import { checks } from './checks/index.js';
import type { Analysis, Block, Finding, Report, Span } from './model.js';
import type { Profile } from './profile.js';
import { type BlockReading, readBlock, readMentions } from './prose/mentions.js';
import type { Reading } from './reading.js';
import { countRelations } from './relations/count.js';
import { proseRelations } from './relations/prose.js';
import type { Settings } from './settings.js';

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
  const blocks = readBlocks(text);
  const memo = new Map<string, BlockReading>();
  const read = (block: string): BlockReading => {
    const known = memo.get(block) ?? readBlock(block);
    memo.set(block, known);
    return known;
  };
  const profile = options.profiles[0];
  if (!profile || !text.includes('公开')) return { text, blocks, reports: [], faults: [] };
  const year = Number(/(\d{4})年/.exec(text)?.[1]) || undefined;
  const mentions = readMentions({
    blocks,
    range: { from: 0, to: blocks.length },
    year,
    read,
    headings: [],
    placeOf: () => ({ section: '', passage: 0 }),
  });
  const counts = countRelations({ blocks, range: { from: 0, to: blocks.length } });
  const figures = proseRelations({ mentions, textOf: (block) => blocks[block]?.text ?? '', year });
  const relations = [...figures, ...counts];
  const span: Span = { start: 0, end: text.length };
  const reading: Reading = { blocks, mentions, dates: [], tables: [], facts: [], relations, previous: undefined };
  const report: Omit<Report, 'findings'> = {
    span,
    profile: profile.id,
    year,
    organ: '',
    title: undefined,
    outline: [],
    sections: [],
    figures: mentions.map(({ figure }) => figure),
    facts: [],
    relations,
    coverage: { figures: mentions.length, related: 0, verified: 0 },
  };
  const findings = check({ text, blocks: blocks as readonly Block[], profile, report, reading });
  return { text, blocks, reports: [{ ...report, findings }], faults: [] };
}

function check(context: CheckContext): Finding[] {
  return checks.flatMap((one) => runCheck(one, context)).sort((a, b) => a.span.start - b.span.start);
}
