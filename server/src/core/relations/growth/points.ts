import { formatTicks, meets, ONE } from '../../figures/quantity.js';
import type { Mention } from '../../reading.js';
import type { FigureRelation } from '../figure-relation.js';
import type { Neighbours } from '../neighbours.js';
import { change, type Equation, relationOf } from './equations.js';
import { type Pair, pairsFor } from './pairs.js';
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
  if (ownBase.test(claim.before)) return [];
  const pairs = [...comparedBefore(claim, near), ...pairsFor(claim, claim, near)];
  const agreeing = pairs.find((pair) => equationOf(claim, pair).holds);
  const told = pairs.find(({ isTold }) => isTold);
  const pair = agreeing ?? told;
  if (!pair) return [];
  const { was: then, now } = pair;
  const equation = equationOf(claim, pair);
  const proof = told === pair ? 'proved' : 'likely';
  return [relationOf(equation, { now, then, delta: undefined, rate: undefined, down: false, proof }, equation.holds)];
}

/** 占53.33%,比上年的50%提高: what is compared with stands last; 由22%提高到26%: it stands first. */
function comparedBefore(claim: Mention, near: Neighbours): Pair[] {
  const [near1, near2] = [...near.before(claim, 4)].filter(
    ({ figure, sentenceIndex }) => figure.kind === 'percent' && sentenceIndex === claim.sentenceIndex,
  );
  if (!near1) return [];
  const [before] = near2
    ? []
    : [...near.before(claim, 6)].filter(
        ({ figure, sentenceIndex }) => figure.kind === 'percent' && sentenceIndex === claim.sentenceIndex - 1,
      );
  // 公示率只有85%。明年升到95%,提高10个百分点: an earlier sentence is believed where it agrees.
  if (before) return [{ was: before, now: near1, isTold: false }];
  if (!near2 || near1.index !== near2.index + 1) return [];
  if (isLastYear.test(near1.gap)) return [{ was: near1, now: near2, isTold: true }];
  return isChange(near1, near2) ? [{ was: near2, now: near1, isTold: true }] : [];
}

const isLastYear =
  /[比较][^,;。]{0,12}$|^[,;(](?:而)?(?:上年|去年|上一年|\d{4}年)[^,;。]{0,6}[为是有]$|(?:和|与|同|跟)(?:上年|去年|上一|同期|\d{4}年)[^,;。]{0,8}$/;

function equationOf(claim: Mention, { now, was }: Pair): Equation {
  const { value, interval, text } = change(now, was, downWords.test(claim.before));
  const holds = areWhole([claim, now, was]) ? value === claim.figure.value : meets(interval, claim.figure.interval);
  return {
    subject: claim,
    parts: [now, was],
    wanted: value,
    holds,
    loose: false,
    arithmetic: `${text} = ${formatTicks(value, 4)}`,
  };
}

/** Percentages without decimals were not rounded before they were compared. */
const areWhole = (mentions: readonly Mention[]): boolean =>
  mentions.every(({ figure: { step, approximation } }) => step === ONE && approximation === 'rounded');
