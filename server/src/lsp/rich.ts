import type { MarkupContent } from 'vscode-languageserver';
import type { Draft } from './draft.js';

/** The same words as Markdown or as plain text, as the client can show them. Text of the draft is never markup. */
export interface Rich {
  readonly newline: string;
  readonly plain: (text: string) => string;
  readonly strong: (text: string) => string;
  readonly code: (text: string) => string;
  readonly link: (text: string, target: string) => string;
  readonly list: (title: string, items: readonly string[]) => string;
  readonly contents: (parts: readonly string[]) => MarkupContent;
}

const markdown: Rich = {
  newline: '  \n',
  plain: escapeMarkdown,
  strong: (text) => `**${escapeMarkdown(text)}**`,
  code: (text) => `\`${text.replaceAll('`', "'")}\``,
  link: (text, target) => `[${escapeMarkdown(text)}](<${target.replace(/[<>]/g, encodeURIComponent)}>)`,
  list: (title, items) => `${escapeMarkdown(title)}\n\n${items.map((item) => `- ${item}`).join('\n')}`,
  contents: (parts) => ({ kind: 'markdown', value: parts.join('\n\n') }),
};

const plaintext: Rich = {
  newline: '\n',
  plain: (text) => text,
  strong: (text) => text,
  code: (text) => text,
  link: (text) => text,
  list: (title, items) => `${title}\n${items.map((item) => `  ${item}`).join('\n')}`,
  contents: (parts) => ({ kind: 'plaintext', value: parts.join('\n') }),
};

export const richFor = ({ client }: Draft): Rich => (client.markdown ? markdown : plaintext);

/** The same for a table that is also read as it is written: only what would be markup within a line. */
export const escapeInline = (text: string): string => text.replace(/[\\`*_<>[\]!|&]/g, '\\$&');

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()<>#+\-!|~&]/g, '\\$&');
}
