import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { build } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../unit/cli/memory.js';

/** The program as it is shipped: one bundle, a process of its own, real pipes. */
const folder = temporaryFolder();
const program = join(folder, 'cli.js');
const drafts = join(folder, 'drafts');

beforeAll(async () => {
  const entry = join(import.meta.dirname, '../../server/src/cli/main.ts');
  await build({
    entryPoints: [entry],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
  });
  mkdirSync(drafts);
  for (let i = 0; i < 60; i++) writeFileSync(join(drafts, `${String(i).padStart(2, '0')}.md`), draft(i));
  writeFileSync(join(drafts, '30.txt'), Buffer.from([0xff]));
});

const draft = (i: number): string =>
  `青禾县统计局2022年政府信息公开工作年度报告\n一、总体情况\n主动公开信息${i}条，其中网站${i}条。\n`;

const gouji = (...args: string[]) =>
  spawnSync(process.execPath, [program, ...args], { encoding: 'utf8', maxBuffer: 1e9 });

describe('the bundle', () => {
  it('says the same on several threads, in the same order', () => {
    const [alone, together] = ['1', '3'].map((jobs) =>
      gouji('check', '--format', 'json', '--relations', '--fail-on', 'never', '--jobs', jobs, drafts),
    );
    expect(together).toMatchObject({ status: 2, stdout: alone?.stdout, stderr: alone?.stderr });
    const { reports, errors } = JSON.parse(alone?.stdout ?? '');
    expect([reports.length, errors.length]).toEqual([60, 1]);
  });

  it('writes everything to a pipe that is read slowly', async () => {
    const many = Array.from({ length: 5 }, () => drafts);
    const whole = gouji('figures', '--format', 'json', ...many).stdout;
    const child = spawn(process.execPath, [program, 'figures', '--format', 'json', ...many], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    await wait(300);
    let slow = '';
    for await (const chunk of child.stdout.setEncoding('utf8')) slow += chunk;
    expect(slow.length).toBe(whole.length);
    expect(slow.endsWith('}\n')).toBe(true);
  });

  it('ends quietly when its reader has seen enough', async () => {
    const child = spawn(process.execPath, [
      program,
      'check',
      '--format',
      'json',
      ...Array.from({ length: 5 }, () => drafts),
    ]);
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (chunk) => {
      said += chunk;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    await new Promise((resolve) => child.on('close', resolve));
    expect(said.split('\n').filter((line) => line !== '' && !line.startsWith('gouji: '))).toEqual([]);
  });
});
