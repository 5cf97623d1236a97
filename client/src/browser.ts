import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { serveWith, stop } from './shared.js';

/** Browser: the server is a web worker. */
export async function activate(context: ExtensionContext): Promise<void> {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'server.worker.js').toString(true);
  await serveWith(context, (options) => new LanguageClient('gouji', 'Gouji', new Worker(script), options));
}

export const deactivate = stop;
