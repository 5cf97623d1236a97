import { defineCheck, defineMessages, type Raw, type Say } from '../check.js';
import { formatTicks } from '../figures/quantity.js';
import { gather } from '../lists.js';
import type { Fix, Related, Relation, Severity } from '../model.js';
import type { BoundCell } from '../reading.js';
import { diagnoseTables, shortest } from '../relations/diagnosis.js';
import type { Equation } from '../relations/equation.js';
import { sideText } from '../relations/equations.js';
import { numberLike } from '../relations/figure-relation.js';
import type { Diagnosis, Repair } from '../relations/repair.js';
import { tableRelationsIn } from '../relations/table.js';
import { cellName, columnName, rowName } from '../tables/names.js';

interface Compared {
  /** `row` or `column`, and which. */
  readonly kind: string;
  readonly line: string;
  /** The cell of the total, where one side is a single cell. */
  readonly total: string;
  readonly left: string;
  readonly right: string;
  readonly gap: string;
  readonly source: string;
  /** The one cell that mends everything; empty where none does. */
  readonly cell: string;
  readonly from: string;
  readonly to: string;
}

const advice = ({ cell, from, to }: Compared): string =>
  cell === '' ? '请核对有关各格。' : `「${cell}」由 ${from} 改为 ${to}，有关各行各列即相符。`;
const adviceEn = ({ cell, from, to }: Compared): string =>
  cell === '' ? 'Check its cells.' : `With ${to} for ${from} in “${cell}” every row and column agrees.`;

const messages = defineMessages({
  'zh-CN': {
    total: (a: Compared) =>
      `「${a.total}」写为 ${a.left}，按各项应为 ${a.right}，相差 ${a.gap}。依据：${a.source}。${advice(a)}`,
    balance: (a: Compared) =>
      `「${a.line}」${a.kind === 'row' ? '行' : '列'}两边不等：${a.left}，另一边为 ${a.right}，相差 ${a.gap}。依据：${a.source}。${advice(a)}`,
    less: (a: Compared) =>
      `「${a.total}」写为 ${a.left}，少于 ${a.right}，相差 ${a.gap}。依据：${a.source}。请核对两处。`,
    part: ({ cell, written }: { cell: string; written: string }) => `「${cell}」写为 ${written}`,
    set: ({ cell, to }: { cell: string; to: string }) => `将「${cell}」改为 ${to}（请先核对底数）`,
  },
  en: {
    total: (a) =>
      `“${a.total}” is ${a.left}, but its parts give ${a.right}, ${a.gap} apart. Source: ${a.source}. ${adviceEn(a)}`,
    balance: (a) =>
      `${a.kind === 'row' ? 'Row' : 'Column'} “${a.line}” does not balance: ${a.left} against ${a.right}, ${a.gap} apart. Source: ${a.source}. ${adviceEn(a)}`,
    less: (a) => `“${a.total}” is ${a.left}, less than ${a.right}, ${a.gap} apart. Source: ${a.source}. Check both.`,
    part: ({ cell, written }) => `“${cell}” is ${written}`,
    set: ({ cell, to }) => `Change “${cell}” to ${to} (check your records first)`,
  },
});
type Messages = (typeof messages)['zh-CN'];

/** Rows and columns of an official table that do not add up. One wrong cell gives one finding, on that cell. */
export default defineCheck({
  id: 'table-sum-mismatch',
  severity: 'error',
  messages,
  run({ report: { relations } }, report, say) {
    const diagnoses = diagnoseTables(relations);
    if (diagnoses.length === 0) return;
    const confirmed = confirmedCells(relations);
    for (const diagnosis of diagnoses) report(rawOf(diagnosis, confirmed, say));
  },
});

/** The cells of the equations that hold: another value in one of them would break what holds. */
const confirmedCells = (relations: readonly Relation[]): ReadonlySet<BoundCell> =>
  new Set(
    gather(
      tableRelationsIn(relations).filter(
        ({ verdict, equation }) => verdict === 'holds' && equation.compare === 'equal',
      ),
      ({ equation: { left, right } }) => [...left, ...right].map(({ cell }) => cell),
    ),
  );

