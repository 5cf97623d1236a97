import type { Mention } from '../../reading.js';
import type { FigureRelation } from '../figure-relation.js';
import { type Neighbours, unitsMatch } from '../neighbours.js';
import { differenceEquation, relationOf } from './equations.js';
import { downWords } from './words.js';

/**
 * 复议9件,诉讼5件,均比上年减少1件,上年复议10件、诉讼6件: one difference that is said of several figures, each against its own.
 *
 * @returns `undefined` where the words say it of one.
 */
export function alikeRelations(claim: Mention, near: Neighbours): FigureRelation[] | undefined {
  if (!/(?:均|都|各)(?:比|较)/.test(claim.before)) return undefined;
  const then = [...near.after(claim)].filter((mention) => mention.role === 'last' && unitsMatch(mention, claim));
  const now = near.countsBefore(claim).slice(0, then.length).reverse();
  return now.length === then.length && then.length > 1
    ? now.map((one, at) => held(claim, one, then[at] as Mention))
    : [];
}

function held(claim: Mention, now: Mention, then: Mention): FigureRelation {
  const down = downWords.test(claim.before);
  const equation = differenceEquation(claim, now, then, down);
  return relationOf(equation, { now, then, delta: claim, rate: undefined, down, proof: 'likely' }, equation.holds);
}
