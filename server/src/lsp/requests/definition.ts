import type { Location, Position } from 'vscode-languageserver';
import type { Draft } from '../draft.js';
import { offsetIn } from '../from-lsp.js';
import { factOf, figureAt, mentionsOf, reportAt } from '../lookup.js';
import { toLocation } from '../to-lsp.js';

/** `textDocument/definition`: where a fact is stated first. */
export function definition(draft: Draft, position: Position): Location | null {
  const offset = offsetIn(draft, position);
  const report = reportAt(draft.analysis, offset);
  const figure = report && figureAt(report, offset);
  const fact = report && figure && factOf(report, figure);
  const first = report && fact && mentionsOf(report, fact)[0];
  return first ? toLocation(draft, first.figure.number) : null;
}
