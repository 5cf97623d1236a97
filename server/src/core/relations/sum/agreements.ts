import { ONE } from '../../figures/quantity.js';
import { sameUnit } from '../../figures/units.js';
import { gather } from '../../lists.js';
import type { Mention } from '../../reading.js';
import type { Item, Sequence } from '../sequence.js';
import { firstAgreement, restUnits, runFrom, runOfUnit, totalsBefore } from './lists.js';
import { dividesAll } from './partition.js';
import { agrees, comparable, type Reading, type State } from './reading.js';
import { accept } from './record.js';
import { looksLikeSlip } from './slips.js';

/** Lists that a cue opens (其中, 分别为, 按…分, …中), the last one first so that inner lists are read before outer ones. */
export function readCuedLists(sequence: Sequence, state: State): void {
  for (let from = sequence.items.length - 1; from >= 0; from--) {
    const item = sequence.items[from] as Item;
    if (item.cue === 'none' || state.consumed.has(item.mention.index)) continue;
    const run = runFrom(sequence, from, state);
    const ofUnit = runOfUnit(sequence, from, item.mention.figure.unit, state);
    if (run.length < 2 && ofUnit.length < 2) continue;
    const totals = totalsBefore(item, sequence, state);
    const reading = firstAgreement(totals, run, item.cue) ?? firstAgreement(totals, ofUnit, item.cue);
    if (reading) accept(reading, state);
    // 留言办理情况:收到219条,公开答复203条: a colon at the head may open the sentence, not a list.
    else if (from > 0 || item.cue !== 'colon')
      for (const { mention } of upToSemicolon(run)) state.siblings.add(mention.index);
  }
}

const upToSemicolon = (run: readonly Item[]): Item[] => {
  const end = run.findIndex(({ link }, at) => at > 0 && link.includes(';'));
  return end < 0 ? [...run] : run.slice(0, end);
};

/** What remains: 发现问题14处,整改13处,其余1处. The total is the whole, the remainder one of its parts. */
export function readRests(sequence: Sequence, state: State): void {
  for (const [at, item] of sequence.items.entries()) {
    if (item.mention.role !== 'rest' || state.consumed.has(item.mention.index)) continue;
    const before = restCandidates(sequence, at, state);
    const excepted = exceptions(sequence, at);
    if (excepted) {
      if (agrees(excepted)) accept(excepted, state);
      continue;
    }
    const reading = restReading(before, item, sequence.items.slice(0, at));
    if (reading && !(reading.total.sentenceIndex < sequence.sentence && hasOwnWhole(sequence, at)))
      accept(reading, state);
  }
}

/** 26件,除撤回1件、转办2件外,其余23件: all that is excepted, and the rest. */
export function exceptions({ items }: Sequence, at: number): Reading | undefined {
  const from = items
    .slice(0, at)
    .map(({ link }) => /除(?!名|尘|草|险)/.test(link))
    .lastIndexOf(true);
  const [total, rest] = [items[from - 1]?.mention, items[at]];
  if (!rest || !/外|(?:期内|之中|办理|处理|进行)(?:的)?,其[余他]/.test(rest.link)) return undefined;
  if (!total) return undefined;
  const parts = items.slice(from, at + 1);
  return parts.every((part) => comparable(part, total)) ? { total, parts, form: 'rest' } : undefined;
}

/** 应公示740件,实际公示702件,另有37件: a whole right before its part that all but fits is the one that is meant. */
function hasOwnWhole({ items }: Sequence, at: number): boolean {
  const [whole, part, rest] = [items[at - 2], items[at - 1], items[at]];
  if (!whole || !part || !rest || part.mention.figure.value >= whole.mention.figure.value) return false;
  return looksLikeSlip({ total: whole.mention, parts: [part, rest], form: 'rest' });
}

/** Items that may be the whole or the other parts: of this sentence, else of the one before too. */
export function restCandidates(sequence: Sequence, at: number, state: State): Item[] {
  const own = sequence.items.slice(0, at);
  const previous = gather(
    [sequence.sentence - 2, sequence.sentence - 1],
    (sentence) => state.sequences.get(sentence) ?? [],
  ).filter(({ passage }) => passage === sequence.passage);
  return [...gather(previous, ({ items }) => items), ...own];
}

