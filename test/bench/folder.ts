import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { programs } from './bundles.js';
import { workFolder } from './child.js';
import { folderOf } from './texts.js';

export interface FolderTimes {
  readonly s: number;
  readonly peak_mb: number;
  readonly jobs2_s: number;
}

/** The command line over a folder of many reports: wall time and peak memory, and the time on two threads. */
export async function timeFolder(count: number): Promise<FolderTimes> {
  const folder = join(workFolder, 'reports');
  mkdirSync(folder);
  const texts = folderOf(1 << 20);
  for (let k = 0; k < count; k++) writeFileSync(join(folder, `${k}.md`), texts[k % texts.length]!);
  const alone = await run(folder, 1);
  const together = await run(folder, 2);
  return { s: alone.seconds, peak_mb: alone.peak, jobs2_s: together.seconds };
}

async function run(folder: string, jobs: number): Promise<{ seconds: number; peak: number }> {
  const peakFile = join(workFolder, 'peak');
  const start = performance.now();
  const args = [
    '--require',
    resolve('test/bench/memory.cjs'),
    programs.cli,
    'check',
    '--fail-on',
    'never',
    '--format',
    'json',
  ];
  const child = spawn(process.execPath, [...args, '--jobs', String(jobs), folder], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, GOUJI_BENCH_PEAK: peakFile },
  });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`gouji check ended with ${code}`);
  return { seconds: (performance.now() - start) / 1000, peak: Number(readFileSync(peakFile, 'utf8')) };
}
