import type { BoundConcept } from '../facts/concepts.js';
import { readSettlements } from '../facts/denials.js';
import { addIntervals, formatTicks, meets, ONE } from '../figures/quantity.js';
import { gather } from '../lists.js';
import type { Interval, Relation, Span } from '../model.js';
import { oncePer } from '../once.js';
import type { ConceptSpec, Profile } from '../profile.js';
import { isOwnScope } from '../prose/scopes.js';
import type { BoundCell, BoundTable, Mention, Reading } from '../reading.js';
import { type Proof, writtenOf } from './figure-relation.js';
import { rowCells } from './grid.js';
import { rowEchoes } from './row-echoes.js';

/** A figure of the prose and the cells that hold the same fact. */
export interface TextTableRelation extends Relation {
  readonly mention: Mention;
  readonly concepts: readonly ConceptSpec[];
  /** The cells of the reading that agrees, else of the nearest one. */
  readonly cells: readonly BoundCell[];
  /** Key of the table they stand in. */
  readonly table: string;
  /** Text of each cell in `spans`, in their order. */
  readonly written: readonly string[];
  /** Sum of the cells. */
  readonly value: bigint;
  readonly proof: Proof;
}

export const isTextTableRelation = (relation: Relation): relation is TextTableRelation =>
  relation.kind === 'text-table' && 'mention' in relation;

/** What of a reading the comparison of prose and tables needs. */
export type Compared = Pick<Reading, 'recognition' | 'blocks' | 'mentions' | 'tables'>;

/** Every figure of the prose against the cell that holds the same fact. */
export function textTableRelations(reading: Compared, profile: Profile): TextTableRelation[] {
  if (reading.tables.length === 0) return [];
  const { year } = reading.recognition;
  const named = gather(reading.mentions, (mention) => {
    const bound = isCounting(mention) ? mention.counts : undefined;
    if (!bound || !isThisYear(mention, bound, year)) return [];
    const all = [bound, ...settledAs(mention, bound, reading, profile)];
    return gather(all, (each) => relationOf(mention, each, reading, profile) ?? []);
  });
  return [...named, ...echoesOf(named, reading, profile)];
}

/** What the prose tells of a row in words of its own, where none of its figures is bound to that row or contradicts one. */
function echoesOf(named: readonly TextTableRelation[], reading: Compared, profile: Profile): TextTableRelation[] {
  const known = new Set(gather(named, ({ cells, verdict }) => (verdict === 'cannot-say' ? [] : cells)));
  const accused = new Set(gather(named, ({ mention, verdict }) => (verdict === 'differs' ? [mention] : [])));
  const free = new Set(gather(profile.tables, ({ key, free: isFree }) => (isFree ? [key] : [])));
  const own = reading.mentions.filter((mention) => isCounting(mention) && isOfYear(mention, reading.recognition.year));
  const echoes = rowEchoes(own, reading.tables, ({ key }) => free.has(key));
  return echoes
    .filter(({ cell, mention }) => !known.has(cell) && !accused.has(mention))
    .map(({ mention, table, cell }) => ({
      ...build(mention, [], { cells: [cell], interval: mention.figure.interval, value: mention.figure.value }, 'holds'),
      table: table.key,
      proof: 'likely',
    }));
}

/** 收到申请5件,均已办结 tells the number concluded as well; it can only agree, for the words may mean less. */
function settledAs(
  mention: Mention,
  { concepts }: BoundConcept,
  { blocks }: Compared,
  profile: Profile,
): BoundConcept[] {
  const [only] = concepts;
  if (only?.settledAs === undefined || concepts.length !== 1) return [];
  const done = profile.concepts.find(({ key }) => key === only.settledAs);
  const rest = blocks[mention.block]?.text.slice(mention.end, mention.end + 200) ?? '';
  const isSettled = readSettlements(rest.slice(0, rest.search(/[;\n]|$/))).length > 0;
  return done && isSettled ? [{ concepts: [done], isTentative: true }] : [];
}

const counting = new Set(['plain', 'total', 'rest']);

/** A figure of another year, a difference, an average or a rate stands in no cell. */
const isCounting = ({ role, figure, quoted }: Mention): boolean =>
  counting.has(role) && !quoted && figure.kind !== 'percent' && figure.kind !== 'multiple';

/** What last year left (2021年结转) is this year's figure although it names another year. */
function isThisYear({ period, role }: Mention, { concepts }: BoundConcept, year: number | undefined): boolean {
  if (period.kind !== 'year' || year === undefined || period.year === 0 || period.year === year) return true;
  return role === 'total' || concepts.some(({ carriedFrom }) => carriedFrom !== undefined);
}

