import { parseHan, parseMixed } from './numerals.js';
import { ONE, type Quantity } from './quantity.js';
import { isDigit, type NumberRead } from './raw.js';

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

export function readHan(text: string, start: number): NumberRead {
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
