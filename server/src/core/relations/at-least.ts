import { below } from '../figures/quantity.js';
import { gather } from '../lists.js';
import type { Mention } from '../reading.js';
import { type FigureRelation, figureRelation, type Proof, writtenOf } from './figure-relation.js';
import { Neighbours, sameName, sumBeside, unitsKindred, unitsMatch } from './neighbours.js';
import { isCountable } from './sequence.js';

interface Pair {
  readonly part: Mention;
  readonly whole: Mention;
  readonly form: 'subset' | 'rate' | 'cumulative';
  readonly proof: Proof;
}

/**
 * Reads what cannot exceed what: 其中 with one part · 14个乡镇中有5个 · 发放200份,收回186份 · 累计 against 当年.
 *
 * Pairs that a sum or a share already binds are left to them, unless the part is larger than its whole: that is proved
 * whatever the percentage says.
 */
export function atLeastRelations(mentions: readonly Mention[], others: readonly FigureRelation[]): FigureRelation[] {
  const near = new Neighbours(mentions);
  const sums = others.filter(({ kind }) => kind === 'sum');
  const summed = new Set(gather(sums, ({ parts }) => parts));
  const totals = new Map(gather(sums, ({ subject, parts }) => parts.map((part) => [part, subject] as const)));
  const pairs = [
    ...gather(mentions.filter(isCountable), (part) => [
      ...subsets(part, near, totals),
      ...answered(part, near),
      ...cumulatives(part, near),
      ...beside(part, near),
      ...stocks(part, near),
    ]),
    ...rates(others),
  ];
  return distinct(pairs)
    .filter(({ part, form }) => form !== 'subset' || !summed.has(part))
    .map(relationOf)
    .filter(believable);
}

function* subsets(part: Mention, near: Neighbours, totals: ReadonlyMap<Mention, Mention>): Generator<Pair> {
  const previous = near.countsBefore(part).find(({ depth }) => depth === part.depth);
  if (!previous) {
    const recalled = recalledWhole(part, near);
    if (recalled) yield { part, whole: recalled, form: 'subset', proof: 'likely' };
    return;
  }
  const proof: Proof = unitsMatch(part, previous) ? 'proved' : 'likely';
  if (isAmong(previous, part, near) && unitsKindred(part, previous)) {
    // 建议12件、提案18件,其中主办20件: the word points to all that stands side by side.
    if (part.figure.value > previous.figure.value && part.figure.value <= sumBeside(previous, near.mentions)) return;
    // 共160户,城镇100户、农村60户;其中满三年的74户: behind a list the word may point to all of it.
    const named = namedBy(part, near);
    if (named && named !== previous) {
      if (unitsMatch(part, named)) yield { part, whole: named, form: 'subset', proof };
      return;
    }
    const total = totals.get(previous);
    const whole = total && !below(part.figure.interval, previous.figure.interval) ? total : previous;
    yield { part, whole, form: isNewPart(whole, part) ? 'cumulative' : 'subset', proof };
  } else if (isWithin(previous, part) && unitsKindred(part, previous))
    yield { part, whole: previous, form: 'subset', proof };
  else if (isLeft(previous, part) && unitsMatch(part, previous))
    yield { part, whole: previous, form: 'subset', proof: 'likely' };
  else if (isElliptic(previous, part)) {
    const holds = below(part.figure.interval, previous.figure.interval);
    if (holds || isPredicated(part, previous)) yield { part, whole: previous, form: 'subset', proof: 'likely' };
  }
}

/** 覆盖学校40所,有6所公示不规范; 抽检36批次,不合格的1批次: a number without a noun of its own speaks of what was counted before. */
function isElliptic(whole: Mention, part: Mention): boolean {
  const { gap, after } = part;
  if (part.index !== whole.index + 1 || !unitsMatch(part, whole) || part.role !== 'plain' || whole.after !== '')
    return false;
  return (
    (gap === ',' && predicate.test(after)) ||
    (/^,(?:其中)?(?:已|仅|只|尚|还)?有$/.test(gap) && after !== '') ||
    /^,(?:实到|实际|已完成|有效|通过|合格|达标)[^,;。、]{0,4}$/.test(gap) ||
    (/^,[^,;。、]{2,14}的$/.test(gap) && state.test(gap) && !/的$/.test(whole.before))
  );
}

