import type { Relation } from '../model.js';
import type { Mention } from '../reading.js';
import { atLeastRelations } from './at-least.js';
import { withCulprits, withoutHarmfulRepairs } from './culprit.js';
import { withDoubts } from './doubt.js';
import type { FigureRelation } from './figure-relation.js';
import { flowRelations } from './flow.js';
import { growthRelations } from './growth/index.js';
import { impossibleShares } from './impossible.js';
import { ratioRelations } from './ratio/index.js';
import { repeatRelations } from './repeat/index.js';
import { shareRelations } from './share.js';
import { shareTotals } from './share-total.js';
import { withStaleBases } from './stale.js';
import { stockRelations } from './stock.js';
import { sumRelations } from './sum/index.js';
import { linkedSums } from './sum/linked.js';

export interface Prose {
  readonly mentions: readonly Mention[];
  /** Joined, folded text of a block. */
  readonly textOf: (block: number) => string;
  readonly year: number | undefined;
}

/** Every relation between figures of the prose. */
export function proseRelations({ mentions, textOf, year }: Prose): Relation[] {
  const flows = [...flowRelations(mentions, year), ...stockRelations(mentions)];
  const listed = [...withoutFlows(sumRelations(mentions, textOf), flows), ...flows];
  const stated = withStaleBases(shareRelations(mentions, listed));
  const sums = [...listed, ...linkedSums(mentions, listed, stated)];
  const known = [...stated, ...impossibleShares(mentions, stated)];
  const shares = [...known, ...shareTotals(mentions, { shares: known, sums })];
  const counted = [...sums, ...shares];
  const found = [
    ...counted,
    ...atLeastRelations(mentions, counted),
    ...growthRelations(mentions, textOf),
    ...ratioRelations(mentions, year),
    ...repeatRelations(mentions, textOf),
  ];
  return withoutHarmfulRepairs(withDoubts(withCulprits(found)));
}

/** A list that only fails because a flow runs through it (新收, 结转, 办结) is that flow. */
const withoutFlows = (sums: readonly FigureRelation[], flows: readonly FigureRelation[]): FigureRelation[] =>
  sums.filter(({ verdict, subject, parts }) => {
    if (verdict === 'holds') return true;
    const runsThrough = (flow: FigureRelation, mention: Mention): boolean =>
      mention === flow.subject || flow.parts.includes(mention);
    return !flows.some((flow) => runsThrough(flow, subject) && parts.some((part) => runsThrough(flow, part)));
  });
