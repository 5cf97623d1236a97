import { ONE } from '../figures/quantity.js';
import { gather } from '../lists.js';
import type { Mention } from '../reading.js';
import { unitsKindred } from './neighbours.js';
import { isCountable } from './sequence.js';
import { type Context, type Share, shareOf } from './share-reading.js';

/** A part and a base that a percentage may have been computed from. */
export interface Pair {
  readonly share: Share;
  readonly base: Mention;
}

/**
 * How many pairs of figures may be tried until one of them fits by chance: a percentage with two decimals tells its figures
 * apart from a thousand others, 25% from few, and two tenths from none.
 */
export function budgetOf({ figure: { interval } }: Mention): number {
  const { low, high } = interval;
  if (low === undefined || high === undefined || high <= low) return 0;
  return Math.min(most, Number((chance * ONE) / (high - low)));
}

const most = 120;
/** In percent: so often a wrong pair may be taken. */
const chance = 12n;

/** The pairs that the passage offers, the likeliest first: the counts beside the percentage, alone and with those before them. */
export function* pairsOf(percent: Mention, given: readonly Share[], context: Context): Generator<Pair> {
  const shares = given.length > 0 ? given : placed(percent, context);
  const bases = [...context.near.before(percent, reach), ...context.near.after(percent, 3)].filter(isCountable);
  const far = context.subjects.filter(({ index }) => index < percent.index - reach);
  for (const share of shares) {
    const amount = [share.part, ...share.also].reduce((sum, { figure }) => sum + figure.value, 0n);
    const known = new Set<bigint>();
    for (const base of [...bases, ...far]) {
      const { value } = base.figure;
      if (value <= amount || base === share.part || known.has(value) || !unitsKindred(base, share.part)) continue;
      known.add(value);
      yield { share, base };
    }
  }
}

const reach = 16;

/** The counts that stand where a part may stand, the nearest first, then the last few together. */
function placed(percent: Mention, { near }: Context): Share[] {
  const before = near.countsBefore(percent).slice(0, 4);
  const after = [...near.after(percent, 1)].filter(isCountable);
  const alone = [...before, ...after].map((part) => shareOf({ percent, part, form: 'share', sure: false }));
  const several = gather([2, 3], (count) => {
    const [part, ...also] = before.slice(0, count).reverse();
    const isSum = part !== undefined && also.length === count - 1 && also.every((one) => unitsKindred(one, part));
    return isSum ? [shareOf({ percent, part, also, form: 'share', sure: false })] : [];
  });
  return [...alone, ...several];
}
