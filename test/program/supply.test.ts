import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

/** What the product is built from is written down whole: each package with its version and the hash of its content. */

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (file: string) => JSON.parse(readFileSync(`${root}${file}`, 'utf8'));
const locked = Object.entries(read('package-lock.json').packages as Record<string, Locked>).filter(([path]) => path);

test('every package is locked by the hash of its content, and none comes from elsewhere than a registry', () => {
  expect(locked.length).toBeGreaterThan(100);
  const loose = locked.filter(([, { integrity }]) => !/^sha(?:512|384)-/.test(integrity ?? ''));
  const elsewhere = locked.filter(([, { resolved, link }]) => link || /^(?:git|file|http:)/.test(resolved ?? ''));
  expect([...loose, ...elsewhere].map(([path]) => path)).toEqual([]);
});

test('every package that is asked for is asked for in one version', () => {
  const asked = Object.entries(read('package.json').devDependencies as Record<string, string>);
  expect(asked.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

test('scripts of installed packages run only where it is allowed', () => {
  const scripted = locked
    .filter(([, one]) => 'hasInstallScript' in one)
    .map(([path]) => path.replace(/^.*node_modules\//, ''));
  const allowed = Object.keys(read('package.json').allowScripts as object);
  // What only another system installs is never installed here by chance: it has to be named as well.
  expect(scripted.filter((name) => !allowed.includes(name) && name !== 'fsevents')).toEqual([]);
});

test('the bill of materials names every package', { timeout: 60_000 }, () => {
  const { stdout } = spawnSync('npm', ['run', '--silent', 'sbom'], { cwd: root, encoding: 'utf8', shell: true });
  const bill = JSON.parse(stdout) as { components: { name: string; version: string }[] };
  const named = new Set(bill.components.map(({ name, version }) => `${name}@${version}`));
  const missing = locked.map(([path, { version }]) => `${path.replace(/^.*node_modules\//, '')}@${version}`);
  expect(
    missing.filter(
      (one) =>
        !named.has(one) &&
        !/fsevents|linux|darwin|win32|android|freebsd|wasm|openharmony|netbsd|openbsd|sunos|aix/.test(one),
    ),
  ).toEqual([]);
});
