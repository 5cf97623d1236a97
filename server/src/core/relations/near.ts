import { differInOneDigit, magnitude, sameDigits } from '../figures/slips.js';
import type { Figure } from '../model.js';

/**
 * Whether a figure may be a slip of the pen for another value: a half more or less, a shifted point, digits mistyped; of what
 * is counted, two more or less.
 */
export function isNear({ value: written, step, kind }: Figure, wanted: bigint): boolean {
  if (wanted < 0n) return false;
  const [low, high] = written < wanted ? [written, wanted] : [wanted, written];
  const isCounted = kind === 'count' && high - low <= step * 2n;
  return isCounted || high * 2n <= low * 3n || isShiftedPoint(low, high) || isMistyped(written, rounded(wanted, step));
}

const rounded = (value: bigint, step: bigint): bigint => ((value + step / 2n) / step) * step;

const isMistyped = (written: bigint, wanted: bigint): boolean =>
  sameDigits(written, wanted) || differInOneDigit(written, wanted);

/** 0.4万 written as 4万: ten, a hundred, … ten thousand times, as near as a rounded figure can be. */
const isShiftedPoint = (low: bigint, high: bigint): boolean =>
  low > 0n && [10n, 100n, 1000n, 10_000n].some((factor) => magnitude(high - low * factor) * 20n <= high);
