import type { Profile } from '../core/index.js';
import { plainText } from './snippet.js';

export interface NewReport {
  readonly organ: string;
  readonly year: number;
  /** Whether headings are written as Markdown. */
  readonly markdown: boolean;
}

const numerals = '一二三四五六七八九十';

/** An empty report: title, every section of the profile in its order, the official tables to be filled in. */
export function newReport(profile: Profile, { organ, year, markdown }: NewReport): string {
  const fill = (text: string): string => text.replaceAll('{organ}', organ).replaceAll('{year}', String(year));
  const heading = (depth: number, text: string): string => `${markdown ? `${'#'.repeat(depth)} ` : ''}${text}\n`;
  const sections = profile.sections.map(
    (section, i) => `${heading(2, `${numerals[i] ?? i + 1}、${section.heading}`)}\n${body(profile, section)}`,
  );
  return fill([heading(1, profile.reportTitle), ...sections].join('\n'));
}

function body({ tables }: Profile, section: Profile['sections'][number]): string {
  const own = (section.tables ?? []).flatMap((key) => tables.find((table) => table.key === key) ?? []);
  const parts = [section.skeleton, ...own.map(({ skeleton }) => skeleton)].filter((part) => part !== '');
  return parts.map((part) => plainText(part)).join('\n');
}
