import {
  type CancellationToken,
  type Connection,
  type Diagnostic,
  DocumentDiagnosticRequest,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { Client } from './client.js';

interface Entry {
  readonly resultId: string;
  readonly items: readonly Diagnostic[];
}

/**
 * What a check of the whole workspace found, file by file as they stand on disk. A client that pulls is asked to pull
 * these as well, under a name of their own and only from the first such check on: were they one with those of the open
 * documents, a client would keep a draft's findings after its tab has closed. To the others they are pushed.
 */
export class WorkspaceFindings {
  readonly #connection: Connection;
  readonly #client: Client;
  readonly #isOpen: (uri: string) => boolean;
  readonly #entries = new Map<string, Entry>();
  readonly #waiting = new Set<() => void>();
  #results = 0;
  #asked = false;

  constructor(connection: Connection, client: Client, isOpen: (uri: string) => boolean) {
    this.#connection = connection;
    this.#client = client;
    this.#isOpen = isOpen;
  }

  /** From now on the client is to show what is found in files that are not open. */
  show(): void {
    if (this.#asked || !this.#client.pullsOnRequest) return;
    this.#asked = true;
    // No document matches the selector: the open ones are answered for elsewhere.
    const documentSelector = [{ scheme: 'gouji-none' }];
    const rest = { identifier: 'gouji-workspace', interFileDependencies: false, workspaceDiagnostics: true };
    this.#connection.client
      .register(DocumentDiagnosticRequest.type, { documentSelector, ...rest })
      .catch((error: unknown) => this.#connection.console.warn(String(error)));
  }

  set(uri: string, items: readonly Diagnostic[]): void {
    this.#entries.set(uri, { resultId: `w${++this.#results}`, items });
    if (!this.#client.pullsOnRequest && !this.#isOpen(uri))
      void this.#connection.sendDiagnostics({ uri, diagnostics: [...items] });
    for (const wake of [...this.#waiting]) wake();
  }

  /** The file is gone. */
  clear(uri: string): void {
    if (this.#entries.has(uri)) this.set(uri, []);
  }

  /** Other files are of the workspace now. */
  keepOnly(isWanted: (uri: string) => boolean): void {
    for (const uri of this.#entries.keys()) if (!isWanted(uri)) this.clear(uri);
  }

  /** By uri; an open document answers for itself. */
  ofClosedFiles(): readonly (readonly [string, readonly Diagnostic[]])[] {
    return [...this.#entries].flatMap(([uri, { items }]) => (this.#isOpen(uri) ? [] : [[uri, items] as const]));
  }

  get total(): number {
    return [...this.#entries.values()].reduce((sum, { items }) => sum + items.length, 0);
  }

  /** What the client does not have yet. Nothing at all means that it has everything. */
  since(known: ReadonlyMap<string, string>): readonly WorkspaceDocumentDiagnosticReport[] {
    return [...this.#entries].flatMap(([uri, { resultId, items }]) =>
      known.get(uri) === resultId ? [] : [{ kind: 'full', uri, version: null, resultId, items: [...items] }],
    );
  }

  /** Resolves at the next change, or when the request is cancelled. */
  changed(token: CancellationToken): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        this.#waiting.delete(done);
        cancelled.dispose();
        resolve();
      };
      const cancelled = token.onCancellationRequested(done);
      this.#waiting.add(done);
    });
  }
}
