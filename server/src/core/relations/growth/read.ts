import { ONE } from '../../figures/quantity.js';
import { isMeasure } from '../../figures/units.js';
import type { Mention } from '../../reading.js';
import type { Proof } from '../figure-relation.js';
import { type Neighbours, unitsMatch } from '../neighbours.js';
import { isCountable } from '../sequence.js';
import { type Comparison, consistent } from './equations.js';
import { changedFrom, changedTo, downWords, framing, multipliedWords, rateWords, result, unlike } from './words.js';

/** A rate or a difference that the words call growth. */
export function isClaim({ figure, role, before, quoted }: Mention): boolean {
  if (quoted) return false;
  if (figure.kind === 'percent' || figure.kind === 'points') return rateWords.test(before) && !unlike.test(before);
  if (figure.kind === 'multiple') return multipliedWords.test(before);
  return role === 'delta';
}

/** 增加358条,增长18.27%: one comparison, not two. */
export const continues = (claim: Mention, previous: Mention | undefined): boolean =>
  previous !== undefined &&
  previous.index === claim.index - 1 &&
  previous.sentenceIndex === claim.sentenceIndex &&
  previous.figure.kind !== claim.figure.kind &&
  claim.figure.kind !== 'points' &&
  previous.role === 'delta' &&
  !isOfAnother(claim);

/** 增加358条,访问量增长3.1%: the clause names something of its own that grew. */
const isOfAnother = ({ before }: Mention): boolean => before.replace(rateWords, '').replace(framing, '').length > 1;

export function comparisonOf(claim: Mention, near: Neighbours): Comparison {
  const follower = near.mentions[claim.index + 1];
  const pair =
    claim.role === 'delta' && follower && isClaim(follower) && continues(follower, claim) ? follower : undefined;
  const delta = claim.role === 'delta' ? claim : undefined;
  const rate = claim.role === 'delta' ? pair : claim;
  const then = baseline(claim, pair ?? claim, near);
  const { now, proof } = current({ claim, then, delta, rate, near });
  return { now, then, delta, rate, down: downWords.test(claim.before), proof };
}

/** Last year's figure: before the claim in its sentence, or in the bracket behind it. */
function baseline(first: Mention, last: Mention, near: Neighbours): Mention | undefined {
  for (const mention of near.before(first, 4)) {
    if (mention.sentenceIndex !== first.sentenceIndex) break;
    if (mention.role === 'last' && isOfYear(mention, first)) return mention;
    // 去年同期5件,多3件;当面申请2件,比去年少1件: what stands before a semicolon is another matter's.
    if (mention.gap.includes(';')) break;
    if (mention.role === 'rate' && mention.figure.kind !== 'multiple') break;
    if (mention.role === 'delta' && isOfAnother(first)) break;
  }
  const behind = [...near.after(last, 2)].find(({ role }) => role === 'last');
  if (behind && (behind.depth > first.depth || isRecalled(behind))) return behind;
  const next = near.mentions[last.index + 1];
  if (next?.role === 'last' && next.sentenceIndex === last.sentenceIndex + 1 && isRecalled(next)) return next;
  return changeOf(first, near)?.then;
}

/** 由2020年的30件、2021年的36件增至45件,比2021年增长25%: the base is that of the year that the claim names. */
function isOfYear({ before }: Mention, claim: Mention): boolean {
  const [named, own] = [claim.before, before].map((words) => /(\d{4})年/.exec(words)?.[1]);
  return named === undefined || own === undefined || named === own;
}

