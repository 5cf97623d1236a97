import type { Hover, Position } from 'vscode-languageserver';
import {
  cellNameAt,
  type Fact,
  type Figure,
  type Relation,
  type Report,
  type Span,
  sheetAt,
} from '../../core/index.js';
import type { Draft } from '../draft.js';
import { describeFigure, describePeriod } from '../figure-words.js';
import { offsetIn } from '../from-lsp.js';
import { factOf, figureAt, mentionsOf, overlaps, relationsOf, reportAt, sameSpan } from '../lookup.js';
import { type Rich, richFor } from '../rich.js';
import { rangeIn, toLocation, wordsFor } from '../to-lsp.js';

/** How many other places a hover lists before it becomes a wall of links. */
const most = 12;

const signs = { holds: '✓', differs: '✗', 'cannot-say': '?' } as const;

/** `textDocument/hover`: how a figure was read, every relation it takes part in, and where else its fact is mentioned. */
export function hover(draft: Draft, position: Position): Hover | null {
  const offset = offsetIn(draft, position);
  const report = reportAt(draft.analysis, offset);
  if (!report) return null;
  const figure = figureAt(report, offset);
  return figure ? figureHover(draft, report, figure) : phraseHover(draft, report, offset);
}

function figureHover(draft: Draft, report: Report, figure: Figure): Hover {
  const rich = richFor(draft);
  const fact = factOf(report, figure);
  const relations = relationsOf(report, figure.number);
  const parts = [
    reading(draft, rich, figure, fact),
    relationList(draft, rich, relations, figure.number),
    fact ? mentionList(draft, rich, report, fact) : '',
  ];
  return { contents: rich.contents(parts.filter((part) => part !== '')), range: rangeIn(draft, figure.span) };
}

/** A phrase that is no figure may still have to agree with something: a count of items, a date, a heading's number. */
function phraseHover(draft: Draft, report: Report, offset: number): Hover | null {
  const at = report.relations.flatMap(({ spans }) => spans).find(({ start, end }) => start <= offset && offset < end);
  if (!at) return null;
  const rich = richFor(draft);
  const list = relationList(draft, rich, relationsOf(report, at), at);
  const sheet = sheetAt(draft.analysis, offset, draft.profiles);
  const cell = sheet && cellNameAt(sheet, offset);
  const title = [rich.strong(slice(draft, at)), ...(cell ? [rich.plain(cell)] : [])].join(' · ');
  return { contents: rich.contents([title, list]), range: rangeIn(draft, at) };
}

function reading(draft: Draft, rich: Rich, figure: Figure, fact: Fact | undefined): string {
  const words = wordsFor(draft);
  const about = fact ? [fact.label, fact.scope, describePeriod(fact.period, words)].filter((word) => word !== '') : [];
  const title = [rich.strong(slice(draft, figure.span)), ...about.map(rich.plain)].join(' · ');
  return `${title}${rich.newline}${rich.plain(describeFigure(figure, words))}`;
}

function relationList(draft: Draft, rich: Rich, relations: readonly Relation[], at: Span): string {
  const words = wordsFor(draft);
  if (relations.length === 0) return rich.plain(words.noRelations);
  const items = relations.slice(0, most).map((relation) => relationLine(draft, rich, relation, at));
  return rich.list(words.relations, items);
}

function relationLine(draft: Draft, rich: Rich, relation: Relation, at: Span): string {
  const words = wordsFor(draft);
  const head = `${signs[relation.verdict]} ${rich.strong(words.relation[relation.kind])}`;
  const wrong = relation.verdict === 'differs' && relation.computed !== '';
  const verdict = wrong ? words.shouldBe(relation.stated, relation.computed) : words.verdict[relation.verdict];
  const remark = relation.loose ? ` (${words.loose})` : '';
  const arithmetic = relation.arithmetic === '' ? '' : ` ${rich.code(relation.arithmetic)}`;
  return `${head} ${rich.plain(verdict + remark)}${arithmetic}${ends(draft, rich, relation, at)}`;
}

/** The other ends of a relation, as links. */
function ends(draft: Draft, rich: Rich, relation: Relation, at: Span): string {
  const words = wordsFor(draft);
  const here = relation.spans.filter((span) => !overlaps(span, at)).slice(0, most);
  const links = [
    ...here.map((span) => link(draft, rich, slice(draft, span), span)),
    ...relation.others.map(({ path, span }) => link(draft, rich, '', span, path)),
  ];
  return links.length === 0 ? '' : ` — ${words.with} ${links.join(', ')}`;
}

function mentionList(draft: Draft, rich: Rich, report: Report, fact: Fact): string {
  const others = mentionsOf(report, fact).filter(({ figure }) => !sameSpan(figure.number, fact.figure.number));
  if (others.length === 0) return '';
  const items = others.slice(0, most).map(({ figure }) => link(draft, rich, slice(draft, figure.span), figure.span));
  return rich.list(wordsFor(draft).mentions, items);
}

function link(draft: Draft, rich: Rich, text: string, span: Span, path?: string): string {
  const words = wordsFor(draft);
  const { uri, range } = toLocation(draft, span, path);
  const line = range.start.line + 1;
  const place = uri === draft.uri ? words.line(line) : words.lastYear(line);
  return rich.link(text === '' ? place : `${text} (${place})`, `${uri}#L${line}`);
}

const slice = (draft: Draft, { start, end }: Span): string =>
  draft.analysis.text.slice(start, end).replace(/\s+/g, ' ');
