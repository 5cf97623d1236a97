import { defineCheck, defineMessages } from '../check.js';
import type { Span } from '../model.js';
import { figureRelations, writtenOf } from '../relations/figure-relation.js';
import { isCumulative, tableRelationsIn } from '../relations/table.js';
import { cellName } from '../tables/names.js';

interface Below {
  readonly stated: string;
  readonly annual: string;
}

const messages = defineMessages({
  'zh-CN': {
    cell: ({ cell, stated, annual }: Below & { cell: string }) =>
      `「${cell}」写为 ${stated}，少于本年度的 ${annual}。累计数包含本年度，请核对两格。`,
    figure: ({ stated, annual }: Below) => `累计数写为 ${stated}，少于本年度的 ${annual}。请核对两处。`,
    annual: ({ annual }: { annual: string }) => `本年度：${annual}`,
  },
  en: {
    cell: ({ cell, stated, annual }) =>
      `“${cell}” is ${stated}, less than this year's ${annual}. The cumulative figure includes this year: check both cells.`,
    figure: ({ stated, annual }) => `The cumulative figure is ${stated}, less than this year's ${annual}. Check both.`,
    annual: ({ annual }) => `this year: ${annual}`,
  },
});

/** A cumulative figure is smaller than this year's alone, in an annex or in the prose. */
export default defineCheck({
  id: 'cumulative-below-annual',
  severity: 'error',
  messages,
  run({ report: { relations } }, report, say) {
    for (const { verdict, equation } of tableRelationsIn(relations)) {
      const [left, right] = [equation.left[0]?.cell, equation.right[0]?.cell];
      if (verdict !== 'differs' || !isCumulative(equation) || !left || !right) continue;
      report({
        at: left.span,
        severity: equation.severity,
        message: say('cell', { cell: cellName(equation.spec, left), stated: left.text, annual: right.text }),
        related: [{ span: right.span, message: say('annual', { annual: right.text }) }],
      });
    }
    for (const { verdict, form, subject, parts, proof } of figureRelations(relations, 'at-least')) {
      if (verdict !== 'differs' || form !== 'cumulative') continue;
      const spans = [subject, ...parts].sort((a, b) => Number(b.figure.value - a.figure.value));
      const [annual, cumulative] = [spans[0] ?? subject, spans.at(-1) ?? subject];
      report({
        at: cumulative.figure.span as Span,
        severity: proof === 'proved' ? 'error' : 'warning',
        message: say('figure', { stated: writtenOf(cumulative), annual: writtenOf(annual) }),
        related: [{ span: annual.figure.span, message: say('annual', { annual: writtenOf(annual) }) }],
      });
    }
  },
});
