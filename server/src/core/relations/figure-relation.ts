import { formatLike, formatTicks, ONE } from '../figures/quantity.js';
import { groupBy } from '../forms/group.js';
import type { Relation, RelationKind, Span, Verdict } from '../model.js';
import { oncePer } from '../once.js';
import type { Mention } from '../reading.js';

/**
 * How sure the text makes a disagreement: `proved` by the grammar (an error), `likely` under the reading that needs the
 * smallest repair (a warning); or so far apart that the text may have been misread (an info).
 */
export type Proof = 'proved' | 'likely' | 'doubtful';

/** One way to make the relation hold: write `value` where `mention` stands. */
export interface Repair {
  readonly mention: Mention;
  readonly value: bigint;
}

/** A relation between figures of the prose, with what its check and hover need to explain it. */
export interface FigureRelation extends Relation {
  /** Which construct this is; names the message. */
  readonly form: string;
  /** The stated end: the total, the percentage, the rate. */
  readonly subject: Mention;
  readonly parts: readonly Mention[];
  readonly proof: Proof;
  /** Likeliest first. */
  readonly repairs: readonly Repair[];
  /** Further values for the message. */
  readonly notes: Readonly<Record<string, string | number>>;
  /** Relations that fail for the same reason: told with this one, not by themselves. */
  readonly fellows: readonly FigureRelation[];
  /** The end whose one repair mends this relation and its fellows; `undefined` where nothing singles one out. */
  readonly culprit: Mention | undefined;
}

export interface RelationParts {
  readonly kind: RelationKind;
  readonly form: string;
  readonly verdict: Verdict;
  readonly subject: Mention;
  readonly parts: readonly Mention[];
  readonly computed: string;
  readonly arithmetic: string;
  readonly proof?: Proof;
  readonly repairs?: readonly Repair[];
  readonly notes?: Readonly<Record<string, string | number>>;
  readonly loose?: boolean;
}

export function figureRelation(given: RelationParts): FigureRelation {
  return {
    kind: given.kind,
    form: given.form,
    verdict: given.verdict,
    subject: given.subject,
    parts: given.parts,
    spans: [given.subject, ...given.parts].map(spanOf),
    others: [],
    stated: writtenOf(given.subject),
    computed: given.computed,
    arithmetic: given.arithmetic,
    proof: given.proof ?? 'proved',
    repairs: given.repairs ?? [],
    notes: given.notes ?? {},
    fellows: [],
    culprit: undefined,
    loose: given.loose ?? false,
  };
}

export const isFigureRelation = (relation: Relation): relation is FigureRelation => 'subject' in relation;

const spanOf = ({ figure }: Mention): Span => figure.span;

/** The figure as written, with its unit: `606条`, `25.74%`, `近700件`. */
export const writtenOf = ({ text }: Mention): string => text;

/** A value in the unit of a mention: `0.66%`, `34件`, with the decimals and the scale word the mention shows. */
export function inUnitOf({ figure }: Mention, value: bigint): string {
  return `${numberLike(figure, value)}${figure.unit}`;
}

/** A value as the figure's number would be written: `12.06万` stays in 万, `1,204` keeps its separators. */
export function numberLike(figure: { raw: string; step: bigint }, value: bigint): string {
  const scale = /[亿万千百]$/.exec(figure.raw)?.[0];
  const factor = scale && /^[\d.,]+[万亿]$/.test(figure.raw) ? (scale === '亿' ? 100_000_000n : 10_000n) : 1n;
  if (factor > 1n) return `${formatTicks(value / factor, 4)}${scale}`;
  const text = figure.step < ONE ? formatLike(value, figure.step) : formatTicks(value, 2);
  return figure.raw.includes(',') ? text.replace(/\B(?=(?:\d{3}){1,12}(?!\d))/g, ',') : text;
}

/** `94 + 412 + 356 = 862`, in the figures as written. */
export const sumText = (parts: readonly Mention[], sum: bigint): string =>
  `${parts.map(({ figure }) => figure.raw).join(' + ')} = ${formatTicks(sum, 4)}`;

/** The relations of one kind between figures of the prose. */
export const figureRelations = (relations: readonly Relation[], kind: RelationKind): readonly FigureRelation[] =>
  byKind(relations).get(kind) ?? [];

/** Many checks ask, each for its kind. */
const byKind = oncePer((relations: readonly Relation[]) =>
  groupBy(relations.filter(isFigureRelation), (relation) => relation.kind),
);
