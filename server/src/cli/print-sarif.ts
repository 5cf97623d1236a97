import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ArtifactLocation, Location, Region, ReportingDescriptor, Result } from 'sarif';
import {
  checkCatalogue,
  type Finding,
  type Fix,
  type Locale,
  render,
  type Severity,
  type Span,
} from '../core/index.js';
import { type Placer, type Placers, placers } from './place.js';
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

function results(
  { path, previous, analysis, fixesOf }: CheckedFile,
  { previous: last, locale }: PrintOptions,
): Result[] {
  const placerOf = placers(path, analysis.text, previous ?? last);
  return analysis.reports.flatMap((report) => {
    const fixes = fixesOf(report);
    return report.findings.map((finding) => result(path, finding, fixes.get(finding) ?? [], placerOf, locale));
  });
}

const result = (path: string, finding: Finding, fixes: readonly Fix[], placerOf: Placers, locale: Locale): Result => ({
  ruleId: finding.check,
  ruleIndex: checkCatalogue.findIndex(({ id }) => id === finding.check),
  level: levels[finding.severity],
  message: { text: render(finding.message, locale) },
  locations: [location(path, finding.span, placerOf)],
  relatedLocations: finding.related.map((other) => ({
    ...location(other.path ?? path, other.span, placerOf),
    message: { text: render(other.message, locale) },
  })),
  fixes: fixes.map(({ title, edits }) => ({
    description: { text: render(title, locale) },
    artifactChanges: [
      {
        artifactLocation: artifact(path),
        replacements: edits.map(({ span, text }) => ({
          deletedRegion: region(span, placerOf(path)),
          insertedContent: { text },
        })),
      },
    ],
  })),
});

const location = (path: string, span: Span, placerOf: Placers): Location => ({
  physicalLocation: { artifactLocation: artifact(path), region: region(span, placerOf(path)) },
});

/** A relative path stays relative, so that a code-scanning service can match it with the repository's files. */
function artifact(path: string): ArtifactLocation {
  if (isAbsolute(path)) return { uri: pathToFileURL(path).href };
  return { uri: path.split(/[\\/]/).map(encodeURIComponent).join('/') };
}

/** Offsets serve any reader; lines and columns are added where the text is at hand. */
function region({ start, end }: Span, place: Placer | undefined): Region {
  const offsets = { charOffset: start, charLength: end - start };
  if (!place) return offsets;
  const from = place(start);
  const to = place(end);
  const lines = { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column };
  return { ...lines, ...offsets };
}
