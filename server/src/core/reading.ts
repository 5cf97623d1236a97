import type { Fault } from './dates/read.js';
import type { ReportTime } from './dates/years.js';
import type { BoundConcept } from './facts/concepts.js';
import type { Block, Fact, Figure, Period, Relation, Report, Span, Table } from './model.js';
import type { Recognition } from './recognise/recognition.js';

/**
 * A figure in prose with the words around it. Offsets `start`, `end` are in the block's joined text
 * (`spanIn(block, start, end)` gives the draft's span).
 */
export interface Mention {
  readonly figure: Figure;
  /** As written, with approximation words and unit, folded: `近700件`. */
  readonly text: string;
  readonly block: number;
  readonly start: number;
  readonly end: number;
  /** Words before the figure in its clause, from the last figure or delimiter on: `其中当面申请`. Folded. */
  readonly before: string;
  /** Words after the figure up to the next delimiter or figure: `规范性文件均已公开`. Folded. */
  readonly after: string;
  /** The noun phrase that names it: lead words, verbs and approximators stripped (`当面申请`). */
  readonly label: string;
  /** Bounds of its clause (between , 、 ; : 。 and brackets) and of its sentence (between 。 ; line ends). */
  readonly clause: { readonly start: number; readonly end: number };
  readonly sentence: { readonly start: number; readonly end: number };
  /** Key of the section of the outline it stands in; empty where there is none. */
  readonly section: string;
  readonly period: Period;
  /** Whose figure it is where the text narrows it (全区, 局机关, 海事分局); empty for the reporting organ itself. */
  readonly scope: string;
  /** Concept of the profile whose label it matches, keys joined by `+` where it counts several; empty where none does. */
  readonly concept: string;
  /** The same in full; `undefined` where no label matches. */
  readonly counts: BoundConcept | undefined;
  /** Position among the report's mentions. */
  readonly index: number;
  /** All text since the previous mention or the start of the sentence, delimiters included. */
  readonly gap: string;
  /** Number of its sentence (ended by 。!? or the end of a paragraph; a numbered list is one sentence). */
  readonly sentenceIndex: number;
  /** Number of the top-level section it stands in, in the draft's own order. */
  readonly passage: number;
  /** Brackets around it in its sentence. */
  readonly depth: number;
  /** The mention just before the bracket it stands in, as an index; -1 outside brackets. */
  readonly owner: number;
  readonly role: Role;
  /** Stands inside quotation marks: part of a name. */
  readonly quoted: boolean;
  /** Whether it may be a total or a part. */
  readonly countable: boolean;
}

/**
 * What the words around a figure say it does. `plain`: it counts something · `last`: last year's figure, for comparison ·
 * `delta`: a difference to another year · `average` · `total`: closes a list (合计, 共) · `rest`: what remains (其余) ·
 * `measure`: a length, a time, a mark, never part of a sum.
 */
export type Role = 'plain' | 'last' | 'delta' | 'average' | 'total' | 'rest' | 'measure' | 'rate';

/** A date or part of one, as written; `start` and `end` are in the block's joined text. Zero where a part is not written. */
export interface DateMention {
  readonly span: Span;
  readonly block: number;
  readonly start: number;
  readonly end: number;
  /** What is wrong with it as written; empty where nothing is. */
  readonly fault: Fault;
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A table bound to a table of the profile. `cells` are keyed `row/column` by the keys of its spec. */
export interface BoundTable {
  readonly key: string;
  readonly block: number;
  readonly table: Table;
  readonly cells: ReadonlyMap<string, BoundCell>;
  /** Rows of the form that were left aside, because they have more or fewer cells than columns. */
  readonly ragged: readonly RaggedRow[];
  /** Rows of glued figures that no rule inside the row cuts apart for certain. */
  readonly open: readonly OpenRow[];
  /** Whether a head above the figures names columns of the form. */
  readonly hasHead: boolean;
  /** Columns of a free table of which one was found to be the sum of the others. */
  readonly whole?: { readonly total: string; readonly parts: readonly string[] };
}

/** A row of glued figures, with every way in which it can be cut into cells. */
export interface OpenRow {
  readonly row: string;
  readonly ways: readonly (readonly BoundCell[])[];
}

/** A row whose cells cannot be told apart into columns. */
export interface RaggedRow {
  /** Key of the row in its form. */
  readonly row: string;
  /** Where its label stands. */
  readonly span: Span;
  readonly found: number;
  readonly wanted: number;
}

export interface BoundCell {
  readonly span: Span;
  readonly text: string;
  readonly row: string;
  readonly column: string;
  /** Label of the row as written, numbering included; empty for a row without one. */
  readonly label: string;
  /** `undefined` where the cell holds no number (blank, `/`, `—`, 无, damaged). */
  readonly figure: Figure | undefined;
}

/** Last year's report, read. */
export interface Previous {
  readonly path: string;
  readonly report: Omit<Report, 'findings'>;
  readonly reading: Reading;
}

/** Why the file that was named as last year's report is of no use. */
export interface PreviousFault {
  readonly path: string;
  /** It cannot be read · holds no report · is this very draft · holds the report of another year. */
  readonly why: 'unreadable' | 'none' | 'same' | 'year';
  /** That other year. */
  readonly year?: number | undefined;
}

/** What one report is held against. */
export interface Beside {
  readonly previous: Previous | undefined;
  readonly fault: PreviousFault | undefined;
}

/** What the stages know of one report beyond its public shape. */
export interface Reading {
  /** How the report was recognised: year, organ, format, and what spoke for them. */
  readonly recognition: Recognition;
  readonly blocks: readonly Block[];
  readonly mentions: readonly Mention[];
  readonly dates: readonly DateMention[];
  /** What the report says of its time. */
  readonly time: ReportTime;
  readonly tables: readonly BoundTable[];
  readonly facts: readonly Fact[];
  readonly relations: readonly Relation[];
  readonly previous: Previous | undefined;
  readonly previousFault: PreviousFault | undefined;
}
