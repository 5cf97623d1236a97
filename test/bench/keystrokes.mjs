import { readFileSync } from 'node:fs';

// A fresh process: types into a text, one character at a time at ever other places, and times each answer.
const [, , core = '', textFile = ''] = process.argv;
const { checkText } = await import(core);
/** @type {string[]} */
const [start = ''] = JSON.parse(readFileSync(textFile, 'utf8'));

let text = start;
let analysis = checkText(text);
/** @type {number[]} */
const times = [];
for (let k = 0; k < 60; k++) {
  const at = Math.floor((((k * 37) % 61) / 61) * text.length);
  text = text.slice(0, at) + '项3，公5'[k % 5] + text.slice(at);
  const began = performance.now();
  analysis = checkText(text, analysis);
  times.push(performance.now() - began);
}
// The first ones warm the machine up.
process.stdout.write(JSON.stringify(times.slice(20)));
