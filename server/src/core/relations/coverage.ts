import type { Coverage, Figure, Relation } from '../model.js';

/** How many of a report's figures stand in a relation, and how many in one that holds. */
export function coverageOf(figures: readonly Figure[], relations: readonly Relation[]): Coverage {
  const related = new Set<number>();
  const verified = new Set<number>();
  for (const { spans, verdict } of relations) {
    for (const { start } of spans) {
      related.add(start);
      if (verdict === 'holds') verified.add(start);
    }
  }
  const count = (among: ReadonlySet<number>): number => figures.filter(({ span }) => among.has(span.start)).length;
  return { figures: figures.length, related: count(related), verified: count(verified) };
}
