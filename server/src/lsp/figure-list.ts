import { type Figure, type Report, type SectionMatch, type Span, verdictsOf, worst } from '../core/index.js';
import { type Draft, profileOf } from './draft.js';
import { describeFigure } from './figure-words.js';
import { overlaps } from './lookup.js';
import type { FigureItem, FigureSection } from './protocol.js';
import { rangeIn, wordsFor } from './to-lsp.js';

/** Every figure of the draft under its section, with what the relations say of it. */
export function figureList(draft: Draft): readonly FigureSection[] {
  return draft.analysis.reports.flatMap((report) => sectionsOf(draft, report));
}

function sectionsOf(draft: Draft, report: Report): FigureSection[] {
  const verdicts = verdictsOf(report);
  const item = (figure: Figure) => figureItem(draft, figure, worst(verdicts(figure)));
  const sections = report.sections.filter(({ span, presence }) => span && presence !== 'sentence');
  const sectionOf = (figure: Figure) => sections.find(({ span }) => span && overlaps(span, figure.span));
  const listed = sections.map((section) => ({
    title: titleOf(draft, report, section),
    range: rangeIn(draft, section.heading?.span ?? section.span ?? beginning(report)),
    figures: report.figures.filter((figure) => sectionOf(figure) === section).map(item),
  }));
  const outside = {
    title: wordsFor(draft).outsideSections,
    range: rangeIn(draft, beginning(report)),
    figures: report.figures.filter((figure) => !sectionOf(figure)).map(item),
  };
  return [...listed, outside].filter(({ figures }) => figures.length > 0);
}

function titleOf(draft: Draft, report: Report, { heading, keys }: SectionMatch): string {
  if (heading) return textOf(draft, heading.span).replace(/^#+ /, '');
  const spec = profileOf(draft, report)?.sections.find(({ key }) => keys.includes(key));
  return spec?.label[draft.locale] ?? keys.join(', ');
}

const textOf = (draft: Draft, { start, end }: Span): string =>
  draft.analysis.text.slice(start, end).replace(/\s+/g, ' ');

const beginning = ({ span }: Report): Span => ({ start: span.start, end: span.start });

const figureItem = (draft: Draft, figure: Figure, verdict: FigureItem['verdict']): FigureItem => ({
  text: textOf(draft, figure.span),
  reading: describeFigure(figure, wordsFor(draft)),
  verdict,
  range: rangeIn(draft, figure.span),
});
