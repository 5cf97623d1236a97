import type { Mention } from '../../reading.js';
import { matchesOf } from '../../text/matches.js';

/** How the words say that a figure is said of each of several. */
export type Cue =
  | 'average' // 日均, 平均每期
  | 'each' // 每校每学期
  | 'apiece'; // 14个派出所各

/** A figure that is said of each: 388人次 in 日均388人次. */
export interface Each {
  readonly cue: Cue;
  /** The words behind each 每 or before 均, the unit or noun of what is divided by first: `期印`, `个乡镇`. */
  readonly pers: readonly string[];
  /** What stands before 平均 (乡镇平均每个公开381条): it may name what is divided by as well. */
  readonly lead: string | undefined;
}

/** What may be averaged over in one syllable: 日均, 户均. After a noun 均 is an adverb (各单位均). */
const averaged =
  /([日天月周季年户人场次件篇期笔案村校班批站科宗起项份家镇企店床亩课讲栏刊册员辆车])均(?![为由已可在按有被须应以衡能未予无])[^,;。:\d]{0,10}$/;
const perEach = /每(?:一(?=[\u4e00-\u9fff]))?([^每,;。:()\d]{1,14})/g;
/** 乡镇平均公开268条, 乡镇平均每个公开381条: over what stands before 平均. */
const overLead = /([\u4e00-\u9fff]{1,8})(?<!每.{1,7})平均(?:每[个家所名处]|(?!每))[^,;。:\d]{0,6}$/;
/** 人月均391元: over both. */
const overBoth = /([人户家村校])([日天月周季年])均[^,;。:\d]{0,6}$/;
const overPeriod = /按([日天月周季年])[^,;。]{0,8},?平均[^,;。]{0,6}$/;
/** 平均一个组织5.4名, 一个村正好3场, 单个项目均价5.7万元, 一周更新6篇: one of them stands for each. */
const ones: readonly RegExp[] = [
  /(?:平均|摊到|合|折合)每?一个?([\u4e00-\u9fff]{1,5}?)(?:约|有|为)?$/,
  /(?:^|[,;])一个?([\u4e00-\u9fff]{1,4}?)(?:平均|正好|刚好|恰好|均)[\u4e00-\u9fff]{0,4}$/,
  /(?:^|[,;])一([周天月季])[\u4e00-\u9fff]{1,4}$/,
  /单个?([\u4e00-\u9fff]{1,4}?)(?:平均|均)[\u4e00-\u9fff]{0,3}$/,
  /(?:^|[,;])([日周月])(?:播出?|更新?|推送?|发布?)$/,
];
const oneOf = (before: string): string | undefined => {
  for (const one of ones) {
    const found = one.exec(before)?.[1];
    if (found !== undefined) return found;
  }
  return undefined;
};

/** 每年 and 每次 without a figure of what is divided, or 对每个部门检查共12次: no average. */
const closed = /(?:共|合计|累计|总计|全年|总共)$/;
/** 各类, 各部门: several of them, not each of them. */
const various = /各(?:有关|相关)?[类种级项界族地方单部乡镇县区市村街社科股处局委办学家自]/;

/** No word says each of several without one of these. */
const cue = /[每均各单]|^一|[合到]一|^[日周月][播更推发]/;

/** What a figure is said of each of; `undefined` where it is not. */
export function eachOf(mention: Mention, previous: Mention | undefined): Each | undefined {
  const { before, gap, figure } = mention;
  if (!cue.test(before) && !cue.test(gap) && !isOne(mention, previous)) return undefined;
  const pers = closed.test(before) ? [] : matchesOf(before, perEach).map(([, words = '']) => words);
  const lead = overLead.exec(before)?.[1];
  const isAverage = /平均|均/.test(before) || figure.approximation !== 'exact';
  if (pers.length > 0) return { cue: isAverage ? 'average' : 'each', pers, lead };
  const [, whose, length] = overBoth.exec(before) ?? [];
  if (whose !== undefined && length !== undefined) return { cue: 'average', pers: [whose, length], lead: undefined };
  const own = averaged.exec(before)?.[1] ?? overPeriod.exec(gap)?.[1] ?? lead ?? oneOf(before);
  if (own !== undefined) return { cue: 'average', pers: [own], lead: undefined };
  if (isOne(mention, previous)) return { cue: 'average', pers: [previous?.figure.unit ?? ''], lead };
  if (closed.test(before)) return undefined;
  if (severally.test(gap)) return { cue: 'apiece', pers: [], lead: undefined };
  const isApiece = /^[^,;。:]{0,10}各[^,;。:\d]{0,12}$/.test(gap) && !various.test(gap);
  return isApiece && previous?.sentenceIndex === mention.sentenceIndex
    ? { cue: 'apiece', pers: [], lead: undefined }
    : undefined;
}

/** 工会、企联、律所三方各聘: said of so many without a measure word. */
export const severally = /([两二三四五六七八九十]{1,2})[方者]各[^,;。:\d]{0,8}$/;

/** 平均一件三篇: the first figure only says over what. */
const isOne = ({ gap }: Mention, previous: Mention | undefined): boolean =>
  previous !== undefined &&
  ((/^(?:约|有|为|仅)?$/.test(gap) && isUnity(previous)) ||
    (/^(?:平均|正好|刚好|恰好)(?:约|有|为)?$/.test(gap) && previous.figure.value === 100_000_000n));

/** 一件 in 平均一件三篇. */
const isUnity = ({ figure, before }: Mention): boolean =>
  figure.value === 100_000_000n && figure.raw === '一' && /平均$|每$/.test(before);
