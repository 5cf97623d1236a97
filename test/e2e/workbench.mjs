import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  answer,
  choose,
  command,
  hoverOver,
  openFile,
  openLightBulb,
  replaceWord,
  seeFigures,
  seeMessage,
  seeOutline,
  seeProblems,
  seeSquiggle,
  seeText,
  takeFix,
} from './deeds.mjs';
import { draft, draftName } from './draft.mjs';
import { withPage } from './host/browser.mjs';
import { root, samples, withTemporaryFolder } from './host/paths.mjs';
import { npm, runQuietly } from './host/run.mjs';
import { installExtension, startServer, workbench } from './host/server.mjs';

/** @typedef {import('playwright-core').Page} Page */

const screenshots = join(root, 'test', 'e2e', 'screenshots');

const mend = '将 118 改为 117';
const garbled = '旧编码.txt';
/** 政府信息公开年度报告 as offices' older programs save it. */
const gbk = Buffer.from('d5feb8aed0c5cfa2b9abbfaac4eab6c8b1a8b8e6', 'hex');

/**
 * What a user does with the packaged extension, by mouse and keyboard, in the order told. Each step leaves a screenshot.
 * @type {[string, (page: Page) => Promise<unknown>][]}
 */
const steps = [
  ['open-a-draft', (page) => openFile(page, draftName)],
  ['squiggles', (page) => seeSquiggle(page, 'error')],
  ['hover', (page) => hoverOver(page, '118', '65 + 42 + 10 = 117')],
  ['light-bulb', (page) => openLightBulb(page, '118', mend)],
  ['fix-taken', (page) => takeFix(page, mend).then(() => seeText(page, '117'))],
  ['outline', (page) => seeOutline(page, '一、总体情况')],
  ['figures', (page) => seeFigures(page, '117条')],
  ['problems', seeProblems],
  ['section-inserted', insertSection],
  ['new-report', newReport],
  ['wrong-encoding', openGarbled],
  ['table-inserted', insertTable],
  ['cells-typed', typeCells],
  ['totals-offered', (page) => openLightBulb(page, '110', totals)],
  ['totals-filled', (page) => takeFix(page, totals).then(() => seeText(page, '122'))],
  ['cell-broken', breakCell],
  ['cell-hovered', (page) => hoverOver(page, '68', '68 + 17 = 85')],
  ['format-diagnosed', openFormat],
];

/** A report whose table is still to be inserted. */
const unfinishedName = '云溪县档案局2024年报告.md';
const unfinished = `# 云溪县档案局2024年政府信息公开工作年度报告

## 三、收到和处理政府信息公开申请情况

`;
const tableTitle = '收到和处理政府信息公开申请情况';
const totals = /^按各格填写本表的合计和结果/;

/** A report format with a mistake in it. */
const formatName = 'archives.json';
const format = `{
  "id": "archives-2024",
  "title": { "zh-CN": "档案工作年度报告（示例）", "en": "Annual report on archives (example)" },
  "valid": { "from": 2024 },
  "sources": [{ "document": "示例县档案工作年度报告编写说明" }],
  "reportTitle": "{organ}{year}年档案工作年度报告",
  "sections": "馆藏情况"
}
`;

/** @param {Page} page */
async function insertTable(page) {
  await openFile(page, unfinishedName);
  await command(page, 'View: Hide Panel');
  await page.keyboard.press('Control+End');
  await command(page, 'Gouji: Insert Official Table');
  await choose(page, tableTitle);
  await seeText(page, '一、本年新收政府信息公开申请数量');
}

/**
 * Seven figures in the order of reading, as a person goes through the cells with the Tab key.
 * @param {Page} page
 */
