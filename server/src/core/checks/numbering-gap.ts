import { type CheckContext, defineCheck, defineMessages } from '../check.js';
import type { Fix, MessageRef, SectionMatch } from '../model.js';
import type { Profile } from '../profile.js';
import { isNumbering, type NumberingBreak } from '../relations/numbering.js';

interface Words {
  readonly written: string;
  readonly before: string;
  readonly due: string;
}

const messages = defineMessages({
  'zh-CN': {
    gap: ({ written, before, due }: Words) =>
      `「${before}」之后应为「${due}」，这里写为「${written}」。请核对是漏了一项，还是编号有误。`,
    repeat: ({ written, before, due }: Words) =>
      `「${before}」之后应为「${due}」，这里又写为「${written}」。请核对编号。`,
    slip: ({ written, due }: Words) => `这里写为「${written}」，按前后编号应为「${due}」。`,
    order: ({ written, before, due }: Words) =>
      `「${before}」之后应为「${due}」，这里写为「${written}」：编号齐全，但次序不对。请调整次序或编号。`,
    start: ({ written, due }: Words) => `编号从「${written}」开始，前面没有「${due}」。请核对是否漏了一项。`,
    mark: ({ written, before, due }: Words) => `「${before}」之后应为「${due}」，这里只写了「${written}」。`,
    previous: ({ written }: { written: string }) => `前一项编号「${written}」`,
    set: ({ written, due }: { written: string; due: string }) => `将「${written}」改为「${due}」`,
    renumber: ({ due }: { due: string }) => `从这里起依次改为「${due}」……`,
  },
  en: {
    gap: ({ written, before, due }) =>
      `“${due}” is due after “${before}”, but “${written}” stands here. Either an item is missing or the number is wrong.`,
    repeat: ({ written, before, due }) =>
      `“${due}” is due after “${before}”, but “${written}” stands here again. Check the numbers.`,
    slip: ({ written, due }) => `“${written}” stands here; between its neighbours it should be “${due}”.`,
    order: ({ written, before, due }) =>
      `“${due}” is due after “${before}”, but “${written}” stands here: every number is there, but not in order. Reorder the items or renumber them.`,
    start: ({ written, due }) =>
      `The numbers start with “${written}”; there is no “${due}” before it. An item may be missing.`,
    mark: ({ written, before, due }) => `“${due}” is due after “${before}”, but only “${written}” stands here.`,
    previous: ({ written }) => `the number before: “${written}”`,
    set: ({ written, due }) => `Change “${written}” to “${due}”`,
    renumber: ({ due }) => `Renumber from here on, starting with “${due}”`,
  },
});

/** A sequence of numbers that skips, repeats or swaps one. */
export default defineCheck({
  id: 'numbering-gap',
  severity: 'error',
  messages,
  run(context, report, say) {
    for (const { breaks } of context.reading.relations.filter(isNumbering)) {
      for (const one of breaks) {
        if (isAnotherFinding(one, context)) continue;
        const { at, written, due, before, edits, kind } = one;
        const previous = before?.written ?? '';
        report({
          at,
          severity: one.plain && kind !== 'start' ? 'error' : 'warning',
          message: say(kind, { written, before: previous, due }),
          related: before ? [{ span: before.span, message: say('previous', { written: previous }) }] : [],
          fixes: fixesOf(one, edits.length === 1 ? say('set', { written, due }) : say('renumber', { due })),
        });
      }
    }
  },
});

const fixesOf = ({ edits }: NumberingBreak, title: MessageRef): Fix[] =>
  edits.length > 0 ? [{ title, safety: 'suggest' as const, edits }] : [];

/**
 * What other checks report: sections whose text and number are both out of order (`section-order`), and a number that is
 * skipped because its section is missing (`section-missing`).
 */
function isAnotherFinding({ kind, heading }: NumberingBreak, { report, profile }: CheckContext): boolean {
  const at = report.sections.findIndex((section) => section.heading === heading);
  const keys = report.sections[at]?.keys ?? [];
  if (kind === 'order') return profile.sections.some(({ key, exact }) => exact && keys.includes(key));
  if ((kind !== 'gap' && kind !== 'start') || at < 1) return false;
  const before = report.sections.slice(0, at);
  const last = kind === 'start' ? undefined : before.filter((section) => section.heading).at(-1);
  const skipped = last ? before.slice(before.indexOf(last) + 1) : before;
  return skipped.some((section) => isToldMissing(section, profile));
}

function isToldMissing({ keys, heading }: SectionMatch, { sections }: Profile): boolean {
  const missing = sections.find(({ key }) => key === keys[0])?.missing;
  return heading === undefined && (missing === 'error' || missing === 'warning');
}
