import { defineCheck, defineMessages } from '../check.js';
import { ONE } from '../figures/quantity.js';
import type { ColumnSpec, RowSpec } from '../profile.js';
import type { BoundCell } from '../reading.js';
import { contentOf } from '../tables/cell.js';
import { cellName } from '../tables/names.js';
import { matchesAny } from '../text/pattern.js';

interface Written {
  readonly cell: string;
  readonly written: string;
}

const messages = defineMessages({
  'zh-CN': {
    text: ({ cell, written }: Written) => `「${cell}」写为「${written}」，不是数字。请填数字，没有发生的填 0。`,
    negative: ({ cell, written }: Written) => `「${cell}」写为 ${written}，此格不会是负数。请核对。`,
    decimal: ({ cell, written }: Written) => `「${cell}」写为 ${written}，件数应为整数。请核对。`,
    percent: ({ cell, written }: Written) => `「${cell}」写为 ${written}，此格应填数量，不是百分数。请核对。`,
    maker: ({ cell, written, organ }: Written & { organ: string }) =>
      `「${cell}」写为 ${written}。「${organ}」一般不制定此类文件，请确认是否填错行。`,
  },
  en: {
    text: ({ cell, written }) =>
      `“${cell}” is “${written}”, which is no number. Write a number, 0 where there was none.`,
    negative: ({ cell, written }) => `“${cell}” is ${written}; it cannot be negative. Check it.`,
    decimal: ({ cell, written }) => `“${cell}” is ${written}; a count is a whole number. Check it.`,
    percent: ({ cell, written }) => `“${cell}” is ${written}; it takes a number, not a percentage. Check it.`,
    maker: ({ cell, written, organ }) =>
      `“${cell}” is ${written}. “${organ}” does not usually make such documents: is this the right row?`,
  },
});

/** Cells of an official table that hold something the form does not allow there. */
export default defineCheck({
  id: 'cell-invalid',
  severity: 'warning',
  messages,
  run({ profile, report: { organ }, reading: { tables } }, report, say) {
    for (const { key, cells } of tables) {
      const spec = profile.tables.find((each) => each.key === key);
      if (!spec) continue;
      for (const cell of cells.values()) {
        const column = spec.columns.find((each) => each.key === cell.column);
        const row = spec.rows.find((each) => each.key === cell.row);
        const problem = problemOf(cell, column, row);
        const args = { cell: cellName(spec, cell), written: cell.text };
        if (problem) report({ at: cell.span, message: say(problem, args) });
        else if (isForeign(cell, row, organ))
          report({ at: cell.span, severity: 'hint', message: say('maker', { ...args, organ }) });
      }
    }
  },
});

type Problem = 'text' | 'negative' | 'decimal' | 'percent';

function problemOf(
  { text, figure }: BoundCell,
  column: ColumnSpec | undefined,
  row: RowSpec | undefined,
): Problem | undefined {
  const content = contentOf(text);
  if (content === 'text') return 'text';
  if (!figure) return undefined;
  const holds = column?.holds ?? 'count';
  if (figure.kind === 'percent') return 'percent';
  if (figure.value < 0n && holds !== 'change') return 'negative';
  const isWhole = figure.value % ONE === 0n;
  return isWhole || holds === 'amount' || row?.unit?.endsWith('元') || figure.kind === 'money' ? undefined : 'decimal';
}

/** A figure above zero where organs of this kind have none. */
const isForeign = ({ figure }: BoundCell, row: RowSpec | undefined, organ: string): boolean =>
  row?.makers !== undefined &&
  organ !== '' &&
  figure !== undefined &&
  figure.value > 0n &&
  !matchesAny(organ, row.makers);
