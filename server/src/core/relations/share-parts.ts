import { gather } from '../lists.js';
import type { Mention } from '../reading.js';
import { type Neighbours, unitsMatch } from './neighbours.js';
import { ratedParts } from './rated-parts.js';
import { countsThose } from './recaps.js';
import { isCountable } from './sequence.js';
import { namedPart } from './share-names.js';
import { type Context, isWithin, type Share, shareOf } from './share-reading.js';
import { severalParts } from './share-several.js';
import { inOrder, isOfWhole, subjectIn } from './share-words.js';

/** The counts that a percentage may be said of together, and whether the words leave no doubt. */
interface Stated {
  readonly parts: readonly Mention[];
  readonly sure: boolean;
}

/** The readings of a percentage, the likeliest first. */
export function sharesOf(percent: Mention, context: Context): Share[] {
  const bound = explicitShare(percent, context);
  if (bound) return [bound];
  const following = followingPart(percent, context) ?? [];
  const stated = gather(statedParts(percent, context), ({ parts: [part, ...also], sure }) =>
    part ? [shareOf({ percent, part, also, form: 'share', sure: sure && following.length === 0 })] : [],
  );
  return following.length + stated.length > 0 ? [...following, ...stated] : ratedParts(percent, context);
}

function statedParts(percent: Mention, context: Context): Stated[] {
  const placed = behindPart(percent, context) ?? bracketPart(percent, context);
  if (placed) return [{ parts: [placed], sure: true }];
  const again = retold(percent, context);
  if (again) return statedParts(again, context);
  const several = severalParts(percent, context);
  if (several) return [{ parts: several, sure: true }];
  const bare = barePart(percent, context);
  if (bare) return [{ parts: [bare], sure: true }];
  const named = namedPart(percent, context);
  const nearest = isSaidOfAnother(percent) ? undefined : nearestPart(percent, context);
  const readings = named ? [{ parts: [named.part], sure: named.sure }] : [];
  return nearest && !named?.sure ? [...readings, { parts: [nearest], sure: !named }] : readings;
}

/** 占总数553条的51.7%, 占受理数(29件)的82.8%, 60项中的57项,完成率95%: the words bind part, base and percentage. */
function explicitShare(percent: Mention, context: Context): Share | undefined {
  const { near } = context;
  const leader = leaderOf(percent, context);
  const base = near.mentions[leader.index - 1];
  if (!base || base.sentenceIndex !== percent.sentenceIndex || !isCountable(base)) return undefined;
  if (
    /^(?:[\u4e00-\u9fff]{0,8}|\))的(?:比例|比重|份额)?(?:约|为|达到?|是|近)?$/.test(leader.gap) &&
    /(?:占|是|相当于|等于|抵得?上?)(?!上年|去年|上一|\d{4}年|往年|原)[^,;。]{0,16}$/.test(base.gap) &&
    base.role !== 'last'
  ) {
    const counts = near.countsBefore(base).filter((count) => unitsMatch(count, base));
    const part = inBracket(percent, near) ?? distributed(percent, leader, counts, context);
    return part && shareOf({ percent, part, base, form: 'share', sure: true });
  }
  const whole = near.mentions[base.index - 1];
  const isOf = whole && isCountable(whole) && unitsMatch(whole, base) && /^[^,;。\d]{0,8}[中里]的?$/.test(base.gap);
  return isOf && /^[^。;]{0,16}率(?:为|达到?|是)?$/.test(percent.gap) && whole.sentenceIndex === percent.sentenceIndex
    ? shareOf({ percent, part: base, base: whole, form: 'rate', sure: true })
    : undefined;
}

/** 过半(11件): the count in the bracket right behind a percentage. */
function inBracket(percent: Mention, near: Neighbours): Mention | undefined {
  const next = near.mentions[percent.index + 1];
  return next && next.owner === percent.index && next.gap === '(' && isCountable(next) ? next : undefined;
}

