import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis, Finding, Locale, Profile, Report } from '../core/index.js';
import type { Client } from './client.js';
import type { ServerSettings } from './settings.js';

/**
 * One version of one open document, read and checked. `document` is the editor's live text: after an `await` ask the
 * session again instead of going on with an old draft.
 */
export interface Draft {
  readonly uri: string;
  readonly version: number;
  readonly document: TextDocument;
  readonly analysis: Analysis;
  /** Reads another wording of this draft as this one was read. */
  readonly reread: (text: string) => Analysis;
  readonly settings: ServerSettings;
  readonly locale: Locale;
  readonly profiles: readonly Profile[];
  readonly client: Client;
  /** Last year's report as it was compared with this draft. */
  readonly previous: OtherText | undefined;
  /** The same, read; only worked out when it is asked for. */
  readonly readPrevious: () => Analysis | undefined;
  /** Differs for every analysis, also from one server process to the next. */
  readonly resultId: string;
}

/** One version of another text. */
export interface OtherText {
  readonly uri: string;
  readonly version: number;
  readonly document: TextDocument;
  /** The file was named, but cannot be read; its text is empty. */
  readonly isMissing?: boolean;
}

/** Findings of every report in the draft. Their index here is what a diagnostic carries to find its way back. */
export const findingsOf = (draft: Draft): readonly Finding[] => draft.analysis.reports.flatMap((one) => one.findings);

export const profileOf = (draft: Draft, report: Report): Profile | undefined =>
  draft.profiles.find(({ id }) => id === report.profile);

/** Documents that an editor shows but nobody writes: older revisions, commit boxes, logs. */
export const isIgnored = (uri: string): boolean => /^(git|vscode-scm|output):/.test(uri);

/** A `.report` file or an untitled report draft says itself what it is; the name of a `.txt` only makes it likely. */
export const saysItIsReport = ({ languageId, uri }: TextDocument): boolean =>
  languageId === 'report-draft' && !/\.(txt|md)$/i.test(uri);
