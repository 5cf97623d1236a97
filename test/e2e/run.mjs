import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { runTests } from '@vscode/test-electron';
import { build } from 'esbuild';
import { installVSCode } from './host/install.mjs';
import { cache, root, samples, withTemporaryFolder } from './host/paths.mjs';
import { ensureBrowser } from './host/prerequisites.mjs';
import { npm, runQuietly } from './host/run.mjs';
import { workbenchJourney } from './workbench.mjs';

/**
 * Runs every journey in a real VS Code: in the Node extension host, in the web-worker extension host, and with the
 * packaged extension clicked by a browser. `GOUJI_VSCODE=download` lets @vscode/test-electron fetch a desktop VS Code
 * instead; what needs the embedded one is skipped then.
 */

const download = process.env.GOUJI_VSCODE === 'download';
const launcher = join(root, 'test', 'e2e', 'launch.mjs');
const tally = { passed: 0, failed: 0, skipped: 0 };

await prepare();
await bundleSuites();
await part('Node extension host', () => runSuite('node', []));
await part('web-worker extension host', () => runSuite('web', ['--extensionDevelopmentKind=web']));
await embeddedPart('npm start', startJourney);
await embeddedPart('packaged extension in the workbench', () => workbenchJourney(count));

await writeFile(join(cache, 'journeys.json'), JSON.stringify(tally));
console.log(`\nJourneys: ${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} skipped`);
if (tally.failed > 0) process.exitCode = 1;

/** What is missing on this machine is said once and in one line, before anything starts. */
async function prepare() {
  if (download) return;
  try {
    await installVSCode();
    await ensureBrowser();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}

/** The same journeys twice: for Node, and for a web worker, where a test file is one bundle. */
async function bundleSuites() {
  await mkdir(cache, { recursive: true });
  await rm(join(cache, 'suite'), { recursive: true, force: true });
  const entryPoints = [join(root, 'test', 'e2e', 'suite', 'index.ts')];
  /** @type {import('esbuild').BuildOptions} */
  const common = { entryPoints, bundle: true, format: 'cjs', target: 'es2022', external: ['vscode'] };
  await build({ ...common, platform: 'node', outfile: suite('node'), define: { builtForBrowser: 'false' } });
  await build({ ...common, platform: 'browser', outfile: suite('web'), define: { builtForBrowser: 'true' } });
}

/** @param {'node' | 'web'} kind */
function suite(kind) {
  return join(cache, 'suite', `${kind}.js`);
}

/**
 * A part that ends badly without a failed journey to show for it (the host did not start, say) is a failure too.
 * @param {string} title
 * @param {() => Promise<unknown>} run
 */
async function part(title, run) {
  console.log(`\n${title}`);
  const before = { ...tally };
  try {
    await run();
    if (tally.passed === before.passed) throw new Error(`${title}: no journey ran.`);
  } catch (error) {
    console.error(error);
    if (tally.failed === before.failed) tally.failed++;
  }
}

/** What `npm start` opens comes up, and ends when it is told to. */
async function startJourney() {
  await runQuietly(...npm('start', '--', '--check'), { cwd: root });
  console.log('✓ the embedded VS Code answers');
  tally.passed++;
}

/**
 * @param {string} title
 * @param {() => Promise<unknown>} run
 */
async function embeddedPart(title, run) {
  if (!download) return part(title, run);
  console.log(`\n${title}: skipped`);
  tally.skipped++;
}

/**
 * @param {'node' | 'web'} kind
 * @param {string[]} args
 */
async function runSuite(kind, args) {
  await withTemporaryFolder(async (folder) => {
    const drafts = join(folder, 'drafts');
    await cp(samples, drafts, { recursive: true });
    const profile = [`--user-data-dir=${join(folder, 'data')}`, `--extensions-dir=${join(folder, 'extensions')}`];
    const tested = kind === 'web' ? await webExtension(folder) : { extension: root, tests: suite(kind) };
    await runTests({
      ...(download ? {} : { vscodeExecutablePath: process.execPath }),
      extensionDevelopmentPath: tested.extension,
      extensionTestsPath: tested.tests,
      launchArgs: [...(download ? [] : [launcher]), drafts, ...profile, ...args],
      stdout: counting(process.stdout),
      stderr: counting(process.stderr),
    });
  });
}

/**
 * The extension without its desktop entry: the embedded workbench does not heed the kind it is told and would run one
 * that has both entries in the Node extension host. The suite stands within, so that it runs where the extension does.
 * @param {string} folder
 */
async function webExtension(folder) {
  const { main: _, ...manifest } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const extension = join(folder, 'extension');
  await mkdir(extension);
  await writeFile(join(extension, 'package.json'), JSON.stringify(manifest));
  const parts = [
    'dist',
    'client',
    'syntaxes',
    'snippets',
    'server/profiles/profile.schema.json',
    'package.nls.json',
    'package.nls.zh-cn.json',
  ];
  await Promise.all(parts.map((part) => cp(join(root, part), join(extension, part), { recursive: true })));
  const tests = join(extension, 'suite.js');
  await cp(suite('web'), tests);
  return { extension, tests };
}

/**
 * Passes text on and counts the journeys that it tells of.
 * @param {NodeJS.WriteStream} out
 */
function counting(out) {
  let rest = '';
  return new Writable({
    decodeStrings: false,
    write(chunk, _encoding, done) {
      const lines = (rest + chunk).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) count(line);
      out.write(chunk, done);
    },
  });
}

/** @param {string} line */
function count(line) {
  if (line.startsWith('✓')) tally.passed++;
  if (line.startsWith('✗')) tally.failed++;
}
