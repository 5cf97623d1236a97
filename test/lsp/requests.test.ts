import { describe, expect, it } from 'vitest';
import type {
  CodeLens,
  CompletionItem,
  DocumentHighlight,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  Hover,
  InlayHint,
  Location,
  LocationLink,
  MarkupContent,
  SelectionRange,
  SemanticTokens,
  WorkspaceSymbol,
} from 'vscode-languageserver';
import { analyze } from '../../server/src/core/index.js';
import type { FigureSection, Insertion } from '../../server/src/lsp/protocol.js';
import { tokenTypes } from '../../server/src/lsp/requests/semantic-tokens.js';
import { editor, type Options, TestClient } from './client.js';

const uri = 'file:///w/a.md';
const draft = `# 《甲局》2024年报

## 一、总体情况
甲5件，乙7件。
共6件：2件、3件

## 二、问题
依据国务院令第711号，甲5件，见 https://example.com/a 。
`;

async function opened(options: Options = {}, text = draft): Promise<TestClient> {
  const client = await TestClient.start(options);
  await client.open(uri, text);
  return client;
}

const at = (client: TestClient, words: string) => ({ textDocument: { uri }, position: client.at(uri, words) });

describe('hover', () => {
  it('tells how a figure was read, its relations with their arithmetic, and the other mentions', async () => {
    const client = await opened();
    const { contents, range } = await client.request<Hover>('textDocument/hover', at(client, '6件'));
    const { kind, value } = contents as MarkupContent;
    expect(kind).toBe('markdown');
    expect(value).toContain('**6件**');
    expect(value).toContain('准确数 6');
    expect(value).toContain('✗ **合计** 写为 6，按其余数字应为 5 `2 + 3 = 5`');
    expect(client.document(uri).getText(range)).toBe('6件');
    const fact = await client.request<Hover>('textDocument/hover', at(client, '5件'));
    expect((fact.contents as MarkupContent).value).toContain(
      `同一指标的其他位置\n\n- [5件 \\(第 8 行\\)](<${uri}#L8>)`,
    );
  });

  it('speaks English to an English editor and plain text where there is no Markdown', async () => {
    const capabilities = { ...editor, textDocument: { diagnostic: {} } };
    const client = await opened({ locale: 'en', capabilities });
    const { contents } = await client.request<Hover>('textDocument/hover', at(client, '6件'));
    expect(contents).toMatchObject({ kind: 'plaintext' });
    expect((contents as MarkupContent).value).toContain('✗ Sum given as 6, but the other figures make 5 2 + 3 = 5');
  });

  it('is silent beside the figures', async () => {
    const client = await opened();
    expect(await client.request('textDocument/hover', at(client, '总体'))).toBeNull();
  });
});

describe('structure', () => {
  it('is an outline of the headings as written, named by the sections of the format', async () => {
    const client = await opened();
    const symbols = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument: { uri } });
    expect(symbols.map(({ name, detail }) => [name, detail])).toEqual([
      ['一、总体情况', undefined],
      ['二、问题', '存在的主要问题及改进情况'],
    ]);
    expect(client.document(uri).getText(symbols[0]!.selectionRange)).toBe('## 一、总体情况');
  });

  it('folds from the heading to the last line of its section', async () => {
    const client = await opened();
    const ranges = await client.request<FoldingRange[]>('textDocument/foldingRange', { textDocument: { uri } });
    expect(ranges.map(({ startLine, endLine }) => [startLine, endLine])).toEqual([
      [2, 4],
      [6, 7],
    ]);
  });

  it('widens a selection strictly outwards', async () => {
    const client = await opened();
    const positions = [client.at(uri, '5件')];
    const [range] = await client.request<SelectionRange[]>('textDocument/selectionRange', {
      textDocument: { uri },
      positions,
    });
    const texts: string[] = [];
    for (let one: SelectionRange | undefined = range; one; one = one.parent)
      texts.push(client.document(uri).getText(one.range));
    expect(texts.slice(0, 2)).toEqual(['5', '5件']);
    expect(texts.at(-1)).toBe(draft);
    expect(texts.map(({ length }) => length)).toEqual(texts.map(({ length }) => length).toSorted((a, b) => a - b));
  });

  it('is found across the open drafts', async () => {
    const client = await opened();
    const found = await client.request<WorkspaceSymbol[]>('workspace/symbol', { query: '问题' });
    expect(found.map(({ name }) => name)).toEqual(['## 二、问题']);
  });
});

