import type { Fact, Relation } from '../model.js';
import type { Mention } from '../reading.js';
import { figureRelations } from '../relations/figure-relation.js';

/**
 * Binds figures to what they tell of: an indicator of the format where the words name one, else the noun phrase. Mentions
 * that a `repeat` relation binds are one fact whatever their words.
 */
export function factsOf(mentions: readonly Mention[], relations: readonly Relation[]): Fact[] {
  const named = new Map<Mention, string>();
  for (const { subject, parts } of figureRelations(relations, 'repeat')) {
    const [first] = parts;
    if (first) named.set(subject, named.get(first) ?? nameOf(first));
  }
  return mentions
    .filter(({ figure, label, concept }) => figure.kind !== 'percent' && (label !== '' || concept !== ''))
    .map((mention) => factOf(mention, named.get(mention) ?? nameOf(mention)));
}

const nameOf = ({ concept, label, figure }: Mention): string => concept || `${label}/${figure.unit}`;

const factOf = ({ label, period, scope, figure, concept: key }: Mention, concept: string): Fact => ({
  concept,
  label: label || key,
  period,
  scope,
  figure,
});
