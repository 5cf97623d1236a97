/**
 * The data that flows through the pipeline: text → blocks → outline / figures → facts → relations → checks → findings.
 * Types only. Every position is a UTF-16 offset into the draft's decoded text without its BOM.
 */

/** Half-open range `[start, end)` in UTF-16 code units: exactly what `text.slice` takes. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export type Locale = 'zh-CN' | 'en';
export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** A message by name and plain values; turned into words only at the edge (`render`), in the reader's language. */
export interface MessageRef {
  readonly id: string;
  readonly args: Readonly<Record<string, string | number>>;
}

/** One run of a block's text as it stands in the draft. */
export interface Piece {
  /** Offset in `Block.text`. */
  readonly at: number;
  readonly span: Span;
}

/**
 * One paragraph, heading line, table or piece of noise.
 *
 * `text` is folded (see `text/fold.ts`: full-width forms and Chinese punctuation to ASCII, one unit for one unit) and
 * joined: line breaks inside a sentence and page artefacts are left out, so `pieces` maps it back to the draft.
 */
export interface Block {
  readonly kind: 'paragraph' | 'table' | 'front-matter' | 'noise';
  readonly span: Span;
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** Markdown heading depth (number of `#`), 0 where there is none. */
  readonly depth: number;
  /** Only for `kind: 'table'`. */
  readonly table?: Table | undefined;
}

/** One cell as written. `span` is the content without surrounding blanks; an empty cell has an empty span at its place. */
export interface Cell {
  readonly span: Span;
  /** Folded, blanks trimmed. */
  readonly text: string;
  readonly rowspan: number;
  readonly colspan: number;
}

/** A table in any layout. `layout` tells how it was written; `rows` are ragged as written. */
export interface Table {
  readonly layout: 'pipe' | 'tab' | 'space' | 'cell-per-line' | 'comma' | 'html' | 'glued';
  readonly span: Span;
  readonly rows: readonly (readonly Cell[])[];
}

/** Numbering styles, outermost first in the usual hierarchy. */
export type MarkerStyle =
  | 'markdown' // `#` without a number
  | 'part' // 第一部分
  | 'han' // 一、
  | 'paren-han' // （一）
  | 'arabic' // 1. 1、
  | 'paren-arabic' // (1)
  | 'circled' // ①
  | 'han-is' // 一是
  | 'ordinal'; // 第一，

/** One node of the outline. A heading may stand glued to its first sentence; `title` ends where the heading ends. */
export interface Heading {
  readonly style: MarkerStyle;
  /** As written, e.g. `一、`; empty for an unnumbered heading. */
  readonly marker: string;
  /** The number the marker states; 0 where there is none. */
  readonly number: number;
  /** Folded, without the marker and closing punctuation. */
  readonly title: string;
  /** Marker and title. */
  readonly span: Span;
  /** Where its content begins (after the heading) and ends (before the next heading of the same or an outer level). */
  readonly body: Span;
  /** 1 for the top level as the draft uses it. */
  readonly level: number;
  /** True for an item that numbers a sentence (一是…) and is no heading of its own. */
  readonly inline: boolean;
  readonly children: readonly Heading[];
}

export type Presence = 'heading' | 'combined' | 'sentence' | 'missing';

/** How one (or, combined, several) of the profile's sections stands in the draft. */
export interface SectionMatch {
  readonly keys: readonly string[];
  readonly presence: Presence;
  readonly heading?: Heading;
  /** The whole section, or the sentence; absent when missing. */
  readonly span?: Span;
}

export type Approximation =
  | 'exact'
  | 'rounded' // decimals or 万/亿: ± half of the last written place
  | 'over' // 余 多: (v, v+u)
  | 'under' // 近 不足 不到: (v−u, v)
  | 'about' // 约 左右: [v−u, v+u], soft
  | 'above' // 超 逾 突破: (v, v+u], soft above
  | 'at-least' // 以上: [v, ∞)
  | 'at-most' // 以内 以下: (−∞, v]
  | 'range'; // 十几 数十 上百 过半

/** Values are exact: integers in ticks of 10⁻⁸ of the unit. `undefined` end: unbounded. */
export interface Interval {
  readonly low: bigint | undefined;
  readonly high: bigint | undefined;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
}

export type FigureKind = 'count' | 'percent' | 'multiple' | 'points' | 'money';

