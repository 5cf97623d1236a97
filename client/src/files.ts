import { FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { FileText } from '../../server/src/lsp/protocol.js';
import { decode } from './decode.js';
import { answer } from './messages.js';

const reports = '**/*.{md,txt,report}';
const notOurs = '**/{node_modules,.git}/**';
const mostFiles = 20_000;

/** No report comes near this size; a log or a data dump does. */
const mostBytes = 8 * 1024 * 1024;

/** Report formats of the workspace's own: `.gouji/*.json` in each of its folders. */
export const profiles = '**/.gouji/*.json';

/** Lists and reads the workspace's files for the server, which in a browser has no disk. */
export function answerForFiles(client: BaseLanguageClient): void {
  const name = (uri: Uri) => client.code2ProtocolConverter.asUri(uri);
  answer(client, 'gouji/list', async () => (await workspace.findFiles(reports, notOurs, mostFiles)).map(name).sort());
  answer(client, 'gouji/profileFiles', async () => (await profileFiles()).map(name));
  answer(client, 'gouji/files', async ({ uris }) => {
    const read = await Promise.all(uris.map((uri) => readText(client.protocol2CodeConverter.asUri(uri), uri)));
    return read.filter((file) => file !== undefined);
  });
}

/** Read folder by folder: not every virtual workspace can be searched. */
async function profileFiles(): Promise<Uri[]> {
  const folders = (workspace.workspaceFolders ?? []).map(({ uri }) => Uri.joinPath(uri, '.gouji'));
  const found = await Promise.all(
    folders.map(async (folder) => {
      // Most workspaces have none.
      const entries = await workspace.fs.readDirectory(folder).then(
        (all) => all,
        () => [],
      );
      return entries.filter(([file]) => file.endsWith('.json')).map(([file]) => Uri.joinPath(folder, file));
    }),
  );
  return found.flat();
}

/** `undefined` for what is absent, unreadable, or no text. */
async function readText(file: Uri, uri: string): Promise<FileText | undefined> {
  try {
    const { type, size } = await workspace.fs.stat(file);
    if ((type & FileType.File) === 0 || size > mostBytes) return undefined;
    const text = decode(await workspace.fs.readFile(file));
    return text === undefined ? undefined : { uri, text };
  } catch {
    return undefined;
  }
}
