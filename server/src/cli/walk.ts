import type { Stats } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';

const draftExtensions: ReadonlySet<string> = new Set(['.md', '.txt', '.report']);

/** A file to check, or a place that could not be looked at. */
export type Found = { readonly path: string; readonly error?: string };

/** The files that the arguments name, in their order; folders are walked in the order of names, depth first. */
export async function* walk(paths: readonly string[]): AsyncGenerator<Found> {
  for (const path of paths) yield* visit(path, await statOf(path), new Set(), true);
}

type Seen = Set<string>;

async function* visit(path: string, stats: Stats | string, seen: Seen, named: boolean): AsyncGenerator<Found> {
  if (typeof stats === 'string') yield { path, error: stats };
  else if (stats.isDirectory()) yield* folder(path, seen);
  // A pipe or device is read only when it is named: one that lies in a folder could block for ever.
  else if (named || stats.isFile()) yield { path };
}

/** Each real folder is entered once, so a link to itself or to a folder above ends the walk instead of looping. */
async function* folder(path: string, seen: Seen): AsyncGenerator<Found> {
  const real = await realpath(path).catch(() => path);
  if (seen.has(real)) return;
  seen.add(real);
  const names = await readdir(path).catch((error: Error) => error);
  if (names instanceof Error) yield { path, error: reason(names) };
  else for (const name of names.sort(byCodeUnit)) yield* entry(join(path, name), name, seen);
}

async function* entry(path: string, name: string, seen: Seen): AsyncGenerator<Found> {
  if (name.startsWith('.') || name === 'node_modules') return;
  const stats = await statOf(path);
  const wanted = draftExtensions.has(extname(name).toLowerCase());
  if (wanted || (typeof stats !== 'string' && stats.isDirectory())) yield* visit(path, stats, seen, false);
}

const statOf = (path: string): Promise<Stats | string> => stat(path).catch((error: Error) => reason(error));

/** The system's words without the call and the path, which stand beside it anyway. */
export const reason = (error: Error): string => error.message.replace(/, \w+( '.*')?$/su, '');

/** The order of names must not depend on the machine's language. */
const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
