import {
  type Finding,
  type Fix,
  type Relation,
  type Report,
  render,
  type SectionMatch,
  type Span,
} from '../core/index.js';
import { type Placer, placer } from './place.js';
import type { CheckedFile, Printer, PrintOptions } from './printer.js';

/** The contract of `output.schema.json`, one report a line. */
export function jsonPrinter(options: PrintOptions): Printer {
  return {
    head: '{"version":1,"reports":[\n',
    separator: ',\n',
    file: (file) =>
      entries(file, options)
        .map((entry) => JSON.stringify(entry))
        .join(',\n'),
    tail: ({ errors }) => `\n],"errors":${JSON.stringify(errors)}}\n`,
  };
}

function entries(file: CheckedFile, options: PrintOptions): unknown[] {
  const { text, reports } = file.analysis;
  if (reports.length === 0) return [noReport(file.path, text.length, options)];
  const place = placer(text);
  return reports.map((report) => entry(file, report, place, options));
}

const noReport = (path: string, length: number, { relations }: PrintOptions): unknown => ({
  path,
  profile: null,
  year: null,
  start: 0,
  end: length,
  coverage: { figures: 0, related: 0, verified: 0 },
  sections: [],
  findings: [],
  ...(relations ? { relations: [] } : {}),
});

function entry({ path, fixesOf }: CheckedFile, report: Report, place: Placer, options: PrintOptions): unknown {
  const fixes = fixesOf(report);
  return {
    path,
    profile: report.profile,
    year: report.year ?? null,
    ...bounds(report.span),
    coverage: report.coverage,
    sections: report.sections.map(section),
    findings: report.findings.map((finding) => findingEntry(finding, fixes.get(finding) ?? [], place, options)),
    ...(options.relations ? { relations: report.relations.map(relation) } : {}),
  };
}

const section = ({ keys, presence, heading, span }: SectionMatch): unknown => ({
  keys,
  presence,
  ...(heading ? { heading: heading.marker + heading.title } : {}),
  ...(span ? bounds(span) : {}),
});

const findingEntry = (finding: Finding, fixes: readonly Fix[], place: Placer, { locale }: PrintOptions): unknown => ({
  check: finding.check,
  severity: finding.severity,
  ...(finding.section === undefined ? {} : { section: finding.section }),
  ...bounds(finding.span),
  ...place(finding.span.start),
  message: render(finding.message, locale),
  related: finding.related.map(({ path, span, message }) => ({
    ...(path === undefined ? {} : { path }),
    ...bounds(span),
    message: render(message, locale),
  })),
  fixes: fixes.map((fix) => fixEntry(fix, locale)),
});

const fixEntry = ({ title, safety, edits }: Fix, locale: PrintOptions['locale']): unknown => ({
  title: render(title, locale),
  safety,
  edits: edits.map(({ span, text }) => ({ ...bounds(span), text })),
});

const relation = ({ kind, verdict, spans, others, stated, computed }: Relation): unknown => ({
  kind,
  verdict,
  spans: spans.map(({ start, end }) => [start, end]),
  ...(others.length > 0 ? { others: others.map(({ path, span }) => ({ path, ...bounds(span) })) } : {}),
  stated,
  computed,
});

/** Only the two numbers, whatever else the object at hand carries. */
const bounds = ({ start, end }: Span): Span => ({ start, end });
