import {
  CodeActionKind,
  type InitializeResult,
  PositionEncodingKind,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { fixAllKind } from './requests/code-action.js';
import { tokenModifiers, tokenTypes } from './requests/semantic-tokens.js';

const capabilities: ServerCapabilities = {
  positionEncoding: PositionEncodingKind.UTF16,
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
  // Last year's report is another document on which the findings of this one depend. Files that are not open have
  // findings only once the author has asked for them: see workspace-findings.ts.
  diagnosticProvider: { identifier: 'gouji', interFileDependencies: true, workspaceDiagnostics: false },
  hoverProvider: true,
  // An input method commits whole words and may set none of these off; completion also answers an explicit request.
  completionProvider: { triggerCharacters: ['#', '、', '（', '(', '占', '共', '计', '比', '达', '增'] },
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
  workspaceSymbolProvider: true,
  workspace: { workspaceFolders: { supported: true } },
};

export const initializeResult: InitializeResult = { capabilities, serverInfo: { name: 'gouji' } };
