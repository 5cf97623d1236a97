import {
  type CancellationToken,
  type Connection,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  type DocumentRangeFormattingParams,
  ErrorCodes,
  type GenericRequestHandler,
  LSPErrorCodes,
  ResponseError,
  type TextDocumentIdentifier,
} from 'vscode-languageserver';
import { newReport, type Profile } from '../core/index.js';
import { compare } from './comparison.js';
import type { Draft } from './draft.js';
import { figureList } from './figure-list.js';
import { findingRows } from './finding-rows.js';
import { missingSections, officialTables } from './insertions.js';
import { isProfile } from './own-profiles.js';
import type { DocumentParams, NewReportParams, ProfileInfo, ToServer } from './protocol.js';
import { codeAction } from './requests/code-action.js';
import { codeLens } from './requests/code-lens.js';
import { completion } from './requests/completion.js';
import { definition } from './requests/definition.js';
import { documentDiagnostic, noDiagnostics } from './requests/diagnostic.js';
import { documentHighlight } from './requests/document-highlight.js';
import { documentLink } from './requests/document-link.js';
import { documentSymbol } from './requests/document-symbol.js';
import { foldingRange } from './requests/folding-range.js';
import { formatting } from './requests/formatting.js';
import { hover } from './requests/hover.js';
import { inlayHint } from './requests/inlay-hint.js';
import { references } from './requests/references.js';
import { selectionRange } from './requests/selection-range.js';
import { semanticTokens } from './requests/semantic-tokens.js';
import { workspaceDiagnostic } from './requests/workspace-diagnostic.js';
import { workspaceSymbol } from './requests/workspace-symbol.js';
import type { Server } from './server.js';
import { words } from './words.js';

type Answer<R> = Promise<R | ResponseError<never>>;

/** Binds every request to the function that answers it. */
export function answerRequests(connection: Connection, get: () => Server | undefined, isShutDown: () => boolean): void {
  const { languages } = connection;

  /** Runs a request once the client has introduced itself. What goes wrong is logged, and costs this answer alone. */
  const serving =
    <P, R>(answer: (server: Server, params: P, token: CancellationToken) => Promise<R>) =>
    async (params: P, token: CancellationToken): Answer<R> => {
      const server = get();
      if (!server) return new ResponseError(ErrorCodes.ServerNotInitialized, 'The server is not initialized yet.');
      if (isShutDown()) return new ResponseError(ErrorCodes.InvalidRequest, 'The server has been shut down.');
      try {
        const result = await answer(server, params, token);
        return token.isCancellationRequested ? cancelled() : result;
      } catch (error) {
        connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
        throw error;
      }
    };

  /** A request about one document: answered from its newest version, with `none` where it is not the server's business. */
  const on = <P extends { readonly textDocument: TextDocumentIdentifier }, R>(
    answer: (draft: Draft, params: P) => R,
    none: R,
  ) =>
    serving(async ({ session }, params: P) => {
      const draft = await session.draft(params.textDocument.uri);
      return draft ? answer(draft, params) : none;
    });

  /** The same for edits of the version that was asked about: they fit no other. */
  const onVersion = <P extends { readonly textDocument: TextDocumentIdentifier }, R>(
    answer: (draft: Draft, params: P) => R[],
  ) =>
    serving(async ({ session }, params: P): Promise<R[] | ResponseError<never>> => {
      const { uri } = params.textDocument;
      const asked = session.versionOf(uri);
      const draft = await session.draft(uri);
      if (draft && draft.version !== asked) return modified();
      return draft ? answer(draft, params) : [];
    });

  const diagnostics = on(
    (draft, { previousResultId }: DocumentDiagnosticParams) => documentDiagnostic(draft, previousResultId),
    noDiagnostics,
  );
  const profileProblems = serving(
    async ({ problems }, { textDocument: { uri } }: DocumentDiagnosticParams): Promise<DocumentDiagnosticReport> => ({
      kind: 'full',
      items: [...(await problems.of(uri))],
    }),
  );
  languages.diagnostics.on((params, token) => {
    const { uri } = params.textDocument;
    get()?.announcer.asked(uri);
    return isProfile(uri) ? profileProblems(params, token) : diagnostics(params, token);
  });
  languages.diagnostics.onWorkspace(
    serving(({ findings }, params, token) => workspaceDiagnostic(findings, params, token)),
  );
  connection.onHover(on((draft, { position }) => hover(draft, position), null));
  connection.onCompletion(on(completion, []));
  connection.onCodeAction(on(codeAction, []));
  connection.onDocumentSymbol(on(documentSymbol, []));
  connection.onFoldingRanges(on(foldingRange, []));
  connection.onSelectionRanges(on((draft, { positions }) => selectionRange(draft, positions), []));
  connection.onDocumentHighlight(on((draft, { position }) => documentHighlight(draft, position), []));
  connection.onReferences(on(references, []));
  connection.onDefinition(on((draft, { position }) => definition(draft, position), null));
  languages.inlayHint.on(on((draft, { range }) => inlayHint(draft, range), []));
  connection.onCodeLens(on(codeLens, []));
  languages.semanticTokens.on(on((draft) => semanticTokens(draft), { data: [] }));
  languages.semanticTokens.onRange(on((draft, { range }) => semanticTokens(draft, range), { data: [] }));
  connection.onDocumentLinks(on(documentLink, []));
  connection.onDocumentFormatting(onVersion((draft) => formatting(draft)));
  connection.onDocumentRangeFormatting(
    onVersion((draft, { range }: DocumentRangeFormattingParams) => formatting(draft, range)),
  );
  connection.onWorkspaceSymbol(
    serving(async ({ session }, { query }) => workspaceSymbol(await session.allDrafts(), query)),
  );
  answerOwnRequests(connection, serving);
}

