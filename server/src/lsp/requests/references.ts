import type { Location, ReferenceParams } from 'vscode-languageserver';
import type { Draft } from '../draft.js';
import { offsetIn } from '../from-lsp.js';
import { factOf, figureAt, mentionsOf, relationsOf, reportAt, sameSpan } from '../lookup.js';
import { toLocation } from '../to-lsp.js';

/** `textDocument/references`: the other mentions of a fact, last year's report included where a relation reaches it. */
export function references(draft: Draft, { position, context }: ReferenceParams): Location[] {
  const offset = offsetIn(draft, position);
  const report = reportAt(draft.analysis, offset);
  const figure = report && figureAt(report, offset);
  if (!report || !figure) return [];
  const fact = factOf(report, figure);
  const mentions = fact ? mentionsOf(report, fact).map((mention) => mention.figure.number) : [figure.number];
  const wanted = mentions.filter((span) => context.includeDeclaration || !sameSpan(span, mentions[0] ?? span));
  const elsewhere = relationsOf(report, figure.number).flatMap(({ others }) => others);
  return [
    ...wanted.map((span) => toLocation(draft, span)),
    ...elsewhere.map(({ path, span }) => toLocation(draft, span, path)),
  ];
}
