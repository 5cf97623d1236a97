import { parseHan, parseMixed } from './numerals.js';
import { ONE, type Quantity } from './quantity.js';
import { isDigit, type NumberRead } from './raw.js';

const hanRun = /[〇○零一二两三四五六七八九十百千万亿]+/y;

const vague = /[数几][十百千万亿]+|[一二三四五六七八九]?十几|几/y;

const vagueLow: Readonly<Record<string, readonly [bigint, bigint]>> = {
  十几: [11n, 19n],
  数十: [20n, 99n],
  几十: [20n, 99n],
  数百: [200n, 999n],
  几百: [200n, 999n],
  数千: [2000n, 9999n],
  几千: [2000n, 9999n],
};

export function readHan(text: string, start: number): NumberRead {
  const first = text.charAt(start);
  if (first === '翻') return readDoubling(text, start);
  if (first === '过' || first === '半') return readHalf(text, start);
  vague.lastIndex = start;
  const estimate = vague.exec(text)?.[0];
  if (estimate) return readVague(start, estimate);
  hanRun.lastIndex = start;
  const run = hanRun.exec(text)?.[0] ?? '';
  const end = start + run.length;
  if (run === '') return { start, end: start + 1, han: true };
  if (run === '一' && isHalf(text, end)) return half(start, end + 1);
  const fraction = readFraction(text, start, run);
  if (fraction) return fraction;
  if (isOrdinalContext(text, start)) return { start, end, han: true };
  const quantity = parseHan(run);
  return quantity && isUpwards(text, start, run)
    ? { start: start - 1, end, quantity: upwards(quantity), han: true, approximation: 'range' }
    : { start, end, quantity, han: true };
}

/** 上百 is a hundred or more, but not two hundred. */
const isUpwards = (text: string, start: number, run: string): boolean =>
  text.charAt(start - 1) === '上' && /^[百千万亿]+$/.test(run);
const upwards = ({ value }: Quantity): Quantity => ({ value, step: value - ONE });

function readVague(start: number, estimate: string): NumberRead {
  const end = start + estimate.length;
  const bounds = vagueLow[estimate];
  if (!bounds) return { start, end, han: true };
  const quantity = { value: bounds[0] * ONE, step: (bounds[1] - bounds[0]) * ONE };
  return { start, end, quantity, han: true, approximation: 'range' };
}

/** 过半 is more than half, at most all; 半数, 近半 and 一半 are half. */
function readHalf(text: string, start: number): NumberRead {
  if (text.startsWith('半数', start)) return half(start, start + 2);
  if (text.charAt(start - 1) === '近' && isHalf(text, start)) return half(start, start + 1);
  if (!text.startsWith('过半', start) || !isHalf(text, start + 1)) return { start, end: start + 1, han: true };
  const quantity = { value: 50n * ONE, step: 50n * ONE };
  return { start, end: start + 2, quantity, han: true, approximation: 'range', kind: 'percent' };
}

/** 半年, 半天, 半径 and the like halve a measure or are words of their own. */
const isHalf = (text: string, at: number): boolean =>
  text.charAt(at) === '半' && !'年天月日夜径路工导成周岁载点个公小壁岛决'.includes(text.charAt(at + 1) || ' ');

function half(start: number, end: number): NumberRead {
  const quantity = { value: 50n * ONE, step: 10n * ONE };
  return { start, end, quantity, han: true, kind: 'percent', approximation: 'about' };
}

const doubling = /翻(?:上|了)?(?:([一两二三])番|(?:一)?倍|番)/y;

/** 翻一番 is ×2, 翻两番 ×4. */
function readDoubling(text: string, start: number): NumberRead {
  doubling.lastIndex = start;
  const match = doubling.exec(text);
  if (!match) return { start, end: start + 1, han: true };
  const times = parseHan(match[1] ?? '一')?.value ?? ONE;
  const quantity = { value: 2n ** (times / ONE) * ONE, step: ONE };
  return { start, end: start + match[0].length, quantity, han: true, kind: 'multiple' };
}

const partLead = '分之';

const afterLead = /[〇○零一二两三四五六七八九十百点]+|\d+(?:\.\d+)?/y;

/** `百分之三十`, `百分之百`, `千分之三`, `三分之一`. */
function readFraction(text: string, start: number, run: string): NumberRead | undefined {
  const from = start + run.length + partLead.length;
  if (!text.startsWith(partLead, start + run.length)) return undefined;
  if (run === '百' || run === '千') return readPercent(text, start, from, run === '百' ? 1n : 10n);
  hanRun.lastIndex = from;
  const over = hanRun.exec(text)?.[0] ?? '';
  const [part, whole] = [parseHan(over), parseHan(run)];
  const end = from + over.length;
  if (!part || !whole || whole.value === 0n) return { start, end, han: true };
  const value = (part.value * 100n * ONE) / whole.value;
  return { start, end, quantity: { value, step: 5n * ONE }, han: true, kind: 'percent', approximation: 'about' };
}

function readPercent(text: string, start: number, from: number, divisor: bigint): NumberRead | undefined {
  afterLead.lastIndex = from;
  const digits = afterLead.exec(text)?.[0] ?? '';
  const parts = digits === '' ? undefined : percentDigits(digits);
  if (!parts) return undefined;
  const quantity = { value: parts.value / divisor, step: parts.step / divisor };
  return { start, end: from + digits.length, quantity, han: true, kind: 'percent' };
}

/** `九十八点五` shows one decimal, `三十` none: numerals without decimals are said to the last one. */
function percentDigits(digits: string): Quantity | undefined {
  if (isDigit(digits.charCodeAt(0))) return parseMixed(digits);
  const [whole = '', rest] = digits.split('点');
  const head = parseHan(whole);
  if (!head || rest === undefined) return head && { value: head.value, step: ONE };
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
