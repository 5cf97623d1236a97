import { type Finding, render, type Severity } from '../core/index.js';
import { type Placer, placer } from './place.js';
import type { CheckedFile, Printer, PrintOptions } from './printer.js';

const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  hint: 'notice',
};

/** Annotations of a GitHub Actions run; they need no permission beyond the run's own. */
export function githubPrinter(options: PrintOptions): Printer {
  return {
    head: '',
    separator: '',
    file: (file) => annotations(file, options),
    tail: ({ errors }) =>
      errors.map(({ path, message }) => `::error file=${property(slashes(path))}::${data(message)}\n`).join(''),
  };
}

function annotations({ path, analysis: { text, reports } }: CheckedFile, options: PrintOptions): string {
  const place = placer(text);
  return reports
    .flatMap((report) => report.findings)
    .map((finding) => annotation(path, place, finding, options))
    .join('');
}

function annotation(path: string, place: Placer, finding: Finding, { locale }: PrintOptions): string {
  const from = place(finding.span.start);
  const to = place(finding.span.end);
  const columns = from.line === to.line ? `,col=${from.column},endColumn=${to.column}` : '';
  const where = `file=${property(slashes(path))},line=${from.line},endLine=${to.line}${columns}`;
  const message = data(render(finding.message, locale));
  return `::${commands[finding.severity]} ${where},title=${property(finding.check)}::${message}\n`;
}

const slashes = (path: string): string => path.replaceAll('\\', '/');

/** The escapes that the runner undoes: of a message, and of a value among the comma-separated properties. */
const data = (text: string): string => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
const property = (text: string): string => data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
