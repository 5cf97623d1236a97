import type { TextDocuments, WorkspaceFoldersChangeEvent } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type Analysis, type AnalyzeOptions, defaultSettings, type Profile } from '../core/index.js';
import type { Client } from './client.js';
import type { Clock } from './clock.js';
import type { Configuration } from './configuration.js';
import { type Draft, isIgnored, type OtherText, saysItIsReport } from './draft.js';
import type { Folders } from './folders.js';
import type { Library } from './library.js';
import { isProfile, type OwnProfiles } from './own-profiles.js';
import { PreviousReports } from './previous.js';
import { ReportIndex } from './report-index.js';
import type { ServerSettings } from './settings.js';
import { plain } from './uri.js';

/** What the server is given from outside. */
export interface Host {
  readonly analyze: (text: string, options: AnalyzeOptions, before?: Analysis) => Analysis;
  readonly profiles: readonly Profile[];
  readonly clock: Clock;
}

interface Parts {
  readonly host: Host;
  readonly client: Client;
  readonly documents: TextDocuments<TextDocument>;
  readonly configuration: Configuration;
  readonly library: Library;
  readonly folders: Folders;
  readonly profiles: OwnProfiles;
  /** A draft must be checked again although its own text is the same. */
  readonly stale: (uri: string) => void;
}

/** The open drafts with their analyses: the only state behind the requests. */
export class Session {
  readonly parts: Parts;
  readonly previous: PreviousReports;
  readonly #drafts = new Map<string, Draft>();
  readonly #index = new ReportIndex();
  readonly #identities = new Map<string, Identified>();
  readonly #process = Math.random().toString(36).slice(2);
  #analyses = 0;

  constructor(parts: Parts) {
    this.parts = parts;
    this.previous = new PreviousReports({
      folders: parts.folders,
      library: parts.library,
      index: this.#index,
      open: (uri) => this.#openText(uri),
      identify: (text) => this.identify(text),
      found: parts.stale,
    });
  }

  /** The newest version of an open document, checked; `undefined` for one that is not open or not to be checked. */
  async draft(uri: string): Promise<Draft | undefined> {
    if (isIgnored(uri) || isProfile(uri) || !this.parts.documents.get(uri)) return undefined;
    const settings = await this.parts.configuration.of(uri);
    // While the settings were on their way the document may have changed or gone.
    const document = this.parts.documents.get(uri);
    return document && this.#read(document, settings);
  }

  analyze(text: string, { profiles, settings, previous, before }: Asked): Analysis {
    const { severity, profile, force } = settings;
    // Messages name the file, so its path is spelled as people read it.
    const written = previous?.isMissing ? undefined : previous?.document.getText();
    const last = previous && { previous: { path: plain(previous.uri), text: written } };
    return this.parts.host.analyze(text, { profiles, settings: { severity, profile, force }, ...last }, before);
  }

  /** Whose report a text is, whatever the settings say of the draft that asks. */
  identify({ uri, document }: OtherText): Analysis {
    return this.analyze(document.getText(), { profiles: this.parts.profiles.of(uri), settings: defaultSettings });
  }

  /** Every open draft in its newest version. */
  async allDrafts(): Promise<readonly Draft[]> {
    const drafts = await Promise.all(this.parts.documents.keys().map((uri) => this.draft(uri)));
    return drafts.filter((draft) => draft !== undefined);
  }

