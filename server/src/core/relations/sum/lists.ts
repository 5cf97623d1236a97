import { kindredUnits, sameUnit } from '../../figures/units.js';
import type { Mention } from '../../reading.js';
import { type Item, isCountable, type Sequence } from '../sequence.js';
import { agrees, comparable, type Reading, type State, termOf } from './reading.js';

/** The items of a sequence from `from` on that may form one list: kindred units, no part of another total. */
export function runFrom(sequence: Sequence, from: number, state: State): Item[] {
  const run: Item[] = [];
  const first = sequence.items[from];
  for (let at = from; first && at < sequence.items.length; at++) {
    const item = sequence.items[at] as Item;
    if (state.consumed.has(item.mention.index)) continue;
    if (at > from && (item.cue === 'among' || item.cue === 'by' || item.mention.role === 'total')) break;
    if (!kindredUnits(item.mention.figure.unit, first.mention.figure.unit)) {
      if (run.length > 0) break;
      continue;
    }
    run.push(item);
  }
  return run;
}

/** Totals a list that starts at `item` may have: before it in its sentence, then in the sentences before. */
export function totalsBefore(item: Item, sequence: Sequence, state: State): Mention[] {
  const own = sequence.items
    .filter(({ mention }) => mention.index < item.mention.index && !state.consumed.has(mention.index))
    .map(({ mention }) => mention)
    .reverse();
  const earlier: Mention[] = [];
  for (let at = item.mention.index - 1; at >= 0 && earlier.length < 10; at--) {
    const mention = state.mentions[at] as Mention;
    if (mention.passage !== item.mention.passage) break;
    if (mention.sentenceIndex === item.mention.sentenceIndex || !isCountable(mention)) continue;
    if (mention.depth === 0 && (comparable(item, mention) || item.cue !== 'none')) earlier.push(mention);
  }
  if (own.length > 0 && (item.cue === 'among' || item.cue === 'within')) return namedTotals(item, sequence, own);

  const isPart = ({ index }: Mention): number => (state.consumed.has(index) ? 1 : 0);
  earlier.sort((a, b) => isPart(a) - isPart(b));
  return [...own, ...earlier].filter((total) => kindredUnits(total.figure.unit, item.mention.figure.unit));
}

/** 其中 and 中 point into their own sentence: the totals left over, then those that another list has divided. */
function namedTotals(item: Item, sequence: Sequence, own: readonly Mention[]): Mention[] {
  const divided = sequence.items
    .map(({ mention }) => mention)
    .filter(({ index }) => index < item.mention.index)
    .reverse();
  const totals = [...new Set([...own, ...divided])].filter((total) => comparable(item, total));
  const exact = totals.filter(({ figure }) => figure.approximation === 'exact');
  return exact.length > 0 ? exact : totals;
}

/** Whether a list may end after `length` items of a run: not where the next item is listed just like those before it. */
function canEnd(run: readonly Item[], length: number): boolean {
  const next = run[length];
  const last = run[length - 1];
  if (!next || !last || breaksAfter(next) || next.mention.block !== last.mention.block) return true;
  if (!sameUnit(next.mention.figure.unit, last.mention.figure.unit)) return true;
  return run.slice(1, length).every(({ link }) => link.startsWith('、')) && length > 1 && !next.link.startsWith('、');
}

const breaksAfter = ({ link }: Item): boolean => /[;。]|结转|办结|答复|另|同时|此外/.test(link);

/** The longest beginning of the run that agrees with a total, the nearest total first. */
export function firstAgreement(
  totals: readonly Mention[],
  run: readonly Item[],
  form: string,
  admits: (reading: Reading) => boolean = () => true,
): Reading | undefined {
  for (const total of totals) {
    for (let length = run.length; length >= 2; length--) {
      const reading = { total, parts: run.slice(0, length), form };
      if (canEnd(run, length) && agrees(reading) && admits(reading)) return reading;
    }
  }
  return undefined;
}

/** A total by its words (合计, 共), or a verb with 共 after something done several times (各检查1次,全年共检查2次). */
export function closesList({ items }: Sequence, at: number): boolean {
  const item = items[at] as Item;
  return item.mention.role === 'total' || ((items[at - 1]?.times ?? 1) > 1 && /共/.test(item.link));
}

/** Two parts, or one said of several things (上半年、下半年各1次). */
export const isList = ({ parts: [first, second] }: Reading): boolean => second !== undefined || (first?.times ?? 1) > 1;

/** A total after its list may change the noun (8个乡镇、2个街道共10个镇街), hardly the unit. */
export const tailUnit = ({ mention: { figure } }: Item, total: Mention): boolean =>
  kindredUnits(figure.unit, total.figure.unit) && figure.kind === total.figure.kind;

export const restUnits = ({ total, parts }: Reading): boolean => parts.every((part) => comparable(part, total));

/** The beginning of a run that counts one thing beyond doubt. */
export function sameUnits(run: readonly Item[]): Item[] {
  const other = run.findIndex(({ mention }) => !sameUnit(mention.figure.unit, run[0]?.mention.figure.unit ?? ''));
  return other < 0 ? [...run] : run.slice(0, other);
}

/** A list with a cue ends where it ends; without one, or before 结转 and the like, it may end earlier. */
export function endings(run: readonly Item[]): Item[][] {
  const ends: Item[][] = [];
  for (let length = run.length; length >= 2; length--) {
    const parts = run.slice(0, length);
    if (canEnd(run, length)) ends.push(parts);
  }
  return ends;
}

/** What is smaller than one of the parts cannot be meant as their total. */
export const isLargeEnough = (total: Mention, parts: readonly Item[]): boolean =>
  parts.every((part) => termOf(part) <= total.figure.value);
