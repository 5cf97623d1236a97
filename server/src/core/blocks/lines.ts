/** A line from its first to its last character, without its line end. */
export interface Extent {
  readonly start: number;
  readonly end: number;
}

/** One line that holds more than blanks. Offsets are in the draft; `text` is folded and without blanks at both ends. */
export interface Line extends Extent {
  readonly text: string;
  /** Blanks before the text. */
  readonly indent: number;
  /** Whether an empty line stands before it. */
  readonly gap: boolean;
}

/** Finds the lines of a text at every kind of line end, blank ones included. Linear, whatever the text. */
export function lineExtents(text: string): Extent[] {
  const extents: Extent[] = [];
  let at = 0;
  let feed = text.indexOf('\n');
  let carriage = text.indexOf('\r');
  while (at <= text.length) {
    if (feed >= 0 && feed < at) feed = text.indexOf('\n', at);
    if (carriage >= 0 && carriage < at) carriage = text.indexOf('\r', at);
    const end = firstOf(feed, carriage, text.length);
    extents.push({ start: at, end });
    at = end === carriage && feed === end + 1 ? end + 2 : end + 1;
  }
  return extents;
}

function firstOf(feed: number, carriage: number, length: number): number {
  if (feed < 0) return carriage < 0 ? length : carriage;
  return carriage < 0 ? feed : Math.min(feed, carriage);
}

/** The lines that hold text. */
export function textLines(folded: string, extents: readonly Extent[]): Line[] {
  const lines: Line[] = [];
  let gap = false;
  for (const { start, end } of extents) {
    const line = trimmed(folded, start, end, gap);
    if (line) lines.push(line);
    gap = line === undefined;
  }
  return lines;
}

function trimmed(folded: string, from: number, to: number, gap: boolean): Line | undefined {
  const { start, end } = trim(folded, from, to);
  return start === end ? undefined : { start, end, text: folded.slice(start, end), indent: start - from, gap };
}

/** `[from, to)` without blanks at both ends. */
export function trim(text: string, from: number, to: number): Extent {
  let start = from;
  let end = to;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

/** Blanks and control characters (a NUL byte is as good as a blank). */
export const isBlank = (code: number): boolean => code <= 0x20 || code === 0x7f;
