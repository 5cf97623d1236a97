import { frontMatterOf } from '../blocks/front-matter.js';
import { readBlocks } from '../blocks/read.js';
import { gather } from '../lists.js';
import type { Block } from '../model.js';
import { moveBlocks } from '../move.js';
import type { TableSources } from '../tables/find.js';
import { type Formats, recognise, surroundingsOf } from './read.js';
import type { Recognition } from './recognition.js';
import { reportEnd } from './split.js';

/** A report and its blocks, by their places in the whole text. */
export interface FoundReport {
  readonly blocks: readonly Block[];
  readonly recognition: Recognition;
}

/** Finds the reports in a text that is read once, such as last year's. A text that is no report gives none. */
export function splitReports(
  text: string,
  sources: TableSources,
  formats: Omit<Formats, 'frontMatter'>,
): FoundReport[] {
  const parts = cut(text, sources);
  const frontMatter = frontMatterOf(text, parts[0] ?? []);
  const found = gather(parts, (blocks) => {
    const recognized = recognise(blocks, 0, blocks.length, { ...formats, frontMatter });
    return recognized ? [{ blocks, recognized, start: 0 }] : [];
  });
  return found.map(({ blocks, recognized }, at) => ({
    blocks,
    recognition: { ...recognized, ...surroundingsOf(found, at, frontMatter) },
  }));
}

function cut(text: string, sources: TableSources): (readonly Block[])[] {
  const parts: (readonly Block[])[] = [];
  let start = 0;
  do {
    const { end } = reportEnd(text, start);
    parts.push(moveBlocks(readBlocks(text.slice(start, end), sources), start));
    start = end;
  } while (start < text.length);
  return parts;
}
