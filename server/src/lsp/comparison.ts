import type { Analysis, Fact, Report } from '../core/index.js';
import type { Draft, OtherText } from './draft.js';
import { written } from './figure-words.js';
import { factKey } from './lookup.js';
import type { Comparison } from './protocol.js';
import { wordsFor } from './to-lsp.js';

/** This year's report beside last year's: every indicator that both state, and the relations between the two. */
export function compare(draft: Draft, previous: OtherText, last: Analysis): Comparison | null {
  const [report] = draft.analysis.reports;
  const [before] = last.reports;
  if (report?.year === undefined || !before) return null;
  const words = wordsFor(draft);
  const rows = commonRows(before, report);
  const table =
    rows.length === 0 ? words.nothingShared : tableOf(words.compareColumns(report.year - 1, report.year), rows);
  const title = `# ${words.compareTitle(report.organ, report.year - 1, report.year)}`;
  return { previous: previous.uri, markdown: [title, table, carryOver(draft, report)].filter(Boolean).join('\n\n') };
}

type Row = readonly string[];

function commonRows(before: Report, now: Report): readonly Row[] {
  const last = firstMentions(before);
  return [...firstMentions(now)].flatMap(([key, fact]) => {
    const then = last.get(key);
    return then ? [[fact.label, textOf(then), textOf(fact), change(then, fact)]] : [];
  });
}

/** The first mention of each of the year's own facts: what is planned, or cumulative, has no last year to compare. */
function firstMentions({ facts, year }: Report): ReadonlyMap<string, Fact> {
  const found = new Map<string, Fact>();
  for (const fact of facts) {
    if (fact.period.kind !== 'year' || fact.period.year !== year) continue;
    const key = factKey({ ...fact, period: { kind: 'year', year: 0 } });
    if (!found.has(key)) found.set(key, fact);
  }
  return found;
}

const textOf = ({ figure }: Fact): string => `${figure.raw}${figure.unit}`;

function change({ figure: before }: Fact, { figure: now }: Fact): string {
  const difference = now.value - before.value;
  return `${difference > 0n ? '+' : ''}${written(difference)}`;
}

function tableOf(head: Row, rows: readonly Row[]): string {
  const line = (cells: Row) => `| ${cells.map(escapeCell).join(' | ')} |`;
  return [line(head), '| --- | ---: | ---: | ---: |', ...rows.map(line)].join('\n');
}

const escapeCell = (text: string): string => text.replaceAll('|', '\\|');

/** Where the two reports do not tie up; that the rest does is told by a number. */
function carryOver(draft: Draft, { relations }: Report): string {
  const words = wordsFor(draft);
  const across = relations.filter(({ others, verdict }) => others.length > 0 && verdict !== 'cannot-say');
  const differing = across.filter(({ verdict }) => verdict === 'differs');
  const items = differing.map(({ spans: [at], stated, computed, arithmetic }) => {
    const place = at ? `${words.line(draft.document.positionAt(at.start).line + 1)}: ` : '';
    return `- ✗ ${place}${words.shouldBe(stated, computed)} (${arithmetic})`;
  });
  const agreeing = `- ✓ ${words.agreeing(across.length - differing.length)}`;
  return across.length === 0 ? '' : [`## ${words.carryOver}`, [...items, agreeing].join('\n')].join('\n\n');
}
