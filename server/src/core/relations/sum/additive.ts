import { ONE } from '../../figures/quantity.js';
import { magnitude } from '../../figures/slips.js';
import type { Mention } from '../../reading.js';
import type { Item, Sequence } from '../sequence.js';
import { judgeNear } from './judge.js';
import { tailUnit } from './lists.js';
import { dividesAll } from './partition.js';
import { agrees, comparable, difference, type Reading, type State } from './reading.js';
import { accept } from './record.js';
import { isTransposed } from './slips.js';
import { isJoined, latest } from './tails.js';

/**
 * Figures that stand behind what they are made of, with no word that says so: 头一批37户,后一批45户,受益农户82户. Agreement
 * speaks for such a sum; only where its parts leave nothing out is a slip believed.
 */
export function readAdditive(sequence: Sequence, state: State): void {
  for (let at = 2; at < sequence.items.length; at++) {
    const item = sequence.items[at] as Item;
    if (!isFree(item, state) || state.totals.has(item.mention.index)) continue;
    const readings = readingsBefore(sequence.items, at, state);
    const agreeing = readings.find((reading) => agrees(reading) && isTelling(reading));
    if (agreeing) accept(agreeing, state);
    else judgeDivided(readings, state);
  }
  readOverall(sequence, state);
}

const isFree = ({ mention: { index } }: Item, { consumed }: State): boolean => !consumed.has(index);

/** The figures right before one, two of them or more. */
function readingsBefore(items: readonly Item[], at: number, state: State): Reading[] {
  const total = items[at] as Item;
  const readings: Reading[] = [];
  const least = Math.max(0, at - most);
  const start = latest(items.slice(0, at));
  for (let from = at - 1; from >= least; from--) {
    const part = items[from] as Item;
    if (!isFree(part, state) || !tailUnit(part, total.mention)) break;
    if (at - from >= 2 && from <= start && !isJoined(items, from))
      readings.push({ total: total.mention, parts: items.slice(from, at), form: 'tail' });
  }
  return readings;
}

const most = 8;

/** Small figures agree by chance, unless what they count leaves nothing out. */
const isTelling = (reading: Reading): boolean =>
  reading.total.figure.value >= 10n * ONE || reading.parts.length > 2 || dividesAll(reading);

function judgeDivided(readings: readonly Reading[], state: State): void {
  const [reading] = readings;
  if (!reading || !dividesAll(reading) || !isNamedAnew(reading.total)) return;
  if (magnitude(difference(reading)) <= ONE || isTransposed(reading)) judgeNear(reading, state);
}

/** 受益农户82户, 覆盖学校40所: a clause of its own, whose verb reaches all of them. */
const isNamedAnew = ({ gap, role }: Mention): boolean =>
  /^,(?:共|全年|全[省市县区镇乡村局系])?[^,;。]{0,4}(?:受益|覆盖|涉及|惠及|参训|受训|参与)[\u4e00-\u9fff]{0,6}$/.test(
    gap,
  ) && role !== 'rest';

const overall = /总[数量](?:,?由此)?[^,;。\d]{0,6}$|由此[^,;。\d]{0,6}$|至此[^,;。\d]{0,10}$/;

/** 水情日报365条,…其他57条。……总数由此达到735条: the total of a list that a sentence before has told. */
function readOverall({ items, sentence, passage }: Sequence, state: State): void {
  const [first] = items;
  if (!first || !overall.test(first.link) || !isFree(first, state) || state.totals.has(first.mention.index)) return;
  for (const back of [1, 2, 3]) {
    for (const before of state.sequences.get(sentence - back) ?? []) {
      if (before.owner >= 0 || before.passage !== passage || before.items.length < 2) continue;
      const parts = before.items.filter((part) => isFree(part, state) && comparable(part, first.mention));
      const reading = { total: first.mention, parts, form: 'tail' };
      if (parts.length >= 2 && agrees(reading)) {
        accept(reading, state);
        return;
      }
    }
  }
}
