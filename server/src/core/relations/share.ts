import { divideIntervals, formatLike, formatTicks, meets, ONE } from '../figures/quantity.js';
import type { Interval } from '../model.js';
import type { Mention } from '../reading.js';
import { type FigureRelation, figureRelation, type Proof } from './figure-relation.js';
import { Neighbours, sameName, unitsKindred, unitsMatch } from './neighbours.js';
import { isCountable } from './sequence.js';

/** A percentage with the count it belongs to. */
interface Share {
  readonly percent: Mention;
  readonly part: Mention;
  /** How the part was found: its place decides how far the base may be looked for. */
  readonly form: 'share' | 'rate';
  /** Whether the words leave no doubt which count is the part; else only agreement speaks for it. */
  readonly sure: boolean;
}

interface Context {
  readonly near: Neighbours;
  /** Total of a list, by the index of its part. */
  readonly totals: ReadonlyMap<number, Mention>;
}

const HUNDRED = 100n;
/** Percentages are told to two decimals at least: 0.66% says more than 1%. */
const HUNDREDTH = ONE / HUNDRED;

/**
 * Reads every percentage that stands for a part of a whole: 94条,占7.31% · 29件(54.72%) · 预警提示占比31.03% ·
 * 办结285件,办结率99.3% · 分别占55.2%、42.9%、1.8%.
 *
 * The base is the one named (在32件…中占), else the total of the list its part stands in, else a figure before it that
 * agrees. Only a base that the grammar names proves a disagreement.
 */
export function shareRelations(mentions: readonly Mention[], sums: readonly FigureRelation[]): FigureRelation[] {
  const near = new Neighbours(mentions);
  const totals = new Map(sums.flatMap(({ subject, parts }) => parts.map((part) => [part.index, subject] as const)));
  const context: Context = { near, totals };
  const readings = mentions.filter(isShare).map((percent) => sharesOf(percent, context));
  return decideAll(readings, context);
}

const growthWords =
  /(?:增长|增加|上升|提高|增幅|涨幅|升幅|降幅|下降|减少|降低|回落|下滑|压缩|压减|缩短|增速|同比|环比|翻)[^,;。占率]{0,6}$/;

/** 采用率由38%上升到41.7%: what it was before. */
const isFormer = ({ before, after }: Mention): boolean =>
  /(?:由|从)(?:[^,;。]{0,4}年)?的?$/.test(before) && /^(?:大幅|逐年|逐步|进一步)?[上提增下降减回扩缩压升]/.test(after);

/** Whether a percentage says how much of a whole something is: no growth, no plan, no name. */
export const isShare = (mention: Mention): boolean =>
  mention.figure.kind === 'percent' &&
  !mention.quoted &&
  mention.period.kind !== 'plan' &&
  !isFormer(mention) &&
  !growthWords.test(mention.before);

/** The readings of a percentage, the likeliest first. */
function sharesOf(percent: Mention, context: Context): Share[] {
  const part =
    bracketPart(percent, context) ??
    barePart(percent, context) ??
    namedPart(percent, context) ??
    (isSaidOfAnother(percent) ? undefined : statedPart(percent, context));
  if (part) return [{ percent, part, form: 'share', sure: true }];
  const { parts, sure } = ratedParts(percent, context);
  return parts.map((rated) => ({ percent, part: rated, form: 'rate', sure }));
}