/** Whether nothing but what was counted before can be meant: 有12个部门参与 names something else. */
function isPredicated({ gap, after, figure }: Mention, whole: Mention): boolean {
  if (/有$/.test(gap)) return strict.test(after) || !/^[个项次家名人件处条]$/.test(figure.unit);
  if (/的$/.test(gap)) return /[不未没]/.test(gap) && after === '';
  return gap === ',' ? strict.test(after) : /收回|回收|报名|应到|通知/.test(whole.before);
}

const strict = /^(?:存在|未|没|不|合格|达标|通过|超期|逾期)/;
const predicate =
  /^(?:存在|已|未|没|不|被|获|通过|合格|达[到标]|完成|全部|均|都|按[时期]|超|逾|仍|尚|需要?|因|正在|属于|取得)/;
const state = /[不未没无]|已|存在|合格|达标|通过|满意|[超逾]期|需要|符合|属于|有效/;

/** 举报308件。举报件已全部办结,对其中41件实施处罚: the clause names what the sentence before counts. */
function recalledWhole(part: Mention, near: Neighbours): Mention | undefined {
  const whole = near.mentions[part.index - 1];
  if (!whole || whole.sentenceIndex !== part.sentenceIndex - 1 || whole.passage !== part.passage) return undefined;
  const name = whole.label.slice(-2);
  const isNamed = name.length === 2 && part.gap.includes(name) && /其中$/.test(part.before);
  return isNamed && isCountable(whole) && unitsMatch(part, whole) ? whole : undefined;
}

/** 打印机2台、电脑31台、触摸屏3台,其中电脑有6台…: the item of the list before that is named again. */
function namedBy(part: Mention, near: Neighbours): Mention | undefined {
  const name = /其中[,的]?([\u4e00-\u9fff]{2,8}?)(?:有|仅|只|共)?$/.exec(part.gap)?.[1];
  return name === undefined ? undefined : near.countsBefore(part).find(({ label }) => label.endsWith(name));
}

/**
 * 受理申请81件。…已答复77件: no more was answered than came in. Told only where it holds: what was carried over from last year
 * may be answered as well.
 */
function* answered(part: Mention, near: Neighbours): Generator<Pair> {
  if (!/(?:答复|办结|回复)$/.test(part.before)) return;
  const whole = [...near.before(part, 12)].find((one) => isReceived(one) && unitsMatch(one, part));
  if (whole && whole.block === part.block && below(part.figure.interval, whole.figure.interval))
    yield { part, whole, form: 'subset', proof: 'likely' };
}

const isReceived = (mention: Mention): boolean =>
  isCountable(mention) && mention.depth === 0 && /(?:收到|受理|接到|接收)[^,;。]*$|公开申请$/.test(mention.before);

/** 上稿2320篇,其中十大媒体上稿1152篇: a number in a name may stand between the whole and its part. */
function isAmong(whole: Mention, part: Mention, { mentions }: Neighbours): boolean {
  const between = mentions.slice(whole.index + 1, part.index);
  const gap = [...between, part].map((mention) => mention.gap).join('');
  return between.length <= 1 && !between.some(isCountable) && /其中[^,;。]{0,16}$/.test(gap);
}

/** 累计注册用户8.4万人,其中2020年新增0.9万人: what the year added to a total over the years. */
const isNewPart = (whole: Mention, part: Mention): boolean =>
  /累计/.test(whole.before) && /其中[^,;。]{0,2}(?:本年|当年|今年|全年|\d{4}年)/.test(part.gap);

