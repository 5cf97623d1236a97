import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { type Analysis, type AnalyzeOptions, analyze } from '../../server/src/core/index.js';
import { report } from '../unit/tables/forms.js';
import { TestClient } from './client.js';

const everything = { start: { line: 0, character: 0 }, end: { line: 9999, character: 0 } };

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

it('of an open draft no version is kept but the newest and what it was made from', async () => {
  const uri = 'file:///w/a.md';
  const versions: WeakRef<Analysis>[] = [];
  const watched = (text: string, options: AnalyzeOptions, before?: Analysis): Analysis => {
    const analysis = analyze(text, options, before);
    versions.push(new WeakRef(analysis));
    return analysis;
  };
  const client = await TestClient.start({ analyze: watched });
  await client.open(uri, report({ overview: '收到申请8件，其中网络申请3件、信函申请4件。' }));
  for (let k = 0; k < 20; k++) {
    await client.replace(uri, k % 2 === 0 ? '8件' : '9件', k % 2 === 0 ? '9件' : '8件');
    const diagnostics = await client.diagnostics(uri);
    await client.request('textDocument/codeAction', {
      textDocument: { uri },
      range: everything,
      context: { diagnostics },
    });
    await client.settled();
  }
  collect();
  expect(versions.length).toBeGreaterThan(20);
  expect(versions.filter((version) => version.deref() !== undefined).length).toBeLessThanOrEqual(3);
});
