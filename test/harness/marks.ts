import type { Finding, Locale, MessageRef, Span } from '../../server/src/core/index.js';
import { render } from '../../server/src/core/index.js';

/** A finding that a fixture expects: its place, its check, and (where given) a part of its Chinese message. */
export interface Mark {
  readonly span: Span;
  readonly check: string;
  readonly message: string;
}

export interface Marked {
  /** The draft without its marks. */
  readonly text: string;
  readonly marks: readonly Mark[];
}

/**
 * Reads `合计 «7»{sum-mismatch: 相差 2} 件`: the marked words, the check, a part of the message. Several checks on the
 * same words follow one another: `«7»{a}{b}`. `«»{section-missing}` marks an empty place. Marks do not nest.
 */
export function readMarks(marked: string): Marked {
  const marks: Mark[] = [];
  let text = '';
  let from = 0;
  for (const match of marked.matchAll(/«([^«»]*)»((?:\{[^{}]*\})+)/g)) {
    const [whole, words = '', braces = ''] = match;
    text += marked.slice(from, match.index);
    const span = { start: text.length, end: text.length + words.length };
    for (const [, check = '', message = ''] of braces.matchAll(/\{([^:{}]*):?([^{}]*)\}/g))
      marks.push({ span, check: check.trim(), message: message.trim() });
    text += words;
    from = match.index + whole.length;
  }
  return { text: text + marked.slice(from), marks };
}

/** The draft with the marks that its findings ask for, ready to be pasted into the fixture. Of overlapping ones the first. */
export function writeMarks(text: string, findings: readonly Finding[]): string {
  let marked = '';
  let from = 0;
  for (const group of bySpan(findings)) {
    const { start, end } = group[0]!.span;
    if (start < from) continue;
    const braces = group.map((finding) => `{${finding.check}: ${words(finding.message)}}`).join('');
    marked += `${text.slice(from, start)}«${text.slice(start, end)}»${braces}`;
    from = end;
  }
  return marked + text.slice(from);
}

function bySpan(findings: readonly Finding[]): Finding[][] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)) {
    const key = `${finding.span.start}-${finding.span.end}`;
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups.values()];
}

/** A message as marks can hold it: on one line, without braces. */
export const words = (message: MessageRef, locale: Locale = 'zh-CN'): string =>
  render(message, locale).replace(/[{}\s]+/g, ' ');
