import type { RelationSpec, Source, TableSpec } from '../profile.js';
import type { BoundCell, BoundTable } from '../reading.js';

/** A cell in an equation. `isLast` marks a cell of last year's report. */
export interface Term {
  readonly cell: BoundCell;
  readonly sign: 1n | -1n;
  readonly isLast: boolean;
}

/** One relation asked of one row or column: left = right, or left ≥ right. */
export interface Equation {
  /** Id of the relation in the profile; `part` for one that the hierarchy of rows implies. */
  readonly id: string;
  readonly table: BoundTable;
  readonly spec: TableSpec;
  readonly compare: RelationSpec['compare'];
  readonly direction: RelationSpec['direction'];
  /** Key of the row (`across`) or column (`down`) it is asked of. */
  readonly line: string;
  readonly left: readonly Term[];
  readonly right: readonly Term[];
  readonly severity: NonNullable<RelationSpec['severity']>;
  readonly source: Source;
  /** Left minus right; `undefined` where a cell holds no number. */
  readonly residual: bigint | undefined;
  /** Marks that stand for zero in its table. */
  readonly zeros: ReadonlySet<string>;
  /** The terms of an open list: the parts may exceed the total (channels) without contradiction. */
  readonly isOpen: boolean;
}

/** An equation that has not been worked out. */
export type Draft = Omit<Equation, 'residual' | 'zeros'>;
