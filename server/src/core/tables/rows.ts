import type { Cell, Table } from '../model.js';
import type { RowSpec, TableSpec } from '../profile.js';
import { contentOf, isUnit, isValue } from './cell.js';
import { labelKey } from './labels.js';

/** One row of a table taken apart: what it is called, its unit, and the cells after that. */
export interface RowReading {
  readonly label: Cell | undefined;
  readonly unit: string;
  readonly values: readonly Cell[];
  /** Cells before the label: group labels, codes. */
  readonly before: readonly Cell[];
}

/**
 * Takes a row apart.
 *
 * @param isLabel whether a text is a label of the form; the last such cell is the label, else the first with words.
 */
export function readRow(cells: readonly Cell[], isLabel: (text: string) => boolean): RowReading {
  const first = cells.findIndex(({ text }) => isWords(text));
  const known = lastIndexOf(cells, ({ text }) => isWords(text) && isLabel(text));
  const at = known >= 0 ? known : first;
  const rest = cells.slice(at + 1);
  const unit = rest[0] && isUnit(rest[0].text) ? rest[0].text : '';
  return {
    label: cells[at],
    unit: unit.startsWith('—') ? '' : unit,
    values: unit === '' ? rest : rest.slice(1),
    before: cells.slice(0, Math.max(at, 0)),
  };
}

/** Neither a value nor a unit nor empty. A remark does not make words of a number. */
function isWords(text: string): boolean {
  return text !== '' && !isUnit(text) && !isValue(text) && contentOf(text) === 'text';
}

function lastIndexOf<T>(items: readonly T[], test: (item: T) => boolean): number {
  for (let at = items.length - 1; at >= 0; at--) if (test(items[at] as T)) return at;
  return -1;
}

/** The rows of a form by what a label may be reduced to; one label may stand for rows under two parents. */
export interface RowLabels {
  readonly byLabel: ReadonlyMap<string, readonly RowSpec[]>;
  /** Without the words for number at the end: `信息不存在答复数` and `信息不存在数` name one row. */
  readonly byStem: ReadonlyMap<string, readonly RowSpec[]>;
}

export function rowLabels(spec: TableSpec): RowLabels {
  const byLabel = new Map<string, RowSpec[]>();
  const byStem = new Map<string, RowSpec[]>();
  for (const row of spec.rows)
    for (const key of new Set([row.label, ...(row.synonyms ?? [])].map(labelKey))) {
      if (key === '') continue;
      byLabel.set(key, [...(byLabel.get(key) ?? []), row]);
      const stem = key.replace(ending, '');
      if (stem.length >= 4 && !byStem.has(stem)) byStem.set(stem, [row]);
    }
  return { byLabel, byStem };
}

const ending = /(?:答复|公开)?(?:总|条|件|次|人)?数(?:量)?$/;

/**
 * Finds the row that a label names: by its key, or, where an author changed a word of a long label, by the one label
 * that it resembles most.
 *
 * @param seen keys of the rows found above it with their places, to tell `被依法纠错数` of 复议 from that of 诉讼.
 */
export function matchRow(
  label: string,
  { byLabel, byStem }: RowLabels,
  seen: ReadonlyMap<string, number>,
): RowSpec | undefined {
  const key = labelKey(label);
  const candidates =
    byLabel.get(key) ?? byStem.get(key.replace(ending, '')) ?? byLabel.get(mostAlike(key, byLabel.keys()) ?? '') ?? [];
  if (candidates.length < 2) return candidates[0];
  const fresh = candidates.filter((row) => !seen.has(row.key));
  const under = (row: RowSpec): number => (row.parent === undefined ? -1 : (seen.get(row.parent) ?? -1));
  return [...(fresh.length > 0 ? fresh : candidates)].sort((a, b) => under(b) - under(a))[0];
}

const shortestAlike = 6;
const leastLikeness = 0.75;

function mostAlike(key: string, known: Iterable<string>): string | undefined {
  if (key.length < shortestAlike || key.length > 60) return undefined;
  let best: { readonly label: string; readonly score: number } | undefined;
  for (const label of known) {
    if (!mayResemble(key, label)) continue;
    const score = likeness(key, label);
    if (score >= leastLikeness && score > (best?.score ?? 0)) best = { label, score };
  }
  return best?.label;
}

/** What is cheap to see: about as long, with the same beginning or end. */
const mayResemble = (a: string, b: string): boolean =>
  b.length >= shortestAlike &&
  Math.abs(a.length - b.length) <= Math.max(1, a.length / 8) &&
  (a.startsWith(b.slice(0, 2)) || a.endsWith(b.slice(-2)));

/** Share of pairs of neighbouring characters that two texts have in common. */
function likeness(a: string, b: string): number {
  const pairs = (text: string): string[] => Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2));
  const [left, right] = [pairs(a), pairs(b)];
  const rest = [...right];
  let common = 0;
  for (const pair of left) {
    const at = rest.indexOf(pair);
    if (at < 0) continue;
    rest.splice(at, 1);
    common++;
  }
  return (2 * common) / (left.length + right.length);
}

const longestHead = 40;

/** The cells above the first row of figures: the head. A year is no figure there. */
export function headOf(table: Table): readonly (readonly Cell[])[] {
  const isFigure = ({ text }: Cell): boolean => isValue(text) && !/^(?:19|20)\d{2}$/.test(text);
  const first = table.rows.findIndex((row) => row.some(isFigure));
  return table.rows.slice(0, Math.min(first < 0 ? table.rows.length : first, longestHead));
}
