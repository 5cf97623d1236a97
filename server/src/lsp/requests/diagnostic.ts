import type { Diagnostic, DocumentDiagnosticReport } from 'vscode-languageserver';
import { type Draft, findingsOf } from '../draft.js';
import { toDiagnostic } from '../to-lsp.js';

export const diagnosticsOf = (draft: Draft): readonly Diagnostic[] =>
  findingsOf(draft).map((finding, index) => toDiagnostic(draft, finding, index));

/** `textDocument/diagnostic`. */
export function documentDiagnostic(draft: Draft, previousResultId: string | undefined): DocumentDiagnosticReport {
  const { resultId } = draft;
  if (previousResultId === resultId) return { kind: 'unchanged', resultId };
  return { kind: 'full', resultId, items: [...diagnosticsOf(draft)] };
}

/** For a document that is not open, or not the server's business. */
export const noDiagnostics: DocumentDiagnosticReport = { kind: 'full', items: [] };
