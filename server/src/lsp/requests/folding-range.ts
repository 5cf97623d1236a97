import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver';
import type { Span } from '../../core/index.js';
import type { Draft } from '../draft.js';
import { extentOf, headingsOf } from '../lookup.js';

/** `textDocument/foldingRange`: sections, tables and the front matter. */
export function foldingRange(draft: Draft): FoldingRange[] {
  const sections = draft.analysis.reports.flatMap(({ outline }) => headingsOf(outline).map(extentOf));
  const blocks = draft.analysis.blocks.filter(({ kind }) => kind === 'table' || kind === 'front-matter');
  return [...sections, ...blocks.map(({ span }) => span)].flatMap((span) => fold(draft, span));
}

/** Whole lines, without the blank ones at the end; nothing where only one line would be left. */
function fold(draft: Draft, { start, end }: Span): FoldingRange[] {
  const text = draft.analysis.text.slice(start, end).trimEnd();
  const startLine = draft.document.positionAt(start).line;
  const endLine = draft.document.positionAt(start + text.length).line;
  return endLine > startLine ? [{ startLine, endLine, kind: FoldingRangeKind.Region }] : [];
}
