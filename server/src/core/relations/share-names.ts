import type { Mention } from '../reading.js';
import { isCountable } from './sequence.js';
import type { Context } from './share-reading.js';
import { coreOf, rankIn, subjectOf } from './share-words.js';

/** A count that the words of a percentage name. */
export interface Named {
  readonly part: Mention;
  /** Whether they name it in full; a word that both share is only a hint. */
  readonly sure: boolean;
}

/** 民生保障类占比最大,达到42.68% · 居次位的是会议和动态,占28.15% · 最少的财务收支类不足一成: the count that the clause names. */
export function namedPart(percent: Mention, context: Context): Named | undefined {
  const subject = subjectOf(percent.gap, opensSentence(percent, context));
  if (subject.length < 2 || /[率度面]$/.test(subject)) return undefined;
  const rank = rankIn(subject);
  const name = nameIn(subject);
  return (name.length < 2 ? undefined : byName(name, percent, context)) ?? byRank(rank, percent, context);
}

const opensSentence = ({ index, sentenceIndex }: Mention, { near }: Context): boolean =>
  near.mentions[index - 1]?.sentenceIndex !== sentenceIndex;

/** 其中最少的财务收支类 → 财务收支; 居次位的是会议和动态 → 会议和动态. */
const nameIn = (subject: string): string =>
  coreOf(
    subject
      .replace(/^.*(?:其中|中|里)[的,]?/, '')
      .replace(/^[^的]{0,6}(?:位|名|首|次|多|少|大|小|高|低)的[是为]?/, '')
      .replace(/(?:仍|依然|继续|稳|居|位居|排在|列|最|比例|比重|份额|分量|占).{0,60}$/, '')
      .replace(/^(?:在|以|且|如)/, ''),
  );

/** Counts farther back are another passage's. */
const reach = 24;

function byName(name: string, percent: Mention, { near }: Context): Named | undefined {
  let best: Mention[] = [];
  let most = 1;
  for (const count of near.before(percent, reach)) {
    if (!isCountable(count) || kinds.has(count.figure.unit) || count.label === '') continue;
    const label = coreOf(count.label);
    if (label.length >= 2 && isSame(label, name)) return { part: count, sure: true };
    if (percent.sentenceIndex - count.sentenceIndex > 1) continue;
    const common = commonLength(name, label + count.after.slice(0, 12));
    if (common > most) [best, most] = [[], common];
    if (common === most && most > 1) best.push(count);
  }
  const [part, other] = best;
  return part && !other ? { part, sure: false } : undefined;
}

const isSame = (a: string, b: string): boolean => a.endsWith(b) || b.endsWith(a) || a.startsWith(b) || b.startsWith(a);

/** 交通、消防五类: a count of names, not of what one of them counts. */
const kinds = new Set(['类', '种', '方面', '部分']);

/** The length of the longest run of characters in both. */
export function commonLength(a: string, b: string): number {
  let most = 0;
  for (let from = 0; from + most < a.length; from++)
    while (from + most < a.length && b.includes(a.slice(from, from + most + 1))) most++;
  return most;
}

/** 份额最大的一类: by its size among the parts of the list before. */
function byRank(rank: number, percent: Mention, { near, totals }: Context): Named | undefined {
  if (rank === 0) return undefined;
  const last = [...near.before(percent, reach)].find(({ index }) => totals.has(index));
  const total = last && totals.get(last.index);
  const list = [...near.before(percent, reach)].filter(({ index }) => total && totals.get(index) === total);
  const sizes = list.sort((a, b) => (a.figure.value < b.figure.value ? 1 : -1));
  const part = sizes.at(rank > 0 ? rank - 1 : rank);
  return part && sizes.length > 2 ? { part, sure: true } : undefined;
}
