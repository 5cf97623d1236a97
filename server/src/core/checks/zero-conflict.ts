import { defineCheck, defineMessages } from '../check.js';
import type { Severity, Span } from '../model.js';
import { isDoubtful, isZeroRelation, type ZeroRelation } from '../relations/zero.js';
import { cellName } from '../tables/names.js';

interface Denied {
  readonly phrase: string;
  readonly place: string;
  readonly found: string;
}

const messages = defineMessages({
  'zh-CN': {
    cell: ({ phrase, place, found }: Denied) =>
      `正文称「${phrase}」，而表中「${place}」为 ${found}。请核对正文与表格，改正不准的一处。`,
    figure: ({ phrase, found }: Denied) => `此处称「${phrase}」，而正文另处写为 ${found}。请核对两处。`,
    here: ({ found }: { found: string }) => `与此处 ${found} 不符`,
  },
  en: {
    cell: ({ phrase, place, found }) =>
      `The text says “${phrase}”, but the table has ${found} in “${place}”. Correct the one that is wrong.`,
    figure: ({ phrase, found }) => `“${phrase}” is said here, but ${found} elsewhere in the text. Check both.`,
    here: ({ found }) => `contradicted by ${found} here`,
  },
});

/** The text says that something did not happen, and a figure says that it did. */
export default defineCheck({
  id: 'zero-conflict',
  severity: 'error',
  messages,
  run({ report: { relations }, profile }, report, say) {
    const placeOf = ({ cells, concepts }: ZeroRelation): string => {
      const cell = cells.find(({ figure }) => figure && figure.value > 0n);
      const table = concepts[0]?.cells?.[0]?.[0]?.split(':')[0];
      const spec = profile.tables.find(({ key }) => key === table);
      return cell && spec ? cellName(spec, cell) : '';
    };
    for (const relation of relations.filter(isZeroRelation)) {
      if (relation.verdict !== 'differs') continue;
      const { mention, phrase, cells, spans } = relation;
      const found = mention ? `${mention.figure.raw}${mention.figure.unit}` : relation.computed;
      const written = spans.slice(1).filter((_, at) => mention !== undefined || cells[at]?.figure?.value !== 0n);
      report({
        at: spans[0] as Span,
        ...severityOf(relation),
        message: say(mention ? 'figure' : 'cell', { phrase, place: placeOf(relation), found }),
        related: written.map((span) => ({ span, message: say('here', { found }) })),
      });
    }
  },
});

/** A figure of the prose may count something else; what the words deny may be another year's. */
function severityOf({ mention, concepts }: ZeroRelation): { readonly severity?: Severity } {
  if (concepts.every(isDoubtful)) return { severity: 'hint' };
  return mention ? { severity: 'warning' } : {};
}
