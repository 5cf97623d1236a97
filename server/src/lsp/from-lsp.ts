import type { Diagnostic, Position, Range } from 'vscode-languageserver';
import type { Finding, Span } from '../core/index.js';
import { type Draft, findingsOf } from './draft.js';
import { type DiagnosticData, rangeIn } from './to-lsp.js';

/** All conversions from the protocol's terms to the core's. */

export const offsetIn = (draft: Draft, position: Position): number => draft.document.offsetAt(position);

export const spanIn = (draft: Draft, { start, end }: Range): Span => ({
  start: offsetIn(draft, start),
  end: offsetIn(draft, end),
});

/**
 * The finding that a diagnostic was made of; `undefined` once the text has moved on, because an edit made for an older
 * text would land in the wrong place.
 */
export function findingOf(draft: Draft, diagnostic: Diagnostic): Finding | undefined {
  const findings = findingsOf(draft);
  const { data } = diagnostic;
  if (isData(data)) return data.version === draft.version ? findings[data.index] : undefined;
  // A client that does not hand `data` back: the same check on the same text is the same finding.
  return findings.find(({ check, span }) => check === diagnostic.code && same(rangeIn(draft, span), diagnostic.range));
}

function isData(data: unknown): data is DiagnosticData {
  const { version, index } = (data ?? {}) as Partial<DiagnosticData>;
  return Number.isInteger(version) && Number.isInteger(index);
}

const same = (a: Range, b: Range): boolean =>
  a.start.line === b.start.line &&
  a.start.character === b.start.character &&
  a.end.line === b.end.line &&
  a.end.character === b.end.character;
