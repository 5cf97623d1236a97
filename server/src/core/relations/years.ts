import { phraseOf } from '../facts/phrase.js';
import { addIntervals } from '../figures/quantity.js';
import type { Interval, Relation, Span, Verdict } from '../model.js';
import type { ConceptSpec, Profile } from '../profile.js';
import type { Mention, Previous, Reading } from '../reading.js';
import type { Equation } from './equation.js';
import { inUnitOf, writtenOf } from './figure-relation.js';
import { isNear } from './near.js';
import { cellsOf, spanOfYears } from './text-table.js';

/** A place in last year's report. */
type Place = Relation['others'][number];

/** This year's figure against last year's report. */
export interface CarryOverRelation extends Relation {
  /** The equation of a table, where it is one. */
  readonly equation?: Equation;
  /** The figure of the prose, where it is one. */
  readonly mention?: Mention;
  /** `carried`: what was left over · `quoted`: last year's figure as this report gives it · `running`: a figure over years. */
  readonly form: 'table' | 'carried' | 'quoted' | 'running';
  /** Whether words in the report explain a difference. */
  readonly isExcused: boolean;
  /** Whether no slip of the pen explains it: the two reports may speak of different matters. */
  readonly isDoubtful: boolean;
}

/** Both reports at once, last year's sorted by what its figures count. */
export class Years {
  /** Figures of last year's prose that count one concept beyond doubt; what goes on to this year is in `left`. */
  readonly told = new Map<string, Mention[]>();
  readonly left = new Map<string, Mention[]>();
  /** The same by their very words and unit. */
  readonly named = new Map<string, Mention[]>();

  constructor(
    readonly reading: Reading,
    readonly previous: Previous,
    readonly profile: Profile,
  ) {
    for (const mention of previous.reading.mentions) this.#sort(mention);
  }

  get year(): number | undefined {
    return this.reading.recognition.year;
  }

  place(span: Span): Place {
    return { path: this.previous.path, span };
  }

  #sort(mention: Mention): void {
    if ((mention.role !== 'plain' && mention.role !== 'rest') || mention.quoted || mention.figure.soft) return;
    const bound = mention.counts;
    if (spanOfYears(mention)) return;
    const key = bound && !bound.isTentative && bound.concepts.length === 1 ? bound.concepts[0]?.key : undefined;
    if (key !== undefined) append(this.left, key, mention);
    if (mention.role !== 'plain' || !isOfYear(mention, this.previous.report.year)) return;
    if (key !== undefined) append(this.told, key, mention);
    append(this.named, nameOf(mention, this.previous.reading.mentions), mention);
  }
}

function append(map: Map<string, Mention[]>, key: string, mention: Mention): void {
  const list = map.get(key);
  if (list) list.push(mention);
  else map.set(key, [mention]);
}

export const isOfYear = ({ period }: Mention, year: number | undefined): boolean =>
  period.kind === 'year' && (period.year === year || period.year === 0);

/** The words that name a figure, and its unit. */
export const nameOf = (mention: Mention, mentions: readonly Mention[]): string =>
  `${phraseOf(mention, mentions[mention.index - 1])
    .heads.join()
    .replace(/^(?:\d{4}年度?|全年|本年度?|当年)+/, '')}/${mention.figure.unit}`;

/** A value of last year's report and where it stands. */
export interface Last {
  readonly interval: Interval;
  readonly value: bigint;
  readonly spans: readonly Span[];
}

/** Last year's figure of a concept: its table cells, else the one figure of its prose. */
export function lastOf(concept: ConceptSpec, years: Years): Last | undefined {
  const { reading } = years.previous;
  const own = reading.recognition.profile;
  const spec = own.concepts.find(({ key }) => key === concept.key);
  for (const list of spec?.cells?.slice(0, 1) ?? []) {
    const figures = cellsOf(list, reading.tables, own)?.flatMap(({ figure }) => figure ?? []);
    if (figures && figures.length > 0)
      return {
        interval: addIntervals(figures.map(({ interval }) => interval)),
        value: figures.reduce((sum, { value }) => sum + value, 0n),
        spans: figures.map(({ span }) => span),
      };
  }
  // What goes on to the next year names that year, and so looks like a plan.
  const isLeft = own.concepts.some(({ carriedFrom }) => carriedFrom === concept.key);
  return only((isLeft ? years.left : years.told).get(concept.key) ?? []);
}

/** Several mentions of one figure are one; several figures are none. */
export function only(mentions: readonly Mention[]): Last | undefined {
  const [first] = mentions;
  if (!first || mentions.some(({ figure }) => figure.value !== first.figure.value)) return undefined;
  return { interval: first.figure.interval, value: first.figure.value, spans: [first.figure.span] };
}

/** A figure of the prose held against last year's report. */
export function acrossYears(
  mention: Mention,
  spans: readonly Span[],
  last: Last,
  form: CarryOverRelation['form'],
  verdict: Verdict,
  value: bigint,
  arithmetic: string,
  years: Years,
): CarryOverRelation {
  return {
    kind: 'carry-over',
    verdict,
    spans: [mention.figure.span, ...spans],
    others: last.spans.map((span) => years.place(span)),
    stated: writtenOf(mention),
    computed: inUnitOf(mention, value),
    arithmetic,
    loose: false,
    mention,
    form,
    isExcused: false,
    isDoubtful: value > 0n && !isNear(mention.figure, value),
  };
}
