import { formatTicks } from '../figures/quantity.js';
import { gather } from '../lists.js';
import type { Profile } from '../profile.js';
import type { BoundCell, BoundTable } from '../reading.js';
import type { Equation, Term } from '../relations/equation.js';
import { tableEquations } from '../relations/equations.js';
import { isOpen, isUnwritten } from './filled.js';

/** A figure worked out from other cells. */
export interface Worked {
  readonly value: bigint;
  /** `12 + 1 = 13`; of a single cell its figure alone. */
  readonly arithmetic: string;
}

/** What the printed relations of tables give for the cells that are worked out from others. */
export class Totals {
  readonly #byResult = new Map<BoundCell, Equation[]>();
  readonly #known = new Map<BoundCell, Worked | undefined>();
  readonly #busy = new Set<BoundCell>();

  constructor(tables: readonly BoundTable[], profile: Profile) {
    for (const equation of tableEquations(tables, profile)) {
      const cell = resultOf(equation);
      if (cell) this.#byResult.set(cell, [...(this.#byResult.get(cell) ?? []), equation]);
    }
  }

  /** Every cell that is worked out from others, in the order of the relations. */
  get cells(): readonly BoundCell[] {
    return [...this.#byResult.keys()];
  }

  /** The figure of a cell; `undefined` where no relation gives one, or two give different ones. */
  of(cell: BoundCell): Worked | undefined {
    if (!this.#known.has(cell)) this.#known.set(cell, this.#workOut(cell));
    return this.#known.get(cell);
  }

  #workOut(cell: BoundCell): Worked | undefined {
    if (this.#busy.has(cell)) return undefined;
    this.#busy.add(cell);
    const all = gather(this.#byResult.get(cell) ?? [], (equation) => this.#solve(equation) ?? []);
    this.#busy.delete(cell);
    // Where an author fills in the totals only, the empty cells of the other direction say nothing.
    const telling = all.some(({ value }) => value !== 0n) ? all.filter(({ value }) => value !== 0n) : all;
    const [first] = telling;
    return telling.every(({ value }) => value === first?.value) ? first : undefined;
  }

  #solve({ left, right }: Equation): Worked | undefined {
    const given = left.length === 1 ? right : [...left, ...right.slice(0, -1).map(opposite)];
    const values = given.map((term) => ({ sign: term.sign, value: this.#valueOf(term.cell) }));
    const isBlank = given.every(({ cell }) => isUnwritten(cell)) && values.every(({ value }) => value === 0n);
    return isBlank ? undefined : sumOf(values);
  }

  /** A total that is still to be filled in counts as what it will be. */
  #valueOf(cell: BoundCell): bigint | undefined {
    const worked = isOpen(cell) ? this.of(cell)?.value : undefined;
    return worked ?? cell.figure?.value ?? (isUnwritten(cell) ? 0n : undefined);
  }
}

/** The cell that a relation gives: a single total, or else what is left over, which forms print last. */
function resultOf({ compare, isOpen: isOpenList, left, right }: Equation): BoundCell | undefined {
  const result = left.length === 1 ? left[0] : right.at(-1);
  return compare === 'equal' && !isOpenList && result?.sign === 1n ? result.cell : undefined;
}

const opposite = (term: Term): Term => ({ ...term, sign: term.sign === 1n ? -1n : 1n });

interface Signed {
  readonly sign: 1n | -1n;
  readonly value: bigint | undefined;
}

function sumOf(values: readonly Signed[]): Worked | undefined {
  const known = gather(values, ({ sign, value }) => (value === undefined ? [] : [{ sign, value }]));
  if (known.length < values.length) return undefined;
  const value = known.reduce((sum, each) => sum + each.sign * each.value, 0n);
  const shown = known.filter((each) => each.value !== 0n);
  const terms = shown.map(
    ({ sign, value }, at) => `${sign < 0n ? ' − ' : at > 0 ? ' + ' : ''}${formatTicks(value, 8)}`,
  );
  const sum = formatTicks(value, 8);
  return { value, arithmetic: shown.length < 2 ? sum : `${terms.join('')} = ${sum}`.trim() };
}
