import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Diagnostic, PublishDiagnosticsParams, WorkspaceDiagnosticReport } from 'vscode-languageserver';
import { analyze } from '../../server/src/core/index.js';
import type { ProfileInfo, WorkspaceSummary } from '../../server/src/lsp/protocol.js';
import { readMarks } from '../harness/marks.js';
import { editor, type Options, TestClient } from './client.js';

/** Report formats of the workspace's own, with the format and the draft of the guide. */

const page = readFileSync(join(import.meta.dirname, '../../server/profiles/README.md'), 'utf8');
const fenced = (kind: string): string => new RegExp(`\n\`\`\`${kind}\n([^]*?\n)\`\`\`\n`).exec(page)?.[1] ?? '';
const format = fenced('json');
const { text: draft } = readMarks(fenced('draft'));

const file = 'file:///w/.gouji/archives.json';
const report = 'file:///w/report.md';

async function started(files: Record<string, string>, options: Options = {}): Promise<TestClient> {
  return TestClient.start({ analyze, files, ...options });
}

async function opened(files: Record<string, string>, options: Options = {}, uri = report): Promise<TestClient> {
  const client = await started(files, options);
  await client.open(uri, draft);
  return client;
}

const checksOf = (diagnostics: readonly Diagnostic[]): unknown[] => diagnostics.map(({ code }) => code);
const expected = ['text-table-conflict', 'table-sum-mismatch', 'section-missing'];

async function changed(client: TestClient, uris: readonly string[]): Promise<void> {
  const changes = uris.map((uri) => ({ uri, type: uri in client.files ? 2 : 3 }));
  await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
  await client.settled();
}

describe('a format of the workspace', () => {
  it('checks the drafts of its folder, and those that are not saved yet', async () => {
    const client = await opened({ [file]: format });
    expect(checksOf(await client.diagnostics(report))).toEqual(expected);
    await client.open('untitled:Untitled-1', draft);
    expect(checksOf(await client.diagnostics('untitled:Untitled-1'))).toEqual(expected);
    const profiles = await client.request<ProfileInfo[]>('gouji/profiles', null);
    expect(profiles.at(-1)).toEqual({ id: 'archives-2024', title: '档案工作年度报告（示例）', from: 2024, to: null });
  });

  it('leaves the drafts of other folders alone', async () => {
    const client = await opened({ [file]: format }, {}, 'file:///elsewhere/report.md');
    expect(await client.diagnostics('file:///elsewhere/report.md')).toEqual([]);
  });

  it('takes effect when its file comes, changes and goes, also with its folder', async () => {
    const client = await opened({});
    expect(await client.diagnostics(report)).toEqual([]);
    client.files = { [file]: format };
    await changed(client, [file]);
    expect(await client.next('workspace/diagnostic/refresh')).toBeDefined();
    expect(checksOf(await client.diagnostics(report))).toEqual(expected);
    client.files = {
      [file]: format.replace('"missing": "error"', '"missing": "none"').replace('"stock"', '"balance"'),
    };
    await changed(client, [file]);
    expect(checksOf(await client.diagnostics(report))).toEqual(expected);
    client.files = { [file]: format.replaceAll('"missing": "error"', '"missing": "none"') };
    await changed(client, [file]);
    expect(checksOf(await client.diagnostics(report))).toEqual(expected.slice(0, 2));
    client.files = {};
    await changed(client, ['file:///w/.gouji']);
    expect(await client.diagnostics(report)).toEqual([]);
  });

  it('takes effect while it is typed, before it is saved', async () => {
    const client = await opened({ [file]: format });
    await client.open(file, format, 'jsonc');
    await client.replace(
      file,
      '"missing": "error",\n      "exact": true,\n      "strong": ["利用"',
      '"missing": "none",\n      "exact": true,\n      "strong": ["利用"',
    );
    await client.settled();
    expect(checksOf(await client.diagnostics(report))).toEqual(expected.slice(0, 2));
    await client.close(file);
    await client.settled();
    expect(checksOf(await client.diagnostics(report))).toEqual(expected);
  });

  it('is gone with its file, although an editor still has its text', async () => {
    const client = await opened({ [file]: format });
    await client.open(file, format, 'jsonc');
    expect(checksOf(await client.diagnostics(report))).toEqual(expected);
    client.files = {};
    await changed(client, [file]);
    expect(await client.diagnostics(report)).toEqual([]);
    const another = file.replace('archives', 'other');
    client.files = { [another]: format };
    await changed(client, [another]);
    await client.open(another, format, 'jsonc');
    expect(await client.diagnostics(another)).toEqual([]);
  });

  it('counts as it is typed where the client lists no files', async () => {
    const client = await TestClient.start({ analyze });
    await client.open(report, draft);
    await client.open(file, format, 'jsonc');
    await client.settled();
    expect(checksOf(await client.diagnostics(report))).toEqual(expected);
  });

  it('may be named in the settings, which are read after it', async () => {
    const client = await opened({ [file]: format }, { settings: { profile: 'archives-2024' } });
    expect(checksOf(await client.diagnostics(report))).toEqual(expected);
    expect(client.unread('window/showMessage')).toBe(0);
  });

  it('checks the whole workspace again once that was asked for', async () => {
    const client = await started({ [report]: draft });
    const summary = await client.request<WorkspaceSummary>('gouji/checkWorkspace', null);
    expect(summary).toMatchObject({ reports: 0, findings: 0 });
    const ask = (previousResultIds: { uri: string; value: string }[]) =>
      client.request<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds });
    const { items } = await ask([]);
    client.files = { [report]: draft, [file]: format };
    await changed(client, [file]);
    const again = await ask(items.map(({ uri, resultId }) => ({ uri, value: resultId ?? '' })));
    expect(again.items).toMatchObject([{ uri: report, items: expected.map((code) => ({ code })) }]);
  });
});

