import { ONE } from '../figures/quantity.js';
import type { Mention } from '../reading.js';

/** Words that name what is summed up without saying anything of it: 两项, 以上三类, 这四个单位. */
const pointing = /^\)*[,;、]?(?:以上|上述|前述|这|其|合计|共计|共)?$/;
const things = new Set([
  '项',
  '类',
  '种',
  '个',
  '者',
  '家',
  '处',
  '所',
  '方面',
  '大',
  '级',
  '馆',
  '档',
  '部分',
  '部门',
]);

/**
 * How many of the figures before it a mention counts: 建议12件、提案25件,两项合计37件 → 2. It is no part of the list itself,
 * and the figure behind it is the total of so many. 0 where it counts something else.
 */
export function recapOf(mention: Mention, before: number, next: Mention | undefined): number {
  const { figure, gap, block, end, quoted } = mention;
  if (quoted || !things.has(figure.unit) || !pointing.test(gap)) return 0;
  const count = figure.value / ONE;
  const back = before === 0 && /以上|上述|前述|这/.test(gap);
  if (count < 2n || (count > BigInt(before) && !back)) return 0;
  if (next?.block !== block || next.start - end > 16 || /[,;。:、(]/.test(next.gap) || /其中|分别|有$/.test(next.gap))
    return 0;
  return figure.kind === 'count' && figure.approximation === 'exact' ? Number(count) : 0;
}

/** 两项相加占六成, 三种渠道各占一成: a count of the figures before it, with no total of theirs behind. */
export const countsThose = ({ figure, gap, after, quoted }: Mention): boolean =>
  !quoted && things.has(figure.unit) && pointing.test(gap) && summing.test(after) && isFew(figure.value);

/** 网络和信函两种渠道共占五成: a count of the names before it. */
export const countsNamed = ({ figure, gap, after, quoted }: Mention): boolean =>
  !quoted &&
  things.has(figure.unit) &&
  /[、和与及][^,;。:]{1,8}$/.test(gap) &&
  summing.test(after) &&
  isFew(figure.value);

const summing = /^[^,;。\d]{0,4}(?:相加|合计|合并|加起来|之和|[合共各分]占|占)/;
const isFew = (value: bigint): boolean => value >= 2n * ONE && value < 10n * ONE;
