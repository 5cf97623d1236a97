import { formatLike, formatTicks, meets, ONE } from '../figures/quantity.js';
import { gather } from '../lists.js';
import type { Figure, Relation } from '../model.js';
import { mayCount } from '../prose/countable.js';
import type { BoundCell, Mention } from '../reading.js';
import { type GenericTable, profileOf } from '../tables/generic.js';
import { tableEquations } from './equations.js';
import { type FigureRelation, figureRelation } from './figure-relation.js';
import { toRelation } from './table.js';

/** The sums and shares of tables of no known form: the row and column of totals, percentages of the total. */
export function genericRelations(tables: readonly GenericTable[]): Relation[] {
  const profile = profileOf(tables);
  const sums = tableEquations(
    tables.map(({ table }) => table),
    profile,
  ).map(toRelation);
  const broken = new Set(sums.filter(({ verdict }) => verdict === 'differs').map(({ equation }) => equation.table));
  return [
    ...sums,
    ...gather(
      tables.filter(({ table }) => !broken.has(table)),
      shareRelations,
    ),
  ];
}

const HUNDRED = 100n;

/** Every percentage against its count and the total. Where the sum itself is wrong, the shares are not judged. */
function shareRelations({ table, spec, shares, total }: GenericTable): FigureRelation[] {
  if (total === '') return [];
  return gather(shares, ({ share, base }) => {
    const whole = table.cells.get(`${total}/${base}`);
    const parts = spec.rows.filter(({ key }) => key !== total);
    const rows = gather(parts, ({ key }) => {
      const [percent, part] = [table.cells.get(`${key}/${share}`), table.cells.get(`${key}/${base}`)];
      return percent?.figure && part?.figure && whole?.figure && whole.figure.value > 0n
        ? [
            shareRelation(
              mentionOf(percent, percent.figure),
              mentionOf(part, part.figure),
              mentionOf(whole, whole.figure),
            ),
          ]
        : [];
    });
    const all = table.cells.get(`${total}/${share}`);
    return all?.figure && whole?.figure && rows.length === parts.length
      ? [...rows, hundred(all, all.figure, whole, whole.figure, rows)]
      : rows;
  });
}

function shareRelation(percent: Mention, part: Mention, whole: Mention): FigureRelation {
  const exact = (part.figure.value * HUNDRED * ONE) / whole.figure.value;
  const { interval, value, step } = percent.figure;
  const isRounded = meets({ low: exact, high: exact + 1n, lowOpen: false, highOpen: false }, interval);
  const isCut = exact >= value && exact < value + step;
  return figureRelation({
    kind: 'share',
    form: isRounded || !isCut ? 'table' : 'truncated',
    verdict: isRounded || isCut ? 'holds' : 'differs',
    subject: percent,
    parts: [part, whole],
    computed: `${formatLike(exact, step)}%`,
    arithmetic: `${part.figure.raw} ÷ ${whole.figure.raw} = ${formatTicks(exact, 4)}%`,
    loose: !isRounded,
    repairs: [{ mention: percent, value: exact }],
  });
}

/** The percentages make what the row of totals says, within half a step for each. */
function hundred(
  all: BoundCell,
  figure: Figure,
  whole: BoundCell,
  count: Figure,
  rows: readonly FigureRelation[],
): FigureRelation {
  const sum = rows.reduce((total, { subject }) => total + subject.figure.value, 0n);
  const slack = rows.reduce((total, { subject }) => total + subject.figure.step, 0n);
  const gap = sum > figure.value ? sum - figure.value : figure.value - sum;
  return figureRelation({
    kind: 'share-total',
    form: 'share-total',
    verdict: gap <= slack ? 'holds' : 'differs',
    subject: mentionOf(all, figure),
    parts: [mentionOf(whole, count), ...rows.map(({ subject }) => subject)],
    computed: `${formatTicks(sum, 4)}%`,
    arithmetic: `${rows.map(({ subject }) => subject.figure.raw).join(' + ')} = ${formatTicks(sum, 4)}%`,
    loose: gap !== 0n,
  });
}

/** A cell as the checks of prose take a figure: named by its row, with nothing around it. */
const mentionOf = ({ label, span }: BoundCell, figure: Figure): Mention => ({
  figure,
  text: `${figure.raw}${figure.unit}`,
  block: figure.block,
  start: span.start,
  end: span.end,
  before: label,
  after: '',
  label,
  clause: span,
  sentence: span,
  section: '',
  period: { kind: 'year', year: 0 },
  scope: '',
  concept: '',
  counts: undefined,
  index: -1,
  gap: '',
  sentenceIndex: -1,
  passage: -1,
  depth: 0,
  owner: -1,
  role: 'plain',
  quoted: false,
  countable: mayCount(figure, { role: 'plain', quoted: false, before: label, after: '' }),
});
