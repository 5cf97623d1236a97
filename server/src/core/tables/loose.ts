import type { Cell, Table } from '../model.js';
import { isUnit, isValue } from './cell.js';
import { cellAt, joined, type Line, type Page, spanOf, wordsAt } from './cells.js';
import type { ReadTable } from './delimited.js';
import { isKnown, isLabelLine, labelKey, type TableLabels } from './labels.js';

/**
 * What a line may be in a table whose cells are separated by blanks or stand on lines of their own. `row` has a label
 * and values, `values` only values, `label` is made of printed labels of a form, `words` may be a label.
 */
type LineKind = 'blank' | 'page' | 'row' | 'values' | 'unit' | 'label' | 'words' | 'prose';

interface ReadLine {
  readonly kind: LineKind;
  readonly cells: readonly Cell[];
  readonly line: Line;
}

const pageNumber = /^(?:[-—–]\s*\d{1,3}\s*[-—–]|第\s*\d+\s*页.*|\d+\s*\/\s*\d+\s*页)$/;
const sentence = /[。;；!?？，]|,(?=\D)/;
const remark = /\([^()]*\)/g;
const periodHead =
  /^(?:\d{4}\s*(?:年\s*)?度?|(?:\d{4}\s*(?:年\s*)?[-—–~至到]+\s*\d{4}(?:\s*年)?)?\s*(?:历年|截至.{0,8})?累计(?:数量?)?)$/;
const longestLabel = 60;
const longestLine = 300;

function readLine(folded: string, line: Line, labels: TableLabels): ReadLine {
  const { text } = line;
  const read = (kind: LineKind, cells: readonly Cell[] = []): ReadLine => ({ kind, cells, line });
  if (line.end - line.start > longestLine || line.isPipe || line.isTab) return read('prose');
  if (text === '') return read('blank');
  if (pageNumber.test(text)) return read('page');
  const words = wordsAt(folded, line.start, line.end);
  if (words.length === 1 && isUnit(text)) return read('unit', words);
  const values = trailingValues(words);
  if (values === words.length) return read('values', words);
  if (periodHead.test(text) || isLabelLine(text, labels)) return read('label', [joined(folded, words)]);
  if (values > 0) return read(...readRow(folded, words, values, labels));
  return isShort(text) ? read('words', words) : read('prose');
}

const isShort = (label: string): boolean => label.length <= longestLabel && !sentence.test(label.replace(remark, ''));

function trailingValues(words: readonly Cell[]): number {
  let count = 0;
  while (count < words.length && isValue(words[words.length - 1 - count]?.text ?? '')) count++;
  return count;
}

/** `三、本年度办理结果 (一)予以公开 2 0 0`: the leading words are a code, labels of the form, and a unit. */
function readRow(text: string, words: readonly Cell[], values: number, labels: TableLabels): [LineKind, Cell[]] {
  const lead = words.slice(0, words.length - values);
  const label = joined(text, lead);
  const known = isKnown(label.text, labels);
  if (!known && !isShort(label.text)) return ['prose', []];
  return ['row', [...(known ? [label] : splitLead(text, lead, labels)), ...words.slice(words.length - values)]];
}

function splitLead(text: string, lead: readonly Cell[], labels: TableLabels): Cell[] {
  const unit = lead.length > 1 && isUnit(lead.at(-1)?.text ?? '') ? lead.slice(-1) : [];
  const code = lead.length > 1 && /^\d{1,2}$/.test(lead[0]?.text ?? '') ? lead.slice(0, 1) : [];
  const words = lead.slice(code.length, lead.length - unit.length);
  const cut = words.findIndex((_, at) => at > 0 && isKnown(joined(text, words.slice(at)).text, labels));
  const parts = cut > 0 ? [words.slice(0, cut), words.slice(cut)] : [words];
  return [...code, ...parts.filter((part) => part.length > 0).map((part) => joined(text, part)), ...unit];
}

/** Reads the table that begins at line `at`, laid out by blanks or with one cell a line. */
export function readLoose({ folded, lines }: Page, at: number, labels: TableLabels): ReadTable {
  const run = readRun(folded, lines, at, labels);
  const end = lastIndex(run, ({ kind }) => kind === 'row' || kind === 'values') + 1;
  const last = at + Math.max(0, run.length - 1);
  if (end === 0) return { last };
  const kept = run.slice(0, end);
  const { rows, isDense } = toRows(folded, kept);
  const filled = isDense ? fillBlanks(rows) : rows.map(({ cells }) => cells);
  if (!isTable(filled, labels)) return { last };
  const table: Table = { layout: layoutOf(kept), span: spanOf(filled), rows: filled };
  return { found: { firstLine: at, lastLine: at + end - 1, table }, last: at + end - 1 };
}

function lastIndex<T>(items: readonly T[], test: (item: T) => boolean): number {
  for (let at = items.length - 1; at >= 0; at--) if (test(items[at] as T)) return at;
  return -1;
}

/** Lines from `at` on that can belong to one table. Words belong to it only where their neighbours make them a label. */
function readRun(text: string, lines: readonly Line[], at: number, labels: TableLabels): ReadLine[] {
  const run: ReadLine[] = [];
  let waiting: ReadLine | undefined;
  let blanks: ReadLine[] = [];
  for (let next = at; next < lines.length && blanks.length <= mostBlanks; next++) {
    const read = readLine(text, lines[next] as Line, labels);
    if (read.kind === 'prose') break;
    if (read.kind === 'blank' || read.kind === 'page') {
      blanks.push(read);
      continue;
    }
    const whole = waiting && mergeWords(text, waiting, read, labels);
    if (waiting && !whole && !isLabelOf(text, waiting, read, run, labels)) break;
    if (waiting && !whole) run.push(waiting);
    run.push(...blanks);
    blanks = [];
    waiting = undefined;
    if (whole || read.kind !== 'words' || continues(text, run, read, labels)) run.push(whole ?? read);
    else waiting = read;
  }
  return run;
}

