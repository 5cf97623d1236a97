import { formatTicks, ONE } from '../../figures/quantity.js';
import type { Mention } from '../../reading.js';
import { type FigureRelation, figureRelation, inUnitOf } from '../figure-relation.js';
import { isCountable } from '../sequence.js';

/** How many times a year what is done in each period is done. */
const timesAYear: readonly (readonly [string, readonly number[]])[] = [
  ['半年', [2]],
  ['季', [4]],
  ['月', [12]],
  ['旬', [36]],
  ['周', [51, 52, 53]],
  ['日', [365, 366]],
  ['天', [365, 366]],
];

const word = '(半年|季|月|旬|周|日|天)度?';
/** 按月公开, 逐季通报; 每季度召开一次. */
const often = new RegExp(
  `(?:(?:按|逐)${word}|每个?${word}[^,;。:]{0,12}一[次期场批轮篇份])[^,;。:]{0,12},[^,;:。]{0,12}$`,
);
const summed = /(?:全年|年内|共|合计|累计)/;
const rounds = new Set(['次', '期', '批', '轮', '场']);

/** 按季公开,全年4次 · 每月召开一次例会,共12次: how often, and how many that makes in a year. */
export function frequencyRelation(total: Mention): FigureRelation[] {
  const { figure, gap, before } = total;
  if (!rounds.has(figure.unit) || !isCountable(total) || !summed.test(before)) return [];
  const [, plain, each] = often.exec(gap.slice(-reach)) ?? [];
  const times = timesAYear.find(([period]) => period === (plain ?? each))?.[1];
  const [first = 1] = times ?? [];
  if (!times) return [];
  const holds = times.some((count) => BigInt(count) * ONE === figure.value);
  // Twice a quarter is done quarterly as well, and weeks and days are seldom all kept.
  const isPossible =
    times.length > 1 || figure.value % (BigInt(first) * ONE) === 0n || figure.approximation !== 'exact';
  // 共召开新闻发布会6次 may count more than the regular ones.
  const isBare = /^(?:全年|年内|一年|共|总共|合计|累计|计)+$/.test(before);
  return holds || (!isPossible && isBare) ? [relationOf(total, first, holds)] : [];
}

const reach = 60;

const relationOf = (total: Mention, count: number, holds: boolean): FigureRelation =>
  figureRelation({
    kind: 'ratio',
    form: 'frequency',
    verdict: holds ? 'holds' : 'differs',
    subject: total,
    parts: [],
    computed: inUnitOf(total, BigInt(count) * ONE),
    arithmetic: `${count} × 1 = ${formatTicks(BigInt(count) * ONE)}`,
    proof: 'likely',
    repairs: [{ mention: total, value: BigInt(count) * ONE }],
  });
