import type {
  Block,
  Cell,
  Fact,
  Figure,
  Finding,
  Heading,
  Piece,
  Relation,
  Report,
  SectionMatch,
  Table,
} from './model.js';
import { lazily } from './once.js';
import { moveSpan } from './text/span.js';

/** How far a report stands from where it was read: units of text, and blocks. */
export interface Shift {
  readonly by: number;
  readonly blocks: number;
}

/**
 * A report as it stands in its draft, read as if it began there. What it refers to in other files stays. Its parts are moved
 * when they are asked for: most reports of a draft that is being typed in are never looked at.
 */
export function placeReport(report: Report, shift: Shift): Report {
  const { by } = shift;
  if (by === 0 && shift.blocks === 0) return report;
  const outline = lazily(() => moveOutline(report.outline, by));
  const sections = lazily(() => report.sections.map((section) => moveSection(section, by, outline().moved)));
  const figures = lazily(() => new Map(report.figures.map((figure) => [figure, moveFigure(figure, shift)])));
  const listed = lazily(() => [...figures().values()]);
  const facts = lazily(() => report.facts.map((fact) => moveFact(fact, figures())));
  const relations = lazily(() => report.relations.map((relation) => moveRelation(relation, by)));
  const findings = lazily(() => report.findings.map((finding) => moveFinding(finding, by)));
  const { profile, year, organ, coverage } = report;
  return {
    span: moveSpan(report.span, by),
    profile,
    year,
    organ,
    title: report.title && moveSpan(report.title, by),
    get outline() {
      return outline().headings;
    },
    get sections() {
      return sections();
    },
    get figures() {
      return listed();
    },
    get facts() {
      return facts();
    },
    get relations() {
      return relations();
    },
    get findings() {
      return findings();
    },
    coverage,
  };
}

const moveFigure = (figure: Figure, { by, blocks }: Shift): Figure => ({
  ...figure,
  span: moveSpan(figure.span, by),
  number: moveSpan(figure.number, by),
  block: figure.block + blocks,
});

const moveFact = (fact: Fact, figures: ReadonlyMap<Figure, Figure>): Fact => ({
  ...fact,
  figure: figures.get(fact.figure) ?? fact.figure,
});

/** The outline, and which heading became which: sections refer to them. */
function moveOutline(outline: readonly Heading[], by: number) {
  const moved = new Map<Heading, Heading>();
  return { headings: outline.map((heading) => moveHeading(heading, by, moved)), moved };
}

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

/** Blocks as they stand in the draft, read from a part of it that begins `by` units behind the draft's start. */
export const moveBlocks = (blocks: readonly Block[], by: number): readonly Block[] =>
  by === 0 ? blocks : blocks.map((block) => moveBlock(block, by));

function moveBlock(block: Block, by: number): Block {
  const pieces = block.pieces.map(({ at, span }): Piece => ({ at, span: moveSpan(span, by) }));
  const moved: Block = { ...block, span: moveSpan(block.span, by), pieces };
  return block.table ? { ...moved, table: moveTable(block.table, by) } : moved;
}

const moveTable = ({ layout, span, rows }: Table, by: number): Table => ({
  layout,
  span: moveSpan(span, by),
  rows: rows.map((row) => row.map((cell): Cell => ({ ...cell, span: moveSpan(cell.span, by) }))),
});

/** What everyone may know of a relation, without what only its own checks need. */
export const plainRelation = (relation: Relation): Relation => {
  const { kind, verdict, spans, others, stated, computed, arithmetic, loose } = relation;
  return { kind, verdict, spans, others, stated, computed, arithmetic, loose };
};
