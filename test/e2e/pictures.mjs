import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hoverOver, openFile, openLightBulb, seeFigures, seeOutline, seeSquiggle } from './deeds.mjs';
import { root, withTemporaryFolder } from './host/paths.mjs';
import { withInstalled } from './workbench.mjs';

/**
 * `npm run pictures`: takes the README's pictures anew, from the packaged extension in a real VS Code. They are looked
 * at by a person before they are committed; no test compares them.
 */

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {{ x: number, y: number, width: number, height: number }} Box */

const media = join(root, 'client', 'media');
const name = '青禾县统计局2023年政府信息公开工作年度报告.md';

/** Its first total is one too many, a percentage has lost its decimals, and two sections are still to be written. */
const draft = `# 青禾县统计局2023年政府信息公开工作年度报告

## 一、总体情况

2023年，我局主动公开政府信息319条，其中机构职能类12条、政策文件类96条、工作动态类210条。通过门户网站公开238条，政务新媒体公开80条。

全年收到政府信息公开申请25件，其中自然人申请21件、法人或其他组织申请4件，占16%。受理咨询606件，其中现场咨询4件，占6%。

### （一）依申请公开

办结申请24件，其中予以公开19件，部分公开3件，无法提供2件；结转下年度继续办理1件。

### （二）政府信息管理

清理规范性文件三类：一是统计调查，二是统计执法。

## 二、主动公开政府信息情况

制发规范性文件2件，废止1件，现行有效9件。

## 三、收到和处理政府信息公开申请情况

收到政府信息公开申请25件。

## 四、政府信息公开行政复议、行政诉讼情况

本年度未发生政府信息公开行政复议、行政诉讼。

`;

const settings = {
  'gouji.locale': 'zh-CN',
  'editor.fontSize': 15,
  'editor.minimap.enabled': false,
  'editor.stickyScroll.enabled': false,
  'files.exclude': { '.vscode': true },
};

/** @type {[string, (page: Page) => Promise<Box | undefined>][]} */
const pictures = [
  ['overview', overview],
  ['hover', hovered],
  ['fix', offered],
  ['sections', completed],
];

await withTemporaryFolder(async (folder) => {
  const drafts = join(folder, 'drafts');
  await mkdir(join(drafts, '.vscode'), { recursive: true });
  await writeFile(join(drafts, '.vscode', 'settings.json'), JSON.stringify(settings));
  await writeFile(join(drafts, name), draft);
  await withInstalled(folder, async (page) => {
    await page.setViewportSize({ width: 1200, height: 720 });
    await openFile(page, name);
    await seeSquiggle(page, 'error');
    for (const [picture, take] of pictures) {
      const clip = await take(page);
      await page.screenshot({ path: join(media, `${picture}.png`), ...(clip ? { clip } : {}) });
      await page.keyboard.press('Escape');
    }
  });
});

/** @param {Page} page */
async function hovered(page) {
  await hoverOver(page, '319', '12 + 96 + 210');
  return editor(page, 460);
}

/** @param {Page} page */
async function offered(page) {
  await page.mouse.move(1, 1);
  await openLightBulb(page, '319', '将 319 改为 318');
  return editor(page, 460);
}

/** @param {Page} page */
async function overview(page) {
  await seeOutline(page, '一、总体情况');
  await seeFigures(page, '319条');
  // Under the pointer the name of the file would be told with its folder.
  await page.mouse.move(900, 660);
  await page.locator('.workbench-hover:visible').waitFor({ state: 'hidden' });
  return undefined;
}

/** @param {Page} page */
async function completed(page) {
  await page.keyboard.press('Control+End');
  // Room below for the suggestions.
  for (let line = 0; line < 8; line++) await page.keyboard.press('Control+ArrowDown');
  await page.keyboard.type('## 五、');
  await page.keyboard.press('Control+Space');
  await page.locator('.suggest-widget:visible').getByText('存在的主要问题').first().waitFor();
  return editor(page);
}

/**
 * The window without what stands around the editor.
 * @param {Page} page
 * @param {number} height at most
 * @returns {Promise<Box | undefined>}
 */
async function editor(page, height = Number.POSITIVE_INFINITY) {
  const box = await page.locator('.part.editor').boundingBox();
  return box ? { ...box, height: Math.min(height, box.height) } : undefined;
}
