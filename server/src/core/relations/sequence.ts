import { gather } from '../lists.js';
import { inCommonWords } from '../prose/synonyms.js';
import type { Mention } from '../reading.js';
import { countsThose, recapOf } from './recaps.js';

/** What the words between two figures say about the list that begins there. */
export type Cue = 'among' | 'include' | 'respectively' | 'by' | 'within' | 'colon' | 'none';

/** A countable figure in its sentence, at one bracket level. */
export interface Item {
  readonly mention: Mention;
  /** Text since the previous item of the sequence (or the start of the sentence), bracket contents left out. */
  readonly link: string;
  readonly cue: Cue;
  /** Whether its words (合计, 共) make it the total of what stands before it. */
  readonly closes: boolean;
  /** Whether it is an item of a numbered list: 1.…, (2)…, ③…. */
  readonly marked: boolean;
  /** How many items before it the text says it sums up (两项合计37件 → 2); 0 where it does not say. */
  readonly recaps: number;
  /** How many things the figure is said of (各N处 after an enumeration): its share in a sum is figure × times. */
  readonly times: number;
}

/** The countable figures of one sentence at one bracket level, in order. */
export interface Sequence {
  readonly items: readonly Item[];
  readonly sentence: number;
  readonly passage: number;
  /** The mention that owns the bracket, -1 at the sentence's own level. */
  readonly owner: number;
  /** Text of the bracket or sentence, folded. */
  readonly text: string;
}

/** Whether a figure may be a total or a part. */
export const isCountable = ({ countable }: Mention): boolean => countable;

/** 总量增加3,951条,增长22.2%,其中部门增加…: a difference that the sentence goes on to divide. */
function isDividedDelta({ role, index, sentenceIndex }: Mention, mentions: readonly Mention[]): boolean {
  if (role !== 'delta') return false;
  const next = mentions.slice(index + 1, index + 3).find(({ figure }) => figure.kind === 'count');
  return next?.sentenceIndex === sentenceIndex && /其中[^,;。]{0,40}(?:增加|减少|多|少)$/.test(next.gap);
}

/** More figures than this make no list: what a sentence holds beyond is read by itself, so that time stays linear. */
const longest = 32;

const chunks = (items: readonly Item[]): (readonly Item[])[] =>
  Array.from({ length: Math.ceil(items.length / longest) }, (_, at) => items.slice(at * longest, (at + 1) * longest));

/** How far the words of a list reach. */
const reach = 240;

/** Groups the countable mentions of a report by sentence and bracket. */
export function sequencesOf(mentions: readonly Mention[], textOf: (block: number) => string): Sequence[] {
  const groups = new Map<string, Mention[]>();
  for (const mention of mentions) {
    if (!isCountable(mention) && !isDividedDelta(mention, mentions)) continue;
    const key = `${mention.sentenceIndex}/${mention.depth > 0 ? mention.owner : -1}/${mention.depth}`;
    const group = groups.get(key);
    if (group) group.push(mention);
    else groups.set(key, [mention]);
  }
  return gather([...groups.values()], (group) => sequencesIn(group, textOf));
}

function sequencesIn(group: readonly Mention[], textOf: (block: number) => string): Sequence[] {
  const items = withJoint(withoutRuns(itemsOf(group, textOf)));
  return chunks(items).map((chunk) => sequence(chunk, textOf));
}

/** The items of a group; what only counts those before it (两项合计) is none. */
function itemsOf(group: readonly Mention[], textOf: (block: number) => string): Item[] {
  const items: Item[] = [];
  let recaps = 0;
  for (const [at, mention] of group.entries()) {
    if (countsThose(mention)) continue;
    const counted = recapOf(mention, items.length, group[at + 1]);
    if (counted === 0)
      items.push(
        beside(items.at(-1), item(mention, { previous: items.at(-1)?.mention, recaps }, textOf(mention.block))),
      );
    recaps = counted;
  }
  return items;
}

/** 其中县级2场196人,…,合计6场482人: what the words say of the first figure they say of the second. */
const beside = (previous: Item | undefined, item: Item): Item =>
  previous && item.link === '' && previous.mention.figure.unit !== item.mention.figure.unit
    ? { ...item, cue: previous.cue, closes: previous.closes, recaps: previous.recaps }
    : item;

function sequence(items: readonly Item[], textOf: (block: number) => string): Sequence {
  const { mention: first } = items[0] as Item;
  const { block, sentence, sentenceIndex, passage, depth, owner } = first;
  const text = textOf(block).slice(sentence.start, Math.min(sentence.end, first.end + reach));
  return { items, sentence: sentenceIndex, passage, owner: depth > 0 ? owner : -1, text };
}

/** 两位居民、一家企业各提出1件: what is said of each is said of all who stand side by side. */
function withJoint(items: readonly Item[]): readonly Item[] {
  return items.map((one, at) => {
    let times = one.times;
    for (let before = at - 1; one.times > 0 && before > 0 && saidOfPrevious(one, items[at - 1]); before--) {
      const [joined, other] = [items[before] as Item, items[before - 1] as Item];
      if (!/^[\u4e00-\u9fff()]{1,14}(?:、|和|与|及|以及)$/.test(joined.link)) break;
      times += Number(other.mention.figure.value / 100_000_000n);
    }
    return times === one.times ? one : { ...one, times };
  });
}

/** Whether 各 makes a figure one of each that the item before it counts. */
const saidOfPrevious = ({ times, link }: Item, previous: Item | undefined): boolean =>
  /^[\u4e00-\u9fff()]{1,14}各[^,;。、:]{0,8}$/.test(link) &&
  previous !== undefined &&
  BigInt(times) * 100_000_000n === previous.mention.figure.value;

