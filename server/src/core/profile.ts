import type { Locale } from './model.js';

/**
 * A report format by year, as data. Patterns in a profile are literal folded text (see `text/pattern.ts`): `*` stands for
 * up to eight characters of the same clause, `#` for a number, `^` and `$` for the ends of the text. Never a regular
 * expression: a profile comes from a workspace and must not be able to run code or take super-linear time.
 */
export interface Profile {
  readonly id: string;
  readonly title: Readonly<Record<Locale, string>>;
  /** Report years it is valid for, both ends included. */
  readonly valid: { readonly from: number; readonly to?: number };
  /** The documents that prescribe it. */
  readonly sources: readonly Source[];
  /** Title of a report, with `{organ}` and `{year}`. */
  readonly reportTitle: string;
  /** What speaks for this profile where the year alone does not decide: laws cited, headings, table columns. */
  readonly evidence: readonly EvidenceSpec[];
  /** What belongs to another year's format and must not stand in a report of this one. */
  readonly foreign: readonly ForeignSpec[];
  readonly sections: readonly SectionSpec[];
  readonly concepts: readonly ConceptSpec[];
  readonly tables: readonly TableSpec[];
  readonly relations: readonly RelationSpec[];
}

/** Where a pattern is looked for: anywhere in the prose, in top-level headings, or in tables. */
export type Place = 'text' | 'heading' | 'table';

export interface EvidenceSpec {
  readonly pattern: string;
  readonly in: Place;
}

export interface ForeignSpec extends EvidenceSpec {
  /** Id of the profile it belongs to. */
  readonly of: string;
}

export interface Source {
  readonly document: string;
  readonly clause?: string;
}

export interface SectionSpec {
  /** `overview proactive on-request fees review problems other` in the built-in profiles. */
  readonly key: string;
  /** Prescribed heading without its number. */
  readonly heading: string;
  readonly label: Readonly<Record<Locale, string>>;
  /** Severity of its absence; `none` where it is optional. */
  readonly missing: 'error' | 'warning' | 'hint' | 'none';
  /** Whether a heading that differs from `heading` is worth a hint (formats that prescribe the exact title). */
  readonly exact?: boolean;
  /** Patterns that make a heading this section. */
  readonly strong: readonly string[];
  /** Patterns that do so only when no strong heading of this section exists. */
  readonly weak: readonly string[];
  /** Patterns of sentences that carry the content without a heading. */
  readonly sentences: readonly string[];
  /** Body of the inserted section, an LSP snippet; lines end with `\n`. */
  readonly skeleton: string;
  /** Sentence that opens a section inserted by a fix: it claims nothing, so that it holds for every organ. */
  readonly opening: string;
  /** Whether the section may not consist of 无 or 没有 alone. */
  readonly substantial?: boolean;
  /** Keys of the tables that belong under it. */
  readonly tables?: readonly string[];
  readonly source?: Source;
}

/**
 * An indicator that prose and tables report. Its patterns are matched against the words around a figure after these have
 * been brought to one form (`facts/phrase.ts`: 受理依申请公开 reads 收到申请). They must end the words before it; in a
 * pattern with `#`, which stands for the figure, what follows `#` must begin the words after it. A pattern that begins
 * with `?` is doubtful: the figure may agree with a table, but does not contradict it.
 */
export interface ConceptSpec {
  readonly key: string;
  readonly label: Readonly<Record<Locale, string>>;
  /** Patterns of the words in prose that name it. */
  readonly labels: readonly string[];
  readonly unit?: string;
  /** Units it may be counted in; any where absent. */
  readonly units?: readonly string[];
  /** Words one of which must be the nearest matter named before, for `labels` that mean little alone (维持, 办结). */
  readonly topic?: readonly string[];
  /** Keys of sections that are about the topic even where no word names it. */
  readonly topicSections?: readonly string[];
  /**
   * Table cells that hold the same fact, as `table:row/column`. Every inner list is one admissible reading, whose cells
   * are added up; a row that has parts stands for their sum.
   */
  readonly cells?: readonly (readonly string[])[];
  /** The same for figures that run over several years (历年累计). */
  readonly cumulative?: readonly (readonly string[])[];
  /**
   * Patterns of what 未收到, 无, 没有发生 … deny when they state this concept to be zero; one that begins with `?` is
   * doubtful, and a figure that contradicts it is told as a hint.
   */
  readonly zero?: readonly string[];
  /** Concept that has the same figure where the sentence says that all of it was dealt with (均已办结). */
  readonly settledAs?: string;
  /** Concept of last year's report that this one repeats (上年结转 repeats 结转下年). */
  readonly carriedFrom?: string;
}

/** An official table. Everything that differs between formats stands here; `tables/` knows no label. */
export interface TableSpec {
  readonly key: string;
  readonly title: string;
  /** Key of the section it belongs to. */
  readonly section: string;
  /** The author chooses rows and columns, as in annex statistics; the head then tells the columns. */
  readonly free?: boolean;
  /** The columns of figures, in order; of a free table the likeliest first. */
  readonly columns: readonly ColumnSpec[];
  readonly rows: readonly RowSpec[];
  /** Printed texts of the head that are neither a row nor a column: needed where cells have lost their lines. */
  readonly head?: readonly string[];
  /** Empty table as an LSP snippet. */
  readonly skeleton: string;
}

export interface ColumnSpec {
  readonly key: string;
  readonly label: string;
  readonly synonyms?: readonly string[];
  /** Label of the merged cell above it. */
  readonly group?: string;
  /** What its cells may hold: whole numbers from zero (where absent), a change (`-2`), or an amount with decimals. */
  readonly holds?: 'count' | 'change' | 'amount';
}

export interface RowSpec {
  readonly key: string;
  /** As printed, numbering included; empty for a row of figures without a label. */
  readonly label: string;
  readonly synonyms?: readonly string[];
  /** Keys of the columns it has; all where absent. A row that is only a heading has none. */
  readonly columns?: readonly string[];
  /** Key of the row that it is a part of. */
  readonly parent?: string;
  /**
   * Whether it and its siblings make up the parent (`sum`, where absent), are some of it (`subset`), or may overlap
   * (`overlap`: one item published through two channels), so that their sum may exceed the parent but not fall short.
   */
  readonly part?: 'sum' | 'subset' | 'overlap';
  /** Unit printed in the form. */
  readonly unit?: string;
  /** Patterns of the names of the organs that may have figures here; to others a figure is pointed out as a hint. */
  readonly makers?: readonly string[];
}

/**
 * A relation that a table's form prints or its hierarchy implies: `left` and `right` are added up and compared. Terms
 * are rows (`down`: the relation is asked once per column) or columns (`across`: once per row). A leading `-` subtracts;
 * `last.` takes the term from last year's report.
 */
export interface RelationSpec {
  readonly id: string;
  readonly table: string;
  readonly direction: 'down' | 'across';
  readonly left: readonly string[];
  readonly compare: 'equal' | 'at-least';
  readonly right: readonly string[];
  /** Rows (for `across`) or columns (for `down`) it is asked for; all where absent. */
  readonly only?: readonly string[];
  /** First report year it is valid for. */
  readonly from?: number;
  /** Words in the report that explain a difference, so that it is told as a hint (清理). */
  readonly excused?: readonly string[];
  readonly severity?: 'error' | 'warning' | 'hint';
  readonly source: Source;
}
