import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { builtInProfiles } from '../../../server/profiles/index.js';
import { htmlTables } from '../../../server/src/adapters/html-tables.js';
import { type AnalyzeOptions, defaultSettings, render } from '../../../server/src/core/index.js';
import { type Draft, readCorpus } from './corpus.js';
import { type Figures, type Score, score } from './score.js';

/** `npm run eval -- DIR [--json] [--misses] [--gate | --record]`: how true the findings are, on labelled drafts. */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    misses: { type: 'boolean', default: false },
    gate: { type: 'boolean', default: false },
    record: { type: 'boolean', default: false },
  },
});
const gates = resolve('test/tools/eval-gates.json');
const folder = positionals[0];
if (folder === undefined) throw new Error('usage: npm run eval -- DIR [--json] [--misses] [--gate | --record]');

function optionsFor(previous: Draft['previous']): AnalyzeOptions {
  return { profiles: builtInProfiles, settings: defaultSettings, html: htmlTables, ...(previous ? { previous } : {}) };
}

/** Every miss and false alarm; what is uncovered and which mutants live is told when it is asked for. */
function listing({ misses, alarms, uncovered, survivors }: Score, full: boolean): string {
  const missed = misses.map(
    ({ doc, label }) =>
      `MISS ${doc} ${label.kind} ${label.check ?? ''} ${label.section ?? clipped(label.quotes?.[0])} | ${label.note ?? ''}`,
  );
  const alarmed = alarms.map(
    ({ doc, finding, quote }) =>
      `ALARM ${doc} ${finding.severity} ${finding.check} 「${clipped(quote)}」 ${render(finding.message, 'zh-CN')}`,
  );
  const gaps = uncovered.map(({ doc, label }) => `UNCOVERED ${doc} ${label.kind} ${clipped(label.quotes?.[0])}`);
  const alive = survivors.map(
    ({ doc, label, mutant }) => `MUTANT ${doc} ${label.kind} ${clipped(mutant.quote)} (${mutant.from}→${mutant.to})`,
  );
  return [...missed, ...alarmed, ...(full ? [...gaps, ...alive] : [])].map((line) => `${line}\n`).join('');
}

const clipped = (text = ''): string => text.replace(/\s+/g, ' ').slice(0, 80);

function table({ kinds, figures }: Score): string {
  const rows = [...kinds].sort(([a], [b]) => (a < b ? -1 : 1));
  const lines = rows.map(
    ([kind, tally]) =>
      `${kind.padEnd(14)} differs ${tally.hit}/${tally.differs} loose ${tally.loose}  ` +
      `holds ${tally.covered}/${tally.holds}  mutants ${tally.killed}/${tally.mutants}\n`,
  );
  return `${lines.join('')}${JSON.stringify(figures)}\n`;
}

const gated = ['recall', 'loose', 'precision', 'clean', 'coverage', 'mutation'] as const;
type Gates = Record<string, Partial<Record<(typeof gated)[number], number | null>>>;

function readGates(): Gates {
  return existsSync(gates) ? (JSON.parse(readFileSync(gates, 'utf8')) as Gates) : {};
}

function record(corpus: string, figures: Figures): void {
  const kept = Object.fromEntries(gated.map((key) => [key, figures[key]]));
  writeFileSync(gates, `${JSON.stringify({ ...readGates(), [corpus]: kept }, undefined, 2)}\n`);
}

/** Fails when a figure is below the one that is recorded for this folder. */
function gate(corpus: string, figures: Figures): number {
  const recorded = readGates()[corpus];
  if (!recorded) throw new Error(`${corpus}: nothing is recorded in ${gates}`);
  const worse = gated.filter((key) => (figures[key] ?? 0) < (recorded[key] ?? 0));
  for (const key of worse) console.error(`eval: ${corpus}: ${key} is ${figures[key]}, recorded is ${recorded[key]}`);
  return worse.length > 0 ? 1 : 0;
}

const result = score(readCorpus(folder), optionsFor);
if (!values.json || values.misses) process.stdout.write(listing(result, values.misses));
process.stdout.write(values.json ? `${JSON.stringify(result.figures)}\n` : table(result));
const name = basename(resolve(folder));
if (values.record) record(name, result.figures);
if (values.gate) process.exitCode = gate(name, result.figures);
