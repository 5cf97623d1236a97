import type { Connection } from 'vscode-languageserver';
import type { Client } from './client.js';
import { type Known, parseSettings, type ServerSettings, type SettingProblem } from './settings.js';

/** The settings of each document, asked for once and kept until the client says that they changed. */
export class Configuration {
  readonly #connection: Connection;
  readonly #client: Client;
  readonly #known: () => Promise<Known>;
  readonly #tell: (problem: SettingProblem) => void;
  readonly #asked = new Map<string, Promise<ServerSettings>>();
  readonly #told = new Set<string>();
  /** For a client without `workspace/configuration`: what it sent last. */
  #pushed: unknown;

  constructor(
    connection: Connection,
    client: Client,
    known: () => Promise<Known>,
    tell: (problem: SettingProblem) => void,
  ) {
    this.#connection = connection;
    this.#client = client;
    this.#known = known;
    this.#tell = tell;
    this.#pushed = client.options.settings;
  }

  /** Equal settings are the same object, so that a comparison by identity tells whether anything changed. */
  of(uri: string): Promise<ServerSettings> {
    const asked = this.#asked.get(uri) ?? this.#ask(uri);
    this.#asked.set(uri, asked);
    return asked;
  }

  changed(pushed: unknown): void {
    this.#pushed = pushed ?? this.#pushed;
    this.#asked.clear();
  }

  forget(uri: string): void {
    this.#asked.delete(uri);
  }

  async #ask(uri: string): Promise<ServerSettings> {
    const { settings, problems } = parseSettings(await this.#section(uri), await this.#known());
    for (const problem of problems) this.#report(problem);
    return settings;
  }

  async #section(scopeUri: string): Promise<unknown> {
    if (!this.#client.configuration) return this.#pushed;
    // A client that fails to answer leaves the defaults standing; it must not leave the draft unchecked.
    return this.#connection.workspace.getConfiguration({ scopeUri, section: 'gouji' }).catch(() => undefined);
  }

  #report(problem: SettingProblem): void {
    const key = `${problem.key}=${problem.value}`;
    if (this.#told.has(key)) return;
    this.#told.add(key);
    this.#tell(problem);
  }
}
