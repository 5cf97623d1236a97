import { rm } from 'node:fs/promises';
import { build, context } from 'esbuild';

/** @typedef {import('esbuild').BuildOptions} BuildOptions */

const watch = process.argv.includes('--watch');
const release = process.argv.includes('--release');

/**
 * Settings that every bundle shares. A released bundle is minified and has no source map: only what runs is shipped.
 * Chinese is written as it is, which takes half the bytes of its escapes.
 * @type {BuildOptions}
 */
const common = {
  bundle: true,
  target: 'es2022',
  charset: 'utf8',
  minify: release,
  sourcemap: !release,
  logLevel: 'warning',
};

/**
 * For Node. CommonJS, because the ES-module output of vscode-languageserver dies at run time on its dynamic requires.
 * The target is the oldest Node that may run it: VS Code 1.91's own, and the command line's.
 * @type {BuildOptions}
 */
const node = { ...common, platform: 'node', format: 'cjs', target: 'node20' };

/**
 * For browsers: packages are resolved by their `browser` fields and nothing of Node is there.
 * @type {BuildOptions}
 */
const browser = { ...common, platform: 'browser' };

/** @type {BuildOptions[]} */
const bundles = [
  { ...node, entryPoints: ['client/src/extension.ts'], outfile: 'dist/client.js', external: ['vscode'] },
  {
    ...browser,
    entryPoints: ['client/src/browser.ts'],
    outfile: 'dist/client.web.js',
    format: 'cjs',
    external: ['vscode'],
  },
  { ...node, entryPoints: ['server/src/node/main.ts'], outfile: 'dist/server.js' },
  { ...browser, entryPoints: ['server/src/browser/main.ts'], outfile: 'dist/server.worker.js', format: 'iife' },
  { ...node, entryPoints: ['server/src/cli/main.ts'], outfile: 'dist/cli.js', banner: { js: '#!/usr/bin/env node' } },
];

if (watch) {
  const contexts = await Promise.all(bundles.map((bundle) => context(bundle)));
  await Promise.all(contexts.map((one) => one.watch()));
} else {
  await rm('dist', { recursive: true, force: true });
  await Promise.all(bundles.map((bundle) => build(bundle)));
}
