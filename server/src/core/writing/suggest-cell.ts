import { gather } from '../lists.js';
import type { Fact, RelationKind, Span } from '../model.js';
import type { ConceptSpec } from '../profile.js';
import type { BoundCell, BoundTable } from '../reading.js';
import { repeated } from './fill.js';
import { filled, writtenValue } from './filled.js';
import { cellAtOffset, type Sheet, tableAt } from './sheet.js';
import { Totals, type Worked } from './totals.js';

/** A figure for the cell under the cursor. */
export interface CellSuggestion {
  readonly kind: Extract<RelationKind, 'table' | 'carry-over' | 'text-table'>;
  /** What is replaced. */
  readonly span: Span;
  readonly text: string;
  readonly arithmetic: string;
  /** The place in the prose that says so; only for `text-table`. */
  readonly said?: Span;
}

/** What the other cells, last year's report and the prose give for the cell at `offset`; what stands there already is left out. */
export function suggestCell(sheet: Sheet, offset: number): readonly CellSuggestion[] {
  const table = tableAt(sheet, offset);
  const cell = table && cellAtOffset(sheet, table, offset);
  if (!table || !cell) return [];
  const total = new Totals([table], sheet.profile).of(cell);
  const last = repeated(sheet, cell);
  const offers = [
    // In a form that was just inserted everything adds up to nothing.
    ...(total && total.value !== 0n ? [{ kind: 'table' as const, ...total }] : []),
    ...(last ? [{ kind: 'carry-over' as const, ...last }] : []),
    ...told(sheet, table, cell).map((each) => ({ kind: 'text-table' as const, ...each })),
  ];
  const suggestions = gather(offers, ({ value, ...rest }) => {
    const written = value === writtenValue(cell) ? undefined : filled(cell, table, value, rest.arithmetic);
    return written ? [{ ...rest, span: written.span, text: written.text }] : [];
  });
  return suggestions.filter(({ text }, at) => suggestions.findIndex((other) => other.text === text) === at);
}

/** What the prose says of the one concept whose figure stands in a cell. */
function told(
  { profile, report }: Sheet,
  { key }: BoundTable,
  { row, column }: BoundCell,
): (Worked & { said: Span })[] {
  const path = `${key}:${row}/${column}`;
  const isOwn = ({ cells = [] }: ConceptSpec): boolean => cells[0]?.length === 1 && cells[0][0] === path;
  const concepts = new Set(profile.concepts.filter(isOwn).map((spec) => spec.key));
  return report.facts
    .filter((fact) => concepts.has(fact.concept) && isOfReport(fact, report.year))
    .map(({ figure }) => ({ value: figure.value, arithmetic: figure.raw + figure.unit, said: figure.span }));
}

/** An exact figure of the organ's own for the report's year. */
const isOfReport = ({ figure, period, scope }: Fact, year: number | undefined): boolean =>
  figure.approximation === 'exact' &&
  scope === '' &&
  period.kind === 'year' &&
  (period.year === 0 || period.year === year || year === undefined);
