import { addIntervals, meets } from '../../figures/quantity.js';
import { magnitude } from '../../figures/slips.js';
import { sameUnit } from '../../figures/units.js';
import type { Interval } from '../../model.js';
import type { Mention } from '../../reading.js';
import type { FigureRelation } from '../figure-relation.js';
import type { Item, Sequence } from '../sequence.js';

/** A list and the total it belongs to, under one reading. */
export interface Reading {
  readonly total: Mention;
  readonly parts: readonly Item[];
  readonly form: string;
}

/** What is known while a report's sums are read. */
export interface State {
  readonly mentions: readonly Mention[];
  /** By sentence, in order. */
  readonly sequences: ReadonlyMap<number, readonly Sequence[]>;
  /** Mentions that are parts of a total already found, by index: not available to an outer list. */
  readonly consumed: Map<number, Mention>;
  /** Mentions that are the total of a list already found, by index. */
  readonly totals: Set<number>;
  /** Items of a list that a cue opened and no total fits: none of them is a total of the others. */
  readonly siblings: Set<number>;
  readonly found: FigureRelation[];
  readonly textOf: (block: number) => string;
}

export const termOf = ({ mention, times }: Item): bigint => mention.figure.value * BigInt(times);

export function intervalOfItem({ mention: { figure }, times }: Item): Interval {
  const { low, high, lowOpen, highOpen } = figure.interval;
  const factor = BigInt(times);
  return {
    low: low === undefined ? low : low * factor,
    high: high === undefined ? high : high * factor,
    lowOpen,
    highOpen,
  };
}

export const sumOf = (parts: readonly Item[]): bigint => parts.reduce((sum, part) => sum + termOf(part), 0n);

/** Whether a total may be the sum of its parts; 余 and 不足 leave room, but not for any sum whatever. */
export function agrees(reading: Reading): boolean {
  const { total, parts } = reading;
  const isClose = magnitude(difference(reading)) * 4n <= total.figure.value;
  return isClose && meets(total.figure.interval, addIntervals(parts.map(intervalOfItem)));
}

export const comparable = ({ mention }: Item, total: Mention): boolean => {
  const { unit } = mention.figure;
  return unit === '' || total.figure.unit === '' || sameUnit(unit, total.figure.unit);
};

export const difference = ({ total, parts }: Reading): bigint => sumOf(parts) - total.figure.value;
