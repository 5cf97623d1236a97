import { chmodSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtInProfiles } from '../../../server/profiles/index.js';
import { systemLocale } from '../../../server/src/cli/options.js';
import { readMarks } from '../../harness/marks.js';
import { applications, balanced, report } from '../tables/forms.js';
import { gouji, temporaryFolder } from './memory.js';

const folder = temporaryFolder();
const place = (...names: string[]): string => join(folder, ...names);
const put = (name: string, content: string | Uint8Array): string => {
  writeFileSync(place(name), content);
  return place(name);
};
const fencedIn = (path: string, kind: string): string =>
  new RegExp(`\n\`\`\`${kind}\n([^]*?\n)\`\`\`\n`).exec(readFileSync(path, 'utf8'))?.[1] ?? '';
const json = async (...args: string[]) => JSON.parse((await gouji(['check', '--format', 'json', ...args])).out);

describe('files and folders', () => {
  mkdirSync(place('tree', 'b', 'deep'), { recursive: true });
  mkdirSync(place('tree', 'node_modules'));
  mkdirSync(place('tree', '.hidden'));
  for (const name of [
    'b.md',
    'a.txt',
    'c.report',
    'd.docx',
    'B.TXT',
    'b/z.md',
    'b/deep/a.md',
    'node_modules/x.md',
    '.hidden/x.md',
  ])
    put(`tree/${name}`, '便条');
  symlinkSync('..', place('tree', 'b', 'loop'));
  symlinkSync('nowhere.md', place('tree', 'gone.md'));

  it('walks a folder by name, once, and names what it cannot read', async () => {
    const { reports, errors } = await json(place('tree'));
    const found = ['B.TXT', 'a.txt', 'b/deep/a.md', 'b/z.md', 'b.md', 'c.report'].map((name) =>
      place('tree', ...name.split('/')),
    );
    expect(reports.map(({ path }: { path: string }) => path)).toEqual(found);
    expect(errors).toEqual([{ path: place('tree', 'gone.md'), message: expect.stringContaining('ENOENT') }]);
  });

  it('keeps the order of the arguments and reads a named file whatever its extension', async () => {
    const named = [place('tree', 'd.docx'), place('tree', 'a.txt')];
    expect((await json(...named)).reports.map(({ path }: { path: string }) => path)).toEqual(named);
  });

  it('names a file that is not there, checks the others and exits with 2', async () => {
    const { code, out, err } = await gouji(['check', '--format', 'json', place('none.md'), place('tree', 'a.txt')]);
    expect(code).toBe(2);
    expect(err).toContain(place('none.md'));
    expect(JSON.parse(out)).toMatchObject({
      reports: [{ path: place('tree', 'a.txt') }],
      errors: [{ path: place('none.md') }],
    });
  });

  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)('names a file that may not be read', async () => {
    chmodSync(put('secret.md', ''), 0);
    expect((await json(place('secret.md'))).errors[0].message).toContain('EACCES');
  });
});

describe('encodings', () => {
  const gb18030 = Buffer.from('cff2c9cfb1a8b8e6a1a3', 'hex');
  const utf16 = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le');

  it.each([
    ['UTF-8', Buffer.from('便条'), ''],
    ['UTF-8 with a mark', Buffer.from('\ufeff便条'), ''],
    ['empty', Buffer.from(''), ''],
    ['UTF-16LE', utf16('便条'), 'UTF-16LE'],
    ['UTF-16BE', utf16('便条').swap16(), 'UTF-16BE'],
    ['GB18030', gb18030, 'GB18030'],
  ])('reads %s and tells what it was', async (name, bytes, told) => {
    const { code, out, err } = await gouji(['check', '--format', 'json', put(`${name}.txt`, bytes)]);
    expect(code).toBe(0);
    expect(JSON.parse(out).reports[0].end).toBe({ empty: 0, GB18030: 5 }[name] ?? 2);
    expect(told === '' ? err : err.includes(told)).toBe(told === '' ? '' : true);
  });

  it.each([
    ['a binary', Buffer.from([0x89, 0x50, 0, 1]), '第 2 字节'],
    ['damaged UTF-8', Buffer.concat([Buffer.from('报告报告'), Buffer.from([0xff]), Buffer.from('报告')]), '第 12 字节'],
    ['UTF-8 that is cut', Buffer.from('报告报告').subarray(0, 11), '第 11 字节'],
    ['UTF-16 that is cut', utf16('报告').subarray(0, 5), '第 5 字节'],
    ['neither', Buffer.concat([gb18030, Buffer.from([0xff, 0x20])]), '第 10 字节'],
  ])('refuses %s and names the byte', async (name, bytes, told) => {
    const { code, out } = await gouji(['check', '--locale', 'zh-CN', '--format', 'json', put(`${name}.txt`, bytes)]);
    expect(code).toBe(2);
    expect(JSON.parse(out).errors[0].message).toContain(told);
  });
});

