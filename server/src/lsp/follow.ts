import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  DocumentFormattingRequest,
  DocumentRangeFormattingRequest,
  FileChangeType,
  type TextDocuments,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { pause } from './announcer.js';
import type { Client } from './client.js';
import { type Clock, Debounce } from './clock.js';
import { isIgnored } from './draft.js';
import { holdsProfiles, isProfile } from './own-profiles.js';
import { formatted } from './requests/formatting.js';
import type { Server } from './server.js';

/** What the server hears of by itself: documents, files, settings. */

/** Files that may hold a report. */
const watched = '**/*.{md,txt,report}';

/** Report formats of the workspace's own, and their folder, which may go in one piece. */
const watchedProfiles = ['**/.gouji/*.json', '**/.gouji'];

/** Asks to be told of changed settings and files and to format drafts, by a client that can be asked. */
export function subscribe(connection: Connection, client: Client): void {
  // A client that refuses after all is only told of less.
  const refused = (error: unknown) => connection.console.warn(String(error));
  if (client.configurationChanges)
    connection.client.register(DidChangeConfigurationNotification.type, { section: 'gouji' }).catch(refused);
  if (client.formatsOnRequest) {
    const documentSelector = formatted;
    connection.client.register(DocumentFormattingRequest.type, { documentSelector }).catch(refused);
    connection.client.register(DocumentRangeFormattingRequest.type, { documentSelector }).catch(refused);
  }
  if (client.watchesFiles && client.options.files === true) {
    const watchers = [watched, ...watchedProfiles].map((globPattern) => ({ globPattern }));
    connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch(refused);
  }
}

export function followDocuments(
  documents: TextDocuments<TextDocument>,
  clock: Clock,
  get: () => Server | undefined,
): void {
  const typing = new Debounce(clock, pause);
  documents.onDidOpen(({ document: { uri } }) => get()?.announcer.opened(uri));
  documents.onDidChangeContent(({ document: { uri } }) => {
    if (isProfile(uri)) typing.schedule(uri, () => void reloadProfiles(get()));
    else if (!isIgnored(uri)) get()?.announcer.changed(uri);
  });
  documents.onDidClose(({ document: { uri } }) => {
    const server = get();
    server?.session.close(uri);
    server?.announcer.closed(uri);
    if (isProfile(uri)) return void reloadProfiles(server);
    server?.announcer.othersChanged();
    void server?.check.recheck([uri]);
  });
}

async function reloadProfiles(server: Server | undefined): Promise<void> {
  await server?.profiles.reload();
  await server?.problems.tell();
}

export function followWorkspace(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  get: () => Server | undefined,
): void {
  connection.onDidChangeConfiguration(({ settings }) => {
    const server = get();
    server?.session.parts.configuration.changed(settings?.gouji);
    server?.announcer.allChanged(documents.keys());
  });
  connection.onNotification(DidChangeWorkspaceFoldersNotification.type, async ({ event }) => {
    const server = get();
    if (!server) return;
    const { folders } = server.session.parts;
    server.session.foldersChanged(event);
    server.findings.keepOnly((uri) => folders.hold(uri));
    await reloadProfiles(server);
    await server.check.recheckAll();
    server.announcer.othersChanged();
  });
  connection.onDidChangeWatchedFiles(async ({ changes: all }) => {
    const server = get();
    if (!server) return;
    if (all.some(({ uri }) => holdsProfiles(uri))) await reloadProfiles(server);
    const changes = all.filter(({ uri }) => !holdsProfiles(uri));
    if (changes.length === 0) return;
    const gone = changes.filter(({ type }) => type === FileChangeType.Deleted).map(({ uri }) => uri);
    await server.session.filesChanged(changes.map(({ uri }) => uri));
    for (const uri of gone) server.findings.clear(uri);
    await server.check.recheck(changes.map(({ uri }) => uri).filter((uri) => !gone.includes(uri)));
    server.announcer.othersChanged();
  });
}
