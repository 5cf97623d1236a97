import assert from 'node:assert/strict';
import {
  type Analysis,
  type AnalyzeOptions,
  analyze,
  type Finding,
  type Heading,
  keptFixes,
  type MessageRef,
  type Report,
  render,
  type Span,
} from '../../server/src/core/index.js';
import { applyEdits, movedBy, randomEdit, randomFrom } from './edits.js';

/**
 * Asserts what holds for any draft whatever its findings are; `analysis` is the draft's, where the caller has it. Without
 * the test runner's `expect`, so that the fuzzer can run it too.
 */
export function holdInvariants(text: string, options: AnalyzeOptions, analysis = analyze(text, options)): void {
  holdShape(text, analysis);
  holdVariants(text, options, analysis);
  holdFixes(text, options, analysis);
  holdEdits(text, options, analysis, 1);
}

/** Spans, order, plain data and words. */
export function holdShape(text: string, analysis: Analysis): void {
  assert.deepEqual(analysis.faults, [], 'no check fails');
  for (const report of analysis.reports) {
    for (const span of spansOf(report)) holdSpan(text, span);
    for (const finding of report.findings) holdFinding(text, finding);
    const starts = report.findings.map(({ span }) => span.start);
    assert.deepEqual(
      starts,
      starts.toSorted((a, b) => a - b),
      'findings are sorted',
    );
  }
}

const spansOf = (report: Report): Span[] => [
  report.span,
  ...report.outline.flatMap(spansOfHeading),
  ...report.sections.flatMap(({ span }) => span ?? []),
  ...report.figures.flatMap(({ span, number }) => [span, number]),
  ...report.relations.flatMap(({ spans }) => spans),
];

const spansOfHeading = ({ span, body, children }: Heading): Span[] => [span, body, ...children.flatMap(spansOfHeading)];

function holdSpan(text: string, { start, end }: Span): void {
  const where = `span [${start}, ${end}) of ${text.length}`;
  if (!(start >= 0 && start <= end && end <= text.length)) assert.fail(`${where} is not within the text`);
  for (const at of [start, end]) if (splits(text, at)) assert.fail(`${where} splits a character at ${at}`);
}

/** Whether a boundary falls between the halves of a surrogate pair or of a line end. */
const splits = (text: string, at: number): boolean =>
  /^(?:[\ud800-\udbff][\udc00-\udfff]|\r\n)$/.test(text.slice(Math.max(0, at - 1), at + 1));

function holdFinding(text: string, finding: Finding): void {
  holdSpan(text, finding.span);
  const empty = finding.span.start === finding.span.end;
  if (empty && finding.check !== 'section-missing') assert.fail(`${finding.check} underlines nothing`);
  for (const other of finding.related) if (other.path === undefined) holdSpan(text, other.span);
  for (const { edits } of finding.fixes) for (const { span } of edits) holdSpan(text, span);
  assert.deepEqual(JSON.parse(JSON.stringify(finding)), finding, 'a finding survives JSON');
  for (const message of messagesOf(finding)) holdWords(message);
}

const messagesOf = (finding: Finding): MessageRef[] => [
  finding.message,
  ...finding.related.map(({ message }) => message),
  ...finding.fixes.map(({ title }) => title),
];