describe('arguments', () => {
  it('reads standard input under a name', async () => {
    const { out, code } = await gouji(['check', '--format', 'json', '--stdin', '--name', '甲.md'], '便条');
    expect(code).toBe(0);
    expect(JSON.parse(out).reports[0]).toMatchObject({ path: '甲.md', end: 2 });
  });

  it.each([
    [['check']],
    [['check', '--stdin', 'a.md']],
    [['check', '--format', 'xml', 'a.md']],
    [['check', '--jobs', '0', 'a.md']],
    [['check', '--profile', 'none', 'a.md']],
    [['check', '--previous', 'none.md', 'a.md']],
    [['chekc', 'a.md']],
    [['new', '--profile', 'gov-disclosure-2021']],
    [['figures']],
    [['outline', '--format', 'json', 'a.md']],
  ])('%j is wrong usage: one message, exit code 2, no output', async (args) => {
    const { code, out, err } = await gouji(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).not.toBe('');
  });

  it('prints help and version', async () => {
    expect(await gouji(['--version'])).toMatchObject({ code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
    expect(await gouji(['check', '--help'])).toMatchObject({ code: 0, out: expect.stringContaining('--fail-on') });
  });

  it('speaks Chinese unless the system speaks English', () => {
    expect([{}, { LANG: 'C' }, { LANG: 'en_GB.UTF-8' }, { LC_ALL: 'zh_CN', LANG: 'en' }].map(systemLocale)).toEqual([
      'zh-CN',
      'zh-CN',
      'en',
      'zh-CN',
    ]);
  });
});

it('prints the fixes that bring up no other finding', async () => {
  const overview = '收到申请12件，其中网络申请7件、信函申请6件。';
  const texts = [report({ overview }), report({ overview, applications: applications(balanced) })];
  const fixesIn = async (text: string) => {
    const [{ findings }] = (await json(put('fixes.md', text))).reports;
    return findings.find(({ check }: { check: string }) => check === 'sum-mismatch').fixes.length;
  };
  expect([await fixesIn(texts[0]!), await fixesIn(texts[1]!)]).toEqual([1, 0]);
});

describe('profiles of a folder', () => {
  const format = fencedIn(join(import.meta.dirname, '../../../server/profiles/README.md'), 'json');
  const draft = readMarks(fencedIn(join(import.meta.dirname, '../../../server/profiles/README.md'), 'draft')).text;
  const gather = (name: string, profiles: Readonly<Record<string, string>>): string => {
    mkdirSync(place(name, '.gouji'), { recursive: true });
    for (const [file, text] of Object.entries(profiles)) put(`${name}/.gouji/${file}`, text);
    put(`${name}/draft.md`, draft);
    return place(name);
  };
  const checksOf = ({ findings }: { findings: { check: string }[] }) => findings.map(({ check }) => check);

  it('check its drafts, whether the folder or one of them is named', async () => {
    const own = gather('own', { 'archives.json': format });
    for (const path of [own, place('own', 'draft.md')]) {
      const { reports } = await json(path);
      expect(reports.map(({ profile }: { profile: string }) => profile)).toEqual(['archives-2024']);
      expect(checksOf(reports[0])).toEqual(['text-table-conflict', 'table-sum-mismatch', 'section-missing']);
    }
    const { out } = await gouji(['outline', own]);
    expect(out).toContain('馆藏情况');
    expect((await gouji(['check', '--profile', 'archives-2024', own])).code).toBe(1);
  });

  it('are named with what is wrong in them, line by line, and the drafts are checked all the same', async () => {
    const wrong = format.replace('"from": 2024', '"from": "2024"');
    const bad = gather('bad', { 'archives.json': wrong, 'broken.json': '{\n  "id": =', 'other.txt': '' });
    const { code, out } = await gouji(['check', '--locale', 'en', '--format', 'json', bad]);
    expect(code).toBe(2);
    expect(JSON.parse(out)).toMatchObject({
      reports: [{ profile: 'archives-2024' }],
      errors: [
        { path: place('bad', '.gouji', 'archives.json'), message: expect.stringMatching(/^4:22 A year belongs here/) },
        {
          path: place('bad', '.gouji', 'broken.json'),
          message: expect.stringMatching(/^2:9 From here on this is no JSON/),
        },
      ],
    });
  });
});

describe('profiles of the user’s own', () => {
  it('are read from a file', async () => {
    const own = { ...builtInProfiles[0], id: 'own-format' };
    const { code } = await gouji(['check', '--profile', put('own.json', JSON.stringify(own)), put('p.md', '便条')]);
    expect(code).toBe(0);
  });

  it('are refused with what is wrong in them', async () => {
    const broken = await gouji(['check', '--profile', put('broken.json', '{'), place('p.md')]);
    expect(broken).toMatchObject({ code: 2, err: expect.stringContaining('broken.json') });
    const empty = await gouji(['check', '--profile', put('empty.json', '{"id":"x"}'), place('p.md')]);
    expect(empty).toMatchObject({ code: 2, err: expect.stringContaining('empty.json') });
  });
});

describe('new', () => {
  it.each(builtInProfiles.map(({ id }) => id))('writes an empty %s report without placeholders', async (id) => {
    const { code, out } = await gouji(['new', '--profile', id, '--organ', '青禾县统计局', '--year', '2023']);
    const profile = builtInProfiles.find((one) => one.id === id)!;
    expect(code).toBe(0);
    for (const { heading } of profile.sections) expect(out).toContain(heading);
    expect(out).toContain('青禾县统计局');
    expect(out).not.toMatch(/\$\{|\$\d|\{organ\}|\{year\}/);
  });

  it('never overwrites', async () => {
    const out = place('report.txt');
    const args = ['new', '--profile', 'gov-disclosure-2021', '--organ', '甲', '--year', '2023', '--out', out];
    expect((await gouji(args)).code).toBe(0);
    const written = readFileSync(out, 'utf8');
    expect(written).not.toMatch(/^#/m);
    expect(await gouji(args)).toMatchObject({ code: 2, err: expect.stringContaining(out) });
    expect(readFileSync(out, 'utf8')).toBe(written);
  });
});

describe('last year’s report that a draft names', () => {
  const year = (of: number, carried: number, left: number): string =>
    `# 青禾县统计局${of}年政府信息公开工作年度报告\n\n一、总体情况\n新收申请6件，上年结转${carried}件，办结${6 + carried - left}件，结转下年度${left}件。\n`;
  const draft = (name: string): string => put('2023.md', `---\nprevious: ${name}\n---\n${year(2023, 2, 0)}`);
  const across = async (path: string): Promise<{ message: string; related: { path?: string }[] }[]> =>
    (await json(path)).reports[0].findings.filter(({ check }: { check: string }) => check === 'carry-over-mismatch');

  it('stands beside it, and is compared with', async () => {
    const last = put('2022.md', year(2022, 0, 3));
    const [finding] = await across(draft('2022.md'));
    expect(finding?.message).toContain('3');
    expect(finding?.related.some(({ path }) => path === last)).toBe(true);
    expect((await gouji(['check', draft('2022.md')])).out).toContain(`${last}:4:`);
  });

  it('is told of where it cannot be read, and the rest is checked', async () => {
    const [finding, ...more] = await across(draft('gone.md'));
    expect(finding?.message).toContain('gone.md');
    expect(more).toEqual([]);
  });
});
