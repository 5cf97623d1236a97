import { gather } from '../lists.js';
import type { Block } from '../model.js';
import { oncePer } from '../once.js';
import type { ConceptSpec, Profile } from '../profile.js';
import type { Mention } from '../reading.js';
import { matchesOf } from '../text/matches.js';
import { isDocumentMark } from './document-marks.js';
import { isNarrowed, type Own } from './narrowed.js';
import { candidatesFor, compileConcepts, type Match, type Patterns } from './patterns.js';
import { canonicalNouns, isNeutral, type Phrase, phraseOf } from './phrase.js';

interface ConceptContext {
  readonly concepts: readonly ConceptSpec[];
  readonly byKey: ReadonlyMap<string, ConceptSpec>;
  readonly patterns: Patterns;
  readonly blocks: readonly Pick<Block, 'text'>[];
  readonly mentions: readonly Mention[];
  /** The reporting organ's name, empty where it is not known. */
  readonly organ: string;
  /** The words around each mention, by its index. */
  readonly phrases: Lazy<Phrase>;
  /** The matters named before each mention, by its index, and in each block, by its. */
  readonly mattersBefore: Lazy<Matters>;
  readonly mattersIn: Lazy<Matters>;
}

/** What is worked out for the items of a list when it is first asked for. */
class Lazy<T> {
  readonly #known: (T | undefined)[] = [];
  readonly #work: (at: number) => T;

  constructor(work: (at: number) => T) {
    this.#work = work;
  }

  at(index: number): T {
    const known = this.#known[index] ?? this.#work(index);
    this.#known[index] = known;
    return known;
  }
}

/** What a mention counts. */
export interface BoundConcept {
  /** Concepts of the profile; several where one figure stands for their sum. */
  readonly concepts: readonly ConceptSpec[];
  /** Words narrow the figure, or it may be another one: it can agree with a table, but not contradict it. */
  readonly isTentative: boolean;
}

/** Finds what a mention counts from its own words, the list it stands in, and the topic of its passage. */
function conceptOf(mention: Mention, context: ConceptContext): BoundConcept | undefined {
  if (isDocumentMark(mention, context.mentions)) return undefined;
  const again = restated(mention, context);
  if (again) return again;
  const phrase = context.phrases.at(mention.index);
  const isBare = phrase.heads.length === 0 && phrase.tail === '';
  const listed = isBare
    ? (afterShare(mention, context) ??
      inOrder(mention, context) ??
      closing(mention, context) ??
      ofMatter(mention, context))
    : undefined;
  if (listed) return listed;
  if (phrase.inOrder && phrase.heads.length > 1) return single(phrase.heads[0] ?? '', phrase, mention, context);
  if (phrase.heads.length < 2) return single(phrase.heads[0] ?? '', phrase, mention, context);
  const whole = single(phrase.whole, phrase, mention, context);
  if (whole && !whole.isTentative) return whole;
  const all = phrase.heads.map((head) => single(head, phrase, mention, context));
  const named = gather(all, (one) => one?.concepts ?? []);
  // 属于行政查询事项、不予公开2件: a result and its reason are one, not two.
  const found = named.filter(({ key }) => !named.some((each) => each.key.startsWith(`${key}.`)));
  if (found.length === 0) return undefined;
  const isWhole = all.every((one) => one !== undefined) && new Set(found).size === found.length;
  const last = all.at(-1);
  if (!isWhole) return last ? { ...last, isTentative: true } : undefined;
  const isTentative = phrase.each || all.some((one) => one?.isTentative);
  return phrase.each ? last && { ...last, isTentative } : { concepts: found, isTentative };
}

