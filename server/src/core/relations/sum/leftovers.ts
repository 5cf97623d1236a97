import { ONE } from '../../figures/quantity.js';
import { magnitude } from '../../figures/slips.js';
import { gather } from '../../lists.js';
import type { Mention } from '../../reading.js';
import type { Item, Sequence } from '../sequence.js';
import { exceptions, restCandidates } from './agreements.js';
import { judge, judgeNear, smallestRepair } from './judge.js';
import { closesList, endings, isLargeEnough, runFrom, runOfUnit, sameUnits, totalsBefore } from './lists.js';
import { dividesAll } from './partition.js';
import { comparable, difference, type Reading, type State } from './reading.js';
import { accept } from './record.js';
import { isTransposed, looksLikeSlip } from './slips.js';
import { judgeTail, mayClose } from './tails.js';

/** What no reading makes agree: only where the grammar closes the list is that a disagreement. */
export function readLeftovers(sequence: Sequence, state: State): void {
  for (const pass of ['cued', 'plain'] as const) {
    for (let from = sequence.items.length - 1; from >= 0; from--) {
      const item = sequence.items[from] as Item;
      if (state.consumed.has(item.mention.index)) continue;
      const { role } = item.mention;
      // 其中建议12件(主办8件、协办4件)、提案…: what a bracket divides may still be the first part of a list with a cue.
      if (state.totals.has(item.mention.index) && (pass === 'plain' || item.cue === 'none' || mayClose(sequence, from)))
        continue;
      if (pass === 'plain') judgePlain(sequence, from, state);
      else if (closesList(sequence, from)) judgeTail(sequence, from, state);
      else if (role === 'rest') judgeRest(sequence, from, state);
      else if (mayClose(sequence, from)) judgeTail(sequence, from, state);
      else if (item.cue !== 'none') judgeList(sequence, from, state);
    }
  }
}

/** A list without a cue begins where something else ends. */
function judgePlain(sequence: Sequence, from: number, state: State): void {
  const item = sequence.items[from] as Item;
  const { cue, link, marked } = item;
  const before = sequence.items[from - 1];
  if (marked && before?.marked) return;
  const next = sequence.items[from + 1];
  // 其余185条,甲64条、乙39条、丙…: another separator shows that a list begins.
  const begins = /[;:]/.test(link) || (link.startsWith(',') && next?.link.startsWith('、'));
  if (cue !== 'none') return;
  if (!before || begins || state.totals.has(before.mention.index) || from <= 1) judgeList(sequence, from, state);
  else if (next) judgePair(before, [item, next], state);
}

/** 检查10个村2轮,发现问题43个,立行立改38个,限期整改6个: amid other figures only what two parts say proves them to be all. */
function judgePair({ mention: total }: Item, parts: readonly Item[], state: State): void {
  const reading = { total, parts, form: 'none' };
  if (dividesAll(reading) && isLargeEnough(total, parts)) judgeNear(reading, state);
}

function judgeRest(sequence: Sequence, at: number, state: State): void {
  const rest = sequence.items[at] as Item;
  if (!/其余|剩余|余下|剩下|尚有|尚余|库存|结余|另有|另$/.test(rest.link)) return;
  const excepted = exceptions(sequence, at);
  if (excepted) {
    judge(excepted, state, true);
    return;
  }
  const before = sequence.items.slice(0, at).filter((item) => comparable(item, rest.mention));
  if (before.length < 2) {
    judgeFarRest(sequence, at, state);
    return;
  }
  const slips = [...restReadings(before, rest), ...farReadings(sequence, [...before, rest], state)].filter(
    looksLikeSlip,
  );
  const [total, part, ...more] = before as [Item, Item, ...Item[]];
  const reading =
    smallestRepair(slips) ??
    (more.length === 0 ? { total: total.mention, parts: [part, rest], form: 'rest' } : undefined);
  if (reading && isLargeEnough(reading.total, reading.parts)) judge(reading, state, true);
}

/** 年内公开547条。甲193条,乙88条,…,余下154条: the whole sentence is the list of what one before it counts. */
const farReadings = (sequence: Sequence, parts: readonly Item[], state: State): Reading[] =>
  restCandidates(sequence, 0, state)
    .filter((whole) => comparable(whole, (parts[0] as Item).mention) && whole.mention.figure.value >= 10n * ONE)
    .map(({ mention: total }) => ({ total, parts, form: 'rest' }));

