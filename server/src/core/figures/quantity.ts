import type { Approximation, Interval } from '../model.js';

/** One unit, in ticks: values are integers of 10⁻⁸ so that no sum or product is ever rounded. */
export const ONE = 100_000_000n;
const DECIMALS = 8;

/** A value as written: exact ticks, and the place value of the last written digit. */
export interface Quantity {
  readonly value: bigint;
  readonly step: bigint;
}

/**
 * Reads plain digits: `1,204`, `25.74`.
 *
 * @returns `undefined` for anything else, and for more than eight decimals or forty digits, which no report needs.
 */
export function parseDigits(digits: string): Quantity | undefined {
  if (/^\d{1,15}$/.test(digits)) return { value: BigInt(Number(digits)) * ONE, step: ONE };
  const plain = digits.replaceAll(',', '');
  const point = plain.indexOf('.');
  const decimals = point < 0 ? 0 : plain.length - point - 1;
  if (decimals > DECIMALS || plain.length > 40) return undefined;
  const step = 10n ** BigInt(DECIMALS - decimals);
  return { value: BigInt(plain.replace('.', '')) * step, step };
}

/** `12.1` × 10 000: scale words multiply value and step alike. */
export const scaled = ({ value, step }: Quantity, factor: bigint): Quantity => ({
  value: value * factor,
  step: step * factor,
});

/** The place value of the last non-zero digit: `5400` → 100, `26000` → 1000. */
export function lastPlace(value: bigint, step: bigint): bigint {
  let place = step;
  while (value !== 0n && value % (place * 10n) === 0n) place *= 10n;
  return place;
}

const closed = (low: bigint | undefined, high: bigint | undefined): Interval => ({
  low,
  high,
  lowOpen: false,
  highOpen: false,
});
const open = (low: bigint, high: bigint): Interval => ({ low, high, lowOpen: true, highOpen: true });

/** What a written quantity denotes. `place` is the place value of the last non-zero written digit. */
export function intervalOf({ value, step }: Quantity, approximation: Approximation): Interval {
  if (approximation === 'exact') return closed(value, value);
  const place = lastPlace(value, step);
  switch (approximation) {
    case 'rounded':
      return closed(value - step / 2n, value + step / 2n);
    case 'over':
      return open(value, value + place);
    case 'under':
      return open(value - place, value);
    case 'about':
      return closed(value - place, value + place);
    case 'above':
      return { low: value, high: value + place, lowOpen: true, highOpen: false };
    case 'at-least':
      return closed(value, undefined);
    case 'at-most':
      return closed(undefined, value);
    case 'range':
      return closed(value, value + step);
  }
}

/** Two figures agree when their intervals meet. */
export function meets(a: Interval, b: Interval): boolean {
  return below(a, b) && below(b, a);
}

/** Whether some value of `a` is at most some value of `b`. */
export function below(a: Interval, b: Interval): boolean {
  if (a.low === undefined || b.high === undefined) return true;
  return a.low < b.high || (a.low === b.high && !a.lowOpen && !b.highOpen);
}

/** The interval of a sum. */
export function addIntervals(intervals: readonly Interval[]): Interval {
  return intervals.reduce((sum, next) => ({
    low: sum.low === undefined || next.low === undefined ? undefined : sum.low + next.low,
    high: sum.high === undefined || next.high === undefined ? undefined : sum.high + next.high,
    lowOpen: sum.lowOpen || next.lowOpen,
    highOpen: sum.highOpen || next.highOpen,
  }));
}

/** The interval of `a − b`. */
export function subtractIntervals(a: Interval, b: Interval): Interval {
  return {
    low: a.low === undefined || b.high === undefined ? undefined : a.low - b.high,
    high: a.high === undefined || b.low === undefined ? undefined : a.high - b.low,
    lowOpen: a.lowOpen || b.highOpen,
    highOpen: a.highOpen || b.lowOpen,
  };
}

/** The interval of `a × b` for non-negative figures. */
export function multiplyIntervals(a: Interval, b: Interval): Interval {
  const product = (x: bigint | undefined, y: bigint | undefined): bigint | undefined =>
    x === undefined || y === undefined ? undefined : (x * y) / ONE;
  return {
    low: product(a.low, b.low),
    high: product(a.high, b.high),
    lowOpen: a.lowOpen || b.lowOpen,
    highOpen: a.highOpen || b.highOpen,
  };
}

/**
 * The interval of `numerator ÷ denominator × factor` for non-negative figures, rounded outwards to a tick.
 *
 * @returns `undefined` where the denominator may be zero or an end is unbounded.
 */
export function divideIntervals(numerator: Interval, denominator: Interval, factor: bigint): Interval | undefined {
  const { low, high } = numerator;
  const { low: least, high: most } = denominator;
  if (low === undefined || high === undefined || least === undefined || most === undefined || least <= 0n)
    return undefined;
  return {
    low: (low * factor * ONE) / most,
    high: (high * factor * ONE + least - 1n) / least,
    lowOpen: false,
    highOpen: false,
  };
}

/** Ticks as a person writes them: `606`, `0.66`, with at most `decimals` decimals and no trailing zeros. */
export function formatTicks(value: bigint, decimals = 2): string {
  if (value % ONE === 0n) return String(value / ONE);
  const unit = 10n ** BigInt(DECIMALS - decimals);
  const negative = value < 0n;
  const rounded = ((negative ? -value : value) * 2n + unit) / (unit * 2n);
  const digits = rounded.toString().padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const rest = digits.slice(digits.length - decimals).replace(/(?<!0)0+$/, '');
  return `${negative && rounded !== 0n ? '-' : ''}${whole}${rest ? `.${rest}` : ''}`;
}

/** Ticks with exactly as many decimals as a step of `step` shows: `1.30` stays `1.30`. */
export function formatLike(value: bigint, step: bigint): string {
  const decimals = Math.max(0, DECIMALS + 1 - step.toString().length);
  const text = formatTicks(value, decimals);
  if (decimals === 0) return text;
  const [whole = '0', rest = ''] = text.split('.');
  return `${whole}.${rest.padEnd(decimals, '0')}`;
}
