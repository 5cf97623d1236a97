/** The only path other parts of the project import the core by. */

export { type AnalyzeOptions, analyze } from './analyze.js';
export { namedPrevious } from './blocks/front-matter.js';
export { checkCatalogue, render } from './checks/index.js';
export { addsNone, keptFixes } from './fixes.js';
export type * from './model.js';
export { newReport, sectionBody } from './new-report.js';
export { oncePer } from './once.js';
export type { Profile } from './profile.js';
export { type ProfileFile, readProfileFile, readProfileFiles } from './profile-file.js';
export { type LoadedProfile, loadProfile, type ProfileProblem } from './profile-load.js';
export { defaultSettings, type Settings } from './settings.js';
export { type Suggestion, suggestFigures } from './suggest.js';
export type { HtmlTable, HtmlTables } from './tables/find.js';
export { columns } from './text/columns.js';
export { plainText, type Variables } from './text/snippet.js';
export { type Verdicts, verdictsOf, worst } from './verdicts.js';
export { type CarriedRow, fillFromLast, fillTotals } from './writing/fill.js';
export type { FilledCell } from './writing/filled.js';
export { formatEdits } from './writing/format.js';
export { cellNameAt, type Sheet, sheetAt } from './writing/sheet.js';
export { type CellSuggestion, suggestCell } from './writing/suggest-cell.js';
