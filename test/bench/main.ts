import { execFileSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { type Bench, bar, writeReadme } from './bench-report.js';
import { buildPrograms, coreUrl, isInstalled, kilobytes, programs } from './bundles.js';
import { exponent, measureIn, type Spread, spreadOf } from './child.js';
import { timeFolder } from './folder.js';
import { memoryRatio, serverKeystroke, timeStarts } from './server-times.js';
import { documentOf, folderOf, growing, longestReport, reportOf } from './texts.js';

/** `npm run bench [-- --json] [--readme] [--quick]`: speed beside the peers, in one run on one machine. */
const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    readme: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
  },
});

const megabyte = 1 << 20;

/** What is typed into: one report of the usual length, and documents of several. */
const typed = { '4kb': reportOf(4 << 10), '64kb': documentOf(64 << 10), '1mb': documentOf(megabyte) } as const;

/**
 * The peers are no part of the project's own lock file; they are fetched when the bench is first run. Not by `npm ci`, which
 * asks for packages of other systems that were never published (autocorrect-node for macOS); the versions are the lock's.
 */
function installPeers(): void {
  console.error('installing the peers into test/bench/node_modules …');
  execFileSync('npm', ['install', '--no-save', '--no-audit', '--no-fund'], {
    cwd: 'test/bench',
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
}

async function measureAll(): Promise<Bench> {
  const document = [documentOf(megabyte)];
  const folder = folderOf(megabyte);
  const [ownDocument, ownFolder] = [await subject('gouji', document), await subject('gouji', folder)];
  const peers = await subjects(['autocorrect-node', 'zhlint', 'markdownlint', 'textlint', 'remark-lint'], document);
  const floor = await subjects(['loop', 'markdown-it'], document);
  const core = await mappedInTurn(typed, coreKeystroke);
  const server = await mappedInTurn(typed, (text) => told('keystroke', serverKeystroke(text)));
  const starts = await told('server', timeStarts(typed['4kb']));
  return {
    full_ms_1mb: { document: ownDocument.steady, folder: ownFolder.steady },
    full_first_ms_1mb: { document: ownDocument.first, folder: ownFolder.first },
    us_per_report: (ownFolder.steady * 1000) / folder.length,
    peers_ms_1mb: steadyOf(peers),
    peers_first_ms_1mb: firstOf(peers),
    floor_ms_1mb: steadyOf(floor),
    floor_first_ms_1mb: firstOf(floor),
    spread: {
      ...mapped({ gouji: ownDocument, 'gouji folder': ownFolder, ...peers, ...floor }, ({ spread }) => spread),
      ...named('keystroke', core),
      ...named('lsp keystroke', server),
      initialize: ends(starts.initialize),
      'first findings': ends(starts.firstFindings),
    },
    keystroke_ms: mapped(core, ({ middle }) => middle),
    lsp_keystroke_ms: mapped(server, ({ middle }) => middle),
    keystroke_longest_report_ms: (await coreKeystroke(longestReport)).middle,
    exponent: await exponents(),
    folder_10000: await told('folder', timeFolder(values.quick ? 500 : 10_000)),
    memory_edits_ratio: await told('memory', memoryRatio(typed['4kb'], values.quick ? 1000 : 10_000)),
    bundle_kb: mapped({ server: programs.server, client: programs.client, cli: programs.cli }, kilobytes),
    activation_ms: await timeLoading(programs.client),
    initialize_ms: starts.initialize.middle,
    first_findings_ms: starts.firstFindings.middle,
  };
}

interface Measured {
  readonly first: number;
  readonly steady: number;
  readonly spread: readonly [number, number];
}

/** One subject in a fresh process. One that answers only its first call has that for its steady time. */
async function subject(name: string, texts: readonly string[]): Promise<Measured> {
  const run = measureIn<{ first: number; steady: number[] }>('measure.mjs', [name, coreUrl], texts);
  const { first, steady } = await told(name, run);
  const times = spreadOf(name === 'autocorrect-node' || steady.length === 0 ? [first] : steady);
  return { first, steady: times.middle, spread: ends(times) };
}

const subjects = (names: readonly string[], texts: readonly string[]): Promise<Record<string, Measured>> =>
  mappedInTurn(Object.fromEntries(names.map((name) => [name, name])), (name) => subject(name, texts));

const mapped = <Key extends string, V, W>(record: Readonly<Record<Key, V>>, change: (value: V) => W): Record<Key, W> =>
  Object.fromEntries(Object.entries<V>(record).map(([key, value]) => [key, change(value)])) as Record<Key, W>;

/** One after the other: what is timed must have the machine to itself. */
async function mappedInTurn<Key extends string, V, W>(
  record: Readonly<Record<Key, V>>,
  change: (value: V) => Promise<W>,
): Promise<Record<Key, W>> {
  const entries: [string, W][] = [];
  for (const [key, value] of Object.entries<V>(record)) entries.push([key, await change(value)]);
  return Object.fromEntries(entries) as Record<Key, W>;
}

const steadyOf = (all: Record<string, Measured>) => mapped(all, ({ steady }) => steady);
const firstOf = (all: Record<string, Measured>) => mapped(all, ({ first }) => first);
const ends = ({ low, high }: Spread): readonly [number, number] => [low, high];
const named = (what: string, all: Readonly<Record<string, Spread>>) =>
  Object.fromEntries(Object.entries(all).map(([size, spread]) => [`${what} ${size}`, ends(spread)]));

const coreKeystroke = async (text: string): Promise<Spread> =>
  spreadOf(await told('keystroke', measureIn<number[]>('keystrokes.mjs', [coreUrl], [text])));

/** How long the editor takes to load the client, in fresh processes. */
async function timeLoading(client: string): Promise<number> {
  const times: number[] = [];
  for (let k = 0; k < 7; k++) times.push(await measureIn<number>('load.mjs', [client], []));
  return spreadOf(times).middle;
}

async function exponents(): Promise<Record<string, number>> {
  const steps = values.quick ? [14, 16, 18] : [14, 16, 18, 20, 22, 24];
  return mappedInTurn(growing, async (textOf) => {
    const texts = steps.map((step) => textOf(2 ** step));
    return exponent(await told('growth', measureIn<[number, number][]>('growth.mjs', [coreUrl], texts)));
  });
}

function told<T>(what: string, work: Promise<T>): Promise<T> {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${what} …`);
  return work;
}

if (!isInstalled()) installPeers();
await buildPrograms();
const bench = await measureAll();
process.stdout.write(values.json ? `${JSON.stringify(bench)}\n` : bar(bench));
if (values.readme) writeReadme(bench);
