import type { Position } from 'vscode-languageserver';
import type { Profile, Report } from '../core/index.js';
import { type Draft, findingsOf, profileOf } from './draft.js';
import type { Insertion } from './protocol.js';
import { headingForm, headingMarker, openSections, sectionSnippet } from './sections.js';

/** What the commands "insert missing section" and "insert table" offer. */

export function missingSections(draft: Draft): readonly Insertion[] {
  const { report, profile } = chosen(draft);
  if (!profile) return [];
  const form = headingForm(report, draft.analysis.text, draft.document.languageId === 'markdown');
  return openSections(profile, report).map((section) => ({
    key: section.spec.key,
    label: section.spec.label[draft.locale],
    snippet: `${sectionSnippet(profile, report, section, headingMarker(section.number, form))}\n`,
    position: placeOf(draft, section.spec.key),
  }));
}

export function officialTables(draft: Draft): readonly Insertion[] {
  const tables = chosen(draft).profile?.tables ?? [];
  return tables.map(({ key, title, skeleton }) => ({ key, label: title, snippet: skeleton, position: null }));
}

/** The first report's profile; of a text that is none yet, the one that the settings name, else the newest. */
function chosen(draft: Draft): { report: Report | undefined; profile: Profile | undefined } {
  const report = draft.analysis.reports[0];
  return { report, profile: report ? profileOf(draft, report) : chosenProfile(draft) };
}

export const chosenProfile = ({ profiles, settings }: Draft): Profile | undefined =>
  profiles.find(({ id }) => id === settings.profile) ?? [...profiles].sort((a, b) => b.valid.from - a.valid.from)[0];

/** The finding of a missing section stands where the section belongs. */
function placeOf(draft: Draft, section: string): Position | null {
  const finding = findingsOf(draft).find((one) => one.section === section);
  return finding ? draft.document.positionAt(finding.span.start) : null;
}
