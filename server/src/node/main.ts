import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { serve } from '../lsp/server.js';

// The transport (`--stdio`, `--node-ipc`) is read from the command line by `createConnection` itself.
serve(createConnection(ProposedFeatures.all));
