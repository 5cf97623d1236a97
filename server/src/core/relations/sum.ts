import { addIntervals, formatTicks, meets } from '../figures/quantity.js';
import { kindredUnits, sameUnit } from '../figures/units.js';
import type { Interval } from '../model.js';
import type { Mention } from '../reading.js';
import { type FigureRelation, figureRelation, inUnitOf, type Proof, type Repair, sumText } from './figure-relation.js';
import { type Item, isCountable, type Sequence, sequencesOf } from './sequence.js';

/** A list and the total it belongs to, under one reading. */
interface Reading {
  readonly total: Mention;
  readonly parts: readonly Item[];
  readonly form: string;
}

/** What is known while a report's sums are read. */
interface State {
  readonly mentions: readonly Mention[];
  readonly sequences: readonly Sequence[];
  /** Mentions that are parts of a total already found, by index: not available to an outer list. */
  readonly consumed: Map<number, Mention>;
  /** Mentions that are the total of a list already found, by index. */
  readonly totals: Set<number>;
  /** Items of a list that a cue opened and no total fits: none of them is a total of the others. */
  readonly siblings: Set<number>;
  readonly found: FigureRelation[];
  readonly textOf: (block: number) => string;
}

/**
 * Reads every sum of the prose: brackets, 其中, closed lists, totals after their list, what remains.
 *
 * Agreement is itself evidence, so a list is first held against every total that the grammar admits, the nearest first;
 * only where none agrees does the grammar decide whether one must.
 */
export function sumRelations(mentions: readonly Mention[], textOf: (block: number) => string): FigureRelation[] {
  const sequences = sequencesOf(mentions, textOf);
  const state: State = {
    mentions,
    sequences,
    consumed: new Map(),
    totals: new Set(),
    siblings: new Set(),
    found: [],
    textOf,
  };
  for (const sequence of sequences) if (sequence.owner >= 0) readBracket(sequence, state);
  for (const sequence of sequences) if (sequence.owner < 0) readSentence(sequence, state);
  return state.found;
}

/** Readings are tried in the order of their evidence; each takes its parts out of the sequence. */
function readSentence(sequence: Sequence, state: State): void {
  readCuedLists(sequence, state);
  readTails(sequence, state);
  readRests(sequence, state);
  readPlainLists(sequence, state);
  readLeftovers(sequence, state);
}

const openers = /主要(?:包括|有|是|为|涉及|集中)|例如|比如|其中主要|重点(?:有|是|包括)/;
const overlap =
  /重复|重叠|重合|交叉|同时列入|同时收录|兼有|部分[^,;。]{0,6}相同|分别统计|同步(?:发布|公开|推送)|同一(?:信息|条|件|内容)|均为[^,;。]{0,8}(?:已|同)|多渠道|不同渠道|不含|不包括|除外/;
const channels =
  /网站|微博|微信|公报|公众号|公开栏|报刊|广播|电视|电子屏|客户端|新媒体|平台|短信|简报|抖音|查阅点|显示屏|橱窗/;

const termOf = ({ mention, times }: Item): bigint => mention.figure.value * BigInt(times);

function intervalOfItem({ mention: { figure }, times }: Item): Interval {
  const { low, high, lowOpen, highOpen } = figure.interval;
  const factor = BigInt(times);
  return {
    low: low === undefined ? low : low * factor,
    high: high === undefined ? high : high * factor,
    lowOpen,
    highOpen,
  };
}

const sumOf = (parts: readonly Item[]): bigint => parts.reduce((sum, part) => sum + termOf(part), 0n);

const agrees = ({ total, parts }: Reading): boolean =>
  meets(total.figure.interval, addIntervals(parts.map(intervalOfItem)));