/** `予以公开、部分公开、不予公开分别为8件、1件、3件`: the third figure belongs to the third name. */
function inOrder(mention: Mention, context: ConceptContext): BoundConcept | undefined {
  for (let back = 1; back <= 8; back++) {
    const before = context.mentions[mention.index - back];
    if (!before || before.sentenceIndex !== mention.sentenceIndex) return undefined;
    const phrase = context.phrases.at(before.index);
    if (phrase.inOrder && phrase.heads.length > back) return single(phrase.heads[back] ?? '', phrase, before, context);
    if (phrase.heads.length > 0) return undefined;
  }
  return undefined;
}

/** `自然人占78.2%，计61件`: the name stands before the share. */
function afterShare(mention: Mention, context: ConceptContext): BoundConcept | undefined {
  const share = context.mentions[mention.index - 1];
  if (share?.figure.kind !== 'percent' || !/^,(?:计|为|共|共计|即|达|有)?$/.test(mention.gap)) return undefined;
  const [head = ''] = context.phrases.at(share.index).heads;
  const name = /^(.{2,})占(?:比|总[数量]的?)?$/.exec(head)?.[1];
  return name === undefined ? undefined : single(name, context.phrases.at(mention.index), mention, context);
}

/** `各社区设查阅点13处，中心设1处，合计14处`, `复议2件，诉讼1件，合计3件`: a bare total counts what its list counts. */
function closing(mention: Mention, { mentions, byKey }: ConceptContext): BoundConcept | undefined {
  if (mention.role !== 'total') return undefined;
  const listed = new Set<ConceptSpec>();
  for (let back = 1; back <= longestList; back++) {
    const each = mentions[mention.index - back];
    if (!each || each.sentenceIndex !== mention.sentenceIndex || each.role === 'total') break;
    const own = each.figure.unit === mention.figure.unit ? byKey.get(each.concept) : undefined;
    if (own) listed.add(own);
  }
  return listed.size > 0 ? { concepts: [...listed], isTentative: true } : undefined;
}

const longestList = 12;

