import { type Draft, findingsOf, profileOf } from './draft.js';
import type { Status } from './protocol.js';
import { presentSections } from './sections.js';

/** One line about a draft. Of a file with several reports the first one speaks; the others have their own lenses. */
export function statusOf(draft: Draft): Status {
  const report = draft.analysis.reports[0];
  const profile = report && profileOf(draft, report);
  return {
    uri: draft.uri,
    profile: report?.profile ?? '',
    profileTitle: profile?.title[draft.locale] ?? '',
    organ: report?.organ ?? '',
    year: report?.year ?? null,
    sections: report && profile ? presentSections(report, profile) : { present: 0, total: 0 },
    figures: report?.coverage.figures ?? 0,
    related: report?.coverage.related ?? 0,
    verified: report?.coverage.verified ?? 0,
    findings: findingsOf(draft).length,
    previous: draft.previous?.isMissing ? '' : (draft.previous?.uri ?? ''),
  };
}
