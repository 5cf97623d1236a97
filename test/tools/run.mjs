import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

// Runs a tool written in TypeScript: node test/tools/run.mjs FILE [arguments of the tool].
const [entry = ''] = process.argv.splice(2, 1);
const outfile = resolve('node_modules/.cache/gouji', basename(entry).replace(/\.ts$/, '.mjs'));
await build({
  entryPoints: [entry],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  sourcemap: 'inline',
});
process.setSourceMapsEnabled(true);
await import(pathToFileURL(outfile).href);
