import { gather } from '../lists.js';
import type { BoundCell } from '../reading.js';
import type { Equation, Term } from './equation.js';
import { isSatisfied } from './equations.js';

/** One change that makes the equations hold again: the same difference added to a cell and to the totals above it. */
export interface Repair {
  /** The cell that is wrong first, its totals after it. */
  readonly cells: readonly BoundCell[];
  readonly difference: bigint;
}

/** One defect: equations that fail together, and the repair, where exactly one is the likeliest. */
export interface Diagnosis {
  readonly failing: readonly Equation[];
  readonly repair: Repair | undefined;
}

/**
 * What the rest of the report says of a value: positive where it speaks for the cell being `value`, negative where it
 * speaks against.
 */
export type Evidence = (cell: BoundCell, value: bigint) => number;

/**
 * Groups failing equations by the one wrong cell behind them. A wrong cell breaks its row and its column; one whose totals
 * were added up with it breaks what the totals enter. A repair has to mend every equation it touches and break none.
 *
 * @param equations all equations of one table, satisfied ones too: they are what a false repair would break.
 */
export function diagnose(equations: readonly Equation[], evidence: Evidence): Diagnosis[] {
  const failing = equations.filter((equation) => isSatisfied(equation) === false);
  const balanced = equations.filter(({ compare, residual }) => compare === 'equal' && residual === 0n);
  const known = { failing: byCell(failing), balanced: byCell(balanced) };
  const candidates = gather(candidateCells(failing), (cell) => candidate(cell, known) ?? []);
  const found: Diagnosis[] = [];
  let rest: readonly Equation[] = failing;
  while (rest.length > 0) {
    const next = likeliest(rest, candidates, evidence) ?? together(rest);
    found.push(next);
    rest = rest.filter((equation) => !next.failing.includes(equation));
  }
  return found;
}

interface Candidate extends Repair {
  readonly mends: readonly Equation[];
}

const termsOf = ({ left, right }: Equation): readonly Term[] => [...left, ...right];

/** In a table without end no single cell is looked for. */
const mostCandidates = 2000;

function candidateCells(failing: readonly Equation[]): BoundCell[] {
  const all = gather(failing, (equation) => termsOf(equation).filter(({ isLast }) => !isLast));
  return all.length > mostCandidates ? [] : [...new Set(all.map(({ cell }) => cell))];
}

/** How much an equation's residual grows when the cells grow by one. */
function weight(equation: Equation, cells: readonly BoundCell[]): bigint {
  const side = (terms: readonly Term[]): bigint =>
    terms.reduce((sum, { cell, sign }) => sum + (cells.includes(cell) ? sign : 0n), 0n);
  return side(equation.left) - side(equation.right);
}

/** Equations by the cells in them, each with its place among all: a change is felt only where its cells stand. */
type ByCell = ReadonlyMap<BoundCell, readonly Placed[]>;

interface Placed {
  readonly equation: Equation;
  readonly at: number;
}

function byCell(equations: readonly Equation[]): ByCell {
  const found = new Map<BoundCell, Placed[]>();
  for (const [at, equation] of equations.entries()) {
    const placed = { equation, at };
    for (const { cell } of termsOf(equation)) {
      const list = found.get(cell);
      if (!list) found.set(cell, [placed]);
      else if (list.at(-1) !== placed) list.push(placed);
    }
  }
  return found;
}

/** The equations that a change of the cells unbalances, in their order. */
function touched(cells: readonly BoundCell[], known: ByCell): Equation[] {
  const all = new Set(gather(cells, (cell) => known.get(cell) ?? []));
  return [...all]
    .filter(({ equation }) => weight(equation, cells) !== 0n)
    .sort((a, b) => a.at - b.at)
    .map(({ equation }) => equation);
}

const mostCells = 4;

/** The repair that begins at a cell: totals that would no longer hold go with it, as far as that goes. */
function candidate(
  cell: BoundCell,
  { failing, balanced }: { readonly failing: ByCell; readonly balanced: ByCell },
): Candidate | undefined {
  const cells = [cell];
  for (let [broken] = touched(cells, balanced); broken; [broken] = touched(cells, balanced)) {
    const total = broken.left[0]?.cell;
    if (broken.left.length !== 1 || !total || cells.includes(total) || cells.length === mostCells) return undefined;
    cells.push(total);
  }
  const mends = touched(cells, failing);
  const differences = new Set(mends.map((equation) => -(equation.residual ?? 0n) / weight(equation, cells)));
  const [difference] = differences;
  if (difference === undefined || differences.size !== 1 || !isPossible(cells, difference)) return undefined;
  return { cells, difference, mends };
}

const isPossible = (cells: readonly BoundCell[], difference: bigint): boolean =>
  cells.every(({ figure }) => figure !== undefined && figure.value + difference >= 0n);

/** Most equations mended, then fewest cells changed, then what the prose says. A tie names no culprit. */
function likeliest(
  failing: readonly Equation[],
  candidates: readonly Candidate[],
  evidence: Evidence,
): Diagnosis | undefined {
  const open = candidates.filter(({ mends }) => mends.every((equation) => failing.includes(equation)));
  const most = Math.max(0, ...open.map(({ mends }) => mends.length));
  const widest = open.filter(({ mends }) => mends.length === most);
  const fewest = Math.min(...widest.map(({ cells }) => cells.length));
  const best = widest.filter(({ cells }) => cells.length === fewest);
  const first = best[0];
  if (!first) return undefined;
  const same = best.filter(({ mends }) => mends.every((equation) => first.mends.includes(equation)));
  return { failing: first.mends, repair: singled(same, evidence) };
}

function singled(candidates: readonly Candidate[], evidence: Evidence): Repair | undefined {
  if (candidates.length === 1) return candidates[0];
  const rated = candidates.map((repair) => ({ repair, score: scoreOf(repair, evidence) }));
  const best = Math.max(...rated.map(({ score }) => score));
  const top = rated.filter(({ score }) => score === best);
  return top.length === 1 && best > 0 ? top[0]?.repair : undefined;
}

const scoreOf = ({ cells, difference }: Repair, evidence: Evidence): number =>
  cells.reduce((sum, cell) => sum + evidence(cell, (cell.figure?.value ?? 0n) + difference), 0);

/** Equations that no single cell explains but that are off by the same amount are told once. */
function together(failing: readonly Equation[]): Diagnosis {
  const size = (equation: Equation): bigint => {
    const residual = equation.residual ?? 0n;
    return residual < 0n ? -residual : residual;
  };
  const first = failing[0] as Equation;
  return { failing: failing.filter((equation) => size(equation) === size(first)), repair: undefined };
}
