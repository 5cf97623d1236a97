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

/**
 * Finds the lines of a text at every kind of line end, blank ones included. Linear, whatever the text. It goes from
 * character to character: a compiler may take a search for a character out of the condition that guards it, and a search
 * that finds nothing reads the whole rest of the text for every line.
 */
export function lineExtents(text: string): Extent[] {
  const extents: Extent[] = [];
  for (let at = 0; at <= text.length; ) {
    const { start, end, next } = lineFrom(text, at);
    extents.push({ start, end });
    at = next;
  }
  return extents;
}

/** The line that begins at `start`. `next` is where the one after it begins: past the text's end behind the last line. */
export function lineFrom(text: string, start: number): Extent & { readonly next: number } {
  for (let end = start; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code === feed) return { start, end, next: end + 1 };
    if (code === carriage) return { start, end, next: text.charCodeAt(end + 1) === feed ? end + 2 : end + 1 };
  }
  return { start, end: text.length, next: text.length + 1 };
}

const feed = 0x0a;
const carriage = 0x0d;

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
