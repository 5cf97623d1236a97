import { formatTicks, ONE } from '../../figures/quantity.js';
import type { Mention } from '../../reading.js';
import { type FigureRelation, figureRelation, inUnitOf } from '../figure-relation.js';
import type { Neighbours } from '../neighbours.js';
import { isCountable } from '../sequence.js';

/** What is done in each period makes so many a year; the longer words first, as 每两个月 holds 月. */
const timesAYear: readonly (readonly [RegExp, readonly number[]])[] = [
  [/每两个月|双月|单月|隔月|两月一/, [6]],
  [/每半年|半年一/, [2]],
  [/半月[刊报谈]|每半个?月|半月一/, [24]],
  [/每两周|每2周|两周|双周|隔周/, [26]],
  [/隔[日天]|每两[日天]/, [182, 183]],
  [/(?:每个?|按|逐|分)季|季[刊报]|一季一/, [4]],
  [/(?:每个?|按|逐|分)月|月[刊报]|一月一/, [12]],
  [/[每逢按逐]旬|旬[刊报]|一旬一/, [36]],
  [/(?:每个?|按|逐)(?:周|星期)|周[刊报]|一周一/, [51, 52, 53]],
  [/(?:每个?|按|逐)工作日/, Array.from({ length: 23 }, (_, more) => 240 + more)],
  [/(?:每|按|逐)[日天]|日[刊报]|一[日天]一/, [365, 366]],
];

/** 每月换一版, 按季公开: how often, in the clause before the total; said of one at a time where 每 says it. */
const often = /(?:^|[,;:。、])([^,;:。、]{0,16})[,、]?[^,;:。、]{0,12}$/;
const summed = /全年|年内|一年|整年|共|合计|累计/;
const rounds = new Set(['次', '期', '批', '轮', '场', '版', '条', '篇', '份', '则', '个']);
/** A break that the text tells of makes it fewer. */
const broken = /停|取消|未[召举发开更]|暂缓|顺延|合刊|除外|缺|放假|以上|至少|不少于/;

/** 按季公开,全年4次 · 每月换一版,全年12版 · 逢单月出刊,全年6期: how often, and how many that makes in a year. */
export function frequencyRelation(total: Mention, near: Neighbours): FigureRelation[] {
  const { figure, before } = total;
  if (!rounds.has(figure.unit) || !isCountable(total) || !summed.test(before)) return [];
  const words = wordsBefore(total, near);
  const said = often.exec(words.slice(-reach))?.[1] ?? '';
  if (/每/.test(said) && !/一[次期场批轮篇份版条则个推更]|一$/.test(said)) return [];
  const times = timesAYear.find(([period]) => period.test(said))?.[1];
  const [first = 1] = times ?? [];
  if (!times || broken.test(words)) return [];
  const holds = times.some((count) => BigInt(count) * ONE === figure.value);
  // Twice a quarter is done quarterly as well, and weeks and days are seldom all kept.
  const isPossible =
    times.length > 1 || figure.value % (BigInt(first) * ONE) === 0n || figure.approximation !== 'exact';
  // 共召开新闻发布会6次 may count more than the regular ones.
  const isBare = /^(?:全年|年内|一年|整年|共|总共|合计|累计|计){1,3}[\u4e00-\u9fff]{0,2}$/.test(before);
  return holds || (!isPossible && isBare) ? [relationOf(total, first, holds)] : [];
}

/** 每月换一版,全年12版; 每两个月通报一次: the words before a total, with the ones and the periods that are figures of their own. */
function wordsBefore(total: Mention, near: Neighbours): string {
  let words = total.gap;
  for (const one of near.before(total, 2)) {
    const isPart = one.figure.value === ONE || /^(?:个?月|周|日|天)$/.test(one.figure.unit);
    if (!isPart || one.sentenceIndex !== total.sentenceIndex || /[;。]/.test(words)) break;
    words = `${one.gap}${one.figure.value === ONE ? '一' : one.figure.raw}${one.figure.unit}${words}`;
  }
  return words;
}

const reach = 60;

const relationOf = (total: Mention, count: number, holds: boolean): FigureRelation =>
  figureRelation({
    kind: 'ratio',
    form: 'frequency',
    verdict: holds ? 'holds' : 'differs',
    subject: total,
    parts: [],
    computed: inUnitOf(total, BigInt(count) * ONE),
    arithmetic: `${count} × 1 = ${formatTicks(BigInt(count) * ONE)}`,
    proof: 'likely',
    repairs: [{ mention: total, value: BigInt(count) * ONE }],
  });
