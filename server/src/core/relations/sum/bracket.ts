import { oncePer } from '../../once.js';
import { type Item, isCountable, type Sequence } from '../sequence.js';
import { judge, judgeNear } from './judge.js';
import { openers } from './leftovers.js';
import { dividesAll } from './partition.js';
import { agrees, comparable, type State } from './reading.js';
import { accept } from './record.js';

/** A list in the bracket after its total: 14件(网上9件、邮寄4件、当面1件). */
export function readBracket(sequence: Sequence, state: State): void {
  const total = state.mentions[sequence.owner];
  const all = sequence.items.filter(({ mention }) => mention.period.kind !== 'cumulative');
  const same = total ? all.filter((part) => comparable(part, total)) : [];
  const parts = same.length >= 2 ? same : all;
  const [only] = parts;
  if (only && parts.length === 1 && (only.closes || summing.test(only.link))) closeInBracket(only, sequence, state);
  if (!total || !isCountable(total) || parts.length < 2) return;
  const reading = { total, parts, form: 'bracket' };
  if (agrees(reading)) {
    accept(reading, state);
    return;
  }
  if (openers.test(sequence.text) || !parts.every((part) => comparable(part, total))) return;
  const closed = !/等[)\s]|等$|含/.test(bracketText(sequence, state));
  judge(reading, state, closed);
}

/** (全年1,120条) */
const summing = /^(?:全[年省市县区镇乡局]|计)[^,;。、:\d]{0,4}$/;

/** 县级局7个、直属分局3个(共10个): the bracket adds up the list before it. */
function closeInBracket({ mention: total }: Item, { owner, sentence }: Sequence, state: State): void {
  const before = listUpTo(owner, state.sequences.get(sentence) ?? []).filter(
    ({ mention, times }) => times === 1 && comparable({ mention } as Item, total),
  );
  for (let from = before.length - 2; from >= 0; from--) {
    const reading = { total, parts: before.slice(from), form: 'tail' };
    if (agrees(reading)) {
      accept(reading, state);
      return;
    }
  }
  const pair = { total, parts: before.slice(-2), form: 'tail' };
  if (pair.parts.length === 2 && dividesAll(pair)) judgeNear(pair, state);
}

/** The list that a mention stands in, as far as to that mention. */
function listUpTo(index: number, sequences: readonly Sequence[]): readonly Item[] {
  const place = placesIn(sequences).get(index);
  return place?.sequence.items.slice(Math.max(0, place.at + 1 - longestList), place.at + 1) ?? [];
}

/** Where each mention of a sentence stands. A sentence may be a whole file long, so it is not searched for each. */
const placesIn = oncePer((sequences: readonly Sequence[]) => {
  const places = new Map<number, { readonly sequence: Sequence; readonly at: number }>();
  for (const sequence of sequences)
    sequence.items.forEach(({ mention: { index } }, at) => {
      if (!places.has(index)) places.set(index, { sequence, at });
    });
  return places;
});

const longestList = 60;

function bracketText({ items }: Sequence, state: State): string {
  const first = items[0] as Item;
  const text = state.textOf(first.mention.block);
  const from = text.lastIndexOf('(', first.mention.start);
  const to = text.indexOf(')', (items.at(-1) as Item).mention.end);
  return text.slice(from + 1, to < 0 ? undefined : to);
}
