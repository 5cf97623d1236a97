import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  type Location,
  type Range,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import {
  type Finding,
  type Locale,
  type MessageRef,
  oncePer,
  type Related,
  render,
  type Severity,
  type Span,
} from '../core/index.js';
import type { Draft } from './draft.js';
import { pageOf } from './pages.js';
import { type Words, words } from './words.js';

/** All conversions from the core's terms to the protocol's. */

export const toRange = (document: TextDocument, { start, end }: Span): Range => ({
  start: document.positionAt(start),
  end: document.positionAt(end),
});

export const rangeIn = (draft: Draft, span: Span): Range => toRange(draft.document, span);

export const say = (draft: Draft, message: MessageRef): string => said[draft.locale](message);

/** A message is the same in every version of a draft in which its finding has not changed. */
const said: Readonly<Record<Locale, (message: MessageRef) => string>> = {
  'zh-CN': oncePer((message) => render(message, 'zh-CN')),
  en: oncePer((message) => render(message, 'en')),
};

export const wordsFor = (draft: Draft): Words => words[draft.locale];

/** A place in the draft, or, with the `path` of last year's report, in that. */
export function toLocation(draft: Draft, span: Span, path?: string): Location {
  const { uri, document } = path === undefined ? draft : (draft.previous ?? draft);
  return { uri, range: toRange(document, span) };
}

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** The way back from a diagnostic to its finding: never its words, never its place. */
export interface DiagnosticData {
  readonly version: number;
  readonly index: number;
}

export function toDiagnostic(draft: Draft, finding: Finding, index: number): Diagnostic {
  const data: DiagnosticData = { version: draft.version, index };
  return {
    ...bareDiagnostic(draft.document, draft.locale, finding),
    relatedInformation: finding.related.map((related) => toRelated(draft, related)),
    data,
  };
}

/** A finding on any text, without what leads from it to other places and to its fixes. */
export const bareDiagnostic = (document: TextDocument, locale: Locale, finding: Finding): Diagnostic => ({
  range: toRange(document, finding.span),
  severity: severities[finding.severity],
  source: 'gouji',
  code: finding.check,
  codeDescription: { href: pageOf(finding.check) },
  message: render(finding.message, locale),
});

const toRelated = (draft: Draft, { span, path, message }: Related): DiagnosticRelatedInformation => ({
  location: toLocation(draft, span, path),
  message: say(draft, message),
});

/** Edits bound to the draft's version where the client can hold them to it. */
export function toWorkspaceEdit(
  draft: Draft,
  edits: readonly { readonly span: Span; readonly text: string }[],
): WorkspaceEdit {
  const changes: TextEdit[] = edits.map(({ span, text }) => ({ range: rangeIn(draft, span), newText: text }));
  if (!draft.client.editsVersions) return { changes: { [draft.uri]: changes } };
  return { documentChanges: [{ textDocument: { uri: draft.uri, version: draft.version }, edits: changes }] };
}
