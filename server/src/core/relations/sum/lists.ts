import { addIntervals, meets } from '../../figures/quantity.js';
import { kindredUnits, sameUnit } from '../../figures/units.js';
import type { Interval } from '../../model.js';
import type { Mention } from '../../reading.js';
import { type Item, isCountable, type Sequence } from '../sequence.js';
import { comparable, intervalOfItem, type Reading, type State, termOf } from './reading.js';

/** The items of a sequence from `from` on that may form one list: kindred units, no part of another total. */
export function runFrom(sequence: Sequence, from: number, state: State): Item[] {
  const run: Item[] = [];
  const first = sequence.items[from];
  for (let at = from; first && at < sequence.items.length; at++) {
    const item = sequence.items[at] as Item;
    if (state.consumed.has(item.mention.index) || (at > from && isApposed(item, sequence.items[at - 1]))) continue;
    if (at > from && endsBefore(item)) break;
    if (!kindredUnits(item.mention.figure.unit, first.mention.figure.unit)) {
      if (run.length > 0) break;
      continue;
    }
    run.push(item);
  }
  return run;
}

/** 来访1,104批、2,317人次: the same once more, in another unit. */
const isApposed = ({ link, mention }: Item, previous: Item | undefined): boolean =>
  link === '、' && previous !== undefined && !sameUnit(previous.mention.figure.unit, mention.figure.unit);

/** 故实际…, and a sentence of its own on the whole year: 2件结转到2023年,2022年共办结13件. */
const concludes = /[,;](?:故|因此|因而|所以|(?:\d{4}年度?|全年|年内|本年度?|当年|今年)[^,;。]{0,4}共)/;

/** Where another list, a total or a conclusion (故实际涉诉案件为2件) begins, a list is over. */
const endsBefore = ({ cue, closes, link }: Item): boolean =>
  cue === 'among' || cue === 'by' || closes || concludes.test(link);

/** The items from `from` on that count what `unit` does, those of other units between them left out (6个、164.2万元,3个…). */
export function runOfUnit(sequence: Sequence, from: number, unit: string, state: State): Item[] {
  const run: Item[] = [];
  for (const item of sequence.items.slice(from)) {
    if (run.length > 0 && endsBefore(item)) break;
    if (sameUnit(item.mention.figure.unit, unit) && !state.consumed.has(item.mention.index)) run.push(item);
  }
  return run;
}

/** Totals a list that starts at `item` may have: before it in its sentence, then in the sentences before. */
export function totalsBefore(item: Item, sequence: Sequence, state: State): Mention[] {
  const preceding = sequence.items
    .map(({ mention }) => mention)
    .filter(({ index }) => index < item.mention.index)
    .reverse();
  // 35件办理结果为:…: what the colon stands behind in one breath is divided, and nothing else.
  const [last] = preceding;
  if (last && item.cue === 'colon' && comparable(item, last) && /^[^,;。、:]{0,14}:/.test(item.link)) return [last];
  const isFree = ({ index }: Mention): boolean => !state.consumed.has(index) || index === item.mention.index - 1;
  const own = preceding.filter(isFree);
  const earlier: Mention[] = [];
  const farthest = Math.max(0, item.mention.index - 64);
  for (let at = item.mention.index - 1; at >= farthest && earlier.length < 10; at--) {
    const mention = state.mentions[at] as Mention;
    if (mention.passage !== item.mention.passage) break;
    if (isOfYearBefore(mention, item.mention)) continue;
    if (mention.sentenceIndex === item.mention.sentenceIndex || !isCountable(mention)) continue;
    // A heading tells the total of its section in a bracket: (一)主动公开(全年1,120条).
    const isOpen = mention.depth === 0 || (mention.depth === 1 && mention.owner < 0);
    if (isOpen && (comparable(item, mention) || item.cue !== 'none')) earlier.push(mention);
  }
  const pointsBack = item.cue === 'among' || item.cue === 'within' || /由$/.test(item.link);
  if (own.length > 0 && pointsBack) return namedTotals(item, sequence, own);

  const isPart = ({ index }: Mention): number => (state.consumed.has(index) ? 1 : 0);
  earlier.sort((a, b) => isPart(a) - isPart(b));
  // 申请人中… may divide again what another list has divided.
  const divided = item.cue === 'none' ? [] : preceding.filter((mention) => !isFree(mention));
  return [...own, ...divided, ...earlier].filter((total) => kindredUnits(total.figure.unit, item.mention.figure.unit));
}

/** 2019年公开376条: not what this year's parts divide. */
const isOfYearBefore = ({ period: a }: Mention, { period: b }: Mention): boolean =>
  a.kind === 'year' && b.kind === 'year' && a.year > 0 && a.year < b.year;

/** 其中 and 中 point into their own sentence: the totals left over, then those that another list has divided. */
function namedTotals(item: Item, sequence: Sequence, own: readonly Mention[]): Mention[] {
  const divided = sequence.items
    .map(({ mention }) => mention)
    .filter(({ index }) => index < item.mention.index)
    .reverse();
  const [named] = divided;
  if (item.cue === 'within' && named && /^[^,;。]{0,14}[中里]/.test(named.after)) return [named];
  const all = [...new Set([...own, ...divided])];
  const same = all.filter((total) => comparable(item, total));
  const totals =
    same.length > 0 ? same : all.filter((total) => kindredUnits(total.figure.unit, item.mention.figure.unit));
  const exact = totals.filter(({ figure }) => figure.approximation === 'exact');
  // 147条处罚公示对应147宗案件,其中警告92宗: the total that counts by the very same word.
  const [nearest] = exact;
  const { unit } = item.mention.figure;
  if (nearest?.index === item.mention.index - 1 && nearest.figure.unit === unit)
    return exact.filter(({ figure }) => figure.unit === unit);
  return exact.length > 0 ? exact : totals;
}

