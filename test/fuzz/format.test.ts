import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtInProfiles } from '../../server/profiles/index.js';
import { htmlTables } from '../../server/src/adapters/html-tables.js';
import { analyze, defaultSettings, formatEdits } from '../../server/src/core/index.js';
import { applyEdits } from '../harness/edits.js';
import { anyDraft } from './drafts.js';
import { wrongTable } from './tables.js';

const options = { profiles: builtInProfiles, settings: { ...defaultSettings, force: true }, html: htmlTables };
const read = (text: string) => analyze(text, options);
const editsOf = (text: string) => formatEdits(read(text), read);
const formatted = (text: string): string => applyEdits(text, editsOf(text));

describe('formatting any text', () => {
  const table = wrongTable.map(({ text }) => text);
  const texts = fc.oneof(
    anyDraft,
    table,
    fc.tuple(anyDraft, table).map((parts) => parts.join('\n')),
  );
  const digits = (text: string): string => text.replace(/[^\p{Nd}]/gu, '');
  /** What is neither white space nor a mark whose width may change, nor a dash of a separator row. */
  const words = (text: string): string => text.replace(/[\s,，;；:：()（）%％-]/g, '');

  it('changes no digit and no word, and nothing the second time', () => {
    fc.assert(
      fc.property(texts, fc.boolean(), (written, isWindows) => {
        const text = isWindows ? written.replace(/\r?\n/g, '\r\n') : written;
        const after = formatted(text);
        expect(digits(after)).toBe(digits(text));
        expect(words(after)).toBe(words(text));
        expect(after.split(/\r\n|\r|\n/).length).toBe(text.split(/\r\n|\r|\n/).length);
        expect(formatted(after)).toBe(after);
      }),
      { seed: 1, numRuns: 120 },
    );
  });

  it('reads the same afterwards, by edits that change something each', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const edits = editsOf(text);
        for (const { span, text: written } of edits) expect(text.slice(span.start, span.end)).not.toBe(written);
        const told = (one: string) =>
          read(one).reports.flatMap(({ figures, findings }) => [
            figures.map(({ raw, value }) => [raw, value]),
            findings.map(({ check }) => check),
          ]);
        expect(told(applyEdits(text, edits))).toEqual(told(text));
      }),
      { seed: 2, numRuns: 80 },
    );
  });
});
