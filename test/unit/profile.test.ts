import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import { builtInProfiles } from '../../server/profiles/index.js';
import { analyze, defaultSettings, loadProfile, readProfileFile } from '../../server/src/core/index.js';
import { profileSchema } from '../tools/schema/schema.js';

const folder = join(import.meta.dirname, '../../server/profiles');
const schemaFile = join(folder, 'profile.schema.json');
const ids = ['gov-disclosure-2008', 'gov-disclosure-2019', 'gov-disclosure-2021'];
const read = (name: string): Record<string, unknown> => JSON.parse(readFileSync(join(folder, name), 'utf8'));
const dataOf = (id: string): Record<string, unknown> => ({ ...read(`${id}.json`), ...read(`${id}.tables.json`) });

describe('the schema of profiles', () => {
  it('is the one that the shape gives (UPDATE=1 writes it)', () => {
    if (process.env.UPDATE) writeFileSync(schemaFile, `${JSON.stringify(profileSchema(), null, 2)}\n`);
    expect(JSON.parse(readFileSync(schemaFile, 'utf8'))).toEqual(profileSchema());
  });
});

describe.each(ids)('%s', (id) => {
  it('has no problems', () => expect(loadProfile(dataOf(id)).problems).toEqual([]));

  it('keeps to the schema', () => {
    const valid = new Ajv().compile(profileSchema());
    expect(valid(dataOf(id)) ? [] : valid.errors).toEqual([]);
  });

  it('loses nothing when it is read', () => {
    expect(builtInProfiles.find((one) => one.id === id)).toMatchObject(dataOf(id));
  });
});

describe('a profile of any shape', () => {
  const texts = ['', '{', '[]', 'null', '12', '{"id": 3}', '{"sections": [1, {"key": "a"}, null]}', '{"tables":[{}]}'];

  it.each(texts)('never throws: %s', (text) => {
    const { profile, findings } = readProfileFile(text);
    expect(findings.length).toBeGreaterThan(0);
    if (!profile) return;
    const draft = '青禾县统计局2023年政府信息公开工作年度报告\n\n一、总体情况\n全年公开信息120条。';
    const settings = { ...defaultSettings, force: true };
    expect(() => analyze(draft, { profiles: [profile, ...builtInProfiles], settings })).not.toThrow();
    expect(() => analyze(draft, { profiles: [profile], settings })).not.toThrow();
  });

  it('is told of at its own places', () => {
    const text = '{ "id": "a", "id2": "b", "valid": { "from": 2024, "to": 2020 } }';
    const told = readProfileFile(text).findings.map(
      ({ span, message }) => `${message.id} ${text.slice(span.start, span.end)}`,
    );
    expect(told).toContain('profile-invalid/unknown "id2"');
    expect(told).toContain('profile-invalid/range 2020');
    expect(told).toContain('profile-invalid/missing {');
  });

  it.each([
    '{ "title": { "en": "" } }',
    '{ "id": 3, "valid": { "from": 2024, "to": "2025" } }',
    '{ "sections": [{}, {}], "tables": [{ "key": 1, "section": 2 }, { "columns": [{}, {}] }] }',
  ])('is told of once: nothing more is said of what is missing or of the wrong type: %s', (text) => {
    const told = new Set(readProfileFile(text).findings.map(({ message }) => message.id.replace(/^.*\//, '')));
    for (const more of ['empty', 'range', 'twice', 'reference']) expect(told).not.toContain(more);
  });

  it.each([
    ['type', '"id": "a"', '"id": 1'],
    ['year', '"from": 2021', '"from": 21'],
    ['choice', '"missing": "error"', '"missing": "fault"'],
    ['missing', '"id": "a",', ''],
    ['unknown', '"id": "a"', '"id": "a", "ids": "b"'],
  ])('is refused by the schema where it is told of as %s', (kind, from, to) => {
    const own = { ...dataOf('gov-disclosure-2021'), id: 'a' };
    const text = JSON.stringify(own).replaceAll(/":/g, '": ');
    const damaged = text.replace(from, to);
    expect(damaged).not.toBe(text);
    const told = readProfileFile(damaged).findings.map(({ message }) => message.id);
    expect(new Set(told)).toEqual(new Set([`profile-invalid/${kind}`]));
    expect(new Ajv().compile(profileSchema())(JSON.parse(damaged))).toBe(false);
  });

  it('reads deep nesting without end of stack', () => {
    expect(readProfileFile('['.repeat(100_000)).findings).toHaveLength(1);
  });
});
