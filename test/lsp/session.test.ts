import { describe, expect, it } from 'vitest';
import type { Diagnostic, PublishDiagnosticsParams, WorkspaceDiagnosticReport } from 'vscode-languageserver';
import type { Comparison, FindingRow, Status, WorkspaceSummary } from '../../server/src/lsp/protocol.js';
import { editor, type Options, TestClient } from './client.js';

const now = 'file:///w/2024/%E7%94%B2%E5%B1%80.md';
const last = 'file:///w/2023/%E7%94%B2%E5%B1%80.md';
const less = '《甲局》2024年报\n一、总体情况\n甲3件。\n';
const before = '《甲局》2023年报\n一、总体情况\n甲9件。\n';
const wrong = '《甲局》2024年报\n共6件：2件、3件\n';

describe('status', () => {
  it('is told when it changes, and quietly of a text that is no report', async () => {
    const client = await TestClient.start();
    await client.open(now, wrong);
    await client.settled();
    expect(await client.next<Status>('gouji/status')).toMatchObject({
      uri: now,
      profile: 'gov-disclosure-2021',
      year: 2024,
      sections: { present: 0, total: 6 },
      figures: 3,
      findings: 1,
    });
    await client.replace(now, '年报', '年年报');
    await client.settled();
    expect(client.unread('gouji/status')).toBe(0);
    await client.open('file:///w/note.md', '买菜');
    await client.settled();
    expect(await client.next<Status>('gouji/status')).toMatchObject({ profile: '', year: null });
  });
});

describe('settings', () => {
  it('switch a check off, and take effect when they change', async () => {
    const client = await TestClient.start({ settings: { severity: { 'sum-mismatch': 'off' } } });
    await client.open(now, wrong);
    expect(await client.diagnostics(now)).toEqual([]);
    client.settings = {};
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    expect(await client.diagnostics(now)).toHaveLength(1);
    expect(await client.next('workspace/diagnostic/refresh')).toBeDefined();
  });

  it('that make no sense are named once and fall back', async () => {
    const client = await TestClient.start({
      settings: { profile: 'gov-1999', severity: { 'no-such': 'off' }, codeLens: 3 },
    });
    await client.open(now, wrong);
    await client.open(last, wrong);
    expect(await client.diagnostics(now)).toHaveLength(1);
    expect(await client.diagnostics(last)).toHaveLength(1);
    const told = async () => (await client.next<{ message: string }>('window/showMessage')).message;
    expect(await told()).toContain('gouji.severity.no-such');
    expect(await told()).toMatch(/gouji\.profile .*gov-disclosure-2021/);
    expect(client.unread('window/showMessage')).toBe(0);
  });

  it('come with initialize or the change itself where the client cannot be asked', async () => {
    const off = { severity: { 'sum-mismatch': 'off' } };
    const client = await TestClient.start({
      capabilities: { textDocument: { diagnostic: {} } },
      initializationOptions: { settings: off },
    });
    await client.open(now, wrong);
    expect(await client.diagnostics(now)).toEqual([]);
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: { gouji: {} } });
    expect(await client.diagnostics(now)).toHaveLength(1);
  });

  it('that say so make a report of any text', async () => {
    const client = await TestClient.start({ settings: { force: true } });
    await client.open(now, '共6件：2件、3件');
    expect(await client.diagnostics(now)).toHaveLength(1);
  });
});