/** 35岁以下占58.8%(20名), 女性占41.2%(34名中14名): the bracket behind the percentage gives its count. */
function behindPart(percent: Mention, { near }: Context): Mention | undefined {
  if (!proportion.test(percent.gap)) return undefined;
  const [first, second] = [...near.after(percent, 2)].filter(
    (count) => count.owner === percent.index && count.depth > percent.depth && isCountable(count),
  );
  if (first && isWithin(first)) return second;
  return first?.role === 'plain' && !second ? first : undefined;
}

/** 予以公开29件(54.72%): the figure the bracket belongs to. */
function bracketPart(percent: Mention, { near }: Context): Mention | undefined {
  if (percent.depth === 0 || !bracketed.test(percent.before)) return undefined;
  const owner = near.mentions[percent.owner];
  // 绝大多数(九个,八成多): a count in the same bracket is nearer than what stands before it.
  const [previous] = near.before(percent, 1);
  if (previous?.depth === percent.depth && previous.owner === percent.owner && previous.start > (owner?.end ?? 0))
    return undefined;
  return owner && isCountable(owner) ? owner : undefined;
}

/** 占去一半(49.7%): the percentage that the bracket tells more precisely. */
function retold({ index, gap }: Mention, { near }: Context): Mention | undefined {
  const previous = near.mentions[index - 1];
  return previous?.figure.kind === 'percent' && /^\((?:即|为|约)?$/.test(gap) ? previous : undefined;
}

const bracketed = /^\(?(?:均|各|共|约)?(?:占比?|约占|占总[数量]的?|比例)?(?:为|约)?$/;

/** 招商引资:463条,24.71%; 8件,恰为一半: nothing but a separator and a verb between the count and its percentage. */
function barePart({ index, gap, sentenceIndex, figure }: Mention, { near }: Context): Mention | undefined {
  const previous = near.mentions[index - 1];
  const between = /^\d/.test(figure.raw)
    ? /^[,、]?(?:完成|即)?$/
    : /^[,、]?(?:恰好?|正好|刚好|大约|约|仅|只|完成|就)?(?:为|是|即|占了?|达到?)?$/;
  return previous?.sentenceIndex === sentenceIndex && between.test(gap) && isCountable(previous) ? previous : undefined;
}

/** 自然人占82.8%,共24件; 采纳率75%,即72条; 仅占两成(全区共有215人,专职43人): the count comes behind its percentage. */
function followingPart(percent: Mention, { near }: Context): Share[] | undefined {
  const [first, second] = near.after(percent, 2);
  if (!first || !isCountable(first)) return undefined;
  // 公开率为92.1%(63项中的58项) · 采用率41.7%,即96篇中有40篇: whole and part together.
  const isTold = /^(?:[^,;。()\d]{0,10}\(|,即)$/.test(first.gap);
  if (isTold && isWithin(first) && second && isCountable(second) && unitsMatch(first, second))
    return [shareOf({ percent, part: second, base: first, form: 'share', sure: true })];
  if (!hasSubject.test(percent.gap)) return undefined;
  const bracket = first.owner === percent.index && first.depth === percent.depth + 1;
  if (bracket && first.gap === '(') return [shareOf({ percent, part: first, form: 'share', sure: true })];
  if (bracket && second && second.owner === percent.index && unitsMatch(first, second) && /共/.test(first.before))
    return [shareOf({ percent, part: second, base: first, form: 'share', sure: true })];
  return following.test(first.gap) ? [shareOf({ percent, part: first, form: 'share', sure: true })] : undefined;
}

const following = /^(?:,(?:共计?|合计|即|计|为|有|达)|即|共|为[^,;。\d]{2,10},(?:共计?|合计|计))$/;
/** 自然人占, 采纳率, or nothing at all: the percentage has a subject of its own, or is one. */
const hasSubject =
  /(?:^|[,;:。、])(?:其中|其余|且|而)?[,:]?(?:[^,;:。、\d]{2,20}(?:占比?|率)(?:为|达到?|是|近|约|仅)?|约|近|超|有)?$/;

/** 五类之中,交通类占36.85%; 视频8条,多形式解读占比39.7%: the clause has a subject of its own, so that no count before it is the part. */
const isSaidOfAnother = ({ gap }: Mention): boolean => {
  const clauses = gap.split(/[,;。(]/);
  return clauses.length > 1 && subjectIn(clauses.at(-1) ?? '').length > 1 && !/[前后]者/.test(gap);
};

const proportion = /占|比例|比重|份额|相当于/;

/** 94条,占7.31%; 分别占55.2%、42.9%、1.8%; 占37.5%,共12件. */
function nearestPart(percent: Mention, context: Context): Mention | undefined {
  const leader = leaderOf(percent, context);
  if (!proportion.test(leader.gap) && !isOfWhole(leader.gap)) return undefined;
  const counts = context.near.countsBefore(leader).filter((count) => !countsThose(count));
  if (inOrder.test(leader.gap)) return distributed(percent, leader, counts, context);
  // 法人9件、自然人8件,前者占52.9%.
  const order = orderIn(percent, context);
  if (order !== undefined) return counts[order === '前' ? 1 : 0];
  const within = counts.find(isWithin);
  const following = [...context.near.after(percent)].find(isCountable);
  if (within && following && within === counts[0] && unitsMatch(within, following)) return following;
  const [nearest] = counts;
  return leader === percent &&
    nearest &&
    !isWithin(nearest) &&
    !between(nearest, percent, context) &&
    !percent.gap.includes(';')
    ? nearest
    : undefined;
}

/** 前者占52.9%; 前者是后者的两倍,占三分之二: which of two a clause goes on to speak of. */
function orderIn(percent: Mention, { near }: Context): string | undefined {
  const own = /([前后])者[^,;。]{0,6}占/.exec(percent.gap)?.[1];
  const previous = near.mentions[percent.index - 1];
  if (own || previous?.figure.kind !== 'multiple' || previous.sentenceIndex !== percent.sentenceIndex) return own;
  return /^,/.test(percent.gap) ? /[,;。]([前后])者/.exec(previous.gap)?.[1] : undefined;
}

/** The first percentage of a run (占55.2%、42.9%、1.8%) carries the words for all. */
function leaderOf(percent: Mention, { near }: Context): Mention {
  let leader = percent;
  for (const mention of near.before(percent)) {
    if (!continuesRun(leader) || mention.figure.kind !== 'percent') break;
    leader = mention;
  }
  return leader;
}

/** The nth percentage of a run belongs to the nth of as many counts before it. */
function distributed(
  percent: Mention,
  leader: Mention,
  counts: readonly Mention[],
  { near, totals }: Context,
): Mention | undefined {
  const run = [leader, ...takeWhile(near.after(leader, 30), continuesRun)];
  // 402条、58条、514条,共974条,分别占…: the total of the list is none of its parts.
  const parts = counts.filter(
    (count) => !countsThose(count) && !counts.some(({ index }) => totals.get(index) === count),
  );
  // 三种方式各1件,分别占…: one count for all of them.
  const [last] = parts;
  if (last?.gap.includes('各') && parts.length < run.length + 1) return last;
  return parts[run.length - 1 - run.indexOf(percent)];
}

const continuesRun = ({ figure, gap }: Mention): boolean =>
  figure.kind === 'percent' && /^[、,和及与]{1,2}$/.test(gap.trim());

function* takeWhile<T>(items: Iterable<T>, test: (item: T) => boolean): Generator<T> {
  for (const item of items) {
    if (!test(item)) return;
    yield item;
  }
}

/** Another rate between the two already belongs to the count. */
const between = (count: Mention, percent: Mention, { near }: Context): boolean =>
  near.mentions
    .slice(count.index + 1, percent.index)
    .some(({ figure }) => figure.kind === 'percent' || figure.kind === 'multiple');