/** Where its own sentence counts the same before it (办结7件,另1件…), an earlier sentence tells no part, only the whole. */
function restReading(before: readonly Item[], rest: Item, own: readonly Item[]): Reading | undefined {
  const first = own.findIndex((item) => comparable(item, rest.mention));
  const earliest = first < 0 ? 0 : before.length - own.length + first;
  for (let whole = before.length - 2; whole >= 0; whole--) {
    const total = (before[whole] as Item).mention;
    if (!comparable(rest, total)) continue;
    for (let from = before.length - 1; from > whole && from >= earliest; from--) {
      const reading = { total, parts: [...before.slice(from), rest], form: 'rest' };
      if (restUnits(reading) && agrees(reading)) return reading;
      const single = { total, parts: [before[from] as Item, rest], form: 'rest' };
      if (restUnits(single) && agrees(single)) return single;
    }
  }
  return undefined;
}

/** Lists without a cue: the head of a run equals the rest of it, or a total said before equals the whole run. */
export function readPlainLists(sequence: Sequence, state: State): void {
  for (let at = 0; at < sequence.items.length; at++) {
    const item = sequence.items[at] as Item;
    if (state.siblings.has(item.mention.index)) continue;
    // A part may itself be divided, by a list long enough not to agree by chance.
    const least = state.consumed.has(item.mention.index) ? 3 : 2;
    const admits = (reading: Reading): boolean =>
      reading.parts.length >= least &&
      meaningful(reading) &&
      isOneList(reading, state) &&
      !(item.marked && reading.parts.some(({ marked }) => marked));
    const run = runFrom(sequence, at + 1, state).slice(0, 24);
    const ofUnit = (): Item[] => runOfUnit(sequence, at + 1, item.mention.figure.unit, state).slice(0, 24);
    const head =
      firstAgreement([item.mention], run, 'plain', admits) ?? firstAgreement([item.mention], ofUnit(), 'plain', admits);
    if (head) {
      accept(head, state);
      continue;
    }
    if (state.consumed.has(item.mention.index)) continue;
    if (at === 0 || item.link.includes(';') || state.consumed.has((sequence.items[at - 1] as Item).mention.index)) {
      readDistantTotal(sequence, at, state);
    }
  }
}

/** Its parts follow the total they divide, and are not some of another list's. */
function isOneList({ total, parts: [first, ...rest] }: Reading, { consumed, siblings }: State): boolean {
  if (consumed.has(total.index) && first?.mention.index !== total.index + 1) return false;
  return siblings.has(first?.mention.index ?? -1) || !rest.some(({ mention }) => siblings.has(mention.index));
}

/** A list of its own, whose total stands before it: in a sentence before, or divided already in another way. */
function readDistantTotal(sequence: Sequence, at: number, state: State): void {
  const item = sequence.items[at] as Item;
  const run = runFrom(sequence, at, state);
  if (run.length < 2) return;
  const previous = sequence.items[at - 1];
  const isHead = !previous || state.consumed.has(previous.mention.index) || !comparable(previous, item.mention);
  const totals = totalsBefore(item, sequence, state).filter(
    (total) => total.sentenceIndex === item.mention.sentenceIndex || (isHead && isOpenTotal(total, run, state)),
  );
  const reading = totals.map((total) => ({ total, parts: run, form: 'plain' })).find(agrees);
  if (reading && meaningful(reading)) accept(reading, state);
}

/**
 * Small figures agree with any by chance: one that is a part already is divided by a later sentence only where that names it
 * (办结7件,另1件…。办结件里,…), and two parts do not speak for a small one.
 */
function isOpenTotal(total: Mention, run: readonly Item[], { consumed }: State): boolean {
  const name = total.before.slice(-2);
  if (name.length === 2 && run[0]?.link.includes(name)) return true;
  if (consumed.has(total.index)) return total.figure.value >= 20n * ONE;
  return run.length > 2 || total.figure.value >= 10n * ONE || dividesAll({ total, parts: run, form: 'plain' });
}

/** Small figures agree by chance: without a cue, 2 = 1 + 1 says nothing unless the parts are listed closely. */
const meaningful = ({ total, parts }: Reading): boolean =>
  (total.figure.value > 300_000_000n || parts.slice(1).every(({ link }) => link.length <= 10 && !/[。;]/.test(link))) &&
  sameUnit(parts[0]?.mention.figure.unit ?? '', total.figure.unit) &&
  parts.every((part) => comparable(part, total));
