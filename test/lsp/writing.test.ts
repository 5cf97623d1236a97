import { describe, expect, it } from 'vitest';
import {
  type CodeAction,
  type CompletionItem,
  type Hover,
  LSPErrorCodes,
  type MarkupContent,
  type RegistrationParams,
  type TextDocumentEdit,
  type TextEdit,
} from 'vscode-languageserver';
import { analyze } from '../../server/src/core/index.js';
import { applications, balanced, report } from '../unit/tables/forms.js';
import { editor, TestClient } from './client.js';

/** The help with writing, through the protocol and with the real core. */

const uri = 'file:///w/2023.md';
const last = 'file:///w/2022.md';

async function opened(text: string, lastYear?: string): Promise<TestClient> {
  const client = await TestClient.start({ analyze });
  if (lastYear !== undefined) {
    await client.open(last, lastYear);
    await client.diagnostics(last);
  }
  await client.open(uri, text);
  await client.diagnostics(uri);
  return client;
}

async function actionsAt(client: TestClient, words: string): Promise<CodeAction[]> {
  const start = client.at(uri, words);
  const diagnostics = await client.diagnostics(uri);
  return client.request('textDocument/codeAction', {
    textDocument: { uri },
    range: { start, end: start },
    context: { diagnostics },
  });
}

async function take(client: TestClient, { edit }: CodeAction): Promise<void> {
  const [change] = (edit?.documentChanges ?? []) as TextDocumentEdit[];
  expect(change?.textDocument).toEqual({ uri, version: client.document(uri).version });
  await client.edit(uri, change?.edits as TextEdit[]);
}

const checksOf = async (client: TestClient): Promise<unknown[]> =>
  (await client.diagnostics(uri)).map(({ code }) => code);

async function completed(text: string, lastYear?: string): Promise<[string, string | undefined][]> {
  const client = await opened(text.replace('¦', ''), lastYear);
  const position = client.document(uri).positionAt(text.indexOf('¦'));
  const items = await client.request<CompletionItem[]>('textDocument/completion', { textDocument: { uri }, position });
  return items.map(({ textEdit, detail }) => [textEdit?.newText ?? '', detail]);
}

describe('a table', () => {
  const unfinished = report({
    applications: applications({ new: [10, 2, 0, 0, 0, 0, 0], granted: [6, 1, 0, 0, 0, 0, 0] }),
  });

  it('has its totals filled in by one quick fix, which the findings carry', async () => {
    const client = await opened(unfinished);
    expect(await checksOf(client)).toContain('table-sum-mismatch');
    const fix = (await actionsAt(client, '（七）总计')).find(({ title }) => title.startsWith('按各格填写本表'));
    expect(fix?.diagnostics?.every(({ code }) => code === 'table-sum-mismatch')).toBe(true);
    expect(fix?.diagnostics?.length).toBeGreaterThan(0);
    await take(client, fix!);
    expect(client.document(uri).getText()).toContain('四、结转下年度继续办理 | 4 | 1 | 0 | 0 | 0 | 0 | 5 |');
    expect(await checksOf(client)).not.toContain('table-sum-mismatch');
    expect((await actionsAt(client, '（七）总计')).filter(({ title }) => title.startsWith('按各格'))).toEqual([]);
  });

  it('has no such fix beside it', async () => {
    const client = await opened(unfinished);
    expect((await actionsAt(client, '本年度工作')).filter(({ title }) => title.startsWith('按各格'))).toEqual([]);
  });

  it('takes over the row that last year left', async () => {
    const before = report({ year: 2022, applications: applications(balanced) });
    const client = await opened(unfinished, before);
    const fix = (await actionsAt(client, '二、上年结转')).find(({ title }) => title.startsWith('按上年报告'));
    expect(fix?.title).toBe('按上年报告填写「二、上年结转政府信息公开申请数量」');
    await take(client, fix!);
    expect(client.document(uri).getText()).toContain('二、上年结转政府信息公开申请数量 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |');
    expect(await checksOf(client)).not.toContain('carry-over-mismatch');
  });

  it('completes a cell from the cells above, from the prose and from last year', async () => {
    expect(await completed(report({ applications: applications({ new: [3, 4, 0, 0, 0, 0, '0¦'] }) }))).toEqual([
      ['7', '表内计算：3 + 4 = 7'],
    ]);
    const told = report({
      overview: '收到政府信息公开申请12件。',
      applications: applications({ new: [0, 0, 0, 0, 0, 0, '¦'] }),
    });
    expect(await completed(told)).toEqual([['12', '正文第 5 行']]);
    const before = report({ year: 2022, applications: applications(balanced) });
    const carried = report({ applications: applications({ carried: ['0¦', 0, 0, 0, 0, 0, 0] }) });
    expect(await completed(carried, before)).toEqual([['1', '上年报告']]);
  });

  it('names the row and the column of a cell that is hovered, with the arithmetic of both', async () => {
    const client = await opened(
      report({ applications: applications({ ...balanced, granted: [7, 1, 0, 0, 0, 0, 7] }) }),
    );
    const position = client.at(uri, '7 | 1 | 0 | 0 | 0 | 0 | 7');
    const { contents } = await client.request<Hover>('textDocument/hover', { textDocument: { uri }, position });
    const { value } = contents as MarkupContent;
    expect(value).toMatch(/^\*\*7\*\* · （一）予以公开 \/ 自然人/);
    expect(value).toContain('7 ≠ 7 + 1 = 8');
    expect(value.match(/✗/g)).toHaveLength(2);
  });

  it('is offered on the last line, behind the end of the report', async () => {
    const client = await opened(`${report({}).trimEnd()}\n\n`);
    const position = client.document(uri).positionAt(client.document(uri).getText().length);
    const items = await client.request<CompletionItem[]>('textDocument/completion', {
      textDocument: { uri },
      position,
    });
    expect(items.map(({ label }) => label)).toContain('收到和处理政府信息公开申请情况');
  });

  it('completes the prose', async () => {
    const text = report({ overview: '2023年，我局收到政府信息公开申请¦', applications: applications(balanced) });
    expect(await completed(text)).toEqual([['12件', '表中：12']]);
  });
});

