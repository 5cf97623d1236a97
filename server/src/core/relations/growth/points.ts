import { formatTicks, meets } from '../../figures/quantity.js';
import type { Mention } from '../../reading.js';
import type { FigureRelation } from '../figure-relation.js';
import type { Neighbours } from '../neighbours.js';
import { change, relationOf } from './equations.js';
import { downWords } from './words.js';

/** 办结率99%,满意率97%,提高1个百分点 compares neither with the other. */
const isChange = (near: Mention, far: Mention): boolean =>
  /[比较][^,;。]{0,12}$|至$|[^达]到$/.test(near.before) ||
  /上年|去年|\d{4}年/.test(far.before) ||
  (/[为成]$/.test(near.before) && /由|从|将/.test(far.gap));

/** 比全县平均水平高出0.4个百分点: compared with what is not written. */
const ownBase = /(?:比|较|高于|低于)(?!上年|去年|上一|同期|前年|\d{4}年)./;

/** 由22.0%提高到26.0%,提高了4个百分点: the difference of two percentages. */
export function pointRelations(claim: Mention, near: Neighbours): FigureRelation[] {
  const [near1, near2] = [...near.before(claim, 4)].filter(
    ({ figure, sentenceIndex }) => figure.kind === 'percent' && sentenceIndex === claim.sentenceIndex,
  );
  if (ownBase.test(claim.before)) return [];
  if (!near1 || !near2 || near1.index !== near2.index + 1 || !isChange(near1, near2)) return [];
  // 占53.33%,比上年的50%提高: what is compared with stands last; 由22%提高到26%: it stands first.
  const [now, then] = /[比较][^,;。]{0,12}$/.test(near1.before) ? [near2, near1] : [near1, near2];
  const { value, interval, text } = change(now, then, downWords.test(claim.before));
  const holds = meets(interval, claim.figure.interval);
  const equation = {
    subject: claim,
    parts: [now, then],
    wanted: value,
    holds,
    loose: false,
    arithmetic: `${text} = ${formatTicks(value, 4)}`,
  };
  return [relationOf(equation, { now, then, delta: undefined, rate: undefined, down: false, proof: 'proved' }, holds)];
}