const mostBlanks = 6;

/** A label broken over two lines: `社会公益` and `组织`, or a long one whose values follow its second half. */
function mergeWords(text: string, first: ReadLine, second: ReadLine, labels: TableLabels): ReadLine | undefined {
  const tail = second.cells[0];
  const head = joined(text, first.cells);
  if (!tail || (second.kind !== 'words' && second.kind !== 'row')) return undefined;
  const label = second.kind === 'words' ? joined(text, second.cells) : tail;
  if (!isKnown(head.text + label.text, labels)) return undefined;
  const cell = cellAt(text, head.span.start, label.span.end);
  const rest = second.kind === 'words' ? [] : second.cells.slice(1);
  return { kind: second.kind === 'words' ? 'label' : 'row', cells: [cell, ...rest], line: first.line };
}

/** Whether words are a label because of the line after them: a value, a unit, or the first row under a head. */
function isLabelOf(
  text: string,
  words: ReadLine,
  next: ReadLine,
  run: readonly ReadLine[],
  labels: TableLabels,
): boolean {
  if (next.kind === 'values') return next.cells.length === 1 || run.some(({ kind }) => kind === 'label');
  if (next.kind === 'unit') return true;
  if (next.kind === 'label') return run.length > 0 && isKnown(joined(text, words.cells).text, labels);
  return next.kind === 'row' && words.cells.length === next.cells.length && !run.some(({ kind }) => kind === 'row');
}

/** Whether words are the rest of the label of the row before them, broken over the line end. */
function continues(text: string, run: readonly ReadLine[], words: ReadLine, labels: TableLabels): boolean {
  const before = run.at(-1);
  const label = before?.kind === 'row' ? before.cells.find((cell) => !isValue(cell.text)) : undefined;
  return label !== undefined && isKnown(label.text + joined(text, words.cells).text, labels);
}

interface LooseRow {
  readonly cells: Cell[];
  /** Where blank lines stood in it: index of the cell that may be missing there, and the line. */
  readonly gaps: { readonly index: number; readonly line: Line }[];
  readonly origin: LineKind;
}

function toRows(text: string, run: readonly ReadLine[]): { readonly rows: LooseRow[]; readonly isDense: boolean } {
  const rows: LooseRow[] = [];
  let blanks = 0;
  for (const { kind, cells, line } of run) {
    const current = rows.at(-1);
    if (kind === 'blank') {
      blanks++;
      current?.gaps.push({ index: current.cells.length, line });
    } else if ((kind === 'unit' || kind === 'values') && current && current.origin !== 'row')
      current.cells.push(...cells);
    else if (kind !== 'page') rows.push({ cells: ownCells(text, kind, cells), gaps: [], origin: kind });
  }
  return { rows, isDense: blanks * 4 < run.length };
}

/** A head over rows keeps its words apart; a label alone on its line is one cell. */
const ownCells = (text: string, kind: LineKind, cells: readonly Cell[]): Cell[] =>
  kind === 'label' || (kind === 'words' && cells.length < 3) ? [joined(text, cells)] : [...cells];

const valuesOf = (cells: readonly Cell[]): number => trailingValues(cells);

/** With one cell a line, a blank line among the values of a row that is one value short stands for an empty cell. */
function fillBlanks(rows: readonly LooseRow[]): Cell[][] {
  const usual = mostFrequent(rows.map(({ cells }) => valuesOf(cells)).filter((count) => count > 0));
  return rows.map(({ cells, gaps }) => {
    const first = cells.length - valuesOf(cells);
    const gap = gaps.filter(({ index }) => index >= first && first > 0);
    const only = gap[0];
    if (valuesOf(cells) !== usual - 1 || gap.length !== 1 || !only || usual < 2) return cells;
    const span = { start: only.line.start, end: only.line.start };
    return [...cells.slice(0, only.index), { span, text: '', rowspan: 1, colspan: 1 }, ...cells.slice(only.index)];
  });
}

function mostFrequent(counts: readonly number[]): number {
  const seen = new Map<number, number>();
  for (const count of counts) seen.set(count, (seen.get(count) ?? 0) + 1);
  return [...seen].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/**
 * Whether rows found in loose text are a table: two rows of a known form, a row of figures under a known head, or at
 * least three rows of one shape that are more than a list of words and numbers.
 */
function isTable(rows: readonly (readonly Cell[])[], labels: TableLabels): boolean {
  const valued = rows.filter((row) => valuesOf(row) > 0);
  const known = valued.filter((row) => row.some(({ text }) => labels.rows.has(labelKey(text))));
  if (known.length >= 2) return true;
  const heads = rows.filter((row) => valuesOf(row) === 0 && row.every(({ text }) => isLabelLine(text, labels)));
  if (heads.length >= 2 && valued.some((row) => valuesOf(row) >= 5 || known.includes(row))) return true;
  const usual = mostFrequent(valued.map(valuesOf));
  const alike = valued.filter((row) => valuesOf(row) === usual && row.length > usual);
  const hasTotal = alike.some((row) => /^(?:合计|总计|小计)$/.test(labelKey(row[0]?.text ?? '')));
  return alike.length >= 3 && alike.length * 4 >= valued.length * 3 && (usual >= 2 || hasTotal);
}

function layoutOf(run: readonly ReadLine[]): Table['layout'] {
  const rows = run.filter(({ kind }) => kind === 'row').length;
  const values = run.filter(({ kind, cells }) => kind === 'values' && cells.length === 1).length;
  return values > rows ? 'cell-per-line' : 'space';
}
