import type { InitializeParams, WorkspaceFoldersChangeEvent } from 'vscode-languageserver';
import { plain } from './uri.js';

/** The folders of the workspace, which come and go while the editor is open. */
export class Folders {
  #uris: readonly string[];

  /** An editor from before there were several has one root, or none. */
  constructor({ workspaceFolders, rootUri }: Pick<InitializeParams, 'workspaceFolders' | 'rootUri'>) {
    this.#uris = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
  }

  get uris(): readonly string[] {
    return this.#uris;
  }

  changed({ added, removed }: WorkspaceFoldersChangeEvent): void {
    const gone = new Set([...removed, ...added].map(({ uri }) => plain(uri)));
    this.#uris = [...this.#uris.filter((uri) => !gone.has(plain(uri))), ...added.map(({ uri }) => uri)];
  }

  /** Whether a file lies in one of the folders. */
  hold(uri: string): boolean {
    return this.#uris.some((folder) => plain(uri).startsWith(`${plain(folder).replace(/\/$/, '')}/`));
  }
}
