import { addIntervals, divideIntervals, formatTicks, meets, ONE } from '../../figures/quantity.js';
import type { Mention } from '../../reading.js';
import { type FigureRelation, figureRelation, inUnitOf } from '../figure-relation.js';
import { type Neighbours, unitsMatch } from '../neighbours.js';
import { truncated } from '../share.js';

const averages = /平均|均[^,;。]{0,3}$/;

/** 听课人数先后是18人、22人、20人,场均20人: the average of the run just before. */
export function meanRelation(average: Mention, near: Neighbours): FigureRelation[] {
  if (average.role !== 'average' || !averages.test(average.before)) return [];
  const run = runBefore(average, near);
  if (run.length < 2) return [];
  const count = BigInt(run.length) * ONE;
  const exactly = { low: count, high: count, lowOpen: false, highOpen: false };
  const mean = divideIntervals(addIntervals(run.map(({ figure }) => figure.interval)), exactly, 1n);
  const sum = run.reduce((total, { figure }) => total + figure.value, 0n);
  const value = sum / BigInt(run.length);
  const holds = mean !== undefined && (meets(mean, average.figure.interval) || meets(mean, truncated(average)));
  if (!holds && (average.figure.soft || value > average.figure.value * 2n || average.figure.value > value * 2n))
    return [];
  return [
    figureRelation({
      kind: 'ratio',
      form: 'average',
      verdict: holds ? 'holds' : 'differs',
      subject: average,
      parts: run,
      computed: inUnitOf(average, value),
      arithmetic: `(${run.map(({ figure }) => figure.raw).join(' + ')}) ÷ ${run.length} = ${formatTicks(value)}`,
      proof: 'likely',
      loose: !holds,
      repairs: [{ mention: average, value }],
    }),
  ];
}

/** The figures that follow one another with nothing but a separator, up to the average. */
function runBefore(average: Mention, near: Neighbours): Mention[] {
  const run: Mention[] = [];
  for (const one of near.before(average, 16)) {
    if (one.sentenceIndex !== average.sentenceIndex || !unitsMatch(one, average)) break;
    run.unshift(one);
    if (!/^[、和及与]$/.test(one.gap)) return /分别|各/.test(one.gap) ? run : [];
  }
  return [];
}
