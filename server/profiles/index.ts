import type { Profile } from '../src/core/index.js';
import { loadProfile } from '../src/core/index.js';
import main2008 from './gov-disclosure-2008.json';
import tables2008 from './gov-disclosure-2008.tables.json';
import main2019 from './gov-disclosure-2019.json';
import tables2019 from './gov-disclosure-2019.tables.json';
import main2021 from './gov-disclosure-2021.json';
import tables2021 from './gov-disclosure-2021.tables.json';

/** The built-in report formats. Sections and tables stand in two files each, because they are edited for different reasons. */
export const builtInProfiles: readonly Profile[] = [
  { ...main2008, ...tables2008 },
  { ...main2019, ...tables2019 },
  { ...main2021, ...tables2021 },
].map((data) => loadProfile(data).profile);
