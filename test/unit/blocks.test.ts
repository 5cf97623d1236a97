import { describe, expect, it } from 'vitest';
import { builtInProfiles } from '../../server/profiles/index.js';
import { readFrontMatter } from '../../server/src/core/blocks/front-matter.js';
import { lineExtents } from '../../server/src/core/blocks/lines.js';
import { readBlocks } from '../../server/src/core/blocks/read.js';
import { tableLabels } from '../../server/src/core/tables/labels.js';
import { spanIn } from '../../server/src/core/text/span.js';

const labels = tableLabels(builtInProfiles);
const blocksOf = (draft: string) => readBlocks(draft, { labels });
/** One line a block: `#`s of a heading, the kind where it is no paragraph, the text. */
const shown = (draft: string): string[] =>
  blocksOf(draft).map(
    ({ kind, depth, text }) => `${'#'.repeat(depth)}${kind === 'paragraph' ? '' : `${kind}: `}${text.split('\n')[0]}`,
  );

describe('lines', () => {
  it.each(['\n', '\r\n', '\r'])('end with %j', (eol) => {
    expect(shown(`第一行。${eol}${eol}第二行。${eol}`)).toEqual(['第一行。', '第二行。']);
  });

  it('keep their places when ends are mixed', () => {
    const draft = '\ufeff甲。\r\n乙。\r丙。\n\n　　丁。';
    expect(blocksOf(draft).map(({ span }) => draft.slice(span.start, span.end))).toEqual([
      '甲。',
      '乙。',
      '丙。',
      '丁。',
    ]);
  });

  it('may hold anything', () => {
    for (const draft of ['', '\0', '\ud800', 'a\0b', '\u2028', '（'.repeat(50)]) {
      expect(() => blocksOf(draft)).not.toThrow();
    }
  });
});

describe('a sentence that is cut', () => {
  it('by hard line ends is joined', () => {
    const draft = [
      '本报告所列数据的统计期限自2025年1月1日起至2025年12',
      '月31日止。电子版可在网站下载，也可以到本机关办公室查',
      '阅，欢迎提出意见，联系电话见网站首页的公开指南一栏，',
      '以下各节依次报告本年度的情况。',
      '（一）主动公开。本机关通过县政府网站发布信息一百四十',
      '四条，其中机构职能九条、公共服务七十八条。',
    ].join('\n');
    expect(shown(draft)).toHaveLength(2);
    expect(shown(draft)[0]).toContain('2025年12月31日止');
    expect(shown(draft)[1]).toContain('一百四十四条');
  });

  it('after a number of characters, however wide these are, is joined', () => {
    const whole =
      '（一）主动公开。2024年全年供应建设用地146宗、823.6公顷，出让的有88宗、412.4公顷，划拨的有58宗、411.2公顷；网站登载征地信息212条、规划公示97条、矿业权信息34条、灾害预警156条，陆续登出其余类别信息245条，新收申请163件，较2023年的151件增加12件，年内办结160件，剩余12件结转2025年，一并公布。';
    const lines = Array.from({ length: Math.ceil(whole.length / 38) }, (_, at) => whole.slice(at * 38, at * 38 + 38));
    expect(shown(lines.join('\n'))).toHaveLength(1);
  });

  it('by a line end behind a comma is joined', () => {
    expect(shown('全年公开信息120条，\n其中网站100条。')).toEqual(['全年公开信息120条,其中网站100条。']);
  });

  it('by the running numbers of a site is joined, and the numbers are noise', () => {
    const cut = (words: string) => `${'认真做好政府信息公开各项工作，不断完善公开内容，'.repeat(4)}${words}`;
    const draft = `1、${cut('全年公开信息增长14.7')}\n2、${`2%。${cut('受理政')}`}\n3、${`府信息公开申请81件。${cut('完')}`}。`;
    const [first, ...others] = blocksOf(draft).filter(({ kind }) => kind === 'paragraph');
    expect(others).toEqual([]);
    expect(first?.text).toContain('14.72%');
    expect(first?.text).toContain('受理政府信息公开申请81件');
    expect(shown(draft).filter((line) => line.startsWith('noise'))).toEqual(['noise: 1、', 'noise: 2、', 'noise: 3、']);
  });

  it('maps back to the draft', () => {
    const draft = '全年公开信息，\n其中网站100条。';
    const block = blocksOf(draft)[0];
    const at = block?.text.indexOf('100') ?? 0;
    const span = block && spanIn(block, at, at + 3);
    expect(span && draft.slice(span.start, span.end)).toBe('100');
  });
});

