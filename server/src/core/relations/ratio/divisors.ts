import { parseHan } from '../../figures/numerals.js';
import { multiplyIntervals, ONE } from '../../figures/quantity.js';
import { gather } from '../../lists.js';
import type { Interval } from '../../model.js';
import type { Mention } from '../../reading.js';
import type { Neighbours } from '../neighbours.js';
import { isCountable } from '../sequence.js';
import { type Each, severally } from './each.js';

/** What an average divides by. */
export interface Divisor {
  readonly interval: Interval;
  readonly value: bigint;
  readonly mentions: readonly Mention[];
  readonly text: string;
  /** The calendar gives it, the words name it, its unit is one that may be meant, or it only stands where it may. */
  readonly by: 'calendar' | 'name' | 'kin' | 'place';
}

/** How many of a period make a year, the likeliest first. */
const periods: Readonly<Record<string, readonly number[]>> = {
  季: [4],
  周: [52, 53],
  星期: [52, 53],
  月: [12],
  旬: [36],
  半年: [2],
  学期: [2],
};

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const daysOf = (year: number | undefined): readonly number[] =>
  year === undefined ? [365, 366] : [isLeap(year) ? 366 : 365, isLeap(year) ? 365 : 366];
/** Working days of a year: an average over them is seldom announced as one. */
const workingDays = [247, 248, 249, 250, 251, 252, 253, 261];

/** A year has no more working days than this, whatever the calendar. */
export const isWorkingDays = ({ value, by }: Divisor): boolean =>
  by === 'calendar' && workingDays.includes(Number(value / ONE));

/** Every divisor that the words admit, the likeliest first; several 每 multiply (每校每学期). */
export function divisorsOf(each: Each, average: Mention, near: Neighbours, year: number | undefined): Divisor[] {
  const several = each.cue === 'apiece' ? severally.exec(average.gap)?.[1] : undefined;
  const many = several === undefined ? undefined : parseHan(several)?.value;
  if (many !== undefined) return [{ ...calendar(Number(many / ONE)), by: 'name' }];
  if (each.cue === 'apiece') return [...near.before(average, 1)].filter(isCountable).map((one) => counted(one, 'name'));
  const { pers, lead } = each;
  const lists = [...pers.map((per) => divisorsBy(per, average, near, year))];
  if (lead !== undefined && pers.length === 1) lists[0]?.push(...divisorsBy(lead, average, near, year));
  return lists.reduce<readonly Divisor[]>(
    (products, list) => gather(products, (a) => list.map((b) => times(a, b))),
    [unity],
  ) as Divisor[];
}

function divisorsBy(per: string, average: Mention, near: Neighbours, year: number | undefined): Divisor[] {
  const length = /^个?((?:工作)?[日天]|半年|学期|星期|[季周月旬])/.exec(per)?.[1];
  if (length !== undefined) return [...stated(length, average, near), ...fixed(length, year).map(calendar)];
  const scale = scaleOf(per);
  const name = scale ? per.slice(1) : per;
  const counts = around(average, near).filter(isCountable);
  const named = counts.filter((each) => isNamed(each, name)).map((each) => counted(each, 'name', scale));
  const kin = counts.filter((each) => isKin(each, name)).map((each) => counted(each, 'kin', scale));
  return named.length + kin.length > 0 || !generic.test(per) ? [...named, ...kin] : placed(average, near);
}

/** What may be divided by stands behind in the sentence, or before: the nearest first. */
const around = (average: Mention, near: Neighbours): Mention[] => [
  ...near.after(average, 3),
  ...near.mentions.slice(Math.max(0, average.index - reach), average.index).reverse(),
];

const reach = 60;

const fixed = (length: string, year: number | undefined): readonly number[] => {
  if (/^[日天]/.test(length)) return [...daysOf(year), ...workingDays];
  return length.startsWith('工作') ? workingDays : (periods[length] ?? []);
};

/** 按122天计, 6个月: the length of time that an average runs over. */
function stated(length: string, average: Mention, near: Neighbours): Divisor[] {
  // 以240个接待日计: days that are counted by another word.
  const isLength = ({ role, figure, sentenceIndex, after }: Mention): boolean =>
    sentenceIndex === average.sentenceIndex &&
    ((role === 'measure' && figure.unit.includes(length.slice(-1))) ||
      (figure.unit === '个' && new RegExp(`^[\u4e00-\u9fff]{0,3}${length.slice(-1)}(?:计|算|折算|来算)`).test(after)));
  return around(average, near)
    .filter(isLength)
    .map((each) => counted(each, 'name'));
}

const scaleOf = (per: string): bigint | undefined => {
  const scale = { 百: 100n, 千: 1000n, 万: 10_000n }[per.charAt(0)];
  return scale !== undefined && per.length > 1 ? scale : undefined;
};

/** What counts the same things under another unit: 户均 is taken over 家 as well, 件均 over 起. */
const synonyms: Readonly<Record<string, string>> = {
  户: '家',
  家: '户个',
  人: '名位',
  名: '人位',
  件: '起宗',
  案: '件起宗',
  宗: '起件',
  企: '家户',
  校: '所',
  场: '次期',
  次: '场期',
  期: '次',
};

/** 户 counts by its unit (4.8万户), 村 by the noun behind or before it (十九个行政村, 派出所14个). */
function isNamed({ figure: { unit }, after, before }: Mention, per: string): boolean {
  const first = per.charAt(0);
  const isUnit = unit !== '' && (per.startsWith(unit) || unit.startsWith(per));
  if (isUnit && (!generic.test(per) || first === '名')) return true;
  const noun = per.replace(generic, '').slice(0, 2);
  const behind = /^[\u4e00-\u9fff]{0,8}/.exec(after)?.[0] ?? '';
  if (noun.length === 2 && (behind.includes(noun) || before.endsWith(noun))) return true;
  const syllable = noun.charAt(0);
  return syllable !== '' && (behind.slice(0, 4).includes(syllable) || before.endsWith(syllable));
}

const isKin = ({ figure: { unit } }: Mention, per: string): boolean =>
  unit !== '' && (synonyms[per.charAt(0)] ?? '').includes(unit);

const generic = /^[个处家所名]/;

/** 5个管理部设置引导牌10块,每处2块: of the two figures just before, the one that counts something else. */
function placed(average: Mention, near: Neighbours): Divisor[] {
  const own = near
    .countsBefore(average)
    .slice(0, 2)
    .filter(({ figure }) => figure.unit !== average.figure.unit);
  return own.length === 1 ? own.map((one) => counted(one, 'place')) : [];
}

const unity: Divisor = { ...calendar(1), text: '' };

function calendar(count: number): Divisor {
  const value = BigInt(count) * ONE;
  const interval = { low: value, high: value, lowOpen: false, highOpen: false };
  return { interval, value, mentions: [], text: String(count), by: 'calendar' };
}

function counted(mention: Mention, by: Divisor['by'], scale = 1n): Divisor {
  const { interval, value, raw } = mention.figure;
  const { low, high } = interval;
  const divided = { ...interval, low: low && low / scale, high: high && high / scale };
  const text = scale === 1n ? raw : `${raw} ÷ ${scale}`;
  return { interval: divided, value: value / scale, mentions: [mention], text, by };
}

function times(a: Divisor, b: Divisor): Divisor {
  if (a === unity) return b;
  return {
    interval: multiplyIntervals(a.interval, b.interval),
    value: (a.value * b.value) / ONE,
    mentions: [...a.mentions, ...b.mentions],
    text: `${a.text} × ${b.text}`,
    by: a.by === 'calendar' ? b.by : a.by,
  };
}
