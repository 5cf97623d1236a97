/**
 * Messages beyond the standard protocol. Types only, so that the client can import them without pulling in the server;
 * every one has a meaning to any editor, and a client that knows none of them loses only the commands built on them.
 */
import type { Position, Range } from 'vscode-languageserver-types';
import type { Severity, Verdict } from '../core/index.js';

/** What a client may tell about itself in `initialize`. */
export interface InitializationOptions {
  /** It answers `gouji/list`, `gouji/profileFiles` and `gouji/files`. */
  readonly files?: boolean;
  /** It offers the commands named in `ClientCommands`. */
  readonly commands?: boolean;
  /** It checks an open report format against its JSON schema itself, and tells what is wrong with its syntax. */
  readonly schema?: boolean;
  /** Settings, for a client without `workspace/configuration`. */
  readonly settings?: unknown;
}

/** Commands that the server puts into code actions and lenses, with their arguments. */
export interface ClientCommands {
  'gouji.disableCheck': [check: string, uri: string];
  'gouji.showFigures': [uri: string];
}

export interface DocumentParams {
  readonly uri: string;
}

/** One line for the status bar; sent when it changes. */
export interface Status {
  readonly uri: string;
  /** Id of the profile; empty where the text is no report. */
  readonly profile: string;
  readonly profileTitle: string;
  readonly organ: string;
  readonly year: number | null;
  readonly sections: { readonly present: number; readonly total: number };
  readonly figures: number;
  readonly related: number;
  readonly verified: number;
  readonly findings: number;
  /** Last year's report, where one was found. */
  readonly previous: string;
}

export interface ProfileInfo {
  readonly id: string;
  readonly title: string;
  readonly from: number;
  readonly to: number | null;
}

export interface FigureItem {
  readonly text: string;
  /** How it was read, in words. */
  readonly reading: string;
  readonly verdict: Verdict | 'unrelated';
  readonly range: Range;
}

export interface FigureSection {
  readonly title: string;
  readonly range: Range;
  readonly figures: readonly FigureItem[];
}

/** A piece of text to insert, as a snippet. */
export interface Insertion {
  readonly key: string;
  readonly label: string;
  readonly snippet: string;
  /** Where it belongs; null where the cursor decides. */
  readonly position: Position | null;
}

export interface NewReportParams {
  readonly organ: string;
  readonly year: number;
  /** Id of the profile; the one valid for the year when empty. */
  readonly profile: string;
}

export interface Comparison {
  readonly previous: string;
  /** A Markdown document: every indicator that both reports state, side by side. */
  readonly markdown: string;
}

export interface FindingRow {
  readonly uri: string;
  readonly line: number;
  readonly column: number;
  readonly severity: Severity;
  readonly check: string;
  readonly message: string;
}

export interface WorkspaceSummary {
  readonly files: number;
  readonly reports: number;
  readonly findings: number;
  readonly cancelled: boolean;
}

/** Requests that the client sends, with their parameters and results. */
export interface ToServer {
  'gouji/profiles': { params: null; result: readonly ProfileInfo[] };
  'gouji/figures': { params: DocumentParams; result: readonly FigureSection[] };
  'gouji/missingSections': { params: DocumentParams; result: readonly Insertion[] };
  'gouji/tables': { params: DocumentParams; result: readonly Insertion[] };
  'gouji/newReport': { params: NewReportParams; result: { readonly text: string } };
  'gouji/compare': { params: DocumentParams; result: Comparison | null };
  'gouji/checkWorkspace': { params: null; result: WorkspaceSummary };
  /** Of every open draft, and of every file once the workspace has been checked. */
  'gouji/findings': { params: null; result: readonly FindingRow[] };
}

/** Requests that the server sends: it may run where there is no disk, so the client reads the files. */
export interface ToClient {
  /** Every file of the workspace that may hold a report. */
  'gouji/list': { params: null; result: readonly string[] };
  /** Every `.gouji/*.json` of the workspace's folders. */
  'gouji/profileFiles': { params: null; result: readonly string[] };
  /** Texts of the files that exist and can be read; the others are left out. */
  'gouji/files': { params: { readonly uris: readonly string[] }; result: readonly FileText[] };
}

export interface FileText {
  readonly uri: string;
  readonly text: string;
}

/** Notifications that the server sends. */
export interface Notifications {
  'gouji/status': Status;
}
