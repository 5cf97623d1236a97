import { execFileSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { type Bench, bar, writeReadme } from './bench-report.js';
import { buildPrograms, coreUrl, isInstalled, kilobytes, programs } from './bundles.js';
import { exponent, measureIn, median } from './child.js';
import { timeFolder } from './folder.js';
import { BenchServer } from './server.js';
import { documentOf, folderOf, growing } from './texts.js';

/** `npm run bench [-- --json] [--readme] [--quick]`: speed beside the peers, in one run on one machine. */
const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    readme: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
  },
});

const megabyte = 1 << 20;
const sizes = { '4kb': 4 << 10, '64kb': 64 << 10, '1mb': megabyte } as const;
type BySize = Record<keyof typeof sizes, number>;

/** The peers are no part of the project's own lock file; they are fetched when the bench is first run. */
function installPeers(): void {
  console.error('installing the peers into test/bench/node_modules …');
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], {
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
  const server = await timeServer();
  return {
    full_ms_1mb: { document: ownDocument.steady, folder: ownFolder.steady },
    full_first_ms_1mb: { document: ownDocument.first, folder: ownFolder.first },
    us_per_report: (ownFolder.steady * 1000) / folder.length,
    peers_ms_1mb: steadyOf(peers),
    peers_first_ms_1mb: firstOf(peers),
    floor_ms_1mb: steadyOf(floor),
    floor_first_ms_1mb: firstOf(floor),
    spread: { gouji: ownDocument.spread, ...mapped(peers, ({ spread }) => spread) },
    keystroke_ms: await bySize(coreKeystroke),
    lsp_keystroke_ms: server.keystrokes,
    exponent: await exponents(),
    folder_10000: await timeFolder(values.quick ? 500 : 10_000),
    memory_edits_ratio: server.memoryRatio,
    bundle_kb: mapped({ server: programs.server, client: programs.client, cli: programs.cli }, kilobytes),
    initialize_ms: server.initialize,
    first_findings_ms: server.firstFindings,
  };
}

interface Measured {
  readonly first: number;
  readonly steady: number;
  readonly spread: readonly [number, number];
}

/** One subject in a fresh process. One that answers only its first call has that for its steady time. */
async function subject(name: string, texts: readonly string[]): Promise<Measured> {
  progress(name);
  const { first, steady } = await measureIn<{ first: number; steady: number[] }>('measure.mjs', [name, coreUrl], texts);
  const times = name === 'autocorrect-node' ? [first] : steady;
  return { first, steady: median(times), spread: [Math.min(...times), Math.max(...times)] };
}

async function subjects(names: readonly string[], texts: readonly string[]): Promise<Record<string, Measured>> {
  const measured: Record<string, Measured> = {};
  for (const name of names) measured[name] = await subject(name, texts);
  return measured;
}

const mapped = <V, W>(record: Readonly<Record<string, V>>, change: (value: V) => W): Record<string, W> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));

const steadyOf = (all: Record<string, Measured>) => mapped(all, ({ steady }) => steady);
const firstOf = (all: Record<string, Measured>) => mapped(all, ({ first }) => first);

async function bySize(time: (text: string) => Promise<number>): Promise<BySize> {
  const entries: [string, number][] = [];
  for (const [name, bytes] of Object.entries(sizes)) entries.push([name, await time(documentOf(bytes))]);
  return Object.fromEntries(entries) as BySize;
}

async function coreKeystroke(text: string): Promise<number> {
  progress('keystroke');
  return median(await measureIn<number[]>('keystrokes.mjs', [coreUrl], [text]));
}

interface ServerTimes {
  readonly initialize: number;
  readonly firstFindings: number;
  readonly keystrokes: BySize;
  readonly memoryRatio: number;
}

async function timeServer(): Promise<ServerTimes> {
  const starts: number[] = [];
  const findings: number[] = [];
  for (let k = 0; k < 5; k++)
    await withServer(async (server) => {
      progress('server');
      starts.push(await server.initialize());
      findings.push(await server.open(documentOf(sizes['4kb'])));
    });
  const keystrokes = await bySize(serverKeystroke);
  return { initialize: median(starts), firstFindings: median(findings), keystrokes, memoryRatio: await memoryRatio() };
}

async function withServer<T>(use: (server: BenchServer) => Promise<T>): Promise<T> {
  const server = new BenchServer(programs.server);
  try {
    return await use(server);
  } finally {
    await server.stop();
  }
}

const serverKeystroke = (text: string): Promise<number> =>
  withServer(async (server) => {
    await server.initialize();
    await server.open(text);
    const times: number[] = [];
    for (let k = 0; k < 40; k++) times.push(await server.type(((k * 37) % 61) / 61, '项3，公5'[k % 5]!));
    return median(times.slice(10));
  });

/** Memory after many edits over memory after some: what is kept of each edit would show. */
const memoryRatio = (): Promise<number> =>
  withServer(async (server) => {
    progress('memory');
    await server.initialize();
    await server.open(documentOf(sizes['4kb']));
    const after = async (from: number, to: number): Promise<number> => {
      for (let k = from; k < to; k++) {
        await server.touch(((k * 37) % 61) / 61, '3');
        if (k % 10 === 0) await server.findings();
      }
      await server.findings();
      return server.memory();
    };
    const early = await after(0, 100);
    return (await after(100, values.quick ? 1000 : 10_000)) / early;
  });

async function exponents(): Promise<Record<string, number>> {
  const steps = values.quick ? [14, 16, 18] : [14, 16, 18, 20, 22, 24];
  const found: Record<string, number> = {};
  for (const [name, textOf] of Object.entries(growing)) {
    progress(`growth: ${name}`);
    const texts = steps.map((step) => textOf(2 ** step));
    found[name] = exponent(await measureIn<[number, number][]>('growth.mjs', [coreUrl], texts));
  }
  return found;
}

function progress(what: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${what} …`);
}

if (!isInstalled()) installPeers();
await buildPrograms();
const bench = await measureAll();
process.stdout.write(values.json ? `${JSON.stringify(bench)}\n` : bar(bench));
if (values.readme) writeReadme(bench);
