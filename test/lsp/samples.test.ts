import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { CodeAction, Diagnostic, TextDocumentEdit, TextEdit } from 'vscode-languageserver';
import { analyze } from '../../server/src/core/index.js';
import { TestClient } from './client.js';

/** The server around the real core, on the sample drafts. */

const folder = 'test/samples';
const samples = readdirSync(folder).map((name) => ({ name, text: readFileSync(`${folder}/${name}`, 'utf8') }));

async function opened(name: string, text: string): Promise<{ client: TestClient; uri: string }> {
  const client = await TestClient.start({ analyze, settings: { inlayHints: { enabled: true } } });
  const uri = `file:///w/${encodeURIComponent(name)}`;
  await client.open(uri, text, name.endsWith('.txt') ? 'report-draft' : 'markdown');
  return { client, uri };
}

describe.each(samples)('$name', ({ name, text }) => {
  it('is answered wherever one asks', async () => {
    const { client, uri } = await opened(name, text);
    const textDocument = { uri };
    const { lineCount } = client.document(uri);
    const whole = { start: { line: 0, character: 0 }, end: { line: lineCount, character: 0 } };
    for (const method of ['documentSymbol', 'foldingRange', 'codeLens', 'documentLink', 'semanticTokens/full'])
      await client.request(`textDocument/${method}`, { textDocument });
    await client.request('textDocument/inlayHint', { textDocument, range: whole });
    for (let offset = 0; offset < text.length; offset += 17) {
      const position = client.document(uri).positionAt(offset);
      for (const method of ['hover', 'definition', 'documentHighlight', 'completion'])
        await client.request(`textDocument/${method}`, { textDocument, position });
      await client.request('textDocument/selectionRange', { textDocument, positions: [position] });
    }
  });

  it('says nothing in English that it does not say in Chinese', async () => {
    const { client, uri } = await opened(name, text);
    const chinese = await client.diagnostics(uri);
    const english = await TestClient.start({ analyze, locale: 'en' });
    await english.open(uri, text, name.endsWith('.txt') ? 'report-draft' : 'markdown');
    const codes = (all: readonly Diagnostic[]) => all.map(({ code, range }) => [code, range]);
    expect(codes(await english.diagnostics(uri))).toEqual(codes(chinese));
  });
});

describe('every fix that the samples offer', () => {
  it.each(samples)('in $name makes its finding go', async ({ name, text }) => {
    const { client, uri } = await opened(name, text);
    for (const diagnostic of await client.diagnostics(uri)) {
      const context = { diagnostics: [diagnostic] };
      const params = { textDocument: { uri }, range: diagnostic.range, context };
      const [fix] = (await client.request<CodeAction[]>('textDocument/codeAction', params)).filter(({ edit }) => edit);
      if (!fix) continue;
      const fresh = await opened(name, text);
      const before = await fresh.client.diagnostics(uri);
      const [edit] = (fix.edit?.documentChanges ?? []) as TextDocumentEdit[];
      await fresh.client.edit(uri, (edit?.edits ?? []) as TextEdit[]);
      const after = await fresh.client.diagnostics(uri);
      const count = (all: readonly Diagnostic[]) => all.filter(({ code }) => code === diagnostic.code).length;
      expect.soft(count(after), `${diagnostic.code}: ${fix.title}`).toBeLessThan(count(before));
    }
  });
});