/** 1164条,甲612条、乙214条、丙166条,剩下的172条: any figure before may be the whole of those behind it, the nearest first. */
function restReadings(before: readonly Item[], rest: Item): Reading[] {
  const nearest = before.slice(-most);
  return nearest
    .slice(0, -1)
    .map(({ mention: total }, at) => ({ total, parts: [...nearest.slice(at + 1), rest], form: 'rest' }))
    .reverse();
}

/** No list that ends with its rest is longer. */
const most = 12;

/** 收到申请43件。……已办结42件,另2件尚未到期: the whole of a part and its rest, one sentence or two before. */
function judgeFarRest(sequence: Sequence, at: number, state: State): void {
  const [rest, part] = [sequence.items[at] as Item, sequence.items[at - 1]];
  if (!part || at > 1 || !comparable(part, rest.mention)) return;
  const parts = [part, rest];
  const fits = restCandidates(sequence, 0, state)
    .filter((whole) => !state.consumed.has(whole.mention.index))
    .map(({ mention: total }) => ({ total, parts, form: 'rest' }))
    .filter((reading) => comparable(part, reading.total) && reading.total.figure.value >= 10n * ONE);
  const [reading] = fits.filter((one) => magnitude(difference(one)) <= ONE);
  // 除3件尚在期内,其余27件均已答复 leaves nothing out, whatever it says of the two.
  if (reading && (dividesAll(reading) || /^除/.test(part.link))) judge(reading, state, false);
}

function judgeList(sequence: Sequence, from: number, state: State): void {
  const item = sequence.items[from] as Item;
  const kindred = runFrom(sequence, from, state);
  const close = sameUnits(kindred);
  const run = close.length === 1 ? runOfUnit(sequence, from, item.mention.figure.unit, state) : close;
  const before = state.found.length;
  if (run.length >= 2) judgeRun(sequence, item, run, state);
  if (state.found.length === before && item.cue !== 'none') judgeMixed(sequence, item, kindred, state);
}

/** 3,418件次:来信286件,来访1,104批,网上2,028件: in units that only resemble each other a slip is all that is believed. */
function judgeMixed(sequence: Sequence, item: Item, parts: readonly Item[], state: State): void {
  const [total] = totalsBefore(item, sequence, state);
  if (!total || parts.length < 2 || !isLargeEnough(total, parts)) return;
  const reading = { total, parts, form: item.cue };
  if (magnitude(difference(reading)) <= ONE || isTransposed(reading)) judgeNear(reading, state);
}

function judgeRun(sequence: Sequence, item: Item, run: readonly Item[], state: State): void {
  const [first] = endings(run).sort((a, b) => a.length - b.length);
  // 按主体看,公民11件、企业2件;按内容看,…: the items of one division are no totals of the next.
  const all = totalsBefore(item, sequence, state).filter(
    ({ index, sentenceIndex }) =>
      (item.cue !== 'by' && item.cue !== 'none' && sentenceIndex === item.mention.sentenceIndex) ||
      !state.siblings.has(index),
  );
  const large = all.filter((total) => isLargeEnough(total, first ?? run));
  const isMistyped = (total: Mention): boolean =>
    endings(run).some((parts) => isTransposed({ total, parts, form: item.cue }));
  const possible = large.length > 0 ? large : all.filter(isMistyped);
  const strict = possible.filter((total) => run.every((part) => comparable(part, total)));
  // 1,240户次,其中…户: a unit that only resembles the total's leaves a slip to be believed, no more.
  const totals = strict.length > 0 || item.cue === 'none' ? strict : possible;
  const near = item.cue === 'none' ? totals.slice(0, 3) : totals.slice(0, 4);
  const readings = gather(near, (total) => endings(run).map((parts) => ({ total, parts, form: item.cue })));
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
    next !== undefined &&
    (next.mention.figure.value * 4n >= total.figure.value ||
      next.mention.figure.unit !== run[0]?.mention.figure.unit ||
      consequence.test(next.mention.before));
  const lengths = run.map((_, at) => at + 1).filter((length) => length >= 2 && isBeside(run[length]));
  return lengths
    .map((length) => ({ total, parts: run.slice(0, length) }))
    .find((reading) => difference({ ...reading, form: '' }) === 0n);
}

/** 其中企业80户,个体户40户,发现问题28户: what came of the whole is no further part of it. */
const consequence =
  /^(?:共|累计|已)?(?:发现|查出|责令|立案|查处|出具|移送|整改|培训|新增|解决|纠正|处理|处罚|问责|通报|表彰|约谈|退回|剔除|撤回|删除|下架|转办|采用|录用|上报|办结|答复|发放|覆盖|惠及|受益)/;

export const openers = /主要(?:包括|有|是|为|涉及|集中)|例如|比如|其中主要|重点(?:有|是|包括)/;
