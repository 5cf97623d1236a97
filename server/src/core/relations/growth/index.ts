import { formatTicks } from '../../figures/quantity.js';
import { gather } from '../../lists.js';
import type { Mention } from '../../reading.js';
import type { FigureRelation } from '../figure-relation.js';
import { Neighbours, unitsMatch } from '../neighbours.js';
import { againstRelation } from './against.js';
import { alikeRelations } from './alike.js';
import { type Comparison, consistent, decide, relationOf } from './equations.js';
import { levelRelations } from './level.js';
import { comparing, pairsFor } from './pairs.js';
import { pointRelations } from './points.js';
import { comparisonOf, continues, isClaim } from './read.js';
import { downWords, gross } from './words.js';

/**
 * Reads growth: 4215条,同比增长18.6%(2016年为3554条) · 比上年的1960条增加358条,增长18.27% · 由186.5元降至179.4元 ·
 * 由22.0%提高到26.0%,提高4个百分点 · 下半年比上半年多26条 · 与上年的7件持平.
 */
export function growthRelations(mentions: readonly Mention[], textOf: (block: number) => string): FigureRelation[] {
  const near = new Neighbours(mentions);
  const claims = mentions.filter(isClaim);
  const led = claims.filter((claim, index) => !continues(claim, claims[index - 1]));
  return [...gather(led, (claim) => relationsOf(claim, near)), ...levelRelations(near, textOf)];
}

function relationsOf(claim: Mention, near: Neighbours): FigureRelation[] {
  if (claim.figure.kind === 'points') return pointRelations(claim, near);
  return alikeRelations(claim, near) ?? againstRelation(claim, near) ?? comparedRelations(claim, near);
}

/** The first reading in which everything agrees; where none does, the one that the words force. */
function comparedRelations(claim: Mention, near: Neighbours): FigureRelation[] {
  const said = comparisonOf(claim, near);
  if (consistent(said)) return decide(said);
  const pairs = pairsFor(claim, said.rate ?? said.delta ?? claim, near);
  const agreeing = pairs.map((pair) => comparing(pair, said, claim)).find(consistent);
  if (agreeing) return decide(agreeing);
  if (balances(claim, near)) return netRelation(said, claim, near);
  const told = said.then ? undefined : pairs.find(({ isTold }) => isTold);
  return decide(told ? comparing(told, said, claim) : said);
}

/** Whether another step beside a claim of the same unit goes the other way: 新增5项、取消1项. */
const otherStep = (claim: Mention, near: Neighbours): Mention | undefined =>
  [near.mentions[claim.index + 1], near.mentions[claim.index - 1]].find(
    (one) =>
      one !== undefined &&
      one.sentenceIndex === claim.sentenceIndex &&
      one.figure.kind === 'count' &&
      unitsMatch(one, claim) &&
      gross.test(one.before) &&
      downWords.test(one.before) !== downWords.test(claim.before),
  );

const balances = (claim: Mention, near: Neighbours): boolean =>
  claim.role === 'delta' && gross.test(claim.before) && otherStep(claim, near) !== undefined;

/** 现有52项,去年48项,新增5项、取消1项: the balance of the two steps is the difference of the years. */
function netRelation({ now, then }: Comparison, claim: Mention, near: Neighbours): FigureRelation[] {
  const other = otherStep(claim, near);
  if (!now || !then || !other) return [];
  const [up, down] = downWords.test(claim.before) ? [other, claim] : [claim, other];
  const value = then.figure.value + up.figure.value - down.figure.value;
  if (value !== now.figure.value) return [];
  const arithmetic = `${then.figure.raw} + ${up.figure.raw} − ${down.figure.raw} = ${formatTicks(value)}`;
  const equation = { subject: now, parts: [then, up, down], wanted: value, holds: true, loose: false, arithmetic };
  const comparison = { now, then, delta: claim, rate: undefined, down: false, proof: 'likely' as const };
  return [relationOf(equation, comparison, true)];
}
