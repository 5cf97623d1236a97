import { defineCheck, defineMessages } from '../check.js';
import { figureRelations, numberLike, writtenOf } from '../relations/figure-relation.js';

interface Sum {
  readonly stated: string;
  readonly arithmetic: string;
  readonly difference: string;
}

const messages = defineMessages({
  'zh-CN': {
    differs: ({ stated, arithmetic, difference }: Sum) =>
      `写为 ${stated}，各分项相加为 ${arithmetic}，相差 ${difference}。请核对总数与各分项。`,
    part: ({ written }: { written: string }) => `分项 ${written}`,
    set: ({ from, to }: { from: string; to: string }) => `将 ${from} 改为 ${to}（请先核对其余各数）`,
  },
  en: {
    differs: ({ stated, arithmetic, difference }) =>
      `${stated} is stated, but the parts add up to ${arithmetic}: ${difference} apart. Check the total and its parts.`,
    part: ({ written }) => `part ${written}`,
    set: ({ from, to }) => `Change ${from} to ${to} (check the other figures first)`,
  },
});

/** A total in the prose differs from the sum of its parts. Counts are exact: no tolerance. */
export default defineCheck({
  id: 'sum-mismatch',
  severity: 'error',
  messages,
  run({ report: { relations } }, report, say) {
    for (const relation of figureRelations(relations, 'sum')) {
      if (relation.verdict !== 'differs') continue;
      const { subject, parts, arithmetic, notes } = relation;
      report({
        at: subject.figure.span,
        severity: relation.proof === 'proved' ? 'error' : 'warning',
        message: say('differs', { stated: writtenOf(subject), arithmetic, difference: String(notes.difference) }),
        related: parts.map((part) => ({ span: part.figure.span, message: say('part', { written: writtenOf(part) }) })),
        fixes: relation.repairs.map(({ mention, value }) => ({
          title: say('set', { from: mention.figure.raw, to: numberLike(mention.figure, value) }),
          safety: 'suggest',
          edits: [{ span: mention.figure.number, text: numberLike(mention.figure, value) }],
        })),
      });
    }
  },
});