/** 予以公开29件(54.72%): the figure the bracket belongs to. */
function bracketPart(percent: Mention, { near }: Context): Mention | undefined {
  if (percent.depth === 0 || !/^\(?(?:占比?|约占|比例)?(?:为|约)?$/.test(percent.before)) return undefined;
  const owner = near.mentions[percent.owner];
  // 绝大多数(九个,八成多): a count in the same bracket is nearer than what stands before it.
  const [previous] = near.before(percent, 1);
  if (previous?.depth === percent.depth && previous.owner === percent.owner && previous.start > (owner?.end ?? 0))
    return undefined;
  return owner && isCountable(owner) ? owner : undefined;
}

/** 招商引资:463条,24.71%: nothing but a separator between the count and its percentage. */
function barePart({ index, gap, sentenceIndex }: Mention, { near }: Context): Mention | undefined {
  const previous = near.mentions[index - 1];
  return previous?.sentenceIndex === sentenceIndex && /^[,、]?$/.test(gap) && isCountable(previous)
    ? previous
    : undefined;
}

/** 五类之中,交通类占36.85%; 视频8条,多形式解读占比39.7%: the clause has a subject of its own, so that no count before it is the part. */
const isSaidOfAnother = ({ gap }: Mention): boolean =>
  /[,;。](?!其中|[约分所仅共合各均已只还也在前后两])[\u4e00-\u9fff]{3,10}占比?(?:为|达到?)?$/.test(gap);

/** 交通、消防五类: a count of names, not of what one of them counts. */
const kinds = new Set(['类', '种', '方面', '部分']);

const proportion = /占|比例|比重|份额/;

/** 民生保障类占比最大,达到42.68%: the clause names the part, which an earlier figure counts. */
function namedPart(percent: Mention, { near }: Context): Mention | undefined {
  const subject = /(?<![^,;:。、()\d])([^,;:。、()\d]{2,}?)(?:信息|工作|申请)?(?:的)?(?:约)?占(?!总)/.exec(
    percent.gap,
  )?.[1];
  if (!subject || !proportion.test(percent.gap)) return undefined;
  const name = subject.replace(/^.*(?:其中|中)/, '').replace(/^(?:在|以|且)/, '');
  for (const mention of near.before(percent)) {
    if (
      isCountable(mention) &&
      !kinds.has(mention.figure.unit) &&
      mention.label !== '' &&
      sameName(mention.label, name)
    )
      return mention;
  }
  return undefined;
}

/** 94条,占7.31%; 分别占55.2%、42.9%、1.8%; 占37.5%,共12件. */
function statedPart(percent: Mention, context: Context): Mention | undefined {
  const leader = leaderOf(percent, context);
  if (!proportion.test(leader.gap)) return undefined;
  const counts = context.near.countsBefore(leader);
  if (/分别占|占比分别/.test(leader.gap)) return distributed(percent, leader, counts, context);
  // 法人9件、自然人8件,前者占52.9%.
  const [, order] = /([前后])者[^,;。]{0,6}占/.exec(percent.gap) ?? [];
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

/** 32件申请中: the words make it the whole of what follows. */
const isWithin = ({ after }: Mention): boolean => /^[^,;。]{0,14}中/.test(after);

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
  const parts = counts.filter((count) => !counts.some(({ index }) => totals.get(index) === count));
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

/** Another percentage between the two already belongs to the count. */
const between = (count: Mention, percent: Mention, { near }: Context): boolean =>
  near.mentions.slice(count.index + 1, percent.index).some(({ figure }) => figure.kind === 'percent');

/** 采纳131件,采纳率为25%: the counts whose words share the stem of the rate, those that hold all of it where there are any. */
function ratedParts(percent: Mention, { near }: Context): { parts: readonly Mention[]; sure: boolean } {
  const words = /([\u4e00-\u9fff]{1,8}?)(?:完成)?(?:比)?(?:率|进度)[^,;。]{0,6}$/.exec(percent.before)?.[1];
  // 其中全文电子化率达100%,其中机构类11条: what opens a clause tells nothing of the rate.
  const stem = words?.replace(/^.*(?:其中|全年|本年)/, '');
  if (!stem) return { parts: [], sure: false };
  const following = [...near.after(percent, 4)].filter(isCountable).filter((count) => !isPartBeside(count, near));
  const around = [...near.countsBefore(percent).slice(0, 4), ...following];
  const akin = around.filter(
    (count) => count.depth === percent.depth && !remaining.test(wordsOf(count)) && sharesStem(count, stem),
  );
  const named = akin.filter((count) => wordsOf(count).includes(stem));
  const parts = named.length > 0 ? named : akin;
  if (parts.length === 0) return { parts: announcedPart(following), sure: true };
  // 文字解读26篇、视频解读4篇,解读率100%; 合格8家、不合格2家,合格率95%: none is the part beyond doubt.
  const isDenied = named.some((count) => new RegExp(`[不未非]${stem}`).test(wordsOf(count)));
  return { parts, sure: !isDenied && new Set(parts.map(({ figure }) => figure.value)).size === 1 };
}

/** 答复率100%,14件全部答复,其中10日内答复的9件,占64.3%: a part with a share of its own is not that of the rate before it. */
const isPartBeside = ({ gap, index }: Mention, { mentions }: Neighbours): boolean =>
  gap.includes('其中') || /^,?占/.test(mentions[index + 1]?.gap ?? '');

/** 进度为62.5%,应数字化的1.6万卷已完成1万卷: whole and part follow their rate. */
function announcedPart([whole, part]: readonly Mention[]): Mention[] {
  return whole && part && unitsMatch(whole, part) && /应|共|计划/.test(whole.before) && /已|完成|实际/.test(part.before)
    ? [part]
    : [];
}

/** 已整改34个,整改率94.4%,剩余2个正在整改: what is not yet done is no part of the rate. */
const remaining = /剩余|其余|余下|正在|尚|未/;

const wordsOf = ({ before, after }: Mention): string => before + after.slice(0, 8);

const hollow = new Set('的已为了共有在完率比达到年全按时间总均');

/** Whether the count's own words hold a telling character pair, or the first or last character, of the stem. */
function sharesStem(count: Mention, stem: string): boolean {
  const words = wordsOf(count);
  for (let at = 0; at + 2 <= stem.length; at++) if (words.includes(stem.slice(at, at + 2))) return true;
  const [first = ''] = stem;
  return stem.length <= 3 && !hollow.has(first) && count.before.slice(-3).includes(first);
}

interface Decided {
  readonly share: Share;
  readonly base: Mention | undefined;
  readonly holds: boolean;
  readonly loose: boolean;
  readonly proof: Proof | undefined;
}

function decideAll(readings: readonly (readonly Share[])[], context: Context): FigureRelation[] {
  const decided = readings.flatMap((shares) => decideAmong(shares, context) ?? []);
  return decided.flatMap((one) => {
    const sibling = one.holds || one.proof === 'proved' ? undefined : siblingBase(one, decided);
    const settled = sibling ? judged(one.share, sibling, 'proved') : one;
    return settled.base ? [relationOf(settled, settled.base)] : [];
  });
}

/** The reading that holds, else the only one there is. */
function decideAmong(shares: readonly Share[], context: Context): Decided | undefined {
  const decided = shares.map((share) => decide(share, context));
  return decided.find(({ holds }) => holds) ?? decided.find((one) => one.share.sure && !isAccounted(one, context));
}

/** 收到96件,其中5件撤回,实际答复91件,答复率100%: what the text takes off the base is not missing from the part. */
function isAccounted({ share: { percent, part, form }, base }: Decided, { near }: Context): boolean {
  if (form !== 'rate' || percent.figure.value !== HUNDRED * ONE || !base || base.index > part.index) return false;
  const between = near.mentions
    .slice(base.index + 1, part.index)
    .filter((one) => isCountable(one) && unitsMatch(one, part));
  const off = between.reduce((sum, { figure }) => sum + figure.value, 0n);
  return between.length > 0 && part.figure.value + off === base.figure.value;
}

/** The base that the other percentages of the same sentence hold over is the base of this one too. */
function siblingBase({ share }: Decided, decided: readonly Decided[]): Mention | undefined {
  const siblings = decided.filter(
    (other) =>
      other.holds && other.share.form === 'share' && other.share.percent.sentenceIndex === share.percent.sentenceIndex,
  );
  const base = siblings[0]?.base;
  return siblings.length >= 2 && share.form === 'share' && siblings.every((other) => other.base === base)
    ? base
    : undefined;
}

function decide(share: Share, context: Context): Decided {
  const { named, possible } = bases(share, context);
  const beside = possible.filter((base) => !isSibling(base, share, context));
  const agreeing = [...named, ...beside].find((base) => agreement(share, base) !== 'no');
  if (agreeing) return judged(share, agreeing, 'proved');
  const [first] = isProvable(share) ? named : [];
  return first
    ? judged(share, first, namedProof(share, first, context))
    : { share, base: undefined, holds: false, loose: false, proof: undefined };
}

/** Another part of the same list is no base, however well it fits (4件占18.18% of 22 beside it). */
const isSibling = (base: Mention, { part }: Share, { totals }: Context): boolean =>
  totals.has(part.index) && totals.get(base.index) === totals.get(part.index);

/** A soft percentage (约55%) never proves an error, nor does a part that an earlier sentence counts: its whole may differ. */
const isProvable = ({ percent, part }: Share): boolean =>
  !percent.figure.soft && percent.sentenceIndex === part.sentenceIndex;

function judged(share: Share, base: Mention, proof: Proof): Decided {
  const agreed = agreement(share, base);
  return { share, base, holds: agreed !== 'no', loose: agreed === 'truncated', proof };
}

function namedProof({ part, percent, form }: Share, base: Mention, { totals }: Context): Proof {
  if (percent.figure.soft || part.figure.approximation !== 'exact') return 'likely';
  if (totals.get(part.index) === base || isWithin(base)) return 'proved';
  return form === 'rate' && unitsMatch(part, base) ? 'proved' : 'likely';
}

/** Bases that the grammar names, and others that are believed only when they agree. */
function bases(share: Share, context: Context): { named: Mention[]; possible: Mention[] } {
  const { part, percent } = share;
  const fits = (base: Mention): boolean =>
    base !== part && unitsKindred(base, part) && base.figure.value >= part.figure.value;
  const total = context.totals.get(part.index);
  const sentence = context.near
    .countsBefore(later(part, percent))
    .filter((base) => base !== part && unitsKindred(base, part));
  const within = sentence.find(isWithin);
  const before = sentence.find(
    (base) => base.index < part.index && base.depth === part.depth && unitsMatch(base, part),
  );
  const nearest = share.form === 'rate' || opensList(part) ? before : bareBase(share, sentence, context);
  const named = [within, total, nearest].filter((base): base is Mention => base !== undefined);
  const precise = percent.figure.step < ONE;
  const earlier = [...context.near.before(part, 24)].filter(
    (base) => isCountable(base) && fits(base) && (precise || base.sentenceIndex === part.sentenceIndex),
  );
  const after = [...context.near.after(percent, 3)].filter((base) => isCountable(base) && fits(base));
  return { named: [...new Set(named)], possible: [...earlier, ...after] };
}

/** 收回476份……满意的461份,占96.8%: the nearest larger count that has no percentage of its own. */
function bareBase({ part, percent }: Share, counts: readonly Mention[], { near }: Context): Mention | undefined {
  if (percent.index !== part.index + 1 || !/占(?:比(?:例)?)?(?:为|达到?)?$/.test(percent.gap)) return undefined;
  const isFree = ({ index }: Mention): boolean => near.mentions[index + 1]?.figure.kind !== 'percent';
  return counts.find(
    (base) =>
      base.index < part.index && unitsMatch(base, part) && isFree(base) && base.figure.value > part.figure.value,
  );
}

const opensList = ({ gap }: Mention): boolean => gap.includes('其中');
const later = (a: Mention, b: Mention): Mention => (a.index > b.index ? a : b);

type Agreement = 'yes' | 'truncated' | 'no';

function agreement({ percent, part }: Share, base: Mention): Agreement {
  const quotient = divideIntervals(part.figure.interval, base.figure.interval, HUNDRED);
  if (!quotient) return 'no';
  if (meets(quotient, percent.figure.interval)) return 'yes';
  return meets(quotient, truncated(percent)) ? 'truncated' : 'no';
}

/** A value that was cut off rather than rounded lies within one step above it. */
export function truncated({ figure }: Mention): Interval {
  const { low, high } = figure.interval;
  if (figure.approximation !== 'rounded') return figure.interval;
  return { low, high: high === undefined ? undefined : figure.value + figure.step, lowOpen: false, highOpen: true };
}

function relationOf({ share, holds, loose, proof }: Decided, base: Mention): FigureRelation {
  const { percent, part, form } = share;
  const exact = base.figure.value === 0n ? 0n : (part.figure.value * HUNDRED * ONE) / base.figure.value;
  const computed = `${formatLike(exact, percent.figure.step < HUNDREDTH ? percent.figure.step : HUNDREDTH)}%`;
  return figureRelation({
    kind: 'share',
    form: loose ? 'truncated' : form,
    verdict: holds ? 'holds' : 'differs',
    subject: percent,
    parts: [part, base],
    computed,
    arithmetic: `${part.figure.raw} ÷ ${base.figure.raw} = ${formatTicks(exact, 4)}%`,
    proof: proof ?? 'likely',
    loose,
    repairs: [{ mention: percent, value: exact }],
    notes: {
      rounded: `${formatLike(exact, percent.figure.step)}%`,
      implied:
        percent.figure.value === 0n ? '' : formatTicks((part.figure.value * HUNDRED * ONE) / percent.figure.value, 0),
    },
  });
}
