import { describe, expect, it } from 'vitest';
import type { Finding, Span } from '../../../server/src/core/index.js';
import { outcomeOf } from './forms.js';

/** Sentences as offices write them, held against tables. `«…»` marks the figures in question. */
export interface Tellings {
  /** Every marked figure agrees with its cell, and nothing is reported. */
  readonly agree?: readonly string[];
  /** Every marked figure is reported, and nothing else. */
  readonly differ?: readonly string[];
  /** Another matter, another body or another time: nothing is reported. */
  readonly other?: readonly string[];
}

/** @param report a report with the given overview and the tables that it is held against. */
export function tellings(topic: string, { agree = [], differ = [], other = [] }: Tellings, report: Report): void {
  describe(topic, () => {
    for (const text of agree)
      it(text, () => {
        const { found, covered, marks } = read(text, report);
        expect(found).toEqual([]);
        expect(marks.filter((mark) => !covered.some((span) => meets(span, mark)))).toEqual([]);
      });
    for (const text of differ)
      it(`conflict: ${text}`, () => {
        const { found, marks, spans } = read(text, report);
        expect(marks.filter((mark) => !spans.some((span) => meets(span, mark)))).toEqual([]);
        expect(found.length, found.join()).toBe(marks.length);
      });
    for (const text of other) it(`is another matter: ${text}`, () => expect(read(text, report).found).toEqual([]));
  });
}

type Report = (overview: string) => string;

const meets = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
const counts = ({ check, severity }: Finding): boolean =>
  check !== 'section-missing' && (severity === 'error' || severity === 'warning');

function read(marked: string, report: Report) {
  const overview = marked.replace(/[«»]/g, '');
  const text = report(overview);
  const start = text.indexOf(overview);
  let taken = 0;
  const marks = [...marked.matchAll(/«([^»]*)»/g)].map(({ index, 1: figure = '' }) => {
    const from = start + index - taken;
    taken += 2;
    return { start: from, end: from + figure.length, figure };
  });
  const { findings, relations } = outcomeOf(text);
  const reported = findings.filter(counts);
  return {
    marks,
    found: reported.map(({ check, span }) => `${check}: ${text.slice(span.start, span.end)}`),
    spans: reported.map(({ span }) => span),
    covered: relations
      .filter(({ kind, verdict }) => verdict === 'holds' && (kind === 'text-table' || kind === 'zero'))
      .flatMap(({ spans }) => spans.slice(0, 1)),
  };
}
