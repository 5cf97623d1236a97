import { defineCheck, defineMessages } from '../check.js';
import type { Relation } from '../model.js';
import type { CountRelation } from '../relations/count.js';

interface Count {
  readonly stated: string;
  readonly counted: number;
}

const messages = defineMessages({
  'zh-CN': {
    differs: ({ stated, counted }: Count) => `写为“${stated}”，实际列出 ${counted} 项。请核对数目，或核对所列各项。`,
    item: ({ number }: { number: number }) => `所列第 ${number} 项`,
  },
  en: {
    differs: ({ stated, counted }) =>
      `“${stated}” is declared, but ${counted} are listed. Check the number or the list.`,
    item: ({ number }) => `item ${number} of the list`,
  },
});

const isCount = (relation: Relation): relation is CountRelation => relation.kind === 'count';

/** A declared number of things differs from the things enumerated. */
export default defineCheck({
  id: 'count-mismatch',
  severity: 'error',
  messages,
  run({ report: { relations } }, report, say) {
    for (const { verdict, declared, items, stated, counted } of relations.filter(isCount)) {
      if (verdict !== 'differs') continue;
      report({
        at: declared,
        message: say('differs', { stated, counted }),
        related: items.map((span, index) => ({ span, message: say('item', { number: index + 1 }) })),
      });
    }
  },
});
