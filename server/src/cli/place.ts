/** Line and column of an offset, both from 1; columns in UTF-16 units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

export type Placer = (offset: number) => Place;

/** Prepares a text for looking up many offsets. Lines end as in editors: at `\n`, `\r\n` or a lone `\r`. */
export function placer(text: string): Placer {
  const starts = lineStarts(text);
  return (offset) => {
    const line = lastAtMost(starts, offset);
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
  };
}

/** The placer of a file; `undefined` where its text is not at hand. */
export type Placers = (path: string) => Placer | undefined;

/** Of a draft, and of last year's report that it was held against. */
export function placers(path: string, text: string, previous?: { path: string; text: string | undefined }): Placers {
  const own = placer(text);
  const last = previous?.text === undefined ? undefined : placer(previous.text);
  return (wanted) => (wanted === path ? own : wanted === previous?.path ? last : undefined);
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (const end of text.matchAll(/\r\n|\n|\r/g)) starts.push(end.index + end[0].length);
  return starts;
}

function lastAtMost(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
