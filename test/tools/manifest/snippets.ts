import { builtInProfiles } from '../../../server/profiles/index.js';
import { type Profile, sectionBody } from '../../../server/src/core/index.js';

/** Snippet files of the editor, one for each report format: its sections and its official tables. */

export interface Snippet {
  readonly prefix: readonly string[];
  readonly body: readonly string[];
  readonly description: string;
}

export const snippetFiles = (): ReadonlyMap<string, Readonly<Record<string, Snippet>>> =>
  new Map(builtInProfiles.map((profile) => [`snippets/${profile.id}.json`, snippetsOf(profile)]));

const numerals = '一二三四五六七八九十';

function snippetsOf(profile: Profile): Readonly<Record<string, Snippet>> {
  const years = `${profile.valid.from}–${profile.valid.to ?? ''}`;
  const sections = profile.sections.map((section, at) => {
    const heading = `${numerals[at]}、${section.heading}`;
    const body = `${heading}\n\n${sectionBody(profile, section)}`;
    const words = [heading, section.heading, section.key];
    return [
      `${section.heading} (${years})`,
      snippet(words, body, `${section.label['zh-CN']} · ${section.label.en} · ${years}`),
    ];
  });
  const tables = profile.tables.map((table) => [
    `${table.title}（表） (${years})`,
    snippet([`表：${table.title}`, `table-${table.key}`], table.skeleton, `规定表格 · Official table · ${years}`),
  ]);
  return Object.fromEntries([...sections, ...tables]);
}

const snippet = (prefix: readonly string[], body: string, description: string): Snippet => ({
  prefix,
  body: body.replace(/\n$/, '').split('\n'),
  description,
});
