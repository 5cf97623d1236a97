import { commands, type Disposable, type TextDocument, window, workspace } from 'vscode';
import { isGarbled } from './garbled.js';
import { say } from './words.js';

/** Says so where a file was opened with the wrong encoding: it looks like no report then, and nothing would happen. */
export function watchEncoding(languages: readonly string[]): Disposable[] {
  const told = new Set<string>();
  const look = (document: TextDocument) => {
    const key = document.uri.toString();
    const isFile =
      document.uri.scheme !== 'untitled' && document.uri.scheme !== 'output' && document.uri.scheme !== 'git';
    if (!isFile || told.has(key) || !languages.includes(document.languageId) || !isGarbled(document.getText())) return;
    told.add(key);
    void offer();
  };
  workspace.textDocuments.forEach(look);
  return [workspace.onDidOpenTextDocument(look)];
}

async function offer(): Promise<void> {
  const { garbled, reopen } = say();
  if ((await window.showWarningMessage(garbled, reopen)) === reopen)
    await commands.executeCommand('workbench.action.editor.changeEncoding');
}
