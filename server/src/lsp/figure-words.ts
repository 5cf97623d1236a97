import type { Figure, Interval, Period } from '../core/index.js';
import type { Words } from './words.js';

/** Decimals of a tick, the unit in which the core counts. */
const decimals = 8;

/** How a figure was read: kind, unit, exact or not, and what it can stand for. */
export function describeFigure(figure: Figure, words: Words): string {
  const { kind, unit, approximation, interval, soft } = figure;
  const parts = [
    words.kind[kind],
    unit === '' ? '' : words.unit(unit),
    approximation === 'exact'
      ? `${words.approximation.exact} ${written(figure.value)}`
      : words.approximation[approximation],
    approximation === 'exact' ? '' : describeInterval(interval, words),
    soft ? words.soft : '',
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

function describeInterval({ low, high, lowOpen, highOpen }: Interval, words: Words): string {
  if (low === undefined) return high === undefined ? '' : words.lessThan(written(high), highOpen);
  if (high === undefined) return words.moreThan(written(low), lowOpen);
  return words.between(written(low), written(high), lowOpen, highOpen);
}

export function describePeriod(period: Period, words: Words): string {
  switch (period.kind) {
    case 'year':
      return words.year(period.year);
    case 'cumulative':
      return words.cumulative(period.from, period.to);
    case 'part':
      return period.label;
    case 'plan':
      return words.plan(period.year);
  }
}

/** Ticks as exact digits with separators: `1,234.5`. */
export function written(ticks: bigint): string {
  const negative = ticks < 0n;
  const digits = (negative ? -ticks : ticks).toString().padStart(decimals + 1, '0');
  const whole = digits.slice(0, -decimals).replace(/\B(?=(?:\d{3}){1,12}$)/g, ',');
  const fraction = digits.slice(-decimals).replace(/(?<!0)0+$/, '');
  return `${negative ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}
