import type { Block } from '../model.js';
import type { Candidate } from './candidates.js';

/** How deep a style usually stands; what is smaller is outer. */
export const usualRank: Readonly<Record<Candidate['style'], number>> = {
  markdown: 0,
  part: 100,
  han: 200,
  'paren-han': 300,
  arabic: 400,
  'paren-arabic': 500,
  circled: 600,
  'han-is': 700,
  ordinal: 750,
};

/**
 * Whether a candidate is a marker. At the start of a line, and after a full stop for headings, it is one; elsewhere it
 * must belong to a sequence: go on from the last number, or be a 1 that a 2 follows.
 *
 * @param last the last number of its family that is still open; 0 where none is.
 */
export function accepts(
  candidates: readonly Candidate[],
  at: number,
  last: number,
  blocks: readonly Block[],
  inTitle: boolean,
): boolean {
  const candidate = candidates[at] as Candidate;
  if (candidate.damaged) return fits(candidates, at, last);
  if (candidate.place === 'line') return true;
  const heading = candidate.style === 'han' || candidate.style === 'part' || candidate.style === 'paren-han';
  if (candidate.place === 'sentence' && heading) return true;
  const goesOn = (last > 0 && candidate.number >= last && candidate.number <= last + 2) || swaps(candidates, at, last);
  if (candidate.place === 'sentence') return goesOn || (candidate.number <= 2 && followed(candidates, at));
  if (candidate.style === 'han') return acceptsHan(candidate, last, inTitle, blocks);
  if (candidate.place === 'glued') return acceptsGlued(candidates, at, last, inTitle);
  return candidate.number === last + 1 ? last > 0 || followed(candidates, at) : goesOn && candidate.place === 'comma';
}

/** `④……③……⑤`: two items changed places. */
const swaps = (candidates: readonly Candidate[], at: number, last: number): boolean =>
  candidates[at]?.number === last - 1 && nextOf(candidates, at)?.number === last + 1;

/** A lost mark is filled in where exactly this number is due, in a sequence that goes on or has begun. */
function fits(candidates: readonly Candidate[], at: number, last: number): boolean {
  const { number } = candidates[at] as Candidate;
  return number === 1 ? last === 0 && followed(candidates, at) : number === last + 1 && last > 0;
}

/** Whether the next number of its family comes before its family starts anew. */
function followed(candidates: readonly Candidate[], at: number): boolean {
  const { number } = candidates[at] as Candidate;
  const next = nextOf(candidates, at)?.number ?? 0;
  return next === number + 1 || next === number + 2;
}

function nextOf(candidates: readonly Candidate[], at: number): Candidate | undefined {
  const { family } = candidates[at] as Candidate;
  for (let index = at + 1; index < candidates.length && index < at + lookahead; index++) {
    const next = candidates[index] as Candidate;
    if (!next.damaged && next.family === family) return next;
  }
  return undefined;
}

const lookahead = 200;

/** `一、` in the middle of a line: after a blank where a title can begin, or glued to the figures of a lost table. */
function acceptsHan(candidate: Candidate, last: number, inTitle: boolean, blocks: readonly Block[]): boolean {
  if (candidate.place === 'comma') return false;
  const due = candidate.number === last + 1 || candidate.number === last + 2;
  const words = blocks[candidate.block]?.text.slice(candidate.end, candidate.end + 30) ?? '';
  return !inTitle && (due || last === 0) && /情况|概述|事项|问题|措施|附表/.test(words);
}

/** `公开慢2.解读少`: not the tail of a figure. */
const isHan = (unit: string): boolean => unit >= '\u4e00' && unit <= '\u9fff' && !'第约为达近超共计有'.includes(unit);

/** Glued to a title it must be the first of a sequence; elsewhere the number that is due. */
function acceptsGlued(candidates: readonly Candidate[], at: number, last: number, inTitle: boolean): boolean {
  const candidate = candidates[at] as Candidate;
  if (candidate.number === 1) return followed(candidates, at) && (inTitle || candidate.style !== 'arabic');
  return candidate.number === last + 1 && last > 0 && (candidate.style !== 'arabic' || isHan(candidate.before));
}
