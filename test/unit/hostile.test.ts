import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { marked } from 'marked';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';
import type { CompletionItem, Hover, MarkupContent } from 'vscode-languageserver';
import { toMarkdown } from '../../client/src/commands/finding-table.js';
import { builtInProfiles } from '../../server/profiles/index.js';
import { analyze, defaultSettings, loadProfile, readProfileFile } from '../../server/src/core/index.js';
import type { Comparison, FindingRow } from '../../server/src/lsp/protocol.js';
import { TestClient } from '../lsp/client.js';

/** Drafts and report formats written to do harm. The editor renders Markdown with `marked`, and so do these tests. */
const bait = [
  '[点我](command:workbench.action.quit)',
  '<img src=x onerror=alert(1)>',
  '![图](https://evil.example/x.png)',
  '`rm`',
  '</span><script>alert(1)</script>',
  '[a]: javascript:alert(1)',
  '&lt;b&gt;',
  '\\`\\[x\\](command:y)',
].join('');

const title = (year: number): string => `${bait}局${year}年政府信息公开工作年度报告`;
const draft = (year: number, count: number): string => `${title(year)}

一、总体情况
${bait}公开信息${count}条，其中${bait}网站65条、公众号${bait}52条，占44%。收到${bait}申请3件，其中\`当面\`3件。
${bait}信息公布${count}条。

| ${bait} | 网站 | 合计 |
| --- | --- | --- |
| <b>规章</b> | 3 | 4 |
`;

