import type { AnalyzeOptions } from './analyze.js';
import type { FrontMatter } from './blocks/front-matter.js';
import { cutPart, type DraftPart, isSamePart, partSpans } from './blocks/part.js';
import { groupBy } from './forms/group.js';
import type { Block, Report } from './model.js';
import { moveReport } from './move.js';
import type { Predecessor } from './predecessor.js';
import { type BlockReading, readBlock } from './prose/mentions.js';
import type { Recognized } from './recognise/read.js';
import { splitParts } from './recognise/split.js';
import { detached } from './text/span.js';

/** Reads each distinct block once. Keeps only what this version uses, so that it cannot grow without end. */
export class BlockMemo {
  readonly #own = new Map<string, BlockReading>();
  readonly #before: ReadonlyMap<string, BlockReading> | undefined;

  constructor(before: BlockMemo | undefined) {
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

/** What was worked out for one part of a draft. */
export class PartMemo {
  readonly draft: DraftPart;
  readonly blockMemo: BlockMemo;
  #recognized: { readonly value: Recognized | undefined } | undefined;
  #checked: { readonly place: string; readonly value: Checked } | undefined;
  #placed: Report | undefined;

  constructor(draft: DraftPart, blockMemo: BlockMemo) {
    this.draft = draft;
    this.blockMemo = blockMemo;
  }

  /** The same part at its place in another version. */
  at(start: number, from: number): PartMemo {
    if (this.draft.start === start && this.draft.from === from) return this;
    const moved = new PartMemo({ ...this.draft, start, from }, this.blockMemo);
    moved.#recognized = this.#recognized;
    moved.#checked = this.#checked;
    return moved;
  }

  recognized(read: () => Recognized | undefined): Recognized | undefined {
    this.#recognized ??= { value: read() };
    return this.#recognized.value;
  }

  /** @param place what the report tells of the draft around it. */
  checked(place: string, check: () => Checked): Checked {
    if (this.#checked?.place !== place) {
      this.#checked = { place, value: check() };
      this.#placed = undefined;
    }
    return this.#checked.value;
  }

  /** The checked report, as it stands in the draft. */
  report(): Report | undefined {
    const { start, from } = this.draft;
    this.#placed ??= this.#checked && moveReport(this.#checked.value.report, { by: start, blocks: from });
    return this.#placed;
  }
}

/** A draft and all that the answers about it depend on. */
export interface Question {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly frontMatter: FrontMatter | undefined;
  readonly options: AnalyzeOptions;
}

/** What was worked out for one version of a draft, for the analysis of the next one to use again. */
export class DraftMemo {
  readonly parts: readonly PartMemo[];
  readonly #options: AnalyzeOptions;
  readonly #words: string;
  #predecessor: { readonly value: Predecessor | undefined } | undefined;

  constructor(question: Question, before: object | undefined) {
    const { options, frontMatter } = question;
    this.#options = options;
    this.#words = JSON.stringify([options.settings, frontMatter, options.previous?.path]);
    const last = before instanceof DraftMemo ? before : undefined;
    const same = last && this.#asksLike(last) ? last : undefined;
    if (same) this.#predecessor = same.#predecessor;
    this.parts = partsOf(question, last?.parts ?? [], same !== undefined);
  }

  predecessor(read: () => Predecessor | undefined): Predecessor | undefined {
    this.#predecessor ??= { value: read() };
    return this.#predecessor.value;
  }

  #asksLike(last: DraftMemo): boolean {
    const [own, other] = [this.#options, last.#options];
    const isSame = own.profiles === other.profiles && own.html === other.html;
    return isSame && this.#words === last.#words && own.previous?.text === other.previous?.text;
  }
}

/** The parts of a draft, with what an earlier version knew of them where nothing that matters has changed. */
function partsOf(question: Question, last: readonly PartMemo[], isSame: boolean): PartMemo[] {
  const { text, blocks, frontMatter } = question;
  const known = groupBy(isSame ? last : [], ({ draft }) => draft.text);
  const ranges = splitParts(blocks);
  const spans = partSpans(text, blocks, ranges);
  return ranges.map((range, at) => {
    const span = spans[at]!;
    const same = known
      .get(text.slice(span.start, span.end))
      // Front matter is told by its place.
      ?.find(
        ({ draft }) => (!frontMatter || draft.start === span.start) && isSamePart(draft, blocks, range, span.start),
      );
    return (
      same?.at(span.start, range.from) ??
      new PartMemo(cutPart(text, blocks, range, span), new BlockMemo(last[at]?.blockMemo))
    );
  });
}
