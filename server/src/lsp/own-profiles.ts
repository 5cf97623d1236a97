import { type Profile, type ProfileFile, readProfileFiles } from '../core/index.js';
import type { OtherText } from './draft.js';
import type { Library } from './library.js';
import { plain } from './uri.js';

const place = /^(.*)\/\.gouji(\/[^/]+\.json)?$/;

/** `.gouji/*.json`: a report format of the workspace, and no draft. */
export const isProfile = (uri: string): boolean => place.exec(plain(uri))?.[2] !== undefined;

/** A format's file, or the folder of them all, which may come and go in one piece. */
export const holdsProfiles = (uri: string): boolean => place.test(plain(uri));

/** The folder whose drafts a format serves. */
const folderOf = (uri: string): string => place.exec(plain(uri))?.[1] ?? '';

/** More formats than anyone has. */
const mostFiles = 200;

interface Sources {
  readonly builtIn: readonly Profile[];
  readonly library: Library;
  /** Open documents, whose text counts although it is not saved. */
  readonly open: () => readonly OtherText[];
  /** Formats are not what they were: every draft has to be checked again. */
  readonly changed: () => void;
}

/** A format's text, as it was read last. */
type Shelved = OtherText & { readonly text: string } & ProfileFile;

/**
 * The report formats of the workspace. Each serves the drafts of the folder that holds its `.gouji`, and those that are
 * not saved anywhere yet. They are data, literal patterns and texts, so those of a folder that nobody trusts do no harm.
 */
export class OwnProfiles {
  readonly #sources: Sources;
  readonly #lists = new Map<string, readonly Profile[]>();
  #shelf: readonly Shelved[] = [];
  #loading: Promise<unknown> | undefined;
  #round = 0;

  constructor(sources: Sources) {
    this.#sources = sources;
  }

  /** Every file, as it was read last. */
  get files(): readonly Shelved[] {
    return this.#shelf;
  }

  /** Resolves once the formats have been read. */
  async ready(): Promise<void> {
    this.#loading ??= this.#load();
    await this.#loading;
  }

  /** Files came, went or changed, on disk or in an editor. */
  async reload(): Promise<void> {
    await this.ready();
    const before = this.#shelf;
    const loading = this.#load();
    this.#loading = loading;
    await loading;
    if (wording(before) !== wording(this.#shelf)) this.#sources.changed();
  }

  /** The formats for a draft; the same list, as long as none of them changes. */
  of(uri: string): readonly Profile[] {
    const isUnsaved = uri.startsWith('untitled:');
    const served = this.#shelf.filter((file) => isUnsaved || plain(uri).startsWith(`${folderOf(file.uri)}/`));
    const key = JSON.stringify(served.map((file) => file.uri));
    const list = this.#lists.get(key) ?? this.#listed(served);
    this.#lists.set(key, list);
    return list;
  }

  /** Every format, whichever drafts it serves. */
  all(): readonly Profile[] {
    return this.#listed(this.#shelf);
  }

  /** A file as it stands at this moment: an open one may have changed since, and an editor may keep one that is gone. */
  file(uri: string): Shelved | undefined {
    const known = new Set([uri, ...this.#shelf.map((file) => file.uri)].map(plain));
    const written = this.#sources.open().filter((file) => known.has(plain(file.uri)));
    const texts = shelve([...this.#shelf, ...written], this.#sources.builtIn);
    return texts.find((file) => plain(file.uri) === plain(uri));
  }

  /** Those of the nearest folder first: they are asked before the others. */
  #listed(files: readonly Shelved[]): readonly Profile[] {
    const { builtIn } = this.#sources;
    const nearest = [...files].sort((a, b) => folderOf(b.uri).length - folderOf(a.uri).length);
    const own = new Map<string, Profile>();
    for (const { profile } of nearest) if (profile && !own.has(profile.id)) own.set(profile.id, profile);
    return own.size === 0 ? builtIn : [...builtIn, ...own.values()];
  }

  /** A later reading overtakes one that is still under way. */
  async #load(): Promise<void> {
    const round = ++this.#round;
    const { library, open, builtIn } = this.#sources;
    const listed = (await library.listProfiles()).filter(isProfile).slice(0, mostFiles);
    const saved = listed.length === 0 ? [] : await library.read(listed);
    if (round !== this.#round) return;
    // An editor may keep the text of a file that is gone.
    const names = new Set(listed.map(plain));
    const written = open().filter(({ uri }) => !library.listsFiles || names.has(plain(uri)));
    this.#shelf = shelve([...saved, ...written], builtIn);
    this.#lists.clear();
  }
}

/** Reads the formats of each folder in the order of their names; of two texts of one file the later counts. */
function shelve(texts: readonly OtherText[], builtIn: readonly Profile[]): readonly Shelved[] {
  const files = new Map(texts.filter(({ uri }) => isProfile(uri)).map((text) => [plain(text.uri), text]));
  const folders = new Map<string, (OtherText & { readonly text: string })[]>();
  for (const [uri, file] of [...files].sort(byName)) {
    const folder = folderOf(uri);
    folders.set(folder, [...(folders.get(folder) ?? []), { ...file, text: file.document.getText() }]);
  }
  return [...folders.values()].flatMap((each) => readProfileFiles(each, builtIn));
}

const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number =>
  a < b ? -1 : a > b ? 1 : 0;

const wording = (files: readonly Shelved[]): string => JSON.stringify(files.map(({ uri, text }) => [uri, text]));
