import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';

/** Texts to throw at the analysis: anything at all, and what looks enough like a report to reach its depths. */

/** Any UTF-16 text, halves of surrogate pairs included. */
export const anyText: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.nat(0xffff), fc.integer({ min: 0x20, max: 0x7e }), fc.integer({ min: 0xd800, max: 0xdfff })), {
    maxLength: 400,
  })
  .map((units) => String.fromCharCode(...units));

const numbers = fc.oneof(
  fc.nat(3),
  fc.nat(300).map(String),
  fc.nat(9_999_999).map((value) => value.toLocaleString('en')),
  fc.nat(99_999).map((value) => `${value / 100}%`),
  fc.nat(9_999).map((value) => `${value / 100}万`),
  fc.constantFrom(
    '十二',
    '两',
    '〇',
    '２０２２',
    '2万3千余',
    '近700',
    '十几',
    '过半',
    '三成',
    '-5',
    '1.2.3',
    '1,1,1',
    '½',
    '〔2021〕30号',
  ),
);

const words = fc.constantFrom(
  ...'其中 包括 分别为 占 占比 共 合计 总计 比上年增长 同比下降 是上年的 日均 累计 截至 约 近 超过 左右 以上 余 等 其他 未收到 无'.split(
    ' ',
  ),
  ...'件 条 人次 万元 倍 个百分点 名 次 家 份 % ‰ 成'.split(' '),
  ...'主动公开政府信息 收到申请 网络申请 信函申请 予以公开 结转下年度 规范性文件 行政复议 行政诉讼 全局 网站 本年新收政府信息公开申请数量'.split(
    ' ',
  ),
  ...'， 、 。 ； ： （ ） 《 》 “ ” 一是 二是 五是 第一， ① 2022年 2023年1月1日至12月31日 2月30日'.split(' '),
);

const openings = fc.constantFrom(
  ...'一、 二、 四、 （一） （二） (1) 1. 1、 # ## ### 第一部分 一、总体情况 二、主动公开政府信息情况 五、存在的主要问题及改进情况'.split(
    ' ',
  ),
  '青禾县统计局2022年政府信息公开工作年度报告',
  '---',
  '```',
  '',
);

const sentence = fc
  .array(fc.oneof({ weight: 2, arbitrary: words }, { weight: 1, arbitrary: numbers }), { maxLength: 24 })
  .map((parts) => parts.join(''));

const line = fc.tuple(openings, sentence).map(([opening, text]) => opening + text);

const row = fc
  .tuple(
    fc.constantFrom('|', '\t', ',', '  ', '\n'),
    fc.array(fc.oneof(words, numbers, fc.constant('')), { maxLength: 9 }),
  )
  .map(([separator, cells]) => (separator === '|' ? `| ${cells.join(' | ')} |` : cells.join(separator)));

const lineEnd = fc.constantFrom('\n', '\n', '\n', '\n\n', '\r\n', '\r', '');

/** Lines of headings, sentences and table rows in no order, with all line ends mixed. */
export const loose: fc.Arbitrary<string> = fc
  .array(fc.tuple(fc.oneof({ weight: 3, arbitrary: line }, { weight: 1, arbitrary: row }), lineEnd), { maxLength: 30 })
  .map((lines) => lines.flat().join(''));

const folder = 'test/samples';
const samples = readdirSync(folder)
  .filter((name) => /\.(md|txt)$/.test(name))
  .map((name) => readFileSync(join(folder, name), 'utf8'));

/** A sample draft, or two of them cut and joined somewhere. */
export const realistic: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...samples),
  fc
    .tuple(fc.constantFrom(...samples), fc.constantFrom(...samples), fc.nat(1000), fc.nat(1000))
    .map(([a, b, cut, join]) => a.slice(0, (a.length * cut) / 1000) + b.slice((b.length * join) / 1000)),
);

/** A draft and its own text of the year before with some figures changed, or any other, as last year's report. */
export const withPrevious: fc.Arbitrary<{ readonly text: string; readonly previous: string }> = fc
  .tuple(realistic, fc.option(realistic), fc.array(fc.nat(1000), { maxLength: 4 }))
  .map(([text, other, places]) => {
    const before = text.replace(/20\d\d(?=年)/g, (year) => String(Number(year) - 1));
    return { text, previous: other ?? places.reduce(withAnotherFigure, before) };
  });

/** The first digit behind a place, counted in thousandths of the text, is another. */
function withAnotherFigure(text: string, place: number): string {
  const at = text.slice((text.length * place) / 1000).search(/\d/) + Math.floor((text.length * place) / 1000);
  return text.slice(0, at) + text.slice(at).replace(/^\d/, (digit) => String((Number(digit) + 3) % 10));
}

/** Some samples one after another, as a collection of reports in one file. */
export const several: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...samples), { minLength: 2, maxLength: 3 })
  .map((reports) => reports.join('\n\n'));

export const anyDraft: fc.Arbitrary<string> = fc.oneof(
  { weight: 1, arbitrary: anyText },
  { weight: 3, arbitrary: loose },
  { weight: 2, arbitrary: realistic },
);
