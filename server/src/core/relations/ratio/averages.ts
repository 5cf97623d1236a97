import { divideIntervals, formatTicks, lastPlace, meets, multiplyIntervals, ONE } from '../../figures/quantity.js';
import { gather } from '../../lists.js';
import type { Interval } from '../../model.js';
import type { Mention } from '../../reading.js';
import { type FigureRelation, figureRelation, inUnitOf, type Proof } from '../figure-relation.js';
import { type Neighbours, unitsKindred, unitsMatch } from '../neighbours.js';
import { isCountable } from '../sequence.js';
import { type Divisor, divisorsOf, isWorkingDays } from './divisors.js';
import { type Each, eachOf } from './each.js';

/** An average, what it is taken from, and by what. */
interface Reading {
  readonly average: Mention;
  readonly each: Each;
  readonly total: Mention;
  readonly divisor: Divisor;
}

/**
 * 访问量14.2万人次,日均约388人次 · 6期、9000册,平均每期1500册 · 14个派出所各召开4场,全年56场 · 每校每学期1次,23所学校46次.
 * Any total, divisor and average that the words admit may agree; they differ only where the sentence leaves one reading.
 */
export function averageRelation(average: Mention, near: Neighbours, year: number | undefined): FigureRelation[] {
  const each =
    isBound(average) || leavesRest(average, near) ? undefined : eachOf(average, near.mentions[average.index - 1]);
  if (!each) return [];
  const divisors = divisorsOf(each, average, near, year);
  if (divisors.length === 0) return [];
  const readings = gather(totalsOf(average, near), (total) =>
    divisors.filter((by) => !by.mentions.includes(total)).map((divisor) => ({ average, each, total, divisor })),
  );
  const agreeing = readings.filter((reading) => agrees(reading) && isTelling(reading));
  const own = agreeing.find(isInSentence);
  if (own) return [relationOf(own, true, 'proved')];
  const row = readings.find((reading) => reading.divisor.by === 'name' && isBeside(reading, near) && isInARow(reading));
  const isExact =
    row &&
    (row.each.cue !== 'apiece' || row.total.index > average.index) &&
    !row.total.figure.soft &&
    !average.figure.soft &&
    !agrees(row);
  // What stands side by side is not overruled by figures that agree from afar.
  if (isExact && !/;/.test(average.gap)) return [relationOf(row, false, 'likely')];
  if (agreeing[0]) return [relationOf(agreeing[0], true, 'proved')];
  const only = onlyReading(readings, near);
  return only ? [relationOf(only, false, proofOf(only))] : [];
}

/** 5,000册,16个乡镇每个300册,余下200册: what each got was not all there was. */
const leavesRest = ({ index, sentenceIndex }: Mention, { mentions }: Neighbours): boolean =>
  mentions[index + 1]?.role === 'rest' && mentions[index + 1]?.sentenceIndex === sentenceIndex;

/** 每轮不少于30人 sets a limit; it averages nothing. */
const isBound = ({ figure: { approximation } }: Mention): boolean =>
  approximation === 'at-least' || approximation === 'at-most';

/** What may have been divided: figures of the same unit, those that share a word with the average (受理…日均受理) first. */
function totalsOf(average: Mention, near: Neighbours): Mention[] {
  const verb = average.before.slice(-2);
  const rank = (total: Mention): number =>
    (verb.length === 2 && total.before.includes(verb) ? 0 : 2) + (isOwn(total, average) ? 0 : 1);
  return [...near.before(average, hasDigits(average) ? 60 : 12), ...near.after(average, 2)]
    .filter((total) => (isOwn(total, average) ? unitsKindred : unitsMatch)(total, average))
    .filter((total) => isTotal(total) && total.period.kind !== 'part')
    .sort((a, b) => rank(a) - rank(b));
}

const isInSentence = ({ average, total, divisor }: Reading): boolean =>
  [total, ...divisor.mentions].every((each) => isOwn(each, average));

const isOwn = (mention: Mention, { sentenceIndex }: Mention): boolean => mention.sentenceIndex === sentenceIndex;