describe('a list', () => {
  it('is not taken for running numbers', () => {
    const draft = '1、机构职能类信息5条\n2、规划计划类信息4条\n3、其他类信息7条';
    expect(shown(draft)).toEqual(['1、机构职能类信息5条', '2、规划计划类信息4条', '3、其他类信息7条']);
  });
});

describe('what is no part of the report', () => {
  it.each([
    '第 13 页 共 13 页',
    '- 3 -',
    '-1-',
    '来源：办公室  时间：2019-02-27 09:16',
    '【字体：大 中 小】',
    '关闭打印 置顶',
    '扫一扫在手机上查看当前页面',
    '（此件公开发布）',
    '首页 > 政府信息公开 > 年度报告',
    '《2014年某局信息公开年报.doc》由会员上传，共4页',
    '一、总体情况………3',
  ])('is noise: %s', (line) => {
    expect(shown(`某局2014年政府信息公开工作年度报告\n\n${line}\n\n全年公开信息120条。`)[1]).toMatch(/^noise/);
  });

  it.each(['第3页起是附表。', '时间：下午', '-3', '来源于群众的建议36条。', '首页访问量4万次。'])(
    'is not noise: %s',
    (line) => expect(shown(`标题一行\n\n${line}`)[1]).not.toMatch(/^noise/),
  );

  it('stands above a rule when a crawler wrote it', () => {
    const draft =
      '标题: 某局年度报告\n发布时间: 2020-01-20\n文号: \n==========  正文 ==========\n某局认真做好公开工作。';
    expect(shown(draft).filter((line) => !line.startsWith('noise'))).toEqual(['某局认真做好公开工作。']);
  });

  it('is a table of contents', () => {
    const draft = '目  录\n一、总体情况\n二、其他事项\n\n一、总体情况\n公开120条。\n二、其他事项\n无。';
    expect(shown(draft).filter((line) => line.startsWith('noise'))).toHaveLength(3);
  });
});

describe('Markdown', () => {
  it('gives headings their depth', () => {
    expect(shown('# 标题\n##一、总体情况\n### **（一）主动公开** ###\n#政务公开#')).toEqual([
      '#标题',
      '##一、总体情况',
      '###(一)主动公开',
      '#政务公开#',
    ]);
  });

  it('loses its bullets and bold marks, not the asterisks of a word filter', () => {
    expect(shown('- 公开**120**条\n> 引文\n主动***息的数量')).toEqual(['公开120条', '引文', '主动***息的数量']);
  });

  it('has tables of pipes', () => {
    expect(shown('全年情况：\n\n| 渠道 | 数量 |\n| --- | --- |\n| 网站 | 3 |\n\n完。')).toEqual([
      '全年情况:',
      'table: | 渠道 | 数量 |',
      '完。',
    ]);
  });
});

describe('front matter', () => {
  const read = (draft: string) => readFrontMatter(draft, lineExtents(draft));

  it('is read as far as its top-level keys go', () => {
    const matter = read('---\ntitle: "报告"\nyear: 2023\ntags:\n  - 公开\n---\n正文。');
    expect(matter?.entries.map(({ key, value }) => `${key}=${value}`)).toEqual(['title=报告', 'year=2023', 'tags=']);
    expect(matter?.closed).toBe(true);
  });

  it.each(['---\n\n正文。', '---\n正文。\n---\n', '正文。\n---\nyear: 2023\n---'])('is not %j', (draft) => {
    expect(read(draft)).toBeUndefined();
  });

  it('may lack its end', () => expect(read('---\nyear: 2023\n正文。')?.closed).toBe(false));
});
