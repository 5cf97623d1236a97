import type { Analysis, Fact, Relation, Report } from '../core/index.js';
import { type Draft, type OtherText, profileOf } from './draft.js';
import { written } from './figure-words.js';
import { factKey } from './lookup.js';
import type { Comparison } from './protocol.js';
import { escapeInline } from './rich.js';
import { wordsFor } from './to-lsp.js';

/** This year's report beside last year's: every indicator that both state, and the relations between the two. */
export function compare(draft: Draft, previous: OtherText, last: Analysis): Comparison | null {
  const [report] = draft.analysis.reports;
  const [before] = last.reports;
  if (report?.year === undefined || !before) return null;
  const words = wordsFor(draft);
  const rows = commonRows(before, report, draft);
  const table =
    rows.length === 0 ? words.nothingShared : tableOf(words.compareColumns(report.year - 1, report.year), rows);
  const title = `# ${escapeInline(words.compareTitle(report.organ, report.year - 1, report.year))}`;
  return { previous: previous.uri, markdown: [title, table, carryOver(draft, report)].filter(Boolean).join('\n\n') };
}

type Row = readonly string[];

function commonRows(before: Report, now: Report, draft: Draft): readonly Row[] {
  const last = firstMentions(before);
  const concepts = new Map(
    profileOf(draft, now)?.concepts.map((concept) => [concept.key, concept.label[draft.locale]]),
  );
  return [...firstMentions(now)].flatMap(([key, fact]) => {
    const then = last.get(key);
    const name = concepts.get(fact.concept) ?? fact.label;
    return then ? [[name, textOf(then), textOf(fact), change(then, fact)]] : [];
  });
}

/** What the words before a figure say where they name no indicator: last year's figure (比上年的96条), or that it exists. */
const nameless = /^(?:同比|环比|[比较与和]?(?:上年|上一年|去年|往年|同期)|存在|仍?有)/;

/** The first mention of each of the year's own facts: what is planned, or cumulative, has no last year to compare. */
function firstMentions({ facts, year }: Report): ReadonlyMap<string, Fact> {
  const found = new Map<string, Fact>();
  for (const fact of facts) {
    if (fact.period.kind !== 'year' || fact.period.year !== year || nameless.test(fact.label)) continue;
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
  const line = (cells: Row) => `| ${cells.map(escapeInline).join(' | ')} |`;
  return [line(head), '| --- | ---: | ---: | ---: |', ...rows.map(line)].join('\n');
}

/** Where the two reports do not tie up; that the rest does is told by a number. */
function carryOver(draft: Draft, { relations }: Report): string {
  const words = wordsFor(draft);
  const across = relations.filter(({ others, verdict }) => others.length > 0 && verdict !== 'cannot-say');
  const differing = across.filter(({ verdict }) => verdict === 'differs');
  const items = differing.map(
    (relation) => `- ✗ ${placeOf(draft, relation)}${escapeInline(differenceOf(draft, relation))}`,
  );
  const agreeing = `- ✓ ${words.agreeing(across.length - differing.length)}`;
  return across.length === 0 ? '' : [`## ${words.carryOver}`, [...items, agreeing].join('\n')].join('\n\n');
}

/** Line and column: a row of a table may differ in several of its cells. */
function placeOf(draft: Draft, { spans: [at] }: Relation): string {
  if (!at) return '';
  const { line, character } = draft.document.positionAt(at.start);
  return wordsFor(draft).lineAndColumn(line + 1, character + 1);
}

/** The arithmetic only where there is any: a cell that repeats last year's has none. */
function differenceOf(draft: Draft, { stated, computed, arithmetic }: Relation): string {
  const words = wordsFor(draft);
  return arithmetic === computed
    ? words.shouldRepeat(stated, computed)
    : `${words.shouldBe(stated, computed)} (${arithmetic})`;
}
