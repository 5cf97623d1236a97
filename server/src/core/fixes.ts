import { gather } from './lists.js';
import type { Analysis, Finding, Fix } from './model.js';
import { oncePer } from './once.js';
import { applyEdits, type Edit } from './text/edit.js';

/**
 * The fixes that keep their promise, for each of the findings that has one: with the fix applied and the draft read again,
 * its finding is gone and no other has come. A wrong word may hide what is wrong elsewhere, and a wrong figure may be right
 * in another relation; what to write there is for the author to weigh, so such a fix is not offered.
 *
 * Every fix costs a reading of the report it stands in, so that no more are tried than `mostRead` allows.
 */
export function keptFixes(
  findings: readonly Finding[],
  analysis: Analysis,
  reread: (text: string) => Analysis,
): ReadonlyMap<Finding, readonly Fix[]> {
  const keeps = (finding: Finding, fix: Fix): boolean =>
    proved(analysis, fix, () => isKept(finding, analysis, reread(applyEdits(analysis.text, fix.edits))));
  const tried = affordable(findings, analysis);
  return new Map(tried.map((finding) => [finding, finding.fixes.filter((fix) => keeps(finding, fix))]));
}

/** The first findings whose fixes can be tried, the first one in any case. */
function affordable(findings: readonly Finding[], { text, reports }: Analysis): Finding[] {
  const lengthAt = ({ span: { start } }: Finding): number => {
    const report = reports.find(({ span }) => span.start <= start && start <= span.end);
    return report ? report.span.end - report.span.start : text.length;
  };
  let left = mostRead;
  return findings.filter((finding) => {
    const isTried = finding.fixes.length > 0 && left > 0;
    if (isTried) left -= finding.fixes.length * lengthAt(finding);
    return isTried;
  });
}

/** UTF-16 units read for the fixes of one answer: some hundred fixes in a report of usual length. */
const mostRead = 1 << 20;

/** Whether the edits, made together, bring no error and no warning that was not there before. */
export function addsNone(edits: readonly Edit[], analysis: Analysis, reread: (text: string) => Analysis): boolean {
  return isNoneAdded(analysis, reread(applyEdits(analysis.text, edits)));
}

/** One more finding of its own check would be a new one in the place of the old. */
const isKept = ({ check }: Finding, before: Analysis, after: Analysis): boolean =>
  isNoneAdded(before, after) && (tallyOf(after).all.get(check) ?? 0) < (tallyOf(before).all.get(check) ?? 0);

const isNoneAdded = (before: Analysis, after: Analysis): boolean =>
  [...tallyOf(after).grave].every(([check, count]) => count <= (tallyOf(before).grave.get(check) ?? 0));

/** How many findings there are of each check: all of them, and those that are errors or warnings. */
const tallyOf = oncePer(({ reports }: Analysis) => {
  const findings = gather(reports, (report) => report.findings);
  const grave = findings.filter(({ severity }) => severity === 'error' || severity === 'warning');
  return { all: tally(findings), grave: tally(grave) };
});

function tally(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { check } of findings) counts.set(check, (counts.get(check) ?? 0) + 1);
  return counts;
}

/** An editor asks again whenever the cursor moves; in one version of a draft the answer is the same. */
function proved(analysis: Analysis, fix: Fix, prove: () => boolean): boolean {
  const proofs = proofsOf(analysis);
  const known = proofs.get(fix);
  if (known !== undefined) return known;
  const isProved = prove();
  proofs.set(fix, isProved);
  return isProved;
}

const proofsOf = oncePer((_: Analysis) => new Map<Fix, boolean>());
