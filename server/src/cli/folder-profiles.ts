import { readdir, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { builtInProfiles } from '../../profiles/index.js';
import { type Finding, type Locale, type Profile, readProfileFiles, render } from '../core/index.js';
import { readDraft } from '../node/read-file.js';
import type { Task } from './job.js';
import { placer } from './place.js';
import { reason } from './walk.js';
import { words } from './words.js';

/** The report formats that folders hold in `.gouji`, and what cannot be used of them. */
export interface FolderProfiles {
  readonly profiles: readonly Profile[];
  /** Told beside the drafts: to check by half a format would look like agreement. */
  readonly errors: readonly Task[];
}

/** Reads `.gouji/*.json` of the current folder and of those that the arguments name, or in which a named file lies. */
export async function folderProfiles(paths: readonly string[], locale: Locale): Promise<FolderProfiles> {
  const folders = new Map<string, string>();
  for (const path of [...paths, '.']) {
    const folder = (await isFolder(path)) ? path : dirname(path);
    if (!folders.has(resolve(folder))) folders.set(resolve(folder), join(folder, '.gouji'));
  }
  const read = await Promise.all([...folders.values()].map((folder) => readFolder(folder, locale)));
  const byId = new Map<string, Profile>();
  for (const profile of read.flatMap(({ profiles }) => profiles))
    if (!byId.has(profile.id)) byId.set(profile.id, profile);
  return { profiles: [...byId.values()], errors: read.flatMap(({ errors }) => errors) };
}

/** What is wrong with the formats first, then the drafts. */
export async function* before(errors: readonly Task[], tasks: AsyncIterable<Task>): AsyncGenerator<Task> {
  yield* errors;
  yield* tasks;
}

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  );

async function readFolder(folder: string, locale: Locale): Promise<FolderProfiles> {
  // Most folders have none.
  const names = await readdir(folder).catch(() => []);
  const files: { readonly path: string; readonly text: string }[] = [];
  const errors: Task[] = [];
  for (const name of names.filter((each) => each.endsWith('.json')).sort()) {
    const path = join(folder, name);
    const read = await readDraft(path).catch(reason);
    if (typeof read === 'string') errors.push({ path, error: read });
    else if ('why' in read) errors.push({ path, error: words[locale].undecodable(read) });
    else files.push({ path, text: read.text });
  }
  const shelved = readProfileFiles(files, builtInProfiles);
  const wrong = shelved.filter(({ findings }) => findings.length > 0);
  return {
    profiles: shelved.flatMap(({ profile }) => profile ?? []),
    errors: [...errors, ...wrong.map(({ path, text, findings }) => ({ path, error: told(text, findings, locale) }))],
  };
}

/** `4:21 …; 7:5 …`: each at its own line and column. */
function told(text: string, findings: readonly Finding[], locale: Locale): string {
  const place = placer(text);
  return findings
    .map(({ span, message }) => {
      const { line, column } = place(span.start);
      return `${line}:${column} ${render(message, locale)}`;
    })
    .join('; ');
}
