import { ONE } from '../../figures/quantity.js';
import { magnitude } from '../../figures/slips.js';
import type { Mention } from '../../reading.js';
import { type Item, isCountable, type Sequence } from '../sequence.js';
import { agrees, comparable, difference, type Reading, type State } from './reading.js';
import { accept, disagree } from './record.js';
import { looksLikeSlip } from './slips.js';

const added = /(?:加上|连同|加之|算上|另加|计入)[^,;。]{0,14}$/;
const due = /(?:应|需|须|共|合计|总计|总[数量]|累计|全年|年内|本年度?|当年|实际)[^,;。\d]{0,6}$/;
const received = /(?:新收|收到|受理|接到)[^,;。\d]{0,12}$/;

/** 全年新收742件。……连同上年结转的38件,需办理780件: what is added is told with the sum, what it is added to before. */
export function readPlus(sequence: Sequence, state: State): void {
  const { items } = sequence;
  for (const [at, item] of items.entries()) {
    const total = items[at + 1];
    if (!added.test(item.mention.before) || !total) continue;
    if (!due.test(total.mention.before) && !(isBeside(item, items[at - 1]?.mention) && isClause(total.mention)))
      continue;
    if (!comparable(item, total.mention) || state.totals.has(total.mention.index)) continue;
    const reading = sumOver(item, total.mention, state);
    if (reading && agrees(reading)) add(reading, state);
    else if (reading) disagree(reading, 'likely', state);
  }
}

/** What is added to may be divided by a list of its own (收到16件,网上11件、邮寄5件;加上转来的2件,…). */
function add(reading: Reading, state: State): void {
  accept(reading, state);
  state.consumed.delete((reading.parts[0] as Item).mention.index);
}

/** The figure before that makes the sum; else the one received, where it all but does. */
function sumOver(item: Item, total: Mention, state: State): Reading | undefined {
  const before = earlier(item, state);
  const readings = before.map((mention) => ({ total, parts: [{ ...item, mention }, item], form: 'plus' }));
  const near = readings.find(
    (reading, at) => received.test(before[at]?.before ?? '') && magnitude(difference(reading)) <= ONE,
  );
  // 行政许可3210件加上行政确认486件: right beside each other nothing else is added to.
  const [beside] = readings.filter(looksLikeSlip).slice(0, isBeside(item, before[0]) ? 1 : 0);
  return readings.find(agrees) ?? beside ?? near;
}

/** 从事公开工作的为16人: a clause of its own, about what has come together. */
const isClause = ({ gap, role }: Mention): boolean =>
  /^[\u4e00-\u9fff]{0,12},[\u4e00-\u9fff]{2,12}$/.test(gap) &&
  (role === 'plain' || role === 'total') &&
  !/其中|比|较|另/.test(gap);

const isBeside = ({ mention }: Item, previous: Mention | undefined): boolean =>
  previous?.index === mention.index - 1 && /^[,;]?(?:再)?(?:加上|连同|加之|算上|另加)/.test(mention.gap);

/** How far back the figure may stand that something is added to. */
const reach = 16;

const earlier = ({ mention }: Item, { mentions }: State): Mention[] =>
  mentions
    .slice(Math.max(0, mention.index - reach), mention.index)
    .filter(
      (other) => other.passage === mention.passage && isCountable(other) && other.figure.unit === mention.figure.unit,
    )
    .reverse();
