import { gather } from '../../lists.js';
import type { ConceptSpec } from '../../profile.js';
import type { Mention } from '../../reading.js';
import type { FigureRelation } from '../figure-relation.js';
import { unitsMatch } from '../neighbours.js';
import { agree, isSlip, relationOf } from './references.js';

/**
 * Mentions of one indicator of the format, wherever they stand: 收到申请6件 in the overview, 本年新收6件 in its own section.
 * Words narrow an indicator in ways that its name does not show, so that only a slip of the pen is told as a conflict.
 */
export function indicators(plain: readonly Mention[]): FigureRelation[] {
  const known = new Map<string, Mention[]>();
  return gather(plain, (again) => {
    if (again.concept === '') return [];
    const key = `${again.scope}/${again.period.kind}`;
    const told = known.get(key) ?? [];
    known.set(key, [...told, again].slice(-most));
    const same = told.filter((first) => isSame(first, again));
    const first = same.find((each) => agree(each, again)) ?? slipped(again, same, plain);
    return first ? [relationOf({ again, first, form: 'concept', proof: 'likely' })] : [];
  });
}

/** No more mentions of indicators are looked back at; and time stays linear. */
const most = 60;

const isSame = (first: Mention, again: Mention): boolean =>
  first.sentenceIndex !== again.sentenceIndex &&
  unitsMatch(first, again) &&
  (first.concept === again.concept || sharedCell(first, again) !== undefined);

/** Two indicators that the words leave no doubt of, and that stand in different cells. */
export const areApart = (a: Mention, b: Mention): boolean =>
  isSure(a) && isSure(b) && a.concept !== b.concept && sharedCell(a, b) === undefined;

const isSure = ({ counts, figure }: Mention): boolean =>
  counts?.isTentative === false && figure.approximation === 'exact';

/** A cell that both may be alone: 收到申请 and 新收申请, though the one may also be that and 上年结转 together. */
function sharedCell(a: Mention, b: Mention): string | undefined {
  const own = singlesOf(a);
  return own.find((cell) => singlesOf(b).includes(cell));
}

/** 应办30件 may be what came in, or what was done. */
const isOneCell = (mention: Mention): boolean => singlesOf(mention).length === 1;

const specOf = ({ counts }: Mention): ConceptSpec | undefined =>
  counts?.concepts.length === 1 ? counts.concepts[0] : undefined;

const singlesOf = (mention: Mention): readonly string[] =>
  gather(specOf(mention)?.cells ?? [], (cells) => (cells.length === 1 ? cells : []));

/** The figure that all the others give, where `again` alone is a slip away from it, in another passage. */
function slipped(again: Mention, same: readonly Mention[], plain: readonly Mention[]): Mention | undefined {
  const [first] = same;
  const isClear = (each: Mention): boolean =>
    isSure(each) && (each.concept === again.concept || (isOneCell(each) && isOneCell(again)));
  const isAgreed = same.every((each) => isClear(each) && each.figure.value === first?.figure.value);
  if (!first || !isAgreed || !isSure(again) || first.block === again.block || !isSlip(first, again)) return undefined;
  return plain.some((other) => explains(other, first, again)) ? undefined : first;
}

/** 上年结转1件 between 收到申请13件 and 新收申请12件. */
function explains(other: Mention, first: Mention, again: Mention): boolean {
  const apart = first.figure.value - again.figure.value;
  const wider = [first, again].flatMap((each) => specOf(each)?.cells ?? []).filter((cells) => cells.length > 1);
  const isPart = singlesOf(other).some((cell) => wider.some((cells) => cells.includes(cell)));
  return isPart && (other.figure.value === apart || other.figure.value === -apart);
}
