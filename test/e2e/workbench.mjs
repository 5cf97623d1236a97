import { cp, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { hoverOver, openFile, seeOutline, seeProblems, seeSquiggle } from './deeds.mjs';
import { withPage } from './host/browser.mjs';
import { root, samples, withTemporaryFolder } from './host/paths.mjs';
import { npm, runQuietly } from './host/run.mjs';
import { installExtension, startServer, workbench } from './host/server.mjs';

/** @typedef {import('playwright-core').Page} Page */

const screenshots = join(root, 'test', 'e2e', 'screenshots');

/**
 * What a user does with the packaged extension, by mouse and keyboard, in the order told. Each step leaves a screenshot.
 * @type {[string, (page: Page) => Promise<unknown>][]}
 */
const steps = [
  ['open-a-draft', (page) => openFile(page, 'placeholder.md')],
  ['squiggles', (page) => seeSquiggle(page, 'warning')],
  ['hover', (page) => hoverOver(page, 'XX', '尚未填写')],
  ['outline', (page) => seeOutline(page, '一、总体情况')],
  ['problems', seeProblems],
];

/**
 * Installs the VSIX into an embedded VS Code and takes every step.
 * @param {(line: string) => void} count is told of each step that passed or failed
 */
export async function workbenchJourney(count) {
  await rm(screenshots, { recursive: true, force: true });
  await mkdir(screenshots, { recursive: true });
  await withTemporaryFolder(async (folder) => {
    await cp(samples, join(folder, 'drafts'), { recursive: true });
    await withInstalled(folder, (page) => takeSteps(page, count));
  });
}

/**
 * @param {string} folder
 * @param {(page: Page) => Promise<void>} use
 */
async function withInstalled(folder, use) {
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
