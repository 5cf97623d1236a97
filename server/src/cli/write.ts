import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';

export interface Streams {
  readonly in: Readable;
  readonly out: Writable;
  readonly err: Writable;
}

/** Takes the exit code of a command. */
export type Finish = (code: number) => void;

/**
 * Writes and waits until the stream takes more, so that output to a slow pipe neither piles up in memory nor is cut:
 * the program ends by itself when everything is written, never by `process.exit`.
 */
export async function write(stream: Writable, text: string): Promise<void> {
  if (text.length > 0 && !stream.write(text)) await once(stream, 'drain');
}

/** A reader that has seen enough (`| head`) closes the pipe: no error of ours, and nothing is left to be done. */
export function endQuietlyWhenClosed(stream: Writable): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
}
