import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** @typedef {import('node:child_process').SpawnOptions} SpawnOptions */

/**
 * Runs a program to its end with its output shown, and rejects unless it exits with 0.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {SpawnOptions} [options]
 */
export async function run(program, args, options = {}) {
  await finish(spawn(program, args, { stdio: 'inherit', ...options }), program, args);
}

/**
 * The same for programs that talk too much: what they say is shown only when they fail.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {SpawnOptions} [options]
 */
export async function runQuietly(program, args, options = {}) {
  const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  /** @type {string[]} */
  const said = [];
  child.stdout.on('data', (chunk) => said.push(String(chunk)));
  child.stderr.on('data', (chunk) => said.push(String(chunk)));
  await finish(child, program, args, said);
}

/**
 * Arguments that run npm under this very Node, whatever the system's npm is called and wherever it stands:
 * `run(...npm('install', 'x'))`.
 * @param {readonly string[]} args
 * @returns {[string, string[]]}
 */
export function npm(...args) {
  const script = process.env.npm_execpath;
  if (!script) throw new Error('Start this through npm (npm start, npm test): it brings the Node that is needed.');
  return [process.execPath, [script, ...args]];
}

/**
 * Where a program stands on the PATH.
 * @param {string} program
 * @returns {string | undefined}
 */
export function which(program) {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd'] : [''];
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = folders.flatMap((folder) => endings.map((ending) => join(folder, program + ending)));
  return candidates.find((candidate) => existsSync(candidate));
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {string} program
 * @param {readonly string[]} args
 * @param {readonly string[]} said what to show with the failure
 * @returns {Promise<void>}
 */
function finish(child, program, args, said = []) {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (code === 0) resolve();
      else reject(new Error(`${[program, ...args].join(' ')} ended with ${signal ?? code}\n${said.join('')}`));
    });
  });
}
