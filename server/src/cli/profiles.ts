import { defaultSettings, type Locale, type Profile } from '../core/index.js';
import { readDraft } from '../node/read-file.js';
import { UsageError } from './options.js';
import { words } from './words.js';

/** The report formats that Gouji knows by itself. */
export const builtIn: readonly Profile[] = [];

/** The profile to check against, and the profiles of the user's own. */
export interface ChosenProfile {
  /** Empty: recognised from the text. */
  readonly profile: string;
  readonly ownProfiles: readonly Profile[];
}

/** What `--profile` asks for: nothing, a known profile, or a file that holds one. */
export async function chooseProfile(wanted: string | undefined, locale: Locale): Promise<ChosenProfile> {
  if (wanted === undefined) return { profile: defaultSettings.profile, ownProfiles: [] };
  const chosen = await profileNamed(wanted, locale);
  return { profile: chosen.id, ownProfiles: builtIn.includes(chosen) ? [] : [chosen] };
}

export async function profileNamed(wanted: string, locale: Locale): Promise<Profile> {
  const known = builtIn.find(({ id }) => id === wanted);
  return known ?? readProfile(wanted, locale);
}

async function readProfile(path: string, locale: Locale): Promise<Profile> {
  const say = words[locale];
  const read = await readDraft(path).catch(() => undefined);
  if (!read)
    throw new UsageError(
      say.unknownProfile(
        path,
        builtIn.map(({ id }) => id),
      ),
    );
  if ('why' in read) throw new UsageError(`${path}: ${say.undecodable(read)}`);
  try {
    return JSON.parse(read.text) as Profile;
  } catch (error) {
    throw new UsageError(say.badProfile(path, error instanceof Error ? error.message : String(error)));
  }
}
