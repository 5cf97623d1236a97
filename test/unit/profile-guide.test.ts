import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import { builtInProfiles } from '../../server/profiles/index.js';
import { analyze, defaultSettings, loadProfile, readProfileFile } from '../../server/src/core/index.js';
import { readMarks, writeMarks } from '../harness/marks.js';
import { profileSchema } from '../tools/schema/schema.js';
import { gouji, temporaryFolder } from './cli/memory.js';

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

describe('its command lines', () => {
  const folder = temporaryFolder();
  const lines = fenced('sh').split('\n').filter(Boolean);
  mkdirSync(join(folder, '.gouji'));
  writeFileSync(join(folder, '.gouji', 'archives-2024.json'), format);
  writeFileSync(join(folder, 'archives-2024.json'), format);
  writeFileSync(join(folder, 'draft.md'), readMarks(fenced('draft')).text);

  it.each(lines)('%s', async (line) => {
    const args = line.split(' ').slice(1);
    // The test's own folder is not the one that a reader of the page stands in.
    const there = args.map((arg) => (/^\.$|\.(?:json|md)$/.test(arg) ? join(folder, arg) : arg));
    const { code, out } = await gouji([...there, '--format', 'json']);
    const { reports, errors } = JSON.parse(out);
    expect({ code, errors }).toEqual({ code: 1, errors: [] });
    expect(reports.map(({ profile }: { profile: string }) => profile)).toEqual(['archives-2024']);
    expect(reports[0].findings).toHaveLength(readMarks(fenced('draft')).marks.length);
  });

  it('are several', () => {
    expect(lines.length).toBeGreaterThan(1);
  });
});
