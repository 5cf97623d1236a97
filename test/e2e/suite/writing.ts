import {
  type CompletionItem,
  commands,
  type Diagnostic,
  Range,
  Selection,
  type SnippetString,
  type TextDocument,
  type TextEdit,
  Uri,
  window,
  workspace,
} from 'vscode';
import {
  checkOf,
  completions,
  hover,
  openBeside,
  openDraft,
  place,
  quickFixes,
  take,
  waitForDiagnostics,
  waitForFinding,
  waitUntilGone,
  writeFile,
} from './editor.js';
import { assert, journey } from './journey.js';

/** Writing a report: its official table from nothing, last year's report beside it, a report format of one's own. */

const heading = '## 三、收到和处理政府信息公开申请情况';

const reportOf = (organ: string, year: number, table: string): string => `# ${organ}${year}年政府信息公开工作年度报告

## 一、总体情况

本年度工作平稳。

${heading}

${table}
`;

const tableTitle = '收到和处理政府信息公开申请情况';

/** What a row of the table says behind its label. */
function row(document: TextDocument, label: string): string {
  const line = document
    .getText()
    .split(/\r?\n/)
    .find((one) => one.startsWith(`| ${label}`));
  assert(line, `There is no row ${label}.`);
  return line
    .split('|')
    .slice(2, -1)
    .map((cell) => cell.trim())
    .join(' ');
}

/** Inserts the official table from the list of completions at the end of the draft. */
async function insertTable(document: TextDocument): Promise<void> {
  const end = document.positionAt(document.getText().length);
  const editor = await window.showTextDocument(document);
  editor.selection = new Selection(end, end);
  const { items } = await completions(document, document.getText());
  // The editor itself offers the words of the draft.
  const item = items.find(({ label, insertText }) => label === tableTitle && typeof insertText !== 'string');
  assert(item, `Offered: ${items.map(({ label }) => JSON.stringify(label)).join(' | ')}`);
  assert(await editor.insertSnippet(item.insertText as SnippetString, end), 'The table could not be inserted.');
}

/** Types into the cells of an inserted table, by their number in the order of reading, as one does with the Tab key. */
async function typeInto(cells: Readonly<Record<number, string>>): Promise<void> {
  const last = Math.max(...Object.keys(cells).map(Number));
  for (let at = 1; at <= last; at++) {
    const text = cells[at];
    if (text !== undefined) await commands.executeCommand('type', { text });
    if (at < last) await commands.executeCommand('jumpToNextSnippetPlaceholder');
  }
}

/** Puts `to` in the place of the first `from` behind `after`. */
async function replace(document: TextDocument, after: string, from: string, to: string): Promise<void> {
  const text = document.getText();
  const at = text.indexOf(from, text.indexOf(after) + after.length);
  assert(text.includes(after) && at >= 0, `There is no “${from}” behind “${after}”.`);
  const editor = window.visibleTextEditors.find((one) => one.document === document);
  assert(editor, `${document.uri} is not shown.`);
  const range = new Range(document.positionAt(at), document.positionAt(at + from.length));
  assert(await editor.edit((edit) => edit.replace(range, to)), `“${from}” could not be replaced.`);
}

const fillsTotals = ({ title }: { title: string }): boolean => /^Fill in the totals|^按各格填写本表/.test(title);
const fillsFromLast = ({ title }: { title: string }): boolean => /from last year's report$|^按上年报告填写/.test(title);

async function fix(document: TextDocument, finding: Diagnostic, wanted: (fix: { title: string }) => boolean) {
  const fixes = await quickFixes(document, finding);
  const found = fixes.find(wanted);
  assert(found, `Offered: ${fixes.map(({ title }) => title).join(' | ')}`);
  await take(found);
}

/** 表三 with seven numbers of its own, inserted and filled in by hand but for its totals. */
async function filledIn(organ: string): Promise<TextDocument> {
  const document = await openDraft(reportOf(organ, 2024, '').trimEnd().concat('\n\n'));
  await waitForFinding(document, 'section-missing');
  await insertTable(document);
  // New ones and carried-over ones by applicant, what was disclosed and what was disclosed in part.
  await typeInto({ 1: '10', 2: '2', 8: '1', 9: '1', 15: '6', 16: '1', 22: '3' });
  return document;
}

