import { spawnSync } from 'node:child_process';
import { runQuietly, which } from './run.mjs';

/**
 * What npm cannot bring. `present` looks for it, `debian` is the package that brings it there.
 * @typedef {{ name: string, debian: string, present: () => boolean }} Prerequisite
 */

/** @type {Prerequisite[]} */
const compiler = [
  { name: 'Python 3', debian: 'python3', present: () => Boolean(which('python3') ?? which('python')) },
  { name: 'make', debian: 'make', present: () => Boolean(which('make')) },
  { name: 'a C++ compiler', debian: 'g++', present: () => Boolean(which('g++') ?? which('c++')) },
];

/** @type {Prerequisite[]} */
const browser = [
  { name: 'Chromium', debian: 'chromium', present: () => chromium() !== undefined },
  { name: 'a Chinese font', debian: 'fonts-noto-cjk', present: hasChineseFont },
];

/** The embedded VS Code needs one small native module, which is compiled here. */
export const ensureCompiler = () => ensure(compiler);

/** The journeys need a browser, and a font without which Chinese text is nothing but boxes. */
export const ensureBrowser = () => ensure(browser);

/** Chromium on the PATH. Elsewhere Playwright knows where the system keeps Chrome or Edge. */
export function chromium() {
  return which('chromium') ?? which('chromium-browser') ?? which('google-chrome');
}

/** @param {Prerequisite[]} needed */
async function ensure(needed) {
  // macOS and Windows bring browsers, fonts and compilers in ways of their own; node-gyp and Playwright find them.
  if (process.platform !== 'linux') return;
  const missing = needed.filter(({ present }) => !present());
  if (missing.length > 0 && mayInstall()) await aptInstall(missing.map(({ debian }) => debian));
  const absent = missing.filter(({ present }) => !present());
  if (absent.length > 0) throw new Error(explain(absent));
}

function mayInstall() {
  return process.getuid?.() === 0 && which('apt-get') !== undefined;
}

/** @param {string[]} packages */
async function aptInstall(packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  console.log(`Installing from the system's packages: ${packages.join(' ')}`);
  await runQuietly('apt-get', ['update'], { env });
  await runQuietly('apt-get', ['install', '-y', '--no-install-recommends', ...packages], { env });
}

/** @param {Prerequisite[]} absent */
function explain(absent) {
  const names = absent.map(({ name }) => name).join(', ');
  const packages = absent.map(({ debian }) => debian).join(' ');
  return `Missing on this machine: ${names}. On Debian or Ubuntu: sudo apt-get install ${packages}`;
}

function hasChineseFont() {
  const { stdout } = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' });
  return Boolean(stdout?.trim());
}
