import type { Locale } from './model.js';

/**
 * A report format by year, as data. Patterns in a profile are literal folded text in which `*` stands for up to eight
 * characters of the same clause (never a regular expression: a profile comes from a workspace and must not be able to
 * run code or take super-linear time).
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
  /** Patterns that speak for this profile where the year alone does not decide: laws cited, headings, table columns. */
  readonly evidence: readonly string[];
  readonly sections: readonly SectionSpec[];
  readonly concepts: readonly ConceptSpec[];
  readonly tables: readonly TableSpec[];
  readonly relations: readonly RelationSpec[];
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
  /** Keys of the tables that belong under it. */
  readonly tables?: readonly string[];
  readonly source?: Source;
}

/** An indicator that prose and tables report. */
export interface ConceptSpec {
  readonly key: string;
  readonly label: Readonly<Record<Locale, string>>;
  /** Patterns of the noun phrase in prose that names it. */
  readonly labels: readonly string[];
  readonly unit?: string;
}

/** An official table. Its owner is `tables/`; see there for how rows and columns are found. */
export interface TableSpec {
  readonly key: string;
  readonly title: string;
  readonly section: string;
  readonly columns: readonly { readonly key: string; readonly label: string; readonly synonyms?: readonly string[] }[];
  readonly rows: readonly RowSpec[];
  /** Empty table as an LSP snippet. */
  readonly skeleton: string;
}

export interface RowSpec {
  readonly key: string;
  readonly label: string;
  readonly synonyms?: readonly string[];
  /** Concept of the row's total (or only) value cell. */
  readonly concept?: string;
}

/** A relation that the format prints or its hierarchy implies. */
export interface RelationSpec {
  readonly id: string;
  readonly kind: 'sum' | 'equal' | 'at-least' | 'carry-over';
  readonly total: readonly string[];
  readonly parts: readonly string[];
  readonly severity?: 'error' | 'warning' | 'hint';
  readonly source: Source;
}
