import { gather } from './lists.js';
import type { Profile } from './profile.js';
import { joinSnippets, plainText } from './text/snippet.js';

export interface NewReport {
  readonly organ: string;
  readonly year: number;
  /** Whether headings are written as Markdown. */
  readonly markdown: boolean;
}

const numerals = '一二三四五六七八九十';

/** An empty report: title, every section of the profile in its order, the official tables to be filled in. */
export function newReport(profile: Profile, { organ, year, markdown }: NewReport): string {
  const filled: Readonly<Record<string, string>> = { organ, year: String(year) };
  const title = profile.reportTitle.replace(/\{(organ|year)\}/g, (_, key: string) => filled[key] ?? '');
  const heading = (depth: number, text: string): string => `${markdown ? `${'#'.repeat(depth)} ` : ''}${text}\n`;
  const sections = profile.sections.map((section, i) => {
    const body = plainText(sectionBody(profile, section), { CURRENT_YEAR: String(year) });
    return `${heading(2, `${numerals[i] ?? i + 1}、${section.heading}`)}\n${body}`;
  });
  return [heading(1, title), ...sections].join('\n');
}

/** What stands under the heading of a section, its official tables included, as a snippet. */
export function sectionBody({ tables }: Profile, section: Profile['sections'][number]): string {
  const own = gather(section.tables ?? [], (key) => tables.find((table) => table.key === key) ?? []);
  const parts = [section.skeleton, ...own.map(({ skeleton }) => skeleton)].filter((part) => part !== '');
  return joinSnippets(parts.map((part) => (part.endsWith('\n') ? part : `${part}\n`)));
}
