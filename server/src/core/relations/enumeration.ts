import { parseHan } from '../figures/numerals.js';
import { ONE } from '../figures/quantity.js';
import type { Block } from '../model.js';

/** One item of an enumeration: its marker and where it stands in its block's text. */
export interface Entry {
  readonly block: number;
  readonly start: number;
  readonly end: number;
  readonly ordinal: number;
}

/** The prose an enumeration is looked for in. */
export interface ProseBlocks {
  readonly blocks: readonly Block[];
  readonly range: { readonly from: number; readonly to: number };
}

export const textOf = (block: number, { blocks }: ProseBlocks): string => {
  const found = blocks[block];
  return found?.kind === 'paragraph' ? found.text : '';
};

/** A numeral in either script: `四` → 4, `12` → 12. */
export const numberOf = (number: string): number =>
  Number(/^\d+$/.test(number) ? number : (parseHan(number)?.value ?? 0n) / ONE);

/** Whether an enumeration begins where its announcement ends. */
export const startsNear = (entry: Entry, block: number, from: number): boolean =>
  entry.block === block ? entry.start - from <= 30 : entry.block - block === 1 && entry.start <= 6;

const styles: readonly RegExp[] = [
  /([一二三四五六七八九十]{1,2})(?:是|要|抓|则)/g,
  /第([一二三四五六七八九十]{1,2})[,、,:]/g,
  /其([一二三四五六七八九十])[,是:]/g,
  /\(([一二三四五六七八九十]{1,2})\)/g,
  /\((\d{1,2})\)/g,
  /(?<![\d.])(\d{1,2})[.、](?!\d)/g,
  /([①②③④⑤⑥⑦⑧⑨⑩])/g,
];

/** The run of markers of one style that begins with 1 after `from`, over this block and those that continue it. */
export function entriesAfter(block: number, from: number, context: ProseBlocks): Entry[] {
  const candidates = styles.map((style) => run(style, block, from, context)).filter((entries) => entries.length > 0);
  return candidates.sort((a, b) => position(a) - position(b))[0] ?? [];
}

const position = ([first]: readonly Entry[]): number =>
  first ? first.block * 1e7 + first.start : Number.POSITIVE_INFINITY;

function run(style: RegExp, block: number, from: number, context: ProseBlocks): Entry[] {
  const entries: Entry[] = [];
  for (let index = block; index < Math.min(context.range.to, block + 24); index++) {
    const text = textOf(index, context);
    if (index > block && entries.length > 0 && !new RegExp(`^ *${style.source}`).test(text)) break;
    if (index > block + 1 && entries.length === 0) break;
    for (const match of text.matchAll(style)) {
      if (index === block && match.index < from) continue;
      const ordinal = ordinalOf(match[1] ?? '');
      if (!isHead(text, match.index)) continue;
      if (ordinal === 1 && entries.length > 0) return entries;
      if (ordinal !== entries.length + 1) continue;
      entries.push({ block: index, start: match.index, end: match.index + match[0].length, ordinal });
    }
  }
  return entries;
}

const isHead = (text: string, at: number): boolean =>
  at === 0 || /[。;:,,、!?\s)”]/.test(text.charAt(at - 1)) || /做好|抓好$/.test(text.slice(at - 2, at));
const circled = '①②③④⑤⑥⑦⑧⑨⑩';
const ordinalOf = (text: string): number => (circled.includes(text) ? circled.indexOf(text) + 1 : numberOf(text));

/** The longest run of one style that ends before `end` in a block. */
export function lastRun(block: number, end: number, context: ProseBlocks): Entry[] {
  const runs = styles.map((style) =>
    run(style, block, 0, context).filter((entry) => entry.block < block || entry.start < end || entry.block > block),
  );
  return (
    runs
      .map((entries) => entries.filter((entry) => entry.block === block && entry.start < end))
      .sort((a, b) => b.length - a.length)[0] ?? []
  );
}
