import { formatLike, formatTicks, ONE } from '../figures/quantity.js';
import { gather } from '../lists.js';
import type { Mention } from '../reading.js';
import { type FigureRelation, figureRelation, writtenOf } from './figure-relation.js';
import { isCountable } from './sequence.js';
import { isShare } from './share.js';
import { longestList, wholePart } from './whole-parts.js';

const WHOLE = 100n * ONE;

/** A percentage and the number of things it is a share of; how many it stands for is not written. */
interface Named {
  readonly percent: Mention;
  readonly base: Mention;
}

/**
 * Reads percentages whose base is named beyond doubt but whose part is not written, and keeps those that no whole number
 * gives: of 45 applications none, one, two … 45 are 33.3 % or 35.6 %, but never 33.9 %.
 *
 * @param shares what is already known to have a part.
 */
export function impossibleShares(
  mentions: readonly Mention[],
  shares: readonly FigureRelation[],
): readonly FigureRelation[] {
  const known = new Set(shares.map(({ subject }) => subject));
  const percents = mentions.filter((percent) => isExact(percent) && !known.has(percent));
  const found = gather(percents, (percent) => namedBase(percent, mentions) ?? []).filter(
    (named) => !hasPart(named, mentions) && !isPossible(named),
  );
  return [...percents.filter(isMoreThanAll).map(beyondAll), ...ledByFirst(found.map(relationOf))];
}

/** 办理率106.3%: whatever it is a share of. What is planned may be exceeded (完成率), what is there may not. */
const isMoreThanAll = ({ figure, before }: Mention): boolean =>
  figure.value > WHOLE && new RegExp(`(?:${handled}|满意|覆盖|及时|报送|知晓)率(?:为|达到?|是)?$|占$`).test(before);

const beyondAll = (percent: Mention): FigureRelation =>
  figureRelation({
    kind: 'share',
    form: 'beyond',
    verdict: 'differs',
    subject: percent,
    parts: [],
    computed: '≤ 100%',
    arithmetic: `${writtenOf(percent)} > 100%`,
    proof: 'likely',
  });

const isExact = (mention: Mention): boolean =>
  isShare(mention) && mention.figure.approximation === 'rounded' && /^\d/.test(mention.figure.raw);

/** Things that are counted one by one and have no size: shares of projects or of firms may be shares of their money. */
const items = new Set(['件', '份', '条', '宗', '起', '篇', '封', '则', '例', '人', '名', '位']);
const sizes = /金额|资金|经费|费用|投资|产值|收入|面积|时间|时长|总量|字数|访问|点击|阅读|浏览|下载|转发|分值|权重/;

const list = '[、,;]?[^、,;:。()\\d]{1,14}';
const share = '占(?:比(?:例)?)?(?:为|达到?)?';
const continued = new RegExp(`^${list}${share}$`);
const handled =
  '答复|办结|办复|办理|回复|受理|反馈|处理|处置|整改|采纳|合格|公开|回收|通过|化解|调解|结案|查处|胜诉|败诉';
const openings: readonly RegExp[] = [
  // 45件申请按时答复率为95.6%
  new RegExp(`^[^、,;:。()占]{0,14}(?:${handled})率(?:为|达到?|是)?$`),
  // 45件申请中,网上提交的占33.3%
  new RegExp(`^[^、,;:。()中]{0,12}中(?![心国小央])[,:]?[^、,;:。()]{0,14}${share}$`),
  // 45件申请中,33.3%为网上提交
  /^[^、,;:。()中]{0,12}中[,:]?有?$/,
  // 45件,其中网上提交的占33.3%
  new RegExp(`^[^、,;:。()]{0,8},?其中[,:]?[^、,;:。()]{1,14}${share}$`),
];

/** The count right before the percentage, or before the list of percentages that it continues. */
function namedBase(percent: Mention, mentions: readonly Mention[]): Named | undefined {
  if (percent.figure.value > WHOLE) return undefined;
  let leader = percent;
  let previous = mentions[leader.index - 1];
  while (
    previous?.figure.kind === 'percent' &&
    continued.test(leader.gap) &&
    percent.index - leader.index < longestList
  ) {
    leader = previous;
    previous = mentions[leader.index - 1];
  }
  if (!previous || previous.sentenceIndex !== percent.sentenceIndex || previous.depth !== percent.depth)
    return undefined;
  return isBase(previous) && opens(previous, leader) ? { percent, base: previous } : undefined;
}

const isBase = (mention: Mention): boolean =>
  isCountable(mention) && mention.figure.approximation === 'exact' && mention.figure.value > 0n;

/** 占45件申请的33.3% names its base before it, the other forms right behind it. */
const opens = (base: Mention, { gap }: Mention): boolean =>
  isInspected(base, gap) ||
  (items.has(base.figure.unit) &&
    !sizes.test(gap) &&
    (openings.some((opening) => opening.test(gap)) ||
      (/占[^、,;:。()]{0,8}$/.test(base.before) && /^[^、,;:。()]{0,10}的$/.test(gap))));

/** 抽查8家,合格率90%: what was inspected passed or did not, one by one. */
const isInspected = ({ before }: Mention, gap: string): boolean =>
  /(?:抽查|抽检|抽测|抽样|检查|检验|检测|抽取)[^、,;:。()]{0,12}$/.test(before) &&
  /^[^、,;:。()]{0,8},(?!平均)[^、,;:。()]{0,4}合格率(?:为|达到?)?$/.test(gap);

/** Another count in the sentence may be the part, in words that were not understood. */
const hasPart = ({ percent, base }: Named, mentions: readonly Mention[]): boolean =>
  around(percent, mentions).some(
    (count) => count !== base && isCountable(count) && count.figure.value <= base.figure.value,
  );

function around({ index, sentenceIndex }: Mention, mentions: readonly Mention[]): Mention[] {
  return mentions.slice(Math.max(0, index - 12), index + 6).filter((other) => other.sentenceIndex === sentenceIndex);
}

const ones = ({ figure }: Mention): bigint => figure.value / ONE;
const isPossible = ({ percent, base }: Named): boolean => wholePart(percent.figure, ones(base)) !== undefined;

function relationOf({ percent, base }: Named): FigureRelation {
  const exact = percent.figure.value * ones(base);
  const below = exact / WHOLE;
  const above = { part: below + 1n, off: (below + 1n) * WHOLE - exact };
  const nearest = [{ part: below, off: exact - below * WHOLE }, above].sort((a, b) => (a.off < b.off ? -1 : 1));
  const values = nearest.map(({ part }) => ({ part, value: (part * WHOLE) / ones(base) }));
  return figureRelation({
    kind: 'share',
    form: 'impossible',
    verdict: 'differs',
    subject: percent,
    parts: [base],
    computed: values.map(({ value }) => `${formatLike(value, percent.figure.step)}%`).join(' / '),
    arithmetic: values.map(({ part, value }) => `${part} ÷ ${base.figure.raw} = ${formatTicks(value, 4)}%`).join(', '),
    proof: 'likely',
    repairs: values.map(({ value }) => ({ mention: percent, value })),
    notes: { base: writtenOf(base) },
  });
}

/** Several such percentages of one list are one defect. */
function ledByFirst(relations: readonly FigureRelation[]): FigureRelation[] {
  const lists = new Map<Mention | undefined, FigureRelation[]>();
  for (const relation of relations) {
    const [base] = relation.parts;
    const list = lists.get(base);
    if (list) list.push(relation);
    else lists.set(base, [relation]);
  }
  return gather([...lists.values()], ([first, ...fellows]) => (first ? [{ ...first, fellows }, ...fellows] : []));
}
