import type { BoundConcept } from '../facts/concepts.js';
import { addIntervals, formatTicks, meets, subtractIntervals } from '../figures/quantity.js';
import { gather } from '../lists.js';
import type { Relation } from '../model.js';
import type { Profile } from '../profile.js';
import type { Mention, Reading } from '../reading.js';
import { matchesOf } from '../text/matches.js';
import { findPattern } from '../text/pattern.js';
import type { Equation, Term } from './equation.js';
import { isSatisfied, sideText, tableEquations } from './equations.js';
import { figureRelation, inUnitOf } from './figure-relation.js';
import { recalledRelations } from './recalled.js';
import { runningRelations } from './running.js';
import { isCumulative, spansOf } from './table.js';
import { spanOfYears } from './text-table.js';
import { acrossYears, type CarryOverRelation, type Last, lastOf, nameOf, only, Years } from './years.js';

export const isCarryOverRelation = (relation: Relation): relation is CarryOverRelation =>
  relation.kind === 'carry-over' && 'isExcused' in relation;

/** What this year's report must have in common with last year's. Nothing where there is none. */
export function carryOverRelations(reading: Reading, profile: Profile): Relation[] {
  const { previous } = reading;
  const { year } = reading.recognition;
  if (!previous || (year !== undefined && previous.report.year !== undefined && previous.report.year !== year - 1))
    return [];
  const years = new Years(reading, previous, profile);
  const found = [
    ...tableRelations(years),
    ...gather(reading.mentions, (mention) => proseRelations(mention, years)),
    ...runningRelations(years),
  ];
  return [...found, ...recalledRelations(years, found)];
}

function tableRelations(years: Years): CarryOverRelation[] {
  const { reading, previous, profile, year } = years;
  if (previous.reading.tables.length === 0) return [];
  const broken = tableEquations(reading.tables, profile).filter(
    (each) => isCumulative(each) && isSatisfied(each) === false,
  );
  return tableEquations(reading.tables, profile, previous.reading.tables)
    .filter(({ id }) => isInForce(profile, id, year))
    .filter(({ left }) => !broken.some((each) => each.left[0]?.cell === left[0]?.cell))
    .map((equation) => tableRelation(equation, years));
}

const isInForce = (profile: Profile, id: string, year: number | undefined): boolean => {
  const from = profile.relations.find((relation) => relation.id === id)?.from;
  return from === undefined || year === undefined || year >= from;
};

function tableRelation(equation: Equation, years: Years): CarryOverRelation {
  const { zeros } = equation;
  const satisfied = isSatisfied(equation);
  const [left, right] = [sideText(equation.left, zeros), sideText(equation.right, zeros)];
  const all = [...equation.left, ...equation.right];
  return {
    kind: 'carry-over',
    verdict: satisfied === undefined ? 'cannot-say' : satisfied ? 'holds' : 'differs',
    spans: spansOf(all),
    others: all.filter(({ isLast }: Term) => isLast).map(({ cell }) => years.place(cell.span)),
    stated: left,
    computed: right.slice(right.lastIndexOf(' ') + 1),
    arithmetic: right,
    loose: false,
    equation,
    form: 'table',
    isExcused: isExcused(equation, years),
    isDoubtful: false,
  };
}

function isExcused({ id }: Equation, { profile, reading: { blocks, recognition } }: Years): boolean {
  const excuses = profile.relations.find((relation) => relation.id === id)?.excused ?? [];
  return blocks
    .slice(recognition.from, recognition.to)
    .some(({ kind, text }) => kind === 'paragraph' && excuses.some((pattern) => findPattern(text, pattern)));
}

function proseRelations(mention: Mention, years: Years): Relation[] {
  if (mention.quoted || mention.figure.soft) return [];
  const { role } = mention;
  if (role === 'last') return quoted(mention, years);
  if (role === 'delta') return difference(mention, years);
  if (role === 'rate') return rate(mention, years);
  if (role !== 'plain' && role !== 'total' && role !== 'rest') return [];
  const bound = mention.counts;
  return bound && !spanOfYears(mention) ? carried(mention, bound, years) : [];
}

/** What last year's prose gives under the very words of a mention. */
function lastNamed(subject: Mention, { reading, named }: Years): Last | undefined {
  const name = nameOf(subject, reading.mentions);
  return name.indexOf('/') < 3 ? undefined : only(named.get(name) ?? []);
}

function lastValue(subject: Mention, years: Years): Last | undefined {
  const bound = subject.counts;
  const [concept] = bound?.concepts ?? [];
  if (bound && concept && bound.concepts.length === 1 && !bound.isTentative) return lastOf(concept, years);
  return bound ? undefined : lastNamed(subject, years);
}

/** 上年结转3件 against what last year's report says it left. */
function carried(mention: Mention, { concepts, isTentative }: BoundConcept, years: Years): Relation[] {
  const [concept] = concepts;
  const source = years.profile.concepts.find(({ key }) => key === concept?.carriedFrom);
  const last = source && concepts.length === 1 ? lastOf(source, years) : undefined;
  const agrees = last !== undefined && meets(mention.figure.interval, last.interval);
  if (!last || (isTentative && !agrees)) return [];
  return [acrossYears(mention, [], last, 'carried', agrees ? 'holds' : 'differs', last.value, '', years)];
}

