import { formatTicks, meets, ONE } from '../../figures/quantity.js';
import type { Interval } from '../../model.js';
import type { Mention } from '../../reading.js';
import { type FigureRelation, figureRelation, inUnitOf } from '../figure-relation.js';

/** Units of one size: how many of each make the same. */
const sizes: readonly Readonly<Record<string, bigint>>[] = [
  { 亩: 2000n, 公顷: 30_000n, 平方米: 3n, 平方公里: 3_000_000n },
  { 米: 1n, 公里: 1000n },
  { 公斤: 1n, 吨: 1000n },
  { 分钟: 1n, 小时: 60n },
];

const linked = /^(?:\(|,)?(?:即|合|折合|约合|相当于|约)*$/;

/** 12,846亩(约856公顷): the same size in another unit right behind. */
export function conversionRelation(again: Mention, first: Mention | undefined): FigureRelation[] {
  if (!first || first.sentenceIndex !== again.sentenceIndex || !linked.test(again.gap)) return [];
  const scale = sizes.find((each) => first.figure.unit in each && again.figure.unit in each);
  const [from, to] = [scale?.[first.figure.unit], scale?.[again.figure.unit]];
  if (from === undefined || to === undefined || from === to) return [];
  const value = (first.figure.value * from) / to;
  const holds = meets(widened(converted(first.figure.interval, from, to)), again.figure.interval);
  return [
    figureRelation({
      kind: 'ratio',
      form: 'conversion',
      verdict: holds ? 'holds' : 'differs',
      subject: again,
      parts: [first],
      computed: inUnitOf(again, value),
      arithmetic: `${first.figure.raw}${first.figure.unit} = ${formatTicks(value)}${again.figure.unit}`,
      proof: 'likely',
      repairs: [{ mention: again, value }],
    }),
  ];
}

function converted({ low, high, ...ends }: Interval, from: bigint, to: bigint): Interval {
  const convert = (end: bigint | undefined): bigint | undefined => end && (end * from) / to;
  return { ...ends, low: convert(low), high: convert(high) };
}

/** A converted size is written to the nearest whole. */
const widened = ({ low, high, ...ends }: Interval): Interval => ({
  ...ends,
  low: low && low - ONE / 2n,
  high: high && high + ONE / 2n,
});
