import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
import { analyse } from 'scslre';
import { describe, expect, it } from 'vitest';
import { parseAst } from 'vitest/node';

/** No regular expression of the product takes time that grows faster than its text, whatever the text is: by analysis. */
const root = join(import.meta.dirname, '../..');

interface Expression {
  readonly where: string;
  readonly source: string;
  readonly flags: string;
}

/** What the analysis says against an expression: ambiguous repetition, or a search that begins again at every place. */
const faultsOf = ({ source, flags }: Expression): string[] =>
  analyse({ source, flags }).reports.map(({ type }) => type);

const told = (found: readonly Expression[]): string[] =>
  found.flatMap((one) => {
    const faults = new Set(faultsOf(one));
    return faults.size > 0 ? [`${one.where}: /${one.source}/${one.flags} ${[...faults].join(', ')}`] : [];
  });

describe('regular expressions take linear time', () => {
  it('is something that the analysis can tell', () => {
    const slow = ['(a+)+$', '(?:约|约为|为)+x', 'a*$', '\\s*,\\s*\\s*x'];
    expect(slow.filter((source) => faultsOf({ where: '', source, flags: '' }).length === 0)).toEqual([]);
    expect(faultsOf({ where: '', source: '(?<!a)a+$', flags: '' })).toEqual([]);
  });

  it('where they are written out', () => {
    const found = globSync('{server,client}/src/**/*.ts', { cwd: root }).flatMap(literalsOf);
    expect(found.length).toBeGreaterThan(500);
    expect(told(found)).toEqual([]);
  });

  it('where they are put together', async () => {
    const found = await constructed();
    expect(found.length).toBeGreaterThan(10);
    expect(told(found)).toEqual([]);
  });
});

function literalsOf(file: string): Expression[] {
  const found: Expression[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if ('regex' in node && node.regex) {
      const { pattern, flags } = node.regex as { pattern: string; flags: string };
      found.push({ where: file, source: pattern, flags });
    } else for (const child of Object.values(node)) visit(child);
  };
  visit(parseAst(readFileSync(join(root, file), 'utf8'), { lang: 'ts' }, file));
  return found;
}

/** Loads the core where a constructor stands guard, and lets it read the samples. */
async function constructed(): Promise<Expression[]> {
  const entry = { contents, resolveDir: root, loader: 'ts' as const };
  const { outputFiles } = await build({ stdin: entry, bundle: true, write: false, format: 'iife', target: 'node20' });
  const found = new Map<string, Expression>();
  const context = createContext({ texts: samples() });
  const own = runInContext('RegExp', context) as RegExpConstructor;
  const note = (target: RegExpConstructor, [source, flags = '']: [string | RegExp, string?]) => {
    if (typeof source === 'string') found.set(`/${source}/${flags}`, { where: 'new RegExp', source, flags });
    return new target(source, flags);
  };
  Object.assign(context, { RegExp: new Proxy(own, { construct: note as never }) });
  runInContext(outputFiles[0]?.text ?? '', context);
  return [...found.values()];
}

const contents = `
import { analyze, defaultSettings } from './server/src/core/index.js';
import { builtInProfiles } from './server/profiles/index.js';
declare const texts: string[];
for (const text of texts)
  analyze(text, { profiles: builtInProfiles, settings: { ...defaultSettings, force: true }, previous: { path: 'a', text } });
`;

const samples = (): string[] =>
  globSync('test/samples/*.{md,txt}', { cwd: root }).map((file) => readFileSync(join(root, file), 'utf8'));
