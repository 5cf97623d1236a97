import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { installVSCode } from './install.mjs';
import { runQuietly } from './run.mjs';

/**
 * A running VS Code server.
 * @typedef {{ authority: string, token: string, stop: () => Promise<void> }} Server
 */

const fixed = ['--host', '127.0.0.1', '--port', '0', '--accept-server-license-terms', '--telemetry-level', 'off'];

const settings = { 'chat.disableAIFeatures': true, 'workbench.secondarySideBar.defaultVisibility': 'hidden' };

/**
 * Starts the embedded VS Code on a free port with data folders of its own.
 * @param {{ data: string, extensions: string, args?: readonly string[] }} options `data` holds everything it writes
 * @returns {Promise<Server>}
 */
export async function startServer({ data, extensions, args = [] }) {
  const script = await serverScript();
  await mkdir(extensions, { recursive: true });
  await writeSettings(data);
  // Without a token every local process could drive the editor.
  const token = randomUUID();
  const folders = ['--user-data-dir', join(data, 'user'), '--server-data-dir', join(data, 'server')];
  const all = [script, ...fixed, '--connection-token', token, ...folders, '--extensions-dir', extensions, ...args];
  const child = spawn(process.execPath, all, { stdio: ['ignore', 'pipe', 'pipe'], env: environment() });
  return { authority: await address(child), token, stop: () => stop(child) };
}

/**
 * The editor's own offers stand in nobody's way here.
 * @param {string} data
 */
async function writeSettings(data) {
  const folder = join(data, 'user', 'User');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'settings.json'), JSON.stringify(settings));
}

/**
 * Installs a packaged extension as a user would.
 * @param {string} vsix
 * @param {string} extensions the folder that extensions are installed into
 */
export async function installExtension(vsix, extensions) {
  const args = [await serverScript(), '--install-extension', vsix, '--extensions-dir', extensions];
  await runQuietly(process.execPath, [...args, '--server-data-dir', extensions], { env: environment() });
}

async function serverScript() {
  return join(await installVSCode(), 'out', 'server-main.js');
}

/**
 * The address of the workbench with `folder` open.
 * @param {Server} server
 * @param {string} folder
 * @param {readonly (readonly [string, string])[]} payload what the workbench is told besides, pair by pair
 */
export function workbench({ authority, token }, folder, payload = []) {
  const query = new URLSearchParams({ tkn: token, folder: pathToFileURL(folder).pathname });
  if (payload.length > 0) query.set('payload', JSON.stringify(payload));
  return `http://${authority}/?${query}`;
}

/**
 * How the workbench names a file or folder of this machine.
 * @param {Server} server
 * @param {string} path
 */
export function remote({ authority }, path) {
  return `vscode-remote://${authority}${pathToFileURL(path).pathname}`;
}

/** npm's variables and those of an editor around us would be taken by the server for its own. */
function environment() {
  const foreign = /^(npm_|VSCODE_|ELECTRON_)/i;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)));
}

/**
 * Waits for the line in which the server tells its port.
 * @param {import('node:child_process').ChildProcessByStdio<null, import('node:stream').Readable, import('node:stream').Readable>} child
 * @returns {Promise<string>}
 */
async function address(child) {
  /** @type {string[]} */
  const heard = [];
  child.stderr.on('data', (chunk) => heard.push(String(chunk)));
  for await (const line of createInterface(child.stdout)) {
    heard.push(`${line}\n`);
    const port = /listening on (\d+)/.exec(line)?.[1];
    if (port) {
      child.stdout.resume();
      return `127.0.0.1:${port}`;
    }
  }
  throw new Error(`The embedded VS Code did not start:\n${heard.join('')}`);
}

/** @param {import('node:child_process').ChildProcess} child */
async function stop(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill();
  await ended;
}
