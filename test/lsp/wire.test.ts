import { describe, expect, it } from 'vitest';
import { TestClient } from './client.js';

/** What reaches the server byte by byte and message by message, other than a decent client would send it. */
const uri = 'file:///w/a.md';
const wrong = '《甲局》2024年报\n共6件：2件、3件\n';

const frame = (message: unknown): string => {
  const body = JSON.stringify(message);
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
};

async function started(): Promise<TestClient> {
  const client = await TestClient.start();
  await client.open(uri, wrong);
  return client;
}

describe('frames', () => {
  it.each([
    ['no length', 'Content-Type: text/plain\r\n\r\n'],
    ['a length that is no number', 'Content-Length: many\r\n\r\n'],
    ['a header that is no header', 'GET / HTTP 1\r\n\r\n'],
    ['an empty body', 'Content-Length: 0\r\n\r\n'],
    ['a length that cuts the message', 'Content-Length: 9\r\n\r\n{"jsonrpc'],
    ['a body that is no UTF-8', Buffer.from('Content-Length: 3\r\n\r\n\xff\xfe\xfd', 'latin1')],
    ['a charset nobody has', 'Content-Length: 2\r\nContent-Type: application/json; charset=x\r\n\r\n{}'],
    ['half a pair in a string', 'Content-Length: 19\r\n\r\n{"method":"\\ud842"}'],
    ['deep nesting', `Content-Length: 40000\r\n\r\n${'['.repeat(20_000)}${']'.repeat(20_000)}`],
  ])('with %s cost themselves alone', async (_, bytes) => {
    const client = await started();
    client.input.write(bytes);
    expect(await client.diagnostics(uri)).toHaveLength(1);
  });

  it('may come in pieces of any size, or many at once', async () => {
    const client = await started();
    const many = Array.from({ length: 50 }, (_, at) =>
      frame({ jsonrpc: '2.0', method: 'textDocument/didOpen', params: opened(at) }),
    ).join('');
    const bytes = Buffer.from(many);
    for (let at = 0; at < bytes.length; at += 7) client.input.write(bytes.subarray(at, at + 7));
    expect(await client.diagnostics('file:///w/49.md')).toHaveLength(1);
  });
});

const opened = (at: number) => ({
  textDocument: { uri: `file:///w/${at}.md`, languageId: 'markdown', version: 1, text: wrong },
});

describe('ids', () => {
  it('that were never asked are no answers', async () => {
    const client = await started();
    for (const id of [999, 'x', null, -1, 1.5, {}])
      client.input.write(frame({ jsonrpc: '2.0', id, result: ['file:///etc/passwd'] }));
    client.input.write(frame({ jsonrpc: '2.0', id: 12, error: { code: 1, message: 'no' } }));
    expect(await client.diagnostics(uri)).toHaveLength(1);
  });

  it('may be words, and may come twice', async () => {
    const client = await started();
    const answers: unknown[] = [];
    client.output.on('data', (chunk: Buffer) => answers.push(...(chunk.toString().match(/"id":"甲"/g) ?? [])));
    const ask = frame({
      jsonrpc: '2.0',
      id: '甲',
      method: 'textDocument/diagnostic',
      params: { textDocument: { uri } },
    });
    client.input.write(ask + ask);
    await client.diagnostics(uri);
    expect(answers.length).toBeGreaterThan(0);
  });

  it('of cancellations may be of anything', async () => {
    const client = await started();
    for (const id of [0, 999, 'x', null])
      client.input.write(frame({ jsonrpc: '2.0', method: '$/cancelRequest', params: { id } }));
    expect(await client.diagnostics(uri)).toHaveLength(1);
  });
});

describe('methods', () => {
  it('that nobody knows are refused, optional ones quietly left', async () => {
    const client = await started();
    await expect(client.request('$/makeCoffee', {})).rejects.toMatchObject({ code: -32601 });
    await expect(client.request('constructor', {})).rejects.toMatchObject({ code: -32601 });
    await expect(client.request('__proto__', {})).rejects.toMatchObject({ code: -32601 });
    await client.connection.sendNotification('$/coffeeIsReady', {});
    expect(await client.diagnostics(uri)).toHaveLength(1);
  });

  it('are refused after shutdown', async () => {
    const client = await started();
    await client.request('shutdown', null);
    await expect(client.diagnostics(uri)).rejects.toMatchObject({ code: -32600 });
    expect(await client.exit()).toBe(0);
  });
});

describe('versions', () => {
  const change = (client: TestClient, version: number | null, text: string) =>
    client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ text }],
    });
  const right = wrong.replace('6', '5');

  it('out of order: the text that came last is the text', async () => {
    const client = await started();
    await change(client, 9, right);
    expect(await client.diagnostics(uri)).toHaveLength(0);
    await change(client, 4, wrong);
    expect(await client.diagnostics(uri)).toHaveLength(1);
    await change(client, 4, right);
    expect(await client.diagnostics(uri)).toHaveLength(0);
  });

  it('that are stale: a fix for an older text is not offered', async () => {
    const client = await started();
    const diagnostics = await client.diagnostics(uri);
    await change(client, 2, `前言。\n${wrong}`);
    const range = diagnostics[0]!.range;
    const params = { textDocument: { uri }, range, context: { diagnostics } };
    const actions = await client.request<{ edit?: unknown }[]>('textDocument/codeAction', params);
    expect(actions.filter(({ edit }) => edit)).toEqual([]);
  });
});

describe('edits', () => {
  const edit = (client: TestClient, from: [number, number], to: [number, number], text: string) => {
    const [start, end] = [from, to].map(([line, character]) => ({ line, character }));
    return client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [{ range: { start, end }, text }],
    });
  };
  const far = Number.MAX_SAFE_INTEGER;

  it.each([
    ['past the end of the text', [99, 0], [99, 5], '共9件：2件、3件\n', 2],
    ['past the end of a line', [1, 99], [1, 99], '、1件', 0],
    ['from before the beginning to far behind the end', [-1, -1], [far, far], wrong, 1],
    ['that take everything', [0, 0], [far, 0], '', 0],
  ] as const)('%s are cut to the text', async (_, from, to, text, findings) => {
    const client = await started();
    await edit(client, [...from], [...to], text);
    expect(await client.diagnostics(uri)).toHaveLength(findings);
  });

  it('between the halves of a pair leave a text that is answered for', async () => {
    const client = await TestClient.start();
    await client.open(uri, wrong.replace('甲', '𠮷'));
    await edit(client, [0, 2], [0, 3], '');
    expect(await client.diagnostics(uri)).toHaveLength(1);
  });

  it('without a range, a text or a document do nothing', async () => {
    const client = await started();
    for (const contentChanges of [[{}], [null], [{ text: 7 }], 'x', [{ range: null, text: 'y' }]])
      await client.connection.sendNotification('textDocument/didChange', {
        textDocument: { uri: 'file:///w/b.md', version: 2 },
        contentChanges,
      });
    expect(await client.diagnostics(uri)).toHaveLength(1);
  });
});
