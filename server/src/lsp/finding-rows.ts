import type { Diagnostic } from 'vscode-languageserver';
import type { Severity } from '../core/index.js';
import type { Draft } from './draft.js';
import type { FindingRow } from './protocol.js';
import { diagnosticsOf } from './requests/diagnostic.js';
import type { WorkspaceFindings } from './workspace-findings.js';

const severities: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

/** Every finding known, one row each, for a list to hand on. Lines and columns count from 1, as people do. */
export function findingRows(drafts: readonly Draft[], findings: WorkspaceFindings): readonly FindingRow[] {
  const open = drafts.map((draft) => ({ uri: draft.uri, items: diagnosticsOf(draft) }));
  const closed = findings.ofClosedFiles().map(([uri, items]) => ({ uri, items }));
  return [...open, ...closed].flatMap(({ uri, items }) => items.map((item) => row(uri, item)));
}

const row = (uri: string, { range, severity = 1, code, message }: Diagnostic): FindingRow => ({
  uri,
  line: range.start.line + 1,
  column: range.start.character + 1,
  severity: severities[severity - 1] ?? 'error',
  check: String(code),
  message: typeof message === 'string' ? message : message.value,
});
