import type { Block, Relation, Span, Verdict } from '../model.js';
import { spanIn } from '../text/span.js';
import type { Declaration } from './count-declarations.js';
import type { Item, ListReading } from './count-lists.js';
import { type ProseBlocks, textOf } from './enumeration.js';

/** A declared count against the items enumerated. */
export interface CountRelation extends Relation {
  readonly kind: 'count';
  readonly declared: Span;
  readonly counted: number;
  /** 0 where the number is left open: 以下几点. */
  readonly declaredCount: number;
  readonly items: readonly Span[];
}

/** How far the words of one announcement or list go: what is further away belongs to another. */
export const reach = 240;

export const before = (declaration: Declaration, context: ProseBlocks, width: number): string =>
  textOf(declaration.block, context).slice(Math.max(0, declaration.start - width), declaration.start);

export const after = (declaration: Declaration, context: ProseBlocks, width = reach): string =>
  textOf(declaration.block, context).slice(declaration.end, declaration.end + width);

/** The list divided so that it gives the number, if it can be; it denies the number where no division comes near. */
export function listRelation(
  declaration: Declaration,
  start: number,
  { ways, plain }: ListReading,
  context: ProseBlocks,
): CountRelation | undefined {
  const { count } = declaration;
  const lengths = ways.map(({ length }) => length);
  const items = ways.find(({ length }) => length === count) ?? ways[0] ?? [];
  if (items.length < 2) return undefined;
  const certain = plain && (count < Math.min(...lengths) || count > Math.max(...lengths));
  const block = context.blocks[declaration.block] as Block;
  const spans = items.map((item) => itemSpan(block, start, item));
  return relationOf(declaration, { spans, counted: items.length, certain }, context);
}

const itemSpan = (block: Block, start: number, { from, to }: Item): Span =>
  spanIn(block, start + from, start + Math.min(to, from + 40));

export interface Counted {
  readonly spans: readonly Span[];
  readonly counted: number;
  /** Whether the text leaves no doubt how many are listed. */
  readonly certain: boolean;
}

export function relationOf(
  declaration: Declaration,
  { spans, counted, certain }: Counted,
  { blocks }: ProseBlocks,
): CountRelation {
  const block = blocks[declaration.block] as Block;
  const { count, start, end } = declaration;
  const holds = count === 0 ? counted <= 10 : counted === count;
  const declared = spanIn(block, start, end);
  const digits = /^(?:\d+|[〇一二两三四五六七八九十几]+)/.exec(block.text.slice(start, end))?.[0].length ?? end - start;
  const verdict: Verdict = holds ? 'holds' : certain && count > 0 ? 'differs' : 'cannot-say';
  return {
    kind: 'count',
    verdict,
    // The number, what it counts, the items.
    spans: [
      spanIn(block, start, start + digits),
      ...(start + digits < end ? [spanIn(block, start + digits, end)] : []),
      ...spans,
    ],
    others: [],
    stated: block.text.slice(start, end),
    computed: String(counted),
    arithmetic: `${counted} ${holds ? '=' : '≠'} ${count || '几'}`,
    loose: false,
    declared,
    counted,
    declaredCount: count,
    items: spans,
  };
}
