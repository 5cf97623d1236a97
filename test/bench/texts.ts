import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decode } from '../../server/src/node/read-file.js';

/** The texts that are timed. Real reports and drafts where the shared corpus lies beside the project, else our samples. */
const folders = ['../shared/corpus/reports', '../shared/corpus/drafts', 'test/samples'];

export const reports: readonly string[] = folders.filter((folder) => existsSync(folder)).flatMap(textsOf);

function textsOf(folder: string): string[] {
  const names = readdirSync(folder).filter((name) => /^(S0|D0|[\u4e00-\u9fff]).*\.(txt|md)$/.test(name));
  return names.sort().map((name) => {
    const read = decode(readFileSync(join(folder, name)));
    if ('why' in read) throw new Error(`${name}: ${read.why}`);
    return read.text;
  });
}

/** So many reports farther on is the next one: any few of them in a row are as mixed in size and form as all are. */
const stride = [13, 11, 7, 5, 3, 1].find((step) => reports.length % step !== 0) ?? 1;

const reportAt = (k: number): string => reports[(k * stride) % reports.length]!;

export const bytesOf = (text: string): number => Buffer.byteLength(text);

const stems = '甲乙丙丁戊己庚辛壬癸';

/** A number in words that no reader of figures takes for a figure. */
const named = (k: number): string => [...String(k)].map((digit) => stems[Number(digit)]).join('');

/** The report with other words in every line: repeated text would flatter whoever keeps what it has read. */
const varied = (text: string, k: number): string => text.replace(/。(?=[^\n]*$)/gm, `（${named(k)}卷）。`);

/** So many bytes of reports, each different from the others. */
export function folderOf(bytes: number): string[] {
  const texts: string[] = [];
  let size = 0;
  for (let k = 0; size < bytes; k++) {
    const text = varied(reportAt(k), k);
    size += bytesOf(text);
    texts.push(text);
  }
  return texts;
}

/** The same as one document of at most so many bytes. */
export const documentOf = (bytes: number): string => cut(folderOf(bytes).join('\n\n'), bytes);

/** The one report whose size is nearest to so many bytes. */
export const reportOf = (bytes: number): string =>
  varied(
    reports.reduce((best, text) => (distance(text, bytes) < distance(best, bytes) ? text : best)),
    0,
  );

export const longestReport: string = reportOf(Number.MAX_SAFE_INTEGER);

function distance(text: string, bytes: number): number {
  return Math.abs(bytesOf(text) - bytes);
}

const cut = (text: string, bytes: number): string =>
  Buffer.from(text)
    .subarray(0, bytes)
    .toString('utf8')
    .replace(/\ufffd+$/, '');

const title = '青禾县统计局2022年政府信息公开工作年度报告\n\n一、总体情况\n\n';
const filled = (bytes: number, piece: (k: number) => string): string => {
  const pieces: string[] = [title];
  for (let k = 0, size = 0; size < bytes; k++) {
    pieces.push(piece(k));
    size += bytesOf(pieces.at(-1)!);
  }
  return pieces.join('');
};

const tableRow = (k: number): string => `| 第${named(k)}类 | ${k % 7} | ${k % 5} | ${(k % 7) + (k % 5)} |\n`;
const tableHead = '| 类别 | 网站 | 其他 | 合计 |\n| --- | --- | --- | --- |\n';

/** Texts of a given size whose time must grow no faster than they do: what reports hold, and what breaks readers. */
export const growing: Readonly<Record<string, (bytes: number) => string>> = {
  prose: (bytes) => documentOf(bytes),
  tables: (bytes) => filled(bytes, (k) => (k % 40 === 0 ? `\n${tableHead}` : '') + tableRow(k)),
  'one table': (bytes) => filled(bytes, (k) => (k === 0 ? tableHead : '') + tableRow(k)),
  其中: (bytes) => filled(bytes, () => '其中'),
  '1,1,1': (bytes) => filled(bytes, () => '1,'),
  '((((': (bytes) => filled(bytes, () => '('),
  占占占: (bytes) => filled(bytes, () => '占'),
  'one line': (bytes) => filled(bytes, (k) => `公开信息${k}条，其中网站${k}条，占100%；`),
  'one sum': (bytes) => filled(bytes, (k) => (k === 0 ? '公开信息9条，其中' : '网站1条、')),
  headings: (bytes) => filled(bytes, (k) => `（${'一二三四五六七八九'[k % 9]}）第${named(k)}项\n`),
  nesting: (bytes) => filled(bytes, (k) => `${'（'.repeat(20)}共${k}件${'）'.repeat(20)}`),
  digits: (bytes) => filled(bytes, () => '1234567890'),
  blanks: (bytes) => filled(bytes, () => ' \t　'),
  quotes: (bytes) => filled(bytes, () => '“《'),
};
