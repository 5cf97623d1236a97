import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { version } from '../../server/src/cli/version.js';
import { checkCatalogue } from '../../server/src/core/index.js';
import { withGenerated, withPart } from '../tools/docs/tables.js';

/** Lists that exist twice are the same. */
const folder = join(import.meta.dirname, '../../server/src/core/checks');
const files = readdirSync(folder);
const readmes = ['README.md', 'README.zh-CN.md'].filter((name) => existsSync(name));
const ids = checkCatalogue.map(({ id }) => id).toSorted();
const endingIn = (extension: string): string[] =>
  files.filter((file) => file.endsWith(extension)).map((file) => file.slice(0, -extension.length));

describe('checks', () => {
  it('have different ids', () => {
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('have a page each, and every page its check', () => {
    expect(endingIn('.md').toSorted()).toEqual(ids);
  });

  it('are all in the index', () => {
    const defined = endingIn('.ts').filter((id) =>
      /export default (?:define|figure)Check\(/.test(readFileSync(join(folder, `${id}.ts`), 'utf8')),
    );
    expect(defined.toSorted()).toEqual(ids);
  });

  it('stand under their own id at the head of the page', () => {
    const titles = ids.map((id) => readFileSync(join(folder, `${id}.md`), 'utf8').split('\n')[0]);
    expect(titles.filter((title, i) => !title?.startsWith(`# ${ids[i]}：`))).toEqual([]);
  });
});

describe('the README', () => {
  it.each(readmes)('%s has its generated parts as `npm run docs` writes them', (name) => {
    const readme = readFileSync(name, 'utf8');
    expect(readme).toBe(withGenerated(readme));
  });

  it('is rewritten only between the marks', () => {
    const readme = 'a\n<!-- generated: x -->\nold\n<!-- end: x -->\nb\n';
    expect(withPart(readme, 'x', () => 'new\n')).toBe(readme.replace('old', 'new'));
    expect(withPart(readme, 'y', () => 'new\n')).toBe(readme);
  });
});

describe('the version', () => {
  it('of the command line is that of the package', () => {
    const manifest = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'));
    expect(version).toBe(manifest.version);
  });
});
