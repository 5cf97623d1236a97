import {
  commands,
  type Disposable,
  MarkdownString,
  StatusBarAlignment,
  type TextEditor,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { Status } from '../../server/src/lsp/protocol.js';
import { say } from './words.js';

/** One line about the draft in the active editor; nothing at all for a text that is no report. */
export class StatusBar {
  readonly #item = window.createStatusBarItem('gouji.status', StatusBarAlignment.Right, 100);
  readonly #statuses = new Map<string, Status>();
  readonly #listeners: Disposable[];

  constructor() {
    this.#item.name = 'Gouji';
    this.#listeners = [
      window.onDidChangeActiveTextEditor((editor) => this.#update(editor)),
      workspace.onDidCloseTextDocument(({ uri }) => this.#statuses.delete(uri.toString())),
    ];
  }

  show(status: Status): void {
    this.#statuses.set(Uri.parse(status.uri).toString(), status);
    this.#update(window.activeTextEditor);
  }

  of(uri: Uri): Status | undefined {
    return this.#statuses.get(uri.toString());
  }

  dispose(): void {
    for (const one of [this.#item, ...this.#listeners]) one.dispose();
  }

  #update(editor: TextEditor | undefined): void {
    const status = editor && this.of(editor.document.uri);
    const isReport = status !== undefined && status.profile !== '';
    void commands.executeCommand('setContext', 'gouji.isReport', isReport);
    if (isReport) this.#report(status);
    else if (status && editor?.document.languageId === 'report-draft') this.#unrecognised();
    else this.#item.hide();
  }

  #report({ profileTitle, year, sections, figures, related, verified, findings, previous }: Status): void {
    const words = say();
    const parts = [year ?? '', words.status(sections.present, sections.total), words.verified(verified, figures)];
    this.#item.text = `$(checklist) ${parts.filter((part) => part !== '').join(' · ')}`;
    this.#item.tooltip = new MarkdownString(
      [
        profileTitle,
        words.tooltip(figures, related, verified, findings),
        previous === '' ? words.noLastYear : words.lastYear(workspace.asRelativePath(Uri.parse(previous))),
        words.clickToChange,
      ].join('\n\n'),
    );
    this.#item.command = 'gouji.changeProfile';
    this.#item.show();
  }

  #unrecognised(): void {
    this.#item.text = `$(circle-slash) ${say().notRecognised}`;
    this.#item.tooltip = say().treatAsReport;
    this.#item.command = 'gouji.treatAsReport';
    this.#item.show();
  }
}
