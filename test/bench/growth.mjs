import { readFileSync } from 'node:fs';

// A fresh process: checks one kind of text at growing sizes. Gives [bytes, milliseconds] pairs; stops when it gets slow.
const [, , core = '', textFile = ''] = process.argv;
const { checkText } = await import(core);
/** @type {string[]} */
const texts = JSON.parse(readFileSync(textFile, 'utf8'));
const limit = 5_000;

for (let k = 0; k < 30; k++) checkText(texts[0]);
/** @type {[number, number][]} */
const points = [];
for (const text of texts) {
  // A large text gives a steady figure at once, and collecting its garbage is part of its time.
  const times = text.length > 2 ** 20 ? [once(text)] : [once(text), once(text), once(text)];
  points.push([Buffer.byteLength(text), Math.min(...times)]);
  if (Math.min(...times) > limit) break;
}
process.stdout.write(JSON.stringify(points));

/** @param {string} text */
function once(text) {
  const start = performance.now();
  checkText(text);
  return performance.now() - start;
}