/** Whether a list may end after `length` items of a run: not where the next item is listed just like those before it. */
function canEnd(run: readonly Item[], length: number): boolean {
  const next = run[length];
  const last = run[length - 1];
  // A numbered list ends with its last number.
  if (next?.marked && run[0]?.marked) return false;
  if (!next || !last || breaksAfter(next) || next.mention.block !== last.mention.block) return true;
  if (!sameUnit(next.mention.figure.unit, last.mention.figure.unit)) return true;
  return run.slice(1, length).every(({ link }) => link.startsWith('、')) && length > 1 && !next.link.startsWith('、');
}

const breaksAfter = ({ link }: Item): boolean => /[;。]|结转|办结|答复|另|同时|此外/.test(link);

/** The interval of the first item, of the first two, and so on. */
function runningSums(run: readonly Item[]): Interval[] {
  const sums: Interval[] = [];
  for (const item of run) {
    const last = sums.at(-1);
    sums.push(last ? addIntervals([last, intervalOfItem(item)]) : intervalOfItem(item));
  }
  return sums;
}

/** The whole run where it agrees with a total, else the longest beginning of it that does; the nearest total first. */
export function firstAgreement(
  totals: readonly Mention[],
  run: readonly Item[],
  form: string,
  admits: (reading: Reading) => boolean = () => true,
): Reading | undefined {
  if (run.length < 2 || totals.length === 0) return undefined;
  const sums = runningSums(run);
  // 学生4件、教职工2件、校外人员2件: what 、 joins to its neighbours is their equal, not their total.
  const possible = totals.filter(({ index }) => !(run[0]?.link.startsWith('、') && index === run[0].mention.index - 1));
  const reading = (total: Mention, length: number): Reading | undefined => {
    const sum = sums[length - 1];
    if (!sum || !meets(total.figure.interval, sum) || !canEnd(run, length)) return undefined;
    const found = { total, parts: run.slice(0, length), form };
    return admits(found) ? found : undefined;
  };
  for (const total of possible) {
    const whole = reading(total, run.length);
    if (whole) return whole;
  }
  for (const total of possible)
    for (let length = run.length - 1; length >= 2; length--) {
      const part = reading(total, length);
      if (part) return part;
    }
  return undefined;
}

/** A total by its words (合计, 共; 两项), or a verb with 共 after something done several times (各检查1次,全年共检查2次). */
export function closesList({ items }: Sequence, at: number): boolean {
  const item = items[at] as Item;
  return item.closes || item.recaps > 0 || ((items[at - 1]?.times ?? 1) > 1 && /全年|共|累计|合计/.test(item.link));
}

/** 微博387条,新媒体共发布799条 · 首发在新媒体336条,全年1,120条: words that may sum up, or begin something else. */
const summing =
  /(?:^|[,;])[^,;。、:\d]{0,10}(?:共|合计|总计|累计)[^,;。、:\d]{1,6}$|[,;](?:实有|全(?:年|[省市县区镇乡局]|系统)|总[数量]?)[^,;。、:\d]{0,6}$/;

/** Where only agreement shows that a list is closed: 80元、247元、85元,全年收取412元 · 各4场,全年56场. */
export function mayCloseList({ items }: Sequence, at: number): boolean {
  const { link, mention } = items[at] as Item;
  if (at >= 2 && summing.test(link)) return true;
  // 第一期41人,第二期38人,79人全部合格: a bare number that all is said of.
  if (at >= 2 && /(?:^|,)$/.test(link) && /^[\u4e00-\u9fff]{0,3}(?:一律|均|都|全部|全体|全)/.test(mention.after))
    return true;
  if (!link.startsWith(',')) return false;
  if ((items[at - 1]?.times ?? 1) > 1) return true;
  return at >= 3 && [items[at - 1], items[at - 2]].every((part) => part?.link.startsWith('、'));
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
  // A list that goes on in another unit (79.2万册、5.1万册、2.1万件) is not over where the unit changes.
  if (other > 0 && run[other]?.link.startsWith('、')) return [];
  return other < 0 ? [...run] : run.slice(0, other);
}

/** A list with a cue ends where it ends; without one, or before 结转 and the like, it may end earlier. */
export function endings(run: readonly Item[]): Item[][] {
  const ends: Item[][] = [];
  for (let length = run.length; length >= 2; length--) {
    const parts = run.slice(0, length);
    if (canEnd(run, length)) ends.push(parts);
  }
  // Where the last part is what remains, the list ends there and nowhere else.
  const closed = ends.filter((parts) => /其他|其它|其余/.test((parts.at(-1) as Item).mention.before));
  return closed.length > 0 ? closed : ends;
}

/** What is smaller than one of the parts cannot be meant as their total. */
export const isLargeEnough = (total: Mention, parts: readonly Item[]): boolean =>
  parts.every((part) => termOf(part) <= total.figure.value);
