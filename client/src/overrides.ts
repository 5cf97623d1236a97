import { EventEmitter, type Memento, Uri } from 'vscode';
import type { ConfigurationParams } from 'vscode-languageclient';

/** What the author decided for one document: it is a report although it does not look like one; its format is this. */
export interface Override {
  readonly force?: true;
  readonly profile?: string;
}

const key = 'gouji.documents';

/**
 * Decisions about single documents. They reach the server as settings of those documents, so that it needs no second
 * way to be told, also after a restart. An unsaved document's decision ends with the session, like its name.
 */
export class Overrides {
  readonly #memento: Memento;
  readonly #changed = new EventEmitter<Uri>();
  readonly #decided: Map<string, Override>;
  readonly onDidChange = this.#changed.event;

  constructor(memento: Memento) {
    this.#memento = memento;
    this.#decided = new Map(Object.entries(memento.get<Record<string, Override>>(key, {})));
  }

  of(uri: Uri): Override {
    return this.#decided.get(uri.toString()) ?? {};
  }

  async set(uri: Uri, override: Override): Promise<void> {
    if (Object.keys(override).length === 0) this.#decided.delete(uri.toString());
    else this.#decided.set(uri.toString(), override);
    const lasting = [...this.#decided].filter(([one]) => !one.startsWith('untitled:'));
    await this.#memento.update(key, Object.fromEntries(lasting));
    this.#changed.fire(uri);
  }

  /** Adds the decisions to the settings that the server asked for. */
  async merge({ items }: ConfigurationParams, asked: unknown): Promise<unknown[]> {
    const settings = (await asked) as unknown[];
    return settings.map((section, at) => {
      const { scopeUri, section: name } = items[at] ?? {};
      return name === 'gouji' && scopeUri ? { ...(section as object), ...this.of(Uri.parse(scopeUri)) } : section;
    });
  }

  dispose(): void {
    this.#changed.dispose();
  }
}
