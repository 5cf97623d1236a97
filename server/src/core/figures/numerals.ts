import { matchesOf } from '../text/matches.js';
import { ONE, parseDigits, type Quantity, scaled } from './quantity.js';

const digitOf: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  '○': 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  壹: 1,
  贰: 2,
  叁: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
};
const scaleOf: Readonly<Record<string, number>> = {
  十: 10,
  拾: 10,
  百: 100,
  佰: 100,
  千: 1000,
  仟: 1000,
  万: 10_000,
  亿: 100_000_000,
};

export const isHanDigit = (unit: string | undefined): boolean => unit !== undefined && Object.hasOwn(digitOf, unit);
export const isScale = (unit: string | undefined): boolean => unit !== undefined && Object.hasOwn(scaleOf, unit);

/** What a scale word multiplies by: `万` → 10 000. */
export const scaleFactor = (scale: string): bigint => BigInt(scaleOf[scale] ?? 1);

/**
 * Reads a Chinese numeral: `八十三` → 83, `十二` → 12, `二百一十六` → 216, `三万一千` → 31000, `二〇一一` → 2011.
 *
 * @returns `undefined` when the text is no numeral of this kind. The step is the place of the last digit written.
 */
export function parseHan(text: string): Quantity | undefined {
  if (text === '') return undefined;
  return [...text].some((unit) => isScale(unit)) ? parseScaled(text) : parsePositional(text);
}

/** `二〇一一`: digit by digit. Two plain digits without a scale word (三四) are an estimate, not a number. */
function parsePositional(text: string): Quantity | undefined {
  let value = 0;
  for (const unit of text) {
    const digit = digitOf[unit];
    if (digit === undefined) return undefined;
    value = value * 10 + digit;
  }
  if (text.length > 1 && text.length < 4) return undefined;
  return text.length > 12 ? undefined : { value: BigInt(value) * ONE, step: ONE };
}

function parseScaled(text: string): Quantity | undefined {
  let total = 0;
  let section = 0;
  let digit = -1;
  let last = 1;
  for (const unit of text) {
    const value = digitOf[unit];
    const scale = scaleOf[unit];
    if (value !== undefined) {
      if (digit > 0) return undefined;
      digit = value;
      last = 1;
    } else if (scale === undefined) return undefined;
    else if (scale >= 10_000) {
      total = (total + section + Math.max(digit, 0) || 1) * scale;
      section = 0;
      digit = -1;
      last = scale;
    } else {
      section += (digit < 0 ? 1 : digit) * scale;
      digit = -1;
      last = scale;
    }
  }
  const value = total + section + Math.max(digit, 0);
  return Number.isSafeInteger(value) ? { value: BigInt(value) * ONE, step: BigInt(last) * ONE } : undefined;
}

/**
 * Reads digits with scale words after them: `1.42万`, `2万6千`, `17.9亿`.
 *
 * @returns `undefined` when the parts do not descend (`6千2万`).
 */
export function parseMixed(text: string): Quantity | undefined {
  let total = 0n;
  let step = ONE;
  let before = Number.POSITIVE_INFINITY;
  const parts = matchesOf(text, /([\d,.]+)([十百千万亿]*)/g);
  for (const [, digits = '', scales = ''] of parts) {
    const quantity = parseDigits(digits);
    const factor = [...scales].reduce((product, unit) => product * (scaleOf[unit] ?? 1), 1);
    if (!quantity || factor >= before) return undefined;
    const part = scaled(quantity, BigInt(factor));
    total += part.value;
    step = part.step;
    before = factor;
  }
  return before === Number.POSITIVE_INFINITY ? undefined : { value: total, step };
}
