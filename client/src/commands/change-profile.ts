import { window } from 'vscode';
import { ask } from '../messages.js';
import { say } from '../words.js';
import { activeEditor, type Context } from './context.js';

/** Chooses the report format of the active document. */
export async function changeProfile({ client, overrides, statusBar }: Context): Promise<void> {
  const uri = activeEditor()?.document.uri;
  if (!uri) return;
  const words = say();
  const current = statusBar.of(uri)?.profile;
  const profiles = await ask(client, 'gouji/profiles', null);
  const items = [
    { label: words.automatic, description: words.automaticDetail, id: '' },
    ...profiles.map(({ id, title }) => ({ label: title, description: id === current ? `${id} ✓` : id, id })),
  ];
  const chosen = await window.showQuickPick(items, { title: words.chooseProfile });
  if (!chosen) return;
  const { profile: _, ...rest } = overrides.of(uri);
  await overrides.set(uri, chosen.id === '' ? rest : { ...rest, profile: chosen.id });
}
