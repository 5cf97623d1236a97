import { type RawDate, readDates } from '../dates/read.js';
import { intervalOf } from '../figures/quantity.js';
import type { RawFigure } from '../figures/raw.js';
import { mayHoldFigures, scanFigures } from '../figures/scan.js';
import type { BlockMemo } from '../memo.js';
import type { Block, Figure, Period } from '../model.js';
import type { Mention, Role } from '../reading.js';
import { CharSet } from '../text/char-set.js';
import { spanIn } from '../text/span.js';
import { mayCount } from './countable.js';
import { labelOf } from './labels.js';
import { maskedSpans } from './masks.js';
import { periodOf, speaksOfPlans } from './periods.js';
import { roleOf } from './roles.js';
import { scopeOf } from './scopes.js';
import { inCommonWords } from './synonyms.js';

/** What one block's text alone says: reusable for every block with the same text. */
export interface BlockReading {
  readonly text: string;
  readonly dates: readonly RawDate[];
  readonly figures: readonly RawFigure[];
  readonly sentences: readonly { readonly start: number; readonly end: number }[];
}

/** Reads the figures and sentence bounds of one block. Depends on the text alone. */
export function readBlock(text: string): BlockReading {
  const dates = readDates(text);
  const figures = mayHoldFigures(text) ? scanFigures(text, maskedSpans(text, dates)) : [];
  return { text, dates, figures, sentences: sentenceBounds(text) };
}

/** Sentences end at 。!? — a semicolon only divides the items of one. */
function sentenceBounds(text: string): { start: number; end: number }[] {
  const bounds: { start: number; end: number }[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit !== 0x3002 && unit !== 0x21 && unit !== 0x3f) continue;
    bounds.push({ start, end: at + 1 });
    start = at + 1;
  }
  if (start < text.length) bounds.push({ start, end: text.length });
  return bounds;
}

/** Where a mention stands in the outline. */
export interface Place {
  readonly section: string;
  readonly passage: number;
}

export interface MentionContext {
  readonly blocks: readonly Block[];
  /** Indices of the report's own blocks. */
  readonly range: { readonly from: number; readonly to: number };
  readonly year: number | undefined;
  readonly placeOf: (offset: number) => Place;
  readonly memo: Pick<BlockMemo, 'read'>;
}

/** Every figure of the report's prose with the words around it, in text order. */
export function readMentions(context: MentionContext): Mention[] {
  const mentions: Mention[] = [];
  let sentence = 0;
  let listed = '';
  for (let index = context.range.from; index < context.range.to; index++) {
    const block = context.blocks[index];
    if (block?.kind !== 'paragraph') continue;
    const style = listStyle(block.text);
    sentence += style !== '' && style === listed ? 0 : 1;
    listed = style;
    sentence = readBlockMentions({ block, index, mentions, sentence }, context);
  }
  return mentions;
}

