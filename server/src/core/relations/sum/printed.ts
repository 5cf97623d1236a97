import { formatTicks } from '../../figures/quantity.js';
import { figureRelation, inUnitOf } from '../figure-relation.js';
import type { Item, Sequence } from '../sequence.js';
import { comparable, type State, sumOf } from './reading.js';

/** An equation that the text prints itself: 新收17件+上年结转2件=办理18件+结转下年1件. */
export function readPrinted({ items, text }: Sequence, state: State): void {
  if (!text.includes('=')) return;
  for (const [at, item] of items.entries()) {
    if (!item.link.startsWith('=')) continue;
    const left = items.slice(chainStart(items, at - 1), at);
    const right = items.slice(at, chainEnd(items, at + 1));
    if (left.length + right.length >= 3 && [...left, ...right].every((one) => comparable(one, item.mention)))
      record(left, right, state);
  }
}

const isAdded = (item: Item | undefined): boolean => item?.link.startsWith('+') === true;

function chainStart(items: readonly Item[], last: number): number {
  let start = Math.max(0, last);
  while (start > 0 && isAdded(items[start])) start--;
  return start;
}

function chainEnd(items: readonly Item[], next: number): number {
  let end = next;
  while (isAdded(items[end])) end++;
  return end;
}

function record(left: readonly Item[], right: readonly Item[], state: State): void {
  const [sums, others] = [[sumOf(left), sumOf(right)] as const, right.slice(1)];
  const subject = (right[0] as Item).mention;
  const wanted = sums[0] - sumOf(others);
  for (const { mention } of [...left, ...others]) state.consumed.set(mention.index, subject);
  state.totals.add(subject.index);
  const side = (items: readonly Item[]): string => items.map(({ mention }) => mention.figure.raw).join(' + ');
  state.found.push(
    figureRelation({
      kind: 'sum',
      form: others.length > 0 ? 'flow' : 'tail',
      verdict: sums[0] === sums[1] ? 'holds' : 'differs',
      subject,
      parts: [...left, ...others].map(({ mention }) => mention),
      computed: inUnitOf(subject, wanted),
      arithmetic: `${side(left)} = ${formatTicks(sums[0], 4)} ${sums[0] === sums[1] ? '=' : '≠'} ${side(right)}`,
      repairs: wanted >= 0n ? [{ mention: subject, value: wanted }] : [],
      notes: {
        received: formatTicks(sums[0], 4),
        handled: formatTicks(sums[1], 4),
        sum: formatTicks(sums[0], 4),
        difference: formatTicks(sums[0] > sums[1] ? sums[0] - sums[1] : sums[1] - sums[0], 4),
      },
    }),
  );
}
