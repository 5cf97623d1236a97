import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { cache, root } from './paths.mjs';
import { ensureCompiler } from './prerequisites.mjs';
import { npm, runQuietly } from './run.mjs';

const require = createRequire(import.meta.url);

/** The npm package that carries a built VS Code server and workbench. */
const version = '4.139.1';
const home = join(cache, `code-server-${version}`);
const inside = join('node_modules', 'code-server', 'lib', 'vscode');

/**
 * Installs the embedded VS Code unless it is there already.
 * @returns {Promise<string>} its folder, the one with `out/server-main.js`
 */
export async function installVSCode() {
  if (!existsSync(home)) await install();
  return join(home, inside);
}

/** Prepared under another name and moved into place at the end, so that an interrupted installation is never used. */
async function install() {
  await ensureCompiler();
  console.log(`Installing the embedded VS Code (code-server ${version}) into .vscode-test, once.`);
  const draft = `${home}.part`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true });
  await writeFile(join(draft, 'package.json'), '{ "private": true }\n');
  await download(draft);
  await buildWatchdog(join(draft, inside));
  await rename(draft, home);
}

/** @param {string} folder */
async function download(folder) {
  const safe = ['--ignore-scripts', '--no-audit', '--no-fund'];
  await runQuietly(...npm('install', `code-server@${version}`, ...safe), { cwd: folder });
  await runQuietly(...npm('install', '--omit=dev', ...safe), { cwd: join(folder, inside) });
}

/**
 * Scripts of the downloaded packages do not run, which leaves the one native module unbuilt without which the
 * extension host exits at once.
 * @param {string} vscode
 */
async function buildWatchdog(vscode) {
  const gyp = require.resolve('node-gyp/bin/node-gyp.js');
  const headers = await nodeHeaders();
  const args = [gyp, 'rebuild', ...(headers ? [`--nodedir=${headers}`] : [])];
  await runQuietly(process.execPath, args, { cwd: join(vscode, 'node_modules', '@vscode', 'native-watchdog') });
}

/**
 * The folder of Node's headers, which come with its npm package; without them node-gyp asks for a download.
 * `npm install` of anything else prunes the package that Node's install script had fetched, hence the rebuild.
 */
async function nodeHeaders() {
  if (!platformPackage()) await runQuietly(...npm('rebuild', 'node'), { cwd: root });
  const folder = platformPackage();
  return folder && existsSync(join(folder, 'include')) ? folder : undefined;
}

function platformPackage() {
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const nested = join(dirname(require.resolve('node/package.json')), 'node_modules');
  const places = [nested, join(root, 'node_modules')].map((folder) => join(folder, name));
  return places.find((place) => existsSync(place));
}
