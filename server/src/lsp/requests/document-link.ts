import type { DocumentLink } from 'vscode-languageserver';
import type { Draft } from '../draft.js';
import { rangeIn } from '../to-lsp.js';

/** Laws that the reports cite by number, where their official text stands. */
const laws: Readonly<Record<string, string>> = {
  '711': 'https://www.gov.cn/zhengce/content/2019-04/15/content_5382991.htm',
};

const lawNumber = /国务院令[（(]?第\s?(\d{3})\s?号/g;
const url = /https?:\/\/[\w\-.~:/?#@!$&'*+,;=%]+[\w/#=]/g;

/** `textDocument/documentLink`. */
export function documentLink(draft: Draft): DocumentLink[] {
  const { text, reports } = draft.analysis;
  if (reports.length === 0) return [];
  return [...find(text, lawNumber, (match) => laws[match[1] ?? '']), ...find(text, url, (match) => match[0])].map(
    ({ start, end, target }) => ({ range: rangeIn(draft, { start, end }), target }),
  );
}

function find(text: string, pattern: RegExp, targetOf: (match: RegExpMatchArray) => string | undefined) {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const target = targetOf(match);
    const start = match.index ?? 0;
    return target === undefined ? [] : [{ start, end: start + match[0].length, target }];
  });
}
