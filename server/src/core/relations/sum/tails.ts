import { ONE } from '../../figures/quantity.js';
import { magnitude } from '../../figures/slips.js';
import { gather } from '../../lists.js';
import { type Item, pointsBack, type Sequence } from '../sequence.js';
import { judge, judgeNear, smallestRepair } from './judge.js';
import { closesList, isList, mayCloseList, tailUnit } from './lists.js';
import { agrees, comparable, difference, type Reading, type State, sumOf } from './reading.js';
import { accept } from './record.js';
import { isTransposed } from './slips.js';

/** Totals after their list: 人大建议5件、政协提案9件,共计14件 · …,两项合计14件 · 1.…5件;2.…9件。以上合计14件. */
export function readTails(sequence: Sequence, state: State): void {
  for (const [at, item] of sequence.items.entries()) {
    if (!mayClose(sequence, at) || state.consumed.has(item.mention.index)) continue;
    const reading = recapReading(sequence, at, state) ?? agreeing(sequence, at, state);
    if (reading && agrees(reading)) accept(reading, state);
    else readDoneAndLeft(sequence, at, state);
  }
}

/** 建议126件、提案164件,共公开答复288件,另外2件未公开: the list makes what is done together with what is left. */
function readDoneAndLeft({ items }: Sequence, at: number, state: State): void {
  const [done, left] = [items[at] as Item, items[at + 1]];
  if (left?.mention.role !== 'rest' || !comparable(left, done.mention)) return;
  const parts = items
    .slice(0, at)
    .filter((part) => comparable(part, done.mention) && !state.consumed.has(part.mention.index));
  if (parts.length >= 2 && sumOf(parts) === sumOf([done, left]))
    accept({ total: done.mention, parts: [...parts, { ...left, times: -1 }], form: 'tail' }, state);
}

/** Whether a figure may be the total of what stands before it. */
export const mayClose = (sequence: Sequence, at: number): boolean =>
  closesList(sequence, at) || mayCloseList(sequence, at);

/** The items that a total may close: those of its sentence; where it opens one (以上合计), those of the sentence before. */
function itemsBefore(sequence: Sequence, at: number, state: State): readonly Item[] {
  const own = withoutBodies(sequence.items.slice(0, at));
  if (own.length > 0 || !opensSentence.test((sequence.items[at] as Item).link)) return own;
  const previous = state.sequences.get(sequence.sentence - 1)?.filter(({ owner }) => owner < 0);
  const passed = previous?.filter(({ passage }) => passage === sequence.passage) ?? [];
  return gather(passed, ({ items }) => items);
}

/** 两名居民、一家企业各提出1件: who each did something is no part of what they did. */
const withoutBodies = (items: readonly Item[]): readonly Item[] => {
  const each = items.findIndex(({ times, link }) => times > 1 && link.includes('各'));
  const counted = items[each];
  if (!counted) return items;
  const bodies = items.slice(0, each).filter((body) => !comparable(body, counted.mention));
  return items.filter((item) => !bodies.includes(item));
};

const opensSentence = /^(?:以上|上述|前述|这|合计|共计|总计|总共|累计|[两三四五](?:者|项|类))/;

