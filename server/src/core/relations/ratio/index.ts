import { gather } from '../../lists.js';
import type { Mention } from '../../reading.js';
import type { FigureRelation } from '../figure-relation.js';
import { Neighbours } from '../neighbours.js';
import { averageRelation } from './averages.js';
import { conversionRelation } from './conversions.js';
import { frequencyRelation } from './frequency.js';
import { meanRelation } from './means.js';
import { isMultiple, multipleRelation } from './multiples.js';

/**
 * Reads averages, products and multiples: 访问量14.2万人次,日均约388人次 · 6期、9000册,平均每期1500册 · 每校2场,12所学校24场 ·
 * 是上年的2.6倍(上年180条) · 恰为信息条数的两倍 · 按月公开,全年12次 · 12,846亩(约856公顷) ·
 * 18人、22人、20人,场均20人.
 */
export function ratioRelations(mentions: readonly Mention[], year: number | undefined): FigureRelation[] {
  const near = new Neighbours(mentions);
  return gather(mentions, (mention, at) => {
    const previous = mentions[at - 1];
    if (mention.quoted) return [];
    if (isMultiple(mention, previous)) return multipleRelation(mention, near);
    if (mention.role === 'rate') return [];
    const mean = meanRelation(mention, near);
    return [
      ...(mean.length > 0 ? mean : averageRelation(mention, near, year)),
      ...frequencyRelation(mention, near),
      ...conversionRelation(mention, previous),
    ];
  });
}
