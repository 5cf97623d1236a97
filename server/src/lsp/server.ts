import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DocumentFormattingRequest,
  DocumentRangeFormattingRequest,
  FileChangeType,
  type InitializeParams,
  MessageType,
  ShowMessageNotification,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { builtInProfiles } from '../../profiles/index.js';
import { htmlTables } from '../adapters/html-tables.js';
import { analyze, checkCatalogue } from '../core/index.js';
import { Announcer } from './announcer.js';
import { answerRequests } from './answers.js';
import { initializeResult } from './capabilities.js';
import { type Client, readClient } from './client.js';
import { systemClock } from './clock.js';
import { Configuration } from './configuration.js';
import { isIgnored } from './draft.js';
import { Library } from './library.js';
import { formatted } from './requests/formatting.js';
import { type Host, Session } from './session.js';
import type { Known, SettingProblem } from './settings.js';
import { words } from './words.js';
import { WorkspaceCheck } from './workspace-check.js';
import { WorkspaceFindings } from './workspace-findings.js';

/** Files that may hold a report. */
const watched = '**/*.{md,txt,report}';

const builtIn: Host = {
  analyze: (text, options, before) => analyze(text, { ...options, html: htmlTables }, before),
  profiles: builtInProfiles,
  clock: systemClock,
};

/** What stands once the client has introduced itself. */
export interface Server {
  readonly client: Client;
  readonly session: Session;
  readonly announcer: Announcer;
  readonly findings: WorkspaceFindings;
  readonly check: WorkspaceCheck;
}

/** Serves one client over `connection`; knows neither Node nor the browser. */
export function serve(connection: Connection, host: Host = builtIn): void {
  const documents = new TextDocuments(TextDocument);
  let server: Server | undefined;
  connection.onInitialize((params) => {
    server = start(connection, host, documents, params);
    return initializeResult(host.profiles, server.client);
  });
  connection.onInitialized(() => server && subscribe(connection, server.client));
  connection.onShutdown(() => server?.announcer.stop());
  answerRequests(connection, () => server);
  followDocuments(documents, () => server);
  followWorkspace(connection, documents, () => server);
  documents.listen(connection);
  connection.listen();
}

function start(
  connection: Connection,
  host: Host,
  documents: TextDocuments<TextDocument>,
  params: InitializeParams,
): Server {
  const client = readClient(params);
  const known: Known = {
    checks: new Set(checkCatalogue.map(({ id }) => id)),
    profiles: new Set(host.profiles.map(({ id }) => id)),
  };
  const tell = ({ key, value, expected }: SettingProblem) => {
    const message = words[client.locale].badSetting(key, value, expected);
    void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
  };
  const configuration = new Configuration(connection, client, known, tell);
  const library = new Library(connection, client);
  const stale = (uri: string) => announcer.stale(uri);
  const session = new Session({ host, client, documents, configuration, library, stale });
  const announcer = new Announcer(connection, client, session, host.clock);
  const findings = new WorkspaceFindings(connection, client, (uri) => session.isOpen(uri));
  return { client, session, announcer, findings, check: new WorkspaceCheck(session, connection, findings) };
}

/** Asks to be told of changed settings and files and to format drafts, by a client that can be asked. */
function subscribe(connection: Connection, client: Client): void {
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
    const watchers = [{ globPattern: watched }];
    connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch(refused);
  }
}

function followDocuments(documents: TextDocuments<TextDocument>, get: () => Server | undefined): void {
  documents.onDidOpen(({ document: { uri } }) => get()?.announcer.opened(uri));
  documents.onDidChangeContent(({ document }) => {
    if (!isIgnored(document.uri)) get()?.announcer.changed(document.uri);
  });
  documents.onDidClose(({ document: { uri } }) => {
    const server = get();
    server?.session.close(uri);
    server?.announcer.closed(uri);
    server?.announcer.othersChanged();
    void server?.check.recheck([uri]);
  });
}

function followWorkspace(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  get: () => Server | undefined,
): void {
  connection.onDidChangeConfiguration(({ settings }) => {
    const server = get();
    server?.session.parts.configuration.changed(settings?.gouji);
    server?.announcer.allChanged(documents.keys());
  });
  connection.onDidChangeWatchedFiles(async ({ changes }) => {
    const server = get();
    if (!server) return;
    const gone = changes.filter(({ type }) => type === FileChangeType.Deleted).map(({ uri }) => uri);
    await server.session.filesChanged(changes.map(({ uri }) => uri));
    for (const uri of gone) server.findings.clear(uri);
    await server.check.recheck(changes.map(({ uri }) => uri).filter((uri) => !gone.includes(uri)));
    server.announcer.othersChanged();
  });
}
