import { describe, expect, it } from 'vitest';
import type { Diagnostic, DocumentDiagnosticReport, PublishDiagnosticsParams } from 'vscode-languageserver';
import { editor, TestClient } from './client.js';

const uri = 'file:///w/a.md';
const wrong = '《甲局》2024年报\n一、总体情况\n共6件：2件、3件\n';

describe('pull diagnostics', () => {
  it('underline the figure, name the check, link its page and point at the parts', async () => {
    const client = await TestClient.start();
    await client.open(uri, wrong);
    const [diagnostic] = await client.diagnostics(uri);
    expect(client.underlined(uri, diagnostic!)).toBe('6');
    expect(diagnostic).toMatchObject({ code: 'sum-mismatch', severity: 1, source: 'gouji' });
    expect(diagnostic?.codeDescription?.href).toMatch(/sum-mismatch\.md$/);
    expect(diagnostic?.relatedInformation?.map(({ location }) => location.uri)).toEqual([uri, uri]);
  });

  it('answer unchanged for a version that the client has', async () => {
    const client = await TestClient.start();
    await client.open(uri, wrong);
    const ask = (previousResultId?: string) =>
      client.request<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument: { uri }, previousResultId });
    const first = await ask();
    expect(await ask(first.resultId)).toEqual({ kind: 'unchanged', resultId: first.resultId });
    await client.replace(uri, '共6件', '共5件');
    expect(await ask(first.resultId)).toMatchObject({ kind: 'full', items: [] });
  });

  it('say nothing of a text that is no report, of a closed document, of an older revision', async () => {
    const client = await TestClient.start();
    await client.open(uri, '买菜清单：共6件：2件、3件');
    await client.open('git:/w/a.md', wrong);
    expect(await client.diagnostics(uri)).toEqual([]);
    expect(await client.diagnostics('git:/w/a.md')).toEqual([]);
    expect(await client.diagnostics('file:///w/never-opened.md')).toEqual([]);
  });

  it('follow incremental edits, also past the end', async () => {
    const client = await TestClient.start();
    await client.open(uri, wrong);
    const beyond = { line: 999, character: 999 };
    await client.edit(uri, [{ range: { start: beyond, end: beyond }, newText: '共9件：1件、1件\n' }]);
    expect((await client.diagnostics(uri)).map((one) => client.underlined(uri, one))).toEqual(['6', '9']);
  });

  it('count in UTF-16 units', async () => {
    const client = await TestClient.start();
    await client.open(uri, '《𠮷局》2024年报\r\n𠮷𠮷共6件：2件、3件\r\n');
    const [diagnostic] = await client.diagnostics(uri);
    expect(diagnostic?.range.start).toEqual({ line: 1, character: 5 });
  });
});

describe('push diagnostics', () => {
  const { textDocument, ...rest } = editor;
  const capabilities = { ...rest, textDocument: { hover: textDocument?.hover ?? {} } };

  it('come once the typing pauses, with the version they are for', async () => {
    const client = await TestClient.start({ capabilities });
    await client.open(uri, wrong);
    await client.replace(uri, '2件', '1件');
    await client.settled();
    const { version, diagnostics } = await client.next<PublishDiagnosticsParams>('textDocument/publishDiagnostics');
    expect(version).toBe(2);
    expect(diagnostics.map((one: Diagnostic) => one.code)).toEqual(['sum-mismatch']);
    expect(client.unread('textDocument/publishDiagnostics')).toBe(0);
  });

  it('are taken back when the document closes', async () => {
    const client = await TestClient.start({ capabilities });
    await client.open(uri, wrong);
    await client.settled();
    await client.next('textDocument/publishDiagnostics');
    await client.close(uri);
    expect(await client.next('textDocument/publishDiagnostics')).toMatchObject({ uri, diagnostics: [] });
  });
});
