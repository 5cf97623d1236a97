import { builtInProfiles } from '../../server/profiles/index.js';
import { htmlTables } from '../../server/src/adapters/html-tables.js';
import { type AnalyzeOptions, analyze, defaultSettings, type Finding } from '../../server/src/core/index.js';

/** How a fixture is analysed. */
export interface DraftOptions {
  /** Only this check's findings are compared; without it all of them, apart from hints and unmarked missing sections. */
  readonly check?: string;
  /** Id of the profile; recognised from the text where it is left out. */
  readonly profile?: string;
  /** Puts a title of this report year before a fragment. */
  readonly year?: number;
  /** Text of last year's report. */
  readonly previous?: string;
  /** False: the text must be recognised as a report by itself. */
  readonly force?: boolean;
  /** The text is no draft but a report format of a workspace. */
  readonly file?: 'profile';
}

export const leadOf = ({ year }: DraftOptions): string =>
  year === undefined ? '' : `青禾县统计局${year}年政府信息公开工作年度报告\n\n`;

export const optionsFor = ({ profile = '', force = true, previous }: DraftOptions = {}): AnalyzeOptions => ({
  profiles: builtInProfiles,
  settings: { ...defaultSettings, profile, force },
  html: htmlTables,
  ...(previous === undefined ? {} : { previous: { path: 'previous.md', text: previous } }),
});

export const findingsOf = (text: string, options: AnalyzeOptions): Finding[] =>
  analyze(text, options).reports.flatMap((report) => report.findings);
