import type { Connection } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Client } from './client.js';
import type { OtherText } from './draft.js';
import type { FileText, ToClient } from './protocol.js';
import { plain } from './uri.js';

/** Texts of files that are not open. The client reads them: in a browser the server has no disk. */
export class Library {
  readonly #connection: Connection;
  readonly #client: Client;
  readonly #kept = new Map<string, OtherText>();
  #listed: Promise<readonly string[]> | undefined;
  #versions = 0;

  constructor(connection: Connection, client: Client) {
    this.#connection = connection;
    this.#client = client;
  }

  get(uri: string): OtherText | undefined {
    return this.#kept.get(plain(uri));
  }

  /** Whether the client tells which files there are. */
  get listsFiles(): boolean {
    return this.#client.options.files === true;
  }

  /** Every file of the workspace that may hold a report. */
  list(): Promise<readonly string[]> {
    this.#listed ??= this.#ask('gouji/list', null, []);
    return this.#listed;
  }

  /** Every file of the workspace that holds a report format. */
  listProfiles(): Promise<readonly string[]> {
    return this.#ask('gouji/profileFiles', null, []);
  }

  /** Reads those of the files that exist. */
  async read(uris: readonly string[]): Promise<readonly OtherText[]> {
    const files = await this.#ask('gouji/files', { uris }, []);
    return files.map((file) => this.#text(file));
  }

  /** Stands for a file that is named but not there; `undefined` where the client reads no files for us. */
  missing(uri: string): OtherText | undefined {
    return this.listsFiles ? { ...this.#text({ uri, text: '' }), isMissing: true } : undefined;
  }

  keep(text: OtherText): void {
    this.#kept.set(plain(text.uri), text);
  }

  /** Files came, went or changed; what was kept of them is read again. Gives those that are no longer there. */
  async changed(uris: readonly string[]): Promise<readonly string[]> {
    this.#listed = undefined;
    const kept = uris.filter((uri) => this.#kept.delete(plain(uri)));
    if (kept.length > 0) for (const text of await this.read(kept)) this.keep(text);
    return kept.filter((uri) => !this.#kept.has(plain(uri)));
  }

  /** Other files are of the workspace now: lets go of those that are not wanted any more, and gives them. */
  keepOnly(isWanted: (uri: string) => boolean): readonly string[] {
    this.#listed = undefined;
    const gone = [...this.#kept.values()].map(({ uri }) => uri).filter((uri) => !isWanted(uri));
    for (const uri of gone) this.#kept.delete(plain(uri));
    return gone;
  }

  #text({ uri, text }: FileText): OtherText {
    const version = ++this.#versions;
    return { uri, version, document: TextDocument.create(uri, 'plaintext', version, text) };
  }

  async #ask<M extends keyof ToClient>(
    method: M,
    params: ToClient[M]['params'],
    none: ToClient[M]['result'],
  ): Promise<ToClient[M]['result']> {
    if (!this.listsFiles) return none;
    // The client may be on its way out; a file that cannot be read is as good as absent.
    return this.#connection.sendRequest<ToClient[M]['result']>(method, params).catch(() => none);
  }
}

/** Files in the same folder first, then by how much of the path they share. */
export function byCloseness(uris: readonly string[], near: string): readonly string[] {
  const folders = plain(near).split('/').slice(0, -1);
  const distance = (uri: string): number => {
    const path = plain(uri).split('/').slice(0, -1);
    const shared = folders.findIndex((folder, at) => folder !== path[at]);
    const common = shared < 0 ? folders.length : shared;
    return folders.length - common + path.length - common;
  };
  return uris
    .map((uri) => ({ uri, far: distance(uri) }))
    .sort((a, b) => a.far - b.far)
    .map(({ uri }) => uri);
}
