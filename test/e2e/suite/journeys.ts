import { languages } from 'vscode';
import { activate, closeAll, openSample, waitForFinding } from './editor.js';
import { assert, journey } from './journey.js';

journey('the extension starts', activate);

journey('findings appear on a draft that is opened', async () => {
  const document = await openSample('placeholder.md');
  const finding = await waitForFinding(document, 'placeholder-left');
  assert(document.getText(finding.range) === 'XX', 'The placeholder itself is underlined.');
  await closeAll();
});

journey('a draft keeps no findings once it is closed', async () => {
  assert(
    languages.getDiagnostics().every(([, found]) => found.length === 0),
    'Findings are left without a draft.',
  );
});
