import type { Heading, Relation, Span } from '../model.js';
import { markerSpan, renumbered } from '../outline/marker-text.js';

/** How a sequence of numbers goes wrong at a marker. */
export type BreakKind =
  | 'gap' // 9. then 11.
  | 'repeat' // 四、 then 四、
  | 'slip' // 一、三、三、: one marker is wrong, the next ones count on
  | 'order' // all numbers are there, but not in their order
  | 'start' // the first is not 1
  | 'mark'; // 三制度 for 三是制度

export interface NumberingBreak {
  readonly kind: BreakKind;
  /** The marker that breaks the sequence. */
  readonly at: Span;
  readonly written: string;
  /** The marker that was due here. */
  readonly due: string;
  /** The marker before it; `undefined` for a sequence that does not start with 1. */
  readonly before: { readonly span: Span; readonly written: string } | undefined;
  /** Edits that make the sequence whole from here on. */
  readonly edits: readonly { readonly span: Span; readonly text: string }[];
  /** Whether headings or list lines break, and not items inside a sentence. */
  readonly plain: boolean;
  readonly heading: Heading;
}

/** A sequence of numbers: complete, or with the places where it breaks. */
export interface NumberingRelation extends Relation {
  readonly kind: 'numbering';
  readonly breaks: readonly NumberingBreak[];
}

export const isNumbering = (relation: Relation): relation is NumberingRelation => relation.kind === 'numbering';

/**
 * Checks every sequence of numbers of the outline: headings of each level, and items inside sentences.
 *
 * @param text the draft, in which the markers stand as written.
 */
export function numberingRelations(outline: readonly Heading[], text: string): NumberingRelation[] {
  const found: NumberingRelation[] = [];
  const visit = (siblings: readonly Heading[]): void => {
    for (const run of runsOf(siblings, text)) if (run.length > 1) found.push(relationOf(run, siblings, text));
    for (const { children } of siblings) visit(children);
  };
  visit(outline);
  return found.sort((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0));
}

/** Splits siblings into sequences: one family each, anew at every 1. */
function runsOf(siblings: readonly Heading[], text: string): Heading[][] {
  const open = new Map<string, Heading[]>();
  const runs: Heading[][] = [];
  for (const heading of siblings) {
    if (heading.number === 0) continue;
    const family = familyOf(heading);
    const run = open.get(family);
    if (run && isStray(heading, run)) continue;
    if (run && heading.number !== 1 && !startsAnew(heading, run, text)) run.push(heading);
    else {
      const fresh = [heading];
      open.set(family, fresh);
      runs.push(fresh);
    }
  }
  return runs;
}

const familyOf = ({ style, marker }: Heading): string =>
  style === 'han-is'
    ? `${style}${marker.endsWith('要') ? '要' : '是'}`
    : `${style}${style === 'ordinal' ? marker.charAt(0) : ''}`;

/** 1.…2.…19、步提高: a number far off in another writing is a page number that fell into the text. */
function isStray({ number, marker }: Heading, run: readonly Heading[]): boolean {
  const last = run.at(-1);
  return last !== undefined && number > last.number + 4 && marker.at(-1) !== last.marker.at(-1);
}

/** Inside sentences a second list often begins with other words (首先……二是……), which must stand somewhere in between. */
function startsAnew({ inline, number, span }: Heading, run: readonly Heading[], text: string): boolean {
  const last = run.at(-1);
  if (!inline || number !== 2 || run.length < 2 || !last || last.number < 2 || run[0]?.number !== 1) return false;
  return /[。!?！？]\s*\S/.test(text.slice(last.span.start, span.start));
}

function relationOf(run: readonly Heading[], siblings: readonly Heading[], text: string): NumberingRelation {
  const breaks = breaksOf(run, siblings, text);
  const spans = run.map((heading) => markerSpan(heading, text));
  const [first] = breaks;
  const sequence = run.map(({ marker }) => marker).join(' ');
  return {
    kind: 'numbering',
    verdict: first ? 'differs' : 'holds',
    spans: first ? [first.at, ...spans.filter(({ start }) => start !== first.at.start)] : spans,
    others: [],
    stated: first?.written ?? sequence,
    computed: first?.due ?? sequence,
    arithmetic: sequence,
    loose: false,
    breaks,
  };
}

