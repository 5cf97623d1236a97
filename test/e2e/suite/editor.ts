import {
  type CodeAction,
  type CompletionList,
  commands,
  type Diagnostic,
  type Disposable,
  type DocumentSymbol,
  type Event,
  extensions,
  type Hover,
  languages,
  type MarkdownString,
  Position,
  type TextDocument,
  Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';
import { assert, within } from './journey.js';

/** What a person does in the editor, one function a deed. Everything waits for its event; nothing sleeps. */

const patience = 30_000;

/** Activates the extension, so that its providers are registered before they are asked. */
export async function activate(): Promise<void> {
  const extension = extensions.getExtension('gouji.gouji');
  assert(extension, 'The extension is not installed.');
  await extension.activate();
}

let drafts = 0;

/**
 * Opens a draft with this text, under a name of its own: a name that is closed and opened again within milliseconds,
 * as unsaved documents would be here, is mistaken by the language client for the one that was closed.
 */
export async function openDraft(content: string): Promise<TextDocument> {
  const uri = Uri.joinPath(folder(), `draft-${++drafts}.md`);
  await workspace.fs.writeFile(uri, new TextEncoder().encode(content));
  const document = await workspace.openTextDocument(uri);
  await window.showTextDocument(document);
  return document;
}

/** Writes a file of the open folder. */
export async function writeFile(path: string, content: string): Promise<Uri> {
  const uri = Uri.joinPath(folder(), path);
  await workspace.fs.writeFile(uri, new TextEncoder().encode(content));
  return uri;
}

/** Opens a file beside what is open already. */
export async function openBeside(uri: Uri): Promise<TextDocument> {
  const document = await workspace.openTextDocument(uri);
  await window.showTextDocument(document, { viewColumn: ViewColumn.Beside, preview: false });
  return document;
}

/** Opens a file of the sample folder. */
export async function openSample(name: string): Promise<TextDocument> {
  const document = await workspace.openTextDocument(Uri.joinPath(folder(), name));
  await window.showTextDocument(document);
  return document;
}

function folder(): Uri {
  const [first] = workspace.workspaceFolders ?? [];
  assert(first, 'No folder is open.');
  return first.uri;
}

/** Closes every editor and gives up what was not saved. */
export async function closeAll(): Promise<void> {
  while (window.tabGroups.activeTabGroup.activeTab)
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
}

/** The findings on a draft as soon as they satisfy `wanted`. */
export async function waitForDiagnostics(
  document: TextDocument,
  wanted: (diagnostics: readonly Diagnostic[]) => boolean,
): Promise<readonly Diagnostic[]> {
  const now = () => languages.getDiagnostics(document.uri);
  await until(languages.onDidChangeDiagnostics, () => wanted(now()), `findings on ${document.uri}`);
  return now();
}

/** The first finding of this check, as soon as there is one. */
export async function waitForFinding(document: TextDocument, check: string): Promise<Diagnostic> {
  const all = await waitForDiagnostics(document, (diagnostics) => diagnostics.some((one) => checkOf(one) === check));
  return all.find((one) => checkOf(one) === check)!;
}

/** Waits until no finding of this check is left. */
export async function waitUntilGone(document: TextDocument, check: string): Promise<void> {
  await waitForDiagnostics(document, (diagnostics) => diagnostics.every((one) => checkOf(one) !== check));
}

/** The check that a diagnostic comes from; its code is an object where it links to the check's page. */
export function checkOf({ code }: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** What the hover says at the first place where `words` stand. */
export async function hover(document: TextDocument, words: string): Promise<string> {
  const at = place(document, words);
  const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, at);
  return hovers.flatMap(({ contents }) => contents.map((part) => (part as MarkdownString).value)).join('\n');
}

/** The quick fixes that are offered for a finding. */
export async function quickFixes(document: TextDocument, { range }: Diagnostic): Promise<CodeAction[]> {
  // The last argument asks for so many actions to be resolved, that is, to carry their edit.
  const args = ['vscode.executeCodeActionProvider', document.uri, range, 'quickfix', 20] as const;
  return (await commands.executeCommand<CodeAction[]>(...args)) ?? [];
}

/** Takes a quick fix. */
export async function take(action: CodeAction): Promise<void> {
  assert(action.edit, `“${action.title}” carries no edit.`);
  assert(await workspace.applyEdit(action.edit), `“${action.title}” could not be applied.`);
}

/** The draft's structure as the Outline view shows it. */
export async function outline(document: TextDocument): Promise<DocumentSymbol[]> {
  const symbols = 'vscode.executeDocumentSymbolProvider';
  return (await commands.executeCommand<DocumentSymbol[]>(symbols, document.uri)) ?? [];
}

/** What is offered right behind the first place where `words` stand. */
export async function completions(document: TextDocument, words: string): Promise<CompletionList> {
  const at = document.positionAt(document.getText().indexOf(words) + words.length);
  return commands.executeCommand<CompletionList>('vscode.executeCompletionItemProvider', document.uri, at);
}

/** The place where `words` stand first. */
export function place(document: TextDocument, words: string): Position {
  const offset = document.getText().indexOf(words);
  assert(offset >= 0, `The draft does not say “${words}”.`);
  const { line, character } = document.positionAt(offset);
  return new Position(line, character);
}

/** Resolves as soon as `done` is true, which is looked at now and after each `event`. */
async function until<T>(event: Event<T>, done: () => boolean, what: string): Promise<void> {
  if (done()) return;
  let listener: Disposable | undefined;
  const happened = new Promise<void>((resolve) => {
    listener = event(() => done() && resolve());
  });
  try {
    await within(patience, what, happened);
  } finally {
    listener?.dispose();
  }
}
