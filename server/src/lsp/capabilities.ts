import {
  CodeActionKind,
  type InitializeResult,
  PositionEncodingKind,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import type { Profile } from '../core/index.js';
import type { Client } from './client.js';
import { fixAllKind } from './requests/code-action.js';
import { tokenModifiers, tokenTypes } from './requests/semantic-tokens.js';

const capabilities = (profiles: readonly Profile[], { formatsOnRequest }: Client): ServerCapabilities => ({
  positionEncoding: PositionEncodingKind.UTF16,
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
  // Last year's report is another document on which the findings of this one depend. Files that are not open have
  // findings only once the author has asked for them: see workspace-findings.ts.
  diagnosticProvider: { identifier: 'gouji', interFileDependencies: true, workspaceDiagnostics: false },
  hoverProvider: true,
  // An input method commits whole words and may set none of these off; completion also answers an explicit request.
  completionProvider: { triggerCharacters: triggerCharacters(profiles) },
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind] },
  documentSymbolProvider: true,
  foldingRangeProvider: true,
  selectionRangeProvider: true,
  documentHighlightProvider: true,
  referencesProvider: true,
  definitionProvider: true,
  inlayHintProvider: true,
  codeLensProvider: {},
  semanticTokensProvider: {
    legend: { tokenTypes: [...tokenTypes], tokenModifiers: [...tokenModifiers] },
    full: true,
    range: true,
  },
  documentLinkProvider: {},
  documentFormattingProvider: !formatsOnRequest,
  documentRangeFormattingProvider: !formatsOnRequest,
  workspaceSymbolProvider: true,
  workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
});

/** What headings begin with, what asks for a computed figure, and what the names of a table's indicators end with. */
function triggerCharacters(profiles: readonly Profile[]): string[] {
  const named = profiles.flatMap(({ concepts }) => concepts.filter(({ cells }) => cells));
  const ends = named.flatMap(({ labels }) => labels.map((label) => label.slice(-1)));
  const own = ['#', '、', '（', '(', '占', '共', '计', '比', '达', '增', '长', '降'];
  return [...new Set([...own, ...ends.filter((end) => /[\u4e00-\u9fff]/.test(end))])];
}

export const initializeResult = (profiles: readonly Profile[], client: Client): InitializeResult => ({
  capabilities: capabilities(profiles, client),
  serverInfo: { name: 'gouji' },
});