/** 甲、乙、丙各31件、2840件、22件 gives each its own figure; only 各检查1次 says one figure of several. */
const withoutRuns = (items: readonly Item[]): Item[] =>
  items.map((one, at) => (one.times > 1 && /^[、和及]$/.test(items[at + 1]?.link ?? '') ? { ...one, times: 1 } : one));

interface Before {
  readonly previous: Mention | undefined;
  readonly recaps: number;
}

function item(mention: Mention, { previous, recaps }: Before, text: string): Item {
  const from = previous && previous.block === mention.block ? previous.end : mention.sentence.start;
  const words = inCommonWords(text.slice(Math.max(from, mention.start - reach), mention.start).replaceAll(' ', ''));
  const link = withoutBrackets(words, mention.depth);
  const marked = marker.test(link);
  const cue = marked && /^[^:]*:[^:]*$/.test(link) ? 'none' : cueOf(link, mention.after, previous === undefined);
  return { mention, link, cue, marked, closes: closes(mention, previous), recaps, times: timesOf(previous, link) };
}

const marker = /^[;,。、]?(?:\d{1,2}[.、]|\(\d{1,2}\)|\d{1,2}\)|[①-⑳])/;

/** 公告225条,解读信息共计110条,其他1827条: with a name of its own, and less than the item before it, it is an item too. */
const closes = (mention: Mention, previous: Mention | undefined): boolean =>
  (mention.role === 'total' || pointsBack(mention)) &&
  !/(?:其余|其他|其它)[^;。]*,计$/.test(mention.gap) &&
  !(previous && mention.figure.value < previous.figure.value && ownTotal.test(mention.before));

/** 予以公开75件、部分公开12件,这87件: what was told before is taken up, if not added up. */
export const pointsBack = ({ before }: Mention): boolean => /^(?:而|对|在|将)?(?:这|上述|以上|前述)$/.test(before);

const ownTotal = /(?!以上|上述|全年|三项|各类)[\u4e00-\u9fff]{2,8}(?:合计|共计|总计|共)(?:有|为)?$/;

/** Drops what stands in closed brackets; what is left of an open one is where the figure itself stands. */
function withoutBrackets(text: string, depth: number): string {
  if (depth > 0) return text.slice(Math.max(...[...'([〔【'].map((open) => text.lastIndexOf(open))) + 1);
  if (!/[()[\]〔〕【】]/.test(text)) return text;
  let kept = '';
  let level = 0;
  for (const unit of text) {
    if ('([〔【'.includes(unit)) level++;
    else if (')]〕】'.includes(unit)) level = Math.max(0, level - 1);
    else if (level === 0) kept += unit;
  }
  return kept;
}

const by =
  /按[^,;。]{1,14}(?:分|划分|统计|看|计(?=[:,])|计算|归类|区分|来看|分类|口径)|[从就][^,;。]{1,12}(?:看|分|说|讲|统计|来源|而言)|(?:方式|结果|类型|类别|内容|来源|渠道|途径|身份|构成|领域|分布|去向|形式|主体|申请人|单位|口径)(?:方面|情况)?(?:主要)?(?:上|中|为|有|是|看|分|包括|涉及|分别|:|,)/;
const within = /(?:(?<![初高集])中(?:的)?[,:]?|里[,:]|申请人里)[^,:;。中]{0,12}$/;
const from = /(?:由|来自|分属|涉及)$/;
/** 由8000次降至7600次: what something was before it changed. */
const changes = /^[^,;。]{0,4}(?:升|增|上涨|提高|降|减|压|缩|扩|回落|变|调)/;
/** 疫情防控72条,涵盖措施、公告等,健康科普25条: what an item consists of is told, and the next one follows. */
const explained = /(?:包括|包含|涵盖|含)[^;:]{0,80}等[^,;、]{0,6}[,;]/;

/** 市级财政18万元,用于网站改版10万元、设备更新8万元. */
const spent = /[,;:](?:主要)?用于/;

function cueOf(link: string, after: string, atStart: boolean): Cue {
  if (/其中|[,;](?:其|当)中/.test(link)) return 'among';
  if (/分别/.test(link)) return 'respectively';
  if (by.test(link) || spent.test(link) || (from.test(link) && !changes.test(after))) return 'by';
  if (/包括|包含|涵盖|计有|含(?![义量])/.test(link) && !explained.test(link)) return 'include';
  if (/:|——/.test(link)) return 'colon';
  return within.test(link) && (!atStart || /[^心国小]{2}(?<![初高集])中(?![心国小央])/.test(link)) ? 'within' : 'none';
}

/** 6期各45人次 → 6, but 3、4、5、6期各45人次 → 4: they are named, not counted. */
function timesNamed({ figure, gap }: Mention): number {
  const last = Number(figure.value / 100_000_000n);
  const [, first] = /(\d{1,2})(?:至|到|-|—|~)$/.exec(gap) ?? [];
  if (first !== undefined) return Math.max(1, last - Number(first) + 1);
  const named = /(?:\d{1,3}、){1,20}$/.exec(gap)?.[0].split('、').length;
  return named ?? last;
}

/** `上半年、下半年各检查1次` → 2, `13个社区各设1处` → 13. */
function timesOf(previous: Mention | undefined, link: string): number {
  if (!link.includes('各')) return 1;
  const each = /(?<![^,;。:])([^,;。:]*)各[^,;。、:]{0,8}$/.exec(link);
  if (!each || /各(?:[类种级项界族局县市区镇乡街村单科所站校院处口地行企个]|部门)/.test(link)) return 1;
  const listed = (each[1] ?? '').split(/[、和及与]/).length;
  if (previous && link.indexOf(each[0]) < 12 && !/[,;。:]/.test(link.slice(0, link.indexOf('各')))) {
    return timesNamed(previous);
  }
  return listed > 1 ? listed : 1;
}
