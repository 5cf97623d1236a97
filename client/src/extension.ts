import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { serveWith, stop } from './shared.js';

/** Desktop: the server is a process of its own. */
export async function activate(context: ExtensionContext): Promise<void> {
  const module = Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath;
  await serveWith(
    context,
    (options) => new LanguageClient('gouji', 'Gouji', { module, transport: TransportKind.ipc }, options),
  );
}

export const deactivate = stop;
