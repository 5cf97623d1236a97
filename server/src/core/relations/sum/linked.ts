import type { Mention } from '../../reading.js';
import { type FigureRelation, figureRelation, inUnitOf, sumText } from '../figure-relation.js';
import { unitsMatch } from '../neighbours.js';
import { isCountable } from '../sequence.js';
import { magnitude, sameDigits } from './reading.js';

/**
 * Sums that only a percentage binds to their total: 主动公开3208条。机关公开1143条,占35.63%;下属公开2065条. The share says that
 * its part belongs to the total, so the other parts of the sentence do too.
 */
export function linkedSums(
  mentions: readonly Mention[],
  sums: readonly FigureRelation[],
  shares: readonly FigureRelation[],
): FigureRelation[] {
  const bound = new Set(sums.flatMap(({ parts }) => parts));
  const totals = new Set(
    shares.flatMap(({ form, verdict, parts: [, base] }) =>
      form === 'share' && verdict === 'holds' && base ? [base] : [],
    ),
  );
  return [...totals].flatMap((total) => {
    const led = shares.find(
      ({ verdict, parts: [part, base] }) => verdict === 'holds' && base === total && part && !bound.has(part),
    );
    const parts = led?.parts[0] ? partsBeside(led.parts[0], total, mentions) : [];
    return parts.length < 2 || parts.some((part) => bound.has(part)) ? [] : relation(total, parts);
  });
}

/** The figures of the part's sentence that count the same, if the total stands in one before. */
function partsBeside(part: Mention, total: Mention, mentions: readonly Mention[]): Mention[] {
  if (total.sentenceIndex >= part.sentenceIndex || part.depth > 0) return [];
  return mentions.filter(
    (mention) =>
      mention.sentenceIndex === part.sentenceIndex &&
      mention.depth === 0 &&
      isCountable(mention) &&
      unitsMatch(mention, part),
  );
}

function relation(total: Mention, parts: readonly Mention[]): FigureRelation[] {
  const sum = parts.reduce((whole, { figure }) => whole + figure.value, 0n);
  const off = magnitude(sum - total.figure.value);
  const repaired = parts.find(({ figure }) => sameDigits(figure.value, figure.value - sum + total.figure.value));
  if (off !== 0n && !repaired && off * 50n > total.figure.value) return [];
  return [
    figureRelation({
      kind: 'sum',
      form: 'linked',
      verdict: off === 0n ? 'holds' : 'differs',
      subject: total,
      parts,
      computed: inUnitOf(total, sum),
      arithmetic: sumText(parts, sum),
      proof: 'likely',
      repairs:
        off === 0n
          ? []
          : [
              repaired
                ? { mention: repaired, value: repaired.figure.value - sum + total.figure.value }
                : { mention: total, value: sum },
            ],
    }),
  ];
}
