import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPage } from '../harness/page.js';
import { create, withCheck } from '../tools/new-check.mjs';

const checks = join(import.meta.dirname, '../../server/src/core/checks');
const index = readFileSync(join(checks, 'index.ts'), 'utf8');

describe('a new check', () => {
  it('has its code, its page with examples of both directions, and its lines in the index', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'gouji-'));
    try {
      cpSync(join(checks, 'index.ts'), join(folder, 'index.ts'));
      await create('name-misspelt', folder);
      const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
      expect(read('name-misspelt.ts')).toMatch(/export default defineCheck\(\{\n {2}id: 'name-misspelt'/);
      expect(read('name-misspelt.md')).toMatch(/^# name-misspelt：/);
      expect(readPage(read('name-misspelt.md')).map(({ reports }) => reports)).toEqual([true, false]);
      expect(read('index.ts')).toBe(withCheck(index, 'name-misspelt'));
      await expect(create('name-misspelt', folder)).rejects.toThrow('already');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('stands in the order of the ids', () => {
    const lines = withCheck(index, 'name-misspelt').split('\n');
    for (const line of ["import nameMisspelt from './name-misspelt.js';", '  nameMisspelt,']) {
      const at = lines.indexOf(line);
      expect([lines[at - 1], line, lines[at + 1]]).toEqual([lines[at - 1], line, lines[at + 1]].toSorted());
    }
    expect(withCheck(index, 'zz-top')).toContain("import zzTop from './zz-top.js';\n\n");
    expect(withCheck(index, 'zz-top')).toContain('  zzTop,\n];');
  });

  it.each(['', 'sum', 'Sum-Mismatch', '../evil-name', 'sum_mismatch'])('needs an id that names a problem: %j', (id) => {
    expect(() => withCheck(index, id)).toThrow('no id');
  });

  it('does not take the id of another', () => {
    expect(() => withCheck(index, 'sum-mismatch')).toThrow('already');
    const script = join(import.meta.dirname, '../tools/new-check.mjs');
    const { status, stderr } = spawnSync(process.execPath, [script, 'sum-mismatch'], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([2, 'There is a check sum-mismatch already.\n']);
  });
});
