import { Position, SnippetString, type TextEditor, window } from 'vscode';
import type { Insertion } from '../../../server/src/lsp/protocol.js';
import { ask } from '../messages.js';
import { say } from '../words.js';
import { activeEditor, type Context, uriOf } from './context.js';

/** Offers the sections that are missing and inserts the chosen one where it belongs. */
export async function insertSection(context: Context): Promise<void> {
  const editor = activeEditor();
  if (!editor) return;
  const { chooseSection, nothingMissing } = say();
  const sections = await ask(context.client, 'gouji/missingSections', { uri: uriOf(context, editor) });
  await choose(editor, sections, chooseSection, nothingMissing);
}

/** Offers the official tables of the report's format and inserts the chosen one at the cursor. */
export async function insertTable(context: Context): Promise<void> {
  const editor = activeEditor();
  if (!editor) return;
  const { chooseTable, noTables } = say();
  const tables = await ask(context.client, 'gouji/tables', { uri: uriOf(context, editor) });
  await choose(editor, tables, chooseTable, noTables);
}

async function choose(
  editor: TextEditor,
  insertions: readonly Insertion[],
  title: string,
  none: string,
): Promise<void> {
  if (insertions.length === 0) return void window.showInformationMessage(none);
  const [only] = insertions;
  const items = insertions.map((insertion) => ({ label: insertion.label, insertion }));
  const chosen = insertions.length === 1 ? only : (await window.showQuickPick(items, { title }))?.insertion;
  if (chosen) await insert(editor, chosen);
}

async function insert(editor: TextEditor, { snippet, position }: Insertion): Promise<void> {
  const at = position ? new Position(position.line, position.character) : editor.selection.active;
  // A heading or a table begins a line of its own.
  const before = at.character === 0 ? '' : '\n\n';
  await editor.insertSnippet(new SnippetString(`${before}${snippet}`), at);
  editor.revealRange(editor.selection);
}
