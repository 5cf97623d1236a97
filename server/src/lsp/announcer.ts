import type { Connection } from 'vscode-languageserver';
import type { Client } from './client.js';
import { type Clock, Debounce } from './clock.js';
import type { Draft } from './draft.js';
import type { Status } from './protocol.js';
import { diagnosticsOf } from './requests/diagnostic.js';
import type { Session } from './session.js';
import { statusOf } from './status.js';

/** How long the typing must pause before a draft's news goes out, in milliseconds. */
export const pause = 150;

/**
 * Tells the client what it did not ask for: the status of a draft, its diagnostics where the client does not pull them,
 * and that answers given earlier no longer stand.
 */
export class Announcer {
  readonly #connection: Connection;
  readonly #client: Client;
  readonly #session: Session;
  readonly #debounce: Debounce;
  readonly #told = new Map<string, string>();
  readonly #logged = new Set<string>();
  /** Documents that were opened and whose diagnostics nobody has asked for yet. */
  readonly #unasked = new Set<string>();

  constructor(connection: Connection, client: Client, session: Session, clock: Clock) {
    this.#connection = connection;
    this.#client = client;
    this.#session = session;
    this.#debounce = new Debounce(clock, pause);
  }

  opened(uri: string): void {
    if (this.#client.pullsDiagnostics) this.#unasked.add(uri);
  }

  asked(uri: string): void {
    this.#unasked.delete(uri);
  }

  /** The draft at `uri` may have news: its text changed, or something that it is compared with. */
  changed(uri: string): void {
    this.#debounce.schedule(uri, () => void this.#settle(uri));
  }

  /** The draft's own text is the same, but what it is compared with is not. */
  stale(uri: string): void {
    this.changed(uri);
    this.#refresh();
  }

  /** Other texts came, went or changed. */
  othersChanged(): void {
    const outdated = this.#session.outdated();
    for (const { uri } of outdated) this.changed(uri);
    if (outdated.length > 0) this.#refresh();
  }

  /** Everything may have news: the settings changed. */
  allChanged(uris: readonly string[]): void {
    for (const uri of uris) this.changed(uri);
    this.#refresh();
    if (this.#client.refreshesHints) this.#ask(this.#connection.languages.inlayHint.refresh());
    this.#refreshLenses();
  }

  closed(uri: string): void {
    this.#debounce.cancel(uri);
    this.#told.delete(uri);
    this.#unasked.delete(uri);
    if (!this.#client.pullsDiagnostics) void this.#connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  stop(): void {
    this.#debounce.cancelAll();
  }

  async #settle(uri: string): Promise<void> {
    try {
      const draft = await this.#session.draft(uri);
      if (!draft) return;
      this.#tell(draft);
      this.othersChanged();
    } catch (error) {
      this.#connection.console.error(`${uri}: ${error instanceof Error ? (error.stack ?? error.message) : error}`);
    }
  }

  #tell(draft: Draft): void {
    const status = statusOf(draft);
    const told = JSON.stringify(status);
    if (this.#told.get(draft.uri) !== told) {
      this.#notify(status);
      // The lenses count what the status counts; the editor asked for theirs before last year's report was there.
      if (this.#told.has(draft.uri)) this.#refreshLenses();
    }
    this.#told.set(draft.uri, told);
    this.#log(draft);
    if (!this.#client.pullsDiagnostics) this.#push(draft);
    // A client forgets to ask when a name is closed and opened again while an answer for it is under way.
    if (this.#unasked.delete(draft.uri)) this.#refresh();
  }

  /** A check that failed costs its own findings alone; the log is where the fault is told, once. */
  #log({ uri, analysis }: Draft): void {
    for (const check of analysis.faults) {
      const fault = `${check} failed on ${uri}.`;
      if (!this.#logged.has(fault)) this.#connection.console.error(fault);
      this.#logged.add(fault);
    }
  }

  #notify(status: Status): void {
    void this.#connection.sendNotification('gouji/status', status);
  }

  #push(draft: Draft): void {
    const { uri, version } = draft;
    void this.#connection.sendDiagnostics({ uri, version, diagnostics: [...diagnosticsOf(draft)] });
  }

  #refresh(): void {
    if (this.#client.pullsDiagnostics && this.#client.refreshesDiagnostics)
      this.#ask(this.#connection.sendRequest('workspace/diagnostic/refresh'));
  }

  #refreshLenses(): void {
    if (this.#client.refreshesLenses) this.#ask(this.#connection.sendRequest('workspace/codeLens/refresh'));
  }

  /** Whether the client takes the hint is its own affair. */
  #ask(request: Promise<unknown>): void {
    request.catch(() => undefined);
  }
}
