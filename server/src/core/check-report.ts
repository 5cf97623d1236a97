import { type AnyCheck, runCheck } from './check.js';
import { checks } from './checks/index.js';
import { withoutEchoes } from './echoes.js';
import { gather } from './lists.js';
import type { Finding } from './model.js';
import type { ReadReport } from './read-report.js';
import type { Settings } from './settings.js';

export interface Checked {
  readonly findings: readonly Finding[];
  /** Ids of the checks that failed. */
  readonly faults: readonly string[];
}

/** Runs every check that is not switched off over one report. A check that fails loses its own findings only. */
export function checkReport(text: string, { profile, report, reading }: ReadReport, settings: Settings): Checked {
  const faults: string[] = [];
  const context = { text, blocks: reading.blocks, profile, report, reading };
  const run = (check: AnyCheck): Finding[] => {
    try {
      return runCheck(check, context);
    } catch {
      faults.push(check.id);
      return [];
    }
  };
  const active = checks.filter(({ id }) => settings.severity[id] !== 'off');
  const findings = withoutEchoes(gather(active, run)).map((finding) => withSeverity(finding, settings));
  return { findings: findings.sort(byPlace), faults };
}

function withSeverity(finding: Finding, { severity }: Settings): Finding {
  const wanted = severity[finding.check];
  return wanted === undefined || wanted === 'off' ? finding : { ...finding, severity: wanted };
}

const byPlace = (a: Finding, b: Finding): number =>
  a.span.start - b.span.start || a.span.end - b.span.end || (a.check < b.check ? -1 : a.check > b.check ? 1 : 0);
