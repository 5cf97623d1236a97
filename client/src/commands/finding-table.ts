import type { FindingRow } from '../../../server/src/lsp/protocol.js';

/** A list of findings as a table to hand on. No editor in here, so that it can be tested without one. */

type Columns = readonly string[];

const cells = ({ uri, line, column, severity, check, message }: FindingRow): readonly string[] => [
  uri,
  String(line),
  String(column),
  severity,
  check,
  message,
];

export function toMarkdown(columns: Columns, rows: readonly FindingRow[]): string {
  const line = (values: readonly string[]) => `| ${values.map(escapeCell).join(' | ')} |`;
  return `${[line(columns), `|${' --- |'.repeat(columns.length)}`, ...rows.map((row) => line(cells(row)))].join('\n')}\n`;
}

const escapeCell = (text: string): string =>
  text.replace(/[\\|`*_<>[\]!&]/g, '\\$&').replace(/\s+/g, (blanks) => (/[\r\n]/.test(blanks) ? ' ' : blanks));

/** As RFC 4180 has it. */
export function toCsv(columns: Columns, rows: readonly FindingRow[]): string {
  return [columns, ...rows.map(cells)].map((values) => `${values.map(quote).join(',')}\r\n`).join('');
}

/** A spreadsheet runs a cell that begins like a formula; the apostrophe makes it text again. */
function quote(text: string): string {
  const tame = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(tame) ? `"${tame.replaceAll('"', '""')}"` : tame;
}