describe("last year's report", () => {
  const found = (diagnostics: readonly Diagnostic[]) =>
    diagnostics.map(({ code, relatedInformation }) => [
      code,
      relatedInformation?.[0]?.location.uri,
      relatedInformation?.[0]?.location.range.start.line,
    ]);
  const theOne = [['carry-over-mismatch', last, 2]];

  it('is found among the open documents, and its changes check this year again', async () => {
    const client = await TestClient.start();
    await client.open(now, less);
    expect(await client.diagnostics(now)).toEqual([]);
    await client.open(last, before);
    await client.settled();
    expect(await client.next('workspace/diagnostic/refresh')).toBeDefined();
    expect(found(await client.diagnostics(now))).toEqual(theOne);
    await client.replace(last, '甲9件', '甲1件');
    expect(await client.diagnostics(now)).toEqual([]);
    await client.replace(last, '甲1件', '甲8件');
    await client.close(last);
    expect(await client.diagnostics(now)).toEqual([]);
  });

  const eventually = async (options: Options, text = less) => {
    const client = await TestClient.start(options);
    await client.open(now, text);
    await client.diagnostics(now);
    await client.next('workspace/diagnostic/refresh');
    return client;
  };

  it('is read from the workspace by organ and year', async () => {
    const client = await eventually({
      files: { 'file:///w/other.md': '《乙局》2023年报\n甲9件', [last]: before, [now]: less },
    });
    expect(found(await client.diagnostics(now))).toEqual(theOne);
  });

  it('is read from where the setting or the front matter says', async () => {
    const elsewhere = 'file:///w/archive/x.txt';
    const files = { [elsewhere]: before.replace('甲局', '旧局') };
    const byRoot = await eventually({ files, settings: { previousReport: 'archive/x.txt' } });
    expect(found(await byRoot.diagnostics(now))[0]?.[1]).toBe(elsewhere);
    const byFolder = await eventually({ files, settings: { previousReport: '../archive/x.txt' } });
    expect(found(await byFolder.diagnostics(now))[0]?.[1]).toBe(elsewhere);
  });

  it('is read again when its file changes, and forgotten when it is deleted', async () => {
    const client = await eventually({ files: { [last]: before } });
    client.files = { [last]: before.replace('9', '2') };
    const watched = (type: number) =>
      client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: last, type }] });
    await watched(2);
    await client.settled();
    expect(await client.diagnostics(now)).toEqual([]);
    client.files = {};
    await watched(3);
    await client.settled();
    expect(await client.request<Comparison | null>('gouji/compare', { uri: now })).toBeNull();
  });

  it('stands beside this year for comparison', async () => {
    const client = await eventually({ files: { [last]: before } });
    const { markdown, previous } = await client.request<Comparison>('gouji/compare', { uri: now });
    expect(previous).toBe(last);
    expect(markdown).toContain('| 甲 | 9件 | 3件 | -6 |');
  });
});

describe('the whole workspace', () => {
  const files = {
    [last]: before,
    [now]: less,
    'file:///w/wrong.md': wrong.replace('甲局', '丙局'),
    'file:///w/note.txt': '买菜',
  };

  it('is checked on request, last year against this year, with progress', async () => {
    const client = await TestClient.start({ files });
    const summary = await client.request<WorkspaceSummary>('gouji/checkWorkspace', null);
    expect(summary).toEqual({ files: 4, reports: 3, findings: 2, cancelled: false });
    expect(await client.next('window/workDoneProgress/create')).toBeDefined();
    const rows = await client.request<FindingRow[]>('gouji/findings', null);
    expect(rows.map(({ uri, line, check }) => [uri, line, check])).toEqual([
      [now, 3, 'carry-over-mismatch'],
      ['file:///w/wrong.md', 2, 'sum-mismatch'],
    ]);
  });

  it('reports to the client that waits for it, once', async () => {
    const client = await TestClient.start({ files });
    const ask = (previousResultIds: { uri: string; value: string }[]) =>
      client.request<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds });
    const first = ask([]);
    await client.request('gouji/checkWorkspace', null);
    const { items } = await first;
    expect(items.map(({ uri }) => uri)).toContain(last);
    const second = await ask([]);
    const known = second.items.map(({ uri, resultId }) => ({ uri, value: resultId ?? '' }));
    const third = ask(known);
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: 'file:///w/wrong.md', type: 3 }],
    });
    expect((await third).items).toMatchObject([{ uri: 'file:///w/wrong.md', items: [] }]);
  });

  it('lists an open document as it is written, not as it was saved', async () => {
    const client = await TestClient.start({ files });
    await client.open(now, less.replace('甲3件', '共6件：2件、3件'));
    await client.request('gouji/checkWorkspace', null);
    const rows = await client.request<FindingRow[]>('gouji/findings', null);
    expect(rows.filter(({ uri }) => uri === now).map(({ check }) => check)).toEqual(['sum-mismatch']);
  });

  it('is pushed to a client that does not pull, but for the documents that are open', async () => {
    const { textDocument: _, ...capabilities } = editor;
    const client = await TestClient.start({ files, capabilities });
    await client.open('file:///w/wrong.md', wrong);
    await client.request('gouji/checkWorkspace', null);
    const first = await client.next<PublishDiagnosticsParams>('textDocument/publishDiagnostics');
    expect(first.uri).not.toBe('file:///w/wrong.md');
    expect(client.unread('textDocument/publishDiagnostics')).toBeGreaterThan(1);
  });
});
