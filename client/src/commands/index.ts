import { commands, type Disposable } from 'vscode';
import type { ClientCommands } from '../../../server/src/lsp/protocol.js';
import { changeProfile } from './change-profile.js';
import { checkWorkspace } from './check-workspace.js';
import { comparePrevious } from './compare-previous.js';
import type { Context } from './context.js';
import { disableCheck } from './disable-check.js';
import { exportFindings } from './export-findings.js';
import { insertSection, insertTable } from './insert.js';
import { newReport } from './new-report.js';
import { treatAsReport } from './treat-as-report.js';

/** Every command of package.json, by its id. */
export function registerCommands(context: Context): Disposable[] {
  const own: Readonly<Record<string, () => Promise<void>>> = {
    'gouji.newReport': () => newReport(context),
    'gouji.insertSection': () => insertSection(context),
    'gouji.insertTable': () => insertTable(context),
    'gouji.treatAsReport': () => treatAsReport(context),
    'gouji.changeProfile': () => changeProfile(context),
    'gouji.comparePrevious': () => comparePrevious(context),
    'gouji.checkWorkspace': () => checkWorkspace(context),
    'gouji.exportFindings': () => exportFindings(context),
  };
  const fromServer: { [C in keyof ClientCommands]: (...args: ClientCommands[C]) => Promise<void> } = {
    'gouji.showFigures': () => context.figures.focus(),
    'gouji.disableCheck': (check, uri) => disableCheck(check, uri),
  };
  return Object.entries({ ...own, ...fromServer }).map(([id, run]) => commands.registerCommand(id, run));
}
