import { formatTicks, ONE } from '../../figures/quantity.js';
import { magnitude, sameDigits } from '../../figures/slips.js';
import type { Mention } from '../../reading.js';
import { figureRelation, inUnitOf, type Proof, type Repair } from '../figure-relation.js';
import type { Item } from '../sequence.js';
import { difference, type Reading, type State, sumOf } from './reading.js';

export function accept(reading: Reading, state: State): void {
  take(reading, state);
  const sum = sumOf(reading.parts);
  const parts = reading.parts.map(({ mention }) => mention);
  // 2.4万 of 1.1万, 0.9万 and 0.5万: no more than rounding makes them agree.
  const loose =
    sum !== reading.total.figure.value && !isCompletedByNames(reading) && [reading.total, ...parts].every(isWritten);
  state.found.push(
    figureRelation({
      kind: 'sum',
      form: reading.form,
      verdict: 'holds',
      subject: reading.total,
      parts,
      computed: inUnitOf(reading.total, sum),
      arithmetic: arithmetic(reading.parts, sum),
      loose,
    }),
  );
}

/** Written in full, or to the last digit of a larger unit: without 余, 近 or 约. */
const isWritten = ({ figure: { approximation } }: Mention): boolean =>
  approximation === 'exact' || approximation === 'rounded';

function take({ total, parts }: Reading, state: State): void {
  for (const { mention } of parts) state.consumed.set(mention.index, total);
  state.totals.add(total.index);
}

/** `94 + 412 × 2 − 3 = 915`, in the figures as written. */
function arithmetic(parts: readonly Item[], sum: bigint): string {
  const terms = parts.map(({ mention: { figure }, times }) => (times > 1 ? `${figure.raw} × ${times}` : figure.raw));
  const signed = terms.map((term, at) => (at === 0 ? term : `${(parts[at]?.times ?? 1) < 0 ? '−' : '+'} ${term}`));
  return `${signed.join(' ')} = ${formatTicks(sum, 4)}`;
}

/**
 * 县政府办公室、24个部门、15个乡镇共40个: a name without a number in front of the parts is one more of them.
 */
function isCompletedByNames({ total, parts }: Reading): boolean {
  const lacking = -difference({ total, parts, form: '' });
  const [first] = parts;
  const names =
    /([\u4e00-\u9fff]{1,16}(?:、[\u4e00-\u9fff]{1,16}){0,4})、$/.exec(first?.mention.gap ?? '')?.[1]?.split('、') ?? [];
  return names.length > 0 && lacking === BigInt(names.length) * ONE;
}

export function disagree(reading: Reading, proof: Proof, state: State): void {
  if (isCompletedByNames(reading)) {
    accept(reading, state);
    return;
  }
  const sum = sumOf(reading.parts);
  take(reading, state);
  state.found.push(
    figureRelation({
      kind: 'sum',
      form: reading.form,
      verdict: 'differs',
      subject: reading.total,
      parts: reading.parts.map(({ mention }) => mention),
      computed: inUnitOf(reading.total, sum),
      arithmetic: arithmetic(reading.parts, sum),
      proof,
      repairs: repairsOf(reading),
      notes: { sum: formatTicks(sum, 4), difference: formatTicks(magnitude(difference(reading)), 4) },
    }),
  );
}

/** Set the total; or the one part whose digits, changed over, would mend it. */
function repairsOf(reading: Reading): Repair[] {
  const off = difference(reading);
  const parts = reading.parts
    .filter(({ times }) => times === 1)
    .map(({ mention }) => ({ mention, value: mention.figure.value - off }))
    .filter(({ mention, value }) => value >= 0n && sameDigits(mention.figure.value, value));
  return [...parts, { mention: reading.total, value: sumOf(reading.parts) }];
}
