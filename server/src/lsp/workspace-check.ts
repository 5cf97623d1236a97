import type { CancellationToken, Connection } from 'vscode-languageserver';
import type { Draft, OtherText } from './draft.js';
import type { WorkspaceSummary } from './protocol.js';
import { ReportIndex } from './report-index.js';
import { diagnosticsOf } from './requests/diagnostic.js';
import type { Session } from './session.js';
import type { Words } from './words.js';
import type { WorkspaceFindings } from './workspace-findings.js';

/** How many files are read at a time: enough to keep client and server busy, few enough to stay responsive. */
const batch = 20;

/** Tells how far a walk has come, and whether it is still wanted. */
interface Progress {
  readonly isCancelled: () => boolean;
  readonly report: (done: number, total: number) => void;
  readonly done: () => void;
}

/**
 * Checks every file of the workspace. Last year's reports are found by organ and year, so the first
 * pass learns whose report each file is, and the second checks again those whose last year's report is there too.
 */
export class WorkspaceCheck {
  readonly #session: Session;
  readonly #connection: Connection;
  readonly #findings: WorkspaceFindings;
  readonly #index = new ReportIndex();
  /** Whether the author has asked for the whole workspace; from then on changed files are checked again. */
  #asked = false;

  constructor(session: Session, connection: Connection, findings: WorkspaceFindings) {
    this.#session = session;
    this.#connection = connection;
    this.#findings = findings;
  }

  async run(words: Words, token: CancellationToken): Promise<WorkspaceSummary> {
    this.#asked = true;
    this.#findings.show();
    const uris = await this.#session.parts.library.list();
    const progress = await this.#progress(words, token);
    try {
      return await this.#walk(uris, progress);
    } finally {
      progress.done();
    }
  }

  /** Files changed on disk, or a document was closed and its file speaks again. */
  async recheck(uris: readonly string[]): Promise<void> {
    if (this.#asked) await this.#check(uris);
  }

  /** Something that every draft depends on has changed. */
  async recheckAll(): Promise<void> {
    if (this.#asked) await this.#walk(await this.#session.parts.library.list(), silent);
  }

  async #walk(uris: readonly string[], progress: Progress): Promise<WorkspaceSummary> {
    const summary = { files: 0, reports: 0, findings: 0, cancelled: false };
    for (let from = 0; from < uris.length; from += batch) {
      if (progress.isCancelled()) return { ...summary, cancelled: true };
      const drafts = await this.#check(uris.slice(from, from + batch));
      summary.files = Math.min(from + batch, uris.length);
      summary.reports += drafts.reduce((sum, { analysis }) => sum + analysis.reports.length, 0);
      progress.report(summary.files, uris.length);
    }
    await this.#compareYears(uris);
    summary.findings = this.#findings.total;
    return summary;
  }

  async #check(uris: readonly string[]): Promise<readonly Draft[]> {
    const texts = await this.#session.parts.library.read(uris);
    const drafts = await Promise.all(texts.map((text) => this.#checkOne(text)));
    for (const { uri, analysis } of drafts) this.#index.put(uri, analysis);
    return drafts;
  }

  async #checkOne(text: OtherText, previous?: OtherText): Promise<Draft> {
    const settings = await this.#session.parts.configuration.of(text.uri);
    const draft = this.#session.readClosed(text, settings, previous);
    this.#findings.set(text.uri, diagnosticsOf(draft));
    return draft;
  }

  async #compareYears(uris: readonly string[]): Promise<void> {
    for (const uri of uris) {
      const last = this.#index.previousOf(uri);
      if (last === undefined) continue;
      const [text, previous] = await this.#session.parts.library.read([uri, last]);
      if (text && previous) await this.#checkOne(text, previous);
    }
  }

  async #progress(words: Words, token: CancellationToken): Promise<Progress> {
    const shows = this.#session.parts.client.showsProgress;
    const shown = shows ? await this.#connection.window.createWorkDoneProgress().catch(() => undefined) : undefined;
    if (!shown) return { ...silent, isCancelled: () => token.isCancellationRequested };
    shown.begin(words.checkingWorkspace, 0, undefined, true);
    return {
      isCancelled: () => token.isCancellationRequested || shown.token.isCancellationRequested,
      report: (done, total) => shown.report(Math.floor((done / total) * 100), words.checkingFile(done, total)),
      done: () => shown.done(),
    };
  }
}

const silent: Progress = { isCancelled: () => false, report: () => undefined, done: () => undefined };
