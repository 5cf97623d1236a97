import { readFileSync } from 'node:fs';
import { subjects } from './subjects.mjs';

// A fresh process: loads one subject, checks the texts once, then again until it is steady. Times in milliseconds.
const [, , name = '', core = '', textFile = '', runs = '7'] = process.argv;
/** @type {string[]} */
const texts = JSON.parse(readFileSync(textFile, 'utf8'));
const limit = 20_000;

const loading = performance.now();
const check = await subjects[name]?.(core);
if (!check) throw new Error(`no subject ${name}`);
const load = performance.now() - loading;
const first = await once(check);
/** @type {number[]} */
const steady = [];
for (let spent = first; steady.length < Number(runs) && spent < limit; spent += steady.at(-1) ?? 0)
  steady.push(await once(check));
process.stdout.write(JSON.stringify({ load, first, steady, rss: process.memoryUsage().rss / 2 ** 20 }));

/** @param {import('./subjects.mjs').Check} check */
async function once(check) {
  const start = performance.now();
  for (const text of texts) await check(text);
  return performance.now() - start;
}