/** 14个乡镇中有5个, 14篇公告中附整改情况的仅6篇, 应公开3份,实际公开2份. */
const isWithin = (whole: Mention, part: Mention): boolean =>
  (/^[^,;。]{0,8}(?:案件|申请|信息|单位)?中(?![心国小央等])/.test(whole.after) && part.index <= whole.index + 2) ||
  (part.index === whole.index + 1 && isSomeOf(whole, part));

const isSomeOf = (whole: Mention, part: Mention): boolean =>
  /^[^,;。]{0,12}中(?![心国小央等])/.test(whole.after) ||
  (/应[^,;。]{0,8}$/.test(whole.before) && /实[际收到报发]|已/.test(part.before)) ||
  /^(?:仅|只|已|已经)有$|^仅$/.test(part.before) ||
  /(?:仅|只有|仅有)$/.test(part.before);

const isLeft = (whole: Mention, part: Mention): boolean =>
  isReturned(whole, part) || isAttended(whole, part) || isExcepted(whole, part);

/** 收到申请7件,除一件拒收外,其他均已答复: what is excepted is some of them. */
const isExcepted = (whole: Mention, part: Mention): boolean =>
  part.index === whole.index + 1 && /除(?:了|去)?$/.test(part.before) && /外/.test(part.after);

/** 发放问卷200份,收回186份: what comes back of what went out. */
const isReturned = (whole: Mention, part: Mention): boolean =>
  part.index === whole.index + 1 && /发放|发出|下发|印发/.test(whole.before) && /收回|回收/.test(part.before);

/** 新闻发布会4场,主任到场2场: how many of them somebody came to. */
const isAttended = (whole: Mention, part: Mention): boolean =>
  part.index === whole.index + 1 &&
  attended.test(part.before) &&
  !attended.test(whole.before) &&
  !/共|分别/.test(part.before);

const attended = /(?:到场|出席|参加|主持|到会)$/;

/** 累计公开2934条,当年公开748条: side by side 累计 runs over the years. */
function* beside(whole: Mention, near: Neighbours): Generator<Pair> {
  const part = near.mentions[whole.index + 1];
  if (!part || part.sentenceIndex !== whole.sentenceIndex || !isCountable(part) || !unitsMatch(part, whole)) return;
  if (!/累计/.test(whole.before) || part.depth !== whole.depth) return;
  if (/^,(?:其中)?(?:本年度?|当年|今年|年内|\d{4}年)(?:一年|新增|当年)?[^,;。、]{0,6}$/.test(part.gap))
    yield { part, whole, form: 'cumulative', proof: 'likely' };
}

/** 累计公开1113条 cannot be less than what the year alone shows under the same name. */
function* cumulatives(whole: Mention, near: Neighbours): Generator<Pair> {
  if (!isCumulative(whole)) return;
  for (const part of near.mentions.slice(Math.max(0, whole.index - 200), whole.index + 200)) {
    if (part.passage !== whole.passage || part === whole || !isCountable(part)) continue;
    if (isCumulative(part) || part.depth > 0 || !unitsMatch(part, whole) || part.period.kind !== 'year') continue;
    if (sameMatter(part, whole)) {
      yield { part, whole, form: 'cumulative', proof: 'likely' };
      return;
    }
  }
}

/** 累计公开1113条, 馆藏86.4万册 may run over the years: then they hold what the year alone shows; they prove nothing. */
function* stocks(whole: Mention, near: Neighbours): Generator<Pair> {
  if (!stock.test(whole.before) || yearly.test(whole.before)) return;
  if (isCumulative(whole) && matterOf(whole.before) !== undefined) return;
  const around = near.mentions.slice(Math.max(0, whole.index - 12), whole.index + 8);
  const parts = around.filter((part) => part !== whole && isYearly(part) && unitsMatch(part, whole));
  const ranked = [...parts.filter(({ before }) => yearly.test(before)), ...parts];
  const part = ranked.find((each) => isOfStock(each, whole) && each.figure.value <= whole.figure.value);
  if (part) yield { part, whole, form: 'cumulative', proof: 'likely' };
}

