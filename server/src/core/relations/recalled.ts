import { addIntervals, meets, ONE, subtractIntervals } from '../figures/quantity.js';
import { gather } from '../lists.js';
import type { Interval, Relation } from '../model.js';
import type { ConceptSpec } from '../profile.js';
import type { Mention } from '../reading.js';
import { cellsOf } from './text-table.js';
import { acrossYears, type Last, lastOf, type Years } from './years.js';

/**
 * What this year's text says of last year, borne out by last year's report in some other words. Words that differ prove
 * nothing, so these relations can only hold.
 */
export function recalledRelations(years: Years, known: readonly Relation[]): Relation[] {
  const taken = new Set(known.map(({ spans }) => spans[0]?.start));
  const told = years.previous.reading.mentions.filter(isTold);
  return gather(years.reading.mentions, (mention) => {
    if (mention.quoted || taken.has(mention.figure.span.start)) return [];
    const relation = recalled(mention, told, years) ?? inForce(mention, years);
    return relation ? [relation] : [];
  });
}

const isTold = ({ role, quoted, figure }: Mention): boolean =>
  !quoted && !figure.soft && (role === 'plain' || role === 'total' || role === 'rest' || role === 'rate');

function recalled(mention: Mention, told: readonly Mention[], years: Years): Relation | undefined {
  const subject = subjectOf(mention, years.reading.mentions);
  if (mention.role === 'delta') {
    const base = subject && baseOf(mention, subject);
    const last = base && (lastOfConcept(subject, base, years) ?? bornOut(subject, base, told, true));
    return last && acrossYears(mention, [subject.figure.span], last, 'quoted', 'holds', last.value, '', years);
  }
  if (!recalls(mention)) return undefined;
  const { interval, value } = mention.figure;
  const isTelling = value >= 10n * ONE;
  const last =
    (subject && lastOfConcept(subject, interval, years)) ??
    bornOut(subject ?? mention, interval, told, !isTelling, mention);
  return last && acrossYears(mention, [], last, 'quoted', 'holds', last.value, '', years);
}

/** 比上年的50%, 由24篇增加到: where a comparison starts from. */
const recalls = ({ role, before }: Mention): boolean =>
  role === 'last' ||
  /(?:[比较与]|从|由)(?:(?:上年度?|去年|\d{4}年度?)[底末]?的?)?$|(?:上年度?|去年)[底末]?的?$/.test(before);

/** The figure of this year that a comparison is about. */
function subjectOf(
  { index, sentenceIndex, figure, depth }: Mention,
  mentions: readonly Mention[],
): Mention | undefined {
  for (let at = index - 1; at >= 0 && at > index - 5; at--) {
    const each = mentions[at]!;
    if (each.sentenceIndex !== sentenceIndex) return undefined;
    const counts = (each.role === 'plain' || each.role === 'total') && each.depth <= depth;
    if (counts && each.figure.unit === figure.unit) return each;
  }
  return undefined;
}

/** This year's figure less what it grew by. */
function baseOf({ figure, before }: Mention, subject: Mention): Interval {
  const now = subject.figure.interval;
  return /减|降|少|回落/.test(before) ? addIntervals([now, figure.interval]) : subtractIntervals(now, figure.interval);
}

function lastOfConcept(subject: Mention, interval: Interval, years: Years): Last | undefined {
  const [concept, ...more] = subject.counts?.concepts ?? [];
  const last = concept && more.length === 0 ? lastOf(concept, years) : undefined;
  return last && meets(last.interval, interval) ? last : undefined;
}

/** A figure of last year's text that fits; where it may fit by chance, its words must have something in common. */
function bornOut(
  subject: Mention,
  interval: Interval,
  told: readonly Mention[],
  needsWords: boolean,
  { figure: { unit } }: Mention = subject,
): Last | undefined {
  const found = told.find(
    (each) =>
      each.figure.unit === unit &&
      meets(each.figure.interval, interval) &&
      (!needsWords || sharesWords(each.label + each.before, subject.label + subject.before)),
  );
  return found && { interval: found.figure.interval, value: found.figure.value, spans: [found.figure.span] };
}

/** Two characters in a row that both have, and that say what is counted. */
function sharesWords(one: string, other: string): boolean {
  for (let at = 0; at + 1 < one.length; at++) {
    const pair = one.slice(at, at + 2);
    if (/^[\u4e00-\u9fff]{2}$/.test(pair) && !common.test(pair) && other.includes(pair)) return true;
  }
  return false;
}

const common = /[全本年度共计约达为了的其中我局县市区镇上下]/;

/** 制发2件,废止1件,现行有效7件 told without a table: last year's number with what came and went. */
function inForce(mention: Mention, years: Years): Relation | undefined {
  const [concept, ...more] = mention.counts?.concepts ?? [];
  const [table, row, column] = concept?.cells?.[0]?.[0]?.split(/[:/]/) ?? [];
  if (!concept || more.length > 0 || mention.role === 'last' || mention.role === 'delta') return undefined;
  const rule = years.profile.relations.find(
    ({ left, right, ...each }) =>
      each.table === table && each.direction === 'across' && left.join() === column && right.includes(`last.${column}`),
  );
  const last = rule && lastOf(concept, years);
  if (!rule || !last) return undefined;
  let sum = last.interval;
  for (const term of rule.right.filter((each) => !each.startsWith('last.'))) {
    const path = `${table}:${row}/${term.replace('-', '')}`;
    const value = thisYear(
      years.profile.concepts.find(({ cells }) => cells?.[0]?.[0] === path),
      years,
    );
    if (!value) return undefined;
    sum = term.startsWith('-') ? subtractIntervals(sum, value) : addIntervals([sum, value]);
  }
  const holds = meets(sum, mention.figure.interval);
  return holds ? acrossYears(mention, [], last, 'quoted', 'holds', mention.figure.value, '', years) : undefined;
}

/** What this year's tables, else its text, give for a concept. */
function thisYear(concept: ConceptSpec | undefined, { reading, profile }: Years): Interval | undefined {
  if (!concept) return undefined;
  const [cell] = cellsOf(concept.cells?.[0] ?? [], reading.tables, profile) ?? [];
  return (cell?.figure ?? reading.mentions.find((each) => isOnly(each, concept))?.figure)?.interval;
}

const isOnly = ({ counts, role }: Mention, concept: ConceptSpec): boolean =>
  (role === 'plain' || role === 'total') && counts?.concepts.length === 1 && counts.concepts[0] === concept;
