import type { MessageRef } from './model.js';
import type { Profile } from './profile.js';

/** One thing wrong with a profile, at a place in its JSON. */
export interface ProfileProblem {
  readonly path: readonly (string | number)[];
  readonly message: MessageRef;
}

export interface LoadedProfile {
  readonly profile: Profile;
  readonly problems: readonly ProfileProblem[];
}

/**
 * Reads a profile from parsed JSON of any shape. Never throws: what is missing or of the wrong type becomes a problem and
 * gets an empty value, so that a profile with one bad line still serves with the others.
 */
export function loadProfile(data: unknown): LoadedProfile {
  const problems: ProfileProblem[] = [];
  const report: Report = (path, key, args = {}) =>
    problems.push({ path, message: { id: `profile-invalid/${key}`, args } });
  const profile = profileShape(data, [], report) as unknown as Profile;
  checkReferences(profile, report);
  return { profile, problems };
}

type Path = readonly (string | number)[];
type Report = (path: Path, key: string, args?: Record<string, string | number>) => void;
/** Reads one value; gives a value of the right type whatever stands there. */
type Shape = (value: unknown, path: Path, report: Report) => unknown;

interface Field {
  readonly shape: Shape;
  readonly optional?: boolean;
}

const text: Shape = (value, path, report) => {
  if (typeof value === 'string') return value;
  report(path, 'type', { expected: 'string' });
  return '';
};

const year: Shape = (value, path, report) => {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 1900 && value <= 2999) return value;
  report(path, 'year', { example: 2021 });
  return 0;
};

const flag: Shape = (value, path, report) => {
  if (typeof value === 'boolean') return value;
  report(path, 'type', { expected: 'boolean' });
  return false;
};

/** Table columns, cells and the like are read by `tables/`, which knows their meaning. */
const opaque: Shape = (value) => value;

const oneOf =
  (...choices: readonly string[]): Shape =>
  (value, path, report) => {
    if (typeof value === 'string' && choices.includes(value)) return value;
    report(path, 'choice', { choices: choices.join(' | ') });
    return choices[0];
  };

const list =
  (item: Shape): Shape =>
  (value, path, report) => {
    if (Array.isArray(value)) return value.map((one, index) => item(one, [...path, index], report));
    report(path, 'type', { expected: 'array' });
    return [];
  };

/** An object with these fields. An unknown key is a problem (a misspelt key would otherwise silently do nothing). */
const record =
  (fields: Readonly<Record<string, Field>>, open = false): Shape =>
  (value, path, report) => {
    const source = isRecord(value) ? value : {};
    if (source !== value) report(path, 'type', { expected: 'object' });
    const result: Record<string, unknown> = open ? { ...source } : {};
    for (const [key, field] of Object.entries(fields)) readField(source, key, field, path, report, result);
    if (!open) reportUnknown(source, fields, path, report);
    return result;
  };

function readField(
  source: Record<string, unknown>,
  key: string,
  field: Field,
  path: Path,
  report: Report,
  into: Record<string, unknown>,
): void {
  if (Object.hasOwn(source, key)) into[key] = field.shape(source[key], [...path, key], report);
  else if (!field.optional) {
    report(path, 'missing', { key });
    into[key] = field.shape(undefined, path, () => {});
  }
}

function reportUnknown(
  source: Record<string, unknown>,
  fields: Readonly<Record<string, Field>>,
  path: Path,
  report: Report,
): void {
  for (const key of Object.keys(source)) {
    if (!Object.hasOwn(fields, key)) report([...path, key], 'unknown', { key });
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const need = (shape: Shape): Field => ({ shape });
const may = (shape: Shape): Field => ({ shape, optional: true });

const words = record({ 'zh-CN': need(text), en: need(text) });
const source = record({ document: need(text), clause: may(text) });
const place = oneOf('text', 'heading', 'table');

const section = record({
  key: need(text),
  heading: need(text),
  label: need(words),
  missing: need(oneOf('error', 'warning', 'hint', 'none')),
  exact: may(flag),
  substantial: may(flag),
  strong: need(list(text)),
  weak: need(list(text)),
  sentences: need(list(text)),
  skeleton: need(text),
  opening: need(text),
  tables: may(list(text)),
  source: may(source),
});

const profileShape = record({
  $schema: may(text),
  id: need(text),
  title: need(words),
  valid: need(record({ from: need(year), to: may(year) })),
  sources: need(list(source)),
  reportTitle: need(text),
  evidence: need(list(record({ pattern: need(text), in: need(place) }))),
  foreign: need(list(record({ pattern: need(text), in: need(place), of: need(text) }))),
  sections: need(list(section)),
  concepts: need(list(record({ key: need(text), labels: need(list(text)) }, true))),
  tables: need(
    list(record({ key: need(text), section: need(text), columns: need(list(opaque)), rows: need(list(opaque)) }, true)),
  ),
  relations: need(list(record({ id: need(text) }, true))),
});

/** What no single value shows: keys used twice, and references to keys that are not there. */
function checkReferences(profile: Profile, report: Report): void {
  if (profile.id === '') report(['id'], 'empty', { key: 'id' });
  if (profile.valid.to !== undefined && profile.valid.to < profile.valid.from)
    report(['valid', 'to'], 'range', { key: 'to' });
  for (const kind of ['sections', 'concepts', 'tables'] as const) reportTwice(profile[kind], kind, report);
  const sections = new Set(profile.sections.map(({ key }) => key));
  const tables = new Set(profile.tables.map(({ key }) => key));
  profile.sections.forEach((spec, index) => {
    spec.tables?.forEach((key, at) => {
      if (!tables.has(key)) report(['sections', index, 'tables', at], 'reference', { key });
    });
  });
  profile.tables.forEach((table, index) => {
    if (!sections.has(table.section)) report(['tables', index, 'section'], 'reference', { key: table.section });
  });
}

function reportTwice(specs: readonly { readonly key: string }[], kind: string, report: Report): void {
  const seen = new Set<string>();
  specs.forEach(({ key }, index) => {
    if (seen.has(key)) report([kind, index, 'key'], 'twice', { key });
    seen.add(key);
  });
}