type Serving = <P, R>(
  answer: (server: Server, params: P, token: CancellationToken) => Promise<R>,
) => (params: P, token: CancellationToken) => Answer<R>;

/** The requests of `protocol.ts`. */
function answerOwnRequests(connection: Connection, serving: Serving): void {
  const on = <M extends keyof ToServer>(
    method: M,
    answer: (server: Server, params: ToServer[M]['params'], token: CancellationToken) => Promise<ToServer[M]['result']>,
  ) => connection.onRequest(method, serving(answer) as GenericRequestHandler<unknown, never>);
  const onDraft =
    <R>(answer: (draft: Draft) => R, none: R) =>
    async ({ session }: Server, { uri }: DocumentParams): Promise<R> => {
      const draft = await session.draft(uri);
      return draft ? answer(draft) : none;
    };

  on('gouji/profiles', async (server) => profileList(server));
  on('gouji/figures', onDraft(figureList, []));
  on('gouji/missingSections', onDraft(missingSections, []));
  on('gouji/tables', onDraft(officialTables, []));
  on('gouji/newReport', async (server, params) => ({ text: emptyReport(server, params) }));
  on('gouji/compare', async ({ session }, { uri }) => {
    const draft = await session.draft(uri);
    if (!draft?.previous) return null;
    return compare(draft, draft.previous, session.identify(draft.previous));
  });
  on('gouji/checkWorkspace', ({ check, client }, _, token) => check.run(words[client.locale], token));
  on('gouji/findings', async ({ session, findings }) => findingRows(await session.allDrafts(), findings));
}

const cancelled = () => new ResponseError<never>(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');

const modified = () => new ResponseError<never>(LSPErrorCodes.ContentModified, 'The document has changed meanwhile.');

const profileList = ({ profiles, client }: Server): readonly ProfileInfo[] =>
  profiles.all().map(({ id, title, valid }) => ({
    id,
    title: title[client.locale],
    from: valid.from,
    to: valid.to ?? null,
  }));

function emptyReport({ profiles }: Server, { organ, year, profile }: NewReportParams): string {
  const all = profiles.all();
  const covers = ({ valid }: Profile) => valid.from <= year && year <= (valid.to ?? year);
  const chosen = all.find(({ id }) => id === profile) ?? all.find(covers) ?? all[0];
  return chosen ? newReport(chosen, { organ, year, markdown: true }) : '';
}