/** ;2019年公开376条, 。上年受理20件: a clause of its own about last year. */
const isRecalled = ({ before, gap }: Mention): boolean =>
  /^[,;(。]?(?:上年|去年|上一年|前年|\d{4}年)/.test(gap) && !/比|较|相比|同期相/.test(before);

/** 由43个压减为28个: then and now in one breath, when 由 or 从 opens it. */
function changeOf(claim: Mention, near: Neighbours): { then: Mention; now: Mention } | undefined {
  const [now, then] = [...near.before(claim, 4)].filter(
    ({ sentenceIndex, role }) => sentenceIndex === claim.sentenceIndex && role !== 'rate',
  );
  if (!now || !then || !unitsMatch(now, then) || now.index !== then.index + 1) return undefined;
  return changedTo.test(now.before) && changedFrom.test(then.gap) ? { then, now } : undefined;
}

interface Search {
  readonly claim: Mention;
  readonly then: Mention | undefined;
  readonly delta: Mention | undefined;
  readonly rate: Mention | undefined;
  readonly near: Neighbours;
}

/** This year's figure: where the grammar puts it, unless only another figure of the passage agrees. */
function current({ claim, then, delta, rate, near }: Search): { now: Mention | undefined; proof: Proof } {
  const changed = changeOf(claim, near);
  if (changed) return { now: changed.now, proof: 'proved' };
  const unit = then ?? delta;
  // 比上年多4人,为62人: what came of it stands right behind the difference.
  const [arrived] = near.after(claim, 1);
  if (delta && arrived && result.test(arrived.gap) && isCounted(arrived) && unitsMatch(arrived, delta))
    return { now: arrived, proof: 'proved' };
  const all = [...near.before(claim, 20)].filter(
    (mention) => isYearly(mention) && mention !== then && (!unit || unitsMatch(mention, unit)),
  );
  const own = all.filter(({ sentenceIndex }) => sentenceIndex === claim.sentenceIndex);
  const agreeing = all.find((now) =>
    consistent({ now, then, delta, rate, down: downWords.test(claim.before), proof: 'likely' }),
  );
  const direct = own.find((mention) => mention.depth <= claim.depth);
  const isSubject = agreeing !== undefined && (agreeing === direct || agreeing === own.at(-1));
  if (agreeing && (!direct || isSubject || consistentTwice(agreeing, { claim, then, delta, rate, near }))) {
    return { now: agreeing, proof: 'proved' };
  }
  // 1916条,比上年增加694条,增长47.1%: the only figure of the sentence is the one that grew.
  if (direct && (then || (delta && rate && own.length === 1))) return { now: direct, proof: 'proved' };
  const named = agreeing ?? direct ?? subjectOf(claim, then, all);
  return { now: named, proof: named === agreeing ? 'proved' : 'likely' };
}

/**
 * What an earlier sentence counted: the one that the clause names (申请量较2015年的7件增长57.14%), else, where it names none
 * (比2024年末的7件增加2件), the last of the sentence before.
 */
function subjectOf(claim: Mention, then: Mention | undefined, all: readonly Mention[]): Mention | undefined {
  const words = [claim.before.replace(rateWords, ''), then?.before.split(/[比较与同由从]/, 1)[0] ?? ''];
  const [subject] = words
    .map((each) => each.replace(framing, '').replace(quantityWords, '').slice(-2))
    .filter((each) => each.length === 2);
  if (subject !== undefined) return all.find(({ before }) => before.includes(subject));
  const [last, ...more] = all.filter(({ sentenceIndex }) => sentenceIndex === claim.sentenceIndex - 1);
  // The last of a list is not what grew, unless it sums the others up.
  return last && (more.length === 0 || last.role === 'total' || last.figure.value > (more[0]?.figure.value ?? 0n))
    ? last
    : undefined;
}

const quantityWords = /(?:(?:数?量|总数|件数|条数|人数|数)|[为是有达共]){1,2}$/;

const isYearly = (mention: Mention): boolean => isCounted(mention) && mention.role !== 'rest';

const isCounted = (mention: Mention): boolean =>
  isCountable(mention) || mention.role === 'measure' || (mention.role === 'average' && isMeasure(mention.figure.unit));

/** Agreement of both difference and rate, or of a rate with decimals, is no accident. */
const consistentTwice = (_now: Mention, { delta, rate }: Search): boolean =>
  (delta !== undefined && rate !== undefined) || (rate !== undefined && rate.figure.step < ONE);
