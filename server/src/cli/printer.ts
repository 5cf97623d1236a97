import type { Analysis, AnalyzeOptions, Coverage, Finding, Fix, Locale, Report, Severity } from '../core/index.js';

/** One file as read and checked. */
export interface CheckedFile {
  readonly path: string;
  readonly analysis: Analysis;
  /** The fixes that may be offered for the findings of one of its reports; only worked out when they are printed. */
  readonly fixesOf: (report: Report) => ReadonlyMap<Finding, readonly Fix[]>;
  /** Last year's report, where the draft itself names it. */
  readonly previous?: AnalyzeOptions['previous'];
}

export interface FileError {
  readonly path: string;
  readonly message: string;
}

/** What one or many files came to. */
export interface Summary {
  readonly files: number;
  readonly reports: number;
  readonly counts: Readonly<Record<Severity, number>>;
  readonly coverage: Coverage;
  readonly errors: readonly FileError[];
}

/**
 * Writes findings in one format, file by file, so that a folder of any size needs the memory of one file. Pure: no
 * input or output. Empty results of `file` take no `separator`.
 */
export interface Printer {
  readonly head: string;
  readonly separator: string;
  readonly file: (file: CheckedFile) => string;
  readonly tail: (summary: Summary) => string;
}

export interface PrintOptions {
  readonly locale: Locale;
  readonly relations: boolean;
  /** Last year's report, in which related places may stand. */
  readonly previous?: { readonly path: string; readonly text: string };
}

export const emptySummary: Summary = {
  files: 0,
  reports: 0,
  counts: { error: 0, warning: 0, info: 0, hint: 0 },
  coverage: { figures: 0, related: 0, verified: 0 },
  errors: [],
};

/** Counts one file. */
export function summarize({ analysis: { reports } }: CheckedFile): Summary {
  const findings = reports.flatMap((report) => report.findings);
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  const sum = (key: keyof Coverage) => reports.reduce((total, report) => total + report.coverage[key], 0);
  return {
    files: 1,
    reports: reports.length,
    counts: { error: count('error'), warning: count('warning'), info: count('info'), hint: count('hint') },
    coverage: { figures: sum('figures'), related: sum('related'), verified: sum('verified') },
    errors: [],
  };
}

export function addSummaries(a: Summary, b: Summary): Summary {
  return {
    files: a.files + b.files,
    reports: a.reports + b.reports,
    counts: added(a.counts, b.counts),
    coverage: added(a.coverage, b.coverage),
    errors: b.errors.length > 0 ? [...a.errors, ...b.errors] : a.errors,
  };
}

function added<K extends string>(a: Readonly<Record<K, number>>, b: Readonly<Record<K, number>>): Record<K, number> {
  const keys = Object.keys(a) as K[];
  return Object.fromEntries(keys.map((key) => [key, a[key] + b[key]])) as Record<K, number>;
}