/** 4.5条 and 381条 are no quotient by chance; 2条 may be one of many. */
const hasDigits = ({ figure: { value, step } }: Mention): boolean => value >= lastPlace(value, step) * 10n;

const isTotal = (mention: Mention): boolean =>
  (isCountable(mention) || mention.role === 'measure') &&
  mention.role !== 'rest' &&
  !extreme.test(mention.before) &&
  !eachOf(mention, undefined);

/** 最多的410条 is one of those averaged over. */
const extreme = /最[多少高低大小]|[较更]多|单[条篇个]/;

const agrees = ({ average, each, total, divisor }: Reading): boolean => {
  if (isWorkingDays(divisor) && !each.pers.some(isWorkingDay) && !atWork.test(total.before)) return false;
  if (each.cue !== 'average') return isProduct(average, total, divisor);
  const quotient = divideIntervals(boundedOf(total), divisor.interval, 1n);
  return quotient !== undefined && meets(quotient, spread(average));
};

const isWorkingDay = (per: string): boolean => /^个?工作日/.test(per);

/** What is done at a counter is done on working days. */
const atWork = /接待|受理|办[理件结]|窗口|来访|咨询|接听/;

/** 24条以上 in a year is two a month or more. */
function boundedOf({ figure: { interval, value } }: Mention): Interval {
  const isBounded = interval.low !== undefined && interval.high !== undefined;
  return isBounded ? interval : { low: value, high: value, lowOpen: false, highOpen: false };
}

/** An average is seldom written to its last digit: half of the last place, or what was cut off. */
function spread({ figure }: Mention): Interval {
  const { interval, value, step, approximation } = figure;
  if (approximation !== 'exact' && approximation !== 'rounded') return interval;
  return { low: value - step / 2n, high: value + step, lowOpen: false, highOpen: true };
}

/** A working year is no stated divisor, and 每 and 各 are said of the total in their own sentence. */
const isTelling = ({ average, each, total, divisor }: Reading): boolean => {
  if (isWorkingDays(divisor)) return each.pers.some(isWorkingDay);
  const isFar = total.sentenceIndex !== average.sentenceIndex;
  return (each.cue === 'average' && divisor.by !== 'place') || (!isFar && isProduct(average, total, divisor));
};

/** What each of them did makes exactly the total. */
function isProduct(average: Mention, total: Mention, divisor: Divisor): boolean {
  const product = multiplyIntervals(average.figure.interval, divisor.interval);
  return meets(product, total.figure.interval);
}

/** The reading that the sentence leaves no doubt about, where none agrees. */
function onlyReading(readings: readonly Reading[], near: Neighbours): Reading | undefined {
  if (readings.some((reading) => reading.average.sentenceIndex - reading.total.sentenceIndex < 2 && agrees(reading)))
    return undefined;
  const beside = readings.filter((reading) => isBeside(reading, near));
  const own = beside.some(({ divisor }) => divisor.by === 'name')
    ? beside.filter(({ divisor }) => divisor.by === 'name')
    : beside;
  const [first] = own;
  if (!first || first.total.figure.soft) return undefined;
  const { each, total, divisor, average } = first;
  if (total.index < average.index && total.figure.value < average.figure.value) return undefined;
  // 每季度举办一次,三季度取消: the text tells why they are fewer.
  if (/停|取消|未[召举发开更]|暂缓|顺延|合刊/.test(total.gap)) return undefined;
  if (divisor.by === 'calendar' && isWorkingDays(divisor)) return undefined;
  if (divisor.by === 'calendar') return isWholeYear(total) && each.cue === 'average' ? first : closeTo(first);
  const counted = new Set(
    gather(
      own.filter((each) => each.total === total),
      (each) => each.divisor.mentions,
    ),
  );
  if (average.figure.soft) return undefined;
  if (counted.size !== divisor.mentions.length) return undefined;
  // 印制三千册,六个县区各领四百册: what each of them got need not be all.
  if (each.cue === 'apiece' && total.index < average.index) return undefined;
  const isSure = each.cue === 'average' && divisor.by === 'name' && total.index < average.index;
  return isSure || isInARow(first) ? first : closeTo(first);
}

