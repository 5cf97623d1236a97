import { matchesOf } from '../text/matches.js';
import type { Declaration } from './count-declarations.js';
import type { Item } from './count-lists.js';
import { numberOf } from './enumeration.js';

/** The items that take up a count's own classifier again, and whether they are told right behind it, one a clause. */
export interface Repeated {
  readonly items: readonly Item[];
  readonly close: boolean;
}

/** 培训两期,第一期41人,第二期38人 · 开放日2场,一场在4月,一场在9月: what was counted is gone through one by one. */
export function repeatedItems({ classifier }: Declaration, rest: string): Repeated | undefined {
  if (classifier.endsWith('方面')) return sides(rest);
  const patterns = takenUp.get(classifier);
  if (!patterns) return undefined;
  const sentence = /^[^。!?]*/.exec(rest)?.[0] ?? '';
  // 第一个是…。第二个是…: what is told at length has a sentence of its own.
  return ordinals(classifier === '个' ? rest : sentence, patterns.ordinal) ?? ones(sentence, patterns.one);
}

/** How each classifier is taken up again. */
const takenUp: ReadonlyMap<string, { readonly ordinal: RegExp; readonly one: RegExp }> = new Map(
  [...'期次场轮批届家个项件处种级步'].map((classifier) => [
    classifier,
    {
      ordinal: new RegExp(`(?:第([一二三四五六七八九十]{1,2}|\\d{1,2})|头一?|首|后一?|末)${classifier}`, 'g'),
      one: new RegExp(`(?<=[,;:])(?:其中|另)?一${classifier}(?=[\\u4e00-\\u9fff])`, 'g'),
    },
  ]),
);

/** 一方面…。另一方面…: there are two. */
function sides(rest: string): Repeated | undefined {
  const found = matchesOf(rest, /(?<=[,;:。])(?:另|另外)?一方面(?=[,是要])/g);
  return found.length === 2 ? { items: found.map(itemOf), close: true } : undefined;
}

/** 第一期…,第二期…; 头一批…,后一批…: numbered on from 1. */
function ordinals(sentence: string, ordinal: RegExp): Repeated | undefined {
  const found = matchesOf(sentence, ordinal);
  const run = found.filter(({ 0: words, 1: number }, at) =>
    number ? numberOf(number) === at + 1 : isAt(words, at, found.length),
  );
  if (run.length < 2 || run.length < found.length) return undefined;
  return { items: run.map(itemOf), close: isClose(sentence, run) };
}

/** 头 and 首 begin, 后 and 末 end. */
const isAt = (words: string, at: number, count: number): boolean =>
  /^[头首]/.test(words) ? at === 0 : at === count - 1 && at > 0;

/** 一场…,一场…: each told by itself. */
function ones(sentence: string, one: RegExp): Repeated | undefined {
  const found = matchesOf(sentence, one);
  return found.length < 2 ? undefined : { items: found.map(itemOf), close: isClose(sentence, found) };
}

const itemOf = ({ index, 0: words }: RegExpMatchArray): Item => ({ from: index ?? 0, to: (index ?? 0) + words.length });

/** The first stands at once, and no other clause between two of them. */
function isClose(sentence: string, found: readonly RegExpMatchArray[]): boolean {
  const places = found.map(({ index = 0 }) => index);
  return (
    (places[0] ?? 99) <= 12 &&
    places.slice(1).every((place, at) => (sentence.slice(places[at], place).match(/[,;]/g)?.length ?? 0) === 1)
  );
}
