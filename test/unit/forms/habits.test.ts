import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findingsOf, holdInvariants, optionsFor, readMarks, writeMarks } from '../../harness/index.js';

/** Whole drafts of many habits: what is left over in them is marked, all the rest is right, however odd it looks. */
const folder = join(import.meta.dirname, '../../fixtures/leftovers');
const checks = new Set([
  'approximation-conflict',
  'date-invalid',
  'deadline-missed',
  'organ-conflict',
  'period-incomplete',
  'personal-data',
  'placeholder-left',
  'quote-empty',
  'text-duplicated',
  'unit-missing',
  'year-conflict',
]);

describe.each(readdirSync(folder))('%s', (name) => {
  const marked = readFileSync(join(folder, name), 'utf8');
  const { text } = readMarks(marked);

  it('gives the findings of its marks', () => {
    const findings = findingsOf(text, optionsFor()).filter(({ check }) => checks.has(check));
    expect(writeMarks(text, findings).replace(/»\{([a-z-]+):[^{}]*\}/g, '»{$1}')).toBe(marked);
  });

  it('holds what holds for any draft', () => {
    holdInvariants(text, optionsFor());
  });
});
