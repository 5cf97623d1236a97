import { ONE } from './quantity.js';

export const magnitude = (value: bigint): bigint => (value < 0n ? -value : value);

/** Numbers of the same digits differ by a multiple of nine, which is cheap to see. */
export const sameDigits = (a: bigint, b: bigint): boolean =>
  (a - b) % 9n === 0n && [...a.toString()].sort().join('') === [...b.toString()].sort().join('');

/** Whether one digit was changed, left out or put in, in a number long enough not to be met so by chance. */
export function differInOneDigit(written: bigint, wanted: bigint): boolean {
  const [a, b] = [`${written / ONE}`, `${wanted / ONE}`];
  const [longer, shorter] = a.length >= b.length ? [a, b] : [b, a];
  if (shorter.length < 3 || longer.length - shorter.length > 1) return false;
  let same = 0;
  while (same < shorter.length && longer[same] === shorter[same]) same++;
  return longer.slice(same + 1) === shorter.slice(longer.length === shorter.length ? same + 1 : same);
}