/** The items of a sequence from `from` on that may form one list: kindred units, no part of another total. */
function runFrom(sequence: Sequence, from: number, state: State): Item[] {
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
function totalsBefore(item: Item, sequence: Sequence, state: State): Mention[] {
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

/** Lists that a cue opens (其中, 分别为, 按…分, …中), the last one first so that inner lists are read before outer ones. */
function readCuedLists(sequence: Sequence, state: State): void {
  for (let from = sequence.items.length - 1; from >= 0; from--) {
    const item = sequence.items[from] as Item;
    if (item.cue === 'none' || state.consumed.has(item.mention.index)) continue;
    const run = runFrom(sequence, from, state);
    if (run.length < 2) continue;
    const totals = totalsBefore(item, sequence, state);
    const reading = firstAgreement(totals, run, item.cue);
    if (reading) accept(reading, state);
    else for (const { mention } of upToSemicolon(run)) state.siblings.add(mention.index);
  }
}

const upToSemicolon = (run: readonly Item[]): Item[] => {
  const end = run.findIndex(({ link }, at) => at > 0 && link.includes(';'));
  return end < 0 ? [...run] : run.slice(0, end);
};

/** Whether a list may end after `length` items of a run: not where the next item is listed just like those before it. */
function canEnd(run: readonly Item[], length: number): boolean {
  const next = run[length];
  const last = run[length - 1];
  if (!next || !last || breaksAfter(next) || next.mention.block !== last.mention.block) return true;
  if (!sameUnit(next.mention.figure.unit, last.mention.figure.unit)) return true;
  return run.slice(1, length).every(({ link }) => link.startsWith('、')) && length > 1 && !next.link.startsWith('、');
}

/** The longest beginning of the run that agrees with a total, the nearest total first. */
function firstAgreement(
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

function accept(reading: Reading, state: State): void {
  take(reading, state);
  const sum = sumOf(reading.parts);
  const parts = reading.parts.map(({ mention }) => mention);
  state.found.push(
    figureRelation({
      kind: 'sum',
      form: reading.form,
      verdict: 'holds',
      subject: reading.total,
      parts,
      computed: inUnitOf(reading.total, sum),
      arithmetic: arithmetic(reading.parts, sum),
    }),
  );
}

function take({ total, parts }: Reading, state: State): void {
  for (const { mention } of parts) state.consumed.set(mention.index, total);
  state.totals.add(total.index);
}

const arithmetic = (parts: readonly Item[], sum: bigint): string =>
  parts.every(({ times }) => times === 1)
    ? sumText(
        parts.map(({ mention }) => mention),
        sum,
      )
    : `${parts.map(({ mention, times }) => (times === 1 ? mention.figure.raw : `${mention.figure.raw} × ${times}`)).join(' + ')} = ${formatTicks(sum, 4)}`;

/** A list in the bracket after its total: 14件(网上9件、邮寄4件、当面1件). */
function readBracket(sequence: Sequence, state: State): void {
  const total = state.mentions[sequence.owner];
  const all = sequence.items.filter(({ mention }) => mention.period.kind !== 'cumulative');
  const same = total ? all.filter((part) => comparable(part, total)) : [];
  const parts = same.length >= 2 ? same : all;
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

function bracketText({ items }: Sequence, state: State): string {
  const first = items[0] as Item;
  const text = state.textOf(first.mention.block);
  const from = text.lastIndexOf('(', first.mention.start);
  const to = text.indexOf(')', (items.at(-1) as Item).mention.end);
  return text.slice(from + 1, to < 0 ? undefined : to);
}

const comparable = ({ mention }: Item, total: Mention): boolean => {
  const { unit } = mention.figure;
  return unit === '' || total.figure.unit === '' || sameUnit(unit, total.figure.unit);
};

/** Totals after their list: 人大建议5件、政协提案9件,共计14件. */
function readTails(sequence: Sequence, state: State): void {
  for (const [at, item] of sequence.items.entries()) {
    if (!closesList(sequence, at) || state.consumed.has(item.mention.index)) continue;
    const before = sequence.items
      .slice(0, at)
      .filter((part) => !state.consumed.has(part.mention.index) && tailUnit(part, item.mention));
    for (let from = before.length - 1; from >= 0; from--) {
      const reading = { total: item.mention, parts: before.slice(from), form: 'tail' };
      if (!isList(reading) || !agrees(reading)) continue;
      accept(reading, state);
      break;
    }
  }
}

/** A total by its words (合计, 共), or a verb with 共 after something done several times (各检查1次,全年共检查2次). */
function closesList({ items }: Sequence, at: number): boolean {
  const item = items[at] as Item;
  return item.mention.role === 'total' || ((items[at - 1]?.times ?? 1) > 1 && /共/.test(item.link));
}

/** Two parts, or one said of several things (上半年、下半年各1次). */
const isList = ({ parts: [first, second] }: Reading): boolean => second !== undefined || (first?.times ?? 1) > 1;

/** A total after its list may change the noun (8个乡镇、2个街道共10个镇街), hardly the unit. */
const tailUnit = ({ mention: { figure } }: Item, total: Mention): boolean =>
  kindredUnits(figure.unit, total.figure.unit) && figure.kind === total.figure.kind;

const restUnits = ({ total, parts }: Reading): boolean => parts.every((part) => comparable(part, total));

/** What remains: 发现问题14处,整改13处,其余1处. The total is the whole, the remainder one of its parts. */
function readRests(sequence: Sequence, state: State): void {
  for (const [at, item] of sequence.items.entries()) {
    if (item.mention.role !== 'rest' || state.consumed.has(item.mention.index)) continue;
    const before = restCandidates(sequence, at, state);
    const reading = restReading(before, item);
    if (reading) accept(reading, state);
  }
}

/** Items that may be the whole or the other parts: of this sentence, else of the one before too. */
function restCandidates(sequence: Sequence, at: number, state: State): Item[] {
  const own = sequence.items.slice(0, at);
  const previous = state.sequences.filter(
    ({ sentence, passage }) =>
      passage === sequence.passage && sentence < sequence.sentence && sentence >= sequence.sentence - 2,
  );
  return [...previous.flatMap(({ items }) => items), ...own];
}

function restReading(before: readonly Item[], rest: Item): Reading | undefined {
  for (let whole = before.length - 2; whole >= 0; whole--) {
    const total = (before[whole] as Item).mention;
    if (!comparable(rest, total)) continue;
    for (let from = before.length - 1; from > whole; from--) {
      const reading = { total, parts: [...before.slice(from), rest], form: 'rest' };
      if (restUnits(reading) && agrees(reading)) return reading;
      const single = { total, parts: [before[from] as Item, rest], form: 'rest' };
      if (restUnits(single) && agrees(single)) return single;
    }
  }
  return undefined;
}

/** Lists without a cue: the head of a run equals the rest of it, or a total said before equals the whole run. */
function readPlainLists(sequence: Sequence, state: State): void {
  for (let at = 0; at < sequence.items.length; at++) {
    const item = sequence.items[at] as Item;
    if (state.consumed.has(item.mention.index)) continue;
    const run = runFrom(sequence, at + 1, state).slice(0, 24);
    if (state.siblings.has(item.mention.index)) continue;
    const head = firstAgreement([item.mention], run, 'plain', meaningful);
    if (head) {
      accept(head, state);
      continue;
    }
    if (at === 0 || item.link.includes(';') || state.consumed.has((sequence.items[at - 1] as Item).mention.index)) {
      readDistantTotal(sequence, at, state);
    }
  }
}

/** A list of its own, whose total stands before it: in a sentence before, or divided already in another way. */
function readDistantTotal(sequence: Sequence, at: number, state: State): void {
  const item = sequence.items[at] as Item;
  const run = runFrom(sequence, at, state);
  if (run.length < 2) return;
  const totals = totalsBefore(item, sequence, state);
  const reading = totals.map((total) => ({ total, parts: run, form: 'plain' })).find(agrees);
  if (reading && meaningful(reading)) accept(reading, state);
}

/** Small figures agree by chance: without a cue, 2 = 1 + 1 says nothing unless the parts are listed closely. */
const meaningful = ({ total, parts }: Reading): boolean =>
  (total.figure.value > 300_000_000n || parts.slice(1).every(({ link }) => link.length <= 10 && !/[。;]/.test(link))) &&
  parts.every(({ mention }) => sameUnit(mention.figure.unit, total.figure.unit));

/** What no reading makes agree: only where the grammar closes the list is that a disagreement. */
function readLeftovers(sequence: Sequence, state: State): void {
  for (const pass of ['cued', 'plain'] as const) {
    for (let from = sequence.items.length - 1; from >= 0; from--) {
      const item = sequence.items[from] as Item;
      if (state.consumed.has(item.mention.index) || state.totals.has(item.mention.index)) continue;
      const { role } = item.mention;
      if (pass === 'plain') judgePlain(sequence, from, state);
      else if (role === 'total') judgeTail(sequence, from, state);
      else if (role === 'rest') judgeRest(sequence, from, state);
      else if (closesList(sequence, from)) judgeTail(sequence, from, state);
      else if (item.cue !== 'none') judgeList(sequence, from, state);
    }
  }
}

/** A list without a cue begins where something else ends. */
function judgePlain(sequence: Sequence, from: number, state: State): void {
  const { cue, link } = sequence.items[from] as Item;
  const before = sequence.items[from - 1];
  if (cue !== 'none' || (before && !/[;:]/.test(link) && !state.totals.has(before.mention.index) && from > 1)) return;
  judgeList(sequence, from, state);
}

function judgeTail(sequence: Sequence, at: number, state: State): void {
  const item = sequence.items[at] as Item;
  const before = sequence.items
    .slice(0, at)
    .filter((part) => !state.consumed.has(part.mention.index) && comparable(part, item.mention));
  const readings: Reading[] = [];
  for (let from = before.length - 1; from >= 0; from--) {
    readings.push({ total: item.mention, parts: before.slice(from), form: 'tail' });
  }
  const nearest = smallestRepair(readings.filter(isList));
  if (nearest) judge(nearest, state, /合计|共计|总计/.test(item.link));
}

function judgeRest(sequence: Sequence, at: number, state: State): void {
  const rest = sequence.items[at] as Item;
  if (!/其余|剩余|余下|剩下/.test(rest.link)) return;
  const before = sequence.items.slice(0, at).filter((item) => comparable(item, rest.mention));
  if (before.length < 2) return;
  const [total, part] = [(before.at(-2) as Item).mention, before.at(-1) as Item];
  const reading = { total, parts: [part, rest], form: 'rest' };
  if (part.mention.figure.value <= total.figure.value) judge(reading, state, true);
}

function judgeList(sequence: Sequence, from: number, state: State): void {
  const item = sequence.items[from] as Item;
  const run = sameUnits(runFrom(sequence, from, state));
  if (run.length < 2 || openers.test(item.link)) return;
  const [first] = endings(run).sort((a, b) => a.length - b.length);
  const totals = totalsBefore(item, sequence, state).filter(
    (total) => run.every((part) => comparable(part, total)) && isLargeEnough(total, first ?? run),
  );
  const near = item.cue === 'none' ? totals.slice(0, 3) : totals.slice(0, 4);
  const readings = near.flatMap((total) => endings(run).map((parts) => ({ total, parts, form: item.cue })));
  const best = smallestRepair(readings.filter((reading) => difference(reading) !== 0n));
  if (!best) return;
  if (item.cue === 'none' || best.total !== totals[0]) {
    judgeNear(best, state);
    return;
  }
  judge(best, state, item.cue === 'among' || item.cue === 'respectively' || item.cue === 'by' || item.cue === 'within');
}

/** What is smaller than one of the parts cannot be meant as their total. */
const isLargeEnough = (total: Mention, parts: readonly Item[]): boolean =>
  parts.every((part) => termOf(part) <= total.figure.value);

/** The beginning of a run that counts one thing beyond doubt. */
function sameUnits(run: readonly Item[]): Item[] {
  const other = run.findIndex(({ mention }) => !sameUnit(mention.figure.unit, run[0]?.mention.figure.unit ?? ''));
  return other < 0 ? [...run] : run.slice(0, other);
}

/** A list with a cue ends where it ends; without one, or before 结转 and the like, it may end earlier. */
function endings(run: readonly Item[]): Item[][] {
  const ends: Item[][] = [];
  for (let length = run.length; length >= 2; length--) {
    const parts = run.slice(0, length);
    if (canEnd(run, length)) ends.push(parts);
  }
  return ends;
}

const breaksAfter = ({ link }: Item): boolean => /[;。]|结转|办结|答复|另|同时|此外/.test(link);

const difference = ({ total, parts }: Reading): bigint => sumOf(parts) - total.figure.value;
const magnitude = (value: bigint): bigint => (value < 0n ? -value : value);

function smallestRepair(readings: readonly Reading[]): Reading | undefined {
  return readings.reduce<Reading | undefined>(
    (best, next) => (!best || magnitude(difference(next)) < magnitude(difference(best)) ? next : best),
    undefined,
  );
}

/** Whether the difference looks like a slip of the pen: one unit, one digit, two digits changed over, a few per cent. */
function looksLikeSlip(reading: Reading): boolean {
  const off = magnitude(difference(reading));
  const total = reading.total.figure.value;
  if (off * 20n <= total || off <= 100_000_000n) return true;
  return [reading.total, ...reading.parts.map(({ mention }) => mention)].some((mention) => {
    const wanted = mention === reading.total ? sumOf(reading.parts) : mention.figure.value - difference(reading);
    return wanted > 0n && sameDigits(mention.figure.value, wanted);
  });
}

const sameDigits = (a: bigint, b: bigint): boolean =>
  [...a.toString()].sort().join('') === [...b.toString()].sort().join('');

/** Without a cue only a slip is believed, and only as a warning. */
function judgeNear(reading: Reading, state: State): void {
  const far = reading.total.sentenceIndex !== (reading.parts[0] as Item).mention.sentenceIndex;
  if (reading.parts.length < 3 || difference(reading) === 0n || (far && reading.form === 'none')) return;
  if (far && reading.total.figure.value < 1_000_000_000n) return;
  if (hasShare(reading.total, state) && hasShare((reading.parts[0] as Item).mention, state)) return;
  if (!looksLikeSlip(reading) || isOverlapping(reading, state)) return;
  disagree(reading, 'likely', state);
}

/** A figure with a percentage of its own among others with theirs is one of them, not their total. */
const hasShare = ({ index, sentenceIndex }: Mention, { mentions }: State): boolean => {
  const next = mentions[index + 1];
  return next?.figure.kind === 'percent' && next.sentenceIndex === sentenceIndex;
};

/** A remark beside the list that its parts overlap: anything from its total to the next semicolon. */
function isOverlapping({ total, parts }: Reading, state: State): boolean {
  const [first, last] = [(parts[0] as Item).mention, (parts.at(-1) as Item).mention];
  const text = state.textOf(last.block);
  const from =
    total.sentenceIndex === first.sentenceIndex && total.block === first.block ? total.end : first.sentence.start;
  const stop = text.indexOf(';', last.end);
  return overlap.test(text.slice(from, Math.min(stop < 0 ? text.length : stop, last.sentence.end)));
}

/** Decides on a list whose total the grammar names. */
function judge(reading: Reading, state: State, closed: boolean): void {
  if (
    isOpen(reading) ||
    isOverlapping(reading, state) ||
    reading.parts.some(({ mention }) => mention.figure.soft) ||
    reading.total.figure.soft
  )
    return;
  const off = difference(reading);
  const slip = looksLikeSlip(reading);
  const byChannel =
    reading.parts.filter(({ mention }) => channels.test(mention.label)).length * 2 >= reading.parts.length;
  if (byChannel && !slip) return;
  if (off < 0n && !slip && !endsClosed(reading)) return;
  if (!slip && (reading.form === 'tail' ? !closed : off > reading.total.figure.value)) return;
  disagree(reading, closed && (slip || off > 0n) ? 'proved' : 'likely', state);
}

/** 等 after the last part leaves the list open: it can exceed its total, never fall short. */
function isOpen(reading: Reading): boolean {
  const last = (reading.parts.at(-1) as Item).mention;
  const open = /^[^,;。]{0,8}等(?!待)/.test(last.after) || /等[^,;。、]{0,8}$/.test(last.before.slice(0, -1));
  return open && difference(reading) <= 0n;
}

const endsClosed = ({ parts }: Reading): boolean => /其他|其它|其余/.test((parts.at(-1) as Item).mention.before);

function disagree(reading: Reading, proof: Proof, state: State): void {
  const sum = sumOf(reading.parts);
  take(reading, state);
  state.found.push(
    figureRelation({
      kind: 'sum',
      form: reading.form,
      verdict: 'differs',
      subject: reading.total,
      parts: reading.parts.map(({ mention }) => mention),
      computed: inUnitOf(reading.total, sum),
      arithmetic: arithmetic(reading.parts, sum),
      proof,
      repairs: repairsOf(reading),
      notes: { sum: formatTicks(sum, 4), difference: formatTicks(magnitude(difference(reading)), 4) },
    }),
  );
}

/** Set the total; or the one part whose digits, changed over, would mend it. */
function repairsOf(reading: Reading): Repair[] {
  const off = difference(reading);
  const parts = reading.parts
    .filter(({ times }) => times === 1)
    .map(({ mention }) => ({ mention, value: mention.figure.value - off }))
    .filter(({ mention, value }) => value >= 0n && sameDigits(mention.figure.value, value));
  return [...parts, { mention: reading.total, value: sumOf(reading.parts) }];
}
