import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { builtInProfiles } from '../../server/profiles/index.js';
import { analyze, defaultSettings, formatEdits, newReport, readProfileFile } from '../../server/src/core/index.js';
import { readMarks } from '../harness/marks.js';
import { applications, balanced, report } from '../unit/tables/forms.js';

/** A format of a workspace may be half written, or made to do harm: whatever stands in it, drafts are still checked. */
const page = readFileSync(join(import.meta.dirname, '../../server/profiles/README.md'), 'utf8');
const fenced = (kind: string): string => new RegExp(`\n\`\`\`${kind}\n([^]*?\n)\`\`\`\n`).exec(page)?.[1] ?? '';
const guide = JSON.parse(fenced('json')) as unknown;
const builtIn = { ...builtInProfiles.find(({ id }) => id === 'gov-disclosure-2021')!, id: 'other-2021' };
const drafts = [
  readMarks(fenced('draft')).text,
  report({ overview: '收到申请12件。', applications: applications(balanced) }),
];

const odd = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    '',
    '*',
    '#',
    '^',
    '***#***',
    -1,
    2021,
    true,
    [],
    {},
    [[]],
    ['-', 'last.'],
    '__proto__',
  ),
  fc.string({ maxLength: 6 }),
);

/** Every place in a JSON value, as the keys that lead there. */
function places(value: unknown, path: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [[...path]];
  return [[...path], ...Object.entries(value).flatMap(([key, part]) => places(part, [...path, key]))];
}

function replaced(value: unknown, [key, ...rest]: readonly string[], by: unknown): unknown {
  if (key === undefined || typeof value !== 'object' || value === null) return by;
  if (Array.isArray(value)) return value.map((part, at) => (String(at) === key ? replaced(part, rest, by) : part));
  return { ...value, [key]: replaced((value as Record<string, unknown>)[key], rest, by) };
}

const damaged = fc
  .tuple(fc.constantFrom(guide, builtIn as unknown), fc.array(fc.tuple(fc.nat(), odd), { minLength: 1, maxLength: 6 }))
  .map(([whole, damages]) =>
    damages.reduce((value, [at, by]) => {
      const all = places(value);
      return replaced(value, all[at % all.length] ?? [], by);
    }, whole),
  );

it('a damaged format never stops the analysis, and is told of unless it still makes sense', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(damaged, fc.constantFrom(...drafts), (value, draft) => {
      const { profile } = readProfileFile(JSON.stringify(value, undefined, 2));
      const profiles = profile ? [...builtInProfiles, profile] : builtInProfiles;
      const read = (text: string) =>
        analyze(text, { profiles, settings: { ...defaultSettings, profile: profile?.id ?? '' } });
      const { faults } = read(draft);
      expect(faults).toEqual([]);
      formatEdits(read(draft), read);
      if (profile) newReport(profile, { organ: '甲局', year: 2024, markdown: true });
    }),
    { seed: 1, numRuns: 120 },
  );
});
