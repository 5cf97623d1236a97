import { activate, closeAll, openSample, waitForDiagnostics, waitForFinding } from './editor.js';
import { assert, journey } from './journey.js';

journey('the extension starts', activate);

journey('findings appear on a draft that is opened', async () => {
  const document = await openSample('placeholder.md');
  const finding = await waitForFinding(document, 'placeholder-left');
  assert(document.getText(finding.range) === 'XX', 'The placeholder itself is underlined.');
});

journey('a draft keeps no findings once it is closed', async () => {
  const document = await openSample('placeholder.md');
  await waitForFinding(document, 'placeholder-left');
  await closeAll();
  await waitForDiagnostics(document, (left) => left.length === 0);
});
