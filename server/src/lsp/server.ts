import {
  type Connection,
  type Diagnostic,
  DiagnosticSeverity,
  type DocumentDiagnosticReport,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** Serves one client over `connection`; knows neither Node nor the browser. */
export function serve(connection: Connection): void {
  const documents = new TextDocuments(TextDocument);
  connection.onInitialize(() => ({
    capabilities: {
      textDocumentSync: TextDocumentSyncKind.Incremental,
      diagnosticProvider: { interFileDependencies: true, workspaceDiagnostics: false },
    },
  }));
  connection.languages.diagnostics.on(({ textDocument }): DocumentDiagnosticReport => {
    const document = documents.get(textDocument.uri);
    return { kind: 'full', items: document ? placeholders(document) : [] };
  });
  documents.listen(connection);
  connection.listen();
}

/** Figures that are still to be written stand as `XX` or `××` in a draft. */
function placeholders(document: TextDocument): Diagnostic[] {
  return [...document.getText().matchAll(/XX+|××+/g)].map((match) => ({
    range: { start: document.positionAt(match.index), end: document.positionAt(match.index + match[0].length) },
    severity: DiagnosticSeverity.Warning,
    source: 'gouji',
    code: 'placeholder-left',
    message: '此处尚未填写。',
  }));
}
