import { writeFileSync } from 'node:fs';
import type { Locale } from '../../../server/src/core/index.js';
import { contributedSnippets, descriptions, languages, type Manifest, properties, readJson } from './manifest.js';
import { snippetFiles } from './snippets.js';

/** Writes settings and snippets anew: `node test/tools/run.mjs test/tools/manifest/main.ts`. */
const write = (path: string, value: unknown) => writeFileSync(path, `${JSON.stringify(value, undefined, 2)}\n`);

const manifest = readJson<Manifest>('package.json');
manifest.contributes.configuration.properties = properties();
manifest.contributes.snippets = contributedSnippets();
write('package.json', manifest);
for (const [locale, path] of Object.entries(languages) as [Locale, string][])
  write(path, { ...readJson<object>(path), ...descriptions(locale) });
for (const [path, snippets] of snippetFiles()) write(path, snippets);
