import {
  type Connection,
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
import { Folders } from './folders.js';
import { followDocuments, followWorkspace, subscribe } from './follow.js';
import { Library } from './library.js';
import { OwnProfiles } from './own-profiles.js';
import { ProfileProblems } from './profile-problems.js';
import { type Host, Session } from './session.js';
import type { Known, SettingProblem } from './settings.js';
import { words } from './words.js';
import { WorkspaceCheck } from './workspace-check.js';
import { WorkspaceFindings } from './workspace-findings.js';

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
  readonly profiles: OwnProfiles;
  readonly problems: ProfileProblems;
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
  connection.onInitialized(() => {
    if (!server) return;
    subscribe(connection, server.client);
    void server.profiles.ready().then(server.problems.tell);
  });
  let isShutDown = false;
  connection.onShutdown(() => {
    isShutDown = true;
    server?.announcer.stop();
  });
  answerRequests(
    connection,
    () => server,
    () => isShutDown,
  );
  followDocuments(documents, host.clock, () => server);
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
  const tell = ({ key, value, expected }: SettingProblem) => {
    const message = words[client.locale].badSetting(key, value, expected);
    void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
  };
  const library = new Library(connection, client);
  const open = () => documents.all().map((document) => ({ uri: document.uri, version: document.version, document }));
  const profiles = new OwnProfiles({ builtIn: host.profiles, library, open, changed: () => profilesChanged() });
  const configuration = new Configuration(connection, client, () => knownNames(profiles), tell);
  const stale = (uri: string) => announcer.stale(uri);
  const folders = new Folders(params);
  const session = new Session({ host, client, documents, configuration, library, folders, profiles, stale });
  const announcer = new Announcer(connection, client, session, host.clock);
  const findings = new WorkspaceFindings(connection, client, (uri) => session.isOpen(uri));
  const check = new WorkspaceCheck(session, connection, findings);
  const isOpen = (uri: string) => session.isOpen(uri);
  const problems = new ProfileProblems({ connection, client, configuration, profiles, isOpen });
  const profilesChanged = () => {
    // A setting may name a format that was not there before.
    configuration.changed(undefined);
    announcer.allChanged(documents.keys());
    void check.recheckAll();
  };
  return { client, session, announcer, findings, check, profiles, problems };
}

/** What settings may name. Nothing is read by them before the workspace's own formats are there. */
async function knownNames(profiles: OwnProfiles): Promise<Known> {
  await profiles.ready();
  return {
    checks: new Set(checkCatalogue.map(({ id }) => id)),
    profiles: new Set(profiles.all().map(({ id }) => id)),
  };
}
