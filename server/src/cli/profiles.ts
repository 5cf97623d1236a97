import type { Locale, Profile } from '../core/index.js';

/** The report formats that Gouji knows by itself. */
export const builtIn: readonly Profile[] = [];

export async function chooseProfile(
  wanted: string | undefined,
  _locale: Locale,
): Promise<{ id: string; own: readonly Profile[] }> {
  return { id: wanted ?? '', own: [] };
}