function agreeing(sequence: Sequence, at: number, state: State): Reading | undefined {
  const item = sequence.items[at] as Item;
  const before = itemsBefore(sequence, at, state).filter(({ mention }) => !state.consumed.has(mention.index));
  return (
    besideReading(item, before) ??
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

/** 辖9个村、1个社区,设6办4中心,计10个机构: what stands side by side right before the total, whatever its units. */
function besideReading(item: Item, before: readonly Item[]): Reading | undefined {
  const run = besideEnd(before);
  const reading = { total: item.mention, parts: run, form: 'tail' };
  return run.length >= 2 && run.every((part) => tailUnit(part, item.mention)) && agrees(reading) ? reading : undefined;
}

/** The last items, as far back as nothing but 、 or 和 divides them. */
function besideEnd(before: readonly Item[]): readonly Item[] {
  let from = before.length - 1;
  while (from > 0 && isBeside.test(before[from]?.link ?? '')) from--;
  return before.slice(Math.max(0, from));
}

const isBeside = /^(?:[、和与及][^,;。:\d]{0,10}|[^,;。:\d]{0,10}[、和与及])?$/;

/** Where a list before its total may begin at the latest: not behind the cue (由1名组长、3名…组成) that opens it. */
export function latest(before: readonly Item[]): number {
  const cued = before.map(({ cue }) => cue === 'by' || cue === 'include' || cue === 'colon').lastIndexOf(true);
  return cued < 0 ? before.length - 1 : cued;
}

/** 概况类18条、政策类62条、动态类240条: what 、 joins to the item before it opens no list. */
export const isJoined = (before: readonly Item[], at: number): boolean => {
  const [item, previous] = [before[at], before[at - 1]];
  return item?.link.startsWith('、') === true && previous?.mention.index === item.mention.index - 1;
};

/** The shortest list before a total that agrees with it. */
function tailReading(item: Item, before: readonly Item[]): Reading | undefined {
  for (let from = latest(before); from >= 0; from--) {
    if (isJoined(before, from)) continue;
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

/** Words that say nothing but that the figures before are added up. */
const adding = /合计|共计|总计|以上|合[在起]|加起来|加在一起|相加|之和|总和/;

/** 合计, 三种合计: of all of them, where 前两档合计 is of some. */
const onlyAdding =
  /^[,;](?:以上|上述|这)?(?:[两三四五六七八九十\d]{1,2}(?:项|类|种|者|方面|部分)(?:情形|结果)?)?(?:合计|共计|总计|相加|加起来|合起来)(?:为|有|是)?$/;

/** Decides on a total after its list that no list agrees with. */
export function judgeTail(sequence: Sequence, at: number, state: State): void {
  const item = sequence.items[at] as Item;
  if (isRunning(item)) return;
  if (pointsBack(item.mention)) {
    judgePointing(sequence, at, state);
    return;
  }
  const recap = recapReading(sequence, at, state);
  if (recap) {
    if (recap.parts.every((part) => tailUnit(part, item.mention))) judge(recap, state, true);
    return;
  }
  const all = itemsBefore(sequence, at, state).filter(({ mention }) => !state.consumed.has(mention.index));
  if (state.consumed.has(sequence.items[at - 1]?.mention.index ?? -1)) judgeAgain(sequence, at, state);
  if (all.some(followsUncounted)) return;
  const same = all.filter((part) => comparable(part, item.mention));
  const nearest = smallestRepair(endingWith(same, item));
  if (nearest && closesList(sequence, at)) judge(nearest, state, adding.test(item.link));
  else if (nearest) judgeNear(nearest, state);
  else judgeKindred(item, all, state);
}

/** 21件:提供16件,已公开3件,不存在2件,三种合计22件: a list that its head divides already is summed up once more. */
function judgeAgain({ items }: Sequence, at: number, state: State): void {
  const item = items[at] as Item;
  const whole = state.consumed.get(items[at - 1]?.mention.index ?? -1);
  const parts = items.slice(0, at).filter(({ mention }) => state.consumed.get(mention.index) === whole);
  const isSummed = item.recaps === parts.length || onlyAdding.test(item.link);
  if (!whole || !isSummed || parts.length < 2 || whole.figure.value === item.mention.figure.value) return;
  const reading = { total: item.mention, parts, form: 'recap' };
  if (parts.every((part) => comparable(part, item.mention)) && !agrees(reading)) judge(reading, state, false);
}

/** 予以公开76件、部分公开12件,这87件: no other figure is meant, and the two before all but make it. */
function judgePointing({ items }: Sequence, at: number, state: State): void {
  const { mention } = items[at] as Item;
  const isTold = state.mentions
    .slice(Math.max(0, mention.index - 60), mention.index)
    .some(({ figure }) => figure.value === mention.figure.value && figure.unit === mention.figure.unit);
  const parts = items
    .slice(0, at)
    .filter((part) => comparable(part, mention) && !state.consumed.has(part.mention.index));
  const reading = { total: mention, parts: parts.slice(-2), form: 'tail' };
  if (!isTold && parts.length === 2 && (magnitude(difference(reading)) <= ONE || isTransposed(reading)))
    judge(reading, state, false);
}

/** 局长为组长、3名副局长为副组长,共4人: who is named without a figure counts as well. */
const followsUncounted = ({ link }: Item): boolean => /[\u4e00-\u9fff][为任][\u4e00-\u9fff]{2,6}、$/.test(link);
/** 一季度98条,前三季度累计295条: what has come together so far, not the sum of what is said of it. */
const isRunning = ({ link }: Item): boolean =>
  /(?:上半年|前[一二三四五六七八九十\d]+个?(?:季度|月|年)|月|截[至止]|以来|至今|历年|年底|年末)[^,;。]{0,8}累计[^,;。]{0,6}$/.test(
    link,
  );

function endingWith(before: readonly Item[], { mention: total }: Item): Reading[] {
  return Array.from({ length: latest(before) + 1 }, (_, at) => latest(before) - at)
    .filter((from) => !isJoined(before, from))
    .map((from) => ({ total, parts: before.slice(from), form: 'tail' }))
    .filter((reading) => isList(reading));
}

/** 1个本部、5个管理部、11个网点,共17处: where the units only resemble each other a slip is all that is believed. */
function judgeKindred(item: Item, before: readonly Item[], state: State): void {
  const parts = before.filter((part) => tailUnit(part, item.mention));
  if (parts.length < 2) return;
  const reading = { total: item.mention, parts, form: 'tail' };
  // 设6办4中心,计10个机构: side by side they are counted together.
  const areBeside = parts.slice(1).every(({ link }) => isBeside.test(link));
  if (item.closes && areBeside && parts.length === before.length) judge(reading, state, false);
  else judgeNear(reading, state);
}
