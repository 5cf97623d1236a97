import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';

/** What the papers name is there: files, commands, folders. */
const root = join(import.meta.dirname, '../..');
const papers = [
  'README.md',
  'README.zh-CN.md',
  'server/ARCHITECTURE.md',
  'server/profiles/README.md',
  '.github/CONTRIBUTING.md',
];
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
const textOf = (paper: string): string => readFileSync(join(root, paper), 'utf8');
const found = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, one = '']) => one);

it.each(papers)('%s links to files that are there', (paper) => {
  const links = found(textOf(paper), /\]\((?!https?:)([^)#]+)\)/g);
  expect(links.filter((link) => !existsSync(join(root, dirname(paper), link)))).toEqual([]);
});

it.each(papers)('%s names commands that there are', (paper) => {
  const names = found(textOf(paper), /npm run ([\w:-]+)/g);
  expect(names.filter((name) => !(name in scripts))).toEqual([]);
});

it.each(papers)('%s names files that there are', (paper) => {
  const bases = ['', 'server', 'server/src', 'server/src/core', 'server/src/core/relations', 'server/src/core/checks'];
  const names = found(
    textOf(paper),
    /`((?:server|test|core|lsp|cli|node|browser|figures|relations|checks|tables)\/[\w./-]+)`/g,
  );
  expect(names.filter((name) => !bases.some((base) => existsSync(join(root, base, name))))).toEqual([]);
});

it('the map tells the duty of every folder of the core', () => {
  const core = join(root, 'server/src/core');
  const folders = readdirSync(core).filter((name) => statSync(join(core, name)).isDirectory());
  const told = found(textOf('server/ARCHITECTURE.md'), /^\| `(\w+)\/` \|/gm);
  expect(told.toSorted()).toEqual(folders.toSorted());
});

it('the pictures of the README stay small', () => {
  const pictures = found(textOf('README.md'), /!\[[^\]]*\]\(([^)]+)\)/g);
  expect(pictures.length).toBeGreaterThan(2);
  expect(pictures.filter((path) => statSync(join(root, path)).size > 200_000)).toEqual([]);
});
