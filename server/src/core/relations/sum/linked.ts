import { magnitude, sameDigits } from '../../figures/slips.js';
import { groupBy } from '../../forms/group.js';
import { gather } from '../../lists.js';
import type { Mention } from '../../reading.js';
import { type FigureRelation, figureRelation, inUnitOf, sumText } from '../figure-relation.js';
import { unitsMatch } from '../neighbours.js';
import { isCountable } from '../sequence.js';

/**
 * Sums that only a percentage binds to their total: 主动公开3208条。机关公开1143条,占35.63%;下属公开2065条. The share says that
 * its part belongs to the total, so the other parts of the sentence do too.
 */
export function linkedSums(
  mentions: readonly Mention[],
  sums: readonly FigureRelation[],
  shares: readonly FigureRelation[],
): FigureRelation[] {
  const bound = new Set(gather(sums, ({ parts }) => parts));
  const sentences = groupBy(mentions, ({ sentenceIndex }) => String(sentenceIndex));
  const totals = new Set(gather(shares, (share) => (share.form === 'share' ? baseOf(share) : [])));
  const leads = leadsOf(shares, bound);
  return gather([...totals], (total) => {
    const part = leads.get(total);
    const parts = part ? partsBeside(part, total, sentences.get(String(part.sentenceIndex)) ?? []) : [];
    return parts.length < 2 || parts.some((each) => bound.has(each)) ? [] : relation(total, parts);
  });
}

/** The first part that something right binds to each total, and no sum. */
function leadsOf(shares: readonly FigureRelation[], bound: ReadonlySet<Mention>): Map<Mention, Mention> {
  const leads = new Map<Mention, Mention>();
  for (const share of shares) {
    const [part] = share.parts;
    for (const base of baseOf(share)) if (part && !bound.has(part) && !leads.has(base)) leads.set(base, part);
  }
  return leads;
}

/** What a right share is a share of. */
const baseOf = ({ verdict, parts: [, base] }: FigureRelation): Mention[] => (verdict === 'holds' && base ? [base] : []);

/** The figures of the part's sentence that count the same, if the total stands in one before. */
function partsBeside(part: Mention, total: Mention, sentence: readonly Mention[]): Mention[] {
  if (total.sentenceIndex >= part.sentenceIndex || part.depth > 0) return [];
  return sentence.filter((mention) => mention.depth === 0 && isCountable(mention) && unitsMatch(mention, part));
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
