import { ONE } from '../figures/quantity.js';
import type { Figure } from '../model.js';

/** Whole numbers, in ones. */
export interface Whole {
  readonly from: bigint;
  readonly to: bigint;
}

const WHOLE = 100n * ONE;

/** No list of percentages has more parts; longer runs are no list, and are not searched through. */
export const longestList = 24;

/** What a percentage may have been before it was rounded or cut off: the lower end counts, the upper one does not. */
const before = ({ value, step }: Figure): { low: bigint; high: bigint } => ({
  low: value > step / 2n ? value - step / 2n : 0n,
  high: value + step,
});

/** The whole number of `base` that a percentage may stand for; `undefined` where none gives it. */
export function wholePart(percent: Figure, base: bigint): bigint | undefined {
  const { low, high } = before(percent);
  const part = (low * base + WHOLE - 1n) / WHOLE;
  return part * WHOLE < high * base && part <= base ? part : undefined;
}

/** The whole numbers over which `part` gives the percentage; `undefined` where there are none. */
export function wholeBases(percent: Figure, part: bigint): Whole | undefined {
  const { low, high } = before(percent);
  if (low === 0n || part === 0n) return undefined;
  const [from, to] = [(part * WHOLE) / high + 1n, (part * WHOLE) / low];
  return from <= to ? { from, to } : undefined;
}

/** Whether `part` of `base`, in any one unit, is the percentage. */
export function isShareOf(percent: Figure, part: bigint, base: bigint): boolean {
  const { low, high } = before(percent);
  return base > 0n && part >= 0n && part * WHOLE >= low * base && part * WHOLE < high * base;
}
