import { githubPrinter } from './print-github.js';
import { jsonPrinter } from './print-json.js';
import { sarifPrinter } from './print-sarif.js';
import { textPrinter } from './print-text.js';
import type { Printer, PrintOptions } from './printer.js';

export const formats = ['text', 'json', 'sarif', 'github'] as const;
export type Format = (typeof formats)[number];

const printers: Readonly<Record<Format, (options: PrintOptions) => Printer>> = {
  text: textPrinter,
  json: jsonPrinter,
  sarif: sarifPrinter,
  github: githubPrinter,
};

export const printerFor = (format: Format): ((options: PrintOptions) => Printer) => printers[format];
