import type { Mention } from '../../reading.js';
import type { Item, Sequence } from '../sequence.js';
import { judge, judgeNear, smallestRepair } from './judge.js';
import {
  closesList,
  endings,
  isLargeEnough,
  mayCloseList,
  runFrom,
  runOfUnit,
  sameUnits,
  totalsBefore,
} from './lists.js';
import { comparable, difference, type Reading, type State } from './reading.js';
import { accept } from './record.js';
import { isTransposed } from './slips.js';
import { judgeTail } from './tails.js';

/** What no reading makes agree: only where the grammar closes the list is that a disagreement. */
export function readLeftovers(sequence: Sequence, state: State): void {
  for (const pass of ['cued', 'plain'] as const) {
    for (let from = sequence.items.length - 1; from >= 0; from--) {
      const item = sequence.items[from] as Item;
      if (state.consumed.has(item.mention.index) || state.totals.has(item.mention.index)) continue;
      const { role } = item.mention;
      if (pass === 'plain') judgePlain(sequence, from, state);
      else if (closesList(sequence, from)) judgeTail(sequence, from, state);
      else if (role === 'rest') judgeRest(sequence, from, state);
      else if (mayCloseList(sequence, from)) judgeTail(sequence, from, state);
      else if (item.cue !== 'none') judgeList(sequence, from, state);
    }
  }
}

/** A list without a cue begins where something else ends. */
function judgePlain(sequence: Sequence, from: number, state: State): void {
  const { cue, link, marked } = sequence.items[from] as Item;
  const before = sequence.items[from - 1];
  if (marked && before?.marked) return;
  const next = sequence.items[from + 1];
  // 其余185条,甲64条、乙39条、丙…: another separator shows that a list begins.
  const begins = /[;:]/.test(link) || (link.startsWith(',') && next?.link.startsWith('、'));
  if (cue !== 'none' || (before && !begins && !state.totals.has(before.mention.index) && from > 1)) return;
  judgeList(sequence, from, state);
}

function judgeRest(sequence: Sequence, at: number, state: State): void {
  const rest = sequence.items[at] as Item;
  if (!/其余|剩余|余下|剩下|尚有|尚余|库存|结余|另有/.test(rest.link)) return;
  const before = sequence.items.slice(0, at).filter((item) => comparable(item, rest.mention));
  if (before.length < 2) return;
  const [total, part] = [(before.at(-2) as Item).mention, before.at(-1) as Item];
  const reading = { total, parts: [part, rest], form: 'rest' };
  if (part.mention.figure.value <= total.figure.value) judge(reading, state, true);
}

function judgeList(sequence: Sequence, from: number, state: State): void {
  const item = sequence.items[from] as Item;
  const close = sameUnits(runFrom(sequence, from, state));
  const run = close.length === 1 ? runOfUnit(sequence, from, item.mention.figure.unit, state) : close;
  if (run.length < 2) return;
  const [first] = endings(run).sort((a, b) => a.length - b.length);
  const all = totalsBefore(item, sequence, state);
  const large = all.filter((total) => isLargeEnough(total, first ?? run));
  const isMistyped = (total: Mention): boolean =>
    endings(run).some((parts) => isTransposed({ total, parts, form: item.cue }));
  const possible = large.length > 0 ? large : all.filter(isMistyped);
  const strict = possible.filter((total) => run.every((part) => comparable(part, total)));
  // 1,240户次,其中…户: a unit that only resembles the total's leaves a slip to be believed, no more.
  const totals = strict.length > 0 || item.cue === 'none' ? strict : possible;
  const near = item.cue === 'none' ? totals.slice(0, 3) : totals.slice(0, 4);
  const readings = near.flatMap((total) => endings(run).map((parts) => ({ total, parts, form: item.cue })));
  const best = smallestRepair(readings.filter((reading) => difference(reading) !== 0n));
  // 主要包括 names some of the parts: together they may fall short of the total, never exceed it.
  if (!best || (openers.test(item.link) && (item.cue === 'among' || difference(best) < 0n))) return;
  const filled = filling(run, totals[0]);
  if (filled && item.cue === 'among') {
    accept({ ...filled, form: item.cue }, state);
    return;
  }
  if (item.cue === 'none' || best.total !== totals[0] || totals !== strict) {
    judgeNear(best, state);
    return;
  }
  judge(best, state, item.cue === 'among' || item.cue === 'respectively' || item.cue === 'by' || item.cue === 'within');
}

/** 186人,其中机关62人,下属单位124人,大专以上171人: the parts that fill a total of two digits or more to the last one. */
function filling(run: readonly Item[], total: Mention | undefined): Omit<Reading, 'form'> | undefined {
  if (!total || total.figure.value < 1_000_000_000n) return undefined;
  // A small figure after them is more likely a part than a figure beside the list.
  const isBeside = (next: Item | undefined): boolean =>
    next !== undefined && next.mention.figure.value * 4n >= total.figure.value;
  const lengths = run.map((_, at) => at + 1).filter((length) => length >= 2 && isBeside(run[length]));
  return lengths
    .map((length) => ({ total, parts: run.slice(0, length) }))
    .find((reading) => difference({ ...reading, form: '' }) === 0n);
}

export const openers = /主要(?:包括|有|是|为|涉及|集中)|例如|比如|其中主要|重点(?:有|是|包括)/;
