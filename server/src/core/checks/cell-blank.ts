import { defineCheck, defineMessages, type Raw, type Say } from '../check.js';
import { formatTicks } from '../figures/quantity.js';
import { gather } from '../lists.js';
import type { Fix } from '../model.js';
import type { TableSpec } from '../profile.js';
import type { BoundCell, BoundTable } from '../reading.js';
import type { Equation } from '../relations/equation.js';
import { zeroMarks } from '../relations/equations.js';
import { missingValue } from '../relations/missing.js';
import { tableRelationsIn } from '../relations/table.js';
import { contentOf } from '../tables/cell.js';
import { cellName } from '../tables/names.js';
import { placeOf } from '../tables/places.js';

interface Blank {
  readonly cell: string;
  readonly written: string;
}

const named = (written: string): string => (written === '' ? '空白' : `「${written}」`);
const namedEn = (written: string): string => (written === '' ? 'blank' : `“${written}”`);

const messages = defineMessages({
  'zh-CN': {
    lone: ({ cell, written }: Blank) =>
      `「${cell}」为${named(written)}，而表中没有发生的都填了 0。请按实际填写，没有发生的应填 0。`,
    several: ({ cell, written, count }: Blank & { count: number }) =>
      `「${cell}」等 ${count} 格为${named(written)}，表中另有填 0 的。没有发生的应一律填 0。`,
    throughout: ({ written, count }: { written: string; count: number }) =>
      `表中 ${count} 格以${named(written)}代替 0。建议填 0，以免与漏填混淆。`,
    here: ({ cell }: { cell: string }) => `「${cell}」`,
    fill: ({ cell, value }: { cell: string; value: string }) => `在「${cell}」填入 ${value}（按同行、同列各格推算）`,
  },
  en: {
    lone: ({ cell, written }) =>
      `“${cell}” is ${namedEn(written)}, while the table has 0 where there was none. Fill it in, with 0 if there was none.`,
    several: ({ cell, written, count }) =>
      `${count} cells, “${cell}” first, are ${namedEn(written)}, while others have 0. Write 0 throughout where there was none.`,
    throughout: ({ written, count }) =>
      `${count} cells have ${namedEn(written)} for 0. Write 0, so that nobody takes them for omissions.`,
    here: ({ cell }) => `“${cell}”`,
    fill: ({ cell, value }) => `Write ${value} into “${cell}” (worked out from its row and column)`,
  },
});
type Messages = (typeof messages)['zh-CN'];

/** Cells left empty, or filled with a stroke or 无, in a table that writes its zeros. */
export default defineCheck({
  id: 'cell-blank',
  severity: 'warning',
  messages,
  run({ text, profile, reading: { tables }, report: { relations } }, report, say) {
    const equations = tableRelationsIn(relations).map(({ equation }) => equation);
    for (const table of tables) {
      const spec = profile.tables.find(({ key }) => key === table.key);
      if (spec) for (const raw of rawsOf(table, spec, text, equations, say)) report(raw);
    }
  },
});

const mostAlone = 4;

function rawsOf(
  table: BoundTable,
  spec: TableSpec,
  text: string,
  equations: readonly Equation[],
  say: Say<Messages>,
): Raw[] {
  const cells = blankCells(table, spec);
  const [first] = cells;
  if (!first) return [];
  const at = placeOf(first, table, text);
  const written = first.text;
  const rest = cells
    .slice(1)
    .map((cell) => ({ span: placeOf(cell, table, text), message: say('here', { cell: cellName(spec, cell) }) }));
  if (zeroMarks(table).size > 0)
    return [{ at, severity: 'info', message: say('throughout', { written, count: cells.length }), related: rest }];
  if (cells.length > mostAlone)
    return [
      { at, message: say('several', { cell: cellName(spec, first), written, count: cells.length }), related: rest },
    ];
  return cells.map((cell) => ({
    at: placeOf(cell, table, text),
    message: say('lone', { cell: cellName(spec, cell), written: cell.text }),
    fixes: fixesOf(cell, spec, equations, say),
  }));
}

/** Cells without a number, save those of a row that only heads its parts or that the form leaves out. */
function blankCells(table: BoundTable, spec: TableSpec): BoundCell[] {
  const all = [...table.cells.values()];
  const blank = all.filter(({ text }) => {
    const content = contentOf(text);
    return content !== 'number' && content !== 'text';
  });
  if (blank.length === 0) return [];
  const heads = new Set(gather(spec.rows, ({ parent }) => parent ?? []));
  const filled = new Set(all.filter(({ figure }) => figure).map(({ row }) => row));
  return blank.filter(({ row }) => filled.has(row) || !heads.has(row));
}

function fixesOf(cell: BoundCell, spec: TableSpec, equations: readonly Equation[], say: Say<Messages>): Fix[] {
  const ticks = missingValue(cell, equations);
  if (ticks === undefined) return [];
  const value = formatTicks(ticks, 8);
  const title = say('fill', { cell: cellName(spec, cell), value });
  return [{ title, safety: 'suggest', edits: [{ span: cell.span, text: value }] }];
}
