import { gather } from '../lists.js';
import type { Block, Span } from '../model.js';
import { matchesOf } from '../text/matches.js';
import { spanIn } from '../text/span.js';

/** A sentence as it stands in a block. */
interface Sentence {
  readonly block: Block;
  readonly start: number;
  readonly end: number;
  /** Without blanks; equal keys are the same words. */
  readonly key: string;
  /** Number of its block and of the sentence in the report. */
  readonly paragraph: number;
  readonly order: number;
}

/** Words that stand twice: `second` repeats `first`. `near`: in the same paragraph or the next. */
export interface Repeat {
  readonly first: Span;
  readonly second: Span;
  readonly near: boolean;
  readonly words: string;
}

const shortestNeighbour = 6;
const shortestInParagraph = 12;
const shortestElsewhere = 30;
/** A report says in several places that nothing came in, where it can be read, and whom to ask. */
const customary = /未|无|没有|不存在|联系|下载|电话|网址|统计期/;

/** Sentences that repeat an earlier one word for word; a run of them is one repeat. */
export function repeatedSentences(paragraphs: readonly Block[]): Repeat[] {
  const seen = new Map<string, Sentence>();
  const repeats: { first: Sentence; second: Sentence }[] = [];
  for (const sentence of sentencesOf(paragraphs)) {
    const first = seen.get(sentence.key);
    if (first && tells(first, sentence)) repeats.push({ first, second: sentence });
    else if (!first) seen.set(sentence.key, sentence);
  }
  return runsOf(repeats);
}

/** All sentences in order. What follows the last mark of a paragraph is no whole sentence and left out. */
function sentencesOf(paragraphs: readonly Block[]): Sentence[] {
  const found: Sentence[] = [];
  paragraphs.forEach((block, paragraph) => {
    const { text } = block;
    for (let from = 0, at = 0; at < text.length; at++) {
      if (!isSentenceEnd(text.charCodeAt(at))) continue;
      // Marks right behind one another end nothing.
      if (at > from) found.push({ block, paragraph, order: found.length, ...wordsOf(text, from, at + 1) });
      from = at + 1;
    }
  });
  return found;
}

function wordsOf(text: string, from: number, end: number): Pick<Sentence, 'start' | 'end' | 'key'> {
  const raw = text.slice(from, end);
  // The number before it is no part of what an item says.
  const key = raw.replaceAll(' ', '').replace(itemNumber, '');
  return { start: end - raw.trimStart().length, end, key };
}

const itemNumber = /^(?:[(]?[\d一二三四五六七八九十]{1,3}[)、.]|[一二三四五六七八九十]是)/;

/** One of 。;!? */
const isSentenceEnd = (code: number): boolean => code === 0x3002 || code === 0x3b || code === 0x21 || code === 0x3f;

/** Whether the repetition is worth telling, by how near the two stand and how much they say. */
function tells(first: Sentence, second: Sentence): boolean {
  const { length } = second.key;
  if (isNext(first, second)) return length >= shortestNeighbour;
  if (isBeside(first, second)) return length >= shortestInParagraph;
  return length >= shortestElsewhere && !customary.test(second.key);
}

/** Nothing between them, not even a heading. */
const isNext = (first: Sentence, second: Sentence): boolean =>
  second.order === first.order + 1 && isBeside(first, second);

/** In the same paragraph or the next. */
const isBeside = (first: Sentence, second: Sentence): boolean => second.paragraph - first.paragraph <= 1;

/** Joins repeats that follow one another at both places. */
function runsOf(repeats: readonly { first: Sentence; second: Sentence }[]): Repeat[] {
  const runs: { first: Sentence[]; second: Sentence[] }[] = [];
  for (const { first, second } of repeats) {
    const run = runs.at(-1);
    const [a, b] = [run?.first.at(-1), run?.second.at(-1)];
    const follows = a && b && a.block === first.block && b.block === second.block && b.order + 1 === second.order;
    if (run && follows && a.order + 1 === first.order) {
      run.first.push(first);
      run.second.push(second);
    } else runs.push({ first: [first], second: [second] });
  }
  return runs.map(({ first, second }) => ({ ...spansOf(first, second), words: second.map(({ key }) => key).join('') }));
}

function spansOf(first: readonly Sentence[], second: readonly Sentence[]): Omit<Repeat, 'words'> {
  const [a, b] = [first[0]!, second[0]!];
  const whole = (run: readonly Sentence[]) => spanIn(run[0]!.block, run[0]!.start, run.at(-1)!.end);
  return {
    first: whole(first),
    second: whole(second),
    near: isBeside(a, b),
  };
}

const shortestLine = 10;

/** A line that stands twice in a row without being a sentence: a title, a heading. Web pages often have it so. */
export function repeatedLines(paragraphs: readonly Block[]): Repeat[] {
  return gather(paragraphs, (block, i) => {
    const before = paragraphs[i - 1];
    const words = block.text.trim();
    if (before?.text.trim() !== words || words.length < shortestLine || /[。;!?]/.test(words)) return [];
    return [{ first: before.span, second: block.span, near: false, words }];
  });
}

/** Words doubled at one place, offsets in the text: 审核审核, 深化公开、深化公开. */
export interface Doubling {
  readonly start: number;
  /** Where the second copy begins. */
  readonly again: number;
  readonly end: number;
}

