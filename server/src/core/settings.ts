import type { Severity } from './model.js';

/** What a user may set; passed in, never stored by a stage. */
export interface Settings {
  /** Per check id; `off` silences it. */
  readonly severity: Readonly<Record<string, Severity | 'off'>>;
  /** Id of the profile to check against; empty: recognised from the text. */
  readonly profile: string;
  /** Treat the text as a report even where it is not recognisable as one. */
  readonly force: boolean;
}

export const defaultSettings: Settings = { severity: {}, profile: '', force: false };
