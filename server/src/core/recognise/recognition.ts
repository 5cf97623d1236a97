import type { FrontMatter } from '../blocks/front-matter.js';
import type { Heading, Span } from '../model.js';
import type { Profile } from '../profile.js';

/** What in a draft tells its year or its format. */
export type EvidenceKind =
  | 'title'
  | 'preface'
  | 'period'
  | 'signature'
  | 'text' // the first year of the text, where nothing else tells one
  | 'law'
  | 'headings'
  | 'tables'
  | 'plain-headings'; // no heading is one that a format prescribes

/** One piece of evidence for the profiles it names. */
export interface Evidence {
  readonly kind: EvidenceKind;
  /** Where it stands; several headings or tables: the first of them. */
  readonly span: Span;
  /** The report year it speaks for; 0 where it speaks for a format only. */
  readonly year: number;
  /** Ids of the profiles it speaks for. */
  readonly profiles: readonly string[];
  readonly weight: number;
}

/** One report found in a draft. */
export interface Recognition {
  /** Its extent, and its blocks `[from, to)` among those of the draft. */
  readonly span: Span;
  readonly from: number;
  readonly to: number;
  readonly profile: Profile;
  readonly outline: readonly Heading[];
  /** As claimed by front matter, title, preface, period, signature or text, in this order; `undefined` where nothing tells it. */
  readonly year: number | undefined;
  /** Where the year stands. */
  readonly yearSpan: Span | undefined;
  readonly organ: string;
  /** `undefined` where the report has no title of its own (its name stands in the preface only, or nowhere). */
  readonly title: Span | undefined;
  readonly evidence: readonly Evidence[];
  /**
   * Set where most of the evidence speaks for another format than the one the claimed year belongs to: the report is
   * checked against the other. `against` is that evidence, the weightiest first.
   */
  readonly conflict: { readonly year: number; readonly span: Span; readonly against: readonly Evidence[] } | undefined;
  /** Set on the first report of a draft; what it says holds for every one. */
  readonly frontMatter: FrontMatter | undefined;
  /** Ids of all profiles that front matter may name. */
  readonly known: readonly string[];
  /** Whether the draft holds no other report. */
  readonly alone: boolean;
  /** Set on the second report of a draft: how many there are, and the title (or start) of the first. */
  readonly others: { readonly count: number; readonly first: Span } | undefined;
}