journey('表三 is inserted, given seven numbers, totalled by one fix, and its broken cell is named', async () => {
  const document = await filledIn('云溪县档案局');
  assert(row(document, '一、') === '10 2 0 0 0 0 0', `The first row says ${row(document, '一、')}`);
  const open = await waitForFinding(document, 'table-sum-mismatch');
  await fix(document, open, fillsTotals);
  await waitUntilGone(document, 'table-sum-mismatch');
  assert(row(document, '（七）总计') === '9 1 0 0 0 0 10', `The totals are ${row(document, '（七）总计')}`);
  assert(row(document, '四、') === '2 2 0 0 0 0 4', `What is left over is ${row(document, '四、')}`);

  await replace(document, '（一）予以公开 | ', '6', '8');
  const broken = await waitForFinding(document, 'table-sum-mismatch');
  assert(document.getText(broken.range) === '8', `Underlined: ${document.getText(broken.range)}`);
  assert(/（一）予以公开 \/ 自然人/.test(broken.message), `The finding says: ${broken.message}`);
  const parts = broken.relatedInformation?.map(({ message }) => message) ?? [];
  assert(
    parts.some((part) => part.includes('（七）总计 / 自然人')),
    `Related: ${parts.join(' | ')}`,
  );
  const told = await hover(document, '8 | 1 | 0 | 0 | 0 | 0 | 7');
  assert(told.includes('（一）予以公开 / 自然人'), `The hover says: ${told}`);
  assert(told.includes('8 + 1 = 9'), `The hover says: ${told}`);
  await replace(document, '（一）予以公开 | ', '8', '6');
  await waitUntilGone(document, 'table-sum-mismatch');
});

journey("changing last year's file beside moves this year's finding", async () => {
  const organ = '云溪县民政局';
  const last = await filledIn(organ);
  await fix(last, await waitForFinding(last, 'table-sum-mismatch'), fillsTotals);
  await waitUntilGone(last, 'table-sum-mismatch');
  const now = await openDraft(reportOf(organ, 2025, '').trimEnd().concat('\n\n'));
  await insertTable(now);
  await typeInto({ 1: '5' });
  await openBeside(last.uri);

  const differing = await waitForFinding(now, 'carry-over-mismatch');
  assert(row(now, '二、') === '0 0 0 0 0 0 0', 'Nothing is carried over yet.');
  await fix(now, differing, fillsFromLast);
  await waitUntilGone(now, 'carry-over-mismatch');
  assert(row(now, '二、') === '2 2 0 0 0 0 4', `Carried over is ${row(now, '二、')}`);

  await replace(last, '四、结转下年度继续办理 | ', '2', '3');
  const first = await waitForFinding(now, 'carry-over-mismatch');
  const carried = place(now, '二、').line;
  assert(first.range.start.line === carried, 'The finding stands on the row that was carried over.');
  const [related] = first.relatedInformation ?? [];
  assert(related?.location.uri.toString() === last.uri.toString(), 'It points into last year’s report.');
  await replace(last, '四、结转下年度继续办理 | 3 | ', '2', '5');
  // The finding of the first cell goes, and one of the second comes.
  await replace(last, '四、结转下年度继续办理 | ', '3', '2');
  const column = now.lineAt(carried).text.indexOf('| 2 | 2 |') + '| 2 | '.length;
  const onSecond = ({ range }: Diagnostic) => range.start.line === carried && range.start.character === column;
  const all = await waitForDiagnostics(now, (findings) => {
    const found = findings.filter((one) => checkOf(one) === 'carry-over-mismatch');
    return found.length > 0 && found.every(onSecond);
  });
  assert(all.length > 0, 'The finding moved with the cell.');
});

const format = {
  id: 'archives-2024',
  title: { 'zh-CN': '档案工作年度报告（示例）', en: 'Annual report on archives (example)' },
  valid: { from: 2024 },
  sources: [{ document: '示例县档案工作年度报告编写说明' }],
  reportTitle: '{organ}{year}年档案工作年度报告',
  sections: ['馆藏情况', '利用情况'].map((title, at) => ({
    key: ['holdings', 'use'][at],
    heading: title,
    label: { 'zh-CN': title, en: title },
    missing: 'error',
    strong: [title.slice(0, 2)],
    skeleton: '全年$1。\n',
    opening: `现将本年度${title}报告如下。`,
  })),
};

journey('a report format of the workspace is checked as it is typed, and takes effect at once', async () => {
  const text = '示例县统计局2024年档案工作年度报告\n\n一、馆藏情况\n\n本年接收档案58卷。\n';
  const draft = await openDraft(text);
  const uri = await writeFile('.gouji/archives.json', `${JSON.stringify(format, undefined, 2)}\n`);
  const missing = await waitForFinding(draft, 'section-missing');
  assert(missing.message.includes('利用情况'), `The finding says: ${missing.message}`);

  const profile = await openBeside(uri);
  await replace(profile, '"key": "', 'use', 'holdings');
  const wrong = await waitForFinding(profile, 'profile-invalid');
  assert(profile.getText(wrong.range) === '"holdings"', `Underlined: ${profile.getText(wrong.range)}`);
  await replace(profile, '"missing": "error"', '"key": "holdings"', '"key": "use"');
  await waitUntilGone(profile, 'profile-invalid');

  await replace(profile, '"利用情况"', '"missing": "error"', '"missing": "none"');
  await waitUntilGone(draft, 'section-missing');
  await replace(profile, '"利用情况"', '"missing": "none"', '"missing": "error"');
  await waitForFinding(draft, 'section-missing');
  await profile.save();
  await workspace.fs.delete(Uri.joinPath(uri, '..'), { recursive: true });
  await waitUntilGone(draft, 'section-missing');
});

