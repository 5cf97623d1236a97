import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cache, root } from '../e2e/host/paths.mjs';
import { npm, run } from '../e2e/host/run.mjs';

/**
 * `npm test`: everything that must hold, one step after another. A step that fails does not keep the later ones from
 * telling what they find. The last line tells how many tests and journeys passed.
 */

const units = join(cache, 'units.json');
const journeys = join(cache, 'journeys.json');

/** @type {[string, string[]][]} */
const steps = [
  ['build', ['run', 'build']],
  ['types', ['run', 'typecheck']],
  ['lint', ['run', 'lint']],
  [
    'tests without an editor',
    ['run', 'test:node', '--', '--reporter=default', '--reporter=json', `--outputFile.json=${units}`],
  ],
  ['journeys in VS Code', ['run', 'test:e2e']],
];

await mkdir(cache, { recursive: true });
await rm(units, { force: true });
await rm(journeys, { force: true });

let failedSteps = 0;
/** @type {string[]} */
const report = [];
for (const [title, args] of steps) report.push(await step(title, args));

const tests = await read(units);
const tally = await read(journeys);
const passed = (tests.numPassedTests ?? 0) + (tally.passed ?? 0);
// What broke before it could count (a build, a suite that does not load) is a failure as well.
const failed = Math.max((tests.numFailedTests ?? 0) + (tally.failed ?? 0), failedSteps);
const skipped = (tests.numPendingTests ?? 0) + (tally.skipped ?? 0);
const summary = `${passed} passed, ${failed} failed, ${skipped} skipped`;
await writeFile(join(cache, 'summary.txt'), `${summary}\n`);
console.log(`\n${report.join('\n')}\n${summary}`);
process.exitCode = failed > 0 ? 1 : 0;

/**
 * @param {string} title
 * @param {string[]} args of npm
 */
async function step(title, args) {
  console.log(`\n── ${title}`);
  const started = performance.now();
  const held = await run(...npm('--silent', ...args), { cwd: root }).then(
    () => true,
    () => false,
  );
  if (!held) failedSteps++;
  return `${held ? '✓' : '✗'} ${title} (${((performance.now() - started) / 1000).toFixed(1)} s)`;
}

/**
 * @param {string} path
 * @returns {Promise<Record<string, number>>} nothing when the step did not get as far as writing it
 */
async function read(path) {
  return readFile(path, 'utf8').then(JSON.parse, () => ({}));
}
