import type { Item, Sequence } from '../sequence.js';
import { judge, judgeNear, smallestRepair } from './judge.js';
import { closesList, isList, mayCloseList, tailUnit } from './lists.js';
import { agrees, comparable, type Reading, type State } from './reading.js';
import { accept } from './record.js';

/** Totals after their list: 人大建议5件、政协提案9件,共计14件 · …,两项合计14件 · 1.…5件;2.…9件。以上合计14件. */
export function readTails(sequence: Sequence, state: State): void {
  for (const [at, item] of sequence.items.entries()) {
    if (!mayClose(sequence, at) || state.consumed.has(item.mention.index)) continue;
    const reading = recapReading(sequence, at, state) ?? agreeing(sequence, at, state);
    if (reading && agrees(reading)) accept(reading, state);
  }
}

const mayClose = (sequence: Sequence, at: number): boolean => closesList(sequence, at) || mayCloseList(sequence, at);

/** The items that a total may close: those of its sentence; where it opens one (以上合计), those of the sentence before. */
function itemsBefore(sequence: Sequence, at: number, state: State): readonly Item[] {
  const own = sequence.items.slice(0, at);
  if (own.length > 0 || !opensSentence.test((sequence.items[at] as Item).link)) return own;
  const previous = state.sequences.get(sequence.sentence - 1)?.filter(({ owner }) => owner < 0);
  return previous?.filter(({ passage }) => passage === sequence.passage).flatMap(({ items }) => items) ?? [];
}

const opensSentence = /^(?:以上|上述|前述|这|合计|共计|总计|总共|累计|两)/;

function agreeing(sequence: Sequence, at: number, state: State): Reading | undefined {
  const item = sequence.items[at] as Item;
  const before = itemsBefore(sequence, at, state).filter(({ mention }) => !state.consumed.has(mention.index));
  return (
    tailReading(
      item,
      before.filter((part) => comparable(part, item.mention)),
    ) ??
    tailReading(
      item,
      before.filter((part) => tailUnit(part, item.mention)),
    )
  );
}

/** The shortest list before a total that agrees with it. */
function tailReading(item: Item, before: readonly Item[]): Reading | undefined {
  for (let from = before.length - 1; from >= 0; from--) {
    const reading = { total: item.mention, parts: before.slice(from), form: 'tail' };
    if (isList(reading) && agrees(reading)) return reading;
  }
  return undefined;
}

/** 23所、11所,两类单位34个: the text says how many figures it sums up, whatever their units. */
function recapReading(sequence: Sequence, at: number, state: State): Reading | undefined {
  const item = sequence.items[at] as Item;
  if (item.recaps === 0) return undefined;
  const before = itemsBefore(sequence, at, state).filter(
    ({ mention: { figure } }) => figure.kind === item.mention.figure.kind,
  );
  const same = before.filter((part) => comparable(part, item.mention));
  const parts = (same.length >= item.recaps ? same : before).slice(-item.recaps);
  return parts.length === item.recaps ? { total: item.mention, parts, form: 'recap' } : undefined;
}

/** Decides on a total after its list that no list agrees with. */
export function judgeTail(sequence: Sequence, at: number, state: State): void {
  const item = sequence.items[at] as Item;
  const recap = recapReading(sequence, at, state);
  if (recap) {
    if (recap.parts.every((part) => tailUnit(part, item.mention))) judge(recap, state, true);
    return;
  }
  const all = itemsBefore(sequence, at, state).filter(({ mention }) => !state.consumed.has(mention.index));
  const same = all.filter((part) => comparable(part, item.mention));
  const nearest = smallestRepair(endingWith(same, item));
  if (nearest && closesList(sequence, at)) judge(nearest, state, /合计|共计|总计/.test(item.link));
  else if (nearest) judgeNear(nearest, state);
  else judgeKindred(item, all, state);
}

function endingWith(before: readonly Item[], { mention: total }: Item): Reading[] {
  return before
    .map((_, at) => ({ total, parts: before.slice(before.length - 1 - at), form: 'tail' }))
    .filter((reading) => isList(reading));
}

/** 1个本部、5个管理部、11个网点,共17处: where the units only resemble each other a slip is all that is believed. */
function judgeKindred(item: Item, before: readonly Item[], state: State): void {
  const parts = before.filter((part) => tailUnit(part, item.mention));
  if (parts.length >= 2) judgeNear({ total: item.mention, parts, form: 'tail' }, state);
}