/** Elements that the rendered Markdown holds, with where they lead. */
function elements(markdown: string): string[] {
  const found: string[] = [];
  const visit = (node: DefaultTreeAdapterTypes.ChildNode): void => {
    if ('tagName' in node)
      found.push([node.tagName, ...node.attrs.map(({ name, value }) => `${name}=${value}`)].join(' '));
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  parseFragment(marked.parse(markdown, { async: false })).childNodes.forEach(visit);
  return found;
}

const plainTags = /^(?:p|strong|em|br|ul|ol|li|code|h[1-6]|table|thead|tbody|tr|t[hd](?: align=\w+)?|hr)$/;
const harmful = (markdown: string, own: string): string[] =>
  elements(markdown).filter((one) => !plainTags.test(one) && !one.startsWith(`a href=${own}`));

describe('the words of a draft', () => {
  const now = 'file:///w/2024.md';
  const last = 'file:///w/2023.md';

  async function opened(): Promise<TestClient> {
    const client = await TestClient.start({ analyze, files: { [last]: draft(2023, 118) } });
    await client.open(last, draft(2023, 118));
    await client.open(now, draft(2024, 119));
    return client;
  }

  it('are no markup in hovers and suggestions', async () => {
    const client = await opened();
    const shown = new Set<string>();
    for (let offset = 0; offset < draft(2024, 119).length; offset += 2) {
      const at = { textDocument: { uri: now }, position: client.document(now).positionAt(offset) };
      const hover = await client.request<Hover | null>('textDocument/hover', at);
      if (hover) shown.add((hover.contents as MarkupContent).value);
      const items = await client.request<CompletionItem[]>('textDocument/completion', at);
      for (const { documentation } of items)
        if (typeof documentation === 'object') shown.add((documentation as MarkupContent).value);
    }
    expect(shown.size).toBeGreaterThan(5);
    expect([...shown].flatMap((markdown) => harmful(markdown, 'file:///w/'))).toEqual([]);
  });

  it('are no markup in the table beside last year’s report', async () => {
    const client = await opened();
    await client.settled();
    const comparison = await client.request<Comparison>('gouji/compare', { uri: now });
    expect(comparison.markdown).toContain('|');
    expect(harmful(comparison.markdown, 'none')).toEqual([]);
  });

  it('are no markup in an exported list of findings', () => {
    const row: FindingRow = { uri: `${bait}.md`, line: 1, column: 1, severity: 'error', check: 'x', message: bait };
    expect(harmful(toMarkdown(['a', 'b', 'c', 'd', 'e', 'f'], [row]), 'https:')).toEqual([]);
  });

  it('give links to the web alone, which the reader has to follow himself', async () => {
    const client = await TestClient.start({ analyze });
    const links = 'https://www.gov.cn/a javascript:alert(1) command:x file:///etc/passwd https://a.example/?q=`x` ';
    await client.open(now, `${draft(2024, 119)}\n${links}\n`);
    const found = await client.request<{ target: string }[]>('textDocument/documentLink', {
      textDocument: { uri: now },
    });
    expect(found.map(({ target }) => new URL(target).protocol).filter((protocol) => protocol !== 'https:')).toEqual([]);
    expect(found.length).toBeGreaterThan(1);
  });
});

describe('a report format from a workspace', () => {
  const settings = { ...defaultSettings, force: true };
  const text = `青禾县统计局2023年政府信息公开工作年度报告\n\n一、总体情况\n${'未'.repeat(5_000)}公开信息12条。\n`;
  const base = JSON.parse(
    readFileSync(join(import.meta.dirname, '../../server/profiles/gov-disclosure-2021.json'), 'utf8'),
  );
  const with_ = (more: Record<string, unknown>) => loadProfile({ ...base, ...more }).profile;

  it('changes no object but its own', () => {
    const keys = '"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}, "toString": 1';
    for (const source of [
      `{${keys}}`,
      `{"sections": [{${keys}}], "tables": [{${keys}, "rows": [{${keys}}]}], ${keys}}`,
    ]) {
      const { profile } = readProfileFile(source);
      if (profile) analyze(text, { profiles: [profile, ...builtInProfiles], settings });
    }
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(Object.prototype.toString.call(1)).toBe('[object Number]');
  });

  it('has patterns of its own making: no regular expression, and none that takes long', () => {
    const patterns = [
      '(未+)+$',
      '*'.repeat(1_000),
      '未*'.repeat(200),
      '#'.repeat(200),
      '未#*'.repeat(99),
      '[',
      '\\',
      '(?<a>',
    ];
    const sections = base.sections.map((section: object) => ({
      ...section,
      strong: patterns,
      weak: patterns,
      sentences: patterns,
    }));
    const started = performance.now();
    expect(() => analyze(text, { profiles: [with_({ sections })], settings })).not.toThrow();
    // A pattern that multiplies its gaps would not end within the age of the universe.
    expect(performance.now() - started).toBeLessThan(30_000);
  });

  it('may be as large as it likes', () => {
    const [section] = base.sections;
    const sections = Array.from({ length: 3_000 }, (_, at) => ({ ...section, key: `k${at}`, strong: [`丙${at}丁`] }));
    const huge = with_({ sections, id: '甲'.repeat(1_000_000) });
    expect(() => analyze(text, { profiles: [huge, ...builtInProfiles], settings })).not.toThrow();
  });

  it('names files nowhere, and is read from the workspace alone', async () => {
    const elsewhere = ['file:///etc/.gouji/../shadow.json', 'https://evil.example/x.json', 'file:///w/profile.json'];
    const files = Object.fromEntries(elsewhere.map((uri) => [uri, JSON.stringify({ ...base, id: 'evil' })]));
    const client = await TestClient.start({ analyze, files });
    const profiles = await client.request<{ id: string }[]>('gouji/profiles', null);
    expect(profiles.map(({ id }) => id)).not.toContain('evil');
  });
});

describe('the sources', () => {
  const root = join(import.meta.dirname, '../..');
  const files = globSync('{server,client}/src/**/*.ts', { cwd: root });
  const using = (pattern: RegExp) => files.filter((file) => pattern.test(readFileSync(join(root, file), 'utf8')));

  it('are looked at', () => expect(files.length).toBeGreaterThan(200));
  it('run no code from text', () => expect(using(/\beval\(|new Function\b|\bvm['"]|child_process/)).toEqual([]));
  // Whoever adds the first webview writes its content security policy, and the test for it here.
  it('make no webview', () => expect(using(/[Ww]ebview|innerHTML/)).toEqual([]));
  it('open no link, and reach for no network', () =>
    expect(using(/openExternal|(?<![#.\w])fetch\(|node:https?|node:net\b|XMLHttpRequest|WebSocket/)).toEqual([]));
  it('trust no Markdown with commands', () => expect(using(/isTrusted|supportHtml/)).toEqual([]));
});