/** A line that is nothing but a name and its figure: 招商引资:463条,24.71%. */
const nameAndFigure = /^ {0,8}[^,;。:\d]{1,20}[: ]{0,8}\d[\d,.]* ?[\u4e00-\u9fff]{1,2}(?:[,、(][^。;]{0,30})?[;,。]?$/;

/** Lines numbered alike are the items of one list, hence one sentence. */
function listStyle(text: string): string {
  const marker = /^ *(?:\d{1,2}[.、]|\(\d{1,2}\)|[①-⑳]|[-*+] )/.exec(text)?.[0] ?? '';
  if (marker === '' && nameAndFigure.test(text)) return 'line';
  return marker.replace(/\d+/, '1').replace(/[①-⑳]/, '①').trim();
}

interface BlockContext {
  readonly block: Block;
  readonly index: number;
  readonly mentions: Mention[];
  readonly sentence: number;
}

/** Appends the mentions of one block; returns the number of its last sentence. */
function readBlockMentions(place: BlockContext, context: MentionContext): number {
  const { block, index, mentions } = place;
  const { text } = block;
  const { figures, sentences } = context.memo.read(text);
  const last = place.sentence + Math.max(0, sentences.length - 1);
  if (figures.length === 0) return last;
  const { year, placeOf } = context;
  const words: BlockWords = { block, index, mentions, year, placeOf, text, hasPlans: speaksOfPlans(text) };
  let next = 0;
  sentences.forEach((sentence, position) => {
    if (next === figures.length || figures[next]!.start >= sentence.end) return;
    const number = place.sentence + position;
    const brackets = new Brackets(text, sentence.start);
    let before = sentence.start;
    let previous: Role | undefined;
    for (; next < figures.length && figures[next]!.start < sentence.end; next++) {
      const raw = figures[next]!;
      brackets.advance(raw.start, { index: mentions.length - 1, end: before });
      const following = figures[next + 1];
      const mention = mentionOf(words, { raw, sentence, number, before, brackets, previous, following });
      mentions.push(mention);
      before = raw.end;
      previous = mention.role;
    }
  });
  return last;
}

const onlyFigure = /^\(\d[\d,.]*[\u4e00-\u9fff]{1,2}(?:[,、] ?(?:占)?\d[\d.]*%)?\)/;
const transparent = -2;
const opens = new Set([...'([〔【'].map((unit) => unit.charCodeAt(0)));
const closes = new Set([...')]〕】'].map((unit) => unit.charCodeAt(0)));

/** Tracks the brackets open at an offset, and which mention each belongs to. */
class Brackets {
  readonly #owners: number[] = [];
  readonly #text: string;
  readonly #start: number;
  #at: number;

  constructor(text: string, start: number) {
    this.#text = text;
    this.#start = start;
    this.#at = start;
  }

  /** Reads up to `offset`; a bracket opened on the way belongs to the mention `last`, which ends at `end`. */
  advance(offset: number, last: { readonly index: number; readonly end: number }): void {
    for (; this.#at < offset; this.#at++) {
      const unit = this.#text.charCodeAt(this.#at);
      if (opens.has(unit)) this.#open(last);
      else if (closes.has(unit)) this.#owners.pop();
    }
  }

  /** 信函(7件): a bracket around nothing but the figure of its noun is no bracket for the list it stands in. */
  #open({ index, end }: { readonly index: number; readonly end: number }): void {
    const alone = onlyFigure.test(this.#text.slice(this.#at, this.#at + 16));
    const from = Math.max(this.#start, this.#at - 20);
    const lead = `${from === this.#start ? ',' : ''}${this.#text.slice(from, this.#at)}`.replaceAll('分别', ',');
    const apart = /[,、;:由)](?:\d{4}年|[^,、;:()\d由])*$/.test(lead);
    this.#owners.push(alone && apart && end !== this.#at ? transparent : index);
  }

  get depth(): number {
    return this.#owners.reduce((depth, owner) => (owner === transparent ? depth : depth + 1), 0);
  }

  get owner(): number {
    for (let at = this.#owners.length - 1; at >= 0; at--) {
      const owner = this.#owners[at]!;
      if (owner !== transparent) return owner;
    }
    return -1;
  }
}

interface BlockWords extends Pick<MentionContext, 'year' | 'placeOf'>, Omit<BlockContext, 'sentence'> {
  readonly text: string;
  /** Whether the block speaks of plans at all. */
  readonly hasPlans: boolean;
}

interface MentionParts {
  readonly raw: RawFigure;
  readonly sentence: { readonly start: number; readonly end: number };
  readonly number: number;
  readonly before: number;
  readonly brackets: Brackets;
  readonly previous: Role | undefined;
  readonly following: RawFigure | undefined;
}

function mentionOf(context: BlockWords, parts: MentionParts): Mention {
  const { block, index, text, year } = context;
  const { raw, sentence, brackets } = parts;
  const { depth } = brackets;
  const gap = wordsIn(text.slice(parts.before, raw.start));
  const clause = clauseBounds(text, raw, sentence);
  const words = wordsIn(text.slice(Math.max(clause.start, parts.before), raw.start));
  const before = words.includes('(') ? words.replace(closedBracket, '') : words;
  const afterEnd = Math.min(clause.end, parts.following?.start ?? clause.end);
  const after = withoutBlanks(text.slice(raw.end, Math.max(raw.end, afterEnd)));
  const earlier = (): Mention[] =>
    context.mentions.slice(-recent).filter(({ sentenceIndex }) => sentenceIndex === parts.number);
  const figure = place(block, index, raw);
  const { section, passage } = context.placeOf(figure.span.start);
  const lead = context.hasPlans ? text.slice(Math.max(sentence.start, raw.start - reach), raw.start) : '';
  const period: Period = periodOf({ before, gap, lead, year });
  const { quoted } = raw;
  const around = { before, gap, after, bracketed: depth > 0, previous: parts.previous, earlier };
  const role = roleOf(raw, around, year);
  return {
    figure,
    text: text.slice(raw.start, raw.end),
    block: index,
    start: raw.start,
    end: raw.end,
    before,
    after,
    label: labelOf(before, after),
    clause,
    sentence,
    section,
    passage,
    period,
    scope: scopeOf(gap),
    concept: '',
    counts: undefined,
    index: context.mentions.length,
    gap,
    sentenceIndex: parts.number,
    depth,
    owner: brackets.owner,
    role,
    quoted,
    countable: mayCount(figure, { role, quoted, before, after }),
  };
}

/** How many figures back last year's may stand that a difference is taken from. */
const recent = 3;

/** How far back words can bear on a figure; a sentence may be a whole file long. */
const reach = 240;

/** Blanks come from typesetting and page extraction; the words are the same without them. */
const withoutBlanks = (words: string): string => (words.includes(' ') ? words.replaceAll(' ', '') : words);

const wordsIn = (text: string): string => inCommonWords(withoutBlanks(text));

function place(block: Block, index: number, raw: RawFigure): Figure {
  const { unit, kind, approximation, value, step, soft } = raw;
  return {
    span: spanIn(block, raw.start, raw.end),
    number: spanIn(block, raw.numberStart, raw.numberEnd),
    raw: block.text.slice(raw.numberStart, raw.numberEnd),
    unit,
    kind,
    approximation,
    value,
    step,
    interval: intervalOf({ value, step }, approximation),
    soft,
    block: index,
  };
}

/** A closed bracket belongs to the clause around it: 平均每村(居)四次. */
const delimiters = new CharSet(',、;:。!?(');
const closedBracket = /\([^()]*\)/g;

function clauseBounds(
  text: string,
  raw: RawFigure,
  sentence: { start: number; end: number },
): { start: number; end: number } {
  let start = raw.start;
  while (start > sentence.start && !delimiters.has(text.charCodeAt(start - 1))) {
    const open = text.charCodeAt(start - 1) === 0x29 ? text.lastIndexOf('(', start - 1) : -1;
    start = open > sentence.start ? open : start - 1;
  }
  let end = raw.end;
  while (end < sentence.end && !delimiters.has(text.charCodeAt(end))) end++;
  return { start, end };
}