interface ReadCells {
  readonly cells: readonly BoundCell[];
  readonly interval: Interval;
  readonly value: bigint;
}

function relationOf(
  mention: Mention,
  bound: BoundConcept,
  reading: Compared,
  profile: Profile,
): TextTableRelation | undefined {
  const { tables, recognition } = reading;
  const span = spanOfYears(mention);
  const readings = readingsOf(bound.concepts, span !== undefined, tables, profile);
  const first = readings[0];
  if (!first) return undefined;
  const agreeing = readings.find(({ interval }) => meets(interval, mention.figure.interval));
  const isCertain = !bound.isTentative && isOwnScope(mention, recognition.organ) && isOwnPeriod(mention, span, reading);
  const differs =
    !mention.figure.soft && (isCertain || readings.some(({ value }) => isSlip(mention.figure.value, value)));
  const closest = agreeing ?? nearest(mention.figure.value, readings) ?? first;
  if (agreeing || differs) return build(mention, bound.concepts, closest, agreeing ? 'holds' : 'differs');
  const isMiss = isOwnPeriod(mention, span, reading) && isNearMiss(mention, closest, reading);
  return { ...build(mention, bound.concepts, closest, isMiss ? 'differs' : 'cannot-say'), proof: 'likely' };
}

/**
 * Whether a figure whose words may mean less than the row is all the same the row's, one or two off: a number as large as
 * this comes near by chance hardly ever, where neither another cell nor another sentence has it right.
 */
function isNearMiss({ figure, concept }: Mention, { value }: ReadCells, { mentions, tables }: Compared): boolean {
  const apart = figure.value > value ? figure.value - value : value - figure.value;
  if (figure.approximation !== 'exact' || apart > 2n * ONE || figure.value < fewest) return false;
  const isElsewhere = tables.some(({ cells }) =>
    [...cells.values()].some((cell) => cell.figure?.value === figure.value),
  );
  return !isElsewhere && !mentions.some((each) => each.concept === concept && each.figure.value === value);
}

const fewest = 20n * ONE;

/** Where no reading agrees, the one meant is most likely that which needs the smallest repair. */
function nearest(value: bigint, readings: readonly ReadCells[]): ReadCells | undefined {
  const distance = (each: ReadCells): bigint => (each.value > value ? each.value - value : value - each.value);
  return readings.reduce<ReadCells | undefined>(
    (best, each) => (best && distance(best) <= distance(each) ? best : each),
    undefined,
  );
}

/** The same digits in another power of ten (1.0432亿 for 1043.2万, 元 in a column of 万元), or two of them changed about. */
function isSlip(a: bigint, b: bigint): boolean {
  const [one, other] = [a, b].map((value) => value.toString().replace(/(?<!0)0+$/, '')) as [string, string];
  return a !== b && one.length > 2 && (one === other || isSwapped(one, other));
}

/** 428 for 482: two neighbours have changed places. */
function isSwapped(one: string, other: string): boolean {
  const at = [...one].findIndex((digit, place) => digit !== other[place]);
  return (
    one.length === other.length &&
    one[at] === other[at + 1] &&
    one[at + 1] === other[at] &&
    one.slice(at + 2) === other.slice(at + 2)
  );
}

function build(
  mention: Mention,
  concepts: readonly ConceptSpec[],
  { cells, value }: ReadCells,
  verdict: Relation['verdict'],
): TextTableRelation {
  const written = cells.filter(
    ({ figure, span }) => figure && (figure.value !== 0n || cells.length === 1) && span.end > span.start,
  );
  const shown = written.length > 0 ? written : cells.slice(0, 1);
  const parts = shown.map(({ figure }) => figure?.raw ?? '0').join(' + ');
  const computed = formatTicks(value, 8);
  return {
    kind: 'text-table',
    verdict,
    spans: [mention.figure.span, ...shown.map(({ span }): Span => span)],
    others: [],
    stated: writtenOf(mention),
    computed,
    arithmetic: shown.length > 1 ? `${parts} = ${computed}` : parts,
    loose: false,
    mention,
    concepts,
    cells,
    table: tableOf(concepts[0]),
    written: shown.map(({ text }) => text),
    value,
    proof: 'proved',
  };
}

const tableOf = (concept: ConceptSpec | undefined): string => concept?.cells?.[0]?.[0]?.split(':')[0] ?? '';

