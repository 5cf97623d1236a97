import { type Range, type SemanticTokens, SemanticTokensBuilder } from 'vscode-languageserver';
import { type Heading, type Report, type Span, verdictsOf, worst } from '../../core/index.js';
import type { Draft } from '../draft.js';
import { spanIn } from '../from-lsp.js';
import { headingsOf, overlaps } from '../lookup.js';

/** Order is the wire format: a token travels as an index into this list. package.json declares the same names. */
export const tokenTypes = ['figure', 'unit', 'heading', 'marker'] as const;
export const tokenModifiers = ['verified', 'differs'] as const;

type TokenType = (typeof tokenTypes)[number];

interface Token {
  readonly span: Span;
  readonly type: TokenType;
  readonly modifiers: number;
}

/** `textDocument/semanticTokens/full` and `/range`. */
export function semanticTokens(draft: Draft, range?: Range): SemanticTokens {
  const within = range ? spanIn(draft, range) : { start: 0, end: draft.analysis.text.length };
  const builder = new SemanticTokensBuilder();
  const tokens = draft.analysis.reports.flatMap((report) => [...headingTokens(report), ...figureTokens(report)]);
  const visible = tokens.filter(({ span }) => overlaps(span, within)).sort((a, b) => a.span.start - b.span.start);
  for (const token of withoutOverlaps(visible)) push(draft, builder, token);
  return builder.build();
}

function headingTokens({ outline }: Report): Token[] {
  return headingsOf(outline).flatMap((heading) => {
    const marker = markerSpan(heading);
    const title: Token = { span: { start: marker.end, end: heading.span.end }, type: 'heading', modifiers: 0 };
    return [{ span: marker, type: 'marker', modifiers: 0 }, ...(heading.inline ? [] : [title])];
  });
}

const markerSpan = ({ span, marker }: Heading): Span => ({
  start: span.start,
  end: Math.min(span.start + marker.length, span.end),
});

function figureTokens(report: Report): Token[] {
  const verdicts = verdictsOf(report);
  return report.figures.flatMap((figure) => {
    const { span, number } = figure;
    // Of figures that disagree, the one that is held against the others is marked: all of them cannot be wrong.
    const telling = verdicts(figure).filter(
      ({ verdict, spans: [stated] }) => verdict !== 'differs' || (stated && overlaps(stated, span)),
    );
    const modifiers = modifierBits[worst(telling)];
    return [
      { span: number, type: 'figure', modifiers },
      { span: { start: number.end, end: span.end }, type: 'unit', modifiers: 0 },
    ];
  });
}

const bitOf = (modifier: (typeof tokenModifiers)[number]): number => 1 << tokenModifiers.indexOf(modifier);

const modifierBits: Readonly<Record<ReturnType<typeof worst>, number>> = {
  holds: bitOf('verified'),
  differs: bitOf('differs'),
  'cannot-say': 0,
  unrelated: 0,
};

/** A figure inside a heading yields to the heading: tokens may not overlap. */
function withoutOverlaps(tokens: readonly Token[]): Token[] {
  let end = 0;
  return tokens.filter(({ span }) => {
    if (span.start < end || span.start >= span.end) return false;
    end = span.end;
    return true;
  });
}

/** A token may not span lines. */
function push(draft: Draft, builder: SemanticTokensBuilder, { span, type, modifiers }: Token): void {
  let { start } = span;
  for (const part of draft.analysis.text.slice(span.start, span.end).split(/(?<=\n|\r(?!\n))/)) {
    const { line, character } = draft.document.positionAt(start);
    const visible = part.replace(/(?<![\r\n])[\r\n]+$/, '').length;
    if (visible > 0) builder.push(line, character, visible, tokenTypes.indexOf(type), modifiers);
    start += part.length;
  }
}
