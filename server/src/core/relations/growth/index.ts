import { gather } from '../../lists.js';
import type { Mention } from '../../reading.js';
import type { FigureRelation } from '../figure-relation.js';
import { Neighbours } from '../neighbours.js';
import { againstRelation } from './against.js';
import { alikeRelations } from './alike.js';
import { decide } from './equations.js';
import { levelRelations } from './level.js';
import { pointRelations } from './points.js';
import { comparisonOf, continues, isClaim } from './read.js';

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
  return alikeRelations(claim, near) ?? againstRelation(claim, near) ?? decide(comparisonOf(claim, near));
}
