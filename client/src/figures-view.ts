import {
  commands,
  EventEmitter,
  Range,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
  window,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { FigureItem, FigureSection } from '../../server/src/lsp/protocol.js';
import { ask, type Verdict } from './messages.js';
import { say } from './words.js';

type Node = FigureSection | FigureItem;

const isSection = (node: Node): node is FigureSection => 'figures' in node;

const icons: Readonly<Record<Verdict, ThemeIcon>> = {
  holds: new ThemeIcon('pass', new ThemeColor('testing.iconPassed')),
  differs: new ThemeIcon('error', new ThemeColor('testing.iconFailed')),
  'cannot-say': new ThemeIcon('question'),
  unrelated: new ThemeIcon('circle-outline'),
};

/** Every figure of the active draft by section, with its verdict; a click goes to it. */
export class FiguresView implements TreeDataProvider<Node> {
  readonly #client: BaseLanguageClient;
  readonly #changed = new EventEmitter<void>();
  readonly #disposables;
  #uri: string | undefined;
  readonly onDidChangeTreeData = this.#changed.event;

  constructor(client: BaseLanguageClient) {
    this.#client = client;
    this.#disposables = [
      this.#changed,
      window.createTreeView('gouji.figures', { treeDataProvider: this, showCollapseAll: true }),
      // The Outline keeps the last draft while a panel has the focus, and so does this view.
      window.onDidChangeActiveTextEditor((editor) => editor && this.#follow(editor.document.uri)),
    ];
    if (window.activeTextEditor) this.#follow(window.activeTextEditor.document.uri);
  }

  /** The draft at `uri` was read again. */
  refresh(uri: string): void {
    if (this.#uri !== undefined && Uri.parse(uri).toString() === Uri.parse(this.#uri).toString()) this.#changed.fire();
  }

  async focus(): Promise<void> {
    await commands.executeCommand('gouji.figures.focus');
  }

  async getChildren(node?: Node): Promise<Node[]> {
    if (node) return isSection(node) ? [...node.figures] : [];
    if (this.#uri === undefined || !this.#client.isRunning()) return [];
    return [...(await ask(this.#client, 'gouji/figures', { uri: this.#uri }))];
  }

  getTreeItem(node: Node): TreeItem {
    return isSection(node) ? sectionItem(node) : figureItem(node, this.#uri ?? '');
  }

  dispose(): void {
    for (const one of this.#disposables) one.dispose();
  }

  #follow(uri: Uri): void {
    this.#uri = uri.toString();
    this.#changed.fire();
  }
}

function sectionItem({ title, figures }: FigureSection): TreeItem {
  const item = new TreeItem(title, TreeItemCollapsibleState.Expanded);
  const differing = figures.filter(({ verdict }) => verdict === 'differs').length;
  item.description = differing === 0 ? `${figures.length}` : `${figures.length} · ✗ ${differing}`;
  return item;
}

function figureItem({ text, reading, verdict, range }: FigureItem, uri: string): TreeItem {
  const item = new TreeItem(text, TreeItemCollapsibleState.None);
  const { start, end } = range;
  const selection = new Range(start.line, start.character, end.line, end.character);
  item.iconPath = icons[verdict];
  item.description = say().verdict[verdict];
  item.tooltip = reading;
  item.command = { title: text, command: 'vscode.open', arguments: [Uri.parse(uri), { selection }] };
  return item;
}
