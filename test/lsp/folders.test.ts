import { expect, it } from 'vitest';
import type { PublishDiagnosticsParams } from 'vscode-languageserver';
import { editor, type Options, TestClient } from './client.js';

/** Folders come to the workspace and go, with what stands in them. */

const here = 'file:///w/2024.md';
const there = 'file:///old/2023.md';
const draft = '《甲局》2024年报\n甲3件。\n';
const before = '《甲局》2023年报\n甲9件。\n';

async function opened(options: Options, text = draft): Promise<TestClient> {
  const client = await TestClient.start(options);
  await client.open(here, text);
  await client.settled();
  return client;
}

async function change(client: TestClient, event: { added?: string[]; removed?: string[] }): Promise<void> {
  const named = (uris: readonly string[] = []) => uris.map((uri) => ({ uri, name: uri }));
  const folders = { added: named(event.added), removed: named(event.removed) };
  await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event: folders });
  await client.settled();
}

const told = async (client: TestClient): Promise<unknown[]> => {
  await client.settled();
  return (await client.diagnostics(here)).map(({ code }) => code);
};

it('last year’s report is looked for in a folder that joins, and forgotten when it leaves', async () => {
  const client = await opened({ files: {} });
  expect(await told(client)).toEqual([]);
  client.files = { [there]: before };
  await change(client, { added: ['file:///old'] });
  expect(await told(client)).toEqual(['carry-over-mismatch']);
  client.files = {};
  await change(client, { removed: ['file:///old'] });
  expect(await told(client)).toEqual([]);
});

it('a path of the settings is followed from a folder that joins, and no longer from one that has left', async () => {
  const files = { 'file:///old/last.md': before };
  const client = await opened({ files, settings: { previousReport: 'last.md' } }, draft.replace('甲局', '乙局'));
  expect(await told(client)).toEqual([]);
  await change(client, { added: ['file:///old'] });
  expect(await told(client)).toEqual(['carry-over-mismatch']);
  await change(client, { removed: ['file:///old'] });
  expect(await told(client)).toEqual([]);
});

it('what a check of the whole workspace found goes with its folder and comes with another', async () => {
  const wrong = '《乙局》2024年报\n共6件：2件、3件\n';
  const { textDocument: _, ...capabilities } = editor;
  const files = { 'file:///w/a.md': wrong };
  const client = await TestClient.start({ files, capabilities });
  await client.request('gouji/checkWorkspace', null);
  const next = async () => {
    const { uri, diagnostics } = await client.next<PublishDiagnosticsParams>('textDocument/publishDiagnostics');
    return [uri, diagnostics.length];
  };
  expect(await next()).toEqual(['file:///w/a.md', 1]);
  client.files = { 'file:///v/b.md': wrong };
  await change(client, { added: ['file:///v'], removed: ['file:///w'] });
  expect(await next()).toEqual(['file:///w/a.md', 0]);
  expect(await next()).toEqual(['file:///v/b.md', 1]);
});
