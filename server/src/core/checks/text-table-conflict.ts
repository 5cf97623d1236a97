import { defineCheck, defineMessages } from '../check.js';
import type { Fix, Severity, Span } from '../model.js';
import { confirmedBy } from '../relations/culprit.js';
import { diagnoseTables, isExplained } from '../relations/diagnosis.js';
import { numberLike } from '../relations/figure-relation.js';
import { isNear } from '../relations/near.js';
import { isTextTableRelation, type TextTableRelation } from '../relations/text-table.js';
import { cellName } from '../tables/names.js';

interface Conflict {
  readonly stated: string;
  readonly computed: string;
  readonly arithmetic: string;
  readonly place: string;
}

const worked = (computed: string, arithmetic: string, open: string, close: string): string =>
  arithmetic === computed ? computed : `${computed}${open}${arithmetic}${close}`;

const messages = defineMessages({
  'zh-CN': {
    differs: ({ stated, computed, arithmetic, place }: Conflict) =>
      `正文写为 ${stated}，表中「${place}」为 ${worked(computed, arithmetic, '（', '）')}。请核对正文与表格，改正不准的一处。`,
    cell: ({ place, written }: { place: string; written: string }) => `表中「${place}」：${written}`,
    set: ({ from, to }: { from: string; to: string }) => `将正文的 ${from} 改为表中的 ${to}`,
  },
  en: {
    differs: ({ stated, computed, arithmetic, place }) =>
      `The text says ${stated}, the table has ${worked(computed, arithmetic, ' (', ')')} in “${place}”. Correct the one that is wrong.`,
    cell: ({ place, written }) => `table, “${place}”: ${written}`,
    set: ({ from, to }) => `Change ${from} in the text to ${to}, as in the table`,
  },
});

/** A figure of the prose differs from the table cell that holds the same fact. */
export default defineCheck({
  id: 'text-table-conflict',
  severity: 'error',
  messages,
  run({ report: { relations }, profile }, report, say) {
    const diagnoses = diagnoseTables(relations);
    const confirmed = confirmedBy(relations);
    const nameOf = (text: TextTableRelation): string => {
      const spec = profile.tables.find(({ key }) => key === text.table);
      const [first] = text.cells;
      if (!spec || !first) return '';
      return text.cells.length === 1
        ? cellName(spec, first)
        : text.concepts.map(({ label }) => label['zh-CN']).join('＋');
    };
    const open = relations
      .filter(isTextTableRelation)
      .filter((text) => text.verdict === 'differs' && !isExplained(text, diagnoses));
    for (const text of open) {
      const { figure } = text.mention;
      const other = open.find((each) => isExchanged(each, text));
      if (other && other.mention.index < text.mention.index) continue;
      const to = numberLike(figure, text.value);
      const place = nameOf(text);
      report({
        at: figure.span,
        severity: severityOf(text),
        message: say('differs', { stated: text.stated, computed: text.computed, arithmetic: text.arithmetic, place }),
        related: text.spans
          .slice(1)
          .map((span: Span, index) => ({ span, message: say('cell', { place, written: text.written[index] ?? '' }) })),
        fixes: confirmed.has(text.mention)
          ? []
          : [
              {
                title: say('set', { from: figure.raw, to }),
                safety: 'suggest',
                edits: [text, ...(other ? [other] : [])].map(setTo),
              },
            ],
      });
    }
  },
});

/** 直接起诉2件、复议后起诉3件 against 3 and 2: one slip made both. */
const isExchanged = (one: TextTableRelation, other: TextTableRelation): boolean =>
  one.mention.sentenceIndex === other.mention.sentenceIndex &&
  one.value !== other.value &&
  one.value === other.mention.figure.value &&
  other.value === one.mention.figure.value;

const setTo = ({ mention: { figure }, value }: TextTableRelation): Fix['edits'][number] => ({
  span: figure.number,
  text: numberLike(figure, value),
});

/** 200多条 may well be counted in another way than a table's exact figure; what is nowhere near it may be another matter's. */
function severityOf({ mention: { figure }, value, proof }: TextTableRelation): Severity {
  if (value > 0n && figure.value > 0n && !isNear(figure, value)) return 'info';
  const isPlain = figure.approximation === 'exact' || figure.approximation === 'rounded';
  return isPlain && proof === 'proved' ? 'error' : 'warning';
}
