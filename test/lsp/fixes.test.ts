import { describe, expect, it } from 'vitest';
import type { CodeAction, Diagnostic, TextDocumentEdit, TextEdit } from 'vscode-languageserver';
import { analyze } from '../../server/src/core/index.js';
import { applications, balanced, report } from '../unit/tables/forms.js';
import { TestClient } from './client.js';

const uri = 'file:///w/a.md';
const wrong = '《甲局》2024年报\n共6件：2件、3件\nXX和XX\n';

const actions = (client: TestClient, diagnostics: readonly Diagnostic[], only?: string[]) =>
  client.request<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri },
    range: diagnostics[0]?.range ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
    context: { diagnostics, ...(only ? { only } : {}) },
  });

const editsOf = ({ edit }: CodeAction): TextEdit[] =>
  (edit?.documentChanges?.[0] as TextDocumentEdit | undefined)?.edits as TextEdit[];

describe('a quick fix', () => {
  it('makes its finding vanish when it is applied', async () => {
    const client = await TestClient.start();
    await client.open(uri, wrong);
    const [sum] = await client.diagnostics(uri);
    const [fix] = await actions(client, [sum!]);
    expect(fix).toMatchObject({ kind: 'quickfix', isPreferred: true, diagnostics: [{ code: 'sum-mismatch' }] });
    expect(fix?.edit?.documentChanges?.[0]).toMatchObject({ textDocument: { uri, version: 1 } });
    await client.edit(uri, editsOf(fix!));
    expect((await client.diagnostics(uri)).map(({ code }) => code)).toEqual(['placeholder-left', 'placeholder-left']);
  });

  it('is not offered for a version that is no longer there', async () => {
    const client = await TestClient.start();
    await client.open(uri, wrong);
    const [sum] = await client.diagnostics(uri);
    await client.replace(uri, '年报', '年年报');
    expect(await actions(client, [sum!])).toEqual([]);
  });

  it('is found without the data of the diagnostic by check and place', async () => {
    const client = await TestClient.start();
    await client.open(uri, wrong);
    const [sum] = await client.diagnostics(uri);
    const { data: _, ...bare } = sum!;
    expect((await actions(client, [bare])).length).toBeGreaterThan(0);
    expect(await actions(client, [{ ...bare, code: 'share-mismatch' }])).toEqual([]);
  });

  it('is not offered where it would bring up another finding', async () => {
    const alone = '收到申请12件，其中网络申请7件、信函申请6件。';
    const client = await TestClient.start({ analyze });
    const offered = async (text: string) => {
      await client.open(uri, text);
      const found = (await client.diagnostics(uri)).filter(({ code }) => code === 'sum-mismatch');
      expect(found).toHaveLength(1);
      const fixes = (await actions(client, found)).filter(({ edit }) => edit !== undefined);
      await client.close(uri);
      return fixes.length;
    };
    expect(await offered(report({ overview: alone }))).toBe(1);
    expect(await offered(report({ overview: alone, applications: applications(balanced) }))).toBe(0);
  });

  it('has nothing to say of diagnostics that are not its own', async () => {
    const client = await TestClient.start();
    await client.open(uri, wrong);
    const [sum] = await client.diagnostics(uri);
    expect(await actions(client, [{ ...sum!, source: 'spelling' }])).toEqual([]);
  });

  it('switches a check off through the client, where the client can', async () => {
    const able = await TestClient.start();
    await able.open(uri, wrong);
    const offered = await actions(able, (await able.diagnostics(uri)).slice(0, 1));
    expect(offered.at(-1)?.command).toMatchObject({ command: 'gouji.disableCheck', arguments: ['sum-mismatch', uri] });
    const plain = await TestClient.start({ initializationOptions: {} });
    await plain.open(uri, wrong);
    expect(await actions(plain, (await plain.diagnostics(uri)).slice(0, 1))).toHaveLength(1);
  });
});

describe('fix all', () => {
  it('applies the safe fixes and leaves every figure alone', async () => {
    const client = await TestClient.start();
    await client.open(uri, wrong);
    const [all] = await actions(client, [], ['source.fixAll']);
    expect(all?.kind).toBe('source.fixAll.gouji');
    await client.edit(uri, editsOf(all!));
    expect(client.document(uri).getText()).toBe('《甲局》2024年报\n共6件：2件、3件\n和\n');
    expect(await actions(client, [], ['source.fixAll.gouji'])).toEqual([]);
  });

  it('is not among the offers of a light bulb', async () => {
    const client = await TestClient.start();
    await client.open(uri, wrong);
    const kinds = (await actions(client, await client.diagnostics(uri))).map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(new Set(['quickfix']));
    expect(await actions(client, await client.diagnostics(uri), ['refactor'])).toEqual([]);
  });
});
