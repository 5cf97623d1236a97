import type { Finding } from './model.js';

/**
 * One defect, one finding: where two checks underline the same figure, the first in this order is the defect and the
 * others are its echoes. A table's own arithmetic proves more than prose does, and a part larger than its whole explains
 * the share that does not fit.
 */
const order: readonly string[] = [
  'table-sum-mismatch',
  'part-exceeds-total',
  'sum-mismatch',
  'share-mismatch',
  'growth-mismatch',
  'ratio-mismatch',
  'count-mismatch',
  'carry-over-mismatch',
  'zero-conflict',
  'text-table-conflict',
  'approximation-conflict',
  'figure-conflict',
  'cumulative-below-annual',
];

/** Drops every finding that only repeats another: on the very span of a weightier one, or caused by it. */
export function withoutEchoes(findings: readonly Finding[]): Finding[] {
  return withoutCaused(withoutLighter(findings));
}

function withoutLighter(findings: readonly Finding[]): Finding[] {
  const best = new Map<string, number>();
  const keyOf = ({ span }: Finding): string => `${span.start}-${span.end}`;
  for (const finding of findings) {
    const rank = order.indexOf(finding.check);
    const key = keyOf(finding);
    if (rank >= 0) best.set(key, Math.min(rank, best.get(key) ?? rank));
  }
  return findings.filter((finding) => {
    const rank = order.indexOf(finding.check);
    return rank < 0 || rank === best.get(keyOf(finding));
  });
}

/** A rate of growth that fails because last year's figure is misquoted is the misquotation's own echo. */
function withoutCaused(findings: readonly Finding[]): Finding[] {
  const misquoted = new Set(
    findings.filter(({ check }) => check === 'carry-over-mismatch').map(({ span }) => span.start),
  );
  return findings.filter(
    ({ check, related }) =>
      check !== 'growth-mismatch' || !related.some((end) => !end.path && misquoted.has(end.span.start)),
  );
}