/** 14个派出所各召开4场,全年56场 · 学校47所、人员94名,每校2名: the three stand side by side, with no noun that parts them. */
function isInARow({ average, total, divisor }: Reading): boolean {
  const all = [average, total, ...divisor.mentions].map(({ index }) => index);
  const isTight = Math.max(...all) - Math.min(...all) === all.length - 1;
  const product = (average.figure.value * divisor.value) / ONE;
  const isSize = product <= total.figure.value * 2n && total.figure.value <= product * 2n;
  // 其他九个股室各配1名,合计13名: others were counted before them.
  if (
    divisor.mentions.some(
      ({ before, gap }) =>
        /其[他它余]|另/.test(before) || /[、和与及]$/.test(gap.slice(0, -before.length || undefined)),
    )
  )
    return false;
  const isSummed = total.index > average.index && unitsMatch(total, average);
  return (
    isTight &&
    (isSize || isSummed) &&
    (total.after === '' || average.after === '' || shares(total.after, average.after))
  );
}

const shares = (a: string, b: string): boolean => [...a].some((unit) => b.includes(unit));

/** The total and the divisor stand in the sentence of the average, in its unit. */
function isBeside({ average, each, total, divisor }: Reading, near: Neighbours): boolean {
  const between = near.mentions.slice(average.index + 1, total.index);
  const follows = total.index > average.index && between.every((each) => divisor.mentions.includes(each));
  return (
    isOwn(total, average) &&
    (!follows || each.cue === 'average' || summing.test(total.before)) &&
    divisor.mentions.every((each) => isOwn(each, average)) &&
    (unitsMatch(total, average) || (isPeople(total) && isPeople(average))) &&
    (total.index < average.index || follows)
  );
}

const summing = /共|计|全年|年内|一年|总|达到|即$/;

const isPeople = ({ figure: { unit } }: Mention): boolean => /^[人名位]/.test(unit);

const passing = /期间|高峰|时段|集中|汛期|春运|[寒暑假]期|试运行|以来|阶段|旺季|淡季|[一二三四]季度|\d月/;

/** What was counted over a part of the year, or since another, is not divided by the year's days. */
const isWholeYear = ({ gap, period }: Mention): boolean => period.kind !== 'cumulative' && !passing.test(gap);

/** A total that is another matter's is another size; a slip is near, or has the same digits. */
function closeTo(reading: Reading): Reading | undefined {
  const { average, total, divisor } = reading;
  const product = (average.figure.value * divisor.value) / ONE;
  const stated = total.figure.value;
  const apart = product > stated ? product - stated : stated - product;
  const digits = (value: bigint): string => [...formatTicks(value)].sort().join('');
  return apart * 4n <= product || digits(product) === digits(stated) ? reading : undefined;
}

/** Only a period of the calendar divides beyond doubt. */
const proofOf = ({ average, each, divisor }: Reading): Proof =>
  divisor.by === 'calendar' && each.cue === 'average' && !average.figure.soft ? 'proved' : 'likely';

function relationOf({ average, total, divisor }: Reading, holds: boolean, proof: Proof): FigureRelation {
  const isTotal = total.index > average.index;
  const exact = isTotal
    ? (average.figure.value * divisor.value) / ONE
    : divisor.value === 0n
      ? 0n
      : (total.figure.value * ONE) / divisor.value;
  const subject = isTotal ? total : average;
  const operands = isTotal ? `${divisor.text} × ${average.figure.raw}` : `${total.figure.raw} ÷ ${divisor.text}`;
  return figureRelation({
    kind: 'ratio',
    form: 'average',
    verdict: holds ? 'holds' : 'differs',
    subject,
    parts: [isTotal ? average : total, ...divisor.mentions],
    computed: inUnitOf(subject, exact),
    arithmetic: `${operands} = ${formatTicks(exact)}`,
    proof,
    loose: average.figure.approximation !== 'exact',
    repairs: [{ mention: subject, value: exact }],
  });
}
