import { Uri, window, workspace } from 'vscode';
import { ask } from '../messages.js';
import { say } from '../words.js';
import type { Context } from './context.js';
import { toCsv, toMarkdown } from './finding-table.js';

/** Opens the list of findings as an unsaved document, to be saved or handed on. */
export async function exportFindings({ client }: Context): Promise<void> {
  const words = say();
  const rows = await ask(client, 'gouji/findings', null);
  if (rows.length === 0) return void window.showInformationMessage(words.nothingToExport);
  const format = await window.showQuickPick(['Markdown', 'CSV'], { title: words.exportAs });
  if (format === undefined) return;
  const named = rows.map((row) => ({ ...row, uri: workspace.asRelativePath(Uri.parse(row.uri)) }));
  const content = format === 'CSV' ? toCsv(words.columns, named) : toMarkdown(words.columns, named);
  const language = format === 'CSV' ? 'csv' : 'markdown';
  await window.showTextDocument(await workspace.openTextDocument({ language, content }));
}
