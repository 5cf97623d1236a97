import { defineCheck, defineMessages, type Raw, type Say } from '../check.js';
import { ONE } from '../figures/quantity.js';
import { oncePer } from '../once.js';
import type { ColumnSpec, RowSpec, TableSpec } from '../profile.js';
import type { BoundCell, BoundTable } from '../reading.js';
import { contentOf } from '../tables/cell.js';
import { cellName, columnName, withoutRemark } from '../tables/names.js';
import { placeOf } from '../tables/places.js';
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
    ragged: ({ row, found, wanted }: Ragged) =>
      `「${row}」这一行有 ${found} 格，应有 ${wanted} 格，无法判断各格属于哪一栏，这一行没有核对。请补齐或删去多余的格。`,
    headless: ({ columns }: { columns: string }) =>
      `这张表没有写明各栏名称的表头，各格按规定的次序核对：${columns}。请补上表头。`,
  },
  en: {
    text: ({ cell, written }) =>
      `“${cell}” is “${written}”, which is no number. Write a number, 0 where there was none.`,
    negative: ({ cell, written }) => `“${cell}” is ${written}; it cannot be negative. Check it.`,
    decimal: ({ cell, written }) => `“${cell}” is ${written}; a count is a whole number. Check it.`,
    percent: ({ cell, written }) => `“${cell}” is ${written}; it takes a number, not a percentage. Check it.`,
    maker: ({ cell, written, organ }) =>
      `“${cell}” is ${written}. “${organ}” does not usually make such documents: is this the right row?`,
    ragged: ({ row, found, wanted }) =>
      `The row “${row}” has ${found} cells, but there are ${wanted} columns: it was not checked, for nobody can tell which is which.`,
    headless: ({ columns }) =>
      `No head names the columns of this table; its cells are read in the prescribed order: ${columns}. Add the head.`,
  },
});

type Messages = (typeof messages)['zh-CN'];

interface Ragged {
  readonly row: string;
  readonly found: number;
  readonly wanted: number;
}

/** Cells of an official table that hold something the form does not allow there. */
export default defineCheck({
  id: 'cell-invalid',
  severity: 'warning',
  messages,
  run({ text, profile, report: { organ }, reading: { tables } }, report, say) {
    for (const table of tables) {
      const { key, cells } = table;
      const spec = profile.tables.find((each) => each.key === key);
      if (!spec) continue;
      for (const raw of shapeRaws(table, spec, text, say)) report(raw);
      const { columns, rows } = partsOf(spec);
      for (const cell of cells.values()) {
        const row = rows.get(cell.row);
        const problem = problemOf(cell, columns.get(cell.column), row);
        if (!problem && !isForeign(cell, row, organ)) continue;
        const args = { cell: cellName(spec, cell), written: cell.text };
        if (problem) report({ at: cell.span, message: say(problem, args) });
        else report({ at: cell.span, severity: 'hint', message: say('maker', { ...args, organ }) });
      }
    }
  },
});

/** What is wrong with the rows and the head as such. */
function shapeRaws(table: BoundTable, spec: TableSpec, text: string, say: Say<Messages>): Raw[] {
  const { ragged, hasHead, cells } = table;
  const [first] = cells.values();
  const rows = ragged.map(({ row, span, found, wanted }) => {
    const label = spec.rows.find(({ key }) => key === row)?.label ?? '';
    return { at: span, message: say('ragged', { row: withoutRemark(label), found, wanted }) };
  });
  const isUniform = spec.rows.every((row) => row.columns === undefined || row.columns.length === 0);
  if (hasHead || !first || !isUniform || table.table.layout === 'glued') return rows;
  const columns = spec.columns.map(({ key }) => columnName(spec, key)).join('、');
  return [{ at: placeOf(first, table, text), severity: 'info', message: say('headless', { columns }) }, ...rows];
}

/** The columns and rows of a form by their keys. */
const partsOf = oncePer(({ columns, rows }: TableSpec) => ({
  columns: new Map(columns.map((column) => [column.key, column])),
  rows: new Map(rows.map((row) => [row.key, row])),
}));

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
