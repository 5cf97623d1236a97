import type { Cell } from '../model.js';
import { blanks, CharSet } from '../text/char-set.js';
import { matchesOf } from '../text/matches.js';
import { cellAt, type FoundTable, lineAt, type Page, spanOf } from './cells.js';
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
 * @param taken marks the lines that are in another table.
 */
export function findGlued(page: Page, taken: Uint8Array, labels: TableLabels): FoundTable[] {
  const { lines } = page;
  const found: FoundTable[] = [];
  for (let first = 0; first < lines.length; first++) {
    if (taken[first]) continue;
    let last = first;
    while (last + 1 < lines.length && !taken[last + 1]) last++;
    found.push(...findInStretch(page, lines[first]!.start, lines[last]!.end, labels));
    first = last;
  }
  return found;
}

function findInStretch({ folded, lines }: Page, start: number, end: number, labels: TableLabels): FoundTable[] {
  const found: FoundTable[] = [];
  for (const run of linkAnchors(folded, findAnchors(folded, start, end, labels), end)) {
    if (!isTable(folded, run)) continue;
    const rows = run.map((piece) => cellsOf(folded, piece));
    const span = spanOf(rows);
    found.push({
      firstLine: lineAt(lines, span.start),
      lastLine: lineAt(lines, span.end - 1),
      table: { layout: 'glued', span, rows },
    });
  }
  return found;
}

/** Longest labels at each place, in order, never overlapping. Linear: the tree is as deep as the longest label. */
function findAnchors(folded: string, start: number, end: number, { root, heads }: TableLabels): Anchor[] {
  const anchors: Anchor[] = [];
  for (let at = start; at < end; ) {
    const anchor = heads.has(folded.charCodeAt(at)) ? longestLabel(folded, at, end, root) : undefined;
    if (anchor) anchors.push(anchor);
    at = anchor ? anchor.end : at + 1;
  }
  return anchors;
}

function longestLabel(folded: string, start: number, limit: number, root: LabelNode): Anchor | undefined {
  let node: LabelNode | undefined = root;
  let label: LabelNode['label'];
  let end = start;
  let skipped = 0;
  for (let at = start; at < limit && skipped < 6; at++) {
    const code = folded.charCodeAt(at);
    if (isPunctuation(code)) {
      skipped++;
      continue;
    }
    skipped = 0;
    node = node.next.get(code);
    if (!node) break;
    if (!node.label) continue;
    label = node.label;
    end = at + 1;
  }
  return label && { start, end, ...label };
}

/** Joins labels with nothing but figures between them into runs. */
function linkAnchors(folded: string, anchors: readonly Anchor[], end: number): Piece[][] {
  const runs: Piece[][] = [];
  let run: Piece[] = [];
  let count = 0;
  anchors.forEach((anchor, index) => {
    const next = anchors[index + 1];
    // A label that nothing links to its neighbours is a word of prose, as most are.
    if (run.length === 0 && !mayLink(folded, anchor, next)) return;
    const gap = folded.slice(anchor.end, Math.min(next?.start ?? end, anchor.end + longestGap));
    const numbering = next ? numberingBefore(gap, [count + 1, next.number, 1]) : { length: 0, number: count };
    const values = figures.exec(gap.slice(0, gap.length - numbering.length))?.[0] ?? '';
    const isLinked = next !== undefined && anchor.end + values.length + numbering.length === next.start;
    run.push({ anchor, valueEnd: anchor.end + values.length });
    count = isLinked ? numbering.number : 0;
    if (isLinked) return;
    if (run.length > 1) runs.push(run);
    run = [];
  });
  return runs;
}

/** Whether only what figures and numbering are made of stands between two labels. */
function mayLink(folded: string, anchor: Anchor, next: Anchor | undefined): boolean {
  if (!next || next.start - anchor.end > longestGap) return false;
  for (let at = anchor.end; at < next.start; at++) if (!linking.has(folded.charCodeAt(at))) return false;
  return true;
}

const longestGap = 160;
/** Figures as they may stand between two labels: a unit may come first, money may carry its own. */
const figures = /^[\s):。|”"]*(?:条次|人次|万元|[条件次人个篇期份元])?[\s|]*(?:[-+]?[\d.,]+(?:万?元)?|[/—-]|[\s|])*/;
/** Every unit that `figures` and a numbering may hold. */
const linking = new CharSet(`${blanks}):。|”"“《(条次人万元件个篇期份-+.,/—、0123456789其中一二三四五六七八九十`);

/**
 * The numbering of the next label at the end of a gap. Glued to a figure (`00000002.重复申请`) its digits can only be
 * told from the figure's by the number that must come: one more than the last, or the one that the form prints.
 */
function numberingBefore(
  gap: string,
  expected: readonly number[],
): { readonly length: number; readonly number: number } {
  const han =
    /(?:其中\s{0,4}[:,]?\s{0,4})?(?:\([一二三四五六七八九十]{1,3}\)|[一二三四五六七八九十]{1,3}、)?\s{0,4}(?:其中\s{0,4}[:,]?\s{0,4})?[("“《\s]{0,40}$/.exec(
      gap,
    )?.[0] ?? '';
  if (han.trim() !== '' && numberingOf(han.trim()).length > 0) return { length: han.length, number: 0 };
  if (!/\d\s{0,4}[.、]\s{0,4}["“]?$/.test(gap)) return { length: han.length, number: 0 };
  for (const number of expected.filter((each) => each > 0)) {
    const tail = new RegExp(`(?:其中\\s{0,4}[:,]?\\s{0,4})?${number}\\s{0,4}[.、]\\s{0,4}["“]?$`).exec(gap)?.[0];
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
function cellsOf(folded: string, { anchor, valueEnd }: Piece): Cell[] {
  const cells = [cellAt(folded, anchor.start, anchor.end)];
  for (const match of matchesOf(folded.slice(anchor.end, valueEnd), /[^\s|:)。”"]+/g))
    cells.push(...splitUnit(folded, anchor.end + match.index, anchor.end + match.index + match[0].length));
  return cells;
}

/** `条425` is a unit and a figure. */
function splitUnit(folded: string, start: number, end: number): Cell[] {
  const unit = /^(?:条次|人次|万元|[条件次人个篇期份元])/.exec(folded.slice(start, end))?.[0].length ?? 0;
  const cells = unit > 0 ? [cellAt(folded, start, start + unit)] : [];
  return start + unit < end ? [...cells, cellAt(folded, start + unit, end)] : cells;
}
