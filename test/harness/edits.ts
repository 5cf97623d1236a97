import type { Span } from '../../server/src/core/index.js';

export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** Applies edits that are sorted and do not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let from = 0;
  for (const edit of edits) {
    result += text.slice(from, edit.span.start) + edit.text;
    from = edit.span.end;
  }
  return result + text.slice(from);
}

/** Where an offset of the old text stands after the edits. */
export function movedBy(edits: readonly Edit[], offset: number): number {
  let moved = offset;
  for (const { span, text } of edits) if (span.end <= offset) moved += text.length - (span.end - span.start);
  return moved;
}

/** A small generator with a seed (mulberry32), so that a failure can be repeated. */
export function randomFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** What authors type, and what breaks readers: figures, cues, markers, brackets, line ends, halves of a pair. */
const inserts: readonly string[] = [
  ...'0 7 12 ％ % 件 条 万 余 近 其中 包括 占 共 合计 ， 、 。 ； ： （ ） ( ) 一、 二、 （一） 1. 一是 ① # | — 无 / 同比增长'.split(
    ' ',
  ),
  '\n',
  '\r\n',
  '\n\n',
  '\t',
  ' ',
  '　',
  '| a | b |\n|---|---|\n',
  '\ud842\udfb7',
  '\ud842',
  '\u0000',
  '2023年',
];

/** One edit somewhere in the text: an insertion, a deletion or a replacement. */
export function randomEdit(text: string, random: () => number): Edit {
  const start = Math.floor(random() * (text.length + 1));
  const removed = random() < 0.5 ? 0 : Math.floor(random() * 12);
  const added = random() < 0.3 ? '' : (inserts[Math.floor(random() * inserts.length)] ?? '');
  return { span: { start, end: Math.min(text.length, start + removed) }, text: added };
}

/** What authors do to a draft of several reports: join two, begin another, paste a passage, break a table, add front matter. */
export function randomUpheaval(text: string, random: () => number): Edit {
  const start = Math.floor(random() * (text.length + 1));
  const at = (places: readonly number[]): number => places[Math.floor(random() * places.length)] ?? start;
  const insert = (place: number, added: string): Edit => ({ span: { start: place, end: place }, text: added });
  const remove = (place: number, length: number): Edit => ({
    span: { start: place, end: Math.min(text.length, place + length) },
    text: '',
  });
  const kinds: readonly (() => Edit)[] = [
    () => remove(at(placesOf(text, '年度报告')), 1),
    () => remove(at(placesOf(text, '|')), 1),
    () => remove(start, Math.floor(random() * 4000)),
    () => insert(at(placesOf(text, '\n')), `\n${anotherReport}`),
    () => insert(start, text.slice(start >> 1, (start >> 1) + 2000)),
    () => insert(0, `---\nyear: ${2008 + Math.floor(random() * 16)}\n---\n`),
    () => randomEdit(text, random),
    () => randomEdit(text, random),
  ];
  return kinds[Math.floor(random() * kinds.length)]?.() ?? insert(start, '');
}

const anotherReport = '丁山县水利局2017年政府信息公开工作年度报告\n\n一、概述\n';

const placesOf = (text: string, words: string): number[] =>
  [...text.matchAll(new RegExp(words.replace('|', '\\|'), 'g'))].map(({ index }) => index);