describe('mentions of one fact', () => {
  it('are highlighted together with the figures they must agree with', async () => {
    const client = await opened();
    const texts = async (words: string) => {
      const found = await client.request<DocumentHighlight[]>('textDocument/documentHighlight', at(client, words));
      return found.map(({ range, kind }) => [client.document(uri).getText(range), range.start.line, kind]);
    };
    expect(await texts('5件')).toEqual([
      ['5', 3, 3],
      ['5', 7, 3],
    ]);
    expect(await texts('6件')).toEqual([
      ['6', 4, 3],
      ['2', 4, 2],
      ['3', 4, 2],
    ]);
  });

  it('are references of each other, defined where the fact is stated first', async () => {
    const client = await opened();
    const last = { line: 7, character: draft.split('\n')[7]!.indexOf('5件') };
    const [definition] = await client.request<LocationLink[]>('textDocument/definition', {
      textDocument: { uri },
      position: last,
    });
    expect(definition?.targetRange.start.line).toBe(3);
    expect(client.document(uri).getText(definition?.originSelectionRange)).toBe('5件');
    expect(await client.request('textDocument/definition', at(client, '7件'))).toBeNull();
    const references = (includeDeclaration: boolean) =>
      client.request<Location[]>('textDocument/references', {
        textDocument: { uri },
        position: last,
        context: { includeDeclaration },
      });
    expect((await references(true)).map(({ range }) => range.start.line)).toEqual([3, 7]);
    expect((await references(false)).map(({ range }) => range.start.line)).toEqual([7]);
  });
});

describe('at a glance', () => {
  const whole = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };

  it('lenses tell sections and relations, and can be switched off', async () => {
    const lenses = async (settings: unknown) =>
      (await (await opened({ settings })).request<CodeLens[]>('textDocument/codeLens', { textDocument: { uri } })).map(
        ({ command }) => command?.title,
      );
    const [report, section] = await lenses({});
    expect(report).toContain('栏目 2/6');
    expect(section).toBe('数字 5 个 · 1 处不一致');
    expect(await lenses({ codeLens: { enabled: false } })).toEqual([]);
  });

  it('hints show the computed sum only where they are switched on', async () => {
    const hints = async (settings: unknown) =>
      (await opened({ settings })).request<InlayHint[]>('textDocument/inlayHint', {
        textDocument: { uri },
        range: whole,
      });
    expect(await hints({})).toEqual([]);
    expect((await hints({ inlayHints: { enabled: true } })).map(({ label }) => label)).toEqual(['≠ 5']);
  });

  it('figures are listed under their sections with what is known of them', async () => {
    const client = await opened();
    const sections = await client.request<FigureSection[]>('gouji/figures', { uri });
    expect(
      sections.map(({ title, figures }) => [title, figures.map(({ text, verdict }) => `${text} ${verdict}`)]),
    ).toEqual([
      ['一、总体情况', ['5件 unrelated', '7件 unrelated', '6件 differs', '2件 differs', '3件 differs']],
      ['二、问题', ['5件 unrelated']],
    ]);
  });

  it('tokens lie one after the other, within their lines', async () => {
    const client = await opened();
    const { data } = await client.request<SemanticTokens>('textDocument/semanticTokens/full', {
      textDocument: { uri },
    });
    const tokens = [];
    let line = 0;
    let character = 0;
    for (let i = 0; i < data.length; i += 5) {
      const [down = 0, right = 0, length = 0, type = 0] = data.slice(i, i + 5);
      character = down === 0 ? character + right : right;
      line += down;
      const text = draft.split('\n')[line]!.slice(character, character + length);
      tokens.push(`${tokenTypes[type]} ${text}`);
    }
    expect(tokens.slice(0, 6)).toEqual([
      'marker ## 一、',
      'heading 总体情况',
      'figure 5',
      'unit 件',
      'figure 7',
      'unit 件',
    ]);
    const part = await client.request<SemanticTokens>('textDocument/semanticTokens/range', {
      textDocument: { uri },
      range: { start: { line: 3, character: 0 }, end: { line: 3, character: 99 } },
    });
    expect(part.data).toHaveLength(20);
  });

  it('laws and addresses are links', async () => {
    const client = await opened();
    const links = await client.request<DocumentLink[]>('textDocument/documentLink', { textDocument: { uri } });
    expect(links.map(({ range, target }) => [client.document(uri).getText(range), target])).toEqual([
      ['国务院令第711号', 'https://www.gov.cn/zhengce/content/2019-04/15/content_5382991.htm'],
      ['https://example.com/a', 'https://example.com/a'],
    ]);
  });
});

