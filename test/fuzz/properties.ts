import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { jsonPrinter } from '../../server/src/cli/print-json.js';
import { emptySummary } from '../../server/src/cli/printer.js';
import { type Analysis, analyze, formatEdits, keptFixes, type Report } from '../../server/src/core/index.js';
import { decode } from '../../server/src/node/read-file.js';
import { applyEdits, type Edit, randomEdit, randomFrom, randomUpheaval } from '../harness/edits.js';
import { holdOffered, holdShape, holdVariants } from '../harness/invariants.js';
import { findingsOf, optionsFor } from '../harness/options.js';
import { anyDraft, anyText, loose, realistic, several, withPrevious } from './drafts.js';
import { encodeGb18030 } from './gb18030.js';
import { rightTable, wrongTable } from './tables.js';

const options = optionsFor({ force: true });

/** What holds for every text. Run briefly with the tests and at length by `npm run fuzz`. */
export const properties: Readonly<Record<string, fc.IRawProperty<unknown, false>>> = {
  'analysis never throws, ends soon, and its spans stay within the text and split no pair': fc.property(
    anyDraft,
    (text) => {
      const started = performance.now();
      holdShape(text, analyze(text, options));
      const took = performance.now() - started;
      // A text of a few thousand characters takes milliseconds; what takes seconds would take hours at twice the size.
      assert.ok(took < 10_000, `${text.length} characters took ${took.toFixed()} ms`);
    },
  ),

  'analysis is the same twice': fc.property(anyDraft, (text) => {
    assert.deepEqual(analyze(text, options), analyze(text, options));
  }),

  'incremental equals fresh after any edits': fc.property(
    fc.oneof(realistic, loose),
    fc.integer(),
    fc.integer({ min: 1, max: 6 }),
    (text, seed, edits) => walkEdits(text, randomFrom(seed), edits, randomEdit),
  ),

  'incremental equals fresh in a draft of several reports': fc.property(
    several,
    fc.integer(),
    fc.integer({ min: 1, max: 4 }),
    (text, seed, edits) => walkEdits(text, randomFrom(seed), edits, randomUpheaval),
  ),

  'incremental equals fresh beside last year’s report': fc.property(
    withPrevious,
    fc.integer(),
    ({ text, previous }, seed) => walkEdits(text, randomFrom(seed), 3, randomEdit, optionsFor({ previous })),
  ),

  'last year’s report may be any text': fc.property(realistic, anyDraft, (text, previous) => {
    holdShape(text, analyze(text, optionsFor({ previous })));
  }),

  'CRLF and a byte order mark change no finding': fc.property(fc.oneof(realistic, loose), (text) => {
    const plain = text.replace(/\r\n?/g, '\n');
    holdVariants(plain, options, analyze(plain, options));
  }),

  'full-width digits change no finding': fc.property(realistic, (text) => {
    assert.deepEqual(placesOf(text.replace(plainDigits, toFullWidth)), placesOf(text));
  }),

  'a fix removes its finding and adds none': fc.property(realistic, (text) => {
    holdOffered(text, options, analyze(text, options));
  }),

  'a fix does so beside last year’s report': fc.property(withPrevious, ({ text, previous }) => {
    const beside = optionsFor({ previous });
    holdOffered(text, beside, analyze(text, beside));
  }),

  'safe fixes reach a fixed point': fc.property(anyDraft, (text) => {
    let current = text;
    for (let round = 0; round < 10; round++) {
      const fixed = withSafeFixes(current, analyze(current, options));
      if (fixed === current) return;
      current = fixed;
    }
    assert.fail('safe fixes are still offered after ten rounds');
  }),

  'formatting never changes a digit': fc.property(anyDraft, (text) => {
    const read = (one: string) => analyze(one, options);
    const digits = (one: string): string => one.replace(/[^\p{Nd}]/gu, '');
    assert.equal(digits(applyEdits(text, formatEdits(read(text), read))), digits(text));
  }),

  'JSON output validates against its published schema': fc.property(anyDraft, (text) => {
    const printer = jsonPrinter({ locale: 'zh-CN', relations: true });
    const analysis = analyze(text, options);
    const fixesOf = ({ findings }: Report) =>
      keptFixes(findings, analysis, (other) => analyze(other, options, analysis));
    const file = printer.file({ path: 'a.md', analysis, fixesOf });
    const output: unknown = JSON.parse(printer.head + file + printer.tail(emptySummary));
    assert.ok(validate(output), JSON.stringify(validate.errors));
  }),

  'decoding takes any bytes': fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
    const read = decode(bytes);
    assert.ok('text' in read || (read.offset >= 0 && read.offset <= bytes.length));
  }),

  'UTF-8 and UTF-16 give the text back': fc.property(wellFormed(anyDraft), (text) => {
    for (const bytes of encoded(text)) {
      const read = decode(bytes);
      assert.ok('text' in read, JSON.stringify(read));
      assert.equal(read.text, text);
    }
  }),

  'GB18030 is recognised and gives the text back': fc.property(anyDraft, (text) => {
    const chinese = `报告稿件${text.replace(/[^\n -~\u4e00-\u9fa5]/g, '')}`;
    assert.deepEqual(decode(encodeGb18030(chinese)), { text: chinese, encoding: 'gb18030' });
  }),

  'a right table is right in every layout': fc.property(rightTable, ({ text }) => {
    const found = findingsOf(text, options).filter(({ check }) => check === 'table-sum-mismatch');
    assert.deepEqual(found, []);
  }),

  'one wrong figure of a table is found in every layout': fc.property(wrongTable, ({ text }) => {
    const found = findingsOf(text, options).filter(({ check }) => check === 'table-sum-mismatch');
    assert.equal(found.length, 1);
  }),
};

