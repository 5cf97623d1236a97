import { kindredUnits, sameUnit } from '../figures/units.js';
import type { Mention } from '../reading.js';
import { isCountable } from './sequence.js';

/** The mentions of a report, searched by nearness. Built once a report. */
export class Neighbours {
  readonly mentions: readonly Mention[];

  constructor(mentions: readonly Mention[]) {
    this.mentions = mentions;
  }

  /** Mentions before `from` in its passage, the nearest first, at most `limit`. */
  *before(from: Mention, limit = 16): Generator<Mention> {
    for (let at = from.index - 1; at >= Math.max(0, from.index - limit); at--) {
      const mention = this.mentions[at] as Mention;
      if (mention.passage !== from.passage) return;
      yield mention;
    }
  }

  /** Mentions after `from` in its sentence, the nearest first. */
  *after(from: Mention, limit = 6): Generator<Mention> {
    for (let at = from.index + 1; at <= from.index + limit && at < this.mentions.length; at++) {
      const mention = this.mentions[at] as Mention;
      if (mention.sentenceIndex !== from.sentenceIndex) return;
      yield mention;
    }
  }

  /** The first mention of a sentence. */
  first({ index, sentenceIndex }: Mention): Mention | undefined {
    let at = index;
    while (at > 0 && at > index - 30 && this.mentions[at - 1]?.sentenceIndex === sentenceIndex) at--;
    return this.mentions[at];
  }

  /** Countable mentions before `from` in the same sentence, the nearest first. */
  countsBefore(from: Mention): Mention[] {
    const counts: Mention[] = [];
    for (let at = from.index - 1; at >= Math.max(0, from.index - 30); at--) {
      const near = this.mentions[at] as Mention;
      // Sentences stand in their passages: what follows lies farther back.
      if (near.passage !== from.passage) break;
      if (near.sentenceIndex === from.sentenceIndex && isCountable(near)) counts.push(near);
    }
    return counts;
  }
}

/** Words that name the same thing: one contains the other once 类, 信息 and the like are dropped. */
export function sameName(a: string, b: string): boolean {
  const [left, right] = [core(a), core(b)];
  return (
    left.length >= 2 &&
    right.length >= 2 &&
    (left.endsWith(right) || right.endsWith(left) || left.startsWith(right) || right.startsWith(left))
  );
}

const core = (name: string): string =>
  name.replace(/(?:类|信息|数量?|情况|工作|申请|政府|的){1,8}$/, '').replace(/^(?:政府|本年度?|全年|其中)+/, '');

export const unitsMatch = (a: Mention, b: Mention): boolean => sameUnit(a.figure.unit, b.figure.unit);
export const unitsKindred = (a: Mention, b: Mention): boolean => kindredUnits(a.figure.unit, b.figure.unit);

const beside = /^[\u4e00-\u9fff()]{0,10}[、和与及][^,;。、\d]{0,10}$/;

/** More than these stand in no sentence that goes on to divide them; and time stays linear. */
const mostBeside = 24;

/** 10个镇街、36个部门 → 46: all that stands side by side up to a mention, itself included. */
export function sumBeside(mention: Mention, mentions: readonly Mention[]): bigint {
  let sum = mention.figure.value;
  const farthest = Math.max(0, mention.index - mostBeside);
  for (let at = mention.index; at > farthest && beside.test(mentions[at]?.gap ?? ''); at--)
    sum += mentions[at - 1]?.figure.value ?? 0n;
  return sum;
}
