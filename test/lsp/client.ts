import { PassThrough } from 'node:stream';
import { createConnection as createOn } from 'vscode-languageserver';
import {
  type ClientCapabilities,
  createProtocolConnection,
  type Diagnostic,
  type InitializeParams,
  type MessageConnection,
  ProposedFeatures,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { TextDocument, type TextEdit } from 'vscode-languageserver-textdocument';
import { builtInProfiles } from '../../server/profiles/index.js';
import type { Clock } from '../../server/src/lsp/clock.js';
import { serve } from '../../server/src/lsp/server.js';
import type { Host } from '../../server/src/lsp/session.js';
import { fakeAnalyze } from './fake-analysis.js';

/** A clock that stands still until a test turns it. */
export class ManualClock implements Clock {
  #now = 0;
  readonly #tasks = new Set<{ readonly due: number; readonly run: () => void }>();

  after(ms: number, run: () => void): () => void {
    const task = { due: this.#now + ms, run };
    this.#tasks.add(task);
    return () => this.#tasks.delete(task);
  }

  advance(ms: number): void {
    this.#now += ms;
    for (const task of [...this.#tasks].filter(({ due }) => due <= this.#now)) if (this.#tasks.delete(task)) task.run();
  }
}

/** What VS Code says that it can do, as far as the server looks. */
export const editor: ClientCapabilities = {
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    codeLens: { refreshSupport: true },
    workspaceEdit: { documentChanges: true },
  },
  textDocument: {
    diagnostic: { dynamicRegistration: true },
    definition: { linkSupport: true },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    completion: { completionItem: { snippetSupport: true } },
  },
  window: { workDoneProgress: true },
};

export interface Options {
  readonly capabilities?: ClientCapabilities;
  readonly locale?: string;
  readonly initializationOptions?: unknown;
  readonly settings?: unknown;
  /** Files of the workspace by uri, for a client that can read them. */
  readonly files?: Readonly<Record<string, string>>;
  readonly analyze?: Host['analyze'];
}

/** An editor at the other end of two streams in memory. */
export class TestClient {
  readonly clock = new ManualClock();
  readonly connection: ProtocolConnection;
  /** The raw way in, for what no decent client would send. */
  readonly input = new PassThrough();
  /** The raw way out. */
  readonly output = new PassThrough();
  settings: unknown;
  files: Record<string, string>;
  /** The code that the server process would end with. */
  readonly exited: Promise<number>;
  readonly #documents = new Map<string, TextDocument>();
  readonly #received = new Map<string, unknown[]>();
  readonly #waiting = new Map<string, ((params: never) => void)[]>();

  constructor({ settings, files = {}, analyze = fakeAnalyze }: Options) {
    this.settings = settings;
    this.files = { ...files };
    const { output } = this;
    const host: Host = { analyze, profiles: builtInProfiles, clock: this.clock };
    const { promise, resolve } = Promise.withResolvers<number>();
    this.exited = promise;
    const watchDog = { shutdownReceived: false, initialize: () => undefined, exit: resolve };
    const wire = () => createProtocolConnection(new StreamMessageReader(this.input), new StreamMessageWriter(output));
    serve(createOn(wire, watchDog, ProposedFeatures.all), host);
    this.connection = createProtocolConnection(new StreamMessageReader(output), new StreamMessageWriter(this.input));
    this.#answer();
    this.connection.listen();
  }

  static async start(options: Options = {}): Promise<TestClient> {
    const client = new TestClient(options);
    const params: InitializeParams = {
      processId: null,
      rootUri: null,
      capabilities: options.capabilities ?? editor,
      workspaceFolders: [{ uri: 'file:///w', name: 'w' }],
      ...(options.locale === undefined ? {} : { locale: options.locale }),
      initializationOptions: options.initializationOptions ?? { files: options.files !== undefined, commands: true },
    };
    await client.connection.sendRequest('initialize', params);
    await client.connection.sendNotification('initialized', {});
    return client;
  }

  request<R>(method: string, params: unknown): Promise<R> {
    return this.connection.sendRequest<R>(method, params);
  }

  async open(uri: string, text: string, languageId = 'markdown'): Promise<void> {
    this.#documents.set(uri, TextDocument.create(uri, languageId, 1, text));
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version: 1, text },
    });
  }

  /** Applies edits here and sends them as an editor would. */
  async edit(uri: string, edits: readonly TextEdit[]): Promise<void> {
    const before = this.document(uri);
    const contentChanges = [...edits]
      .sort((a, b) => before.offsetAt(b.range.start) - before.offsetAt(a.range.start))
      .map(({ range, newText }) => ({ range, text: newText }));
    const after = TextDocument.create(
      uri,
      before.languageId,
      before.version + 1,
      TextDocument.applyEdits(before, [...edits]),
    );
    this.#documents.set(uri, after);
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: after.version },
      contentChanges,
    });
  }

  /** Replaces the one occurrence of `from`. */
  async replace(uri: string, from: string, to: string): Promise<void> {
    const document = this.document(uri);
    const start = document.getText().indexOf(from);
    await this.edit(uri, [
      { range: { start: document.positionAt(start), end: document.positionAt(start + from.length) }, newText: to },
    ]);
  }

  async close(uri: string): Promise<void> {
    this.#documents.delete(uri);
    await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  document(uri: string): TextDocument {
    const document = this.#documents.get(uri);
    if (!document) throw new Error(`${uri} is not open.`);
    return document;
  }

  /** The position before the one occurrence of `words`. */
  at(uri: string, words: string): { line: number; character: number } {
    const document = this.document(uri);
    return document.positionAt(document.getText().indexOf(words));
  }

  async diagnostics(uri: string): Promise<readonly Diagnostic[]> {
    const report = await this.request<{ items: Diagnostic[] }>('textDocument/diagnostic', { textDocument: { uri } });
    return report.items;
  }

  /** The words that a diagnostic underlines. */
  underlined(uri: string, { range }: Diagnostic): string {
    return this.document(uri).getText(range);
  }

  /** The next notification or request from the server by that name, whether it has come already or not. */
  next<P>(method: string): Promise<P> {
    const [first, ...rest] = this.#received.get(method) ?? [];
    if (first !== undefined) {
      this.#received.set(method, rest);
      return Promise.resolve(first as P);
    }
    return new Promise((resolve) => this.#waiting.set(method, [...(this.#waiting.get(method) ?? []), resolve]));
  }

  /** How many messages by that name have come and were not waited for. */
  unread(method: string): number {
    return this.#received.get(method)?.length ?? 0;
  }

  /** Resolves once the server has answered everything sent before, with the news of a pause in typing sent out. */
  async settled(): Promise<void> {
    await this.request('gouji/profiles', null);
    this.clock.advance(10_000);
    await this.request('gouji/profiles', null);
    await this.request('gouji/profiles', null);
  }

  async exit(): Promise<number> {
    await this.connection.sendNotification('exit');
    return this.exited;
  }

  #answer(): void {
    const answers: Readonly<Record<string, (params: never) => unknown>> = {
      'workspace/configuration': ({ items }: { items: unknown[] }) => items.map(() => this.settings ?? null),
      'client/registerCapability': () => null,
      'workspace/diagnostic/refresh': () => null,
      'workspace/codeLens/refresh': () => null,
      'window/workDoneProgress/create': () => null,
      'gouji/list': () => Object.keys(this.files).filter((uri) => !uri.endsWith('.json')),
      'gouji/profileFiles': () => Object.keys(this.files).filter((uri) => uri.endsWith('.json')),
      'gouji/files': ({ uris }: { uris: readonly string[] }) =>
        uris.flatMap((uri) => (uri in this.files ? [{ uri, text: this.files[uri] }] : [])),
    };
    for (const [method, answer] of Object.entries(answers))
      this.connection.onRequest(method, (params) => {
        this.#receive(method, params);
        return answer(params as never);
      });
    const all = this.connection as unknown as MessageConnection;
    all.onNotification((method, params) => this.#receive(method, params));
  }

  #receive(method: string, params: unknown): void {
    const [waiting, ...rest] = this.#waiting.get(method) ?? [];
    if (!waiting) return void this.#received.set(method, [...(this.#received.get(method) ?? []), params]);
    this.#waiting.set(method, rest);
    waiting(params as never);
  }
}