function rawOf(diagnosis: Diagnosis, confirmed: ReadonlySet<BoundCell>, say: Say<Messages>): Raw {
  const equation = shortest(diagnosis);
  const { repair } = diagnosis;
  const culprit = repair?.cells[0];
  return {
    at: (culprit ?? suspect(equation)).span,
    severity: severityOf(diagnosis),
    message: messageOf(equation, repair, say),
    related: relatedOf(diagnosis, culprit ?? suspect(equation), say),
    fixes: fixesOf(equation, repair, confirmed, say),
  };
}

/** The stated total; of a balance of several terms on both sides, the last one, which is worked out from the others. */
const suspect = ({ left, right }: Equation): BoundCell =>
  ((left.length === 1 ? left[0] : right.at(-1)) ?? left[0])?.cell as BoundCell;

/** A total read from marks that stand for zero, or from an open list, is likely wrong but not proved so. */
function severityOf({ failing }: Diagnosis): Severity {
  const given = failing.map(({ severity }) => severity);
  if (given.includes('error') && failing.every(({ zeros }) => zeros.size === 0)) return 'error';
  return given.includes('error') || given.includes('warning') ? 'warning' : 'hint';
}

function messageOf(equation: Equation, repair: Repair | undefined, say: Say<Messages>): Raw['message'] {
  const { spec, direction, line, left, right, source, residual = 0n } = equation;
  const { zeros } = equation;
  const first = left[0]?.cell as BoundCell;
  const culprit = repair?.cells[0];
  const compared: Compared = {
    kind: direction === 'across' ? 'row' : 'column',
    line: direction === 'across' ? rowName(spec, first) : columnName(spec, line),
    total: left.length === 1 ? cellName(spec, first) : '',
    left: sideText(left, zeros),
    right: sideText(right, zeros),
    gap: formatTicks(residual < 0n ? -residual : residual, 8),
    source: [source.document, source.clause ?? ''].filter((part) => part !== '').join('，'),
    cell: culprit ? cellName(spec, culprit) : '',
    from: culprit?.figure?.raw ?? '',
    to: culprit?.figure && repair ? numberLike(culprit.figure, culprit.figure.value + repair.difference) : '',
  };
  const key = equation.compare === 'at-least' ? 'less' : left.length === 1 ? 'total' : 'balance';
  return say(key, { ...compared });
}

/** Every other written cell of the equations that fail; zeros add nothing and are left out. */
function relatedOf({ failing }: Diagnosis, at: BoundCell, say: Say<Messages>): Related[] {
  const cells = new Map<BoundCell, Equation>();
  for (const equation of failing)
    for (const { cell } of [...equation.left, ...equation.right]) cells.set(cell, equation);
  return [...cells]
    .filter(([cell]) => cell !== at && cell.span.end > cell.span.start && cell.figure?.value !== 0n)
    .map(([cell, { spec }]) => ({
      span: cell.span,
      message: say('part', { cell: cellName(spec, cell), written: cell.text }),
    }));
}

/** The repair where it is known; else, for a total and its parts, the total that the parts give, where nothing confirms it. */
function fixesOf(
  equation: Equation,
  repair: Repair | undefined,
  confirmed: ReadonlySet<BoundCell>,
  say: Say<Messages>,
): Fix[] {
  const total = equation.left.length === 1 && equation.compare === 'equal' ? equation.left[0]?.cell : undefined;
  const cells = repair?.cells ?? (total && !confirmed.has(total) ? [total] : []);
  const difference = repair?.difference ?? -(equation.residual ?? 0n);
  const edits = gather(cells, (cell) => editOf(cell, difference) ?? []).sort((a, b) => a.span.start - b.span.start);
  const [first] = cells;
  if (!first?.figure || edits.length === 0 || edits.length < cells.length) return [];
  const to = numberLike(first.figure, first.figure.value + difference);
  return [{ title: say('set', { cell: cellName(equation.spec, first), to }), safety: 'suggest', edits }];
}

/** An amount kept in 元 is not written back into a cell in 万元. */
function editOf({ figure }: BoundCell, difference: bigint): Fix['edits'][number] | undefined {
  if (!figure || figure.kind === 'money' || figure.value + difference < 0n) return undefined;
  return { span: figure.number, text: numberLike(figure, figure.value + difference) };
}
