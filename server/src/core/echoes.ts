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

/**
 * Drops every finding that stands on the very span of another, weightier one, and a rate of growth that fails because
 * last year's figure is misquoted.
 */
export function withoutEchoes(findings: readonly Finding[]): Finding[] {
  const best = new Map<string, number>();
  for (const { check, span } of findings) {
    const rank = order.indexOf(check);
    const key = `${span.start}-${span.end}`;
    if (rank >= 0) best.set(key, Math.min(rank, best.get(key) ?? rank));
  }
    const wrong = new Set(findings.filter(({ check }) => check === 'carry-over-mismatch').map(({ span }) => span.start));
  return findings.filter(({ check, span, related }) => {
    const rank = order.indexOf(check);
    if (rank >= 0 && check === 'growth-mismatch' && related.some((end) => !end.path && wrong.has(end.span.start))) return false;
    return rank < 0 || rank === best.get(`${span.start}-${span.end}`);
  });
}
