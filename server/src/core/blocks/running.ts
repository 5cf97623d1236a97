import type { Line } from './lines.js';
import { endsSentence } from './wrap.js';

/**
 * Document-sharing sites cut a text into pages and put a running number before each (`2、力的组织机构保障`), in the middle
 * of sentences. Whether such numbers are items of a list shows only in the document as a whole: running numbers count
 * on without a break, stand before long lines, and the line before them mostly ends in the middle of a sentence.
 *
 * @returns the length of the running number (`2、`) by the index of its line.
 */
export function findRunningNumbers(lines: readonly Line[], furniture: boolean): ReadonlyMap<number, number> {
  const chain = longestChain(lines);
  if (chain.length < 2 || !isRunning(chain, lines, furniture)) return new Map();
  return new Map(chain.map((index) => [index, numberLength((lines[index] as Line).text)]));
}

/** The longest run of lines that count on. A part of a document may begin with any number, but then has several. */
function longestChain(lines: readonly Line[]): number[] {
  const open = new Map<number, number[]>();
  let longest: number[] = [];
  lines.forEach(({ text }, index) => {
    if (numberLength(text) === 0) return;
    const number = Number.parseInt(text, 10);
    const chain = open.get(number) ?? [];
    open.delete(number);
    chain.push(index);
    open.set(number + 1, chain);
    const isEnough = chain.length > 4 || Number.parseInt((lines[chain[0] ?? 0] as Line).text, 10) <= 2;
    if (isEnough && chain.length > longest.length) longest = chain;
  });
  return longest;
}

function isRunning(chain: readonly number[], lines: readonly Line[], furniture: boolean): boolean {
  let cuts = 0;
  let preceded = 0;
  let length = 0;
  for (const index of chain) {
    length += (lines[index] as Line).text.length;
    const before = lines[index - 1];
    if (!before) continue;
    preceded++;
    if (before.text.length >= 40 && !endsSentence(before.text)) cuts++;
  }
  const average = length / chain.length;
  return furniture ? cuts > 0 && average >= 40 : cuts > 1 && cuts * 2 >= preceded && average >= 80;
}

/** Length of `12、` at the start of a line, else 0. */
function numberLength(text: string): number {
  const match = /^\d{1,3}、/.exec(text);
  return match ? match[0].length : 0;
}
