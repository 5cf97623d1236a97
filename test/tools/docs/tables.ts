import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkCatalogue } from '../../../server/src/core/index.js';

/** Read from the project's folder, where npm runs its scripts. */
const pages = 'server/src/core/checks';

/** The generated parts of the README, by the name of their place: `<!-- generated: NAME -->` … `<!-- end: NAME -->`. */
export const generated: Readonly<Record<string, () => string>> = { checks: checksTable, settings: settingsTable };

/** A README with its generated parts written anew; parts that it has no place for are left out. */
export function withGenerated(readme: string): string {
  return Object.entries(generated).reduce((text, [name, content]) => withPart(text, name, content), readme);
}

/** Replaces what stands between the two marks of a place. */
export function withPart(readme: string, name: string, content: () => string): string {
  const [open, close] = [`<!-- generated: ${name} -->`, `<!-- end: ${name} -->`];
  const start = readme.indexOf(open);
  const end = readme.indexOf(close);
  if (start < 0 || end < start) return readme;
  return `${readme.slice(0, start + open.length)}\n${content()}${readme.slice(end)}`;
}

/** Every check with its title (the first line of its page) and severity. */
function checksTable(): string {
  const rows = checkCatalogue.map(
    ({ id, severity }) => `| [\`${id}\`](${pages}/${id}.md) | ${titleOf(id)} | ${severity} |`,
  );
  return lines(['| 检查项 check | 说明 what it reports | 级别 severity |', '| --- | --- | --- |', ...rows]);
}

const titleOf = (id: string): string => {
  const [first = ''] = readFileSync(join(pages, `${id}.md`), 'utf8').split('\n');
  return first.replace(`# ${id}：`, '').trim();
};

interface Setting {
  readonly default?: unknown;
  readonly description?: string;
  readonly markdownDescription?: string;
}

/** Every setting of the manifest with its default, described in both languages. */
function settingsTable(): string {
  const settings = readJson('package.json').contributes.configuration?.properties ?? {};
  const [english, chinese] = ['package.nls.json', 'package.nls.zh-cn.json'].map(readJson);
  const rows = Object.entries(settings as Record<string, Setting>).map(([key, setting]) => {
    const told = setting.markdownDescription ?? setting.description ?? '';
    const name = /^%(.*)%$/.exec(told)?.[1];
    const description = name ? `${chinese[name]}<br>${english[name]}` : told;
    return `| \`${key}\` | \`${JSON.stringify(setting.default)}\` | ${description.replaceAll('|', '\\|')} |`;
  });
  return lines(['| 设置 setting | 默认值 default | 说明 description |', '| --- | --- | --- |', ...rows]);
}

// biome-ignore lint/suspicious/noExplicitAny: JSON files of this project, read by the keys that they have.
const readJson = (path: string): any => JSON.parse(readFileSync(join(path), 'utf8'));

const lines = (rows: readonly string[]): string => rows.map((row) => `${row}\n`).join('');
