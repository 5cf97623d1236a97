import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { serve } from '../lsp/server.js';

// The transport (`--stdio`, `--node-ipc`) is read from the command line by `createConnection` itself.
const connection = createConnection(ProposedFeatures.all);

// The last net: a promise that nobody looked after is a fault to be logged, not the end of every open draft.
process.on('unhandledRejection', (reason) => {
  connection.console.error(reason instanceof Error ? (reason.stack ?? reason.message) : String(reason));
});

serve(connection);
