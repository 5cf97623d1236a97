import { divideIntervals, formatTicks, meets, ONE } from '../figures/quantity.js';
import type { Interval } from '../model.js';
import type { Mention } from '../reading.js';
import { type FigureRelation, figureRelation, inUnitOf, type Proof } from './figure-relation.js';
import { Neighbours, unitsKindred, unitsMatch } from './neighbours.js';
import { isCountable } from './sequence.js';

/** What an average divides by. */
interface Divisor {
  readonly interval: Interval;
  readonly value: bigint;
  readonly mention: Mention | undefined;
  readonly text: string;
}

const periods: Readonly<Record<string, number>> = { 月: 12, 季: 4, 季度: 4, 周: 52, 星期: 52 };

/**
 * Reads averages and multiples: 访问量14.2万人次,日均约388人次 · 6期、9000册,平均每期1500册 · 是上年的2.6倍(上年180条) ·
 * 恰为信息条数的两倍.
 */
export function ratioRelations(mentions: readonly Mention[], year: number | undefined): FigureRelation[] {
  const near = new Neighbours(mentions);
  return mentions.flatMap((mention) => {
    if (mention.quoted || mention.period.kind === 'plan') return [];
    if (mention.role === 'average') return averageRelation(mention, near, year);
    return isMultiple(mention) ? multipleRelation(mention, near) : [];
  });
}

function averageRelation(average: Mention, near: Neighbours, year: number | undefined): FigureRelation[] {
  const per = perOf(average.before) ?? perOf(average.gap);
  if (per === undefined || isBound(average)) return [];
  const totals = byAffinity(
    average,
    [...near.before(average, 6), ...near.after(average, 2)].filter(
      (total) => isCountable(total) && unitsKindred(total, average),
    ),
  );
  const divisors = divisorsOf(per, average, near, year);
  for (const total of totals) {
    for (const divisor of divisors) {
      if (divisor.mention !== total && agrees(average, total, divisor))
        return [relationOf(average, total, divisor, true, 'proved')];
    }
  }
  return disagreement(average, totals, divisors, per);
}

/** 每轮不少于30人 sets a limit; it averages nothing. */
const isBound = ({ figure: { approximation } }: Mention): boolean =>
  approximation === 'at-least' || approximation === 'at-most';

/** Totals that share a word with the average (受理…日均受理) come first. */
function byAffinity(average: Mention, totals: readonly Mention[]): Mention[] {
  const verb = average.before.slice(-2);
  const related = ({ before }: Mention): number => (verb.length === 2 && before.includes(verb) ? 0 : 1);
  return [...totals].sort((a, b) => related(a) - related(b));
}

