import { SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver';
import type { Draft } from '../draft.js';
import { headingsOf } from '../lookup.js';
import { rangeIn } from '../to-lsp.js';

/** Answering with everything would only be thrown away by the editor's own limit. */
const most = 200;

/** `workspace/symbol`: headings and facts of the open drafts. */
export function workspaceSymbol(drafts: readonly Draft[], query: string): WorkspaceSymbol[] {
  const wanted = query.trim();
  const symbols: WorkspaceSymbol[] = [];
  for (const draft of drafts)
    for (const symbol of symbolsOf(draft)) {
      if (symbols.length >= most) return symbols;
      if (matches(symbol.name, wanted)) symbols.push(symbol);
    }
  return symbols;
}

function* symbolsOf(draft: Draft): Generator<WorkspaceSymbol> {
  for (const { outline, facts, organ } of draft.analysis.reports) {
    for (const { marker, title, span } of headingsOf(outline))
      yield { name: `${marker}${title}`, kind: SymbolKind.Namespace, location: at(draft, span), containerName: organ };
    for (const { label, figure } of facts)
      yield {
        name: `${label} ${figure.raw}${figure.unit}`,
        kind: SymbolKind.Number,
        location: at(draft, figure.span),
        containerName: organ,
      };
  }
}

const at = (draft: Draft, span: Parameters<typeof rangeIn>[1]) => ({ uri: draft.uri, range: rangeIn(draft, span) });

/** The characters of the query in their order, as editors match symbols. */
function matches(name: string, query: string): boolean {
  let from = 0;
  for (const character of query.toLowerCase()) {
    const at = name.toLowerCase().indexOf(character, from);
    if (at < 0) return false;
    from = at + character.length;
  }
  return true;
}