/** Every admissible reading of some concepts added together: one cell list each. */
function readingsOf(
  concepts: readonly ConceptSpec[],
  isCumulative: boolean,
  tables: readonly BoundTable[],
  profile: Profile,
): ReadCells[] {
  const lists = concepts.map((concept) => {
    const all = ((isCumulative ? concept.cumulative : concept.cells) ?? []).map((reading) =>
      boundTo(reading, tables, profile),
    );
    // Where the cells that are meant first cannot be read, others cannot speak for them.
    return all[0]?.some(({ figure }) => !figure)
      ? []
      : gather(all, (cells) => (cells?.every(holdsNumber) ? [cells] : []));
  });
  if (lists.some((list) => list.length === 0)) return [];
  const depth = Math.max(...lists.map((list) => list.length));
  return Array.from({ length: depth }, (_, at) =>
    gather(lists, (list) => list[Math.min(at, list.length - 1)] ?? []),
  ).map(sumUp);
}

/** The cells of one reading; `undefined` where one is missing or holds no number. */
export function cellsOf(
  reading: readonly string[],
  tables: readonly BoundTable[],
  profile: Profile,
): BoundCell[] | undefined {
  const found = boundTo(reading, tables, profile);
  return found?.every(holdsNumber) ? found : undefined;
}

const holdsNumber = ({ figure }: BoundCell): boolean => figure !== undefined;

/** The same whether they hold numbers or not. */
function boundTo(reading: readonly string[], tables: readonly BoundTable[], profile: Profile): BoundCell[] | undefined {
  const found: BoundCell[] = [];
  for (const { key, row, column } of pathsOf(reading)) {
    const table = tables.find((each) => each.key === key);
    const spec = profile.tables.find((each) => each.key === key);
    const cells = table && spec ? rowCells(row, column, table, spec) : undefined;
    if (!cells) return undefined;
    found.push(...cells);
  }
  return found.length > 0 ? found : undefined;
}

/** `table:row/column` taken apart. */
const pathsOf = oncePer((reading: readonly string[]) =>
  reading.map((path) => {
    const [key = '', row = '', column = ''] = path.split(/[:/]/);
    return { key, row, column };
  }),
);

function sumUp(cells: readonly BoundCell[]): ReadCells {
  const figures = gather(cells, ({ figure }) => figure ?? []);
  return {
    cells,
    interval: addIntervals(figures.map(({ interval }) => interval)),
    value: figures.reduce((sum, { value }) => sum + value, 0n),
  };
}

/** The years a cumulative figure runs over; `undefined` for one of this year. */
export function spanOfYears({ gap, before, period }: Mention): { readonly from: number | undefined } | undefined {
  const words = /(\d{4})年?(?:起|以来|开始|至|到|—|-|~)[^,;。]{0,16}累计|自(\d{4})年[^,;。]{0,16}累计/.exec(gap);
  if (words) return { from: Number(words[1] ?? words[2]) };
  if (/历年|以来|有史/.test(before)) return { from: undefined };
  return period.kind === 'cumulative' && /累计/.test(gap) ? { from: period.from } : undefined;
}

/** A sentence of plans may look back by naming the year (2016年已培训63人次). */
const isOfYear = ({ period, before }: Mention, year: number | undefined): boolean =>
  (period.kind !== 'plan' && period.kind !== 'part') || (year !== undefined && before.includes(`${year}年`));

/** 三期分别45人次、38人次,累计83人次: that adds up the list, not the years. */
const closesList = ({ index, figure, sentenceIndex }: Mention, mentions: readonly Mention[]): boolean =>
  mentions
    .slice(Math.max(0, index - 2), index)
    .every((each) => each.sentenceIndex === sentenceIndex && each.figure.unit === figure.unit);

/** A cumulative figure may contradict a column only where both say the same first year. */
function isOwnPeriod(
  mention: Mention,
  span: { readonly from: number | undefined } | undefined,
  { tables, mentions, recognition: { year } }: Compared,
): boolean {
  if (!span) return isOfYear(mention, year) && (!/累计/.test(mention.gap) || closesList(mention, mentions));
  const heads = gather(tables, ({ table }) => table.rows.slice(0, 6).flat()).filter(({ text }) =>
    text.includes('累计'),
  );
  const years = heads
    .map(({ text }) => /(\d{4})/.exec(text)?.[1])
    .map((year) => (year === undefined ? undefined : Number(year)));
  return years.length > 0 && years.every((year) => year === span.from);
}
