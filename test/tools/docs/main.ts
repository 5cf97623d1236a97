import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { writeManifest } from '../manifest/write.js';
import { withGenerated } from './tables.js';

/** `npm run docs`: writes the generated parts of the README, of package.json and the snippets anew. */
for (const file of ['README.md', 'README.zh-CN.md'].filter((name) => existsSync(name))) {
  const before = readFileSync(file, 'utf8');
  const after = withGenerated(before);
  if (after !== before) writeFileSync(file, after);
}
writeManifest();