describe('completion', () => {
  const complete = async (
    text: string,
    options: { languageId?: string; trigger?: string; analyze?: Options['analyze'] } = {},
  ) => {
    const client = await TestClient.start(options.analyze ? { analyze: options.analyze } : {});
    await client.open(uri.replace('.md', ''), text.replace('¦', ''), options.languageId ?? 'markdown');
    const document = client.document(uri.replace('.md', ''));
    const items = await client.request<CompletionItem[]>('textDocument/completion', {
      textDocument: { uri: document.uri },
      position: document.positionAt(text.indexOf('¦')),
      context: options.trigger ? { triggerKind: 2, triggerCharacter: options.trigger } : { triggerKind: 1 },
    });
    return { document, items };
  };
  const report = '《甲局》2024年报\n\n一、总体情况\n甲5件。\n\n';

  it('offers the missing sections in their order after a heading marker, explicitly ranged and filtered', async () => {
    const { document, items } = await complete(`${report}二、¦`, { trigger: '、' });
    expect(items.map(({ label }) => label)).toEqual([
      '二、主动公开政府信息情况',
      '三、收到和处理政府信息公开申请情况',
      '四、政府信息公开行政复议、行政诉讼情况',
      '六、其他需要报告的事项',
    ]);
    const [first] = items;
    expect(first?.filterText).toBe('二、主动公开政府信息情况');
    const { range, newText } = first!.textEdit as { range: Hover['range'] & object; newText: string };
    expect(document.getText(range)).toBe('二、');
    expect(newText).toMatch(/^二、主动公开政府信息情况\n\n[\s\S]*行政规范性文件/);
  });

  it('offers the figure that the words before the cursor ask for, in place', async () => {
    const sentence = '全年主动公开80条，其中网站20条，占¦，微信60条。';
    const { document, items } = await complete(`甲局2024年政府信息公开工作年度报告\n\n一、总体情况\n${sentence}\n`, {
      analyze,
    });
    expect(items).toMatchObject([{ label: '25.00%', detail: '20 ÷ 80 = 25%' }]);
    const { range, newText } = items[0]!.textEdit as { range: Hover['range'] & object; newText: string };
    expect([document.getText(range), newText]).toEqual(['', '25.00%']);
  });

  it('narrows by what is typed of the title, and keeps the number of # that is typed', async () => {
    const { items } = await complete(`${report}### 政¦`);
    expect(items.map(({ label, filterText }) => [label, filterText])).toEqual([
      ['### 四、政府信息公开行政复议、行政诉讼情况', '### 政府信息公开行政复议、行政诉讼情况'],
    ]);
  });

  it('offers sections and official tables on an empty line only when asked', async () => {
    const asked = await complete(`${report}¦`);
    expect(asked.items.map(({ kind }) => kind)).toContain(22);
    expect((await complete(`${report}¦`, { trigger: '、' })).items).toEqual([]);
  });

  it('offers nothing in the middle of a sentence, nor for a part within a section', async () => {
    expect((await complete(`${report}全年共¦`)).items).toEqual([]);
    expect((await complete(`${report}（一¦`)).items).toEqual([]);
  });

  it('selects the section whose number is typed', async () => {
    const { items } = await complete(`${report}四、¦`);
    expect(items.filter(({ preselect }) => preselect).map(({ label }) => label)).toEqual([
      '四、政府信息公开行政复议、行政诉讼情况',
    ]);
  });

  it('offers every section to an empty report draft, and none to an empty note', async () => {
    expect((await complete('¦', { languageId: 'report-draft' })).items.length).toBeGreaterThan(5);
    expect((await complete('¦', { languageId: 'plaintext' })).items).toEqual([]);
  });
});

describe('insertions', () => {
  it('list what is missing, for the command', async () => {
    const client = await opened();
    const sections = await client.request<Insertion[]>('gouji/missingSections', { uri });
    expect(sections.map(({ key }) => key)).toEqual(['proactive', 'on-request', 'review', 'other']);
    expect(sections[0]?.snippet).toMatch(/^## 二、主动公开政府信息情况\n/);
    const tables = await client.request<Insertion[]>('gouji/tables', { uri });
    expect(tables).toHaveLength(3);
  });

  it('write a whole new report', async () => {
    const client = await opened();
    const ask = (year: number) =>
      client.request<{ text: string }>('gouji/newReport', { organ: '甲局', year, profile: '' });
    expect((await ask(2024)).text).toMatch(/^# 甲局2024年政府信息公开工作年度报告\n/);
    expect((await ask(2015)).text).toContain('收费及减免');
  });
});
