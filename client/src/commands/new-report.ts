import { window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { ask } from '../messages.js';
import { say } from '../words.js';
import type { Context } from './context.js';

/** Asks for organ and year, and opens an unsaved report with every section and empty official tables. */
export async function newReport({ client }: Context): Promise<void> {
  const words = say();
  const organ = await window.showInputBox({
    title: words.organ,
    placeHolder: words.organExample,
    validateInput: (text) => (text.trim() === '' ? words.organNeeded : undefined),
  });
  if (organ === undefined) return;
  const year = await window.showInputBox({
    title: words.year,
    // A report is written in the year after the one it reports on.
    value: String(new Date().getFullYear() - 1),
    validateInput: (text) => (/^(19|20)\d\d$/.test(text.trim()) ? undefined : words.yearNeeded),
  });
  if (year === undefined) return;
  const profile = await chooseProfile(client, Number(year));
  if (profile === undefined) return;
  const { text } = await ask(client, 'gouji/newReport', { organ: organ.trim(), year: Number(year), profile });
  await window.showTextDocument(await workspace.openTextDocument({ language: 'markdown', content: text }));
}

/** The built-in formats are for one year each; a workspace that has formats of its own has to say which is meant. */
async function chooseProfile(client: BaseLanguageClient, year: number): Promise<string | undefined> {
  const all = await ask(client, 'gouji/profiles', null);
  const fitting = all.filter(({ from, to }) => from <= year && year <= (to ?? year));
  if (fitting.length < 2) return '';
  const items = fitting.map(({ id, title }) => ({ label: title, description: id, id }));
  return (await window.showQuickPick(items, { title: say().kindOfReport }))?.id;
}