  /** Drafts whose last year's report is no longer the text they were compared with. */
  outdated(): readonly Draft[] {
    return [...this.#drafts.values()].filter((draft) => !isSame(this.previous.of(draft), draft.previous));
  }

  /** Files of the workspace came, went or changed: last year's report may be another, or there at last. */
  async filesChanged(uris: readonly string[]): Promise<void> {
    const gone = await this.parts.library.changed(uris);
    for (const uri of gone) if (!this.isOpen(uri)) this.#index.remove(uri);
    this.previous.searchAgain();
  }

  /** Folders came or went: what was read in one that has gone may be another's business now, or nobody's. */
  foldersChanged(event: WorkspaceFoldersChangeEvent): void {
    const { folders, library } = this.parts;
    folders.changed(event);
    for (const uri of library.keepOnly((uri) => folders.hold(uri))) if (!this.isOpen(uri)) this.#index.remove(uri);
    this.previous.searchAgain();
  }

  /** A text that is not open, checked once and not kept. */
  readClosed(text: OtherText, settings: ServerSettings, previous?: OtherText): Draft {
    return this.#analyse(text.document, settings, previous);
  }

  /** The version of an open document as it stands at this moment. */
  versionOf(uri: string): number | undefined {
    return this.parts.documents.get(uri)?.version;
  }

  isOpen(uri: string): boolean {
    return this.#openText(uri) !== undefined;
  }

  close(uri: string): void {
    this.#drafts.delete(uri);
    this.#index.remove(uri);
    this.#identities.delete(uri);
    this.parts.configuration.forget(uri);
  }

  #read(document: TextDocument, settings: ServerSettings): Draft {
    const kept = this.#drafts.get(document.uri);
    const profiles = this.parts.profiles.of(document.uri);
    // A version that comes twice is against the protocol; the text tells. Comparing a string with itself costs nothing.
    const same = kept?.version === document.version && kept.analysis.text === document.getText();
    const unchanged = same && kept.settings === settings && kept.profiles === profiles;
    const previous = kept && this.previous.of(kept);
    if (kept && unchanged && isSame(previous, kept.previous)) return kept;
    const draft = this.#settled(this.#analyse(document, settings, previous, kept), document, settings);
    this.#drafts.set(draft.uri, draft);
    this.#index.put(draft.uri, draft.analysis);
    return draft;
  }

  /** The text itself says whose last year's report it goes with; so a change of title or year takes a second look. */
  #settled(draft: Draft, document: TextDocument, settings: ServerSettings): Draft {
    const previous = this.previous.of(draft);
    return isSame(previous, draft.previous) ? draft : this.#analyse(document, settings, previous, draft);
  }

  #analyse(document: TextDocument, settings: ServerSettings, previous?: OtherText, before?: Draft): Draft {
    const force = settings.force || saysItIsReport(document);
    const { client } = this.parts;
    const profiles = this.parts.profiles.of(document.uri);
    const read = this.#reader({ profiles, settings: { ...settings, force }, previous });
    const analysis = read(document.getText(), before?.analysis);
    return {
      uri: document.uri,
      version: document.version,
      document,
      analysis,
      reread: (text) => read(text, analysis),
      settings,
      locale: settings.locale === 'auto' ? client.locale : settings.locale,
      profiles,
      client,
      previous,
      readPrevious: () => previous && this.#identified(previous),
      resultId: `${this.#process}.${++this.#analyses}`,
    };
  }

  /** Outlives the version it is made for, and so is made where no earlier one can be seen: it would keep them all. */
  #reader(asked: Asked): (text: string, before: Analysis | undefined) => Analysis {
    return (text, before) => this.analyze(text, { ...asked, before });
  }

  /** Last year's report, read once for each of its versions. */
  #identified(text: OtherText): Analysis {
    const { uri, version } = text;
    const profiles = this.parts.profiles.of(uri);
    const known = this.#identities.get(uri);
    if (known?.version === version && known.profiles === profiles) return known.analysis;
    const analysis = this.identify(text);
    this.#identities.set(uri, { version, profiles, analysis });
    return analysis;
  }

  #openText(uri: string): OtherText | undefined {
    const document = this.parts.documents.get(uri) ?? this.#spelledOtherwise(uri);
    return document && { uri: document.uri, version: document.version, document };
  }

  #spelledOtherwise(uri: string): TextDocument | undefined {
    return this.parts.documents.all().find((document) => plain(document.uri) === plain(uri));
  }
}

interface Asked extends Pick<AnalyzeOptions, 'profiles' | 'settings'> {
  readonly previous?: OtherText | undefined;
  readonly before?: Analysis | undefined;
}

interface Identified {
  readonly version: number;
  readonly profiles: readonly Profile[];
  readonly analysis: Analysis;
}

const isSame = (a: OtherText | undefined, b: OtherText | undefined): boolean =>
  a?.uri === b?.uri && a?.version === b?.version;
