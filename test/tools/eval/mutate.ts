import { evaluate, type Value } from './expression.js';
import type { PythonRandom } from './random.js';

export interface Mutant {
  readonly quote: string;
  readonly from: string;
  readonly to: string;
}

/** One integer that stands once in the quote and also in the expression, changed so that the expression is false. */
export function mutate(quote: string, expression: string, random: PythonRandom): Mutant | undefined {
  const integers = [...quote.matchAll(/(?<![\p{Nd}.,，])\p{Nd}{1,7}(?![\p{Nd}.,，%％])/gu)];
  const once = integers.filter((one) => integers.filter((other) => other[0] === one[0]).length === 1);
  random.shuffle(once);
  for (const { 0: from, index } of once) {
    const inExpression = new RegExp(`(?<![\\d.])${from}(?![\\d.])`);
    const to =
      inExpression.test(expression) && candidates(from).find((number) => breaks(expression, inExpression, number));
    if (to) return { quote: quote.slice(0, index) + to + quote.slice(index + from.length), from, to };
  }
  return undefined;
}

function candidates(written: string): string[] {
  const value = Number(written.normalize('NFKC'));
  return [value + 1, value + 10, value * 10 + 1].map(String);
}

function breaks(expression: string, figure: RegExp, by: string): boolean {
  try {
    return isFalse(evaluate(expression.replace(figure, by)));
  } catch {
    return false;
  }
}

/** As in Python, a sum of 0 counts as false; an empty list does not equal `False`. */
const isFalse = (value: Value): boolean => value === false || value === 0;
