import { type CodeAction, CodeActionKind, type CodeActionParams, type Diagnostic } from 'vscode-languageserver';
import { addsNone, type Finding, type Fix, keptFixes } from '../../core/index.js';
import { type Draft, findingsOf } from '../draft.js';
import { findingOf, spanIn } from '../from-lsp.js';
import { overlaps } from '../lookup.js';
import { say, toWorkspaceEdit, wordsFor } from '../to-lsp.js';
import { tableActions } from './table-action.js';

export const fixAllKind = `${CodeActionKind.SourceFixAll}.gouji`;

/** `textDocument/codeAction`. */
export function codeAction(draft: Draft, { context, range }: CodeActionParams): CodeAction[] {
  const own = context.diagnostics.filter(({ source }) => source === 'gouji');
  const wanted = (kind: string) =>
    context.only === undefined || context.only.some((only) => kind === only || kind.startsWith(`${only}.`));
  return [
    ...(wanted(CodeActionKind.QuickFix) ? quickFixes(draft, own) : []),
    ...(wanted(CodeActionKind.QuickFix) ? tableActions(draft, spanIn(draft, range), own) : []),
    // Not among the light bulb's offers unless asked for: it touches more than the place of the cursor.
    ...(context.only !== undefined && wanted(fixAllKind) ? fixAll(draft) : []),
  ];
}

function quickFixes(draft: Draft, diagnostics: readonly Diagnostic[]): CodeAction[] {
  const found = diagnostics.map((diagnostic) => findingOf(draft, diagnostic));
  const kept = keptFixes(
    found.filter((finding) => finding !== undefined),
    draft.analysis,
    draft.reread,
  );
  return diagnostics.flatMap((diagnostic, at) => {
    const finding = found[at];
    return finding ? actionsFor(draft, diagnostic, finding, kept.get(finding) ?? []) : [];
  });
}

function actionsFor(
  draft: Draft,
  diagnostic: Diagnostic,
  { check, fixes }: Finding,
  kept: readonly Fix[],
): CodeAction[] {
  const offered = kept.map((fix) => quickFix(draft, diagnostic, fix, fixes.length === 1));
  return [...offered, ...(draft.client.options.commands === true ? [switchOff(draft, diagnostic, check)] : [])];
}

const quickFix = (draft: Draft, diagnostic: Diagnostic, fix: Fix, isOnly: boolean): CodeAction => ({
  title: say(draft, fix.title),
  kind: CodeActionKind.QuickFix,
  diagnostics: [diagnostic],
  isPreferred: isOnly,
  edit: toWorkspaceEdit(draft, fix.edits),
});

/** The client writes the setting: only it knows where the user keeps them. */
function switchOff(draft: Draft, diagnostic: Diagnostic, check: string): CodeAction {
  const title = wordsFor(draft).switchOff(check);
  const command = { title, command: 'gouji.disableCheck', arguments: [check, draft.uri] };
  return { title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], command };
}

/** Only `safe` fixes: which of two figures that disagree is the wrong one is for the author to say. */
function fixAll(draft: Draft): CodeAction[] {
  const safe = findingsOf(draft).flatMap(({ fixes }) => fixes.filter(({ safety }) => safety === 'safe').slice(0, 1));
  const edits = apart(safe).flatMap((fix) => fix.edits);
  if (edits.length === 0 || !addsNone(edits, draft.analysis, draft.reread)) return [];
  return [{ title: wordsFor(draft).fixAll, kind: fixAllKind, edit: toWorkspaceEdit(draft, edits) }];
}

/** Fixes that do not touch each other's text, first come first served; the rest has its turn in the next round. */
function apart(fixes: readonly Fix[]): readonly Fix[] {
  const sorted = [...fixes].sort((a, b) => (a.edits[0]?.span.start ?? 0) - (b.edits[0]?.span.start ?? 0));
  const taken: Fix[] = [];
  for (const fix of sorted) if (!collides(taken.at(-1), fix)) taken.push(fix);
  return taken;
}

const collides = (before: Fix | undefined, fix: Fix): boolean =>
  fix.edits.some(({ span }) =>
    (before?.edits ?? []).some((edit) => overlaps(edit.span, span) || edit.span.start === span.start),
  );
