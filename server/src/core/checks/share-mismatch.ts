import { defineCheck, defineMessages } from '../check.js';
import { figureRelations, numberLike, writtenOf } from '../relations/figure-relation.js';

interface Share {
  readonly stated: string;
  readonly computed: string;
  readonly arithmetic: string;
}

const messages = defineMessages({
  'zh-CN': {
    differs: ({ stated, computed, arithmetic }: Share) =>
      `写为 ${stated}，按所列数字应为 ${computed}（${arithmetic}）。请核对百分数，或核对分项与总数。`,
    part: ({ written }: { written: string }) => `分项 ${written}`,
    base: ({ written }: { written: string }) => `总数 ${written}`,
    set: ({ from, to }: { from: string; to: string }) => `将 ${from} 改为 ${to}`,
  },
  en: {
    differs: ({ stated, computed, arithmetic }) =>
      `${stated} is stated, but the figures give ${computed} (${arithmetic}). Check the percentage, or the part and its total.`,
    part: ({ written }) => `part ${written}`,
    base: ({ written }) => `total ${written}`,
    set: ({ from, to }) => `Change ${from} to ${to}`,
  },
});

/** A percentage is not what its part and its base give, neither rounded nor cut off. */
export default defineCheck({
  id: 'share-mismatch',
  severity: 'error',
  messages,
  run({ report: { relations } }, report, say) {
    for (const { verdict, proof, subject, parts, computed, arithmetic, repairs, stated } of figureRelations(
      relations,
      'share',
    )) {
      const [part, base] = parts;
      if (verdict !== 'differs' || !part || !base || part.figure.value > base.figure.value) continue;
      report({
        at: subject.figure.span,
        severity: proof === 'proved' ? 'error' : 'warning',
        message: say('differs', { stated, computed, arithmetic }),
        related: [
          { span: part.figure.span, message: say('part', { written: writtenOf(part) }) },
          { span: base.figure.span, message: say('base', { written: writtenOf(base) }) },
        ],
        fixes: repairs.map(({ mention, value }) => ({
          title: say('set', { from: writtenOf(mention), to: computed }),
          safety: 'suggest',
          edits: [{ span: mention.figure.number, text: numberLike(mention.figure, value) }],
        })),
      });
    }
  },
});
