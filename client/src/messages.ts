import type { BaseLanguageClient, GenericRequestHandler } from 'vscode-languageclient';
import type { FigureItem, Notifications, ToClient, ToServer } from '../../server/src/lsp/protocol.js';

/** Gouji's own messages, with the types that the server gives them. */

export type Verdict = FigureItem['verdict'];

export const ask = <M extends keyof ToServer>(
  client: BaseLanguageClient,
  method: M,
  params: ToServer[M]['params'],
): Promise<ToServer[M]['result']> => client.sendRequest(method, params);

export const answer = <M extends keyof ToClient>(
  client: BaseLanguageClient,
  method: M,
  handler: (params: ToClient[M]['params']) => Promise<ToClient[M]['result']>,
) => client.onRequest(method, handler as GenericRequestHandler<unknown, never>);

export const listen = <M extends keyof Notifications>(
  client: BaseLanguageClient,
  method: M,
  handler: (params: Notifications[M]) => void,
) => client.onNotification(method, handler);
