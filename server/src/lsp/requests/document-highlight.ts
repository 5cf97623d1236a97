import { type DocumentHighlight, DocumentHighlightKind, type Position } from 'vscode-languageserver';
import type { Draft } from '../draft.js';
import { offsetIn } from '../from-lsp.js';
import { factOf, figureAt, mentionsOf, relationsOf, reportAt } from '../lookup.js';
import { rangeIn } from '../to-lsp.js';

/** `textDocument/documentHighlight`: every mention of the fact, and the figures that have to agree with it. */
export function documentHighlight(draft: Draft, position: Position): DocumentHighlight[] {
  const offset = offsetIn(draft, position);
  const report = reportAt(draft.analysis, offset);
  const figure = report && figureAt(report, offset);
  if (!report || !figure) return [];
  const fact = factOf(report, figure);
  const same = fact ? mentionsOf(report, fact).map((mention) => mention.figure.number) : [figure.number];
  const partners = relationsOf(report, figure.number).flatMap(({ spans }) => spans);
  const seen = new Set(same.map(({ start }) => start));
  const others = partners.filter(({ start }) => !seen.has(start) && seen.add(start));
  return [
    ...same.map((span) => ({ range: rangeIn(draft, span), kind: DocumentHighlightKind.Write })),
    ...others.map((span) => ({ range: rangeIn(draft, span), kind: DocumentHighlightKind.Read })),
  ];
}
