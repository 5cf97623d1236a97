import type { Line } from './lines.js';

/**
 * The width at which a text was broken into lines, in terminal columns; 0 where its lines are paragraphs. A broken text
 * shows it: many lines end in the middle of a sentence, nearly all of them at one width.
 */
export function wrapWidth(lines: readonly Line[], opensNew: (line: Line) => boolean): number {
  const counts = new Uint16Array(widest + 1);
  let total = 0;
  for (let index = 0; index + 1 < lines.length; index++) {
    const line = lines[index] as Line;
    const next = lines[index + 1] as Line;
    if (next.gap || line.text.length > widest || endsSentence(line.text) || opensNew(next)) continue;
    const width = columns(line.text);
    if (width < narrowest || width > widest) continue;
    counts[width] = (counts[width] ?? 0) + 1;
    total++;
  }
  return fullestWidth(counts, total);
}

const narrowest = 36;
const widest = 160;

/** Lines fall short of the width by a character or two that may not stand at a line's end or start. */
export const slack = 5;

function fullestWidth(counts: Uint16Array, total: number): number {
  let best = 0;
  let width = 0;
  let inWindow = 0;
  for (let end = narrowest; end <= widest; end++) {
    inWindow += (counts[end] ?? 0) - (end - slack - 1 >= narrowest ? (counts[end - slack - 1] ?? 0) : 0);
    if (inWindow > best) {
      best = inWindow;
      width = end;
    }
  }
  return best >= 3 && best * 2 >= total ? width : 0;
}

/** Width in a terminal: 2 for Han and full-width forms. */
export function columns(text: string): number {
  let width = 0;
  for (let index = 0; index < text.length; index++) width += text.charCodeAt(index) >= 0x2000 ? 2 : 1;
  return width;
}

/** Whether the text stops where a sentence or a clause of a list does. */
export function endsSentence(text: string): boolean {
  let end = text.length;
  while (end > 0 && closers.includes(text.charAt(end - 1))) end--;
  return end > 0 && finals.includes(text.charAt(end - 1));
}

const closers = '”’"\'）)》」』】]';
const finals = '。.!?;:…';
