import { gather } from '../../lists.js';
import type { Mention } from '../../reading.js';
import type { Echo } from './echo.js';
import { type Body, bodyOf, compound } from './nouns.js';

interface Counted extends Body {
  readonly mention: Mention;
  /** The words make it the number of all of them. */
  readonly whole: boolean;
}

/** 全县16个乡镇, 辖12个行政村, 现有9个学院. */
const marked =
  /(?:全[县市区镇乡省州局院校街馆所]|全系统|辖区?|下辖|管辖|所辖|现辖|代管|下设|分设|设有?|现有|共有|拥有|所属|下属|所有|全部|汇总)(?:内|有|共|着|全[县市区])*$/;
const every = /(?:全部|所有)(?:的|共)?$/;
/** …中有5个, …均已, …和38个部门. */
const closed = /^(?:$|[中里均都全各共和及与、(,;。:)])/;
const partitive = /^(?:[中里](?!心)|均|都|全部|[和及与、][^,;。]{0,16}(?:都|均|全部))/;
const definite = /^(?:[中里](?!心)|之中|当中)/;
const among = /其中|另|其余|新|仅|抽|随机|部分|多个|首批|选/;

/**
 * More bodies than there are: 到17个乡镇 where the county has 16 of them; 14个社区中 where it has 13. Fewer may be some of them.
 *
 * @returns pairs that contradict each other, the one with the stated whole as `first`.
 */
export function impossibleBodies(plain: readonly Mention[], textOf: (block: number) => string): Echo[] {
  const byName = new Map<string, Counted[]>();
  let last: Counted | undefined;
  for (const mention of plain) {
    const body = countedOf(mention, last, textOf(mention.block));
    if (!body) continue;
    last = body;
    const list = byName.get(body.name);
    if (list) list.push(body);
    else byName.set(body.name, [body]);
  }
  return gather([...byName.values()], contradictions);
}

function countedOf(mention: Mention, last: Counted | undefined, text: string): Counted | undefined {
  const body =
    mention.figure.approximation === 'exact' && mention.period.kind !== 'part' ? bodyOf(mention, text) : undefined;
  if (!body) return undefined;
  const { gap } = mention;
  const before = mention.before.replace(listMark, '');
  // 辖12个行政村、1个社区: what is said of the first is said of the second.
  const isJoined = last?.whole === true && last.mention.index === mention.index - 1 && joined.test(gap.slice(-1));
  const isMarked = isJoined || marked.test(before);
  const isAll = /全[县市区镇乡省州局院校街馆所]$|全系统$/.test(before) && !compound.test(body.rest);
  const whole = isMarked ? isAll || closed.test(body.rest) : before === '' && partitive.test(body.rest);
  const { name, modifier, rest } = body;
  return { name, modifier, rest, mention, whole: whole && !among.test(before) };
}

const joined = /[、和及与]/;
/** ②13个分馆中, 四是把2个街道. */
const listMark = /^(?:[①-⑳]|[一二三四五六七八九十]是)/;

function contradictions(bodies: readonly Counted[]): Echo[] {
  const wholes = bodies.filter(({ whole }) => whole);
  const bare = wholes.filter(({ modifier }) => modifier === '');
  const [first] = bare;
  const places = new Set(bare.map(({ mention }) => mention.scope).filter(Boolean));
  // 全县16个 and 全市45个 are of two places.
  if (places.size > 1) return [];
  const isOne = new Set(bare.map(({ mention }) => mention.figure.value)).size === 1;
  if (first && !isOne) return conflict(bare, bodies);
  const more = bodies.filter((body) => first && body !== first && !body.whole && isMore(body, first));
  if (first && more.length > 0) return more.map(({ mention: again }) => ({ again, first: first.mention }));
  return gather(bare, (whole) => unmatched(whole, bodies));
}

/** 13个分馆中 where 分馆12处 is all that was said of them, 全部10个分局 after 9个税务分局: near, and never the same. */
function unmatched(whole: Counted, bodies: readonly Counted[]): Echo[] {
  const { mention: again, rest } = whole;
  const isSure = every.test(again.before) || definite.test(rest);
  const others = bodies.filter(
    (body) =>
      body !== whole &&
      !isPartOf(body.mention, again) &&
      (body.whole || every.test(again.before) || body.modifier === ''),
  );
  if (!isSure || others.some(({ mention }) => mention.figure.value === again.figure.value)) return [];
  const near = others.filter(({ mention }) => isNear(again.figure.value, mention.figure.value));
  const [other] = near;
  const isOne = new Set(near.map(({ mention }) => mention.figure.value)).size === 1;
  return isOne && other ? [{ again, first: other.mention }] : [];
}

/** 12个村中,10个村按月更新,另外2个村…: what the same sentence goes on to say of some of them. */
const isPartOf = (some: Mention, all: Mention): boolean =>
  some.sentenceIndex === all.sentenceIndex && some.index > all.index && some.figure.value < all.figure.value;

/** No more than a quarter apart. */
const isNear = (a: bigint, b: bigint): boolean => a * 4n <= b * 5n && b * 4n <= a * 5n;

/** Two numbers of all of them: the one that stands alone is wrong. */
function conflict(wholes: readonly Counted[], bodies: readonly Counted[]): Echo[] {
  const [first, ...others] = wholes as [Counted, ...Counted[]];
  const odd = others.filter(({ mention }) => mention.figure.value !== first.mention.figure.value);
  const [{ mention: again } = first] = odd;
  const isAlone = bodies.filter(({ mention }) => mention.figure.value === again.figure.value).length === 1;
  return odd.length === 1 && isAlone ? [{ again, first: first.mention }] : [];
}

const wider = /全[国省市]|各[县市]|上级|历年|累计|增|达到|扩|再|突破/;

const isMore = ({ mention, modifier, rest }: Counted, { mention: all }: Counted): boolean =>
  modifier === '' &&
  !compound.test(rest) &&
  mention.figure.value > all.figure.value &&
  mention.figure.value <= all.figure.value * 2n &&
  mention.scope === '' &&
  !wider.test(mention.gap);
