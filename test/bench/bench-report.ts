import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { withPart } from '../tools/docs/tables.js';

type Numbers = Readonly<Record<string, number>>;

/** What one run has measured; milliseconds unless the name says otherwise. Peers and floor are timed on one document. */
export interface Bench {
  readonly full_ms_1mb: Numbers;
  readonly full_first_ms_1mb: Numbers;
  readonly us_per_report: number;
  readonly peers_ms_1mb: Numbers;
  readonly peers_first_ms_1mb: Numbers;
  readonly floor_ms_1mb: Numbers;
  readonly floor_first_ms_1mb: Numbers;
  readonly spread: Readonly<Record<string, readonly [number, number]>>;
  readonly keystroke_ms: Numbers;
  readonly lsp_keystroke_ms: Numbers;
  readonly keystroke_longest_report_ms: number;
  readonly exponent: Numbers;
  readonly folder_10000: { readonly s: number; readonly peak_mb: number; readonly jobs2_s: number };
  readonly memory_edits_ratio: number;
  readonly bundle_kb: Numbers;
  readonly activation_ms: number;
  readonly initialize_ms: number;
  readonly first_findings_ms: number;
}

/** The table of a run, as text for people and for the README. */
export function bar(bench: Bench): string {
  return [machine(), '', fullTable(bench), keystrokeTable(bench), growthTable(bench), ...others(bench), ''].join('\n');
}

const machine = (): string => {
  const [first, ...rest] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${rest.length + 1} × ${first?.model.trim() ?? process.arch}, ${memory} GB, ${process.platform}, Node ${process.version}`;
};

const written = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toPrecision(2));

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |\n`).join('');

/** Gouji, the peers and the floor on the same 1 MB, and how many times as long as Gouji each takes. */
function fullTable(bench: Bench): string {
  const own = bench.full_ms_1mb.document ?? Number.NaN;
  const row = (name: string, first: number, steady: number): string[] => {
    return [name, written(first), timed(bench, name, steady), written(1000 / steady), `${written(steady / own)}×`];
  };
  const all = { ...bench.peers_ms_1mb, ...bench.floor_ms_1mb };
  const first = { ...bench.peers_first_ms_1mb, ...bench.floor_first_ms_1mb };
  return table(
    ['1 MB of reports, one document', 'first ms', 'steady ms', 'MB/s', '÷ Gouji'],
    [
      row('gouji', bench.full_first_ms_1mb.document ?? Number.NaN, own),
      ...Object.entries(all).map(([name, steady]) => row(name, first[name] ?? Number.NaN, steady)),
    ],
  );
}

/** A median with its spread. */
function timed({ spread }: Bench, name: string, middle: number): string {
  const [low, high] = spread[name] ?? [middle, middle];
  return `${written(middle)} (${written(low)}–${written(high)})`;
}

function keystrokeTable(bench: Bench): string {
  const parse = bench.floor_ms_1mb['markdown-it'] ?? Number.NaN;
  const rows = Object.entries(bench.keystroke_ms).map(([size, core]) => {
    const server = bench.lsp_keystroke_ms[size] ?? Number.NaN;
    return [
      size,
      timed(bench, `keystroke ${size}`, core),
      timed(bench, `lsp keystroke ${size}`, server),
      (core / parse).toFixed(3),
    ];
  });
  return table(['keystroke to findings', 'core ms', 'through the protocol ms', 'core ÷ markdown-it on 1 MB'], rows);
}

const growthTable = ({ exponent }: Bench): string =>
  table(
    ['growth of time with size', 'exponent'],
    Object.entries(exponent).map(([name, value]) => [name, value.toFixed(2)]),
  );

const others = (bench: Bench): string[] => [
  `A folder of reports: ${timed(bench, 'gouji folder', bench.full_ms_1mb.folder ?? Number.NaN)} ms/MB, ` +
    `${written(bench.us_per_report)} µs a report. A keystroke in the longest single report: ${written(bench.keystroke_longest_report_ms)} ms.`,
  `10,000 reports on the command line: ${bench.folder_10000.s.toFixed(1)} s, ${bench.folder_10000.peak_mb.toFixed(0)} MB at most; ` +
    `on two threads ${bench.folder_10000.jobs2_s.toFixed(1)} s.`,
  `Server: answers ${timed(bench, 'initialize', bench.initialize_ms)} ms after its start, ` +
    `first findings ${timed(bench, 'first findings', bench.first_findings_ms)} ms later; ` +
    `memory after 10,000 edits ${bench.memory_edits_ratio.toFixed(2)}× of that after 100.`,
  `Bundles: ${Object.entries(bench.bundle_kb)
    .map(([name, size]) => `${name} ${size} KB`)
    .join(', ')}; the client loads in ${written(bench.activation_ms)} ms.`,
];

/** Puts the table of this run, with the date and the machine, into the README. */
export function writeReadme(bench: Bench): void {
  const content = `${new Date().toISOString().slice(0, 10)}, ${bar(bench)}`;
  for (const file of ['README.md', 'README.zh-CN.md'].filter((name) => existsSync(name))) {
    const readme = readFileSync(file, 'utf8');
    writeFileSync(
      file,
      withPart(readme, 'bench', () => content),
    );
  }
}