async function typeCells(page) {
  const cells = new Map([
    [1, '110'],
    [2, '12'],
    [8, '31'],
    [9, '21'],
    [15, '66'],
    [16, '17'],
    [22, '33'],
  ]);
  for (let at = 1; at <= 22; at++) {
    const written = cells.get(at);
    if (written !== undefined) await page.keyboard.type(written);
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Home');
  await seeText(page, '110');
}

/** @param {Page} page */
async function breakCell(page) {
  await replaceWord(page, '66', '68');
  await command(page, 'Problems: Focus on Problems View');
  await page.locator('.markers-panel').getByText('「（一）予以公开 / 自然人」由 68 改为 66').first().waitFor();
}

/** @param {Page} page */
async function openFormat(page) {
  await page.locator('.explorer-folders-view').getByText('.gouji', { exact: true }).click();
  await openFile(page, formatName);
  // The editor itself says what the schema forbids; the server would only say it again.
  await hoverOver(page, '"馆藏情况"', 'Incorrect type');
}

/** @param {Page} page */
async function newReport(page) {
  await command(page, 'Gouji: New Report');
  await answer(page, '机关名称', '江岸市水务局');
  await answer(page, '报告年度', '2024');
  await choose(page, 'Annual report on government-information disclosure (report years from 2021)');
  await seeText(page, '# 江岸市水务局2024年政府信息公开工作年度报告');
}

/** @param {Page} page */
async function openGarbled(page) {
  await openFile(page, garbled);
  await seeMessage(page, 'GBK');
}

/** @param {Page} page */
async function insertSection(page) {
  await command(page, 'Gouji: Insert Missing Section');
  await seeText(page, '六、其他需要报告的事项');
}

/**
 * Installs the VSIX into an embedded VS Code and takes every step.
 * @param {(line: string) => void} count is told of each step that passed or failed
 */
export async function workbenchJourney(count) {
  await rm(screenshots, { recursive: true, force: true });
  await mkdir(screenshots, { recursive: true });
  await withTemporaryFolder(async (folder) => {
    await cp(samples, join(folder, 'drafts'), { recursive: true });
    // The workbench speaks English here; the messages are looked at in the language of their readers.
    await mkdir(join(folder, 'drafts', '.vscode'));
    await writeFile(join(folder, 'drafts', '.vscode', 'settings.json'), '{ "gouji.locale": "zh-CN" }');
    await writeFile(join(folder, 'drafts', draftName), draft);
    await writeFile(join(folder, 'drafts', garbled), gbk);
    await writeFile(join(folder, 'drafts', unfinishedName), unfinished);
    await mkdir(join(folder, 'drafts', '.gouji'));
    await writeFile(join(folder, 'drafts', '.gouji', formatName), format);
    await withInstalled(folder, (page) => takeSteps(page, count));
  });
}

/**
 * @param {string} folder
 * @param {(page: Page) => Promise<void>} use
 */
export async function withInstalled(folder, use) {
  const extensions = join(folder, 'extensions');
  const vsix = join(folder, 'gouji.vsix');
  await runQuietly(...npm('run', 'package', '--', '--out', vsix), { cwd: root });
  await installExtension(vsix, extensions);
  const server = await startServer({ data: folder, extensions, args: ['--disable-workspace-trust'] });
  try {
    await withPage(async (page) => {
      await page.goto(workbench(server, join(folder, 'drafts'), [['skipWelcome', 'true']]));
      await use(page);
    });
  } finally {
    await server.stop();
  }
}

/**
 * A step builds on the one before it: the first that fails is the last one taken.
 * @param {Page} page
 * @param {(line: string) => void} count
 */
async function takeSteps(page, count) {
  for (const [index, [name, take]] of steps.entries()) {
    const passed = await passes(name, () => take(page));
    await page.screenshot({ path: join(screenshots, `${index + 1}-${name}.png`) });
    const line = `${passed ? '✓' : '✗'} ${name}`;
    console.log(line);
    count(line);
    if (!passed) return;
  }
}

/**
 * @param {string} name
 * @param {() => Promise<unknown>} take
 */
async function passes(name, take) {
  try {
    await take();
    return true;
  } catch (error) {
    console.error(`${name}:`, error);
    return false;
  }
}
