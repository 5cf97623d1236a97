import { describe, expect, it } from 'vitest';
import type { CodeLens } from 'vscode-languageserver';
import { analyze } from '../../server/src/core/index.js';
import type { Comparison } from '../../server/src/lsp/protocol.js';
import { applications, balanced, report } from '../unit/tables/forms.js';
import { TestClient } from './client.js';

/** This year beside last year, with the real core. */

const now = 'file:///w/2023.md';
const last = 'file:///w/2022.md';

const before = report({
  year: 2022,
  overview: '新收政府信息公开申请8件，组织培训2期，存在两个短板。微信公众号推送信息80条。',
  applications: applications(balanced),
});
const after = report({
  overview: '新收政府信息公开申请12件，组织培训3期，存在两个短板。微信公众号推送信息96条，比上年的80条增长20%。',
  applications: applications({ ...balanced, carried: [2, 1, 0, 0, 0, 0, 3] }),
});

async function opened(): Promise<TestClient> {
  const client = await TestClient.start({ analyze });
  await client.open(now, after);
  await client.diagnostics(now);
  await client.open(last, before);
  await client.diagnostics(last);
  await client.settled();
  return client;
}

describe('the comparison', () => {
  it('names indicators as the format does, and leaves out what names none', async () => {
    const client = await opened();
    const { markdown } = await client.request<Comparison>('gouji/compare', { uri: now });
    const rows = markdown.split('\n').filter((line) => line.startsWith('| ') && !line.includes('---'));
    expect(rows).toEqual([
      '| 指标 | 2022 年度 | 2023 年度 | 增减 |',
      '| 新收申请数 | 8件 | 12件 | +4 |',
      '| 组织培训 | 2期 | 3期 | +1 |',
      '| 微信公众号推送信息 | 80条 | 96条 | +16 |',
    ]);
  });

  it('tells each cell that differs by its place, without arithmetic where there is none', async () => {
    const client = await opened();
    const { markdown } = await client.request<Comparison>('gouji/compare', { uri: now });
    const items = markdown.split('\n').filter((line) => line.startsWith('- ✗'));
    expect(new Set(items).size).toBe(items.length);
    const { line, character } = client.at(now, '2 | 1 | 0 | 0 | 0 | 0 | 3');
    expect(items[0]).toBe(`- ✗ 第 ${line + 1} 行第 ${character + 1} 列：写为 2，上年报告为 1`);
  });
});

describe('the lenses', () => {
  const titles = async (client: TestClient): Promise<(string | undefined)[]> => {
    const lenses = await client.request<CodeLens[]>('textDocument/codeLens', { textDocument: { uri: now } });
    return lenses.map(({ command }) => command?.title);
  };

  it('are asked for again once what they count has changed', async () => {
    const client = await opened();
    const first = await titles(client);
    while (client.unread('workspace/codeLens/refresh') > 0) await client.next('workspace/codeLens/refresh');
    await client.replace(now, '组织培训3期', '组织培训3期、讲座1场');
    await client.settled();
    await client.next('workspace/codeLens/refresh');
    expect(await titles(client)).not.toEqual(first);
  });

  it('are asked for again when last year’s report turns up', async () => {
    const client = await TestClient.start({ analyze });
    await client.open(now, after);
    await client.settled();
    const first = await titles(client);
    await client.open(last, before);
    // First last year's report is read, then this year's is checked against it.
    await client.settled();
    await client.settled();
    await client.next('workspace/codeLens/refresh');
    expect(await titles(client)).not.toEqual(first);
  });
});
