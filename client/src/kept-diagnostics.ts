import { type DiagnosticCollection, languages } from 'vscode';
import { type DiagnosticCollectionProvider, DiagnosticCollectionSource } from 'vscode-languageclient';

/**
 * Keeps the findings on the page while a server that died is started again: the client disposes of its collection with
 * the old server and would leave the drafts bare until the new one has answered.
 */
export class KeptDiagnostics {
  readonly #collections = new Map<DiagnosticCollectionSource, DiagnosticCollection>();

  /** What the client is given: one collection a source for ever, which the next server's answers replace. */
  readonly provider: DiagnosticCollectionProvider = {
    create: (_, source) => this.#collections.get(source) ?? this.#create(source),
    dispose: () => undefined,
  };

  #create(source: DiagnosticCollectionSource): DiagnosticCollection {
    const name = source === DiagnosticCollectionSource.pull ? 'gouji' : 'gouji-push';
    const collection = languages.createDiagnosticCollection(name);
    this.#collections.set(source, collection);
    return collection;
  }

  /** The server will not come back: its findings would never change again. */
  clear(): void {
    for (const collection of this.#collections.values()) collection.clear();
  }

  dispose(): void {
    for (const collection of this.#collections.values()) collection.dispose();
  }
}
