import type { Heading, Report, SectionMatch } from '../core/index.js';
import { type Placer, placer } from './place.js';
import type { CheckedFile, Printer, PrintOptions } from './printer.js';
import { type Words, words } from './words.js';

/** The outline as a tree: level, heading, line, and the sections it was taken for; then what has no heading. */
export function outlinePrinter({ locale }: PrintOptions): Printer {
  return {
    head: '',
    separator: '\n',
    file: (file) => trees(file, words[locale]),
    tail: () => '',
  };
}

function trees({ path, analysis: { text, reports } }: CheckedFile, say: Words): string {
  if (reports.length === 0) return `${path}  ${say.noReport}\n`;
  const place = placer(text);
  return reports.map((report) => tree(path, report, place, say)).join('\n');
}

function tree(path: string, report: Report, place: Placer, say: Words): string {
  const keys = new Map(report.sections.flatMap(({ heading, keys }) => (heading ? [[heading.span.start, keys]] : [])));
  const lines = report.outline.flatMap((heading) => branch(heading, keys, place));
  const bare = report.sections.filter(({ heading }) => !heading).map((section) => bareSection(section, place, say));
  return [`${path}  ${report.profile} ${report.year ?? ''}`.trimEnd(), ...lines, ...bare, ''].join('\n');
}

type Keys = ReadonlyMap<number, readonly string[]>;

function branch(heading: Heading, keys: Keys, place: Placer): string[] {
  const { level, marker, title, span, children } = heading;
  const sections =
    keys
      .get(span.start)
      ?.map((key) => ` [${key}]`)
      .join('') ?? '';
  const line = `${'  '.repeat(level)}${level} ${marker}${title}  :${place(span.start).line}${sections}`;
  return [line, ...children.flatMap((child) => branch(child, keys, place))];
}

const bareSection = ({ keys, presence, span }: SectionMatch, place: Placer, say: Words): string =>
  `  - [${keys.join('] [')}] ${say.presence[presence]}${span ? `  :${place(span.start).line}` : ''}`;