/** `收费286元(即0.0286万元)`: the same once more in another unit. */
function restated({ gap, index, figure }: Mention, { mentions }: ConceptContext): BoundConcept | undefined {
  const before = mentions[index - 1];
  return figure.kind === 'money' && before?.figure.kind === 'money' && /^[(,](?:即|折合|合|约合|计)$/.test(gap)
    ? before.counts
    : undefined;
}

/**
 * `政府集中采购11个项目、238.6万元`, `培训班2期,合计188人次`: money or attendance without a name is that of the matter before it,
 * if it has only one.
 */
function ofMatter(mention: Mention, context: ConceptContext): BoundConcept | undefined {
  if (mention.figure.kind !== 'money' && mention.figure.unit !== '人次') return undefined;
  const own = context.concepts.filter(
    (spec) => spec.topic && spec.units?.includes(mention.figure.unit) && hasTopic(spec, mention, context),
  );
  return own.length === 1 ? { concepts: own, isTentative: true } : undefined;
}

/** The surest concept that one name fits: the pattern that names most of it. */
function single(head: string, phrase: Phrase, mention: Mention, context: ConceptContext): BoundConcept | undefined {
  const { unit } = mention.figure;
  const fitting = candidatesFor(context.patterns, head, phrase.tail)
    .filter(({ spec }) => !spec.units || spec.units.includes(unit))
    .map((match): Fit => ({ match, kin: match.isDoubtful ? siblingBefore(match.spec, mention, context) : 0 }));
  const topicAt = ({ spec }: Match): number =>
    fitting.length > 1 && spec.topic ? lastTopic(spec.topic, context.mattersBefore.at(mention.index).plain) : -1;
  const best = fitting
    .sort((a, b) => b.match.weight - a.match.weight || a.kin - b.kin || topicAt(b.match) - topicAt(a.match))
    .find(({ match: { spec } }) => namesTopic(spec, head) || hasTopic(spec, mention, context));
  if (!best) return undefined;
  const isOpen =
    fitting.some(({ match }) => isRival(match, best.match)) && !isToldHere(best.match.spec, mention, context);
  const found = { concepts: [best.match.spec], isTentative: isOpen || isTentative(best, phrase, context) };
  return (found.isTentative && reasonOf(best.match, phrase, mention, context)) || found;
}

/** 被纠正的2件 may be of the reviews or of the lawsuits. */
const isRival = (match: Match, best: Match): boolean =>
  match.spec !== best.spec && match.weight === best.weight && match.spec.topic?.join() !== best.spec.topic?.join();

const isToldHere = ({ topic = [] }: ConceptSpec, { block, sentence }: Mention, { blocks }: ConceptContext): boolean => {
  const words = blocks[block]?.text.slice(sentence.start, sentence.end) ?? '';
  return topic.some((word) => words.includes(word));
};

/** 重复申请不予处理的2件: the reason before a result is the narrower name, where the form has a row for it. */
function reasonOf(
  { spec, lead, isAfter }: Match,
  phrase: Phrase,
  mention: Mention,
  context: ConceptContext,
): BoundConcept | undefined {
  const reason = lead.replace(/^[因系为属于]+/, '').replace(/(?:政府)?信息$|[而的]$/g, '');
  if (isAfter || reason === '') return undefined;
  const found = single(reason, { ...phrase, tail: '' }, mention, context);
  const [own] = found?.concepts ?? [];
  return found?.isTentative === false && own?.key.startsWith(`${spec.key}.`) ? found : undefined;
}

/** 2件申请涉及征地 are some of the applications; what may name something else needs a sibling that is beyond doubt. */
function isTentative({ match, kin }: Fit, { tail }: Phrase, { organ }: ConceptContext): boolean {
  const { spec, lead, isAfter } = match;
  if (isAfter && spec.settledAs !== undefined && !/中|均|全部(?!公开|不)/.test(tail)) return true;
  if (kin > longestList) return true;
  return !isNeutral(lead, organ);
}

interface Fit {
  readonly match: Match;
  /** How far back a figure of the same table and column stands; 0 where that does not matter. */
  readonly kin: number;
}

/** What else is received, handled and counted: a figure that follows one of these words is theirs. */
const otherMatters =
  /投诉|诉求|热线|来信|来访|工单|转办|咨询|建议|提案|留言|隐患|审批|申办|批次|样品|(?:清理|各[类种])文件|公文|(?<!复议|诉讼)案件|问题线索|旅游|救助|培训|巡查|项目/g;

const namesTopic = ({ topic }: ConceptSpec, head: string): boolean =>
  topic?.some((word) => head.includes(word)) ?? true;

/** Whether the nearest matter named before a mention, in its block or in the few before it, is the concept's own. */
function hasTopic(spec: ConceptSpec, mention: Mention, context: ConceptContext): boolean {
  const here = isTopicOf(spec, context.mattersBefore.at(mention.index));
  if (here !== undefined) return here;
  if (spec.topicSections?.includes(mention.section) || siblingBefore(spec, mention, context) <= longestList)
    return true;
  for (let back = 1; back <= farthestTopic; back++) {
    const named = isTopicOf(spec, context.mattersIn.at(mention.block - back));
    if (named !== undefined) return named;
  }
  return false;
}

const farthestTopic = 3;
/** Characters. A matter named farther back is hardly the one meant. */
const farthestWord = 400;

/** How far back in the sentence a figure is bound to another concept of the same table and column. */
function siblingBefore(spec: ConceptSpec, mention: Mention, { mentions, byKey }: ConceptContext): number {
  const place = placeIn(spec);
  for (let back = 1; place !== '' && back <= longestList; back++) {
    const each = mentions[mention.index - back];
    if (!each || each.sentenceIndex !== mention.sentenceIndex) break;
    const own = byKey.get(each.concept);
    if (own && own !== spec && placeIn(own) === place) return back;
  }
  return Number.POSITIVE_INFINITY;
}

/** `proactive:licences/decisions` → `proactive/decisions`. */
const placeIn = oncePer(({ cells }: ConceptSpec): string => cells?.[0]?.[0]?.replace(/:[^/]*/, '') ?? '');

/** A text with its nouns in one form, and the matters that are nobody's topic. */
interface Matters {
  readonly plain: string;
  readonly others: readonly { readonly word: string; readonly at: number }[];
}

/** 未经复议直接起诉 speaks of lawsuits. */
const throughReview = /(?:未经|经)(?:行政)?复议(?:程序)?|(?:行政)?复议后/g;

function mattersOf(text: string): Matters {
  const plain = canonicalNouns(text)
    .replace(throughReview, '起诉')
    .replace(/(申请[^。]{0,60})来信/g, '$1信函');
  return { plain, others: matchesOf(plain, otherMatters).map(({ 0: word, index }) => ({ word, at: index })) };
}

/** Whether the last matter that a text names is the concept's own; `undefined` where it names none. */
export const isTopic = (spec: ConceptSpec, text: string): boolean | undefined =>
  spec.topic ? isTopicOf(spec, mattersOf(text)) : true;

const lastTopic = (topic: readonly string[], plain: string): number =>
  topic.reduce((last, word) => Math.max(last, plain.lastIndexOf(word)), -1);

function isTopicOf({ topic }: ConceptSpec, { plain, others }: Matters): boolean | undefined {
  if (!topic) return true;
  const own = lastTopic(topic, plain);
  let other = -1;
  for (const { word, at } of others) if (!topic.some((each) => each.includes(word))) other = at;
  return own < 0 && other < 0 ? undefined : other <= own;
}

/** 22个乡镇中有5个乡镇公开信息不足300条: what is said of some bodies, or people, is not the report's own figure. */
const isOfSome = (mention: Mention, previous: Mention | undefined): boolean =>
  previous?.block === mention.block &&
  !/[对向给为](?:[^,;。对向给为]{0,12})$/.test(previous.before) &&
  previous.clause.start === mention.clause.start &&
  previous.after.length > 1 &&
  previous.after === mention.gap &&
  bodies.has(previous.figure.unit);

const bodies = new Set(['个', '家', '所', '名', '位', '户']);

/** The mentions with what each counts, in order: what one counts helps to tell the next. */
export function bindMentions(
  mentions: readonly Mention[],
  { profile, ...rest }: Pick<ConceptContext, 'blocks'> & Own & { readonly profile: Pick<Profile, 'concepts'> },
): Mention[] {
  const bound = [...mentions];
  const { concepts } = profile;
  const { blocks } = rest;
  const before = ({ block, start, after }: Mention): string =>
    (blocks[block]?.text.slice(Math.max(0, start - farthestWord), start) ?? '') + after.slice(0, 40);
  const context: ConceptContext = {
    concepts,
    byKey: byKey(concepts),
    patterns: compileConcepts(concepts),
    ...rest,
    mentions: bound,
    phrases: new Lazy((at) => phraseOf(mentions[at]!, mentions[at - 1])),
    mattersBefore: new Lazy((at) => mattersOf(before(mentions[at]!))),
    mattersIn: new Lazy((at) => mattersOf(blocks[at]?.text.slice(-farthestWord) ?? '')),
  };
  mentions.forEach((mention, at) => {
    const found = conceptOf(mention, context);
    const isLess =
      found?.isTentative === false && (isOfSome(mention, bound[at - 1]) || isNarrowed(mention, bound, rest));
    const counts = isLess ? { ...found, isTentative: true } : found;
    if (counts) bound[at] = { ...mention, counts, concept: counts.concepts.map(({ key }) => key).join('+') };
  });
  return bound;
}

const byKey = oncePer(
  (concepts: readonly ConceptSpec[]) => new Map([...concepts].reverse().map((spec) => [spec.key, spec])),
);
