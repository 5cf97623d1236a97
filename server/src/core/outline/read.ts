import { gather } from '../lists.js';
import type { Block, Heading, Span } from '../model.js';
import type { Profile } from '../profile.js';
import { positionIn, spanIn } from '../text/span.js';
import { usualRank } from './accept.js';
import { type Node, readNodes } from './nodes.js';

/**
 * Reads the outline of a report: its headings, numbered or not, on lines of their own, glued to their first sentence or in
 * the middle of a line, and the items that number sentences (`inline`). Levels follow the style of numbering as the
 * draft uses it, not the position.
 *
 * @param blocks of one report.
 * @param profiles their prescribed headings show where a glued title ends, whichever of them the report turns out to keep.
 */
export function readOutline(blocks: readonly Block[], profiles: readonly Profile[]): Heading[] {
  const nodes = readNodes(blocks, profiles);
  const levels = levelsOf(nodes);
  const places = nodes.map((node) => placeOf(node, blocks));
  const ends = bodyEnds(nodes, places, blocks);
  const headings = new Map<Node, Heading>();
  // Children come after their parents, so building from the end finds them ready.
  for (let index = nodes.length - 1; index >= 0; index--) {
    const node = nodes[index] as Node;
    headings.set(node, heading(node, blocks, places[index] as Placed, ends[index] as number, levels, headings));
  }
  return gather(nodes, (node) => (node.parent ? [] : [headings.get(node) as Heading]));
}

/** Where a node stands in the draft. */
interface Placed {
  readonly span: Span;
  readonly bodyStart: number;
}

function placeOf({ source, title }: Node, blocks: readonly Block[]): Placed {
  const block = blocks[source.block] as Block;
  const start = 'start' in source ? source.start : 0;
  const span = spanIn(block, start, Math.max(title.end, start + 1));
  let end = title.end;
  while (end < block.text.length && ' 。:;,!?'.includes(block.text.charAt(end))) end++;
  const bodyStart = end < block.text.length ? positionIn(block, end) : block.span.end;
  return { span: start === 0 ? { start: block.span.start, end: span.end } : span, bodyStart };
}

/** A body ends before the next node that is not inside it. Found from the end, each node looked at once per level. */
function bodyEnds(nodes: readonly Node[], places: readonly Placed[], blocks: readonly Block[]): number[] {
  const ends: number[] = new Array(nodes.length).fill(0);
  const last = lastContent(blocks, blocks.length);
  const depths = depthsOf(nodes);
  const nextAt: number[] = [];
  for (let index = nodes.length - 1; index >= 0; index--) {
    const depth = depths[index] as number;
    let next = nodes.length;
    for (let level = 0; level <= depth; level++) next = Math.min(next, nextAt[level] ?? nodes.length);
    const end = next < nodes.length ? endBefore(nodes[next] as Node, blocks) : last;
    ends[index] = Math.max(end, (places[index] as Placed).span.end);
    nextAt[depth] = index;
    nextAt.length = depth + 1;
  }
  return ends;
}

function depthsOf(nodes: readonly Node[]): number[] {
  const depths = new Map<Node, number>();
  return nodes.map((node) => {
    const depth = node.parent ? (depths.get(node.parent) ?? 0) + 1 : 0;
    depths.set(node, depth);
    return depth;
  });
}

/** The end of what stands before a node: earlier in its block, else the last block with content. */
function endBefore({ source }: Node, blocks: readonly Block[]): number {
  const block = blocks[source.block] as Block;
  let end = 'start' in source ? source.start : 0;
  while (end > 0 && block.text.charCodeAt(end - 1) === 0x20) end--;
  return end > 0 ? positionIn(block, end - 1) + 1 : lastContent(blocks, source.block);
}

function lastContent(blocks: readonly Block[], before: number): number {
  for (let index = before - 1; index >= 0; index--) {
    const block = blocks[index] as Block;
    if (block.kind === 'paragraph' || block.kind === 'table') return block.span.end;
  }
  return 0;
}

/** The levels of the styles in use. */
function levelsOf(nodes: readonly Node[]): Map<number, number> {
  const ranks = new Set(nodes.filter((node) => !node.inline).map(rankOf));
  return new Map([...ranks].sort((a, b) => a - b).map((rank, index) => [rank, index + 1]));
}

const rankOf = ({ source }: Node): number => ('style' in source ? usualRank[source.style] : source.rank);

function heading(
  node: Node,
  blocks: readonly Block[],
  place: Placed,
  end: number,
  levels: ReadonlyMap<number, number>,
  built: ReadonlyMap<Node, Heading>,
): Heading {
  const { source, title, inline, parent, children } = node;
  const text = blocks[source.block]?.text ?? '';
  const numbered = 'style' in source;
  return {
    style: numbered ? source.style : 'markdown',
    marker: numbered ? text.slice(source.start, source.end) : '',
    number: numbered ? source.number : 0,
    title: text.slice(title.start, title.end),
    span: place.span,
    body: { start: Math.min(place.bodyStart, end), end },
    level: inline ? depthBelow(parent, levels) : (levels.get(rankOf(node)) ?? 1),
    inline,
    children: children.map((child) => built.get(child) as Heading),
  };
}

/** An item stands one level below the heading it belongs to. */
function depthBelow(parent: Node | undefined, levels: ReadonlyMap<number, number>): number {
  let depth = 1;
  for (let node = parent; node; node = node.parent) {
    if (!node.inline) return depth + (levels.get(rankOf(node)) ?? 1);
    depth++;
  }
  return depth;
}
