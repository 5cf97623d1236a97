import { gather } from '../lists.js';
import type { Block, Heading, Relation, Span } from '../model.js';
import { plainTitle, topHeadings } from '../outline/sections.js';
import { writeNumeral } from '../text/marker.js';
import { spanIn } from '../text/span.js';
import { type DeclaredParts, readDeclaredParts } from './declared-parts.js';
import { type Part, splitParts } from './parts.js';

/** What is wrong with a declaration of parts. */
export type StructureDefect =
  | 'list' // six declared, five named
  | 'headings' // six declared, five headings
  | 'order' // the parts come in another order
  | 'names'; // a part has another name: the declaration holds all the same

/** A declared number of parts against those named with it and the headings of the report. */
export interface StructureRelation extends Relation {
  readonly kind: 'structure';
  readonly declared: Span;
  /** The number alone, and what it should be; empty where that is not certain. */
  readonly number: Span;
  readonly repair: string;
  readonly count: number;
  /** How many parts are named; 0 where none are. */
  readonly named: number;
  readonly parts: readonly Span[];
  readonly headings: readonly Heading[];
  readonly defect: StructureDefect | undefined;
  /** Parts whose heading has another name, or stands elsewhere. */
  readonly different: readonly Difference[];
}

interface Difference {
  readonly part: Span;
  readonly name: string;
  readonly heading: Heading;
}

export const isStructure = (relation: Relation): relation is StructureRelation => relation.kind === 'structure';

export interface StructureContext {
  readonly blocks: readonly Block[];
  /** Indices of the report's own blocks. */
  readonly range: { readonly from: number; readonly to: number };
  readonly outline: readonly Heading[];
}

/** Reads `由概述、……六部分组成`, `全文包括:……,共六个部分`, `本报告共分六个部分:……` in the preface. */
export function structureRelations({ blocks, range, outline }: StructureContext): StructureRelation[] {
  const headings = numberedTops(outline);
  const end = headings[0]?.span.start ?? Number.POSITIVE_INFINITY;
  for (let index = range.from; index < range.to; index++) {
    const block = blocks[index];
    if (block?.kind !== 'paragraph') continue;
    if (block.span.start >= end) break;
    const declaration = readDeclaredParts(block);
    if (declaration) return [relate(declaration, block, headings)];
  }
  return [];
}

/** The numbered chapters; where none has a number, all of them. */
function numberedTops(outline: readonly Heading[]): readonly Heading[] {
  const tops = topHeadings(outline);
  const first = tops.find(({ number }) => number > 0);
  return first ? tops.filter(({ style }) => style === first.style) : tops;
}

/** No report has more parts; a longer list is none. */
const most = 60;

function relate(declaration: DeclaredParts, block: Block, tops: readonly Heading[]): StructureRelation {
  const headings = tops.slice(0, most);
  const { start, end, number, count, list } = declaration;
  const parts = list ? splitParts(block.text.slice(list.start, list.end), count, headings.length).slice(0, most) : [];
  const from = list?.start ?? 0;
  const spans = parts.map((part) => spanIn(block, from + part.start, from + part.end));
  const matches = matchParts(parts, headings);
  const defect = defectOf(count, parts, matches, headings);
  const declared = spanIn(block, start, end);
  const counted = spanIn(block, number.start, number.end);
  const holds = defect === undefined || defect === 'names';
  return {
    kind: 'structure',
    verdict: holds ? 'holds' : 'differs',
    // The number, what it counts, the parts as named, the headings.
    spans: [
      counted,
      { start: counted.end, end: declared.end },
      ...spans.map(clipped),
      ...headings.map(({ span }) => clipped(span)),
    ],
    others: [],
    stated: block.text.slice(start, end),
    computed: holds ? block.text.slice(start, end) : String(parts.length || headings.length),
    arithmetic: parts.map(({ name }) => name).join('、'),
    loose: false,
    declared,
    number: counted,
    repair: inOrder(matches) ? repairOf(block.text.slice(number.start, number.end), parts.length, headings.length) : '',
    count,
    named: parts.length,
    parts: spans,
    headings,
    defect,
    different: defect === 'list' || defect === 'headings' ? [] : differences(parts, spans, matches, headings, defect),
  };
}

const clipped = ({ start, end }: Span): Span => ({ start, end: Math.min(end, start + 40) });

/** The number that list and headings agree on, in the writing of the declared one; empty where they do not. */
function repairOf(written: string, named: number, headings: number): string {
  if (headings === 0 || (named > 0 && named !== headings)) return '';
  return /\d/.test(written) ? String(headings) : writeNumeral(headings);
}

function defectOf(
  count: number,
  parts: readonly Part[],
  matches: readonly (number | undefined)[],
  headings: readonly Heading[],
): StructureDefect | undefined {
  if (parts.length > 0 && parts.length !== count) return 'list';
  // A table or an annex is a part without a number of its own.
  const annexes = parts.filter(({ name }, at) => matches[at] === undefined && annex.test(name)).length;
  if (headings.length > 0 && headings.length !== count && headings.length + annexes !== count) return 'headings';
  if (!inOrder(matches)) return 'order';
  const renamed = parts.some(({ name }, at) => bare(name) !== bare(headings[at]?.title ?? name));
  return renamed && headings.length === parts.length ? 'names' : undefined;
}

function inOrder(matches: readonly (number | undefined)[]): boolean {
  const found = gather(matches, (match) => match ?? []);
  return found.every((match, at) => at === 0 || match > (found[at - 1] ?? 0));
}

const annex = /(?:表|图|附件|附录)$/;

/** The heading of each part by its name; every heading at most once. */
function matchParts(parts: readonly Part[], headings: readonly Heading[]): (number | undefined)[] {
  const free = new Set(headings.keys());
  return parts.map(({ name }) => {
    let best: number | undefined;
    let likeness = 0.45;
    for (const index of free) {
      const alike = similarity(bare(name), bare(headings[index]?.title ?? ''));
      if (alike > likeness) [best, likeness] = [index, alike];
    }
    if (best !== undefined) free.delete(best);
    return best;
  });
}

/** A name without what is put differently without meaning anything else. */
const bare = (name: string): string => plainTitle(name).replace(/以及|[和及与、的]/g, '');

/** Share of the pairs of neighbouring characters that two names have in common. */
function similarity(a: string, b: string): number {
  if (a === b) return 1;
  const left = pairsOf(a);
  const right = new Set(pairsOf(b));
  const common = left.filter((pair) => right.has(pair)).length;
  return left.length + right.size === 0 ? 0 : (2 * common) / (left.length + right.size);
}

const pairsOf = (text: string): string[] =>
  Array.from({ length: Math.max(0, Math.min(text.length, 60) - 1) }, (_, at) => text.slice(at, at + 2));

function differences(
  parts: readonly Part[],
  spans: readonly Span[],
  matches: readonly (number | undefined)[],
  headings: readonly Heading[],
  defect: StructureDefect | undefined,
): Difference[] {
  return gather(parts, ({ name }, at): Difference[] => {
    const heading = headings[defect === 'order' ? (matches[at] ?? at) : at];
    const part = spans[at];
    if (!heading || !part) return [];
    const differs = defect === 'order' ? matches[at] !== at : bare(name) !== bare(heading.title);
    return differs ? [{ part, name, heading }] : [];
  });
}
