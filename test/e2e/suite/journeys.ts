import { ConfigurationTarget, commands, languages, Range, type TextDocument, window, workspace } from 'vscode';
import { draft } from '../draft.mjs';
import {
  activate,
  closeAll,
  completions,
  hover,
  openDraft,
  openSample,
  outline,
  place,
  quickFixes,
  take,
  waitForDiagnostics,
  waitForFinding,
  waitUntilGone,
} from './editor.js';
import { assert, journey } from './journey.js';
import { canKill, killServer } from './server-process.js';

/** Set by the bundler, which makes this suite for one of the two extension hosts. */
declare const builtForBrowser: boolean;

const inWorker = 'WorkerGlobalScope' in globalThis;

async function wrongTotal(): Promise<TextDocument> {
  const document = await openDraft(draft);
  await waitForFinding(document, 'sum-mismatch');
  return document;
}

/** Puts `to` in the place of the first `from`. */
async function type(document: TextDocument, from: string, to: string): Promise<void> {
  const start = place(document, from);
  const range = new Range(start, start.translate(0, from.length));
  const editor = await window.showTextDocument(document);
  assert(await editor.edit((edit) => edit.replace(range, to)), `“${from}” could not be replaced.`);
}

journey(`the extension starts in ${inWorker ? 'a web worker' : 'Node'}`, async () => {
  assert(inWorker === builtForBrowser, 'The suite runs in the other extension host.');
  await activate();
});

journey('findings appear on a draft that is opened', async () => {
  const document = await openSample('placeholder.md');
  const finding = await waitForFinding(document, 'placeholder-left');
  assert(document.getText(finding.range).includes('XX'), 'The placeholder itself is underlined.');
});

journey('a draft keeps no findings once it is closed', async () => {
  const document = await openSample('placeholder.md');
  await waitForFinding(document, 'placeholder-left');
  await closeAll();
  await waitForDiagnostics(document, (left) => left.length === 0);
});

journey('a text that is no report has no findings', async () => {
  const document = await openDraft('买菜：共5元，其中葱1元，姜1元。');
  await wrongTotal();
  assert(languages.getDiagnostics(document.uri).length === 0, 'A shopping list is left alone.');
});

journey('a hover tells the arithmetic of a figure', async () => {
  const document = await wrongTotal();
  const text = await hover(document, '118条');
  assert(text.includes('65 + 42 + 10 = 117'), `The hover says: ${text}`);
});

journey('the outline shows the structure as written', async () => {
  const document = await wrongTotal();
  const symbols = await outline(document);
  const [first] = symbols.filter(({ name }) => name === '一、总体情况');
  assert(first, `The outline shows: ${symbols.map(({ name }) => name).join(' | ')}`);
  assert(
    first.children.some(({ name }) => name === '（一）主动公开'),
    'The sub-heading stands under its section.',
  );
});

journey('a quick fix makes its finding go', async () => {
  const document = await wrongTotal();
  const finding = await waitForFinding(document, 'sum-mismatch');
  const fix = (await quickFixes(document, finding)).find(({ edit }) => edit);
  assert(fix, 'A fix is offered.');
  await take(fix);
  await waitUntilGone(document, 'sum-mismatch');
});

journey('a finding goes as the figure is corrected by hand, and comes back', async () => {
  const document = await wrongTotal();
  await type(document, '118', '117');
  await waitUntilGone(document, 'sum-mismatch');
  await type(document, '117', '119');
  await waitForFinding(document, 'sum-mismatch');
});

journey('a missing section is offered as a fix where it belongs', async () => {
  const document = await wrongTotal();
  const finding = await waitForFinding(document, 'section-missing');
  const fix = (await quickFixes(document, finding)).find(({ edit }) => edit);
  assert(fix, 'A fix is offered.');
  await take(fix);
  await waitUntilGone(document, 'section-missing');
  assert(document.getText().includes('六、其他需要报告的事项'), 'The section has its heading.');
});

journey('a command inserts the only missing section as a snippet', async () => {
  const document = await wrongTotal();
  await waitForFinding(document, 'section-missing');
  await commands.executeCommand('gouji.insertSection');
  await waitUntilGone(document, 'section-missing');
  assert(/六、其他需要报告的事项[\s\S]*信息处理费/.test(document.getText()), 'The section has its skeleton.');
});

journey("a heading's number completes to the sections that are missing", async () => {
  const document = await openDraft(`${draft}\n## 六、`);
  await waitForFinding(document, 'sum-mismatch');
  const { items } = await completions(document, '## 六、');
  const labels = items.map(({ label }) => (typeof label === 'string' ? label : label.label));
  assert(labels.includes('## 六、其他需要报告的事项'), `Offered: ${labels.slice(0, 5).join(' | ')}`);
});

journey('any text is checked as a report when its author says so', async () => {
  const document = await openDraft('全年公开信息118条，其中网站65条，其他方式10条。');
  await commands.executeCommand('gouji.treatAsReport');
  await waitForFinding(document, 'section-missing');
  await commands.executeCommand('gouji.treatAsReport');
  await waitForDiagnostics(document, (left) => left.length === 0);
});

journey('a check that is switched off reports nothing', async () => {
  const document = await wrongTotal();
  const settings = workspace.getConfiguration('gouji');
  await settings.update('severity', { 'sum-mismatch': 'off' }, ConfigurationTarget.Global);
  await waitUntilGone(document, 'sum-mismatch');
  await settings.update('severity', undefined, ConfigurationTarget.Global);
  await waitForFinding(document, 'sum-mismatch');
});

journey("last year's report is found in the folder and compared with", async () => {
  const document = await openSample('青禾县统计局2023年政府信息公开工作年度报告.md');
  const finding = await waitForFinding(document, 'carry-over-mismatch');
  const files = finding.relatedInformation?.map(({ location }) => location.uri.path) ?? [];
  assert(
    files.some((path) => path.includes('2022')),
    `The finding points to ${files.join(', ')}`,
  );
});

journey('a check of the whole workspace finds what is wrong in files that are not open', async () => {
  const document = await wrongTotal();
  await closeAll();
  await waitForDiagnostics(document, (left) => left.length === 0);
  await commands.executeCommand('gouji.checkWorkspace');
  await waitForFinding(document, 'sum-mismatch');
});

if (canKill)
  journey('a server that dies is started again, and the findings stay meanwhile', async () => {
    const document = await wrongTotal();
    const gone: number[] = [];
    const listener = languages.onDidChangeDiagnostics(() => gone.push(languages.getDiagnostics(document.uri).length));
    killServer();
    // Only a new server can take back what the old one found.
    await type(document, '118', '117');
    await waitUntilGone(document, 'sum-mismatch');
    listener.dispose();
    await type(document, '117', '116');
    await waitForFinding(document, 'sum-mismatch');
    assert(!gone.slice(0, -1).includes(0), 'The findings stood until the new server had answered.');
  });
