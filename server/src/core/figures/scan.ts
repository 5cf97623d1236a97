import type { Approximation, FigureKind } from '../model.js';
import { isHanDigit, isScale, parseHan, parseMixed } from './numerals.js';
import { ONE, type Quantity } from './quantity.js';
import { isMoney, unitAt } from './units.js';

/** A figure of one block's text; offsets are in that text. */
export interface RawFigure {
  /** With approximation words and unit. */
  readonly start: number;
  readonly end: number;
  readonly numberStart: number;
  readonly numberEnd: number;
  readonly unit: string;
  readonly kind: FigureKind;
  readonly approximation: Approximation;
  readonly value: bigint;
  readonly step: bigint;
  readonly soft: boolean;
  /** Stands inside quotation marks: part of a name or a set phrase. */
  readonly quoted: boolean;
}

interface RawSpan {
  readonly start: number;
  readonly end: number;
}

const candidate = /[\d〇零一二两三四五六七八九十百千几数过半]/g;

/**
 * Finds every figure of a folded text, and nothing that only looks like one: dates and document numbers are given as
 * `masked`; ordinals, telephone numbers, list markers, times, rooms and set phrases are told by what stands around them.
 * Time is linear.
 */
export function scanFigures(text: string, masked: readonly RawSpan[]): RawFigure[] {
  const found: RawFigure[] = [];
  const quotes = quotedSpans(text);
  let mask = 0;
  let quote = 0;
  candidate.lastIndex = 0;
  for (let hit = candidate.exec(text); hit; hit = candidate.exec(text)) {
    const at = hit.index;
    while (mask < masked.length && (masked[mask]?.end ?? 0) <= at) mask++;
    const hidden = masked[mask];
    if (hidden && hidden.start <= at) {
      candidate.lastIndex = hidden.end;
      continue;
    }
    while (quote < quotes.length && (quotes[quote]?.end ?? 0) <= at) quote++;
    const inside = quotes[quote];
    const read = readFigureAt(text, at, inside !== undefined && inside.start <= at);
    if (read.figure) found.push(read.figure);
    candidate.lastIndex = Math.max(read.end, at + 1);
  }
  return found;
}

/** Text between “ and ” (or a pair of "), one level; an unclosed quotation mark hides nothing. */
function quotedSpans(text: string): RawSpan[] {
  const spans: RawSpan[] = [];
  for (let at = text.indexOf('“'); at >= 0; ) {
    const end = text.indexOf('”', at);
    if (end < 0) break;
    spans.push({ start: at, end: end + 1 });
    at = text.indexOf('“', end);
  }
  return spans;
}

interface Read {
  readonly figure?: RawFigure;
  readonly end: number;
}

function readFigureAt(text: string, at: number, quoted: boolean): Read {
  const number = isDigit(text.charCodeAt(at)) ? readArabic(text, at) : readHan(text, at);
  if (!number.quantity) return { end: number.end };
  const figure = complete(text, { ...number, quantity: number.quantity }, quoted);
  return figure ? { figure, end: figure.end } : { end: number.end };
}

