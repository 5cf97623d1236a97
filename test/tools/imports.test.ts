import { globSync, readFileSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

/** The boundaries of server/ARCHITECTURE.md: who may import whom, read off the import lines. */

const root = fileURLToPath(new URL('../..', import.meta.url));
const core = join(root, 'server', 'src', 'core') + sep;
const server = join(root, 'server') + sep;
const client = join(root, 'client') + sep;
const imports = globSync('{server,client}/src/**/*.ts', { cwd: root }).flatMap((path) => importsOf(join(root, path)));

interface Import {
  readonly file: string;
  readonly line: string;
  /** The absolute path for a relative import, else the package's name. */
  readonly target: string;
}

function importsOf(file: string): Import[] {
  const statements = readFileSync(file, 'utf8').matchAll(/^(?:import|export)\b[^;]*?from '([^']+)'/gm);
  return [...statements].map(([line, from = '']) => {
    const target = from.startsWith('.') ? resolve(dirname(file), from) : from;
    return { file, line, target };
  });
}

const show = (found: Import[]) => found.map(({ file, line }) => `${file.slice(root.length)}: ${line}`);

test('there are imports to look at', () => {
  expect(imports.length).toBeGreaterThan(5);
});

test('the core imports nothing but the core', () => {
  expect(show(imports.filter(({ file, target }) => file.startsWith(core) && !target.startsWith(core)))).toEqual([]);
});

test('others import the core through its index alone', () => {
  const past = ({ file, target }: Import) =>
    !file.startsWith(core) && target.startsWith(core) && target !== join(core, 'index.js');
  expect(show(imports.filter(past))).toEqual([]);
});

test('the server imports nothing from the client', () => {
  expect(show(imports.filter(({ file, target }) => file.startsWith(server) && target.startsWith(client)))).toEqual([]);
});

test('the client imports from the server nothing but the types of its own messages', () => {
  const protocol = join(server, 'src', 'lsp', 'protocol.js');
  const past = ({ file, line, target }: Import) =>
    file.startsWith(client) && target.startsWith(server) && !(target === protocol && line.startsWith('import type'));
  expect(show(imports.filter(past))).toEqual([]);
});
