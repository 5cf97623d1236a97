import { groupBy } from '../forms/group.js';
import type { Cell, Table } from '../model.js';
import { oncePer } from '../once.js';
import type { RowSpec, TableSpec } from '../profile.js';
import { fold } from '../text/fold.js';
import { contentOf, isUnit, isValue } from './cell.js';
import { labelKey, numberingOf } from './labels.js';

/** One row of a table taken apart: what it is called, its unit, and the cells after that. */
export interface RowReading {
  readonly label: Cell | undefined;
  readonly unit: string;
  readonly values: readonly Cell[];
}

/**
 * Takes a row apart.
 *
 * @param isLabel whether a text is a label of the form; the last such cell is the label, else the first with words.
 */
export const readRow = (cells: readonly Cell[], isLabel: (text: string) => boolean): RowReading =>
  readFrom(cells, labelAt(cells, isLabel));

/** Where the label of a row stands; -1 where the row has none. */
export function labelAt(cells: readonly Cell[], isLabel: (text: string) => boolean): number {
  let at = -1;
  for (let each = cells.length - 1; each >= 0; each--) {
    const { text } = cells[each] as Cell;
    if (!isWords(text)) continue;
    at = each;
    if (isLabel(text)) break;
  }
  return at;
}

/** The row as it reads with its label at `at`. */
export function readFrom(cells: readonly Cell[], at: number): RowReading {
  const next = cells[at + 1];
  const unit = next && isUnit(next.text) ? next.text : '';
  return {
    label: cells[at],
    unit: unit.startsWith('—') ? '' : unit,
    values: cells.slice(unit === '' ? at + 1 : at + 2),
  };
}

/** Neither a value nor a unit nor empty. A remark does not make words of a number. */
const isWords = (text: string): boolean => contentOf(text) === 'text' && !isUnit(text);

/** The rows of a form by what a label may be reduced to; one label may stand for rows under two parents. */
export interface RowLabels {
  readonly byLabel: ReadonlyMap<string, readonly RowSpec[]>;
  /** Without the words for number at the end: `信息不存在答复数` and `信息不存在数` name one row. */
  readonly byStem: ReadonlyMap<string, readonly RowSpec[]>;
  /** Long labels by the two characters at either end, each with its place among all. */
  readonly byEdge: ReadonlyMap<string, readonly LongLabel[]>;
}

interface LongLabel {
  readonly label: string;
  readonly order: number;
}

export const rowLabels = oncePer((spec: TableSpec): RowLabels => {
  const byLabel = new Map<string, RowSpec[]>();
  const byStem = new Map<string, RowSpec[]>();
  for (const row of spec.rows)
    for (const key of new Set([row.label, ...(row.synonyms ?? [])].map(labelKey))) {
      if (key === '') continue;
      byLabel.set(key, [...(byLabel.get(key) ?? []), row]);
      const stem = stemOf(key);
      if (stem.length >= 4 && !byStem.has(stem)) byStem.set(stem, [row]);
    }
  return { byLabel, byStem, byEdge: edgesOf(byLabel.keys()) };
});

function edgesOf(labels: Iterable<string>): Map<string, LongLabel[]> {
  const long = [...labels]
    .map((label, order) => ({ label, order }))
    .filter(({ label }) => label.length >= shortestAlike);
  const byHead = groupBy(long, ({ label }) => `${label.slice(0, 2)}…`);
  const byTail = groupBy(long, ({ label }) => `…${label.slice(-2)}`);
  return new Map([...byHead, ...byTail]);
}

const shortestAlike = 6;

const ending = /(?:答复|公开)?(?:总|条|件|次|人)?数(?:量)?$/;
const stemOf = (key: string): string => (key.endsWith('数') || key.endsWith('数量') ? key.replace(ending, '') : key);

/**
 * Finds the row that a label names: by its key, or, where an author changed a word of a long label, by the one label
 * that it resembles most.
 *
 * @param seen keys of the rows found above it with their places, to tell `被依法纠错数` of 复议 from that of 诉讼.
 */
export function matchRow(
  label: string,
  { byLabel, byStem, byEdge }: RowLabels,
  seen: ReadonlyMap<string, number>,
): RowSpec | undefined {
  const key = labelKey(label);
  const candidates = byLabel.get(key) ?? byStem.get(stemOf(key)) ?? byLabel.get(mostAlike(key, byEdge) ?? '') ?? [];
  if (candidates.length < 2) return candidates[0];
  const fresh = candidates.filter((row) => !seen.has(row.key));
  const { style, among } = numberingOf(fold(label));
  // (2)信息不存在 is a reason of the refusals above it, 6.信息不存在 an answer beside them.
  const isDeep = among || style === 'paren-arabic';
  const depth = ({ key: row }: RowSpec): number => (isDeep ? -1 : 1) * row.split('.').length;
  const under = (row: RowSpec): number => (row.parent === undefined ? -1 : (seen.get(row.parent) ?? -1));
  return [...(fresh.length > 0 ? fresh : candidates)].sort((a, b) => depth(a) - depth(b) || under(b) - under(a))[0];
}

const leastLikeness = 0.75;

/** The label that resembles the key most: about as long, with the same beginning or end. */
function mostAlike(key: string, byEdge: RowLabels['byEdge']): string | undefined {
  if (key.length < shortestAlike || key.length > 60) return undefined;
  const [alike, ended] = [byEdge.get(`${key.slice(0, 2)}…`), byEdge.get(`…${key.slice(-2)}`)];
  if (!alike && !ended) return undefined;
  const near = [...(alike ?? []), ...(ended ?? [])]
    .filter(({ label }) => Math.abs(key.length - label.length) <= Math.max(1, key.length / 8))
    .sort((a, b) => a.order - b.order);
  let best: { readonly label: string; readonly score: number } | undefined;
  for (const { label } of near) {
    const score = likeness(key, label);
    if (score >= leastLikeness && score > (best?.score ?? 0)) best = { label, score };
  }
  return best?.label;
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
export const headOf = oncePer((table: Table): readonly (readonly Cell[])[] => {
  const isFigure = ({ text }: Cell): boolean => isValue(text) && !/^(?:19|20)\d{2}$/.test(text);
  const first = table.rows.findIndex((row) => row.some(isFigure));
  return table.rows.slice(0, Math.min(first < 0 ? table.rows.length : first, longestHead));
});