describe('what is wrong with a format', () => {
  const wrong = format
    .replace('"from": 2024', '"from": "2024"')
    .replace('"exact": true', '"exct": true')
    .replace('"section": "holdings"', '"section": "holding"');

  it('is told at its own places, as it is typed', async () => {
    const client = await started({ [file]: wrong });
    await client.open(file, wrong, 'jsonc');
    const told = async () =>
      (await client.diagnostics(file)).map((one) => [one.code, client.underlined(file, one), one.severity]);
    expect(await told()).toEqual([
      ['profile-invalid', '"2024"', 1],
      ['profile-invalid', '"exct"', 1],
      ['profile-invalid', '"holding"', 1],
    ]);
    await client.replace(file, '"2024"', '2024');
    await client.replace(file, '"exct"', '"exact"');
    expect(await told()).toEqual([['profile-invalid', '"holding"', 1]]);
  });

  it('is told once where the editor holds an open file against the schema', async () => {
    const initializationOptions = { files: true, schema: true };
    const client = await started({ [file]: wrong }, { initializationOptions });
    const pushed = async () => {
      const { diagnostics } = await client.next<PublishDiagnosticsParams>('textDocument/publishDiagnostics');
      return diagnostics.length;
    };
    expect(await pushed()).toBe(3);
    await client.open(file, wrong, 'jsonc');
    await client.settled();
    expect(await pushed()).toBe(0);
    const told = async () => (await client.diagnostics(file)).map((one) => client.underlined(file, one));
    expect(await told()).toEqual(['"holding"']);
    await client.replace(file, '"from"', 'from');
    expect(await told()).toEqual([]);
    await client.close(file);
    await client.settled();
    expect(await pushed()).toBe(3);
  });

  it('is told of files that are not open, and taken back', async () => {
    const client = await started({ [file]: wrong });
    const first = await client.next<PublishDiagnosticsParams>('textDocument/publishDiagnostics');
    expect([first.uri, first.diagnostics.length]).toEqual([file, 3]);
    client.files = { [file]: format };
    await changed(client, [file]);
    expect(await client.next('textDocument/publishDiagnostics')).toEqual({ uri: file, diagnostics: [] });
  });

  it('does not stop what is right in it', async () => {
    const client = await opened({ [file]: format.replace('"exact": true', '"exct": true') });
    expect(checksOf(await client.diagnostics(report))).toEqual(expected);
  });

  it('costs nothing else where it is no JSON at all, or shapes that no one expects', async () => {
    const bad = { '/w/.gouji/a.json': '{"id": ', '/w/.gouji/b.json': 'null', '/w/.gouji/c.json': '[[[' };
    const files = Object.fromEntries(Object.entries(bad).map(([path, text]) => [`file://${path}`, text]));
    const client = await opened({ [file]: format, ...files });
    expect(checksOf(await client.diagnostics(report))).toEqual(expected);
  });

  it('is also that its id is another one’s', async () => {
    const second = 'file:///w/.gouji/b.json';
    const builtIn = 'file:///w/.gouji/c.json';
    const taken = format.replace('"archives-2024"', '"gov-disclosure-2021"');
    const client = await opened({ [file]: format, [second]: format, [builtIn]: taken });
    const read = async (uri: string) => {
      await client.open(uri, client.files[uri] ?? '', 'jsonc');
      return (await client.diagnostics(uri)).map((one) => client.underlined(uri, one));
    };
    expect(await read(file)).toEqual([]);
    expect(await read(second)).toEqual(['"archives-2024"']);
    expect(await read(builtIn)).toEqual(['"gov-disclosure-2021"']);
    expect(checksOf(await client.diagnostics(report))).toEqual(expected);
  });

  it('may be switched off like any check, and is told in English to an English editor', async () => {
    const off = await started({ [file]: wrong }, { settings: { severity: { 'profile-invalid': 'off' } } });
    await off.open(file, wrong, 'jsonc');
    expect(await off.diagnostics(file)).toEqual([]);
    const english = await started({ [file]: wrong }, { locale: 'en' });
    await english.open(file, wrong, 'jsonc');
    expect((await english.diagnostics(file))[0]?.message).toContain('A year belongs here');
  });

  it('is pushed to a client that does not pull', async () => {
    const { textDocument: _, ...capabilities } = editor;
    const client = await started({ [file]: format }, { capabilities });
    await client.open(file, wrong, 'jsonc');
    await client.settled();
    const { diagnostics } = await client.next<PublishDiagnosticsParams>('textDocument/publishDiagnostics');
    expect(diagnostics).toHaveLength(3);
  });
});

describe('a workspace of several folders', () => {
  it('keeps the formats of each to its own drafts', async () => {
    const other = 'file:///v/.gouji/archives.json';
    const client = await opened({
      [file]: format,
      [other]: format.replaceAll('"missing": "error"', '"missing": "none"'),
    });
    expect(checksOf(await client.diagnostics(report))).toEqual(expected);
    await client.open('file:///v/report.md', draft);
    expect(checksOf(await client.diagnostics('file:///v/report.md'))).toEqual(expected.slice(0, 2));
  });

  it('has the formats of a folder that joins it', async () => {
    const client = await opened({});
    client.files = { [file]: format };
    const event = { added: [{ uri: 'file:///w', name: 'w' }], removed: [] };
    await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event });
    await client.settled();
    expect(checksOf(await client.diagnostics(report))).toEqual(expected);
  });
});
