import { addIntervals, formatTicks, meets } from '../figures/quantity.js';
import { gather } from '../lists.js';
import type { Interval, Span } from '../model.js';
import type { Profile } from '../profile.js';
import type { Mention, Reading } from '../reading.js';
import { cellsOf, spanOfYears } from './text-table.js';
import { type CarryOverRelation, isOfYear, type Years } from './years.js';

/** A figure over several years, of the prose or of a table's cumulative column. */
interface Total extends Amount {
  /** Key of the concept it counts; empty where only its words tell. */
  readonly concept: string;
  readonly matter: string;
  readonly unit: string;
  /** First year, where the words say it. */
  readonly since: number | undefined;
  readonly mention: Mention | undefined;
  /** This year's figure, where it stands right before (公开3208条，历年累计12047条). */
  readonly annual: Mention | undefined;
}

interface Amount {
  readonly value: bigint;
  readonly interval: Interval;
  readonly raw: string;
  readonly span: Span;
}

/** 历年累计2764条 = last year's 2446 + this year's 318, of one concept or under the same words (累计出刊). */
export function runningRelations(years: Years): CarryOverRelation[] {
  const before = totalsOf(years.previous.reading, years.previous.reading.recognition.profile);
  const found: CarryOverRelation[] = [];
  if (before.length === 0) return found;
  for (const total of totalsOf(years.reading, years.profile)) {
    const last = lastOf(before.filter((each) => isSame(each, total)));
    const annual = last && annualOf(total, last, years);
    // Two tables are compared cell by cell.
    if (!last || !annual || (!total.mention && !last.mention)) continue;
    const relation = relationOf(total, last, annual, years);
    if (!found.some((each) => repeats(each, relation))) found.push(relation);
  }
  return found;
}

function totalsOf({ mentions, tables }: Reading, profile: Profile): Total[] {
  const told = gather(mentions, (mention) => toldTotal(mention, mentions[mention.index - 1]) ?? []);
  const cells = gather(profile.concepts, ({ key, cumulative }) => {
    const [cell, ...more] = cumulative?.[0] ? (cellsOf(cumulative[0], tables, profile) ?? []) : [];
    const figure = more.length === 0 ? cell?.figure : undefined;
    const rest = { concept: key, matter: '', since: undefined, mention: undefined, annual: undefined };
    return figure ? [{ ...figure, ...rest }] : [];
  });
  return [...told, ...cells];
}

function toldTotal(mention: Mention, previous: Mention | undefined): Total | undefined {
  const span = spanOfYears(mention);
  const { role, quoted, figure } = mention;
  if (!span || quoted || figure.soft || (role !== 'plain' && role !== 'total')) return undefined;
  const isBare = mention.counts === undefined && matterOf(mention) === '';
  const subject = isBare ? previous : mention;
  const isNear = subject === mention || (subject && isAnnual(subject) && isBeside(subject, mention));
  if (!subject || !isNear) return undefined;
  return {
    ...figure,
    concept: conceptOf(subject),
    matter: matterOf(subject),
    since: span.from,
    mention,
    annual: isBare ? subject : undefined,
  };
}

const isBeside = (a: Mention, b: Mention): boolean =>
  a.sentenceIndex === b.sentenceIndex && a.figure.unit === b.figure.unit;

const isAnnual = (mention: Mention): boolean =>
  mention.role === 'plain' && !mention.quoted && !mention.figure.soft && !spanOfYears(mention);

/** The concept that a mention counts beyond doubt. */
const conceptOf = ({ counts }: Mention): string =>
  counts && !counts.isTentative && counts.concepts.length === 1 ? (counts.concepts[0]?.key ?? '') : '';

/** What is counted, without the words that say since when: `创刊以来累计出刊` → `出刊`. */
const matterOf = ({ before }: Mention): string =>
  before.replace(/^.*(?:累计|以来|历年|当年|全年|本年度?|\d{4}年度?)/, '').replace(/^(?:共|已)/, '');

function isSame(last: Total, now: Total): boolean {
  if (last.mention && now.mention && last.since !== now.since) return false;
  if (last.concept !== '' || now.concept !== '') return last.concept === now.concept;
  return last.matter.length > 1 && last.matter === now.matter && last.unit === now.unit;
}

/** What the words say goes before a column, which may run from another year; several different figures are none. */
function lastOf(totals: readonly Total[]): Total | undefined {
  const told = totals.filter(({ mention }) => mention !== undefined);
  const [first, ...more] = told.length > 0 ? told : totals;
  return more.every(({ value }) => value === first?.value) ? first : undefined;
}

/** This year's own figure: of several that may be meant the one that agrees, and where none does only a single one. */
function annualOf(total: Total, last: Total, { reading, profile, year }: Years): Amount | undefined {
  if (total.annual) return total.annual.figure;
  const named = reading.mentions.filter((each) => isAnnual(each) && isOfYear(each, year) && isPartOf(each, total));
  const concept = profile.concepts.find(({ key }) => key === total.concept);
  const [cell, ...more] = concept?.cells?.[0] ? (cellsOf(concept.cells[0], reading.tables, profile) ?? []) : [];
  const amounts = [...named.map(({ figure }) => figure), ...(cell?.figure && more.length === 0 ? [cell.figure] : [])];
  const values = new Set(amounts.map(({ value }) => value));
  return amounts.find((amount) => agrees(total, last, amount)) ?? (values.size === 1 ? amounts[0] : undefined);
}

const isPartOf = (annual: Mention, { concept, matter, unit }: Total): boolean =>
  concept === '' ? annual.figure.unit === unit && matterOf(annual).includes(matter) : conceptOf(annual) === concept;

const agrees = (total: Amount, last: Amount, annual: Amount): boolean =>
  meets(addIntervals([last.interval, annual.interval]), total.interval);

function relationOf(total: Total, last: Total, annual: Amount, years: Years): CarryOverRelation {
  const value = formatTicks(last.value + annual.value, 4);
  return {
    kind: 'carry-over',
    // A column may run from another year than the words do.
    verdict: agrees(total, last, annual) ? 'holds' : total.mention && last.mention ? 'differs' : 'cannot-say',
    spans: [total.span, annual.span],
    others: [years.place(last.span)],
    stated: `${total.raw}${total.unit}`,
    computed: `${value}${total.unit}`,
    arithmetic: `${formatTicks(last.value, 4)} + ${annual.raw} = ${value}`,
    loose: false,
    ...(total.mention ? { mention: total.mention } : {}),
    form: 'running',
    isExcused: false,
    isDoubtful: false,
  };
}

/** What prose and table both tell against one figure of last year is told once. */
const repeats = (a: CarryOverRelation, b: CarryOverRelation): boolean =>
  a.stated.replace(/\D/g, '') === b.stated.replace(/\D/g, '') && a.others[0]?.span.start === b.others[0]?.span.start;
