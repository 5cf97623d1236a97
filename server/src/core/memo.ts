import type { AnalyzeOptions } from './analyze.js';
import { type FrontMatter, frontMatterOf } from './blocks/front-matter.js';
import { readBlocks } from './blocks/read.js';
import type { Block, Report } from './model.js';
import { placeReport, type Shift } from './move.js';
import type { Predecessor } from './predecessor.js';
import { type BlockReading, readBlock } from './prose/mentions.js';
import type { Recognized } from './recognise/read.js';
import { reportEnd } from './recognise/split.js';
import { sourcesOf, type TableSources } from './tables/find.js';
import { commonEnds } from './text/edit.js';
import { detached } from './text/span.js';

/** Reads each distinct block once. Keeps only what this version uses, so that it cannot grow without end. */
export class BlockMemo {
  readonly #own = new Map<string, BlockReading>();
  readonly #before: ReadonlyMap<string, BlockReading> | undefined;

  constructor(before?: BlockMemo) {
    if (before) this.#before = before.#own;
  }

  read(text: string): BlockReading {
    const known = this.#own.get(text) ?? this.#before?.get(text) ?? readBlock(detached(text));
    this.#own.set(known.text, known);
    return known;
  }
}

/** A report that was read and checked as if its draft began with it. */
export interface Checked {
  readonly report: Report;
  /** Ids of the checks that failed on it. */
  readonly faults: readonly string[];
}

/** All that the answers about a draft depend on besides its text. */
export class Question {
  readonly options: AnalyzeOptions;
  readonly frontMatter: FrontMatter | undefined;
  readonly #words: string;
  #predecessor: { readonly value: Predecessor | undefined } | undefined;

  constructor(options: AnalyzeOptions, frontMatter: FrontMatter | undefined) {
    this.options = options;
    this.frontMatter = frontMatter;
    this.#words = JSON.stringify([options.settings, options.previous?.path, frontMatter]);
  }

  isLike(other: Question): boolean {
    const [own, last] = [this.options, other.options];
    return isReadAlike(own, last) && this.#words === other.#words && own.previous?.text === last.previous?.text;
  }

  /** Last year's report, read once. */
  predecessor(read: () => Predecessor | undefined): Predecessor | undefined {
    this.#predecessor ??= { value: read() };
    return this.#predecessor.value;
  }
}

/** Whether the blocks of a text are the same under both. */
const isReadAlike = (a: AnalyzeOptions, b: AnalyzeOptions): boolean => a.profiles === b.profiles && a.html === b.html;

/** A value and what it was worked out from. */
interface Answer<Value> {
  readonly question: Question;
  readonly place: string;
  readonly value: Value;
}

/** What was worked out for one part of a draft, wherever it stands: all offsets count from its own start. */
export class PartMemo {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly blockMemo: BlockMemo;
  #recognized: Answer<Recognized | undefined> | undefined;
  #checked: Answer<Checked> | undefined;
  #placed: { readonly shift: Shift; readonly checked: Checked; readonly value: Checked } | undefined;

  constructor(text: string, sources: TableSources, before: PartMemo | undefined) {
    this.text = text;
    this.blocks = readBlocks(text, sources);
    this.blockMemo = new BlockMemo(before?.blockMemo);
  }

  recognized(question: Question, read: () => Recognized | undefined): Recognized | undefined {
    if (this.#recognized?.question !== question) this.#recognized = { question, place: '', value: read() };
    return this.#recognized.value;
  }

  /** @param place what the report tells of the draft around it. */
  checked(question: Question, place: string, check: () => Checked): Checked {
    if (this.#checked?.question !== question || this.#checked.place !== place)
      this.#checked = { question, place, value: check() };
    return this.#checked.value;
  }

  /** What was checked, as it stands in the draft. */
  placed(checked: Checked, shift: Shift): Checked {
    const last = this.#placed;
    const isSame = last?.checked === checked && last.shift.by === shift.by && last.shift.blocks === shift.blocks;
    if (isSame) return last.value;
    const value = { report: placeReport(checked.report, shift), faults: checked.faults };
    this.#placed = { shift, checked, value };
    return value;
  }
}

/** A part of a draft at its place. */
export interface Part {
  readonly start: number;
  readonly end: number;
  /** Text from here on has no say in where it ends. */
  readonly seen: number;
  readonly memo: PartMemo;
}

/** What was worked out for one version of a draft, for the analysis of the next one to use again. */
export class DraftMemo {
  readonly text: string;
  readonly parts: readonly Part[];
  readonly question: Question;

  constructor(text: string, options: AnalyzeOptions, before: object | undefined) {
    const last = before instanceof DraftMemo && isReadAlike(before.question.options, options) ? before : undefined;
    this.text = text;
    this.parts = new Cutting(text, sourcesOf(options), last).parts;
    const [first] = this.parts;
    const question = new Question(options, first && frontMatterOf(first.memo.text, first.memo.blocks));
    this.question = last && question.isLike(last.question) ? last.question : question;
  }
}

/**
 * Cuts a draft into the parts that may each be a report, and takes those whose text has not changed from an earlier version.
 * Where a part ends depends on what follows its start alone; so the parts that were seen to end before an edit stay as they
 * are, and as soon as one begins behind the edit where one began before, all that follow are the same as well.
 */
class Cutting {
  readonly parts: Part[] = [];
  readonly #text: string;
  readonly #sources: TableSources;
  readonly #last: readonly Part[];
  /** How far the text is the same as the earlier one's, and from where on it is again, so many units farther on. */
  readonly #head: number;
  readonly #tail: number;
  readonly #by: number;

  constructor(text: string, sources: TableSources, last: DraftMemo | undefined) {
    const { head, tail } = commonEnds(last?.text ?? '', text);
    this.#text = text;
    this.#sources = sources;
    this.#last = last?.parts ?? [];
    this.#head = head;
    this.#tail = text.length - tail;
    this.#by = text.length - (last?.text.length ?? 0);
    this.#cut();
  }

  #cut(): void {
    const first = this.#last.findIndex(({ seen }) => seen > this.#head);
    this.parts.push(...this.#last.slice(0, Math.max(0, first)));
    let at = this.parts.at(-1)?.end ?? 0;
    do {
      const same = at >= this.#tail ? this.#last.findIndex(({ start }) => start + this.#by === at) : -1;
      if (same >= 0) return void this.parts.push(...this.#last.slice(same).map((part) => moved(part, this.#by)));
      this.parts.push(this.#next(at));
      at = this.parts.at(-1)?.end ?? this.#text.length;
    } while (at < this.#text.length);
  }

  #next(start: number): Part {
    const { end, seen } = reportEnd(this.#text, start);
    const known = this.#last.find((part) => part.start === start && part.end === end && end <= this.#head);
    return { start, end, seen, memo: known?.memo ?? this.#read(start, end) };
  }

  /** The text is a string of its own and no slice of the draft's: what is kept of it must not keep this version's whole text. */
  #read(start: number, end: number): PartMemo {
    const isAll = start === 0 && end === this.#text.length;
    const text = isAll ? this.#text : detached(this.#text.slice(start, end));
    return new PartMemo(text, this.#sources, this.#last[this.parts.length]?.memo);
  }
}

const moved = ({ start, end, seen, memo }: Part, by: number): Part => ({
  start: start + by,
  end: end + by,
  seen: seen + by,
  memo,
});
