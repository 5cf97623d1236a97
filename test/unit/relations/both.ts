import { describe, expect, it } from 'vitest';
import { analyze } from '../../../server/src/core/index.js';
import { expectDraft } from '../../harness/index.js';
import { type DraftOptions, leadOf, optionsFor } from '../../harness/options.js';
import { alarms } from '../right/right.js';

const options: DraftOptions = { year: 2022 };
const under = (text: string): string => `一、总体情况\n${text}\n`;

interface Pair {
  /** A text that is right, and the relation it holds: `sum 318条 = 12条, 96条, 210条`. */
  readonly right: string;
  readonly holds: string;
  /** The same with a wrong figure, and marks for what is to be found. */
  readonly wrong: string;
}

/** A construct in both directions: read and silent where it is right, reported where it is wrong. */
export function both(title: string, { right, holds, wrong }: Pair): void {
  it(`${title}: is read`, () => expect(holding(right)).toContain(holds));
  it(`${title}: is silent where it is right`, () => expectDraft(under(right), options));
  it(`${title}: is reported where it is wrong`, () => expectDraft(under(wrong), options));
}

/** A text without a finding. */
export const silent = (title: string, text: string): void => {
  it(`${title}: ${text}`, () => expectDraft(under(text), options));
};

/** A text with the findings that its marks say. */
export const reports = (title: string, marked: string): void => {
  it(`${title}: ${marked}`, () => expectDraft(under(marked), options));
};

/**
 * Texts in both directions, a line each: `[412|421]` is a figure as it should be and as someone wrote it. The text is silent
 * with every figure right, and says something against each of the wrong ones.
 */
export function slips(topic: string, texts: readonly string[]): void {
  describe(topic, () => {
    for (const text of texts) {
      const right = text.replace(choice, '$1');
      it(`${right} holds`, () => {
        expectDraft(under(right), options);
        expect(holding(right)).not.toEqual([]);
      });
      for (const { index, 0: both, 2: wrong = '' } of text.matchAll(choice)) {
        const before = text.slice(0, index).replace(choice, '$1');
        const after = text.slice(index + both.length).replace(choice, '$1');
        it(`${before}«${wrong}»${after}`, () =>
          expect(alarms(leadOf(options) + under(before + wrong + after))).not.toEqual([]));
      }
    }
  });
}

const choice = /\[([^[\]|]*)\|([^[\]|]*)\]/g;

/** The relations of a text that hold, each end as it is written. */
export function holding(text: string): string[] {
  const draft = leadOf(options) + under(text);
  const relations = analyze(draft, optionsFor(options)).reports.flatMap((report) => report.relations);
  return relations
    .filter(({ verdict }) => verdict === 'holds')
    .map(({ kind, spans }) => {
      const [subject, ...parts] = spans.map(({ start, end }) => draft.slice(start, end));
      return `${kind} ${subject} = ${parts.join(', ')}`;
    });
}