function walkEdits(
  text: string,
  random: () => number,
  edits: number,
  edit: (text: string, random: () => number) => Edit,
  asked = options,
): void {
  let current = text;
  let before = analyze(current, asked);
  for (let i = 0; i < edits; i++) {
    current = applyEdits(current, [edit(current, random)]);
    before = analyze(current, asked, before);
    assert.deepEqual(known(before), known(analyze(current, asked)));
  }
}

/** All that an analysis says; its memo is no one's business. */
const known = ({ text, blocks, reports, faults }: Analysis) => ({ text, blocks, reports, faults });

const placesOf = (text: string): unknown[] =>
  findingsOf(text, options).map(({ check, severity, span }) => ({ check, severity, span }));

/** Digits of the text itself: not those of a name in front matter. */
const plainDigits = /(?<![-\w])\d/g;
const toFullWidth = (digit: string): string => String.fromCharCode(digit.charCodeAt(0) + 0xfee0);

/** All safe fixes that do not overlap, applied at once. */
function withSafeFixes(text: string, { reports }: Analysis): string {
  const fixes = reports.flatMap(({ findings }) => findings.flatMap((finding) => finding.fixes));
  const edits = fixes.filter(({ safety }) => safety === 'safe').flatMap((fix) => fix.edits);
  const sorted = edits.toSorted((a, b) => a.span.start - b.span.start);
  return applyEdits(
    text,
    sorted.filter((edit, i) => i === 0 || edit.span.start >= sorted[i - 1]!.span.end),
  );
}

const schema = JSON.parse(readFileSync('server/src/cli/output.schema.json', 'utf8')) as object;
const validate = new Ajv().compile(schema);

/** Without NULs (a binary) and lone halves of pairs (no text in any encoding). */
function wellFormed(texts: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.oneof(texts, anyText).map((text) => text.toWellFormed().replace(/[\0\ufffd\ufeff]/g, '?'));
}

function encoded(text: string): Uint8Array[] {
  const little = Buffer.from(`\ufeff${text}`, 'utf16le');
  const big = Buffer.from(little).swap16();
  return [Buffer.from(text), Buffer.from(`\ufeff${text}`), little, big];
}
