import type { Analysis, Fact, Figure, Heading, Relation, Report, Span } from '../core/index.js';

/** Questions about an analysis that several requests ask. */

export const touches = ({ start, end }: Span, offset: number): boolean => start <= offset && offset <= end;
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
export const length = ({ start, end }: Span): number => end - start;

export const reportAt = (analysis: Analysis, offset: number): Report | undefined =>
  analysis.reports.find(({ span }) => touches(span, offset));

/** The report that nothing but blanks part from the cursor behind it. */
export const reportBefore = ({ reports, text }: Analysis, offset: number): Report | undefined =>
  [...reports].reverse().find(({ span }) => span.end <= offset && text.slice(span.end, offset).trim() === '');

/** The figure under the cursor; where two touch it, the one that begins there. */
export function figureAt(report: Report, offset: number): Figure | undefined {
  const touching = report.figures.filter(({ span }) => touches(span, offset));
  return touching.find(({ span }) => offset < span.end) ?? touching[0];
}

export const relationsOf = (report: Report, span: Span): readonly Relation[] =>
  report.relations.filter(({ spans }) => spans.some((end) => overlaps(end, span)));

export const factOf = (report: Report, figure: Figure): Fact | undefined =>
  report.facts.find((fact) => sameSpan(fact.figure.number, figure.number));

/** Every mention of the same fact, in the order of the text, `fact` itself among them. */
export const mentionsOf = (report: Report, fact: Fact): readonly Fact[] =>
  report.facts
    .filter((other) => factKey(other) === factKey(fact))
    .sort((a, b) => a.figure.span.start - b.figure.span.start);

/** Two mentions are the same fact only when concept, period and scope all agree. */
export const factKey = ({ concept, period, scope }: Fact): string => JSON.stringify([concept, period, scope]);

export const sameSpan = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;

/** Every heading with its descendants, in the order of the text. */
export const headingsOf = (outline: readonly Heading[]): readonly Heading[] =>
  outline.flatMap((heading) => [heading, ...headingsOf(heading.children)]);

/** The extent of a heading with everything under it. */
export const extentOf = ({ span, body }: Heading): Span => ({ start: span.start, end: Math.max(span.end, body.end) });
