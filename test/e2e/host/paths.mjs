import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's root: the extension's own folder. */
export const root = fileURLToPath(new URL('../../..', import.meta.url)).replace(/[\\/]$/, '');

/** Drafts to look at, opened by `npm start` and by the journeys. */
export const samples = join(root, 'test', 'samples');

/** What is downloaded or built for the journeys; git-ignored and kept between runs. */
export const cache = join(root, '.vscode-test');

/**
 * Runs `use` with a new empty folder and removes the folder afterwards.
 * @template T
 * @param {(folder: string) => Promise<T>} use
 * @returns {Promise<T>}
 */
export async function withTemporaryFolder(use) {
  const folder = await mkdtemp(join(tmpdir(), 'gouji-'));
  try {
    return await use(folder);
  } finally {
    // A process of the editor that is still closing may write a last log file: the removal is tried again.
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}
