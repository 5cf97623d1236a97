import type { Position, SelectionRange } from 'vscode-languageserver';
import type { Span } from '../../core/index.js';
import type { Draft } from '../draft.js';
import { offsetIn } from '../from-lsp.js';
import { extentOf, figureAt, headingsOf, length, reportAt, touches } from '../lookup.js';
import { rangeIn } from '../to-lsp.js';

/** `textDocument/selectionRange`: number, figure, clause, sentence, block, sections, report, text. */
export function selectionRange(draft: Draft, positions: readonly Position[]): SelectionRange[] {
  return positions.map((position) => nest(draft, offsetIn(draft, position)));
}

function nest(draft: Draft, offset: number): SelectionRange {
  const whole: Span = { start: 0, end: draft.analysis.text.length };
  const spans = around(draft, offset).sort((a, b) => length(b) - length(a));
  const start: SelectionRange = { range: rangeIn(draft, whole) };
  let outer = whole;
  return spans.reduce((parent, span) => {
    // Each range must lie strictly within its parent, which two overlapping constructs do not.
    if (span.start < outer.start || span.end > outer.end || length(span) === length(outer)) return parent;
    outer = span;
    return { range: rangeIn(draft, span), parent };
  }, start);
}

function around(draft: Draft, offset: number): Span[] {
  const { analysis } = draft;
  const report = reportAt(analysis, offset);
  const figure = report && figureAt(report, offset);
  const block = analysis.blocks.find(({ span }) => touches(span, offset));
  const sections = report ? headingsOf(report.outline).map(extentOf) : [];
  return [
    ...(report ? [report.span] : []),
    ...sections.filter((span) => touches(span, offset)),
    ...(block
      ? [
          block.span,
          stretch(analysis.text, block.span, offset, '。；;！？\n'),
          stretch(analysis.text, block.span, offset, '。；;！？\n，,、：:（）()'),
        ]
      : []),
    ...(figure ? [figure.span, figure.number] : []),
  ];
}

/** What stands around `offset` between two of the `marks`. */
function stretch(text: string, within: Span, offset: number, marks: string): Span {
  let start = offset;
  let end = offset;
  while (start > within.start && !marks.includes(text[start - 1] ?? '')) start--;
  while (end < within.end && !marks.includes(text[end] ?? '')) end++;
  return { start, end };
}
