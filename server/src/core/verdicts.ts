import type { Figure, Relation, Report, Span, Verdict } from './model.js';

/** What the relations of a report say of its figures. */
export type Verdicts = (figure: Figure) => readonly Relation[];

export function verdictsOf(report: Report): Verdicts {
  const found = new Map<Figure, Relation[]>();
  const figures = [...report.figures].sort((a, b) => a.span.start - b.span.start);
  for (const relation of report.relations) {
    for (const span of relation.spans) {
      const figure = figureAt(figures, span);
      if (figure) found.set(figure, [...(found.get(figure) ?? []), relation]);
    }
  }
  return (figure) => found.get(figure) ?? [];
}

/** The figure that a relation's end names: the end is the figure or its number alone. */
function figureAt(sorted: readonly Figure[], { start, end }: Span): Figure | undefined {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]!.span.start < end) low = middle + 1;
    else high = middle;
  }
  const figure = sorted[low - 1];
  return figure && figure.span.end > start ? figure : undefined;
}

/** The gravest verdict of several: one broken relation is worth knowing whatever the others say. */
export function worst(relations: readonly Relation[]): Verdict | 'unrelated' {
  const verdicts = new Set(relations.map(({ verdict }) => verdict));
  const order = ['differs', 'holds', 'cannot-say'] as const;
  return order.find((verdict) => verdicts.has(verdict)) ?? 'unrelated';
}
