import { parseHan } from '../figures/numerals.js';
import { ONE } from '../figures/quantity.js';
import { gather } from '../lists.js';
import type { Mention } from '../reading.js';
import { sameName, unitsMatch } from './neighbours.js';
import { countsNamed, countsThose } from './recaps.js';
import { isCountable } from './sequence.js';
import type { Context } from './share-reading.js';
import { inOrder } from './share-words.js';

/** 两项相加占六成, 予以公开和部分公开合占55%: the counts that a percentage is said of together. */
export const severalParts = (percent: Mention, context: Context): readonly Mention[] | undefined =>
  recalledParts(percent, context) ?? joinedParts(percent, context);

/** 公开5件,部分公开1件,两项相加占六成; 二者合占五成: so many of the counts before. */
function recalledParts(percent: Mention, { near }: Context): readonly Mention[] | undefined {
  const previous = near.mentions[percent.index - 1];
  if (!previous || inOrder.test(percent.gap)) return undefined;
  const clause = percent.gap.split(/[,;。:]/).at(-1) ?? '';
  const pair = /^(?:以上|上述|前述|这|前)?([两二三四五])(?:者|项|类|种|档)/.exec(clause)?.[1];
  if (!(pair && /者|加|合|共|总|和/.test(clause)) && !(countsThose(previous) && joining.test(percent.gap)))
    return undefined;
  const count = Number((pair ? (parseHan(pair)?.value ?? 0n) : previous.figure.value) / ONE);
  const from = pair ? percent : previous;
  const parts = near
    .countsBefore(from)
    .filter(({ depth }) => depth === percent.depth)
    .slice(0, count);
  const [first] = parts;
  return count > 1 && first && parts.length === count && parts.every((part) => unitsMatch(part, first))
    ? parts.reverse()
    : undefined;
}

const joining =
  /^[^,;。:(]{0,8}(?:相加|加起来|合计|合并|合起来|之和|合|共|总|一起)[^,;。:(]{0,4}(?:占|达|为)[^,;。:(]{0,4}$/;

/** 予以公开和部分公开合占55%, 非常满意和满意的评价占99.75%: several named parts together. */
function joinedParts(percent: Mention, { near }: Context): readonly Mention[] | undefined {
  // 网络和信函两种渠道共占: the words count what they name.
  const previous = near.mentions[percent.index - 1];
  const lead = previous && countsNamed(previous) ? previous.gap : '';
  const list = joined.exec(lead + percent.gap)?.[1];
  const names = list?.split(/[、和与及]/).map((name) => name.replace(thing, '')) ?? [];
  if (names.length < 2 || names.some((name) => name.length < 2)) return undefined;
  const counts = [...near.before(percent, 24)].filter((count) => isCountable(count) && count.label !== '');
  const found = gather(
    names,
    (name) => counts.find(({ label }) => label === name) ?? counts.find(({ label }) => sameName(label, name)) ?? [],
  );
  return new Set(found).size === names.length ? found : undefined;
}

const joined = /(?:^|[,;。:])([^,;。:\d]{2,24}?)(?:合计|一?共|合|总共|加起来)?占(?:比)?(?:约|近)?$/;
const thing = /(?:的)?(?:渠道|方式|途径|类别?|[两三四]?者|评价|申请|信息|人数|件数|答复)$/;
