import { defineCheck, defineMessages } from '../check.js';
import type { Fix, MessageRef, Relation } from '../model.js';
import type { CountRelation } from '../relations/count-relation.js';
import { writeNumeral } from '../text/marker.js';

interface Count {
  readonly stated: string;
  readonly counted: number;
}

const messages = defineMessages({
  'zh-CN': {
    differs: ({ stated, counted }: Count) => `写为“${stated}”，实际列出 ${counted} 项。请核对数目，或核对所列各项。`,
    item: ({ number }: { number: number }) => `所列第 ${number} 项`,
    set: ({ from, to }: { from: string; to: string }) => `将“${from}”改为“${to}”（请先核对所列各项）`,
  },
  en: {
    differs: ({ stated, counted }) =>
      `“${stated}” is declared, but ${counted} are listed. Check the number or the list.`,
    item: ({ number }) => `item ${number} of the list`,
    set: ({ from, to }) => `Change “${from}” to “${to}” (check the list first)`,
  },
});

const isCount = (relation: Relation): relation is CountRelation => relation.kind === 'count';

/** A declared number of things differs from the things enumerated. */
export default defineCheck({
  id: 'count-mismatch',
  severity: 'error',
  messages,
  run({ report: { relations } }, report, say) {
    for (const relation of relations.filter(isCount)) {
      const { verdict, declared, items, stated, counted } = relation;
      if (verdict !== 'differs') continue;
      report({
        at: declared,
        message: say('differs', { stated, counted }),
        related: items.map((span, index) => ({ span, message: say('item', { number: index + 1 }) })),
        fixes: fixesOf(relation, (words) => say('set', words)),
      });
    }
  },
});

/** The number of items that are listed, in the script of the one that is declared. */
function fixesOf(
  { declared: { start }, stated, counted }: CountRelation,
  title: (words: { from: string; to: string }) => MessageRef,
): Fix[] {
  const [number] = /^(?:\d+|[二两三四五六七八九十]+)/.exec(stated) ?? [];
  if (number === undefined) return [];
  const [rest, script] = [stated.slice(number.length), /\d/.test(number) ? String(counted) : writeNumeral(counted)];
  const text = script === '二' && rest !== '' ? '两' : script;
  const edits = [{ span: { start, end: start + number.length }, text }];
  return [{ title: title({ from: stated, to: `${text}${rest}` }), safety: 'suggest', edits }];
}
