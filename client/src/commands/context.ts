import { type TextEditor, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { FiguresView } from '../figures-view.js';
import type { Overrides } from '../overrides.js';
import type { StatusBar } from '../status-bar.js';
import { say } from '../words.js';

/** What the commands work with. */
export interface Context {
  readonly client: BaseLanguageClient;
  readonly overrides: Overrides;
  readonly statusBar: StatusBar;
  readonly figures: FiguresView;
}

/** The editor that a command is about; says so where there is none. */
export function activeEditor(): TextEditor | undefined {
  if (!window.activeTextEditor) void window.showInformationMessage(say().noDocument);
  return window.activeTextEditor;
}

/** The uri by which the server knows a document. */
export const uriOf = ({ client }: Context, { document }: TextEditor): string =>
  client.code2ProtocolConverter.asUri(document.uri);
