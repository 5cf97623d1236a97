import { readFileSync } from 'node:fs';
import { builtInProfiles } from '../../../server/profiles/index.js';
import { checkCatalogue, type Locale } from '../../../server/src/core/index.js';
import { type Known, settingsTable } from '../../../server/src/lsp/settings.js';
import { snippetFiles } from './snippets.js';

/** The parts of package.json and of its languages that follow from tables elsewhere. */

export interface Manifest {
  readonly contributes: {
    snippets: unknown;
    readonly configuration: { properties: Record<string, unknown> } & Record<string, unknown>;
  } & Record<string, unknown>;
}

export const languages: Readonly<Record<Locale, string>> = {
  en: 'package.nls.json',
  'zh-CN': 'package.nls.zh-cn.json',
};

export const readJson = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T;

const known: Known = {
  checks: new Set(checkCatalogue.map(({ id }) => id)),
  profiles: new Set(builtInProfiles.map(({ id }) => id)),
};

/** `contributes.configuration.properties`. */
export const properties = (): Record<string, unknown> =>
  Object.fromEntries(
    settingsTable.map((setting) => [
      setting.key,
      {
        ...setting.schema(known),
        default: setting.default,
        scope: 'resource',
        markdownDescription: `%setting.${setting.key}%`,
      },
    ]),
  );

/** The descriptions of the settings in one language. */
export const descriptions = (locale: Locale): Record<string, string> =>
  Object.fromEntries(settingsTable.map(({ key, description }) => [`setting.${key}`, description[locale]]));

/** `contributes.snippets`: the newest format first, as the editor lists them. */
export const contributedSnippets = (): unknown =>
  [...snippetFiles().keys()]
    .reverse()
    .flatMap((path) => ['report-draft', 'markdown'].map((language) => ({ language, path: `./${path}` })));
