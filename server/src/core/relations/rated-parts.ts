import type { Mention } from '../reading.js';
import { type Neighbours, unitsMatch } from './neighbours.js';
import { isCountable } from './sequence.js';
import { type Context, isWithin, type Share, shareOf } from './share-reading.js';

/** 采纳131件,采纳率为25%: the counts whose words share the stem of the rate, those that hold all of it where there are any. */
export function ratedParts(percent: Mention, context: Context): Share[] {
  const words = /([\u4e00-\u9fff]{1,8}?)(?:完成)?(?:比)?(?:率|进度|(?<=满意|知晓|认可)度)[^,;。]{0,6}$/.exec(
    percent.before,
  )?.[1];
  // 其中全文电子化率达100%,其中机构类11条: what opens a clause tells nothing of the rate.
  const stem = words?.replace(/^.*(?:其中|全年|本年|总体)/, '');
  if (!stem) return [];
  const counts = countsAround(percent, context);
  const akin = counts.filter((count) => !remaining.test(wordsOf(count)) && !isWithin(count) && sharesStem(count, stem));
  const named = akin.filter((count) => wordsOf(count).includes(stem));
  const parts = withoutTargets(named.length > 0 ? named : akin, percent);
  if (parts.length === 0)
    return [...announced(percent, context), ...missing(percent, counts), ...recalled(percent, stem, context)];
  const isDenied = named.some((count) => new RegExp(`[不未非]${stem}`).test(wordsOf(count)));
  const sure = !isDenied && new Set(parts.map(({ figure }) => figure.value)).size === 1;
  const single = parts.map((part) => shareOf({ percent, part, form: 'rate', sure }));
  return [...single, ...together(percent, parts, stem), ...missing(percent, counts)];
}

/** The counts of its own semicolon clause before a rate; where none stands there, those of its sentence. */
function countsAround(percent: Mention, { near }: Context): Mention[] {
  const sentence = near.countsBefore(percent).filter(({ depth }) => depth === percent.depth);
  const own: Mention[] = [];
  let text = percent.gap;
  for (const count of sentence) {
    if (/[;]/.test(text)) break;
    own.push(count);
    text = textBetween(count, percent, near.mentions);
  }
  const after = [...near.after(percent, 4)].filter(
    (count) => isCountable(count) && count.depth === percent.depth && !isPartBeside(count, near),
  );
  return own.length >= 2 ? own.slice(0, 4) : [...sentence.slice(0, 4), ...after];
}

/** 答复率100%,14件全部答复,其中10日内答复的9件,占64.3%: a part with a share of its own is not that of the rate before it. */
const isPartBeside = ({ gap, index }: Mention, { mentions }: Neighbours): boolean =>
  gap.includes('其中') || /^,?占/.test(mentions[index + 1]?.gap ?? '');

/** The words from one count to a later one. */
const textBetween = (from: Mention, to: Mention, mentions: readonly Mention[]): string =>
  mentions
    .slice(from.index, to.index + 1)
    .map(({ gap }) => gap)
    .join('');

/** 应公开312项,已公开306项: what was due is the base; of several done things the nearest before the rate is the part. */
function withoutTargets(parts: readonly Mention[], percent: Mention): readonly Mention[] {
  const done = parts.filter(({ before }) => !/应|计划|目标|需/.test(before));
  const before = done.filter(({ index }) => index < percent.index);
  return done.length === 0 ? parts : before.length > 0 ? before : done;
}

/** 满意362份、基本满意113份,总体满意率95%: the parts make up the rate together. */
function together(percent: Mention, parts: readonly Mention[], stem: string): Share[] {
  const [part, ...also] = parts.filter((count) => !new RegExp(`[不未非]${stem}`).test(wordsOf(count)));
  return part && also.length > 0 && also.every((other) => unitsMatch(part, other))
    ? [shareOf({ percent, part, also, form: 'rate', sure: false })]
    : [];
}

/** 发现216个;剩余27个,整改率87.5%: what is not done yet tells the rate as well. */
const missing = (percent: Mention, counts: readonly Mention[]): Share[] =>
  counts
    .filter((count) => /剩余|其余|余下|尚|未|不|超期|逾期|延期/.test(count.before + count.after.slice(0, 16)))
    .map((part) => shareOf({ percent, part, isRest: true, form: 'rate', sure: counts.length === 2 }));

/** 已答复190件。……答复率95.96%: what an earlier sentence counts is believed where it agrees. */
const recalled = (percent: Mention, stem: string, { near }: Context): Share[] =>
  stem.length < 2
    ? []
    : [...near.before(percent, 24)]
        .filter((count) => isCountable(count) && wordsOf(count).includes(stem) && !remaining.test(wordsOf(count)))
        .slice(0, 3)
        .map((part) => shareOf({ percent, part, form: 'rate', sure: false }));

/** 进度为62.5%,应数字化的1.6万卷已完成1万卷: whole and part follow their rate. */
function announced(percent: Mention, { near }: Context): Share[] {
  const [whole, part] = [...near.after(percent, 4)].filter(isCountable);
  return whole && part && unitsMatch(whole, part) && isAnnounced(whole, part)
    ? [shareOf({ percent, part, form: 'rate', sure: true })]
    : [];
}

const isAnnounced = (whole: Mention, part: Mention): boolean =>
  (/应|共|计划/.test(whole.before) && /已|完成|实际/.test(part.before)) ||
  (/^[^,;。]{0,6}应[^,;。]{0,10}中/.test(whole.after) && part.index === whole.index + 1);

/** 已整改34个,整改率94.4%,剩余2个正在整改: what is not yet done is no part of the rate. */
const remaining = /剩余|其余|余下|正在|尚|未/;

const wordsOf = ({ before, after }: Mention): string => before + after.slice(0, 8);

const hollow = new Set('的已为了共有在完率比达到年全按时间总均');

/** Whether the count's own words hold a telling character pair, or the first or last character, of the stem. */
function sharesStem(count: Mention, stem: string): boolean {
  const words = wordsOf(count);
  for (let at = 0; at + 2 <= stem.length; at++) if (words.includes(stem.slice(at, at + 2))) return true;
  const [first = ''] = stem;
  const last = stem.at(-1) ?? '';
  const isTold = (unit: string): boolean => !hollow.has(unit) && count.before.slice(-6).includes(unit);
  return stem.length <= 3 && (isTold(first) || (stem.length === 2 && isTold(last)));
}