const longest = 60;
/** Two characters, twice. */
const shortestDoubling = 4;
const delimiters = ',、 ';
/** Followed by these the second copy is the head of another word: 政府 | 政府信息, 审核 | 审核员. */
const continues =
  /^(?:员|局|栏|组|区|人|者|室|处|科|所|站|院|厅|委|办|网|类|化|性|法|部|会|期|团|机构|机关|对象|条例|信息|制度|工作|年报|办公室|主任|预算|决算|长|平台|专栏|中心|清单|门户|率|量|数|权|力|度|本|书)/;

/** Everything written twice in a row within one sentence, the longest reading of each place. */
export function doublings(text: string, pairs = new PairPlaces()): Doubling[] {
  const found: Doubling[] = [];
  if (text.length < shortestDoubling) return found;
  let taken: Uint8Array | undefined;
  for (const shift of shiftsOf(text, pairs)) {
    for (const one of doubledAt(text, shift)) {
      taken ??= new Uint8Array(text.length);
      if (taken[one.start] || taken[one.end - 1]) continue;
      taken.fill(1, one.start, one.end);
      found.push(one);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/**
 * The distances, longest first, at which so much of a text comes again that it may repeat itself there. Words of `n` units
 * written twice have `n - 1` pairs of neighbours that stand `n` farther on once more, and one less with a delimiter.
 */
function shiftsOf(text: string, pairs: PairPlaces): number[] {
  const counts = pairs.distances(text);
  const shifts: number[] = [];
  for (let shift = longest; shift >= 2; shift--) if (counts[shift]! >= Math.max(1, shift - 2)) shifts.push(shift);
  return shifts;
}

/**
 * Where pairs of neighbours stood last, as far back as words may come again. One serves for many texts: their places are
 * counted on, so that those of an earlier text lie too far back.
 */
export class PairPlaces {
  readonly #last = new Int32Array(1024);
  /** The place before the last one, and so on, of the pairs at the latest places. */
  readonly #before = new Int32Array(64);
  readonly #counts = new Uint32Array(longest + 1);
  #base = longest;

  /** How many pairs of neighbours come again at each distance. */
  distances(text: string): Uint32Array {
    const [last, before, counts, base] = [this.#last, this.#before, this.#counts, this.#base];
    counts.fill(0);
    for (let at = 1; at < text.length; at++) {
      const [first, second] = [text.charCodeAt(at - 1), text.charCodeAt(at)];
      const bucket = (first * 31 + second) & 1023;
      const place = base + at;
      for (let known = last[bucket]!; place - known <= longest; known = before[known & 63]!) {
        const same = known - base;
        if (text.charCodeAt(same) === second && text.charCodeAt(same - 1) === first) counts[at - same]!++;
      }
      before[place & 63] = last[bucket]!;
      last[bucket] = place;
    }
    this.#base = base + text.length + longest;
    return counts;
  }
}

/** Places where the text repeats itself after `shift` units; linear, as it counts the run of equal pairs. */
function doubledAt(text: string, shift: number): Doubling[] {
  const found: Doubling[] = [];
  let run = 0;
  for (let at = 0; at + shift <= text.length; at++) {
    if (at + shift < text.length && text.charCodeAt(at) === text.charCodeAt(at + shift)) {
      run++;
      if (run < shift) continue;
      const one = { start: at - shift + 1, again: at + 1, end: at + shift + 1 };
      if (isDoubled(text, one)) found.push(one);
      run = 0;
    } else {
      if (run === shift - 1 && run >= 6 && delimiters.includes(text[at] ?? '\n')) {
        const one = { start: at - run, again: at + 1, end: at + 1 + run };
        if (isDoubled(text, one) && /[,、。;]/.test(text[one.end] ?? '。')) found.push(one);
      }
      run = 0;
    }
  }
  return found;
}

/** Verbs and adverbs head no compound: 做好 | 做好信息 is a slip, unlike 政府 | 政府信息. */
const deeds =
  /^(?:做好|抓好|办好|开展|推进|推动|加强|加大|落实|完善|健全|建立|制定|进一步|认真|积极|按照|根据|通过|关于|切实)$/;

function isDoubled(text: string, { start, again, end }: Doubling): boolean {
  const words = text.slice(start, again).replace(/[,、 ]$/, '');
  const han = words.replace(/[^\u4e00-\u9fff]/g, '').length;
  if (han < 2 || han * 2 < words.length || /[。;!?|]|^[,、:)》”]/.test(words)) return false;
  // 一件一件, 3月3月: reduplication and figures, not slips.
  if (words.length <= 4 && /^[一\d]/.test(words)) return false;
  const compound = !deeds.test(words) && continues.test(text.slice(end, end + 3));
  return !compound && !/当前位置|首页/.test(text.slice(Math.max(0, start - 20), start));
}

const particles =
  /(?<![目一])的的(?!确)|局局(?![长机属领办务党内域面部级直志网本里下所各外系信])|(?<!不)了了(?!然)|或或|已已|把把|,,+|、、+|(?<!。)。。(?!。)|;;+/g;

/** Particles and punctuation typed twice; doubled content words are mostly right (天天, 部门门户). */
export function doubledParticles(text: string): Doubling[] {
  if (!hasTwins(text)) return [];
  return matchesOf(text, particles).map(({ index, 0: raw }) => ({
    start: index,
    again: index + 1,
    end: index + raw.length,
  }));
}

/** Whether some unit stands twice in a row: cheap to see, and rare. */
function hasTwins(text: string): boolean {
  for (let at = 1; at < text.length; at++) if (text.charCodeAt(at) === text.charCodeAt(at - 1)) return true;
  return false;
}
