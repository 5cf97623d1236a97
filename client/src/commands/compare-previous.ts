import { ConfigurationTarget, Uri, ViewColumn, window, workspace } from 'vscode';
import { ask } from '../messages.js';
import { say } from '../words.js';
import { activeEditor, type Context, uriOf } from './context.js';

/** Opens last year's report beside this year's, and a table of the indicators that both state. */
export async function comparePrevious(context: Context): Promise<void> {
  const editor = activeEditor();
  if (!editor) return;
  const comparison = await ask(context.client, 'gouji/compare', { uri: uriOf(context, editor) });
  if (!comparison) return choosePrevious(editor.document.uri);
  const beside = { viewColumn: ViewColumn.Beside, preview: false };
  await window.showTextDocument(Uri.parse(comparison.previous), { ...beside, preserveFocus: true });
  const table = await workspace.openTextDocument({ language: 'markdown', content: comparison.markdown });
  await window.showTextDocument(table, beside);
}

/** Lets the author point at last year's report, which the setting then remembers. */
async function choosePrevious(uri: Uri): Promise<void> {
  const words = say();
  const choose = workspace.getWorkspaceFolder(uri) ? [words.choosePrevious] : [];
  if ((await window.showInformationMessage(words.noPrevious, ...choose)) === undefined) return;
  const [file] = (await window.showOpenDialog({ title: words.choosePrevious })) ?? [];
  if (!file) return;
  const path = workspace.asRelativePath(file, false);
  await workspace.getConfiguration('gouji', uri).update('previousReport', path, ConfigurationTarget.WorkspaceFolder);
}
