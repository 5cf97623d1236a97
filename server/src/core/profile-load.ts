import type { MessageRef } from './model.js';
import type { Profile } from './profile.js';
import { checkReferences, type Path, type Report, withoutCircles } from './profile-references.js';
import { type Field, type Fields, profileShape, type Shape } from './profile-shape.js';

/** One thing wrong with a profile, at a place in its JSON. */
export interface ProfileProblem {
  readonly path: Path;
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
  const report: Report = (path, key, args = {}) => {
    problems.push({ path, message: { id: `profile-invalid/${key}`, args } });
  };
  const profile = read(profileShape, data, [], report) as unknown as Profile;
  const wrong = new Set(problems.map(placeOf));
  // A value that stands in for a wrong one says nothing more about it.
  checkReferences(profile, (path, key, args) => wrong.has(JSON.stringify(path)) || report(path, key, args));
  return { profile: withoutCircles(profile), problems };
}

/** The place of the value, also of one that is missing. */
const placeOf = ({ path, message: { id, args } }: ProfileProblem): string =>
  JSON.stringify(id === 'profile-invalid/missing' ? [...path, args.key] : path);

/** Reads one value; gives a value of the right type whatever stands there. */
function read(shape: Shape, value: unknown, path: Path, report: Report): unknown {
  switch (shape.kind) {
    case 'text':
      return typeof value === 'string' ? value : wrong('', 'string', path, report);
    case 'flag':
      return typeof value === 'boolean' ? value : wrong(false, 'boolean', path, report);
    case 'year':
      if (!isYear(value)) report(path, 'year', { example: 2021 });
      return isYear(value) ? value : 0;
    case 'words':
      return readWords(value, path, report);
    case 'choice':
      return readChoice(shape.choices, value, path, report);
    case 'list':
      if (!Array.isArray(value)) return wrong([], 'array', path, report);
      return value.map((one, index) => read(shape.of, one, [...path, index], report));
    case 'record':
      return readRecord(shape.fields, value, path, report);
  }
}

function wrong(instead: unknown, expected: string, path: Path, report: Report): unknown {
  report(path, 'type', { expected });
  return instead;
}

const isYear = (value: unknown): boolean =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1900 && value <= 2999;

function readChoice(choices: readonly string[], value: unknown, path: Path, report: Report): unknown {
  if (typeof value === 'string' && choices.includes(value)) return value;
  report(path, 'choice', { choices: choices.join(' | ') });
  return choices[0];
}

const languages: Fields = {
  'zh-CN': { shape: { kind: 'text' }, optional: false, says: '' },
  en: { shape: { kind: 'text' }, optional: false, says: '' },
};

const readWords = (value: unknown, path: Path, report: Report): unknown => readRecord(languages, value, path, report);

/** An unknown key is a problem: a misspelt one would silently do nothing. */
function readRecord(fields: Fields, value: unknown, path: Path, report: Report): unknown {
  if (!isRecord(value)) report(path, 'type', { expected: 'object' });
  const source = isRecord(value) ? value : {};
  const result: Record<string, unknown> = { ...source };
  for (const [key, field] of Object.entries(fields)) readField(source, key, field, path, report, result);
  for (const key of Object.keys(source)) {
    if (!Object.hasOwn(fields, key)) report([...path, key], 'unknown', { key });
  }
  return result;
}

function readField(
  source: Readonly<Record<string, unknown>>,
  key: string,
  { shape, optional }: Field,
  path: Path,
  report: Report,
  into: Record<string, unknown>,
): void {
  if (Object.hasOwn(source, key)) into[key] = read(shape, source[key], [...path, key], report);
  else if (!optional) {
    report(path, 'missing', { key });
    into[key] = read(shape, undefined, path, () => {});
  } else if (filled.includes(key)) into[key] = [];
}

/** Lists that the stages go through without asking whether they are there. */
const filled = ['evidence', 'foreign', 'weak', 'sentences', 'concepts', 'tables', 'relations'];

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