function breaksOf(run: readonly Heading[], siblings: readonly Heading[], text: string): NumberingBreak[] {
  const misplaced = outOfOrder(run);
  if (misplaced > 0) return [breakAt(run, misplaced, misplaced + 1, 'order', text)];
  const breaks: NumberingBreak[] = [];
  let last = startOf(run, siblings, text, breaks);
  for (let index = 1; index < run.length; index++) {
    const heading = run[index] as Heading;
    const due = last + 1;
    const kind = kindAt(run, index, due);
    if (kind) breaks.push(breakAt(run, index, due, kind, text));
    last = kind === 'slip' ? due : heading.number;
  }
  return breaks.slice(0, mostBreaks);
}

/** More breaks in one sequence say that something else is wrong with it. */
const mostBreaks = 2;

/**
 * The number before the first one's due. Only numbered headings that open no chapter without a number before them must
 * start with 1: a list inside a sentence often has its first item in other words.
 */
function startOf(
  run: readonly Heading[],
  siblings: readonly Heading[],
  text: string,
  breaks: NumberingBreak[],
): number {
  const first = run[0] as Heading;
  const numbered = first.number > 1 && first.number <= 3 && !first.inline && first.level === 1;
  const named = (): boolean => siblings.some(({ number, span }) => number === 0 && span.end <= first.span.start);
  if (numbered && !named()) breaks.push(breakAt(run, 0, 1, 'start', text));
  return first.number;
}

/** Index of the first marker of a sequence that has all its numbers, but not in their order; 0 where they are in order. */
function outOfOrder(run: readonly Heading[]): number {
  const numbers = run.map(({ number }) => number);
  const sorted = [...numbers].sort((a, b) => a - b);
  const complete = sorted.every((number, index) => number === index + 1);
  return complete
    ? Math.max(
        0,
        numbers.findIndex((number, index) => number !== index + 1),
      )
    : 0;
}

function kindAt(run: readonly Heading[], index: number, due: number): BreakKind | undefined {
  const heading = run[index] as Heading;
  if (heading.number === due) return heading.style === 'han-is' && !/[是要]$/.test(heading.marker) ? 'mark' : undefined;
  if (run[index + 1]?.number === due + 1) return 'slip';
  return heading.number < due ? 'repeat' : 'gap';
}

function breakAt(run: readonly Heading[], index: number, due: number, kind: BreakKind, text: string): NumberingBreak {
  const heading = run[index] as Heading;
  const before = run[index - 1];
  const at = markerSpan(heading, text);
  const written = text.slice(at.start, at.end);
  return {
    kind,
    at,
    written,
    due: kind === 'mark' ? `${written}是` : renumbered(heading.style, written, due),
    before: before && writtenMarker(before, text),
    edits: editsFrom(run, index, due, kind, text),
    plain: !heading.inline && kind !== 'mark',
    heading,
  };
}

function writtenMarker(heading: Heading, text: string): { span: Span; written: string } {
  const span = markerSpan(heading, text);
  return { span, written: text.slice(span.start, span.end) };
}

/** One marker alone, or this one and all that follow it. */
function editsFrom(
  run: readonly Heading[],
  index: number,
  due: number,
  kind: BreakKind,
  text: string,
): { span: Span; text: string }[] {
  const edit = (heading: Heading, number: number): { span: Span; text: string } => {
    const span = markerSpan(heading, text);
    return { span, text: renumbered(heading.style, text.slice(span.start, span.end), number) };
  };
  if (kind === 'order') return [];
  if (kind === 'mark') {
    const { start, end } = markerSpan(run[index] as Heading, text);
    return [{ span: { start, end }, text: `${text.slice(start, end)}是` }];
  }
  if (kind === 'slip') return [edit(run[index] as Heading, due)];
  return run.slice(index).map((heading, offset) => edit(heading, due + offset));
}
