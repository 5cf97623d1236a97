import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** A folder that is gone when the bench ends. */
export const workFolder = mkdtempSync(join(tmpdir(), 'gouji-bench-'));
process.on('exit', () => rmSync(workFolder, { recursive: true, force: true }));

/** Runs a script of this folder on texts, in a fresh process, and reads what it prints. */
export async function measureIn<T>(script: string, args: readonly string[], texts: readonly string[]): Promise<T> {
  const file = join(workFolder, 'texts.json');
  writeFileSync(file, JSON.stringify(texts));
  const run = execute(process.execPath, [`test/bench/${script}`, ...args, file], { maxBuffer: 1e8 });
  const { stdout } = await run.catch((error: Error) => Promise.reject(new Error(endOf(error.message))));
  return JSON.parse(stdout) as T;
}

/** The last lines say what went wrong; before them Node prints a line of the bundle, which may be all of it. */
const endOf = (message: string): string => message.split('\n').slice(-12).join('\n');

/** The median of some times, and between which two of them four in five lie. */
export interface Spread {
  readonly middle: number;
  readonly low: number;
  readonly high: number;
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.round(share * (sorted.length - 1))] ?? Number.NaN;
  return { middle: at(0.5), low: at(0.1), high: at(0.9) };
}

/** The slope of time against size on doubly logarithmic paper: 1 is linear. */
export function exponent(points: readonly (readonly [number, number])[]): number {
  const logs = points.map(([size, time]) => [Math.log(size), Math.log(time)] as const);
  const [meanX, meanY] = [0, 1].map((i) => logs.reduce((sum, point) => sum + point[i]!, 0) / logs.length) as [
    number,
    number,
  ];
  const over = logs.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
  const under = logs.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
  return over / under;
}
