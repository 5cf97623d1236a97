import type { Block } from '../model.js';
import type { Profile } from '../profile.js';
import { isReportTitle } from '../recognise/title.js';
import { matchesAny } from '../text/pattern.js';
import { usualRank } from './accept.js';
import type { Candidate } from './candidates.js';

/** A heading without a number: a Markdown heading, or a short line that names a section. */
export interface Unnumbered {
  readonly block: number;
  readonly rank: number;
}

/** Finds them. The report's own title is none of them. */
export function findUnnumbered(
  blocks: readonly Block[],
  candidates: readonly Candidate[],
  profiles: readonly Profile[],
): Unnumbered[] {
  const atLine = candidates.filter(({ place, damaged }) => place === 'line' && !damaged);
  const numbered = new Set(atLine.map(({ block }) => block));
  const depths = rankByDepth(blocks, atLine);
  const top = atLine.reduce((least, { style }) => Math.min(least, usualRank[style]), usualRank.arabic);
  const sections = atLine.some(({ style }) => usualRank[style] <= usualRank['paren-han']);
  const found: Unnumbered[] = [];
  blocks.forEach((block, index) => {
    if (block.kind !== 'paragraph' || numbered.has(index) || isReportTitle(block.text)) return;
    if (block.depth > 0) found.push({ block: index, rank: depthRank(block.depth, depths) });
    else if (namesSection(block, sections, profiles)) found.push({ block: index, rank: Math.min(top, usualRank.han) });
  });
  return found;
}

/** The rank of the numbered Markdown headings of each depth. */
function rankByDepth(blocks: readonly Block[], atLine: readonly Candidate[]): Map<number, number> {
  const ranks = new Map<number, number>();
  for (const { block, style } of atLine) {
    const depth = blocks[block]?.depth ?? 0;
    if (depth > 0) ranks.set(depth, Math.min(ranks.get(depth) ?? Number.POSITIVE_INFINITY, usualRank[style]));
  }
  return ranks;
}

/** Beside the numbered headings of its depth, else just below those of the next outer depth. */
function depthRank(depth: number, ranks: ReadonlyMap<number, number>): number {
  for (let outer = depth; outer > 0; outer--) {
    const rank = ranks.get(outer);
    if (rank !== undefined) return rank + (depth - outer) * 10;
  }
  return usualRank.markdown + depth;
}

/** A short line without punctuation that names a section. In a numbered draft only an introduction or an annex does so. */
function namesSection({ text }: Block, numbered: boolean, profiles: readonly Profile[]): boolean {
  const words = text.replaceAll(' ', '').replace(/:$/, '');
  if (words.length > 24 || /^[无没未不暂]/.test(words) || /[,。;:!?\d]/.test(words.replaceAll('、', ''))) return false;
  if (frame.includes(words)) return true;
  if (numbered || !titleWords.test(words)) return false;
  return profiles.some(({ sections }) =>
    sections.some(({ heading, strong }) => heading === words || matchesAny(words, strong)),
  );
}

const frame = ['引言', '前言', '概述', '结语', '附表', '附件', '附件及附表'];
const titleWords = /(?:情况|概述|概况|引言|前言|事项|措施|打算|附表|问题)$/;