/** A number as written, with its unit, and what it denotes. */
export interface Figure {
  /** Number with its approximation words and unit: `近700件`. */
  readonly span: Span;
  /** The digits (or numerals) with their scale word alone: `700`, `1.42万`. */
  readonly number: Span;
  readonly raw: string;
  /** Unit as written, folded; empty where there is none. */
  readonly unit: string;
  readonly kind: FigureKind;
  readonly approximation: Approximation;
  /** The written value in ticks. */
  readonly value: bigint;
  /** Place value of the last written digit (of the last non-zero one for 余/近/约), in ticks. */
  readonly step: bigint;
  readonly interval: Interval;
  /** Soft figures alone never prove an error. */
  readonly soft: boolean;
  /** Index into the draft's blocks. */
  readonly block: number;
}

export type Period =
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'cumulative'; readonly from: number | undefined; readonly to: number | undefined }
  | { readonly kind: 'part'; readonly label: string } // 上半年, 一季度
  | { readonly kind: 'plan'; readonly year: number };

/** A figure bound to a concept, a period and a scope. Two mentions are the same fact only when all three agree. */
export interface Fact {
  readonly concept: string;
  readonly label: string;
  readonly period: Period;
  readonly scope: string;
  readonly figure: Figure;
}

export type RelationKind =
  | 'sum'
  | 'share'
  | 'share-total'
  | 'repeat'
  | 'count'
  | 'structure'
  | 'growth'
  | 'ratio'
  | 'at-least'
  | 'table'
  | 'text-table'
  | 'carry-over'
  | 'date'
  | 'numbering'
  | 'zero';

export type Verdict = 'holds' | 'differs' | 'cannot-say';

/** Figures that must agree, and whether they do. */
export interface Relation {
  readonly kind: RelationKind;
  readonly verdict: Verdict;
  /** Every end that stands in this draft, the stated (checked) one first. Each the figure or phrase itself. */
  readonly spans: readonly Span[];
  /** Ends in another file (last year's report). */
  readonly others: readonly { readonly path: string; readonly span: Span }[];
  /** As written, e.g. `6%`. */
  readonly stated: string;
  /** As it should be if the other ends are right, e.g. `0.66%`. */
  readonly computed: string;
  /** The arithmetic in figures, e.g. `4 ÷ 606 = 0.66%`. */
  readonly arithmetic: string;
  /** `holds` only because of truncation or a soft figure: told as info at most. */
  readonly loose: boolean;
}

export interface Related {
  readonly span: Span;
  readonly message: MessageRef;
  /** Set when the place is in another file. */
  readonly path?: string;
}

/** `safe`: one right answer, meaning kept; may run in fix-all. `suggest`: the author must choose. */
export interface Fix {
  readonly title: MessageRef;
  readonly safety: 'safe' | 'suggest';
  /** Sorted, never overlapping. */
  readonly edits: readonly { readonly span: Span; readonly text: string }[];
}

/** One problem in one version of one draft. Plain data: survives JSON, a worker boundary and a snapshot. */
export interface Finding {
  /** Stable for ever: it is in users' settings and links. */
  readonly check: string;
  readonly severity: Severity;
  readonly message: MessageRef;
  /** The least text that makes sense underlined. Empty only at the place where a missing section belongs. */
  readonly span: Span;
  readonly related: readonly Related[];
  readonly fixes: readonly Fix[];
  /** Key of the missing section, for `section-missing`. */
  readonly section?: string;
}

/** N figures found, M in a relation, K verified (in a relation that holds). */
export interface Coverage {
  readonly figures: number;
  readonly related: number;
  readonly verified: number;
}

/** One report in a draft, as read and checked. */
export interface Report {
  /** The report's extent in the file (a file may hold two reports). */
  readonly span: Span;
  /** Id of the profile it was checked against. */
  readonly profile: string;
  readonly year: number | undefined;
  readonly organ: string;
  readonly title: Span | undefined;
  readonly outline: readonly Heading[];
  readonly sections: readonly SectionMatch[];
  readonly figures: readonly Figure[];
  readonly facts: readonly Fact[];
  readonly relations: readonly Relation[];
  readonly findings: readonly Finding[];
  readonly coverage: Coverage;
}

/** What is known of one version of one draft. `reports` is empty where the text is no report. */
export interface Analysis {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly reports: readonly Report[];
  /** Ids of the checks that failed on this text: a fault of ours, for the log, never for the author. */
  readonly faults: readonly string[];
  /** What was worked out on the way, for the analysis of the next version to use again. No one else's business. */
  readonly memo: object;
}