journey('what is wrong in a report format is told once, by the schema or by the server', async () => {
  const sections = format.sections.map((section) => ({ ...section, key: 'same' }));
  const wrong = { ...format, titel: '', valid: { from: '2024' }, sections };
  const uri = await writeFile('.gouji/wrong.json', `${JSON.stringify(wrong, undefined, 2)}\n`);
  const profile = await openBeside(uri);
  const isOurs = ({ source }: Diagnostic) => source === 'gouji';
  const linesOf = (all: readonly Diagnostic[]) => new Set(all.map(({ range }) => range.start.line));
  // As long as the file was not open, the server told everything.
  const all = await waitForDiagnostics(
    profile,
    (found) => found.filter(isOurs).length === 1 && !found.every(isOurs) && linesOf(found).size === found.length,
  );
  assert(all.length === 3, `Told: ${all.map(({ message }) => message).join(' | ')}`);
  await workspace.fs.delete(Uri.joinPath(uri, '..'), { recursive: true });
});

journey('the schema completes a report format', async () => {
  const uri = await writeFile('.gouji/new.json', '{\n  "id": "a",\n  "val"\n}\n');
  const profile = await openBeside(uri);
  const labels = async () => {
    const at = place(profile, '"val"').translate(0, 4);
    const list = await commands.executeCommand<{ items: CompletionItem[] }>(
      'vscode.executeCompletionItemProvider',
      uri,
      at,
    );
    return list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
  };
  // The editor's own service for JSON starts when the first such file is opened.
  let offered = await labels();
  while (!offered.includes('valid')) offered = await labels();
  await workspace.fs.delete(Uri.joinPath(uri, '..'), { recursive: true });
});

journey('a draft is formatted: blanks and marks around figures, and the columns of tables', async () => {
  const untidy = reportOf('云溪县司法局', 2024, '收到申请 12 件,均已答复。\n\n| 项目 | 数 |\n|--|--:|\n|申请|12|');
  const draft = await openDraft(untidy);
  await waitForFinding(draft, 'section-missing');
  const options = { tabSize: 4, insertSpaces: true };
  const provider = 'vscode.executeFormatDocumentProvider';
  const edits = await commands.executeCommand<TextEdit[]>(provider, draft.uri, options);
  const editor = await window.showTextDocument(draft);
  const applied = await editor.edit((edit) => {
    for (const { range, newText } of edits) edit.replace(range, newText);
  });
  assert(applied, 'The edits could not be applied.');
  const wanted = ['收到申请12件，均已答复。', '| 项目 |  数 |', '| ---- | --: |', '| 申请 |  12 |'];
  assert(
    wanted.every((line) => draft.getText().includes(line)),
    `The draft says: ${draft.getText()}`,
  );
  const again = await commands.executeCommand<TextEdit[] | undefined>(provider, draft.uri, options);
  assert((again ?? []).length === 0, 'There is nothing left to format.');
});

journey('the prose is offered the figure of the table, and the table that of the prose', async () => {
  const table = '| | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |';
  const rows = [
    table,
    `|${' --- |'.repeat(8)}`,
    '| 一、本年新收政府信息公开申请数量 | 9 | 3 | 0 | 0 | 0 | 0 | 12 |',
    '| 二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |',
  ];
  const draft = await openDraft(
    reportOf('云溪县税务局', 2024, rows.join('\n')).replace('本年度工作平稳。', '收到政府信息公开申请'),
  );
  await waitForFinding(draft, 'section-missing');
  const offered = async (words: string) =>
    (await completions(draft, words)).items.map(({ label }) => (typeof label === 'string' ? label : label.label));
  const inProse = await offered('\n收到政府信息公开申请');
  assert(inProse.includes('12件'), `Offered: ${inProse.slice(0, 8).join(' | ')}`);
  await replace(draft, '## 一、总体情况', '收到政府信息公开申请', '收到政府信息公开申请15件。');
  const inCell = await offered('9 | 3 | 0 | 0 | 0 | 0 | 12');
  assert(inCell.includes('15'), `Offered: ${inCell.slice(0, 8).join(' | ')}`);
});
