import { parseArgs } from 'node:util';
import { withPage } from './host/browser.mjs';
import { remote, startServer, workbench } from './host/server.mjs';

/**
 * Stands in for the VS Code executable: @vscode/test-electron's `runTests` starts it with VS Code's own arguments and
 * reads its exit code. It runs the suite in the embedded VS Code, opened in a headless browser.
 */

const { values, positionals } = parseArgs({ strict: false, allowPositionals: true });
const folder = positionals[0] ?? process.cwd();
/** Milliseconds for a whole suite. */
const patience = 180_000;
/** @type {string[]} */
const aside = [];
process.exitCode = await runSuite();

async function runSuite() {
  // `--enable-smoke-test-driver` is the point: a built workbench ignores the test parameters without it.
  const args = ['--enable-smoke-test-driver', '--disable-workspace-trust'];
  const data = text('user-data-dir');
  const server = await startServer({ data, extensions: text('extensions-dir'), args });
  try {
    return await withPage((page) => suiteIn(page, workbench(server, folder, payload(server))));
  } finally {
    await server.stop();
  }
}

/**
 * Opens the workbench and returns the suite's exit code.
 * @param {import('playwright-core').Page} page
 * @param {string} address
 * @returns {Promise<number>}
 */
function suiteIn(page, address) {
  return new Promise((resolve, reject) => {
    const open = async () => {
      await page.exposeFunction('codeAutomationLog', log);
      await page.exposeFunction('codeAutomationExit', (/** @type {number} */ code) => {
        if (code !== 0) console.log(aside.join('\n'));
        resolve(code);
      });
      await page.goto(address);
    };
    const giveUp = (/** @type {string} */ reason) => reject(new Error(`${reason}\n${aside.join('\n')}`));
    page.once('crash', () => giveUp('The page of the workbench crashed.'));
    // A suite whose extension host has died reports nothing at all.
    AbortSignal.timeout(patience).addEventListener('abort', () => giveUp('The suite did not end.'));
    open().catch(reject);
  });
}

/**
 * The suite's own lines are printed as they come. The editor talks a lot besides, which is told only of a failed run.
 * @param {string} _type
 * @param {unknown[]} args
 */
function log(_type, args) {
  const line = args.join(' ');
  if (/^[✓✗]/.test(line)) console.log(line);
  else aside.push(line);
}

/**
 * @param {import('./host/server.mjs').Server} server
 * @returns {[string, string][]}
 */
function payload(server) {
  const kind = values.extensionDevelopmentKind;
  return [
    ['extensionDevelopmentPath', remote(server, text('extensionDevelopmentPath'))],
    ['extensionTestsPath', remote(server, text('extensionTestsPath'))],
    ...(kind ? [/** @type {[string, string]} */ (['extensionDevelopmentKind', String(kind)])] : []),
    ['skipWelcome', 'true'],
  ];
}

/** @param {string} name */
function text(name) {
  const value = values[name];
  if (typeof value !== 'string') throw new Error(`--${name}=… is missing`);
  return value;
}
