import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ArtifactLocation, Fix, Location, Region, ReportingDescriptor, Result } from 'sarif';
import { checkCatalogue, type Finding, render, type Severity, type Span } from '../core/index.js';
import { type Placer, placer } from './place.js';
import type { CheckedFile, FileError, Printer, PrintOptions } from './printer.js';
import { version } from './version.js';

const levels = { error: 'error', warning: 'warning', info: 'note', hint: 'note' } as const satisfies Record<
  Severity,
  string
>;

/** SARIF 2.1.0, one result a line. */
export function sarifPrinter(options: PrintOptions): Printer {
  const driver = { name: 'gouji', semanticVersion: version, rules: checkCatalogue.map(descriptor) };
  const start = { tool: { driver }, columnKind: 'utf16CodeUnits' };
  return {
    head: `{"version":"2.1.0","$schema":"https://json.schemastore.org/sarif-2.1.0.json","runs":[${JSON.stringify(start).slice(0, -1)},"results":[\n`,
    separator: ',\n',
    file: (file) =>
      results(file, options)
        .map((result) => JSON.stringify(result))
        .join(',\n'),
    tail: ({ errors }) => `\n],"invocations":${JSON.stringify([invocation(errors)])}}]}\n`,
  };
}

const descriptor = ({ id, severity }: { id: string; severity: Severity }): ReportingDescriptor => ({
  id,
  defaultConfiguration: { level: levels[severity] },
});

const invocation = (errors: readonly FileError[]): unknown => ({
  executionSuccessful: errors.length === 0,
  toolExecutionNotifications: errors.map(({ path, message }) => ({
    level: 'error',
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation: artifact(path) } }],
  })),
});

function results({ path, analysis: { text, reports } }: CheckedFile, options: PrintOptions): Result[] {
  const place = placer(text);
  return reports.flatMap((report) => report.findings).map((finding) => result(path, place, finding, options));
}

const result = (path: string, place: Placer, finding: Finding, { locale }: PrintOptions): Result => ({
  ruleId: finding.check,
  ruleIndex: checkCatalogue.findIndex(({ id }) => id === finding.check),
  level: levels[finding.severity],
  message: { text: render(finding.message, locale) },
  locations: [location(path, region(place, finding.span))],
  relatedLocations: finding.related.map((other) => ({
    ...(other.path === undefined ? location(path, region(place, other.span)) : location(other.path)),
    message: { text: render(other.message, locale) },
  })),
  fixes: finding.fixes.map((fix) => ({
    description: { text: render(fix.title, locale) },
    artifactChanges: [{ artifactLocation: artifact(path), replacements: replacements(place, fix.edits) }],
  })),
});

const replacements = (
  place: Placer,
  edits: readonly { span: Span; text: string }[],
): Fix['artifactChanges'][0]['replacements'] =>
  edits.map(({ span, text }) => ({ deletedRegion: region(place, span), insertedContent: { text } }));

/** Without a region where the other file's text is not at hand. */
const location = (path: string, where?: Region): Location => ({
  physicalLocation: { artifactLocation: artifact(path), ...(where ? { region: where } : {}) },
});

/** A relative path stays relative, so that a code-scanning service can match it with the repository's files. */
function artifact(path: string): ArtifactLocation {
  if (isAbsolute(path)) return { uri: pathToFileURL(path).href };
  return { uri: path.split(/[\\/]/).map(encodeURIComponent).join('/') };
}

function region(place: Placer, { start, end }: Span): Region {
  const from = place(start);
  const to = place(end);
  return {
    startLine: from.line,
    startColumn: from.column,
    endLine: to.line,
    endColumn: to.column,
    charOffset: start,
    charLength: end - start,
  };
}
