/** Marked drafts and what holds for all of them. */

export { checkDraft, expectDraft } from './draft.js';
export { applyEdits, randomEdit, randomFrom } from './edits.js';
export { holdEdits, holdFixes, holdInvariants, holdShape } from './invariants.js';
export { readMarks, writeMarks } from './marks.js';
export { type DraftOptions, findingsOf, optionsFor } from './options.js';
export { readPage } from './page.js';
