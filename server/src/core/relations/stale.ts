import { ONE } from '../figures/quantity.js';
import { gather } from '../lists.js';
import type { Mention } from '../reading.js';
import type { FigureRelation } from './figure-relation.js';
import { longestList, type Whole, wholeBases, wholePart } from './whole-parts.js';

/**
 * Percentages that were right before the counts changed: 76件占92.65%、4件占5.88%、1件占1.47% of 81件 were computed for a
 * total of 68. Several shares of one list that fit one base which is not there are one defect; the first tells of all.
 */
export function withStaleBases(shares: readonly FigureRelation[]): FigureRelation[] {
  const lists = new Map<Mention, FigureRelation[]>();
  for (const share of shares.filter(isSuspect)) {
    const [, base] = share.parts;
    const list = lists.get(base as Mention);
    if (list) list.push(share);
    else if (base) lists.set(base, [share]);
  }
  const leaders = gather([...lists.values()], (list) => leaderOf(list) ?? []);
  const bySubject = new Map(leaders.map((leader) => [leader.subject, leader]));
  return shares.map((share) => bySubject.get(share.subject) ?? share);
}

const isSuspect = ({ form, verdict, subject, parts }: FigureRelation): boolean =>
  form === 'share' &&
  verdict === 'differs' &&
  subject.figure.approximation === 'rounded' &&
  parts.every(({ figure }) => figure.kind === 'count' && figure.approximation === 'exact');

/** The first of the shares that fit one absent base, with the others as its fellows. */
function leaderOf(all: readonly FigureRelation[]): FigureRelation | undefined {
  const list = all.slice(0, longestList);
  const fit = list.map((share) => fitting(share, list)).sort((a, b) => b.shares.length - a.shares.length)[0];
  if (!fit || fit.shares.length < 2 || !isTelling(fit.bases)) return undefined;
  const told = list.filter((share) => fit.shares.includes(share) || isPossible(share, fit.bases));
  const [first, ...fellows] = told as [FigureRelation, ...FigureRelation[]];
  const { from, to } = fit.bases;
  return {
    ...first,
    proof: told.some(({ proof }) => proof === 'proved') ? 'proved' : first.proof,
    fellows,
    notes: { ...first.notes, stale: from === to ? `${from}` : `${from}—${to}`, staleCount: told.length },
  };
}

interface Fit {
  readonly shares: readonly FigureRelation[];
  readonly bases: Whole;
}

const nowhere: Fit = { shares: [], bases: { from: 1n, to: 0n } };

/** The shares of a list that fit a base of the first one's too, each narrowing what it may be. */
function fitting(first: FigureRelation, list: readonly FigureRelation[]): Fit {
  const bases = basesOf(first);
  if (!bases) return nowhere;
  return list.reduce<Fit>(
    (fit, share) => {
      const common = meet(fit.bases, basesOf(share));
      return share === first || !common ? fit : { shares: [...fit.shares, share], bases: common };
    },
    { shares: [first], bases },
  );
}

const basesOf = ({ subject, parts: [part] }: FigureRelation): Whole | undefined =>
  part && wholeBases(subject.figure, part.figure.value / ONE);

function meet(a: Whole, b: Whole | undefined): Whole | undefined {
  if (!b) return undefined;
  const [from, to] = [a.from > b.from ? a.from : b.from, a.to < b.to ? a.to : b.to];
  return from <= to ? { from, to } : undefined;
}

/** A wide range of bases would fit almost any percentages. */
const isTelling = ({ from, to }: Whole): boolean => (to - from) * 50n <= to;

/** A share whose count has changed as well: some whole number over the base gives its percentage, which few would. */
const isPossible = ({ subject: { figure } }: FigureRelation, { from, to }: Whole): boolean =>
  from === to && figure.step * from * 3n < 100n * ONE && wholePart(figure, from) !== undefined;
