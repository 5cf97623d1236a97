import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { afterAll } from 'vitest';
import { run } from '../../../server/src/cli/run.js';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs one command line in this process, over streams in memory. */
export async function gouji(args: readonly string[], input: string | Uint8Array = ''): Promise<Ran> {
  const out = new Collected();
  const err = new Collected();
  const code = await run(args, { in: Readable.from([Buffer.from(input)]), out, err });
  return { code, out: out.text(), err: err.text() };
}

class Collected extends Writable {
  readonly #chunks: Buffer[] = [];

  text(): string {
    return Buffer.concat(this.#chunks).toString('utf8');
  }

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.#chunks.push(chunk);
    done();
  }
}

/** A folder that is gone after the tests of the file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
