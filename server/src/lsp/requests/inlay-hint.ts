import { type InlayHint, InlayHintKind, type Range } from 'vscode-languageserver';
import type { Relation } from '../../core/index.js';
import type { Draft } from '../draft.js';
import { spanIn } from '../from-lsp.js';
import { overlaps } from '../lookup.js';
import { wordsFor } from '../to-lsp.js';

/** The kinds whose computed value is worth a place in the line. */
const computedKinds: ReadonlySet<Relation['kind']> = new Set(['sum', 'share', 'growth', 'ratio']);

/** `textDocument/inlayHint`: the computed value beside sums and shares. */
export function inlayHint(draft: Draft, range: Range): InlayHint[] {
  if (!draft.settings.inlayHints) return [];
  const visible = spanIn(draft, range);
  const seen = new Set<number>();
  return draft.analysis.reports
    .flatMap(({ relations }) => relations)
    .flatMap((relation) => hint(draft, relation, seen, (span) => overlaps(span, visible)));
}

/** One hint a figure, even where two relations state it: the first is the one the report reads as its own. */
function hint(
  draft: Draft,
  relation: Relation,
  seen: Set<number>,
  isVisible: (span: Relation['spans'][number]) => boolean,
): InlayHint[] {
  const [stated] = relation.spans;
  const useful = computedKinds.has(relation.kind) && relation.computed !== '' && relation.verdict !== 'cannot-say';
  if (!stated || !useful || !isVisible(stated) || seen.has(stated.end)) return [];
  seen.add(stated.end);
  const words = wordsFor(draft);
  return [
    {
      position: draft.document.positionAt(stated.end),
      label: relation.verdict === 'holds' ? '✓' : `≠ ${relation.computed}`,
      kind: InlayHintKind.Type,
      paddingLeft: true,
      tooltip: `${words.relation[relation.kind]}: ${relation.arithmetic}`,
    },
  ];
}