const stock = /累计|总量|存量|馆藏|库存|现有|在册|注册|历史|总数/;
const yearly = /全年|今年|本年|当年|年内/;
const isYearly = (mention: Mention): boolean =>
  isCountable(mention) && mention.depth === 0 && mention.period.kind === 'year' && !/累计|历年/.test(mention.before);

/** The same words but for the time (累计缴存额, 当年缴存额), the same matter, or what the year added. */
function isOfStock(part: Mention, whole: Mention): boolean {
  const [name, own] = [part, whole].map(({ before }) => before.replace(timely, '')) as [string, string];
  if (own.length > 1 && (name.endsWith(own) || own.endsWith(name)) && name.length > 1) return true;
  const isNear = Math.abs(part.sentenceIndex - whole.sentenceIndex) < 2 && part.passage === whole.passage;
  const isAdded = /新(?:增|入|建|注册|办|开)/.test(part.before);
  return isNear && (isAdded || matterOf(whole.before) === undefined ? true : sameMatter(part, whole));
}

const timely = /累计|历年|截至|全年|今年|本年度?|当年|年内|总|共|新增?|\d{4}年度?/g;

const isCumulative = ({ period, before }: Mention): boolean =>
  period.kind === 'cumulative' || /历年累计|历年/.test(before);

const verbs = /(?:主动公开|公开|发布|受理|收到|复议|诉讼|培训|推送|接待|答复)/;

function matterOf(before: string): string | undefined {
  const clause = /(?<![^,;。])[^,;。]*$/.exec(before)?.[0] ?? '';
  const at = clause.search(verbs);
  return at < 0 ? undefined : clause.slice(at).replace(/主动|政府|各类|共|了/g, '');
}

const sameMatter = (a: Mention, b: Mention): boolean => {
  const [left, right] = [matterOf(a.before), matterOf(b.before)];
  if (left === undefined || right === undefined) return /新增|当年|其中/.test(a.before) && a.index === b.index + 1;
  return left === right || (sameName(left, right) && a.figure.unit === b.figure.unit);
};

/** A rate whose part is larger than its base: 抽检1050批次,合格1063批次. */
const rates = (others: readonly FigureRelation[]): Pair[] =>
  gather(others, ({ kind, parts: [part, whole], proof }) =>
    kind === 'share' && part && whole && part.figure.value > whole.figure.value && !areBeside(whole, part)
      ? [{ part, whole, form: 'rate' as const, proof }]
      : [],
  );

/** 十八个乡镇、二百四十三个村: neither is some of the other. */
const areBeside = (first: Mention, second: Mention): boolean =>
  second.index === first.index + 1 && /^[\u4e00-\u9fff]{0,10}[、和与及]$/.test(second.gap);

const distinct = (pairs: readonly Pair[]): Pair[] => [
  ...new Map(pairs.map((pair) => [`${pair.whole.index}/${pair.part.index}`, pair])).values(),
];

function relationOf({ part, whole, form, proof }: Pair): FigureRelation {
  const holds = below(part.figure.interval, whole.figure.interval);
  return figureRelation({
    kind: 'at-least',
    form,
    verdict: holds ? 'holds' : 'differs',
    subject: form === 'cumulative' ? whole : part,
    parts: [form === 'cumulative' ? part : whole],
    computed: `≤ ${writtenOf(whole)}`,
    arithmetic: `${part.figure.raw} ${holds ? '≤' : '>'} ${whole.figure.raw}`,
    proof,
  });
}

/** A soft figure alone proves nothing; nor does one in another unit (会议2次,其中议题15个). */
const believable = ({ verdict, subject, parts }: FigureRelation): boolean =>
  verdict === 'holds' || parts.every((part) => !part.figure.soft && !subject.figure.soft && unitsMatch(part, subject));
