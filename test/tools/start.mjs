import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { root, samples, withTemporaryFolder } from '../e2e/host/paths.mjs';
import { npm, runQuietly, which } from '../e2e/host/run.mjs';
import { remote, startServer, workbench } from '../e2e/host/server.mjs';

/**
 * `npm start`: builds the extension and opens VS Code with it on the sample drafts. That is the desktop's `code` where
 * there is one, else (or with `--embedded`) the embedded VS Code in the browser, until Ctrl-C ends it.
 * `--check` only looks whether the embedded one comes up.
 */

const { values } = parseArgs({ options: { embedded: { type: 'boolean' }, check: { type: 'boolean' } } });
try {
  await runQuietly(...npm('run', 'build'), { cwd: root });
  if (values.embedded || values.check || !(await openDesktop())) await withTemporaryFolder(serve);
} catch (error) {
  // What is missing on this machine is said in one line, without the way through this program.
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** Whether a desktop VS Code was there and has opened. */
async function openDesktop() {
  const code = which('code');
  if (!code) return false;
  // Windows starts a .cmd file only through its shell, which needs the quotes.
  const shell = process.platform === 'win32';
  const args = [`--extensionDevelopmentPath=${root}`, samples].map((arg) => (shell ? `"${arg}"` : arg));
  const child = spawn(shell ? `"${code}"` : code, args, { stdio: 'inherit', shell });
  const [exitCode] = await once(child, 'exit');
  if (exitCode !== 0) console.log('The `code` command did not open; the embedded VS Code is used instead.');
  return exitCode === 0;
}

/** @param {string} data where the embedded VS Code keeps what it writes, until it ends */
async function serve(data) {
  const asked = interruption();
  // A built workbench takes an extension under development only with its test driver, and the token in the address
  // keeps others out. Trust is not asked for: the samples are ours.
  const args = ['--enable-smoke-test-driver', '--disable-workspace-trust'];
  const server = await startServer({ data, extensions: `${data}/extensions`, args });
  const address = workbench(server, samples, [
    ['extensionDevelopmentPath', remote(server, root)],
    ['skipWelcome', 'true'],
  ]);
  try {
    await answers(address);
    console.log(`VS Code is running. Open this address in a browser, Ctrl-C here ends it:\n\n  ${address}\n`);
    if (!values.check) await asked;
  } finally {
    await server.stop();
  }
}

/** Resolves when the person, or the system, asks the program to end. */
function interruption() {
  return Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
}

/**
 * Asks for the workbench as a browser does: the token is exchanged for a cookie, and the page comes at the second request.
 * @param {string} address
 */
async function answers(address) {
  const first = await fetch(address, { redirect: 'manual' });
  const cookie = first.headers.getSetCookie().join('; ');
  const { ok, status } = await fetch(new URL(first.headers.get('location') ?? '', address), { headers: { cookie } });
  if (!ok) throw new Error(`The embedded VS Code answers with HTTP status ${status}.`);
}
