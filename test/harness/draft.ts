import { expect, it } from 'vitest';
import { analyze, type Finding, readProfileFile } from '../../server/src/core/index.js';
import { applyEdits } from './edits.js';
import { holdInvariants } from './invariants.js';
import { type Mark, readMarks, words, writeMarks } from './marks.js';
import { type DraftOptions, leadOf, optionsFor } from './options.js';

type Fixture = (title: string, marked: string, afterFirstFix?: string) => void;

/** Makes tests of marked drafts: `checkDraft({ check: 'sum-mismatch' })('title', '合计 «7»{sum-mismatch: 相差 2} 件。')`. */
export const checkDraft =
  (options: DraftOptions = {}): Fixture =>
  (title, marked, afterFirstFix) =>
    it(title, () => expectDraft(marked, options, afterFirstFix));

/** Asserts that a marked draft gives the findings of its marks, and all that holds for any draft. */
export function expectDraft(marked: string, options: DraftOptions = {}, afterFirstFix?: string): void {
  const fragment = readMarks(marked);
  const lead = leadOf(options);
  const analysis = optionsFor(options);
  const draft = lead + fragment.text;
  const read = options.file === 'profile' ? undefined : analyze(draft, analysis);
  const findings = read?.reports.flatMap((report) => report.findings) ?? readProfileFile(fragment.text).findings;
  const wanted = findings.filter((finding) => counts(finding, lead.length, fragment.marks, options));
  compare(fragment.text, moved(wanted, -lead.length), fragment.marks);
  if (afterFirstFix !== undefined) {
    const fixed = applyEdits(draft, wanted.find(({ fixes }) => fixes.length > 0)?.fixes[0]?.edits ?? []);
    expect(fixed.slice(lead.length), 'text after the first fix').toBe(afterFirstFix);
  }
  if (read) holdInvariants(draft, analysis, read);
}

function counts(finding: Finding, lead: number, marks: readonly Mark[], { check }: DraftOptions): boolean {
  if (finding.span.start < lead) return false;
  if (check !== undefined) return finding.check === check;
  if (marks.some((mark) => mark.check === finding.check)) return true;
  return finding.severity !== 'hint' && finding.check !== 'section-missing';
}

const moved = (findings: readonly Finding[], by: number): Finding[] =>
  findings.map((finding) => ({ ...finding, span: { start: finding.span.start + by, end: finding.span.end + by } }));

/** Every mark takes one finding at its place; nothing may be left over on either side. */
function compare(text: string, findings: readonly Finding[], marks: readonly Mark[]): void {
  const left = [...findings];
  const unmet = marks.filter((mark) => {
    const at = left.findIndex((finding) => meets(finding, mark));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  if (unmet.length + left.length === 0) return;
  const missing = unmet.map(
    ({ check, message, span }) => `  «${text.slice(span.start, span.end)}»{${check}: ${message}}`,
  );
  const extra = left.map(
    (finding) => `  ${writeMarks(text.slice(finding.span.start, finding.span.end), [atStart(finding)])}`,
  );
  const parts = [
    section('not found', missing),
    section('not marked', extra),
    `marks as found:\n${writeMarks(text, findings)}`,
  ];
  expect.fail(parts.join(''));
}

const meets = (finding: Finding, { span, check, message }: Mark): boolean =>
  finding.check === check &&
  finding.span.start === span.start &&
  finding.span.end === span.end &&
  words(finding.message).includes(message);

const atStart = (finding: Finding): Finding => ({
  ...finding,
  span: { start: 0, end: finding.span.end - finding.span.start },
});

const section = (title: string, lines: readonly string[]): string =>
  lines.length > 0 ? `${title}:\n${lines.join('\n')}\n` : '';
