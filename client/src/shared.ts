import { type ExtensionContext, type TextDocument, workspace } from 'vscode';
import {
  type BaseLanguageClient,
  CloseAction,
  ErrorAction,
  type ErrorHandler,
  type LanguageClientOptions,
} from 'vscode-languageclient';
import { registerCommands } from './commands/index.js';
import { DiagnosticLayers } from './diagnostic-layers.js';
import { watchEncoding } from './encoding.js';
import { FiguresView } from './figures-view.js';
import { answerForFiles, profiles } from './files.js';
import { listen } from './messages.js';
import { Overrides } from './overrides.js';
import { StatusBar } from './status-bar.js';

const languages = ['report-draft', 'markdown', 'plaintext'];

let running: BaseLanguageClient | undefined;

/** What the desktop and the browser have in common: everything but how the server is started. */
export async function serveWith(
  context: ExtensionContext,
  create: (options: LanguageClientOptions) => BaseLanguageClient,
): Promise<void> {
  const overrides = new Overrides(context.workspaceState);
  const layers = new DiagnosticLayers();
  const client: BaseLanguageClient = create({
    ...clientOptions(overrides, layers),
    errorHandler: restarting(() => client.createDefaultErrorHandler(), layers),
  });
  running = client;
  const statusBar = new StatusBar();
  const figures = new FiguresView(client);
  listen(client, 'gouji/status', (status) => {
    statusBar.show(status);
    figures.refresh(status.uri);
  });
  answerForFiles(client);
  overrides.onDidChange(() => client.sendNotification('workspace/didChangeConfiguration', { settings: null }));
  const commands = registerCommands({ client, overrides, statusBar, figures });
  context.subscriptions.push(client, statusBar, figures, overrides, layers, ...commands, ...watchEncoding(languages));
  await client.start();
}

export const stop = (): Promise<void> | undefined => running?.stop();

function clientOptions(overrides: Overrides, layers: DiagnosticLayers): LanguageClientOptions {
  return {
    documentSelector: [...languages.map((language) => ({ language })), { pattern: profiles }],
    initializationOptions: { files: true, commands: true, schema: validatesJson() },
    // By default a change alone is no reason for the client to ask again.
    diagnosticPullOptions: { onChange: true, onSave: true },
    diagnosticCollectionProvider: layers.provider,
    middleware: {
      didOpen: (document, next) => (isWritten(document) ? next(document) : Promise.resolve()),
      didChange: (event, next) => (isWritten(event.document) ? next(event) : Promise.resolve()),
      didClose: (document, next) => (isWritten(document) ? next(document) : Promise.resolve()),
      workspace: { configuration: (params, token, next) => overrides.merge(params, next(params, token)) },
    },
  };
}

/**
 * Whether the editor's own service for JSON holds an open report format against the schema of our manifest. The setting
 * comes with that service, and is known wherever this runs; its extension is not, when it runs in another host than ours.
 */
const validatesJson = (): boolean => workspace.getConfiguration('json').get('validate.enable') === true;

/**
 * What happens when a server dies. Messages on their way to it fail first, several at a time; the client's own rule would
 * take them for reason enough to stop for good, so only the close of the connection counts. That follows the client's
 * rule, five times in three minutes; once it gives up, the findings go too, for they would never change.
 */
function restarting(usual: () => ErrorHandler, layers: DiagnosticLayers): ErrorHandler {
  let handler: ErrorHandler | undefined;
  return {
    error: () => ({ action: ErrorAction.Continue, handled: true }),
    async closed() {
      handler ??= usual();
      const result = await handler.closed();
      if (result.action === CloseAction.DoNotRestart) layers.clear();
      return result;
    },
  };
}

/** Older revisions, commit boxes and logs are documents too, but nobody writes them. */
const isWritten = ({ uri }: TextDocument): boolean => !['git', 'vscode-scm', 'output'].includes(uri.scheme);
