import type { CodeLens } from 'vscode-languageserver';
import type { Report, Span } from '../../core/index.js';
import { type Draft, profileOf } from '../draft.js';
import { overlaps } from '../lookup.js';
import { presentSections } from '../sections.js';
import { rangeIn, wordsFor } from '../to-lsp.js';

/** `textDocument/codeLens`: sections and relations at a glance. */
export function codeLens(draft: Draft): CodeLens[] {
  if (!draft.settings.codeLens) return [];
  return draft.analysis.reports.flatMap((report) => [reportLens(draft, report), ...sectionLenses(draft, report)]);
}

function reportLens(draft: Draft, report: Report): CodeLens {
  const profile = profileOf(draft, report);
  const { present, total } = profile ? presentSections(report, profile) : { present: 0, total: 0 };
  const { figures, verified } = report.coverage;
  const title = wordsFor(draft).reportLens(present, total, figures, verified);
  const at = report.title ?? { start: report.span.start, end: report.span.start };
  return lens(draft, at, profile ? `${profile.title[draft.locale]} · ${title}` : title);
}

function sectionLenses(draft: Draft, report: Report): CodeLens[] {
  return report.sections.flatMap(({ heading, span }) => {
    if (!heading || !span) return [];
    const figures = report.figures.filter((figure) => overlaps(figure.span, span)).length;
    if (figures === 0) return [];
    const verdicts = report.relations.filter(({ spans: [stated] }) => stated && overlaps(stated, span));
    const holds = verdicts.filter(({ verdict }) => verdict === 'holds').length;
    const differs = verdicts.filter(({ verdict }) => verdict === 'differs').length;
    return [lens(draft, heading.span, wordsFor(draft).sectionLens(figures, holds, differs))];
  });
}

/** A lens opens the list of figures where the client has one; elsewhere it is a line to read. */
function lens(draft: Draft, span: Span, title: string): CodeLens {
  const open = draft.client.options.commands === true;
  const command = open ? { title, command: 'gouji.showFigures', arguments: [draft.uri] } : { title, command: '' };
  return { range: rangeIn(draft, span), command };
}
