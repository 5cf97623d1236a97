import { ONE } from '../../figures/quantity.js';
import { magnitude } from '../../figures/slips.js';
import type { Mention } from '../../reading.js';
import type { Item, Sequence } from '../sequence.js';
import { agrees, difference, type Reading, type State } from './reading.js';
import { accept, disagree } from './record.js';

/**
 * Several kinds of bodies that do one thing together: 16个乡镇、39个部门共报送总结55份 · 16个乡镇和28个部门均已接入,接入单位44个.
 * One figure for each of them is told in another unit, so agreement speaks for it and only a slip against it.
 */
export function readJoint(sequence: Sequence, state: State): void {
  const { items } = sequence;
  for (let at = 0; at < items.length; at++) {
    const parts = jointFrom(items, at);
    if (parts.length < 2) continue;
    const total = items[at + parts.length];
    at += parts.length - 1;
    if (!total || parts.some(isTaken(state)) || state.totals.has(total.mention.index)) continue;
    const reading = { total: total.mention, parts, form: 'joint' };
    if (total.mention.figure.kind !== 'count' || total.mention.figure.value <= 3n * ONE) continue;
    if (agrees(reading)) accept(reading, state);
    // 政府办公室、24个部门、15个乡镇: one that is named without a figure counts as well.
    else if (mustAgree(reading, total) && !/[\u4e00-\u9fff]、$/.test(parts[0]?.link ?? ''))
      disagree(reading, 'likely', state);
  }
}

const isTaken =
  ({ consumed }: State) =>
  ({ mention }: Item): boolean =>
    consumed.has(mention.index);

/** 16个乡镇、39个县直部门: counts of bodies with nothing but their nouns and 、 or 和 between. */
function jointFrom(items: readonly Item[], from: number): Item[] {
  const run = items.slice(from, from + 1).filter(({ mention }) => isBody(mention));
  while (run.length > 0) {
    const next = items[from + run.length];
    if (!next || !/^[\u4e00-\u9fff()]{1,14}(?:、|和|与|及|以及)$/.test(next.link) || !isBody(next.mention)) break;
    run.push(next);
  }
  return run;
}

const isBody = ({ figure: { unit, approximation }, after }: Mention): boolean =>
  /^[个家所支处座]$/.test(unit) && approximation === 'exact' && /^[\u4e00-\u9fff]/.test(after);

/** 共 and the noun that covers them (单位, 机构) say that each counts once. */
function mustAgree(reading: Reading, { link, mention }: Item): boolean {
  const covers = /(?:单位|机构|部门|主体)$/.test(link) || /^(?:单位|机构|部门|主体)/.test(mention.after);
  const together = /(?:共|合计)[^,;。、]{0,4}$/.test(link) && mention.figure.value >= 20n * ONE;
  return (covers || together) && magnitude(difference(reading)) === ONE && !mention.figure.soft;
}
