import { builtInProfiles } from '../../server/profiles/index.js';
import { htmlTables } from '../../server/src/adapters/html-tables.js';
import { type Analysis, analyze, defaultSettings } from '../../server/src/core/index.js';

/** The core as it is shipped, for the processes that time it. */
const options = { profiles: builtInProfiles, settings: defaultSettings, html: htmlTables };

export const checkText = (text: string, before?: Analysis): Analysis => analyze(text, options, before);
