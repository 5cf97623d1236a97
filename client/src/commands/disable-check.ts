import { ConfigurationTarget, Uri, window, workspace } from 'vscode';
import { say } from '../words.js';

/** Switches a check off where the author keeps such settings: in the workspace if there is one. */
export async function disableCheck(check: string, uri: string): Promise<void> {
  const settings = workspace.getConfiguration('gouji', Uri.parse(uri));
  const target = workspace.workspaceFolders ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
  const known = settings.inspect<Record<string, string>>('severity');
  const before = target === ConfigurationTarget.Workspace ? known?.workspaceValue : known?.globalValue;
  await settings.update('severity', { ...before, [check]: 'off' }, target);
  const words = say();
  const answer = await window.showInformationMessage(words.switchedOff(check), words.undo);
  if (answer === words.undo) await settings.update('severity', before, target);
}