/** 较2019年新收的12件, (上年645条): last year's figure as this report tells it. */
function quoted(mention: Mention, years: Years): Relation[] {
  if (!namesLastYear(mention, years.year)) return [];
  const own = mention.counts;
  const subject = own ? mention : subjectOf(mention, years);
  const last = own?.concepts[0] ? lastOf(own.concepts[0], years) : subject && lastValue(subject, years);
  if (!last) return [];
  const agrees = meets(mention.figure.interval, last.interval);
  return [acrossYears(mention, [], last, 'quoted', agrees ? 'holds' : 'differs', last.value, '', years)];
}

const namesLastYear = ({ gap, before, after }: Mention, year: number | undefined): boolean => {
  const named = matchesOf(gap + before + after, /(\d{4})年/g).map(([, digits]) => Number(digits));
  const others = named.filter((each) => each !== year);
  return others.length === 0 || (year !== undefined && others.every((each) => each === year - 1));
};

/** The figure of this year that a comparison is about: the nearest one before it of the same unit. */
function subjectOf(mention: Mention, { reading: { mentions } }: Years): Mention | undefined {
  for (let at = mention.index - 1; at >= 0 && at > mention.index - 6; at--) {
    const each = mentions[at] as Mention;
    if (each.sentenceIndex !== mention.sentenceIndex) return undefined;
    const counts = (each.role === 'plain' || each.role === 'total') && each.depth <= mention.depth;
    if (counts && (mention.role === 'rate' || each.figure.unit === mention.figure.unit)) return each;
  }
  return undefined;
}

/** 较2022年增加48条: this year's figure less the difference is last year's. */
function difference(mention: Mention, years: Years): Relation[] {
  const subject = subjectOf(mention, years);
  const last = subject && namesLastYear(mention, years.year) ? lastValue(subject, years) : undefined;
  if (!subject || !last || hasBase(mention, years)) return [];
  const change = mention.figure.interval;
  const isLess = /减|降|少|回落/.test(mention.before);
  const now = subject.figure.interval;
  const base = isLess ? addIntervals([now, change]) : subtractIntervals(now, change);
  const gap = isLess ? last.value - subject.figure.value : subject.figure.value - last.value;
  const arithmetic = `${subject.figure.raw} ${isLess ? '+' : '−'} ${mention.figure.raw}`;
  const verdict = meets(base, last.interval) ? 'holds' : subject.figure.soft ? 'cannot-say' : 'differs';
  return [acrossYears(mention, [subject.figure.span], last, 'quoted', verdict, gap, arithmetic, years)];
}

/** A base that the sentence itself gives is compared with last year's report by itself. */
const hasBase = ({ sentenceIndex, index }: Mention, { reading: { mentions } }: Years): boolean =>
  mentions
    .slice(Math.max(0, index - 4), index + 4)
    .some((each) => each.sentenceIndex === sentenceIndex && each.role === 'last');

/** 同比增长12.25% where no base and no difference is written: the base is last year's report. */
function rate(mention: Mention, years: Years): Relation[] {
  const { figure, before, gap, index, sentenceIndex } = mention;
  const direction = /(?:增长|增加|上升|提高)(?:了|约|近)?$/.test(before)
    ? 1n
    : /(?:下降|减少|降低|回落)(?:了|约)?$/.test(before)
      ? -1n
      : 0n;
  const subject = direction === 0n || figure.kind !== 'percent' ? undefined : subjectOf(mention, years);
  const around = years.reading.mentions.slice(Math.max(0, index - 3), index + 4);
  const isGiven = around.some(
    (each) => each.sentenceIndex === sentenceIndex && (each.role === 'last' || each.role === 'delta'),
  );
  if (!subject || subject.index !== index - 1 || isGiven || !/同比|上年|去年|\d{4}年/.test(gap)) return [];
  const last = namesLastYear(mention, years.year) ? lastValue(subject, years) : undefined;
  if (!last || last.value <= 0n || subject.figure.approximation !== 'exact') return [];
  const change = ((subject.figure.value - last.value) * direction * 100n * 100_000_000n * 10n) / last.value;
  const exact = { low: change / 10n, high: change / 10n + 1n, lowOpen: false, highOpen: false };
  const agrees = meets(exact, figure.interval);
  const relation = figureRelation({
    kind: 'growth',
    form: 'last-year',
    verdict: agrees ? 'holds' : 'differs',
    subject: mention,
    parts: [subject],
    computed: inUnitOf(mention, change / 10n),
    arithmetic: `(${subject.figure.raw} − ${formatTicks(last.value, 4)}) ÷ ${formatTicks(last.value, 4)} = ${inUnitOf(mention, change / 10n)}`,
    proof: 'likely',
  });
  return [{ ...relation, others: last.spans.map((span) => years.place(span)) }];
}
