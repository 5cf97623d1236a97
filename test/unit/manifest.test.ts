import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Locale } from '../../server/src/core/index.js';
import { pageOf } from '../../server/src/lsp/pages.js';
import { tokenModifiers, tokenTypes } from '../../server/src/lsp/requests/semantic-tokens.js';
import {
  contributedSnippets,
  descriptions,
  languages,
  type Manifest,
  properties,
  readJson,
} from '../tools/manifest/manifest.js';
import { snippetFiles } from '../tools/manifest/snippets.js';

/** Out of step? `npm run docs` writes the generated parts anew. */

interface Package extends Manifest {
  readonly repository?: { readonly url: string };
  readonly contributes: Manifest['contributes'] & {
    readonly commands: readonly { readonly command: string }[];
    readonly semanticTokenTypes: readonly { readonly id: string }[];
    readonly semanticTokenModifiers: readonly { readonly id: string }[];
    readonly walkthroughs: readonly { readonly steps: readonly { readonly media: { readonly markdown: string } }[] }[];
    readonly grammars: readonly { readonly path: string }[];
    readonly jsonValidation: readonly { readonly url: string }[];
  };
}

const manifest = readJson<Package>('package.json');
const words = Object.fromEntries(
  Object.entries(languages).map(([locale, path]) => [locale, readJson<Record<string, string>>(path)]),
) as Record<Locale, Record<string, string>>;

describe('package.json', () => {
  it('lets a user set what the server reads, checks and profiles by name', () => {
    expect(manifest.contributes.configuration.properties).toEqual(properties());
  });

  it('offers the snippets that the profiles describe', () => {
    expect(manifest.contributes.snippets).toEqual(contributedSnippets());
    for (const [path, snippets] of snippetFiles()) expect(readJson(path)).toEqual(snippets);
  });

  it('declares the tokens that the server sends', () => {
    expect(manifest.contributes.semanticTokenTypes.map(({ id }) => id)).toEqual([...tokenTypes]);
    expect(manifest.contributes.semanticTokenModifiers.map(({ id }) => id)).toEqual([...tokenModifiers]);
  });

  it('names files that are there', () => {
    const media = manifest.contributes.walkthroughs.flatMap(({ steps }) => steps.map((step) => step.media.markdown));
    const grammars = manifest.contributes.grammars.map(({ path }) => path);
    const schemas = manifest.contributes.jsonValidation.map(({ url }) => url);
    expect([...media, ...grammars, ...schemas].filter((path) => !existsSync(path))).toEqual([]);
  });

  it('stands in the repository that the pages of the checks are linked to', () => {
    const repository = manifest.repository?.url.replace(/^git\+|\.git$/g, '');
    if (repository !== undefined) expect(pageOf('sum-mismatch').startsWith(`${repository}/blob/`)).toBe(true);
  });
});

describe('its languages', () => {
  it('have the same keys, all of them used', () => {
    const used = [...JSON.stringify(manifest).matchAll(/%([\w.-]+)%/g)].map(([, key = '']) => key);
    expect(Object.keys(words.en).toSorted()).toEqual(Object.keys(words['zh-CN']).toSorted());
    expect(used.filter((key) => !(key in words.en))).toEqual([]);
    expect(Object.keys(words.en).filter((key) => !used.includes(key))).toEqual([]);
  });

  it('describe the settings as the server does', () => {
    for (const locale of ['zh-CN', 'en'] as const) expect(words[locale]).toMatchObject(descriptions(locale));
  });
});
