import { commands, window } from 'vscode';
import { ask } from '../messages.js';
import { say } from '../words.js';
import type { Context } from './context.js';

/** Checks every report of the workspace; the findings join those of the open drafts in the list of problems. */
export async function checkWorkspace({ client }: Context): Promise<void> {
  const { files, reports, findings, cancelled } = await ask(client, 'gouji/checkWorkspace', null);
  const words = say();
  if (cancelled) return void window.showInformationMessage(words.checkCancelled(files));
  await commands.executeCommand('workbench.actions.view.problems');
  void window.showInformationMessage(words.checked(files, reports, findings));
}