/** The thing averaged over: 日 in 日均, 期 in 平均每期, 村 in 平均每村(居). */
function perOf(before: string): string | undefined {
  const each = /每(?:个|一)?([^\d,;。(]{1,4}?)(?:约|为|有|发布|推送|公开|阅读|受理|培训|$)/.exec(before)?.[1];
  return (
    each ??
    /([日天月周季户人场次件篇期村校班笔案])均/.exec(before)?.[1] ??
    /按([日天月周季])[^,;。]{0,5},?平均$/.exec(before)?.[1]
  );
}

function divisorsOf(per: string, average: Mention, near: Neighbours, year: number | undefined): Divisor[] {
  const stated = [...near.after(average, 2), ...near.before(average, 3)].filter(
    ({ role, figure }) => role === 'measure' && /[天日]/.test(figure.unit),
  );
  if (/^[日天]/.test(per)) return [...stated.map(fromMention), ...daysOf(year).map(fixed)];
  const fixedParts = periods[per];
  if (fixedParts !== undefined) return [fixed(fixedParts)];
  return [...near.before(average, 40)]
    .filter((mention) => isCountable(mention) && counts(mention, per))
    .map(fromMention);
}

/** 户 counts by its unit (4.8万户), 村 by the noun behind it (十九个村). */
const counts = ({ figure, after, before }: Mention, per: string): boolean =>
  figure.unit.startsWith(per.charAt(0)) ||
  (synonyms[per] ?? '').includes(figure.unit || ' ') ||
  after.startsWith(per) ||
  before.endsWith(per) ||
  (per === '校' && /所|学校/.test(figure.unit + before));

/** 户均 is taken over 家 as well, 件均 over 起. */
const synonyms: Readonly<Record<string, string>> = { 户: '家', 人: '名', 件: '起宗', 案: '件起宗', 企: '家户' };

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const daysOf = (year: number | undefined): number[] =>
  year === undefined ? [365, 366] : [isLeap(year) ? 366 : 365, isLeap(year) ? 365 : 366];

const fixed = (count: number): Divisor => {
  const value = BigInt(count) * ONE;
  return {
    interval: { low: value, high: value, lowOpen: false, highOpen: false },
    value,
    mention: undefined,
    text: String(count),
  };
};
const fromMention = (mention: Mention): Divisor => ({
  interval: mention.figure.interval,
  value: mention.figure.value,
  mention,
  text: mention.figure.raw,
});

/** An average is seldom written to its last digit: half of the last place, or what was cut off. */
function agrees(average: Mention, total: Mention, divisor: Divisor): boolean {
  const quotient = divideIntervals(total.figure.interval, divisor.interval, 1n);
  return quotient !== undefined && meets(quotient, spread(average));
}

function spread({ figure }: Mention): Interval {
  const { interval, value, step, approximation } = figure;
  if (approximation !== 'exact' && approximation !== 'rounded') return interval;
  return { low: value - step / 2n, high: value + step, lowOpen: false, highOpen: true };
}

/** Only a period of the calendar divides beyond doubt; a counted divisor only when it is the one thing so called. */
function disagreement(
  average: Mention,
  totals: readonly Mention[],
  divisors: readonly Divisor[],
  per: string,
): FigureRelation[] {
  const [total] = totals.filter(
    (near) => near.sentenceIndex === average.sentenceIndex && near.index < average.index && unitsMatch(near, average),
  );
  const [divisor] = divisors;
  if (!total || !divisor || total.figure.soft || (divisor.mention && divisors.length > 1)) return [];
  const certain = /^[日天月周季]/.test(per) && /均|平均/.test(average.before);
  if (!certain && (divisor.mention?.sentenceIndex !== average.sentenceIndex || average.figure.soft)) return [];
  return [relationOf(average, total, divisor, false, average.figure.soft || !certain ? 'likely' : 'proved')];
}

function relationOf(average: Mention, total: Mention, divisor: Divisor, holds: boolean, proof: Proof): FigureRelation {
  const exact = divisor.value === 0n ? 0n : (total.figure.value * ONE) / divisor.value;
  return figureRelation({
    kind: 'ratio',
    form: 'average',
    verdict: holds ? 'holds' : 'differs',
    subject: average,
    parts: divisor.mention ? [total, divisor.mention] : [total],
    computed: inUnitOf(average, exact),
    arithmetic: `${total.figure.raw} ÷ ${divisor.text} = ${formatTicks(exact)}`,
    proof,
    loose: average.figure.approximation !== 'exact',
    repairs: [{ mention: average, value: exact }],
  });
}

const isMultiple = ({ figure, before }: Mention): boolean =>
  figure.kind === 'multiple' && /(?:是|为|达|达到|相当于|恰为|恰是)/.test(before);

/** 推送468条,是上年的2.6倍(上年180条): this year's figure over the one compared with. */
function multipleRelation(multiple: Mention, near: Neighbours): FigureRelation[] {
  const behind = [...near.after(multiple, 1)].find(({ role, depth }) => role === 'last' && depth > multiple.depth);
  const before = [...near.before(multiple, 40)].filter(
    (mention) => mention.depth <= multiple.depth && (isCountable(mention) || mention.role === 'last'),
  );
  const [now] = before.filter(({ role, sentenceIndex }) => role !== 'last' && sentenceIndex === multiple.sentenceIndex);
  if (!now) return [];
  const last =
    behind ?? before.find(({ role, sentenceIndex }) => role === 'last' && sentenceIndex >= multiple.sentenceIndex - 1);
  if (last) return [multipleOf(multiple, now, last, agrees(multiple, now, fromMention(last)))];
  const agreeing = before.find((base) => base !== now && unitsKindred(base, now) && isExactly(multiple, now, base));
  return agreeing ? [multipleOf(multiple, now, agreeing, true)] : [];
}

/** Where the words name no base, only an exact product is believed. */
const isExactly = (multiple: Mention, now: Mention, base: Mention): boolean =>
  multiple.figure.value * base.figure.value === now.figure.value * ONE;

function multipleOf(multiple: Mention, now: Mention, base: Mention, holds: boolean): FigureRelation {
  const exact = base.figure.value === 0n ? 0n : (now.figure.value * ONE) / base.figure.value;
  return figureRelation({
    kind: 'ratio',
    form: 'multiple',
    verdict: holds ? 'holds' : 'differs',
    subject: multiple,
    parts: [now, base],
    computed: inUnitOf(multiple, exact),
    arithmetic: `${now.figure.raw} ÷ ${base.figure.raw} = ${formatTicks(exact)}`,
    proof: multiple.figure.soft ? 'likely' : 'proved',
    repairs: [{ mention: multiple, value: exact }],
  });
}
