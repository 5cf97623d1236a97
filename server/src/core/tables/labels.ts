import { oncePer } from '../once.js';
import type { Profile, TableSpec } from '../profile.js';
import { fold } from '../text/fold.js';

/** How a label is numbered: `其中:1.` has style `arabic` and number 1. */
export interface Numbering {
  readonly style: 'han' | 'paren-han' | 'arabic' | 'paren-arabic' | '';
  readonly number: number;
  /** 其中 stands before it. */
  readonly among: boolean;
  /** Length of all of it. */
  readonly length: number;
}

const hanNumbers = '一二三四五六七八九十';
const leading =
  /^\s*(其中\s*[:,]?\s*)?(?:(?:[一二三四五六七八九十]{0,3}\(([一二三四五六七八九十]{1,3})\)|([一二三四五六七八九十]{1,3})[、.])|\((\d{1,2})\)|(\d{1,2})[.、](?!\d))?\s*(其中\s*[:,]?\s*)?/;

/** Reads the numbering at the head of a folded label. */
export function numberingOf(label: string): Numbering {
  const match = leading.exec(label);
  const [all = '', before, parenHan, han, parenArabic, arabic, after] = match ?? [];
  const among = before !== undefined || after !== undefined;
  const style = parenHan ? 'paren-han' : han ? 'han' : parenArabic ? 'paren-arabic' : arabic ? 'arabic' : '';
  const number = hanValue(parenHan ?? han ?? '') || Number(parenArabic ?? arabic ?? 0);
  return { style, number, among, length: all.length };
}

/** 一 … 九十九: more than any form needs. */
function hanValue(text: string): number {
  const digit = (at: number): number => (at < text.length ? hanNumbers.indexOf(text.charAt(at)) + 1 : 0);
  const ten = text.indexOf('十');
  if (ten < 0) return digit(0);
  return (ten === 0 ? 1 : digit(0)) * 10 + digit(ten + 1);
}

const punctuation = /[\s"“”'‘’「」、,.;:。《》〈〉()[\]·*_|]/g;

/**
 * Reduces a label to what tells it from others: folded, without numbering, blanks, quotes, punctuation and remarks in
 * brackets, so that `(二)部分公开(区分处理的,…)`, `2．部分公开` and `部分 公开` are one.
 */
export function labelKey(label: string): string {
  const text = fold(label)
    .replace(/^\s*\d{2}\s+/, '')
    .replace(/<br\s?\/?>/gi, '');
  const plain = text.slice(numberingOf(text).length);
  const bare = withoutBrackets(plain).replace(punctuation, '');
  return bare === '' ? plain.replace(punctuation, '') : bare;
}

/** Drops what stands in brackets, nested ones and one that is not closed too. */
function withoutBrackets(text: string): string {
  let out = '';
  let depth = 0;
  for (const unit of text) {
    if (unit === '(') depth++;
    else if (unit === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0) out += unit;
  }
  return out;
}

/** A node of the tree of all labels, by their characters without punctuation. */
export interface LabelNode {
  readonly next: Map<string, LabelNode>;
  /** Set where a label ends here. */
  label?: { readonly row: boolean; readonly number: number };
}

/** Every label that the tables of some formats print, for finding tables in text that has lost its lines. */
export interface TableLabels {
  /** Numbering styles with which each label is printed, by its key. */
  readonly known: ReadonlyMap<string, ReadonlySet<Numbering['style']>>;
  /** Keys of the labels of rows. */
  readonly rows: ReadonlySet<string>;
  readonly root: LabelNode;
}

/** Collects the labels of all tables of the given profiles. */
export const tableLabels = oncePer((profiles: readonly Pick<Profile, 'tables'>[]): TableLabels => {
  const known = new Map<string, Set<Numbering['style']>>();
  const rows = new Set<string>();
  const root: LabelNode = { next: new Map() };
  const add = (label: string, row: boolean): void => {
    const key = labelKey(label);
    if (key === '') return;
    const text = fold(label);
    known.set(key, (known.get(key) ?? new Set()).add(numberingOf(text).style));
    if (row) rows.add(key);
    const numbering = numberingOf(text);
    const whole = text.slice(numbering.length).replace(punctuation, '');
    plant(root, key, row, numbering.number);
    if (whole !== key) plant(root, whole, row, numbering.number);
  };
  for (const { tables } of profiles) for (const table of tables) addTable(table, add);
  return { known, rows, root };
});

function addTable(table: TableSpec, add: (label: string, row: boolean) => void): void {
  for (const row of table.rows) for (const label of [row.label, ...(row.synonyms ?? [])]) add(label, true);
  for (const column of table.columns) for (const label of [column.label, ...(column.synonyms ?? [])]) add(label, false);
  for (const label of table.head ?? []) add(label, false);
}

function plant(root: LabelNode, key: string, row: boolean, number: number): void {
  let node = root;
  for (const unit of key) {
    const next = node.next.get(unit) ?? { next: new Map() };
    node.next.set(unit, next);
    node = next;
  }
  node.label = { row: row || (node.label?.row ?? false), number: number || (node.label?.number ?? 0) };
}

export const isPunctuation = (unit: string): boolean => /[\s"“”'‘’「」、,.;:。《》〈〉()[\]·*_|]/.test(unit);

/**
 * Whether a whole line is made of printed labels of a form: `商业企业  科研机构`. A numbered line counts only where the
 * form numbers that label in the same way, so that a heading `四、行政复议` is none.
 */
export function isLabelLine(line: string, labels: TableLabels): boolean {
  if (isKnown(line, labels)) return true;
  const words = line.split(/\s+/).filter((word) => word !== '');
  for (let at = 0; at < words.length; ) {
    const taken = [3, 2, 1].find((count) => isKnown(words.slice(at, at + count).join(''), labels));
    if (!taken) return false;
    at += taken;
  }
  return words.length > 0;
}

export function isKnown(text: string, labels: TableLabels): boolean {
  const styles = labels.known.get(labelKey(text));
  return styles?.has(numberingOf(text).style) ?? false;
}
