import type { Definition, LocationLink, Position } from 'vscode-languageserver';
import type { Draft } from '../draft.js';
import { offsetIn } from '../from-lsp.js';
import { factOf, figureAt, mentionsOf, reportAt } from '../lookup.js';
import { rangeIn } from '../to-lsp.js';

/** `textDocument/definition`: where a fact is stated first; nothing for a fact that is stated once. */
export function definition(draft: Draft, position: Position): Definition | LocationLink[] | null {
  const offset = offsetIn(draft, position);
  const report = reportAt(draft.analysis, offset);
  const figure = report && figureAt(report, offset);
  const fact = report && figure && factOf(report, figure);
  const [first, second] = report && fact ? mentionsOf(report, fact) : [];
  if (!figure || !first || !second) return null;
  const range = rangeIn(draft, first.figure.number);
  if (!draft.client.links) return { uri: draft.uri, range };
  // Without its own range the link would be a whole run of Chinese characters, which is one word to the editor.
  const originSelectionRange = rangeIn(draft, figure.span);
  return [{ originSelectionRange, targetUri: draft.uri, targetRange: range, targetSelectionRange: range }];
}
