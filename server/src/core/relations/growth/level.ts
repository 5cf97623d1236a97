import { formatTicks, meets } from '../../figures/quantity.js';
import { gather } from '../../lists.js';
import type { Mention } from '../../reading.js';
import { type FigureRelation, figureRelation, writtenOf } from '../figure-relation.js';
import { type Neighbours, unitsMatch } from '../neighbours.js';
import { isCountable } from '../sequence.js';
import { level, roughly } from './words.js';

/** How far behind last year's figure it may be said that nothing changed. */
const reach = 24;

/** 受理申请20件,与上年持平(上年20件) · 上年收到申请也是7件,两年持平: both years give one figure. */
export function levelRelations(near: Neighbours, textOf: (block: number) => string): FigureRelation[] {
  return gather(
    near.mentions.filter(({ role, quoted }) => role === 'last' && !quoted),
    (last) => {
      const said = sayingOf(last, near.mentions[last.index + 1], textOf(last.block));
      return said === undefined ? [] : relationOf(last, near, roughly.test(said));
    },
  );
}

/** The words that say so: before last year's figure, or behind it up to the next figure. */
function sayingOf(last: Mention, next: Mention | undefined, text: string): string | undefined {
  const isNear = next?.block === last.block;
  const end = Math.min(last.end + reach, last.sentence.end, isNear ? next.start : text.length);
  const behind = text.slice(last.end, end).replaceAll(' ', '');
  return level.exec(last.gap.slice(-reach))?.[0] ?? level.exec(behind)?.[0];
}

/** 上年收到申请也是: what last year's figure counts. */
const lastWords =
  /^(?:与|同|和|比|较|而|其中|上年度?|去年|上一?年度?|\d{4}年度?|同期|的|相比)+|(?:也|还|仍|均|都)?[是为有]?$/g;

function relationOf(last: Mention, near: Neighbours, isRough: boolean): FigureRelation[] {
  const before = [...near.before(last, 12)].filter((each) => isCountable(each) && unitsMatch(each, last));
  const name = last.before.replace(lastWords, '').slice(0, 4);
  const named = name.length > 1 ? before.filter((each) => each.before.endsWith(name)) : [];
  const direct = named[0] ?? before.find(({ sentenceIndex }) => sentenceIndex === last.sentenceIndex);
  const now = [...named, ...before].find((each) => meets(each.figure.interval, last.figure.interval)) ?? direct;
  if (!now) return [];
  const holds = meets(now.figure.interval, last.figure.interval);
  if (!holds && (isRough || now !== direct)) return [];
  return [
    figureRelation({
      kind: 'growth',
      form: 'level',
      verdict: holds ? 'holds' : 'differs',
      subject: last,
      parts: [now],
      computed: writtenOf(now),
      arithmetic: `${now.figure.raw} − ${last.figure.raw} = ${formatTicks(now.figure.value - last.figure.value)}`,
      proof: 'likely',
      repairs: [{ mention: last, value: now.figure.value }],
    }),
  ];
}
