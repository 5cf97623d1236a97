import { type Analysis, namedPrevious, type Report } from '../core/index.js';
import type { Draft, OtherText } from './draft.js';
import type { Folders } from './folders.js';
import { byCloseness, type Library } from './library.js';
import type { ReportIndex } from './report-index.js';
import { plain } from './uri.js';

/** How many files are read to find last year's report, closest folders first, and how many at a time. */
const reach = 500;
const batch = 20;

interface Sources {
  readonly folders: Folders;
  readonly library: Library;
  readonly index: ReportIndex;
  /** An open document's text. */
  readonly open: (uri: string) => OtherText | undefined;
  /** Reads a text just far enough to know whose report it is. */
  readonly identify: (text: OtherText) => Analysis;
  /** Last year's report of the draft at `uri` has turned up. */
  readonly found: (uri: string) => void;
}

/**
 * Finds last year's report of a draft: where the draft's front matter or the settings say, else the one report of the
 * same organ for the year before. What is known is answered at once; what must be read from the workspace is looked
 * for in the background, and `found` is called when it turns up.
 */
export class PreviousReports {
  readonly #sources: Sources;
  readonly #sought = new Set<string>();

  constructor(sources: Sources) {
    this.#sources = sources;
  }

  of(draft: Draft): OtherText | undefined {
    const path = namedPrevious(draft.analysis) || draft.settings.previousReport;
    return path === '' ? this.#byIdentity(draft) : this.#byPath(draft, path);
  }

  /** The workspace changed: what was not there may be there now. */
  searchAgain(): void {
    this.#sought.clear();
  }

  #byPath(draft: Draft, path: string): OtherText | undefined {
    const bases = [draft.uri, ...this.#sources.folders.uris.map((folder) => `${folder}/`)];
    const uris = bases.flatMap((base) => resolve(path, base) ?? []);
    const all = uris.flatMap((uri) => this.#known(uri) ?? []);
    const known = all.find(({ isMissing }) => !isMissing) ?? all[0];
    if (known === undefined || known.isMissing)
      this.#once(`${draft.uri} ${uris.join(' ')}`, () => this.#fetch(draft.uri, uris));
    return known;
  }

  #byIdentity({ uri, analysis }: Draft): OtherText | undefined {
    const report = analysis.reports[0];
    if (report?.year === undefined || report.organ === '') return undefined;
    const { organ, year } = report;
    const found = this.#sources.index.find(organ, year - 1, uri);
    if (found === undefined) this.#once(`${uri} ${year} ${organ}`, () => this.#search(uri, report));
    return found === undefined ? undefined : this.#known(found);
  }

  #known(uri: string): OtherText | undefined {
    return this.#sources.open(uri) ?? this.#sources.library.get(uri);
  }

  #once(key: string, task: () => Promise<void>): void {
    if (this.#sought.has(key)) return;
    this.#sought.add(key);
    void task();
  }

  async #fetch(uri: string, uris: readonly string[]): Promise<void> {
    const [read] = await this.#sources.library.read(uris);
    const text = read ?? this.#sources.library.missing(uris[0] ?? uri);
    if (text === undefined) return;
    this.#sources.library.keep(text);
    this.#sources.found(uri);
  }

  async #search(uri: string, { organ, year = 0 }: Report): Promise<void> {
    const { library, index } = this.#sources;
    const files = byCloseness(await library.list(), uri).filter((file) => plain(file) !== plain(uri));
    for (let from = 0; from < Math.min(files.length, reach); from += batch) {
      for (const text of await library.read(files.slice(from, from + batch))) this.#shelve(text, organ, year - 1);
      if (index.find(organ, year - 1, uri) !== undefined) return this.#sources.found(uri);
    }
  }

  /** Keeps a text that is the report looked for; the others are let go again. */
  #shelve(text: OtherText, organ: string, year: number): void {
    const written = text.document.getText();
    // In a folder of hundreds of reports only those that name the organ are worth reading closely.
    const names = written.replace(/\s+/g, '').includes(organ);
    if (this.#sources.open(text.uri) || !names) return;
    const analysis = this.#sources.identify(text);
    if (!analysis.reports.some((report) => report.organ === organ && report.year === year)) return;
    this.#sources.library.keep(text);
    this.#sources.index.put(text.uri, analysis);
  }
}

/** A path relative to a uri; `undefined` where the uri has no folder (an untitled document). */
function resolve(path: string, base: string): string | undefined {
  // A drive letter or a leading slash makes the path absolute; everything else is relative to the base.
  const absolute = /^[a-z]:[\\/]/i.test(path) ? `/${path}` : path;
  const encoded = absolute.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
  try {
    return new URL(encoded, base).href;
  } catch {
    return undefined;
  }
}
