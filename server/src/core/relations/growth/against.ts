import type { Mention } from '../../reading.js';
import type { FigureRelation } from '../figure-relation.js';
import { type Neighbours, unitsMatch } from '../neighbours.js';
import { differenceEquation, relationOf } from './equations.js';
import { against } from './words.js';

const years = /年(?!段)|同期|以往|往|法定|规定|年初|原/;

/**
 * 1—6月81条,7—12月107条,下半年比上半年多26条 · 男性12人,女性8人,男性比女性多4人: the difference of the two figures just before.
 *
 * @returns `undefined` where the words compare with another year, or nothing like this.
 */
export function againstRelation(claim: Mention, near: Neighbours): FigureRelation[] | undefined {
  const [, one = '', other = ''] = against.exec(claim.before) ?? [];
  if (other === '' || years.test(other.replace(/[上下]半年/g, '')) || claim.figure.kind !== 'count') return undefined;
  const own = near.countsBefore(claim).filter((mention) => unitsMatch(mention, claim));
  // 第二期58人,第三期比第二期多4人,为62人: what came of it is said behind, and is the one compared.
  const [result] = [...near.after(claim, 1)].filter(({ gap }) => /^,?(?:为|达|达到)$/.test(gap));
  const [second, first, ...more] = result ? [result, ...own.slice(0, 1)] : own;
  if (!first || !second || one === '') return [];
  const [now, then] = first.figure.value > second.figure.value ? [first, second] : [second, first];
  const equation = differenceEquation(claim, now, then, false);
  const { holds } = equation;
  const isOnly = more.length === 0 && !claim.figure.soft;
  const comparison = { now, then, delta: claim, rate: undefined, down: false, proof: 'likely' as const };
  return holds || isOnly ? [relationOf(equation, comparison, holds)] : [];
}
