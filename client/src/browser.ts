import { type ExtensionContext, Uri, workspace } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { serveWith, stop } from './shared.js';

/** Browser: the server is a web worker. */
export async function activate(context: ExtensionContext): Promise<void> {
  const script = await scriptUrl(Uri.joinPath(context.extensionUri, 'dist', 'server.worker.js'));
  await serveWith(context, (options) => new LanguageClient('gouji', 'Gouji', new Worker(script), options));
}

export const deactivate = stop;

/** The editor starts no worker from an extension that stands on a remote machine, so such a script is brought here first. */
async function scriptUrl(uri: Uri): Promise<string> {
  if (/^https?$/.test(uri.scheme)) return uri.toString(true);
  const bytes = await workspace.fs.readFile(uri);
  return URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: 'text/javascript' }));
}
