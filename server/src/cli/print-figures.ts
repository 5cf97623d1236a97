import {
  columns,
  type Fact,
  type Figure,
  type Interval,
  type Period,
  type Report,
  type Verdict,
  verdictsOf,
  worst,
} from '../core/index.js';
import { type Placer, placer } from './place.js';
import type { CheckedFile, Printer, PrintOptions } from './printer.js';
import { words } from './words.js';

/** One figure as read. `low` and `high` are written as in `[5.5, 6.5)`; empty where unbounded. */
interface Row {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly value: string;
  readonly unit: string;
  readonly kind: string;
  readonly approximation: string;
  readonly interval: string;
  readonly section: string;
  readonly concept: string;
  readonly period: string;
  readonly scope: string;
  readonly verdict: Verdict | 'unrelated';
  readonly relations: string;
}

/** For people: one line a figure, then the coverage. */
export function figuresTextPrinter({ locale }: PrintOptions): Printer {
  const { coverage, verdict } = words[locale];
  const line = (row: Row): string =>
    [
      `${row.path}:${row.line}:${row.column}`,
      padded(row.text, 16),
      padded(reading(row), 24),
      padded(row.section || '-', 12),
      `${verdict[row.verdict]}${row.relations ? ` (${row.relations})` : ''}`,
    ].join('  ');
  return {
    head: '',
    separator: '\n',
    file: (file) =>
      rows(file)
        .map((row) => `${line(row)}\n`)
        .join(''),
    tail: (summary) => `\n${coverage(summary)}\n`,
  };
}

const reading = ({ value, unit, interval, approximation }: Row): string =>
  `= ${value}${unit}${approximation === 'exact' ? '' : ` ${interval}`}`;

/** For machines: one figure a line. */
export function figuresJsonPrinter(): Printer {
  return {
    head: '{"version":1,"figures":[\n',
    separator: ',\n',
    file: (file) =>
      rows(file)
        .map((row) => JSON.stringify(row))
        .join(',\n'),
    tail: ({ errors }) => `\n],"errors":${JSON.stringify(errors)}}\n`,
  };
}

const csvColumns = [
  ...(['path', 'line', 'column', 'text', 'value', 'unit', 'kind', 'approximation', 'interval'] as const),
  ...(['section', 'concept', 'period', 'scope', 'verdict', 'relations'] as const),
] satisfies readonly (keyof Row)[];

/** For spreadsheets, which take a file for UTF-8 only when it has a byte order mark. */
export function figuresCsvPrinter(): Printer {
  return {
    head: `\ufeff${csvColumns.join(',')}\r\n`,
    separator: '',
    file: (file) =>
      rows(file)
        .map((row) => `${csvColumns.map((key) => csvCell(row[key])).join(',')}\r\n`)
        .join(''),
    tail: () => '',
  };
}

/** Quoted where it must be; words of a draft that a spreadsheet would run as a formula get an apostrophe. */
function csvCell(value: string | number): string {
  const text = typeof value === 'string' && /^[=+@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function rows({ path, analysis: { text, reports } }: CheckedFile): Row[] {
  const place = placer(text);
  return reports.flatMap((report) => rowsOf(path, text, place, report));
}

function rowsOf(path: string, text: string, place: Placer, report: Report): Row[] {
  const verdicts = verdictsOf(report);
  const facts = new Map(report.facts.map((fact) => [fact.figure.span.start, fact]));
  return report.figures.map((figure) => {
    const relations = verdicts(figure);
    const { line, column } = place(figure.span.start);
    return {
      path,
      line,
      column,
      start: figure.span.start,
      end: figure.span.end,
      text: text.slice(figure.span.start, figure.span.end).replace(/\s+/g, ' '),
      ...read(figure),
      section: sectionOf(report, figure),
      ...bound(facts.get(figure.span.start)),
      verdict: worst(relations),
      relations: [...new Set(relations.map(({ kind, verdict }) => `${kind}:${verdict}`))].join(' '),
    };
  });
}

const read = ({ value, unit, kind, approximation, interval }: Figure) => ({
  value: decimal(value),
  unit,
  kind,
  approximation,
  interval: intervalWords(interval),
});

const bound = (fact: Fact | undefined) => ({
  concept: fact?.concept ?? '',
  period: fact ? periodWords(fact.period) : '',
  scope: fact?.scope ?? '',
});

const sectionOf = ({ sections }: Report, { span }: Figure): string =>
  sections
    .find((section) => section.span && section.span.start <= span.start && span.end <= section.span.end)
    ?.keys.join('+') ?? '';

const ticks = 8;

/** Ticks of 10⁻⁸ as a decimal number without needless zeros. */
function decimal(value: bigint): string {
  const digits = (value < 0n ? -value : value).toString().padStart(ticks + 1, '0');
  const fraction = digits.slice(-ticks).replace(/(?<!0)0+$/, '');
  return `${value < 0n ? '-' : ''}${digits.slice(0, -ticks)}${fraction ? `.${fraction}` : ''}`;
}

const intervalWords = ({ low, high, lowOpen, highOpen }: Interval): string =>
  `${lowOpen ? '(' : '['}${low === undefined ? '-∞' : decimal(low)}, ${high === undefined ? '∞' : decimal(high)}${highOpen ? ')' : ']'}`;

function periodWords(period: Period): string {
  if (period.kind === 'cumulative') return `${period.from ?? ''}–${period.to ?? ''}`;
  if (period.kind === 'part') return period.label;
  return period.kind === 'plan' ? `${period.year} (plan)` : String(period.year);
}

const padded = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - columns(text)));
