import type { CancellationToken, WorkspaceDiagnosticParams, WorkspaceDiagnosticReport } from 'vscode-languageserver';
import type { WorkspaceFindings } from '../workspace-findings.js';

/**
 * `workspace/diagnostic`: what the last check of the whole workspace found in files that are not open. A client asks
 * again as soon as it is answered, so while there is no news the answer is held back.
 */
export async function workspaceDiagnostic(
  findings: WorkspaceFindings,
  { previousResultIds }: WorkspaceDiagnosticParams,
  token: CancellationToken,
): Promise<WorkspaceDiagnosticReport> {
  const known = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
  let news = findings.since(known);
  while (news.length === 0 && !token.isCancellationRequested) {
    await findings.changed(token);
    news = findings.since(known);
  }
  return { items: [...news] };
}
