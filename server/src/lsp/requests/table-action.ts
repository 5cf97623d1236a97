import { type CodeAction, CodeActionKind, type Diagnostic } from 'vscode-languageserver';
import { type FilledCell, fillFromLast, fillTotals, type Sheet, type Span, sheetAt } from '../../core/index.js';
import type { Draft } from '../draft.js';
import { offsetIn } from '../from-lsp.js';
import { toWorkspaceEdit, wordsFor } from '../to-lsp.js';

/** What fills in the table at the cursor: its totals, and the rows that repeat last year's report. */
export function tableActions(draft: Draft, at: Span, diagnostics: readonly Diagnostic[]): CodeAction[] {
  const sheet = sheetAt(draft.analysis, at.start, draft.profiles, draft.readPrevious);
  if (!sheet) return [];
  const { fillTotals: totals, fillFromLast: row } = wordsFor(draft);
  const open = fillTotals(sheet, at.start);
  const rows = fillFromLast(sheet, at.start);
  return [
    ...(open.length > 0 ? [action(draft, totals(open.length), open, diagnosed(draft, sheet, open, diagnostics))] : []),
    ...rows.map(({ name, cells }) => action(draft, row(name), cells, [])),
  ];
}

function action(
  draft: Draft,
  title: string,
  cells: readonly FilledCell[],
  diagnostics: readonly Diagnostic[],
): CodeAction {
  const edit = toWorkspaceEdit(draft, cells);
  return { title, kind: CodeActionKind.QuickFix, diagnostics: [...diagnostics], edit };
}

/** The findings on the table that goes on being wrong until its totals are filled in. */
function diagnosed(
  draft: Draft,
  sheet: Sheet,
  cells: readonly FilledCell[],
  diagnostics: readonly Diagnostic[],
): readonly Diagnostic[] {
  const table = sheet.tables.find(({ cells: own }) => [...own.values()].some((cell) => cell === cells[0]?.cell));
  if (!table) return [];
  const { start, end } = table.table.span;
  const isIn = (offset: number): boolean => start <= offset && offset <= end;
  return diagnostics.filter(({ code, range }) => code === 'table-sum-mismatch' && isIn(offsetIn(draft, range.start)));
}
