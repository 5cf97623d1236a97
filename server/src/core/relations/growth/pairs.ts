import { isMeasure } from '../../figures/units.js';
import type { Mention } from '../../reading.js';
import { type Neighbours, unitsMatch } from '../neighbours.js';
import { isCountable } from '../sequence.js';
import type { Comparison } from './equations.js';
import { changedFrom, changedTo, downWords, result } from './words.js';

/** Two figures beside a claim that may be those of its two times, and whether the words say that they are. */
export interface Pair {
  readonly was: Mention;
  readonly now: Mention;
  readonly isTold: boolean;
}

const earlier =
  /年初|期初|年前|原有|原来|原先|以前|之前|此前|去年|上年|上半年|一季度|前半年|春季|上[期季]|头一[年期]|第一[期批轮场次]|首[期批轮场次]/;
const later =
  /年[底末终]|期末|目前|如今|现[有在已]|眼下|今年|本年|当年|下半年|二季度|后半年|秋季|本[期季]|第二[期批轮场次]|次[期轮场]/;

/**
 * 粉丝年初6400人,年底9600人,增加50% · 春季82.5%,秋季88.0%,升高5.5个百分点 · 减少三件,由十五件降至十二件 · 上年18个,新添6个,达到24个:
 * the pairs that may be meant, those that stand before the claim first.
 */
export function pairsFor(claim: Mention, last: Mention, near: Neighbours): Pair[] {
  const like = (mention: Mention): boolean => isLike(mention, claim);
  const before = [...near.before(claim, 5)].filter((one) => one.sentenceIndex === claim.sentenceIndex && like(one));
  const named = byYear(claim, before);
  if (named) return named;
  const after = [...near.after(last, 2)].filter(like);
  const [now, was] = before;
  const [first, second] = after;
  const pairs: Pair[] = [];
  if (now && was && unitsMatch(now, was)) pairs.push(ordered(was, now, before.length === 2));
  if (first && second && unitsMatch(first, second) && isChange(first, second)) pairs.push(told(first, second));
  if (now && first && unitsMatch(now, first) && result.test(first.gap))
    pairs.push({ was: now, now: first, isTold: false });
  return pairs;
}

/** 2021年下降5.8%, 较2021年增长20%: the claim says whose year's figure it is, or against whose. */
function byYear(claim: Mention, before: readonly Mention[]): Pair[] | undefined {
  const [, against, named] = /(?:(比|较|与|同|对)(?:[^,;。\d]{0,4}))?(\d{4})年/.exec(claim.before) ?? [];
  if (named === undefined) return undefined;
  const year = Number(named);
  const timed = before.map((one) => ({ one, time: timeIn(`${one.gap}${one.label}`) }));
  const base = timed.find(({ time }) => time === (against ? year : year - 1))?.one;
  const nows = timed.filter(
    ({ one, time }) => one !== base && (against ? time === undefined || time > year : time === year),
  );
  return base ? nows.map(({ one, time }) => ({ was: base, now: one, isTold: time !== undefined })) : [];
}

/** What a claim of so many or so many percent may compare: counts by their unit, percentages for points. */
function isLike(mention: Mention, claim: Mention): boolean {
  if (claim.figure.kind === 'points') return mention.figure.kind === 'percent';
  const isYears =
    isCountable(mention) || mention.role === 'last' || mention.role === 'measure' || isMeasure(mention.figure.unit);
  return isYears && (claim.role !== 'delta' || unitsMatch(mention, claim));
}

const isChange = (then: Mention, now: Mention): boolean => changedTo.test(now.before) && changedFrom.test(then.gap);

const told = (was: Mention, now: Mention): Pair => ({ was, now, isTold: true });

/** By the years or the times of the year that their words name; in the order in which they stand where these say nothing. */
function ordered(first: Mention, second: Mention, areAlone: boolean): Pair {
  if (second.role === 'last') return { was: second, now: first, isTold: false };
  const [a, b] = [first, second].map(({ gap, label }) => timeIn(`${gap}${label}`));
  const pair = { was: first, now: second, isTold: isChange(first, second) };
  if (a === undefined || b === undefined || a === b) return pair;
  return { ...(a < b ? pair : { was: second, now: first }), isTold: areAlone };
}

/** The year, or 0 for the earlier and 1 for the later of two times. */
function timeIn(words: string): number | undefined {
  const year = /(\d{4})年(?!.*\d{4}年)/.exec(words)?.[1];
  if (year !== undefined) return Number(year);
  return earlier.test(words) ? 0 : later.test(words) ? 1 : undefined;
}

export function comparing({ was: then, now }: Pair, { delta, rate }: Comparison, claim: Mention): Comparison {
  return { now, then, delta, rate, down: downWords.test(claim.before), proof: 'likely' };
}
