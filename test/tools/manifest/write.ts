import { existsSync, writeFileSync } from 'node:fs';
import type { Locale } from '../../../server/src/core/index.js';
import { contributedSnippets, descriptions, languages, type Manifest, properties, readJson } from './manifest.js';
import { snippetFiles } from './snippets.js';

/** Writes settings and snippets into package.json, its languages and the snippet files anew. */
export function writeManifest(): void {
  const manifest = readJson<Manifest>('package.json');
  manifest.contributes.configuration.properties = properties();
  manifest.contributes.snippets = contributedSnippets();
  write('package.json', manifest);
  for (const [locale, path] of Object.entries(languages) as [Locale, string][])
    write(path, { ...readJson<object>(path), ...descriptions(locale) });
  for (const [path, snippets] of snippetFiles()) write(path, snippets);
}

/** What says the same already keeps its layout, which is the formatter's. */
function write(path: string, value: unknown): void {
  if (existsSync(path) && JSON.stringify(readJson(path)) === JSON.stringify(value)) return;
  writeFileSync(path, `${JSON.stringify(value, undefined, 2)}\n`);
}
