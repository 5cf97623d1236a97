import { oncePer } from '../once.js';
import type { Profile, TableSpec } from '../profile.js';
import { blanks, CharSet } from '../text/char-set.js';
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

const unnumbered: Numbering = { style: '', number: 0, among: false, length: 0 };
/** What a numbering may begin with. */
const numberingHeads = new CharSet(`${blanks}其(0123456789${hanNumbers}`);

/** Reads the numbering at the head of a folded label. */
export function numberingOf(label: string): Numbering {
  if (!numberingHeads.has(label.charCodeAt(0))) return unnumbered;
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

const punctuation = new CharSet(`${blanks}"“”'‘’「」、,.;:。《》〈〉()[]·*_|`);

export const isPunctuation = (code: number): boolean => punctuation.has(code);

/**
 * Reduces a label to what tells it from others: folded, without numbering, blanks, quotes, punctuation and remarks in
 * brackets, so that `(二)部分公开(区分处理的,…)`, `2．部分公开` and `部分 公开` are one.
 */
export function labelKey(label: string): string {
  if (label.length > longestKept) return keyOf(label);
  const known = keys.get(label);
  if (known !== undefined) return known;
  if (keys.size >= mostKept) keys.clear();
  const key = keyOf(label);
  keys.set(label, key);
  return key;
}

/** Keys by label: forms print the same few hundred in every report, and each is asked for in several ways. */
const keys = new Map<string, string>();
const mostKept = 4000;
const longestKept = 80;

function keyOf(label: string): string {
  const text = plainLabel(fold(label));
  const from = numberingOf(text).length;
  return lettersOf(text, from, false) || lettersOf(text, from, true);
}

/** Without line breaks and the number of the line in the form's own column. */
function plainLabel(text: string): string {
  const plain = text.charCodeAt(0) > 0x39 ? text : text.replace(/^\s*\d{2}\s+/, '');
  return plain.includes('<') ? plain.replace(/<br\s?\/?>/gi, '') : plain;
}

/** What is no punctuation, with or without what stands in brackets (nested ones and one that is not closed too). */
function lettersOf(text: string, start: number, inBrackets: boolean): string {
  let letters = '';
  let depth = 0;
  let from = start;
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const isHidden = depth > 0 && !inBrackets;
    if (code === 0x28) depth++;
    else if (code === 0x29) depth = Math.max(0, depth - 1);
    if (!isHidden && !punctuation.has(code)) continue;
    if (at > from) letters += text.slice(from, at);
    from = at + 1;
  }
  return letters + text.slice(from);
}

/** A node of the tree of all labels, by their characters without punctuation. */
export interface LabelNode {
  /** By the code of the next character. */
  readonly next: Map<number, LabelNode>;
  /** Set where a label ends here. */
  label?: { readonly row: boolean; readonly number: number };
  /** Numbering styles with which the label is printed whose key ends here. */
  styles?: Set<Numbering['style']>;
}

/** Every label that the tables of some formats print, for finding tables in text that has lost its lines. */
export interface TableLabels {
  /** Keys of the labels of rows. */
  readonly rows: ReadonlySet<string>;
  readonly root: LabelNode;
  /** What labels begin with. */
  readonly heads: CharSet;
}

/** Collects the labels of all tables of the given profiles. */
export const tableLabels = oncePer((profiles: readonly Pick<Profile, 'tables'>[]): TableLabels => {
  const rows = new Set<string>();
  const root: LabelNode = { next: new Map() };
  const add = (label: string, row: boolean): void => {
    const key = labelKey(label);
    if (key === '') return;
    const text = fold(label);
    if (row) rows.add(key);
    const { style, number, length } = numberingOf(text);
    const node = plant(root, key, row, number);
    node.styles = (node.styles ?? new Set()).add(style);
    const whole = lettersOf(text, length, true);
    if (whole !== key) plant(root, whole, row, number);
  };
  for (const { tables } of profiles) for (const table of tables) addTable(table, add);
  const heads = new CharSet(String.fromCharCode(...root.next.keys()));
  return { rows, root, heads };
});

function addTable(table: TableSpec, add: (label: string, row: boolean) => void): void {
  for (const row of table.rows) for (const label of [row.label, ...(row.synonyms ?? [])]) add(label, true);
  for (const column of table.columns) for (const label of [column.label, ...(column.synonyms ?? [])]) add(label, false);
  for (const label of table.head ?? []) add(label, false);
}

function plant(root: LabelNode, key: string, row: boolean, number: number): LabelNode {
  let node = root;
  for (let at = 0; at < key.length; at++) {
    const code = key.charCodeAt(at);
    const next = node.next.get(code) ?? { next: new Map() };
    node.next.set(code, next);
    node = next;
  }
  node.label = { row: row || (node.label?.row ?? false), number: number || (node.label?.number ?? 0) };
  return node;
}

/**
 * Whether a whole line is made of printed labels of a form: `商业企业  科研机构`. A numbered line counts only where the
 * form numbers that label in the same way, so that a heading `四、行政复议` is none.
 */
export function isLabelLine(line: string, labels: TableLabels): boolean {
  if (isKnown(line, labels)) return true;
  const words = line.includes(' ') ? line.split(/\s+/).filter((word) => word !== '') : [];
  for (let at = 0; at < words.length; ) {
    const taken = [3, 2, 1].find((count) => isKnown(words.slice(at, at + count).join(''), labels));
    if (!taken) return false;
    at += taken;
  }
  return words.length > 0;
}

/** Whether a folded text is a printed label, numbered as the form numbers it. */
export function isKnown(text: string, { root }: TableLabels): boolean {
  const plain = plainLabel(text);
  const from = numberingOf(plain).length;
  const node = follow(root, plain, from, false);
  const end = node === root ? follow(root, plain, from, true) : node;
  return end?.styles?.has(numberingOf(text).style) ?? false;
}

/** Where the letters of a text lead in the tree; most texts part from all labels within a few characters. */
function follow(root: LabelNode, text: string, start: number, inBrackets: boolean): LabelNode | undefined {
  let node: LabelNode | undefined = root;
  let depth = 0;
  for (let at = start; at < text.length && node; at++) {
    const code = text.charCodeAt(at);
    const isHidden = depth > 0 && !inBrackets;
    if (code === 0x28) depth++;
    else if (code === 0x29) depth = Math.max(0, depth - 1);
    if (!isHidden && !punctuation.has(code)) node = node.next.get(code);
  }
  return node;
}
