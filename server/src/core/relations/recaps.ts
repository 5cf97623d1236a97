import { ONE } from '../figures/quantity.js';
import type { Mention } from '../reading.js';

/** Words that name what is summed up without saying anything of it: 两项, 以上三类, 这四个单位. */
const pointing = /^\)*[,;、]?(?:以上|上述|前述|这|其|合计|共计|共)?$/;
const things = new Set(['项', '类', '种', '个', '者', '家', '处', '所', '方面', '大', '级', '馆', '部分', '部门']);

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
