import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  createProtocolConnection,
  type Diagnostic,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { temporaryFolder } from '../unit/cli/memory.js';

/** The server as it is shipped: a process of its own that may lose its client, or be lost to it, at any moment. */
const program = join(temporaryFolder(), 'server.js');
const uri = 'file:///w/a.md';
const wrong = '青禾县统计局2022年政府信息公开工作年度报告\n一、总体情况\n公开信息118条，其中网站65条、其他方式52条。\n';

beforeAll(async () => {
  const entry = join(import.meta.dirname, '../../server/src/node/main.ts');
  const form = { bundle: true, platform: 'node', format: 'cjs', target: 'node20' } as const;
  await build({ ...form, entryPoints: [entry], outfile: program });
});

interface Running {
  readonly child: ChildProcessWithoutNullStreams;
  readonly connection: ProtocolConnection;
  /** Exit code and signal. */
  readonly ended: Promise<unknown[]>;
}

const running = new Set<ChildProcessWithoutNullStreams>();
afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
});

async function start(processId: number | null = null): Promise<Running> {
  const child = spawn(process.execPath, [program, '--stdio']);
  running.add(child);
  const ended = once(child, 'exit').finally(() => running.delete(child));
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.onError(() => undefined);
  connection.listen();
  await connection.sendRequest('initialize', { processId, rootUri: null, capabilities: {} });
  await connection.sendNotification('initialized', {});
  return { child, connection, ended };
}

async function open({ connection }: Running): Promise<readonly Diagnostic[]> {
  const textDocument = { uri, languageId: 'markdown', version: 1, text: wrong };
  await connection.sendNotification('textDocument/didOpen', { textDocument });
  const report = await connection.sendRequest<{ items: Diagnostic[] }>('textDocument/diagnostic', {
    textDocument: { uri },
  });
  return report.items.filter(({ code }) => code === 'sum-mismatch');
}

describe('the process', () => {
  it('ends with 0 after shutdown and exit, with 1 without', async () => {
    const [orderly, abrupt] = [await start(), await start()];
    expect(await open(orderly)).toHaveLength(1);
    await orderly.connection.sendRequest('shutdown');
    for (const { connection } of [orderly, abrupt]) await connection.sendNotification('exit');
    expect(await Promise.all([orderly.ended, abrupt.ended])).toEqual([
      [0, null],
      [1, null],
    ]);
  });

  it('ends by itself when its client closes the pipe in the middle of a question', async () => {
    const server = await start();
    await open(server);
    for (let i = 0; i < 20; i++)
      server.connection.sendRequest('workspace/symbol', { query: '' }).catch(() => undefined);
    server.child.stdout.destroy();
    server.child.stdin.end();
    const [, signal] = await server.ended;
    expect(signal).toBeNull();
  });

  it('ends by itself when the process of its client is gone', async () => {
    const gone = spawnSync(process.execPath, ['-e', '']).pid;
    const server = await start(gone);
    expect(await server.ended).toEqual([1, null]);
  });

  it('that was killed is followed by one that finds the same in the drafts that are still open', async () => {
    const first = await start();
    const before = await open(first);
    first.child.kill('SIGKILL');
    expect(await first.ended).toEqual([null, 'SIGKILL']);
    expect((await open(await start())).map(({ range }) => range)).toEqual(before.map(({ range }) => range));
    expect(before).toHaveLength(1);
  });
});
