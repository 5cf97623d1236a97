import { type Diagnostic, type DiagnosticCollection, languages, type Uri } from 'vscode';
import { type DiagnosticCollectionProvider, DiagnosticCollectionSource } from 'vscode-languageclient';

/** The name under which the server registers the findings of the whole workspace. */
const workspaceName = 'gouji-workspace';

/**
 * What the client shows as one list. The findings of an open document stand before those that a check of the whole
 * workspace had for its file, and give way to them again when its tab closes; nothing is ever listed twice. And they
 * outlive a server that died: the client disposes of its collections then and would leave the drafts bare until the
 * next server has answered.
 */
export class DiagnosticLayers {
  readonly #shown = languages.createDiagnosticCollection('gouji');
  readonly #documents = new Layer('gouji', (uri) => this.#show(uri));
  readonly #workspace = new Layer(workspaceName, (uri) => this.#show(uri));
  readonly #pushed = new Layer('gouji-push', (uri) => this.#show(uri));

  readonly provider: DiagnosticCollectionProvider = {
    create: (name, source) => {
      if (source === DiagnosticCollectionSource.push) return this.#pushed;
      return name === workspaceName ? this.#workspace : this.#documents;
    },
    // A new server checks the open documents by itself, the whole workspace only when it is asked to again.
    dispose: (collection) => collection === this.#workspace && this.#workspace.clear(),
  };

  /** The server will not come back: its findings would never change again. */
  clear(): void {
    for (const layer of this.#layers) layer.clear();
  }

  dispose(): void {
    this.#shown.dispose();
  }

  get #layers(): readonly Layer[] {
    return [this.#documents, this.#workspace, this.#pushed];
  }

  #show(uri: Uri): void {
    this.#shown.set(uri, this.#layers.find((layer) => layer.has(uri))?.get(uri));
  }
}

type Entry = readonly [Uri, readonly Diagnostic[]];

/** One of several collections behind the one that is shown. */
class Layer implements DiagnosticCollection {
  readonly name: string;
  readonly #changed: (uri: Uri) => void;
  readonly #entries = new Map<string, Entry>();

  constructor(name: string, changed: (uri: Uri) => void) {
    this.name = name;
    this.#changed = changed;
  }

  set(
    target: Uri | readonly (readonly [Uri, readonly Diagnostic[] | undefined])[],
    items?: readonly Diagnostic[],
  ): void {
    const entries = 'scheme' in target ? [[target, items] as const] : target;
    for (const [uri, diagnostics] of entries) {
      if (diagnostics) this.#entries.set(uri.toString(), [uri, diagnostics]);
      else this.#entries.delete(uri.toString());
      this.#changed(uri);
    }
  }

  delete(uri: Uri): void {
    this.set(uri);
  }

  clear(): void {
    for (const [uri] of [...this.#entries.values()]) this.delete(uri);
  }

  get(uri: Uri): readonly Diagnostic[] | undefined {
    return this.#entries.get(uri.toString())?.[1];
  }

  has(uri: Uri): boolean {
    return this.#entries.has(uri.toString());
  }

  forEach(visit: (uri: Uri, diagnostics: readonly Diagnostic[], collection: DiagnosticCollection) => unknown): void {
    for (const [uri, diagnostics] of this) visit(uri, diagnostics, this);
  }

  [Symbol.iterator](): Iterator<[Uri, readonly Diagnostic[]]> {
    return [...this.#entries.values()].map(([uri, items]): [Uri, readonly Diagnostic[]] => [uri, items]).values();
  }

  dispose(): void {
    this.clear();
  }
}