function holdWords(message: MessageRef): void {
  for (const locale of ['zh-CN', 'en'] as const) {
    const said = render(message, locale);
    if (said === '' || /undefined|NaN|\[object|\bnull\b/.test(said))
      assert.fail(`${message.id} (${locale}) says “${said}”`);
  }
}

/** Line ends and a byte order mark are no part of what a draft says. */
export function holdVariants(text: string, options: AnalyzeOptions, analysis: Analysis): void {
  const other = `\ufeff${text.includes('\r') ? text : text.replaceAll('\n', '\r\n')}`;
  assert.deepEqual(
    comparable(other, analyze(other, options)),
    comparable(text, analysis),
    'CRLF and a byte order mark give the same findings',
  );
}

/** Findings by what they say and where, with line ends and the byte order mark not counted. */
function comparable(text: string, { reports }: Analysis): unknown[] {
  const plain = (at: number) => text.slice(0, at).replaceAll('\r\n', '\n').replace('\ufeff', '').length;
  return reports
    .flatMap((report) => report.findings)
    .map(({ check, severity, message, span }) => ({
      check,
      severity,
      message,
      start: plain(span.start),
      end: plain(span.end),
    }));
}

/** Applied, a fix as its check makes it removes its finding and brings no more errors and warnings than it takes. */
export function holdFixes(text: string, options: AnalyzeOptions, analysis: Analysis): void {
  const findings = analysis.reports.flatMap((report) => report.findings);
  for (const finding of findings) {
    for (const fix of finding.fixes) {
      holdApart(fix.edits.map(({ span }) => span));
      const after = analyze(applyEdits(text, fix.edits), options).reports.flatMap((report) => report.findings);
      const at = movedBy(fix.edits, finding.span.start);
      const still = after.find((other) => isSame(finding, other) && other.span.start === at);
      if (still) assert.fail(`a fix of ${finding.check} leaves its finding: ${render(fix.title, 'zh-CN')}`);
      if (grave(after) > grave(findings))
        assert.fail(`a fix of ${finding.check} adds a finding: ${render(fix.title, 'zh-CN')}`);
    }
  }
}

/** What an adapter offers keeps its promise to the letter: its finding is gone, and no check has more to say than before. */
export function holdOffered(text: string, options: AnalyzeOptions, analysis: Analysis): void {
  const findings = analysis.reports.flatMap((report) => report.findings);
  const offered = keptFixes(findings, analysis, (other) => analyze(other, options, analysis));
  for (const [finding, fixes] of offered) {
    for (const fix of fixes) {
      holdApart(fix.edits.map(({ span }) => span));
      const after = analyze(applyEdits(text, fix.edits), options).reports.flatMap((report) => report.findings);
      const what = `a fix of ${finding.check}: ${render(fix.title, 'zh-CN')}`;
      const ofIts = (all: readonly Finding[]) => all.filter(({ check }) => check === finding.check).length;
      if (ofIts(after) >= ofIts(findings)) assert.fail(`${what} leaves its finding, or another in its place`);
      const added = after.filter(isGrave).filter((one) => countOf(after, one) > countOf(findings, one));
      if (added.length > 0) assert.fail(`${what} adds ${added.map(({ check }) => check).join()}`);
    }
  }
}

const countOf = (findings: readonly Finding[], { check }: Finding): number =>
  findings.filter((finding) => finding.check === check && isGrave(finding)).length;

function holdApart(spans: readonly Span[]): void {
  for (let i = 1; i < spans.length; i++)
    if (spans[i]!.start < spans[i - 1]!.end) assert.fail('the edits of a fix overlap or are not sorted');
}

/** The same thing said: with what one fix mends gone, a check may see what it did not see behind it. */
const isSame = (a: Finding, b: Finding): boolean =>
  a.check === b.check && a.section === b.section && a.message.id === b.message.id;

const isGrave = ({ severity }: Finding): boolean => severity === 'error' || severity === 'warning';
const grave = (findings: readonly Finding[]): number => findings.filter(isGrave).length;

/** Analysis that reuses the earlier version's equals analysis from nothing, along a walk of edits. */
export function holdEdits(text: string, options: AnalyzeOptions, analysis: Analysis, edits: number): void {
  const random = randomFrom(text.length + 1);
  let current = text;
  let before = analysis;
  for (let i = 0; i < edits; i++) {
    const edit = randomEdit(current, random);
    current = applyEdits(current, [edit]);
    before = analyze(current, options, before);
    assert.deepEqual(before, analyze(current, options), `incremental equals fresh after ${JSON.stringify(edit)}`);
  }
}