interface NumberRead {
  readonly start: number;
  readonly end: number;
  readonly quantity?: Quantity | undefined;
  readonly han: boolean;
  /** Set where the numeral itself is an estimate (十几, 数十, 过半). */
  readonly approximation?: Approximation;
  readonly kind?: FigureKind;
  /** Where a leading 百分之 belongs to the figure. */
  readonly lead?: number;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isLetter = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 95;

const arabicRun = /\d+(?:,\d{3}(?!\d))*(?:\.\d+)?/y;
const scaleRun = / ?[十百千万亿]+(?:\d+[千百])?/y;

function readArabic(text: string, start: number): NumberRead {
  arabicRun.lastIndex = start;
  let end = start + (arabicRun.exec(text)?.[0].length ?? 1);
  const plainEnd = end;
  scaleRun.lastIndex = end;
  const scale = scaleRun.exec(text);
  if (scale) end += scale[0].length;
  const quantity = parseMixed(text.slice(start, end).replaceAll(' ', ''));
  const refused = !quantity || hasForeignNeighbour(text, start, end, plainEnd);
  return { start, end, han: false, ...(refused ? {} : { quantity }) };
}

/** Whether the digits are part of something longer: a telephone number, a version, a time, an ordinal, a marker. */
function hasForeignNeighbour(text: string, start: number, end: number, plainEnd: number): boolean {
  const before = text.charCodeAt(start - 1);
  if (isLetter(before) || isDigit(before) || isOrdinal(text, start)) return true;
  if (isJoint(text.charAt(start - 1)) && !isSign(text, start)) return true;
  if (text.charAt(start - 1) === ',' && isDigit(text.charCodeAt(start - 2)) && text.charAt(start - 2) !== '')
    return false;
  const after = text.charAt(end);
  if (isLetter(text.charCodeAt(end)) && !/^(km|kg|m2|GB|MB|G|M)/.test(text.slice(end, end + 2))) return true;
  if (isJoint(after) && isDigit(text.charCodeAt(end + 1))) return true;
  if (after === '.' && isDigit(text.charCodeAt(end + 1))) return true;
  return end === plainEnd && isMarker(text, start, end);
}

/** `第6位`, `第 1 页`, `附件2`, `表3`. */
const isOrdinal = (text: string, start: number): boolean =>
  /(?:第|附件|附表|附图|表|图) ?$/.test(text.slice(Math.max(0, start - 3), start));

const isJoint = (unit: string): boolean => unit !== '' && '-/:.·~—_@#'.includes(unit);

/** `增长-3%` has a sign, `A-3` and `3-5` have not. A dash after Chinese text is no minus either (参考-900). */
const isSign = (text: string, start: number): boolean =>
  ':—'.includes(text.charAt(start - 1)) && !isDigit(text.charCodeAt(start - 2));

/** `1.` `2、` `(3)` at the head of a block, a sentence or a bracket. */
function isMarker(text: string, start: number, end: number): boolean {
  const after = text.charAt(end);
  if (end - start > 2 || !'.、)'.includes(after) || after === '') return false;
  const before = text.charAt(start - 1);
  if (after === ')') return before === '(';
  return (
    before === '' ||
    '。;:!?) '.includes(before) ||
    (after === '.' && !isDigit(text.charCodeAt(end + 1)) && before !== '')
  );
}

const hanRun = /[〇零一二两三四五六七八九十百千万亿]+/y;
const vague = /(?:数|几)[十百千万亿]+|[一二三四五六七八九]?十几|几/y;
const vagueLow: Readonly<Record<string, readonly [bigint, bigint]>> = {
  十几: [11n, 19n],
  数十: [20n, 99n],
  几十: [20n, 99n],
  数百: [200n, 999n],
  几百: [200n, 999n],
  数千: [2000n, 9999n],
  几千: [2000n, 9999n],
};

function readHan(text: string, start: number): NumberRead {
  const first = text.charAt(start);
  if (first === '过' || first === '半') return readHalf(text, start);
  vague.lastIndex = start;
  const estimate = vague.exec(text)?.[0];
  if (estimate) return readVague(start, estimate);
  hanRun.lastIndex = start;
  const run = hanRun.exec(text)?.[0] ?? '';
  const end = start + run.length;
  if (run === '') return { start, end: start + 1, han: true };
  const fraction = readFraction(text, start, run);
  if (fraction) return fraction;
  if (isOrdinalContext(text, start)) return { start, end, han: true };
  return { start, end, quantity: parseHan(run), han: true };
}

function readVague(start: number, estimate: string): NumberRead {
  const end = start + estimate.length;
  const bounds = vagueLow[estimate];
  if (!bounds) return { start, end, han: true };
  const quantity = { value: bounds[0] * ONE, step: (bounds[1] - bounds[0]) * ONE };
  return { start, end, quantity, han: true, approximation: 'range' };
}

/** 过半 is more than half, at most all. */
function readHalf(text: string, start: number): NumberRead {
  if (!text.startsWith('过半', start) || text.startsWith('过半年', start)) return { start, end: start + 1, han: true };
  const quantity = { value: 50n * ONE, step: 50n * ONE };
  return { start, end: start + 2, quantity, han: true, approximation: 'range', kind: 'percent' };
}

const percentLead = '百分之';
const afterLead = /[〇零一二两三四五六七八九十百点]+|\d+(?:\.\d+)?/y;

/** `百分之三十`, `百分之百`, `三分之一`. */
function readFraction(text: string, start: number, run: string): NumberRead | undefined {
  if (run === '百' && text.startsWith(percentLead, start)) {
    afterLead.lastIndex = start + percentLead.length;
    const digits = afterLead.exec(text)?.[0];
    const quantity = digits === undefined ? undefined : percentDigits(digits);
    if (!digits || !quantity) return undefined;
    return { start, end: start + percentLead.length + digits.length, quantity, han: true, kind: 'percent' };
  }
  if (!text.startsWith('分之', start + run.length)) return undefined;
  hanRun.lastIndex = start + run.length + 2;
  const over = hanRun.exec(text)?.[0] ?? '';
  const [part, whole] = [parseHan(over), parseHan(run)];
  const end = start + run.length + 2 + over.length;
  if (!part || !whole || whole.value === 0n) return { start, end, han: true };
  const value = (part.value * 100n * ONE) / whole.value;
  return { start, end, quantity: { value, step: 5n * ONE }, han: true, kind: 'percent', approximation: 'about' };
}

function percentDigits(digits: string): Quantity | undefined {
  if (isDigit(digits.charCodeAt(0))) return parseMixed(digits);
  const [whole = '', rest] = digits.split('点');
  const head = parseHan(whole);
  if (!head || rest === undefined) return head;
  const decimals = [...rest].map((unit) => parseHan(unit)?.value ?? 0n);
  const place = ONE / 10n ** BigInt(decimals.length);
  const tail = decimals.reduce((sum, digit) => sum * 10n + digit / ONE, 0n);
  return { value: head.value + tail * place, step: place };
}

/** 第三, 初一, 周五, 十三五 and the like count nothing. */
function isOrdinalContext(text: string, start: number): boolean {
  const before = text.charAt(start - 1);
  return before !== '' && '第初周期附表图卷之'.includes(before) && before !== '期';
}

const approximatorsBefore: readonly (readonly [string, Approximation])[] = [
  ['不少于', 'at-least'],
  ['不低于', 'at-least'],
  ['不超过', 'at-most'],
  ['不多于', 'at-most'],
  ['不高于', 'at-most'],
  ['至少', 'at-least'],
  ['最多', 'at-most'],
  ['大约', 'about'],
  ['约为', 'about'],
  ['约占', 'about'],
  ['约', 'about'],
  ['将近', 'under'],
  ['接近', 'under'],
  ['不足', 'under'],
  ['不到', 'under'],
  ['近', 'under'],
  ['超过', 'above'],
  ['超出', 'above'],
  ['超', 'above'],
  ['逾', 'above'],
  ['突破', 'above'],
  ['高于', 'above'],
  ['多于', 'above'],
];
/** 约占四成 is approximate, but 占 belongs to the words before. */
const joined = '约占';
const notApproximators: Readonly<Record<string, string>> = {
  约: '节集预签合制条公履邀相违简契',
  近: '最附邻靠临远亲',
  超: '反高',
};

function approximatorBefore(text: string, start: number): readonly [string, Approximation] | undefined {
  const found = approximatorsBefore.find(([word]) => text.endsWith(word, start));
  const head = found?.[0].charAt(0) ?? '';
  const before = text.charAt(start - (found?.[0].length ?? 0) - 1);
  return found && before !== '' && (notApproximators[head] ?? '').includes(before) ? undefined : found;
}

const approximatorsAfter: readonly (readonly [string, Approximation])[] = [
  ['以上', 'at-least'],
  ['以下', 'at-most'],
  ['以内', 'at-most'],
  ['之内', 'at-most'],
  ['左右', 'about'],
  ['上下', 'about'],
];

interface Complete extends NumberRead {
  readonly quantity: Quantity;
}

/** Adds approximation words and the unit; refuses what has no unit and no context that makes it a figure. */
function complete(text: string, number: Complete, quoted: boolean): RawFigure | undefined {
  const blank = (at: number): number => (text.charAt(at) === ' ' ? at + 1 : at);
  const more = /^[多余来]/.test(text.charAt(number.end)) && text.charAt(number.end + 1) !== '年' ? 1 : 0;
  const unitStart = blank(number.end + more);
  const unit = readUnit(text, unitStart, number);
  if (!unit || isSetPhrase(text, number, unit.unit)) return undefined;
  if (unit.unit === '' && unit.kind === 'count' && (more || !standsBare(text, number))) return undefined;
  const end = unit.end === unitStart && unit.unit === '' ? number.end + more : unit.end;
  const before = approximatorBefore(text, text.charAt(number.start - 1) === ' ' ? number.start - 1 : number.start);
  const after = approximatorsAfter.find(([word]) => text.startsWith(word, end));
  const quantity = unit.quantity ?? number.quantity;
  const approximation =
    number.approximation ?? (more ? 'over' : (before?.[1] ?? after?.[1] ?? plainly(quantity, unit, number, text)));
  return {
    start:
      before && before[0] !== joined
        ? number.start - before[0].length - (text.charAt(number.start - 1) === ' ' ? 1 : 0)
        : number.start,
    end: after ? end + after[0].length : end,
    numberStart: number.start,
    numberEnd: unit.numberEnd ?? number.end,
    unit: unit.unit,
    kind: unit.kind,
    approximation,
    value: quantity.value,
    step: quantity.step,
    soft:
      approximation === 'about' ||
      approximation === 'above' ||
      (number.kind === 'percent' && number.approximation === 'about'),
    quoted,
  };
}

/** Counts are exact; what shows decimals or a scale word is rounded; 100% and 0% are said exactly as often as not. */
function plainly(quantity: Quantity, unit: UnitRead, number: NumberRead, text: string): Approximation {
  if (unit.kind === 'percent' || unit.kind === 'points') return 'rounded';
  const written = text.slice(number.start, number.end);
  const hasDecimals = written.includes('.');
  const isScaled = !number.han && isScale(written.at(-1));
  return hasDecimals || (isScaled && quantity.step > ONE) || unit.kind === 'multiple' ? 'rounded' : 'exact';
}

interface UnitRead {
  readonly unit: string;
  readonly kind: FigureKind;
  readonly end: number;
  /** Where the unit changes the value (成, ‰). */
  readonly quantity?: Quantity;
  readonly numberEnd?: number;
}

function readUnit(text: string, at: number, number: Complete): UnitRead | undefined {
  if (number.kind === 'percent') return { unit: '%', kind: 'percent', end: number.end };
  const first = text.charAt(at);
  if (first === '%') return { unit: '%', kind: 'percent', end: at + 1 };
  if (first === '‰') return perMille(number.quantity, at);
  const points = ['个百分点', '百分点'].find((word) => text.startsWith(word, at));
  if (points) return { unit: '百分点', kind: 'points', end: at + points.length };
  if (first === '倍') return { unit: '倍', kind: 'multiple', end: at + 1 };
  if (first === '成') return tenths(text, number.quantity, at);
  const unit = unitAt(text, at);
  if (isDatePart(text, at, unit)) return undefined;
  return { unit, kind: isMoney(unit) ? 'money' : 'count', end: at + unit.length };
}

const perMille = ({ value, step }: Quantity, at: number): UnitRead => ({
  unit: '%',
  kind: 'percent',
  end: at + 1,
  quantity: { value: value / 10n, step: step / 10n },
});

/** `四成` is 40 %, `四成三` 43 %; 成 after more than ten is another word (成立, 成效). */
function tenths(text: string, { value }: Quantity, at: number): UnitRead | undefined {
  if (value > 10n * ONE || /[立效果员功为长熟都本品]/.test(text.charAt(at + 1))) return undefined;
  const next = text.charAt(at + 1);
  const more = isHanDigit(next) ? parseHan(next) : undefined;
  const end = at + (more ? 2 : 1);
  const quantity = more ? { value: value * 10n + more.value, step: ONE } : { value: value * 10n, step: 10n * ONE };
  return { unit: '%', kind: 'percent', end, quantity, numberEnd: end };
}

/** 2013年, 3月, 15日, 30号, 8时 date or number something; 3个月, 20个工作日 are lengths and stay. */
function isDatePart(text: string, at: number, unit: string): boolean {
  if (unit === '年' || unit === '月' || unit === '日') return true;
  const next = text.charAt(at);
  return next === '号' || next === '时' || next === '室' || next === '楼' || next === '岁';
}

/** A number without a unit is a figure only between a noun and a delimiter: `统计类信息4;`, `文件96,`. */
function standsBare(text: string, number: Complete): boolean {
  if (number.han || number.end - number.start > 7) return false;
  const before = text.charAt(number.start - 1).trim() || text.charAt(number.start - 2);
  const after = text.charAt(number.end);
  const delimited = after === '' || ',;。、)\n'.includes(after) || text.startsWith('(', number.end);
  return (
    delimited && isHan(before) && !hotlines.has(text.slice(number.start, number.end)) && !/[号话编箱真码]/.test(before)
  );
}

const hotlines = new Set([
  '12315',
  '12345',
  '12348',
  '12369',
  '12333',
  '12328',
  '12320',
  '12329',
  '12366',
  '12388',
  '12380',
  '110',
  '119',
  '120',
  '12301',
  '12378',
  '96196',
  '12393',
  '12356',
  '12350',
]);
const isHan = (unit: string): boolean => unit >= '\u4e00' && unit <= '\u9fff';

/** After 一 these units make an idiom (一站式, 一次性, 一方面) unless a counting word stands before it. */
const idiomatic = new Set([
  '个',
  '次',
  '项',
  '批',
  '步',
  '级',
  '张',
  '起',
  '块',
  '线',
  '天',
  '处',
  '类',
  '方面',
  '本',
  '大',
  '种',
  '站',
  '网',
  '键',
  '门',
  '层',
  '对',
  '道',
  '位',
  '台',
  '片',
  '部分',
  '间',
  '周',
  '点',
  '分',
  '只',
  '口',
  '环',
  '字',
  '组',
  '句',
  '审',
  '派',
  '代',
  '列',
  '版',
  '期',
  '轮',
  '场',
]);
const countingWords = '共计各其另余为达到约超近仅第每办结';

function isSetPhrase(text: string, number: Complete, unit: string): boolean {
  if (!number.han) return unit === '' && hotlines.has(text.slice(number.start, number.end));
  const run = text.slice(number.start, number.end);
  if (unit === '' && number.kind === undefined) return true;
  if (run === '一' && unit === '件' && text.startsWith('一件事', number.start)) return true;
  if (unit === '级') return true;
  if (unit === '大' || unit === '站' || unit === '网') return run === '一' || unit !== '大';
  return run === '一' && idiomatic.has(unit) && !countingWords.includes(text.charAt(number.start - 1) || ' ');
}
