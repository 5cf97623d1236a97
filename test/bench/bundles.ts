import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type BuildOptions, build } from 'esbuild';

const folder = resolve('node_modules/.cache/gouji/bench');
const release: BuildOptions = {
  bundle: true,
  charset: 'utf8',
  minify: true,
  platform: 'node',
  target: 'node20',
  logLevel: 'error',
};

/** The programs as they are shipped: bundled and minified, apart from `dist`, which others may be using. */
export const programs = {
  client: resolve(folder, 'client.js'),
  server: resolve(folder, 'server.js'),
  cli: resolve(folder, 'cli.js'),
  core: resolve(folder, 'core.mjs'),
} as const;

export const coreUrl = pathToFileURL(programs.core).href;

export async function buildPrograms(): Promise<void> {
  await Promise.all([
    one('client/src/extension.ts', programs.client, { format: 'cjs', external: ['vscode'] }),
    one('server/src/node/main.ts', programs.server, { format: 'cjs' }),
    one('server/src/cli/main.ts', programs.cli, { format: 'cjs' }),
    one('test/bench/core.ts', programs.core, { format: 'esm' }),
  ]);
}

const one = (entry: string, outfile: string, options: BuildOptions) =>
  build({ ...release, ...options, entryPoints: [entry], outfile });

export const kilobytes = (file: string): number => Math.round(statSync(file).size / 102.4) / 10;
export const isInstalled = (): boolean => existsSync('test/bench/node_modules/markdown-it');
