import playwright from 'playwright-core';
import { chromium, ensureBrowser } from './prerequisites.mjs';

/** The machine may be closed to the network: Chromium is told not to knock anywhere by itself. */
const args = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Runs `use` with a page of a new headless browser and closes the browser afterwards.
 * @template T
 * @param {(page: import('playwright-core').Page) => Promise<T>} use
 * @returns {Promise<T>}
 */
export async function withPage(use) {
  const browser = await launch();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN' });
    return await use(page);
  } finally {
    await browser.close();
  }
}

async function launch() {
  await ensureBrowser();
  const executablePath = chromium();
  return playwright.chromium.launch(executablePath ? { args, executablePath } : { args, channel: 'chrome' });
}
