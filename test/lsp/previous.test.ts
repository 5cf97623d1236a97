import { describe, expect, it } from 'vitest';
import type { Diagnostic, Hover } from 'vscode-languageserver';
import { analyze } from '../../server/src/core/index.js';
import { applications, balanced, report } from '../unit/tables/forms.js';
import { type Options, TestClient } from './client.js';

/** Last year's report in the editor, with the real core: what was carried over, and the file that is not there. */

const now = 'file:///w/2023.md';
const last = 'file:///w/2022.md';
const left = (count: number): string =>
  report({
    year: 2022,
    applications: applications({
      new: [13 + count, 0, 0, 0, 0, 0, 13 + count],
      granted: [13, 0, 0, 0, 0, 0, 13],
      done: [13, 0, 0, 0, 0, 0, 13],
      next: [count, 0, 0, 0, 0, 0, count],
    }),
  });
const thisYear = report({
  applications: applications({ ...balanced, new: [11, 1, 0, 0, 0, 0, 12], carried: [0, 2, 0, 0, 0, 0, 2] }),
});
const taken = report({
  applications: applications({ ...balanced, new: [9, 3, 0, 0, 0, 0, 12], carried: [2, 0, 0, 0, 0, 0, 2] }),
});

const across = (diagnostics: readonly Diagnostic[]): readonly Diagnostic[] =>
  diagnostics.filter(({ code }) => code === 'carry-over-mismatch');

const opened = async (text: string, options: Options = {}): Promise<TestClient> => {
  const client = await TestClient.start({ analyze, ...options });
  await client.open(now, text, 'markdown');
  return client;
};

describe('上年结转', () => {
  it('moves with the cell of last year’s file, and leads to it', async () => {
    const client = await opened(taken);
    await client.open(last, left(2), 'markdown');
    await client.settled();
    expect(across(await client.diagnostics(now))).toEqual([]);

    await client.replace(last, '| 2 | 0 | 0 | 0 | 0 | 0 | 2 |\n\n## 四', '| 3 | 0 | 0 | 0 | 0 | 0 | 3 |\n\n## 四');
    const [finding, ...more] = across(await client.diagnostics(now));
    expect(more).toEqual([]);
    expect(finding?.message).toContain('按上年报告应为 3');
    const cell = finding?.relatedInformation?.find(({ location }) => location.uri === last);
    const { start, end } = cell?.location.range ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    expect(left(3).split('\n')[start.line]).toContain('四、结转下年度继续办理');
    expect(left(3).split('\n')[start.line]?.slice(start.character, end.character)).toBe('3');

    const position = finding?.range.start;
    const hover = await client.request<Hover>('textDocument/hover', { textDocument: { uri: now }, position });
    expect(JSON.stringify(hover.contents)).toContain(last);
  });

  it('is one finding for all columns that differ', async () => {
    const client = await opened(thisYear);
    await client.open(last, left(2), 'markdown');
    await client.settled();
    expect(across(await client.diagnostics(now)).length).toBe(1);
  });
});

describe('a file that is named', () => {
  const named = (name: string): string => `---\nprevious: ${name}\n---\n${taken}`;
  const eventually = async (text: string, options: Options): Promise<TestClient> => {
    const client = await opened(text, options);
    await client.diagnostics(now);
    await client.next('workspace/diagnostic/refresh');
    return client;
  };

  it('is read from where the front matter says', async () => {
    const files = { 'file:///w/old/x.md': left(3).replaceAll('青禾县', '旧禾县') };
    const client = await eventually(named('old/x.md'), { files });
    expect(across(await client.diagnostics(now))[0]?.message).toContain('按上年报告应为 3');
  });

  it('is told of on its own line when it cannot be read, until it can', async () => {
    const client = await eventually(named('x.md'), { files: {} });
    const [finding] = across(await client.diagnostics(now));
    expect(finding?.message).toContain('读不到上年报告「x.md」');
    expect(finding?.range.start).toEqual({ line: 1, character: 10 });
    client.files = { 'file:///w/x.md': left(2) };
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: 'file:///w/x.md', type: 1 }],
    });
    await client.settled();
    expect(across(await client.diagnostics(now))).toEqual([]);
  });

  it('is told of when it is this very file, or no year before', async () => {
    const client = await opened(named('2023.md'));
    expect(across(await client.diagnostics(now))[0]?.message).toContain('正是本报告');
    await client.open('file:///w/2021.md', left(2).replaceAll('2022', '2021'), 'markdown');
    await client.replace(now, '2023.md', '2021.md');
    expect(across(await client.diagnostics(now))[0]?.message).toContain('是 2021 年度的报告');
  });
});
