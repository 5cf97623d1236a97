import type { Cell, Table } from '../model.js';
import type { RowSpec, TableSpec } from '../profile.js';
import { isUnit, isValue, readCell } from './cell.js';
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
  return text !== '' && !isUnit(text) && !isValue(text) && readCell(text).content === 'text';
}

function lastIndexOf<T>(items: readonly T[], test: (item: T) => boolean): number {
  for (let at = items.length - 1; at >= 0; at--) if (test(items[at] as T)) return at;
  return -1;
}

/** Rows of a spec by the keys of their labels and synonyms; one label may stand for rows under two parents. */
export function rowsByLabel(spec: TableSpec): ReadonlyMap<string, readonly RowSpec[]> {
  const map = new Map<string, RowSpec[]>();
  for (const row of spec.rows)
    for (const label of new Set([row.label, ...(row.synonyms ?? [])].map(labelKey)))
      if (label !== '') map.set(label, [...(map.get(label) ?? []), row]);
  return map;
}

/**
 * Finds the row that a label names: by its key, or, where an author changed a word of a long label, by the one label
 * that it resembles most.
 *
 * @param seen keys of the rows found above it, in order, to tell `被依法纠错数` of 复议 from that of 诉讼.
 */
export function matchRow(
  label: string,
  byLabel: ReadonlyMap<string, readonly RowSpec[]>,
  seen: readonly string[],
): RowSpec | undefined {
  const key = labelKey(label);
  const candidates = byLabel.get(key) ?? byLabel.get(mostAlike(key, [...byLabel.keys()]) ?? '') ?? [];
  if (candidates.length < 2) return candidates[0];
  const fresh = candidates.filter((row) => !seen.includes(row.key));
  const under = (row: RowSpec): number => (row.parent === undefined ? -1 : seen.lastIndexOf(row.parent));
  return [...(fresh.length > 0 ? fresh : candidates)].sort((a, b) => under(b) - under(a))[0];
}

const shortestAlike = 6;
const leastLikeness = 0.75;

function mostAlike(key: string, known: readonly string[]): string | undefined {
  if (key.length < shortestAlike || key.length > 60) return undefined;
  const rated = known
    .filter((other) => other.length >= shortestAlike && Math.abs(other.length - key.length) <= key.length / 2)
    .map((other) => ({ other, score: likeness(key, other) }))
    .filter(({ score }) => score >= leastLikeness)
    .sort((a, b) => b.score - a.score);
  return rated[1] && rated[1].score === rated[0]?.score ? undefined : rated[0]?.other;
}

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
