import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { expectDraft } from '../harness/index.js';
import { type Example, readPage } from '../harness/page.js';

/** The pages of the checks are their main tests: every example is run, in both directions. */
const folder = join(import.meta.dirname, '../../server/src/core/checks');

for (const name of readdirSync(folder).filter((file) => file.endsWith('.md'))) {
  const check = name.slice(0, -3);
  const examples = readPage(readFileSync(join(folder, name), 'utf8'));
  describe(check, () => {
    it('has examples of both directions', () => {
      expect(new Set(examples.map(({ reports }) => reports))).toEqual(new Set([true, false]));
    });
    for (const example of examples) it(titleOf(example), () => run(check, example));
  });
}

const titleOf = ({ line, reports }: Example): string => `${reports ? 'reports' : 'is silent'} (line ${line})`;

function run(check: string, { marked, reports, options, fixed }: Example): void {
  expect(marked.includes('»{'), reports ? 'an example under 会报告 has marks' : 'one under 不报告 has none').toBe(
    reports,
  );
  expectDraft(marked, { ...options, check }, fixed);
}
