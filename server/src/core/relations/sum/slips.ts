import { ONE } from '../../figures/quantity.js';
import { differInOneDigit, magnitude, sameDigits } from '../../figures/slips.js';
import { difference, type Reading, sumOf } from './reading.js';

/**
 * Whether the difference looks like a slip of the pen: one unit, two digits changed over, a few per cent. Parts may well fall
 * short of their total; where they exceed it, one digit explains it too.
 */
export function looksLikeSlip(reading: Reading): boolean {
  const off = difference(reading);
  const isSmall = magnitude(off) * 20n <= reading.total.figure.value || magnitude(off) <= ONE;
  return isSmall || isTransposed(reading) || (off > 0n && isMistyped(reading));
}

/** What each figure of a reading would have to be, were it the only wrong one. */
function* repairs(reading: Reading): Generator<{ written: bigint; wanted: bigint }> {
  yield { written: reading.total.figure.value, wanted: sumOf(reading.parts) };
  for (const { mention, times } of reading.parts)
    if (times === 1) yield { written: mention.figure.value, wanted: mention.figure.value - difference(reading) };
}

/** Whether two digits changed over, in the total or in one of the parts, explain the difference. */
export function isTransposed(reading: Reading): boolean {
  for (const { written, wanted } of repairs(reading)) if (wanted > 0n && sameDigits(written, wanted)) return true;
  return false;
}

/** Whether one digit changed, left out or put in explains it, in a figure long enough not to do so by chance. */
function isMistyped(reading: Reading): boolean {
  for (const { written, wanted } of repairs(reading)) if (wanted > 0n && differInOneDigit(written, wanted)) return true;
  return false;
}
