import type { Cell } from '../model.js';
import { fold } from '../text/fold.js';
import { cellAt, type FoundTable, type Line, spanOf } from './cells.js';
import { isPunctuation, type LabelNode, numberingOf, type TableLabels } from './labels.js';

/** A printed label found in running text. */
interface Anchor {
  readonly start: number;
  readonly end: number;
  readonly row: boolean;
  /** Number with which the form prints it, 0 where it has none. */
  readonly number: number;
}

/** A label, the numbering before it left out, and the figures up to the next label. */
interface Piece {
  readonly anchor: Anchor;
  /** From here on the next label's own numbering begins. */
  readonly valueEnd: number;
}

/**
 * Finds tables whose lines were lost, as text taken out of a PDF or a web page has them: the printed labels of a form
 * one after another with nothing but figures between. Cells stay as glued as they are; only `bind.ts`, which knows how
 * many there must be and how they add up, can cut them apart.
 *
 * @param free line numbers in order that are not in another table.
 */
export function findGlued(
  text: string,
  lines: readonly Line[],
  free: readonly number[],
  labels: TableLabels,
): FoundTable[] {
  const found: FoundTable[] = [];
  for (const stretch of stretches(free)) {
    const [first, last] = [lines[stretch[0] ?? 0], lines[stretch.at(-1) ?? 0]];
    if (first && last) found.push(...findInStretch(text, first.start, last.end, lines, labels));
  }
  return found;
}

function stretches(numbers: readonly number[]): number[][] {
  const out: number[][] = [];
  for (const number of numbers) {
    const run = out.at(-1);
    if (run && run.at(-1) === number - 1) run.push(number);
    else out.push([number]);
  }
  return out;
}

function findInStretch(
  text: string,
  start: number,
  end: number,
  lines: readonly Line[],
  labels: TableLabels,
): FoundTable[] {
  const folded = fold(text.slice(start, end));
  const found: FoundTable[] = [];
  for (const run of linkAnchors(folded, findAnchors(folded, labels))) {
    if (!isTable(folded, run)) continue;
    const rows = run.map((piece) => cellsOf(text, start, piece));
    const span = spanOf(rows);
    found.push({
      firstLine: lineOf(lines, span.start),
      lastLine: lineOf(lines, span.end - 1),
      table: { layout: 'glued', span, rows },
    });
  }
  return found;
}

/** Longest labels at each place, in order, never overlapping. Linear: the tree is as deep as the longest label. */
function findAnchors(folded: string, { root }: TableLabels): Anchor[] {
  const anchors: Anchor[] = [];
  for (let at = 0; at < folded.length; ) {
    const anchor = isPunctuation(folded.charAt(at)) ? undefined : longestLabel(folded, at, root);
    if (anchor) anchors.push(anchor);
    at = anchor ? anchor.end : at + 1;
  }
  return anchors;
}

function longestLabel(folded: string, start: number, root: LabelNode): Anchor | undefined {
  let node: LabelNode | undefined = root;
  let best: Anchor | undefined;
  let skipped = 0;
  for (let at = start; at < folded.length && node && skipped < 6; at++) {
    const unit = folded.charAt(at);
    if (isPunctuation(unit)) {
      skipped++;
      continue;
    }
    skipped = 0;
    node = node.next.get(unit);
    if (node?.label) best = { start, end: at + 1, ...node.label };
  }
  return best;
}

/** Joins labels with nothing but figures between them into runs. */
function linkAnchors(folded: string, anchors: readonly Anchor[]): Piece[][] {
  const runs: Piece[][] = [[]];
  let count = 0;
  anchors.forEach((anchor, index) => {
    const next = anchors[index + 1];
    const gap = folded.slice(anchor.end, Math.min(next?.start ?? folded.length, anchor.end + longestGap));
    const numbering = next ? numberingBefore(gap, [count + 1, next.number, 1]) : { length: 0, number: count };
    const values = figures.exec(gap.slice(0, gap.length - numbering.length))?.[0] ?? '';
    const isLinked = next !== undefined && anchor.end + values.length + numbering.length === next.start;
    const run = runs.at(-1) as Piece[];
    run.push({ anchor, valueEnd: anchor.end + values.length });
    count = isLinked ? numbering.number : 0;
    if (!isLinked) runs.push([]);
  });
  return runs.filter((run) => run.length > 1);
}

const longestGap = 160;
/** Figures as they may stand between two labels: a unit may come first, money may carry its own. */
const figures = /^[\s):。|”"]*(?:条次|人次|万元|[条件次人个篇期份元])?[\s|]*(?:[-+]?[\d.,]+(?:万?元)?|[/—-]|[\s|])*/;

/**
 * The numbering of the next label at the end of a gap. Glued to a figure (`00000002.重复申请`) its digits can only be
 * told from the figure's by the number that must come: one more than the last, or the one that the form prints.
 */
function numberingBefore(
  gap: string,
  expected: readonly number[],
): { readonly length: number; readonly number: number } {
  const han =
    /(?:其中\s*[:,]?\s*)?(?:\([一二三四五六七八九十]{1,3}\)|[一二三四五六七八九十]{1,3}、)?\s*(?:其中\s*[:,]?\s*)?[("“《\s]*$/.exec(
      gap,
    )?.[0] ?? '';
  if (han.trim() !== '' && numberingOf(han.trim()).length > 0) return { length: han.length, number: 0 };
  for (const number of expected.filter((each) => each > 0)) {
    const tail = new RegExp(`(?:其中\\s*[:,]?\\s*)?${number}\\s*[.、]\\s*["“]?$`).exec(gap)?.[0];
    if (tail) return { length: tail.length, number };
  }
  return { length: han.length, number: 0 };
}

/** At least three labels of rows with figures; a head with at least ten figures after it serves as well. */
function isTable(folded: string, run: readonly Piece[]): boolean {
  const valued = run.filter(({ anchor, valueEnd }) => /\d/.test(folded.slice(anchor.end, valueEnd)));
  const rows = valued.filter(({ anchor }) => anchor.row).length;
  const digits = ({ anchor, valueEnd }: Piece): number => folded.slice(anchor.end, valueEnd).replace(/\D/g, '').length;
  const longest = valued.reduce((most, piece) => Math.max(most, digits(piece)), 0);
  return rows >= 3 || (run.length >= 8 && longest >= 15) || (rows >= 2 && run.length >= 6);
}

/** The label and the figures after it, separated where the text separates them. */
function cellsOf(text: string, offset: number, { anchor, valueEnd }: Piece): Cell[] {
  const label = cellAt(text, offset + anchor.start, offset + anchor.end);
  const cells = [label];
  const from = offset + anchor.end;
  for (const match of text.slice(from, offset + valueEnd).matchAll(/[^\s|:：）)。”"]+/g))
    cells.push(...splitUnit(text, from + match.index, from + match.index + match[0].length));
  return cells;
}

/** `条425` is a unit and a figure. */
function splitUnit(text: string, start: number, end: number): Cell[] {
  const unit = /^(?:条次|人次|万元|[条件次人个篇期份元])/.exec(text.slice(start, end))?.[0].length ?? 0;
  const cells = unit > 0 ? [cellAt(text, start, start + unit)] : [];
  return start + unit < end ? [...cells, cellAt(text, start + unit, end)] : cells;
}

function lineOf(lines: readonly Line[], offset: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
