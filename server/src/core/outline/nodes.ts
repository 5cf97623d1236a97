import type { Block } from '../model.js';
import type { Profile } from '../profile.js';
import { accepts, usualRank } from './accept.js';
import { type Candidate, findCandidates } from './candidates.js';
import { readTitle, type Title, titleHints } from './title.js';
import { findUnnumbered, type Unnumbered } from './unnumbered.js';

/** A heading or item before it is placed in the draft: offsets are in its block's joined text. */
export interface Node {
  readonly source: Candidate | Unnumbered;
  readonly parent: Node | undefined;
  readonly children: Node[];
  readonly title: Title;
  /** Settled only when its whole sequence is read. */
  inline: boolean;
}

/** A node whose words are not read yet. */
interface Mark {
  readonly source: Candidate | Unnumbered;
  readonly rank: number;
  readonly family: string;
  readonly parent: Mark | undefined;
  /** Where in its block the sentence ends whose clauses are the items of its sequence. */
  readonly reach: number;
}

/** Reads headings and items and nests them, in the order of the draft. */
export function readNodes(blocks: readonly Block[], profiles: readonly Profile[]): readonly Node[] {
  return withTitles(readMarks(blocks, profiles), blocks, profiles);
}

function readMarks(blocks: readonly Block[], profiles: readonly Profile[]): Mark[] {
  const candidates = findCandidates(blocks);
  const unnumbered = new Map(findUnnumbered(blocks, candidates, profiles).map((one) => [one.block, one]));
  const nesting = new Nesting(blocks);
  let at = 0;
  for (let block = 0; block < blocks.length; block++) {
    const heading = unnumbered.get(block);
    if (heading) nesting.add(heading, heading.rank, `#${heading.rank}`);
    for (; candidates[at]?.block === block; at++) {
      const candidate = candidates[at] as Candidate;
      if (heading) continue;
      const inTitle = standsInTitle(blocks, candidate, nesting.last);
      if (!accepts(candidates, at, nesting.numberOf(candidate.family), blocks, inTitle)) continue;
      nesting.add(candidate, usualRank[candidate.style], candidate.family);
    }
  }
  return nesting.marks;
}

/** Whether only words of a title stand between the last marker and this one. */
function standsInTitle(blocks: readonly Block[], { block, start }: Candidate, last: Mark | undefined): boolean {
  if (!last || last.source.block !== block || !('end' in last.source)) return false;
  const words = blocks[block]?.text.slice(last.source.end, Math.min(start, last.source.end + 61)) ?? '';
  return words.length <= 60 && !/[。;:!?]/.test(words);
}

/** Nests marks as they come. */
class Nesting {
  readonly marks: Mark[] = [];
  readonly #blocks: readonly Block[];
  readonly #open: Mark[] = [];
  #stop = { block: -1, at: -1 };

  constructor(blocks: readonly Block[]) {
    this.#blocks = blocks;
  }

  get last(): Mark | undefined {
    return this.#open.at(-1);
  }

  /** The last number of a family that is still open. */
  numberOf(family: string): number {
    const mark = this.#open.find((one) => one.family === family);
    return mark && 'number' in mark.source ? mark.source.number : 0;
  }

  /** Nests a mark: beside its family, else below the nearest outer one. */
  add(source: Candidate | Unnumbered, rank: number, family: string): void {
    const same = this.#open.findIndex((mark) => mark.family === family);
    if (same >= 0) this.#open.length = same;
    else if (!this.#opensList(source, rank)) this.#closeOuter(source, rank);
    const mark = { source, rank, family, parent: this.last, reach: this.#reachOf(source) };
    this.#open.push(mark);
    this.marks.push(mark);
  }

  /** `一是……有五项，分别是：1.……`: a list after a colon belongs to what stands before it, whatever its style. */
  #opensList(source: Candidate | Unnumbered, rank: number): boolean {
    const { last } = this;
    if (!('before' in source) || source.before !== ':' || source.number !== 1 || rank <= 300 || !last) return false;
    return last.source.block === source.block && last.reach >= source.start;
  }

  #closeOuter(source: Candidate | Unnumbered, rank: number): void {
    const open = this.#open;
    const start = 'start' in source ? source.start : 0;
    const ended = open.findIndex(
      ({ source: { block }, reach }) => reach < Number.POSITIVE_INFINITY && (block !== source.block || reach < start),
    );
    if (ended >= 0) open.length = ended;
    while (open.length > 0 && (open.at(-1) as Mark).rank >= rank) open.pop();
  }

  /** Items that are divided by ; or , end with their sentence. */
  #reachOf(source: Candidate | Unnumbered): number {
    if (!('before' in source) || source.number < 2) return Number.POSITIVE_INFINITY;
    if (source.before !== ';' && source.before !== ',') return Number.POSITIVE_INFINITY;
    const text = this.#blocks[source.block]?.text ?? '';
    // The items of one sentence share its end; looking for it anew would take square time.
    if (this.#stop.block !== source.block || this.#stop.at < source.end) {
      const at = text.indexOf('。', source.end);
      this.#stop = { block: source.block, at: at < 0 ? text.length : at };
    }
    return this.#stop.at;
  }
}

function withTitles(marks: readonly Mark[], blocks: readonly Block[], profiles: readonly Profile[]): readonly Node[] {
  const hints = titleHints(profiles);
  const nodes = new Map<Mark, Node>();
  marks.forEach((mark, index) => {
    const { source } = mark;
    const parent = mark.parent && nodes.get(mark.parent);
    const text = blocks[source.block]?.text ?? '';
    const next = marks[index + 1]?.source;
    const limit = next && next.block === source.block && 'start' in next ? next.start : text.length;
    const title = 'number' in source ? readTitle(text, source, limit, hints) : wholeTitle(text);
    const node: Node = { source, parent, children: [], title, inline: isInline(source, title, text, limit) };
    nodes.set(mark, node);
    parent?.children.push(node);
  });
  return evenOut([...nodes.values()]);
}

const wholeTitle = (text: string): Title => ({ start: 0, end: text.length, sentence: false });

/** 一是 and 第一， number sentences; other styles do where their item is a clause of a list or a whole sentence. */
function isInline(source: Candidate | Unnumbered, title: Title, text: string, limit: number): boolean {
  if (!('number' in source)) return false;
  if (source.style === 'han-is' || source.style === 'ordinal') return true;
  if (title.sentence) return true;
  const listed = source.before === ';' || source.before === ',' || text.charAt(title.end) === ';';
  return listed && source.style !== 'han' && source.style !== 'part' && title.end <= limit;
}

/** The items of one sequence are of one kind: what half of them are, and what the item is that holds them. */
function evenOut(nodes: readonly Node[]): readonly Node[] {
  for (const sequence of sequencesOf(nodes)) {
    const within = sequence[0]?.parent?.inline ?? false;
    const inline = within || sequence.filter((node) => node.inline).length * 2 >= sequence.length;
    for (const node of sequence) node.inline = inline;
  }
  return nodes;
}

function sequencesOf(nodes: readonly Node[]): Node[][] {
  const last = new Map<Node | undefined, Map<string, Node[]>>();
  const all: Node[][] = [];
  for (const node of nodes) {
    if (!('number' in node.source)) continue;
    const families = last.get(node.parent) ?? new Map<string, Node[]>();
    last.set(node.parent, families);
    const { family } = node.source;
    const running = node.source.number === 1 ? undefined : families.get(family);
    const sequence = running ?? [];
    if (!running) all.push(sequence);
    sequence.push(node);
    families.set(family, sequence);
  }
  return all;
}
