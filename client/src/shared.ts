import type { LanguageClientOptions } from 'vscode-languageclient';

/** What the desktop and the browser entry have in common. */
export const clientOptions: LanguageClientOptions = {
  documentSelector: ['report-draft', 'markdown', 'plaintext'],
};
