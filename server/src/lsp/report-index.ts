import type { Analysis } from '../core/index.js';

/** Which text holds the report of which organ and year. */
export class ReportIndex {
  readonly #reports = new Map<string, readonly Identity[]>();
  readonly #uris = new Map<string, Set<string>>();

  put(uri: string, { reports }: Pick<Analysis, 'reports'>): void {
    this.remove(uri);
    const known = reports.flatMap(({ organ, year }) => (organ === '' || year === undefined ? [] : [{ organ, year }]));
    if (known.length === 0) return;
    this.#reports.set(uri, known);
    for (const key of known.map(keyOf)) this.#uris.set(key, (this.#uris.get(key) ?? new Set()).add(uri));
  }

  remove(uri: string): void {
    for (const key of (this.#reports.get(uri) ?? []).map(keyOf)) {
      const uris = this.#uris.get(key);
      uris?.delete(uri);
      if (uris?.size === 0) this.#uris.delete(key);
    }
    this.#reports.delete(uri);
  }

  /** The one text with that report; none where two claim to be it, because either could be the stale copy. */
  find(organ: string, year: number, except: string): string | undefined {
    const uris = [...(this.#uris.get(keyOf({ organ, year })) ?? [])].filter((uri) => uri !== except);
    return uris.length === 1 ? uris[0] : undefined;
  }

  /** The text with last year's report of the organ whose report is at `uri`. */
  previousOf(uri: string): string | undefined {
    const [first] = this.#reports.get(uri) ?? [];
    return first && this.find(first.organ, first.year - 1, uri);
  }
}

interface Identity {
  readonly organ: string;
  readonly year: number;
}

const keyOf = ({ organ, year }: Identity): string => `${year} ${organ}`;
