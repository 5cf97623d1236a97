import { builtInProfiles } from '../../profiles/index.js';
import { defaultSettings, type Locale, loadProfile, type Profile, type ProfileProblem, render } from '../core/index.js';
import { readDraft } from '../node/read-file.js';
import { UsageError } from './options.js';
import { words } from './words.js';

/** The profile to check against, and the profiles of the user's own. */
export interface ChosenProfile {
  /** Empty: recognised from the text. */
  readonly profile: string;
  readonly ownProfiles: readonly Profile[];
}

/**
 * What `--profile` asks for: nothing, a known profile, or a file that holds one.
 *
 * @param own profiles of the folders that are read, known by their ids as well.
 */
export async function chooseProfile(
  wanted: string | undefined,
  locale: Locale,
  own: readonly Profile[],
): Promise<ChosenProfile> {
  if (wanted === undefined) return { profile: defaultSettings.profile, ownProfiles: own };
  const chosen = await profileNamed(wanted, locale, own);
  const isKnown = builtInProfiles.includes(chosen) || own.includes(chosen);
  return { profile: chosen.id, ownProfiles: isKnown ? own : [chosen, ...own.filter(({ id }) => id !== chosen.id)] };
}

export async function profileNamed(wanted: string, locale: Locale, own: readonly Profile[]): Promise<Profile> {
  const known = [...builtInProfiles, ...own].find(({ id }) => id === wanted);
  return known ?? readProfile(wanted, locale);
}

async function readProfile(path: string, locale: Locale): Promise<Profile> {
  const say = words[locale];
  const read = await readDraft(path).catch(() => undefined);
  if (!read)
    throw new UsageError(
      say.unknownProfile(
        path,
        builtInProfiles.map(({ id }) => id),
      ),
    );
  if ('why' in read) throw new UsageError(`${path}: ${say.undecodable(read)}`);
  return parseProfile(path, read.text, locale);
}

/** A profile that is given by name must be whole: to check by half of it would look like agreement. */
function parseProfile(path: string, text: string, locale: Locale): Profile {
  const { badProfile } = words[locale];
  const data = parseJson(text);
  if (data instanceof SyntaxError) throw new UsageError(badProfile(path, data.message));
  const { profile, problems } = loadProfile(data);
  if (problems.length > 0) throw new UsageError(badProfile(path, problems.map(told(locale)).join('')));
  return profile;
}

const told =
  (locale: Locale) =>
  ({ path, message }: ProfileProblem): string =>
    `\n  ${path.length > 0 ? `${path.join('.')}: ` : ''}${render(message, locale)}`;

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    return error;
  }
}
