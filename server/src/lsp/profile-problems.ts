import type { Connection, Diagnostic } from 'vscode-languageserver';
import type { Locale } from '../core/index.js';
import type { Client } from './client.js';
import type { Configuration } from './configuration.js';
import type { OwnProfiles } from './own-profiles.js';
import { bareDiagnostic } from './to-lsp.js';

interface Sources {
  readonly connection: Connection;
  readonly client: Client;
  readonly configuration: Configuration;
  readonly profiles: OwnProfiles;
  readonly isOpen: (uri: string) => boolean;
}

/** What an editor with the JSON schema tells of an open file by itself. One mistake, one message. */
const toldBySchema: ReadonlySet<string> = new Set(
  ['syntax', 'type', 'year', 'choice', 'missing', 'unknown'].map((key) => `profile-invalid/${key}`),
);

/** What is wrong with the workspace's report formats, whether they are open or not: nobody would look for it otherwise. */
export class ProfileProblems {
  readonly #sources: Sources;
  readonly #told = new Set<string>();

  constructor(sources: Sources) {
    this.#sources = sources;
  }

  async of(uri: string): Promise<readonly Diagnostic[]> {
    const { profiles, configuration, client, isOpen } = this.#sources;
    await profiles.ready();
    const { severity, locale } = await configuration.of(uri);
    const file = profiles.file(uri);
    const wanted = severity['profile-invalid'];
    if (!file || wanted === 'off') return [];
    const language: Locale = locale === 'auto' ? client.locale : locale;
    const isToldBeside = client.options.schema === true && isOpen(uri);
    const findings = file.findings.filter(({ message }) => !(isToldBeside && toldBySchema.has(message.id)));
    return findings.map((finding) =>
      bareDiagnostic(file.document, language, { ...finding, severity: wanted ?? finding.severity }),
    );
  }

  /** Tells of every file that is not asked about: the client asks about the open ones by itself, if it can. */
  readonly tell = async (): Promise<void> => {
    const { profiles } = this.#sources;
    const uris = profiles.files.map(({ uri }) => uri);
    const gone = [...this.#told].filter((uri) => !uris.includes(uri));
    for (const uri of [...gone, ...uris]) await this.#tellOf(uri);
  };

  async #tellOf(uri: string): Promise<void> {
    const { client, connection, isOpen } = this.#sources;
    const isAskedFor = client.pullsDiagnostics && isOpen(uri);
    const diagnostics = isAskedFor ? [] : [...(await this.of(uri))];
    if (diagnostics.length === 0 && !this.#told.delete(uri)) return;
    if (diagnostics.length > 0) this.#told.add(uri);
    // The client may be on its way out.
    await connection.sendDiagnostics({ uri, diagnostics }).catch(() => undefined);
  }
}
