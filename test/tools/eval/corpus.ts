import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decode } from '../../../server/src/node/read-file.js';

/** One labelled relation, section or trap of a draft. */
export interface Label {
  readonly doc: string;
  readonly kind: string;
  readonly verdict: 'holds' | 'approx-holds' | 'differs' | 'trap' | 'ambiguous';
  readonly check?: string | readonly string[];
  readonly also?: readonly string[];
  readonly quotes?: readonly string[];
  readonly section?: string;
  readonly note?: string;
  readonly expr?: string;
}

export interface Draft {
  readonly doc: string;
  readonly text: string;
  readonly labels: readonly Label[];
  readonly previous?: { readonly path: string; readonly text: string };
}

/** Reads a folder of labelled drafts: `index.tsv`, `labels.jsonl` and the drafts. */
export function readCorpus(folder: string): Draft[] {
  const labels = lines(folder, 'labels.jsonl').map((line) => JSON.parse(line) as Label);
  const rows = lines(folder, 'index.tsv').map((line) => line.split('\t'));
  const files = new Map(rows.filter(([doc, file]) => doc !== 'doc' && file).map((row) => [row[0]!, row]));
  return [...files.values()].map(([doc = '', file = '', , , , last]) => {
    const path = last && last !== '-' ? (files.get(last)?.[1] ?? last) : undefined;
    const previous = path === undefined ? {} : { previous: { path, text: read(folder, path) } };
    return { doc, text: read(folder, file), labels: labels.filter((label) => label.doc === doc), ...previous };
  });
}

const lines = (folder: string, file: string): string[] =>
  read(folder, file)
    .split('\n')
    .filter((line) => line.trim() !== '');

function read(folder: string, file: string): string {
  const path = join(folder, file);
  const decoded = decode(readFileSync(path));
  if ('why' in decoded) throw new Error(`${path}: ${decoded.why}`);
  return decoded.text;
}
