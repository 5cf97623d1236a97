import type { Range, TextEdit } from 'vscode-languageserver';
import { formatEdits } from '../../core/index.js';
import type { Draft } from '../draft.js';
import { spanIn } from '../from-lsp.js';
import { rangeIn } from '../to-lsp.js';

/** Documents that are formatted: the workspace's report formats are JSON and have a formatter of their own. */
export const formatted = ['report-draft', 'markdown', 'plaintext'].map((language) => ({ language }));

/** `textDocument/formatting` and `textDocument/rangeFormatting`; what reaches beyond the range is left out. */
export function formatting(draft: Draft, range?: Range): TextEdit[] {
  const { start, end } = range ? spanIn(draft, range) : { start: 0, end: draft.analysis.text.length };
  return formatEdits(draft.analysis, draft.reread)
    .filter(({ span }) => start <= span.start && span.end <= end)
    .map(({ span, text }) => ({ range: rangeIn(draft, span), newText: text }));
}
