import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import { builtInProfiles } from '../../server/profiles/index.js';
import { analyze, defaultSettings, loadProfile, readProfileFile } from '../../server/src/core/index.js';
import { readMarks, writeMarks } from '../harness/marks.js';
import { profileSchema } from '../tools/schema/schema.js';

/** The guide to formats of one's own is true: its format and its draft are taken from the page and used as they stand. */
const page = readFileSync(join(import.meta.dirname, '../../server/profiles/README.md'), 'utf8');
const fenced = (kind: string): string => new RegExp(`\n\`\`\`${kind}\n([^]*?\n)\`\`\`\n`).exec(page)?.[1] ?? '';
const format = fenced('json');
const profiles = [...builtInProfiles, loadProfile(JSON.parse(format)).profile];

describe('the format of the guide', () => {
  it('has no problems and keeps to the schema', () => {
    expect(readProfileFile(format).findings).toEqual([]);
    const valid = new Ajv().compile(profileSchema());
    expect(valid(JSON.parse(format)) ? [] : valid.errors).toEqual([]);
  });

  it('recognises its draft by itself and reports what the page marks, and nothing else', () => {
    const { text, marks } = readMarks(fenced('draft'));
    const { reports } = analyze(text, { profiles, settings: defaultSettings });
    expect(reports.map(({ profile, year, organ }) => [profile, year, organ])).toEqual([
      ['archives-2024', 2024, '示例县统计局'],
    ]);
    const findings = reports.flatMap((report) => report.findings);
    const places = findings.map(({ check, span }) => [check, span]);
    const wanted = marks.map(({ check, span }) => [check, span]);
    expect(places, writeMarks(text, findings)).toEqual(wanted);
  });
});
