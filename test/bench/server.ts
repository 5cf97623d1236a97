import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';

/** The language server as it is shipped, spoken to as an editor does. */
export class BenchServer {
  readonly #child: ChildProcess;
  readonly #connection: MessageConnection;
  readonly #started = performance.now();
  #version = 1;
  #text = '';

  constructor(program: string) {
    const preload = resolve('test/bench/memory.cjs');
    this.#child = spawn(process.execPath, ['--expose-gc', '--require', preload, program, '--stdio'], {
      stdio: ['pipe', 'pipe', 'inherit', 'ipc'],
    });
    const { stdin, stdout } = this.#child;
    if (!stdin || !stdout) throw new Error('no pipes');
    this.#connection = createMessageConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
    this.#connection.onRequest(() => null);
    this.#connection.listen();
  }

  /** Milliseconds from the start of the process to its answer. */
  async initialize(): Promise<number> {
    const capabilities = { textDocument: { diagnostic: {} } };
    await this.#connection.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities });
    const answered = performance.now() - this.#started;
    await this.#connection.sendNotification('initialized', {});
    return answered;
  }

  /** Opens the text. Gives the milliseconds to its findings. */
  async open(text: string): Promise<number> {
    this.#text = text;
    const textDocument = { uri, languageId: 'markdown', version: this.#version, text };
    return this.#timed(() => this.#connection.sendNotification('textDocument/didOpen', { textDocument }));
  }

  /** Types one character somewhere. Gives the milliseconds to the new findings. */
  async type(share: number, character: string): Promise<number> {
    const at = positionAt(this.#text, share);
    return this.#timed(() => this.#change(at, at, character));
  }

  /** Types one character and takes it away again, without waiting for findings. */
  async touch(share: number, character: string): Promise<void> {
    const start = positionAt(this.#text, share);
    const end = { ...start, character: start.character + character.length };
    await this.#change(start, start, character);
    await this.#change(start, end, '');
  }

  /** Milliseconds to the findings of the text as it is. */
  findings(): Promise<number> {
    return this.#timed(async () => {});
  }

  #change(start: Position, end: Position, text: string): Promise<void> {
    const textDocument = { uri, version: ++this.#version };
    return this.#connection.sendNotification('textDocument/didChange', {
      textDocument,
      contentChanges: [{ range: { start, end }, text }],
    });
  }

  /** Bytes in use after a collection. */
  async memory(): Promise<number> {
    this.#child.send('memory');
    const [used] = await once(this.#child, 'message');
    return used;
  }

  async stop(): Promise<void> {
    await this.#connection.sendRequest('shutdown');
    await this.#connection.sendNotification('exit');
    await once(this.#child, 'exit');
    this.#connection.dispose();
  }

  async #timed(send: () => Promise<void>): Promise<number> {
    const start = performance.now();
    await send();
    await this.#connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
    return performance.now() - start;
  }
}

const uri = pathToFileURL(resolve('青禾县统计局2022年政府信息公开工作年度报告.md')).href;

interface Position {
  readonly line: number;
  readonly character: number;
}

/** The place at a share of the text. Typing adds no line, so the lines of the first text serve throughout. */
function positionAt(text: string, share: number): Position {
  const offset = Math.floor(share * text.length);
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length - 1, character: lines.at(-1)!.length };
}
