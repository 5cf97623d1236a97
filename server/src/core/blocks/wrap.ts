import type { Line } from './lines.js';

/** How a text was broken into lines: at a width in terminal columns, or after a number of characters. */
export interface Wrap {
  readonly width: number;
  readonly measure: (text: string) => number;
  /** Lines fall short of the width by a character or two that may not stand at a line's end or start. */
  readonly slack: number;
}

/**
 * How a text was broken into lines; `undefined` where its lines are paragraphs. A broken text shows it: many lines end in
 * the middle of a sentence, nearly all of them at one width.
 */
export function wrapOf(lines: readonly Line[], opensNew: (line: Line) => boolean): Wrap | undefined {
  const open = lines.filter((line, index) => {
    const next = lines[index + 1];
    return (
      next &&
      !next.gap &&
      line.text.length <= widest &&
      !endsSentence(line.text) &&
      !opensNew(next) &&
      columns(line.text) >= 36
    );
  });
  let best: (Wrap & { readonly held: number }) | undefined;
  for (const { measure, slack, narrowest } of measures) {
    const { width, held } = fullestWidth(
      open.map(({ text }) => measure(text)),
      narrowest,
      slack,
    );
    if (held >= 3 && held * 2 >= open.length && held > (best?.held ?? 0)) best = { width, measure, slack, held };
  }
  return best;
}

const measures = [
  { measure: columns, slack: 5, narrowest: 36 },
  { measure: (text: string) => text.length, slack: 2, narrowest: 24 },
];

/** Whether a line is as long as the text is wide. */
export const isFull = (text: string, wrap: Wrap | undefined): boolean => {
  if (!wrap || text.length > wrap.width) return false;
  return wrap.measure(text) >= wrap.width - wrap.slack;
};

const widest = 160;

/** The width at which most lines end, and how many do. */
function fullestWidth(
  widths: readonly number[],
  narrowest: number,
  slack: number,
): { readonly width: number; readonly held: number } {
  const counts = new Uint16Array(widest + 1);
  for (const width of widths) if (width >= narrowest && width <= widest) counts[width] = (counts[width] ?? 0) + 1;
  let held = 0;
  let width = 0;
  let inWindow = 0;
  for (let end = narrowest; end <= widest; end++) {
    inWindow += (counts[end] ?? 0) - (end - slack - 1 >= narrowest ? (counts[end - slack - 1] ?? 0) : 0);
    if (inWindow > held) {
      held = inWindow;
      width = end;
    }
  }
  return { width, held };
}

/** Width in a terminal: 2 for Han and full-width forms. */
function columns(text: string): number {
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
