import { figuresCsvPrinter, figuresJsonPrinter, figuresTextPrinter } from './print-figures.js';
import { githubPrinter } from './print-github.js';
import { jsonPrinter } from './print-json.js';
import { outlinePrinter } from './print-outline.js';
import { sarifPrinter } from './print-sarif.js';
import { textPrinter } from './print-text.js';

/** The formats of `gouji check`. */
export const formats = ['text', 'json', 'sarif', 'github'] as const;
export type Format = (typeof formats)[number];

export const printers = {
  text: textPrinter,
  json: jsonPrinter,
  sarif: sarifPrinter,
  github: githubPrinter,
  'figures-text': figuresTextPrinter,
  'figures-csv': figuresCsvPrinter,
  'figures-json': figuresJsonPrinter,
  outline: outlinePrinter,
} as const;

export type PrinterName = keyof typeof printers;
