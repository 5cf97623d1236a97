import type { Block } from '../model.js';
import type { ConceptSpec, Profile } from '../profile.js';
import type { Mention } from '../reading.js';
import { findPattern } from '../text/pattern.js';
import { canonicalNouns, isNeutral, type Phrase, phraseOf } from './phrase.js';

export interface ConceptContext {
  readonly profile: Pick<Profile, 'concepts'>;
  readonly blocks: readonly Pick<Block, 'text'>[];
  readonly mentions: readonly Mention[];
  /** The reporting organ's name, empty where it is not known. */
  readonly organ: string;
}

/** What a mention counts. */
export interface BoundConcept {
  /** Concepts of the profile; several where one figure stands for their sum. */
  readonly concepts: readonly ConceptSpec[];
  /** Words narrow the figure, or it may be another one: it can agree with a table, but not contradict it. */
  readonly isTentative: boolean;
}

/** Key of the concept a mention counts, keys joined by `+` where it counts several together; empty where there is none. */
export function bindConcept(mention: Mention, context: ConceptContext): string {
  return (
    conceptOf(mention, context)
      ?.concepts.map(({ key }) => key)
      .join('+') ?? ''
  );
}

/** Finds what a mention counts from its own words, the list it stands in, and the topic of its passage. */
export function conceptOf(mention: Mention, context: ConceptContext): BoundConcept | undefined {
  const phrase = phraseOf(mention, context.mentions[mention.index - 1]);
  const isBare = phrase.heads.length === 0 && phrase.tail === '';
  const listed = isBare ? (inOrder(mention, context) ?? closing(mention, context)) : undefined;
  if (listed) return listed;
  if (phrase.inOrder && phrase.heads.length > 1) return single(phrase.heads[0] ?? '', phrase, mention, context);
  if (phrase.heads.length < 2) return single(phrase.heads[0] ?? '', phrase, mention, context);
  const all = phrase.heads.map((head) => single(head, phrase, mention, context));
  const found = all.flatMap((one) => one?.concepts ?? []);
  if (found.length === 0) return undefined;
  const isWhole = all.every((one) => one !== undefined) && new Set(found).size === found.length;
  const last = all.at(-1);
  if (!isWhole) return last ? { ...last, isTentative: true } : undefined;
  const isTentative = phrase.each || all.some((one) => one?.isTentative);
  return phrase.each ? last && { ...last, isTentative } : { concepts: found, isTentative };
}

/** `予以公开、部分公开、不予公开分别为8件、1件、3件`: the third figure belongs to the third name. */
function inOrder(mention: Mention, { mentions, ...context }: ConceptContext): BoundConcept | undefined {
  for (let back = 1; back <= 8; back++) {
    const before = mentions[mention.index - back];
    if (!before || before.sentenceIndex !== mention.sentenceIndex) return undefined;
    const phrase = phraseOf(before, mentions[before.index - 1]);
    if (phrase.inOrder && phrase.heads.length > back)
      return single(phrase.heads[back] ?? '', phrase, before, { mentions, ...context });
    if (phrase.heads.length > 0) return undefined;
  }
  return undefined;
}

/** `各社区设查阅点13处，中心设1处，合计14处`: a bare total counts what its list counts, if it is the same thing throughout. */
function closing(mention: Mention, context: ConceptContext): BoundConcept | undefined {
  if (mention.role !== 'total') return undefined;
  for (let at = mention.index - 1; at >= 0; at--) {
    const each = context.mentions[at] as Mention;
    if (each.sentenceIndex !== mention.sentenceIndex) return undefined;
    if (each.figure.unit !== mention.figure.unit) continue;
    const own = conceptOf(each, context);
    if (own) return { ...own, isTentative: true };
  }
  return undefined;
}

interface Match {
  readonly spec: ConceptSpec;
  /** Number of characters the pattern itself names: the more, the surer. */
  readonly weight: number;
  readonly lead: string;
  /** Only words after the figure name it: 2件申请涉及征地 are some of the applications. */
  readonly isAfter: boolean;
}

function single(head: string, phrase: Phrase, mention: Mention, context: ConceptContext): BoundConcept | undefined {
  const matches = context.profile.concepts.flatMap((spec) => matchOf(spec, head, phrase, mention, context) ?? []);
  const best = matches.sort((a, b) => b.weight - a.weight)[0];
  if (!best) return undefined;
  const isPartOnly = best.isAfter && best.spec.settledAs !== undefined && !/中|均|全部/.test(phrase.tail);
  return { concepts: [best.spec], isTentative: isPartOnly || !isNeutral(best.lead, context.organ) };
}

function matchOf(
  spec: ConceptSpec,
  head: string,
  phrase: Phrase,
  mention: Mention,
  context: ConceptContext,
): Match | undefined {
  if (spec.units && !spec.units.includes(mention.figure.unit)) return undefined;
  const found = spec.labels.flatMap((pattern) => {
    const lead = leadOf(pattern, head, phrase.tail);
    const weight = pattern.replace(/[*#]/g, '').length;
    return lead === undefined ? [] : [{ spec, weight, lead, isAfter: pattern.startsWith('#') }];
  });
  const best = found.sort((a, b) => b.weight - a.weight)[0];
  if (!best || !hasTopic(spec, mention, context)) return undefined;
  return best;
}

/** What stands before the part of the phrase that a pattern names; `undefined` where it does not fit. */
function leadOf(pattern: string, head: string, tail: string): string | undefined {
  const [before = '', after] = pattern.split('#');
  if (after !== undefined && findPattern(tail, `^${after}`) === undefined) return undefined;
  if (after !== undefined && before === '') return head;
  const at = endingAt(head, before);
  return at === undefined ? undefined : head.slice(0, at);
}

/** Where the longest match of a pattern that ends with the text begins. */
function endingAt(text: string, pattern: string): number | undefined {
  const from = Math.max(0, text.length - longestName);
  const found = findPattern(text.slice(from), `${pattern}$`);
  return found && found.end > found.start ? from + found.start : undefined;
}

const longestName = 40;

/** What else is received, handled and counted: a figure that follows one of these words is theirs. */
const otherMatters =
  /投诉|诉求|热线|来信|来访|工单|转办|咨询|建议|提案|留言|隐患|审批|批次|样品|案件|问题线索|旅游|救助|培训|巡查|项目/g;

/** Whether the nearest matter named before a mention is the concept's own. */
function hasTopic(spec: ConceptSpec, mention: Mention, { blocks }: Pick<ConceptContext, 'blocks'>): boolean {
  const text = (blocks[mention.block]?.text ?? '').slice(0, mention.start) + mention.after;
  return isTopic(spec, text) ?? spec.topicSections?.includes(mention.section) ?? false;
}

/** Whether the last matter that a text names is the concept's own; `undefined` where it names none. */
export function isTopic({ topic }: ConceptSpec, text: string): boolean | undefined {
  if (!topic) return true;
  const plain = canonicalNouns(text);
  const own = Math.max(...topic.map((word) => plain.lastIndexOf(word)));
  const others = [...plain.matchAll(otherMatters)].filter(([word]) => !topic.some((each) => each.includes(word)));
  const other = others.at(-1)?.index ?? -1;
  return own < 0 && other < 0 ? undefined : other <= own;
}

/** The mentions with the concept each counts. */
export function bindMentions(
  mentions: readonly Mention[],
  { profile, blocks, organ }: Omit<ConceptContext, 'mentions'>,
): Mention[] {
  const context = { profile, blocks, mentions, organ };
  return mentions.map((mention) => {
    const concept = bindConcept(mention, context);
    return concept === '' ? mention : { ...mention, concept };
  });
}
