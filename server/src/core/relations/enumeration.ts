import { parseHan } from '../figures/numerals.js';
import { ONE } from '../figures/quantity.js';
import { gather } from '../lists.js';
import type { Block } from '../model.js';
import { matchesOf } from '../text/matches.js';

/** One item of an enumeration: its marker and where it stands in its block's text. */
export interface Entry {
  readonly block: number;
  readonly start: number;
  readonly end: number;
  /** 0 for a word that only says "the next": 其次, 最后. */
  readonly ordinal: number;
}

/** Items that are numbered on from 1. */
export interface Run {
  readonly entries: readonly Entry[];
  /** A number is left out or stands twice: how many items there are cannot be told. */
  readonly broken: boolean;
}

/** The prose an enumeration is looked for in. */
export interface ProseBlocks {
  readonly blocks: readonly Block[];
  readonly range: { readonly from: number; readonly to: number };
  /** Markers of each style by block, read when they are first asked for. */
  readonly markers: Map<number, readonly (readonly Entry[])[]>;
}

export const textOf = (block: number, { blocks }: Pick<ProseBlocks, 'blocks'>): string => {
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
  /第([一二三四五六七八九十]{1,2})[,、,:是]/g,
  /其([一二三四五六七八九十])[,是:]/g,
  /\(([一二三四五六七八九十]{1,2})\)/g,
  /\((\d{1,2})\)/g,
  /(?<![\d.])(\d{1,2})[.、](?!\d)/g,
  /([①②③④⑤⑥⑦⑧⑨⑩])/g,
  /(首先|其次|再次|再者|最后)(?=[,是:要])/g,
  /(?<![\d.(])(\d{1,2})\)/g,
];

function markersOf(block: number, context: ProseBlocks): readonly (readonly Entry[])[] {
  const known = context.markers.get(block);
  if (known) return known;
  const text = textOf(block, context);
  const found = styles.map((style) =>
    matchesOf(text, style)
      .filter(({ index, 0: whole }) => circled.includes(whole) || isHead(text, index))
      .map(({ index, 0: whole, 1: number = '' }) => ({
        block,
        start: index,
        end: index + whole.length,
        ordinal: ordinalOf(number),
      })),
  );
  context.markers.set(block, found);
  return found;
}

const isHead = (text: string, at: number): boolean =>
  at === 0 || /[。;:,,、!?\s)”]/.test(text.charAt(at - 1)) || /做好|抓好$/.test(text.slice(Math.max(0, at - 2), at));

const circled = '①②③④⑤⑥⑦⑧⑨⑩';
const words: Readonly<Record<string, number>> = { 首先: 1, 其次: 0, 再次: 0, 再者: 0, 最后: 0 };
const ordinalOf = (text: string): number =>
  words[text] ?? (circled.includes(text) ? circled.indexOf(text) + 1 : numberOf(text));

/** The run that begins with 1 just after `from`, over this block and those that continue it: the nearest of all styles. */
export function runAfter(block: number, from: number, context: ProseBlocks): Run | undefined {
  let nearest: Run | undefined;
  for (let style = 0; style < styles.length; style++) {
    const first = firstAfter(style, block, from, context);
    if (!first || !startsNear(first, block, from) || !isBefore(first, nearest?.entries[0])) continue;
    nearest = runFrom(style, first, context);
  }
  return nearest;
}

const isBefore = (a: Entry, b: Entry | undefined): boolean =>
  b === undefined || a.block < b.block || (a.block === b.block && a.start < b.start);

/** Where the first marker at or behind `from` stands among those of one block. */
function indexFrom(markers: readonly Entry[], from: number): number {
  let [low, high] = [0, markers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((markers[middle] as Entry).start < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The 1 that stands near behind `from`, in this block or at the head of the next. */
function firstAfter(style: number, block: number, from: number, context: ProseBlocks): Entry | undefined {
  const markers = markersOf(block, context)[style] ?? [];
  for (let at = indexFrom(markers, from); at < markers.length; at++) {
    const marker = markers[at] as Entry;
    if (!startsNear(marker, block, from) || textOf(block, context).slice(from, marker.start).includes('。')) break;
    if (marker.ordinal === 1) return marker;
  }
  if (textOf(block, context).length - from > 30 || block + 1 >= context.range.to) return undefined;
  const next = markersOf(block + 1, context)[style]?.[0];
  return next?.ordinal === 1 && startsNear(next, block, from) ? next : undefined;
}

/** More blocks than these are another passage, and more markers are no enumeration. */
const mostBlocks = 24;
const mostMarkers = 60;
/** Paragraphs without a number that an item may go on over. */
const widest = 3;

function runFrom(style: number, first: Entry, context: ProseBlocks): Run {
  const entries: Entry[] = [first];
  let [last, broken, silent] = [1, false, 0];
  for (let block = first.block; block < Math.min(context.range.to, first.block + mostBlocks); block++) {
    const markers = markersOf(block, context)[style] ?? [];
    const opens = block === first.block || (markers[0]?.start ?? 9) <= 1;
    silent = opens ? 0 : silent + 1;
    if (silent > widest) break;
    const from = block === first.block ? indexFrom(markers, first.start) + 1 : 0;
    for (const marker of opens ? markers.slice(from, from + mostMarkers) : []) {
      if (marker.ordinal === 1) return { entries, broken };
      const ordinal = marker.ordinal || last + 1;
      if (ordinal < last || ordinal > last + 2) continue;
      broken ||= ordinal !== last + 1;
      last = ordinal;
      entries.push(marker);
    }
  }
  return { entries, broken };
}

/** Of each style the run that ends last before `end` in a block, if it has two items or more. */
export function runsBefore(block: number, end: number, context: ProseBlocks): Run[] {
  return gather(styles, (_, style) => {
    const markers = markersOf(block, context)[style] ?? [];
    const to = indexFrom(markers, end);
    const before = markers.slice(Math.max(0, to - mostMarkers), to);
    const first = before[before.map(({ ordinal }) => ordinal).lastIndexOf(1)];
    if (!first) return [];
    const { entries, broken } = runFrom(style, first, context);
    // Items behind the place they are recalled at belong to another enumeration.
    const own = entries.filter((entry) => entry.block === block && entry.start < end);
    return own.length >= 2 ? [{ entries: own, broken }] : [];
  });
}
