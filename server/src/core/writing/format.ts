import { gather } from '../lists.js';
import type { Analysis, Figure, Report } from '../model.js';
import { applyEdits, type Edit } from '../text/edit.js';
import { overlaps } from '../text/span.js';
import { alignPipes } from './align.js';
import { punctuate } from './punctuate.js';

/**
 * The changes that format the reports of a draft: white space and width of punctuation around figures, and the columns of
 * pipe tables. No digit changes. The prose is left alone where its figures would be read differently afterwards: a blank
 * may be all that parts two of them.
 */
export function formatEdits(analysis: Analysis, reread: (text: string) => Analysis): readonly Edit[] {
  const tables = apart(gather(analysis.reports, (report) => tableEdits(analysis, report)));
  const prose = apart(gather(analysis.reports, (report) => proseEdits(analysis, report)));
  if (prose.length === 0) return tables;
  const after = reread(applyEdits(analysis.text, prose));
  return readingOf(after) === readingOf(analysis) ? apart([...tables, ...prose]) : tables;
}

const tableEdits = ({ text, blocks }: Analysis, { span }: Report): Edit[] =>
  gather(blocks, ({ table }) => (table && overlaps(table.span, span) ? alignPipes(text, table) : []));

function proseEdits({ text, blocks }: Analysis, { figures }: Report): Edit[] {
  let previousEnd = -1;
  return gather(figures, (figure) => {
    const edits =
      blocks[figure.block]?.kind === 'paragraph' && isPlain(text, figure) ? punctuate(text, figure, previousEnd) : [];
    previousEnd = figure.span.end;
    return edits;
  });
}

/** Code and HTML are not set as prose is, and a figure that runs over a line end has blanks of its own. */
function isPlain(text: string, { span: { start, end } }: Figure): boolean {
  const around = text.slice(Math.max(0, start - farthest), end + farthest);
  return !/[`<>]/.test(around) && !/[\r\n\t]/.test(text.slice(start, end));
}

/** Characters. */
const farthest = 40;

/** In order, and each text changed once. */
function apart(edits: readonly Edit[]): Edit[] {
  const kept: Edit[] = [];
  for (const edit of [...edits].sort((a, b) => a.span.start - b.span.start))
    if (edit.span.start >= (kept.at(-1)?.span.end ?? 0)) kept.push(edit);
  return kept;
}

/** What must stay the same: the figures as they are read, and what is said of them. */
const readingOf = ({ reports }: Analysis): string =>
  JSON.stringify(
    reports.map(({ figures, relations, findings }) => [
      figures.map(({ raw, kind, approximation, value }) => [raw, kind, approximation, String(value)]),
      relations.map(({ kind, verdict }) => [kind, verdict]),
      findings.map(({ check }) => check),
    ]),
  );
