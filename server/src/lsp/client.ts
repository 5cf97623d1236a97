import type { InitializeParams } from 'vscode-languageserver';
import type { Locale } from '../core/index.js';
import type { InitializationOptions } from './protocol.js';

/** What the client can do, as far as the server's answers depend on it. */
export interface Client {
  readonly locale: Locale;
  readonly options: InitializationOptions;
  readonly configuration: boolean;
  readonly configurationChanges: boolean;
  /** It asks for diagnostics itself; otherwise they are pushed. */
  readonly pullsDiagnostics: boolean;
  /** It can be asked to ask for those of the whole workspace too. */
  readonly pullsOnRequest: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly refreshesHints: boolean;
  readonly refreshesLenses: boolean;
  readonly watchesFiles: boolean;
  /** It can be told of which documents to have formatted here. */
  readonly formatsOnRequest: boolean;
  readonly showsProgress: boolean;
  readonly editsVersions: boolean;
  readonly snippets: boolean;
  /** It can be told what to underline as a link to a definition. */
  readonly links: boolean;
  readonly markdown: boolean;
}

export function readClient({ capabilities, locale, initializationOptions }: InitializeParams): Client {
  const { workspace, textDocument, window } = capabilities;
  return {
    locale: localeOf(locale),
    options: (initializationOptions ?? {}) as InitializationOptions,
    configuration: workspace?.configuration === true,
    configurationChanges: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    pullsOnRequest: textDocument?.diagnostic?.dynamicRegistration === true,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshesHints: workspace?.inlayHint?.refreshSupport === true,
    refreshesLenses: workspace?.codeLens?.refreshSupport === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    formatsOnRequest:
      textDocument?.formatting?.dynamicRegistration === true &&
      textDocument.rangeFormatting?.dynamicRegistration === true,
    showsProgress: window?.workDoneProgress === true,
    editsVersions: workspace?.workspaceEdit?.documentChanges === true,
    snippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    links: textDocument?.definition?.linkSupport === true,
    markdown: textDocument?.hover?.contentFormat?.includes('markdown') === true,
  };
}

/** Chinese unless the editor speaks another language: the reports are Chinese, and so are their authors. */
const localeOf = (tag: string | undefined): Locale => (tag === undefined || tag.startsWith('zh') ? 'zh-CN' : 'en');
