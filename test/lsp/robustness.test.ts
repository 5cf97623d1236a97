import { describe, expect, it } from 'vitest';
import { CancellationTokenSource } from 'vscode-languageserver';
import { TestClient } from './client.js';

const uri = 'file:///w/a.md';
const wrong = '《甲局》2024年报\n共6件：2件、3件\n';

describe('the server goes on after', () => {
  const alive = async (client: TestClient) => {
    await client.open('file:///w/alive.md', wrong);
    expect(await client.diagnostics('file:///w/alive.md')).toHaveLength(1);
  };

  it('a request that crashes', async () => {
    const client = await TestClient.start();
    await client.open(uri, '《甲局》2024年报 崩溃');
    await expect(client.diagnostics(uri)).rejects.toThrow('made to fail');
    expect((await client.next<{ message: string }>('window/logMessage')).message).toContain('made to fail');
    await client.settled();
    await alive(client);
  });

  it('methods nobody knows', async () => {
    const client = await TestClient.start();
    await expect(client.request('gouji/makeCoffee', {})).rejects.toMatchObject({ code: -32601 });
    await client.connection.sendNotification('gouji/coffeeIsReady', {});
    await alive(client);
  });

  it('a frame that is no message, and a message that is no JSON', async () => {
    const client = await TestClient.start();
    client.input.write('Content-Length: 7\r\n\r\n{"oops"');
    client.input.write('Content-Length: 2\r\n\r\n[]');
    client.input.write('Content-Length: 17\r\n\r\n{"jsonrpc":"2.0"}');
    await alive(client);
  });

  it('parameters of the wrong shape', async () => {
    const client = await TestClient.start();
    await client.open(uri, wrong);
    const position = { line: -1, character: Number.MAX_SAFE_INTEGER };
    await client.request('textDocument/hover', { textDocument: { uri }, position });
    await expect(client.request('textDocument/hover', {})).rejects.toThrow();
    await expect(client.request('textDocument/codeAction', { textDocument: { uri } })).rejects.toThrow();
    await client.connection.sendNotification('textDocument/didChange', { textDocument: { uri } });
    await client.connection.sendNotification('textDocument/didOpen', {});
    await alive(client);
  });

  it('changes and closings of documents that are not open', async () => {
    const client = await TestClient.start();
    const textDocument = { uri: 'file:///w/nowhere.md', version: 7 };
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument,
      contentChanges: [{ text: wrong }],
    });
    await client.connection.sendNotification('textDocument/didClose', { textDocument });
    expect(await client.diagnostics(textDocument.uri)).toEqual([]);
    await alive(client);
  });

  it('a change with an end before its start', async () => {
    const client = await TestClient.start();
    await client.open(uri, wrong);
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [{ range: { start: { line: 1, character: 3 }, end: { line: 1, character: 1 } }, text: '7件' }],
    });
    await client.diagnostics(uri);
    await alive(client);
  });

  it('a client that takes back every question', async () => {
    const client = await TestClient.start();
    await client.open(uri, wrong);
    const storm = Array.from({ length: 500 }, () => {
      const source = new CancellationTokenSource();
      const answer = client.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } }, source.token);
      source.cancel();
      return answer.then(
        () => 'answered',
        () => 'cancelled',
      );
    });
    expect((await Promise.all(storm)).length).toBe(500);
    await alive(client);
  });

  it('settings that the client fails to answer', async () => {
    const client = await TestClient.start();
    client.connection.onRequest('workspace/configuration', () => Promise.reject(new Error('no')));
    await alive(client);
  });
});

describe('a thousand documents', () => {
  it('are open at once, each with its own findings', async () => {
    const client = await TestClient.start();
    const uris = Array.from({ length: 1000 }, (_, at) => `file:///w/${at}.md`);
    for (const [at, one] of uris.entries()) await client.open(one, `《${at}局》2024年报\n共${at + 9}件：2件、3件\n`);
    await client.settled();
    const counts = await Promise.all(uris.map(async (one) => (await client.diagnostics(one)).length));
    expect(new Set(counts)).toEqual(new Set([1]));
  });
});

describe('the end', () => {
  it('comes in order: shutdown, exit', async () => {
    const client = await TestClient.start();
    await client.open(uri, wrong);
    await client.request('shutdown', null);
    expect(await client.exit()).toBe(0);
  });

  it('comes in the middle of things without a crash', async () => {
    const client = await TestClient.start();
    await client.open(uri, wrong);
    const waiting = client.request('workspace/diagnostic', { previousResultIds: [] }).catch(() => 'gone');
    await client.request('shutdown', null);
    client.clock.advance(10_000);
    expect(await client.exit()).toBe(0);
    client.connection.dispose();
    await waiting;
  });

  it('is told apart from an exit without shutdown', async () => {
    const client = await TestClient.start();
    expect(await client.exit()).toBe(1);
  });

  it('refuses requests before it has begun', async () => {
    const client = new TestClient({});
    await expect(client.diagnostics(uri)).rejects.toMatchObject({ code: -32002 });
  });
});