describe('formatting', () => {
  const untidy = report({ overview: '收到申请 12 件,均已答复。', applications: '| 项目 | 数 |\n|--|--|\n|申请|12|\n' });
  const tidy = report({
    overview: '收到申请12件，均已答复。',
    applications: '| 项目 | 数  |\n| ---- | --- |\n| 申请 | 12  |\n',
  });
  const options = { tabSize: 2, insertSpaces: true };
  const format = (client: TestClient) =>
    client.request<TextEdit[]>('textDocument/formatting', { textDocument: { uri }, options });

  it('sets the blanks and marks around figures and the columns of tables, with their line ends', async () => {
    for (const end of ['\n', '\r\n']) {
      const client = await opened(untidy.replaceAll('\n', end));
      await client.edit(uri, await format(client));
      expect(client.document(uri).getText()).toBe(tidy.replaceAll('\n', end));
      expect(await format(client)).toEqual([]);
    }
  });

  it('of a range stays within it', async () => {
    const client = await opened(untidy);
    const range = { start: client.at(uri, '收到申请'), end: client.at(uri, '均已') };
    const params = { textDocument: { uri }, range, options };
    await client.edit(uri, await client.request<TextEdit[]>('textDocument/rangeFormatting', params));
    expect(client.document(uri).getText()).toBe(untidy.replace('申请 12 件,', '申请12件，'));
  });

  it('of a document that changed meanwhile is refused', async () => {
    const client = await TestClient.start({ analyze });
    await client.open(uri, untidy);
    // The settings are still on their way when the edit comes.
    const answer = format(client);
    await client.edit(uri, [
      { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, newText: '#' },
    ]);
    await expect(answer).rejects.toMatchObject({ code: LSPErrorCodes.ContentModified });
  });

  it('leaves a text that is no report', async () => {
    const client = await opened('买菜 5 元,葱 1 元\n|a|b|\n|--|--|\n');
    expect(await format(client)).toEqual([]);
  });

  it('is registered for drafts alone where the client can be asked', async () => {
    const textDocument = {
      ...editor.textDocument,
      formatting: { dynamicRegistration: true },
      rangeFormatting: { dynamicRegistration: true },
    };
    const client = await TestClient.start({ analyze, capabilities: { ...editor, textDocument } });
    await client.request('gouji/profiles', null);
    const registered: string[] = [];
    while (client.unread('client/registerCapability') > 0) {
      const { registrations } = await client.next<RegistrationParams>('client/registerCapability');
      registered.push(...registrations.map(({ method }) => method));
    }
    expect(registered).toEqual(expect.arrayContaining(['textDocument/formatting', 'textDocument/rangeFormatting']));
  });
});
