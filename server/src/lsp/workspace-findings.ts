import type { CancellationToken, Diagnostic, WorkspaceDocumentDiagnosticReport } from 'vscode-languageserver';

interface Entry {
  readonly resultId: string;
  readonly items: readonly Diagnostic[];
}

/** Findings in files that are not open. Clients that asked are woken when there is something new. */
export class WorkspaceFindings {
  readonly #entries = new Map<string, Entry>();
  readonly #waiting = new Set<() => void>();
  #results = 0;

  set(uri: string, items: readonly Diagnostic[]): void {
    this.#entries.set(uri, { resultId: `w${++this.#results}`, items });
    for (const wake of [...this.#waiting]) wake();
  }

  /** An open document answers for itself. */
  remove(uri: string): void {
    this.#entries.delete(uri);
  }

  entries(): IterableIterator<[string, Entry]> {
    return this.#entries.entries();
  }

  /** What the client does not have yet. Nothing at all means that it has everything. */
  since(known: ReadonlyMap<string, string>): readonly WorkspaceDocumentDiagnosticReport[] {
    return [...this.#entries].flatMap(([uri, { resultId, items }]) =>
      known.get(uri) === resultId ? [] : [{ kind: 'full', uri, version: null, resultId, items: [...items] }],
    );
  }

  /** Resolves at the next change, or when the request is cancelled. */
  changed(token: CancellationToken): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        this.#waiting.delete(done);
        cancelled.dispose();
        resolve();
      };
      const cancelled = token.onCancellationRequested(done);
      this.#waiting.add(done);
    });
  }
}
