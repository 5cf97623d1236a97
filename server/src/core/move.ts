import type { Fact, Figure, Finding, Heading, Relation, Report, SectionMatch } from './model.js';
import { moveSpan } from './text/span.js';

/** How far a report stands from where it was read: units of text, and blocks. */
export interface Shift {
  readonly by: number;
  readonly blocks: number;
}

/** A report as it stands in its draft, read as if it began there. What it refers to in other files stays. */
export function moveReport(report: Report, shift: Shift): Report {
  if (shift.by === 0 && shift.blocks === 0) return report;
  const { by } = shift;
  const headings = new Map<Heading, Heading>();
  const figures = new Map(report.figures.map((figure) => [figure, moveFigure(figure, shift)]));
  return {
    ...report,
    span: moveSpan(report.span, by),
    title: report.title && moveSpan(report.title, by),
    outline: report.outline.map((heading) => moveHeading(heading, by, headings)),
    sections: report.sections.map((section) => moveSection(section, by, headings)),
    figures: [...figures.values()],
    facts: report.facts.map((fact): Fact => ({ ...fact, figure: figures.get(fact.figure) ?? fact.figure })),
    relations: report.relations.map((relation) => moveRelation(relation, by)),
    findings: report.findings.map((finding) => moveFinding(finding, by)),
  };
}

const moveFigure = (figure: Figure, { by, blocks }: Shift): Figure => ({
  ...figure,
  span: moveSpan(figure.span, by),
  number: moveSpan(figure.number, by),
  block: figure.block + blocks,
});

/** Keeps in `moved` which heading became which: sections refer to them. */
function moveHeading(heading: Heading, by: number, moved: Map<Heading, Heading>): Heading {
  const own: Heading = {
    ...heading,
    span: moveSpan(heading.span, by),
    body: moveSpan(heading.body, by),
    children: heading.children.map((child) => moveHeading(child, by, moved)),
  };
  moved.set(heading, own);
  return own;
}

function moveSection(section: SectionMatch, by: number, headings: ReadonlyMap<Heading, Heading>): SectionMatch {
  const heading = section.heading && headings.get(section.heading);
  return {
    ...section,
    ...(heading ? { heading } : {}),
    ...(section.span ? { span: moveSpan(section.span, by) } : {}),
  };
}

const moveRelation = (relation: Relation, by: number): Relation => ({
  ...relation,
  spans: relation.spans.map((span) => moveSpan(span, by)),
});

const moveFinding = (finding: Finding, by: number): Finding => ({
  ...finding,
  span: moveSpan(finding.span, by),
  related: finding.related.map((end) => (end.path === undefined ? { ...end, span: moveSpan(end.span, by) } : end)),
  fixes: finding.fixes.map((fix) => ({
    ...fix,
    edits: fix.edits.map(({ span, text }) => ({ span: moveSpan(span, by), text })),
  })),
});

/** What everyone may know of a relation, without what only its own checks need. */
export const plainRelation = (relation: Relation): Relation => {
  const { kind, verdict, spans, others, stated, computed, arithmetic, loose } = relation;
  return { kind, verdict, spans, others, stated, computed, arithmetic, loose };
};
