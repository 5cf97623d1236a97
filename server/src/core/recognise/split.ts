import { furtherReading } from '../blocks/strips.js';
import type { Block } from '../model.js';
import { readMarker } from '../text/marker.js';
import { organAbove } from './name.js';
import { isReportTitle, readReportTitle, type TitleFound } from './title.js';

/** Blocks `[from, to)` that may be a report of their own. */
export interface Part {
  readonly from: number;
  readonly to: number;
}

/**
 * Cuts a draft where a second report begins: at the title of another organ or another year, after which the numbering
 * starts anew. A title that is repeated (a copy artefact) or listed among links begins nothing.
 */
export function splitParts(blocks: readonly Block[]): Part[] {
  const starts: number[] = [0];
  let current: TitleFound | undefined;
  let opened = false;
  blocks.forEach((block, index) => {
    if (block.kind !== 'paragraph') return;
    const title = titleOf(block, blocks[index - 1], current === undefined);
    if (!title || !current) opened ||= startsNumbering(block);
    if (!title) return;
    if (!current) current = title;
    else if (opened && differs(title, current, organAbove(blocks[index - 1])) && goesOn(blocks, index)) {
      starts.push(organAbove(blocks[index - 1]) === '' ? index : index - 1);
      current = title;
      opened = false;
    }
  });
  return starts.map((from, at) => ({ from, to: starts[at + 1] ?? blocks.length }));
}

/** A title on a line of its own; the first one, and one that a site lists as further reading, may be glued to its text. */
function titleOf(block: Block, before: Block | undefined, first: boolean): TitleFound | undefined {
  const linked = before?.kind === 'noise' && before.text.search(furtherReading) >= 0;
  if (!first && !linked && !isReportTitle(block.text)) return undefined;
  const title = readReportTitle(block.text);
  return title && title.start <= 2 ? title : undefined;
}

function differs(title: TitleFound, current: TitleFound, organ: string): boolean {
  const name = title.organ || organ;
  if (name !== '' && current.organ !== '' && !name.includes(current.organ) && !current.organ.includes(name))
    return true;
  return title.year > 0 && current.year > 0 && title.year !== current.year;
}

/** Whether a numbered text of some length follows. */
function goesOn(blocks: readonly Block[], index: number): boolean {
  let length = 0;
  let numbered = false;
  for (let at = index; at < blocks.length && (length < 300 || !numbered); at++) {
    const block = blocks[at] as Block;
    if (block.kind === 'noise') continue;
    length += block.text.length;
    numbered ||= startsNumbering(block);
  }
  return numbered && length >= 100;
}

/** A first number at the start of a line or, where lines are lost, behind a full stop. */
function startsNumbering({ text }: Block): boolean {
  if (readMarker(text, 0)?.number === 1) return true;
  return /[。:]\s?一、/.test(text) || text.includes('。(一)');
}
