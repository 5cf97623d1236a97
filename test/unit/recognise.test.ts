import { describe, expect, it } from 'vitest';
import { builtInProfiles } from '../../server/profiles/index.js';
import { defaultSettings } from '../../server/src/core/index.js';
import type { Formats } from '../../server/src/core/recognise/read.js';
import { splitReports } from '../../server/src/core/recognise/reports.js';
import { readReportTitle } from '../../server/src/core/recognise/title.js';
import { readYear } from '../../server/src/core/recognise/years.js';
import { tableLabels } from '../../server/src/core/tables/labels.js';
import { fold } from '../../server/src/core/text/fold.js';

const labels = tableLabels(builtInProfiles);
const split = (draft: string, formats: Omit<Formats, 'frontMatter'>) =>
  splitReports(draft, { labels }, formats).map(({ recognition }) => recognition);
const reportsIn = (draft: string, settings = {}) =>
  split(draft, { profiles: builtInProfiles, settings: { ...defaultSettings, ...settings } });
const profileOf = (draft: string, settings = {}) => reportsIn(draft, settings)[0]?.profile.id.slice(-4);

describe('a title', () => {
  it.each([
    ['青禾县水利局2013年政府信息公开工作年度报告', '青禾县水利局', 2013],
    ['2014年市商务局政府信息公开工作年度报告', '市商务局', 2014],
    ['关于白石镇二〇一一年政府信息公开工作的报告', '白石镇', 2011],
    ['二○一○年度政府信息公开工作年度报告', '', 2010],
    ['某县卫生局2015年政府信息公开年报', '某县卫生局', 2015],
    ['云岫乡人民政府政府信息公开工作年度报告（2019年度）', '云岫乡人民政府', 2019],
    ['云岫县财政局政府信息公开工作2023年年度报告', '云岫县财政局', 2023],
    ['2020年双河乡人民政府信息公开工作年度报告', '双河乡人民政府', 2020],
    ['沙堤街道办事处 2025 年政府信息公开工作年度报告', '沙堤街道办事处', 2025],
  ])('%s', (title, organ, year) => {
    expect(readReportTitle(fold(title))).toMatchObject({ organ, year, start: title.startsWith('关于') ? 2 : 0 });
  });

  it.each([
    '中华人民共和国政府信息公开条例',
    '请于2024年1月31日前报送2023年政府信息公开工作年度报告。',
    '现将2014年度我局政府信息公开情况报告如下',
    '政府信息公开工作年度报告格式',
  ])('is not %s', (words) => expect(readReportTitle(words)).toBeUndefined());
});

describe('a year', () => {
  it.each([
    ['2018年', 2018],
    ['二〇一八年度', 2018],
    ['二O一二年', 2012],
    ['2025 年', 2025],
    ['二一年', 2010],
    ['二一二年', 2012],
  ])('%s', (words, year) => expect(readYear(words)?.year).toBe(year));

  it.each(['一年来', '十三五年', '12018年', '二一'])('is not %s', (words) => expect(readYear(words)).toBeUndefined());
});

describe('the format', () => {
  it.each([
    [2008, '2008'],
    [2018, '2008'],
    [2019, '2019'],
    [2020, '2019'],
    [2021, '2021'],
    [2031, '2021'],
  ])('follows the year %i', (year, profile) => {
    expect(profileOf(`青禾县统计局${year}年政府信息公开工作年度报告\n\n全年公开信息120条。`)).toBe(profile);
  });

  it('follows the text where nothing else tells a year', () => {
    const draft = '青禾县统计局政府信息公开工作年度报告\n\n根据《青禾县2012年工作要点》，2017年我局公开信息120条。';
    expect(reportsIn(draft)[0]).toMatchObject({ year: 2017, profile: { id: 'gov-disclosure-2008' } });
  });

  const old = ['一、基本情况', '公开120条。', '二、咨询处理情况', '咨询36人次。', '三、收费及减免情况', '未收费。'];

  it('follows the evidence where it outweighs the title, and says so', () => {
    const [report] = reportsIn(['某局2022年政府信息公开工作总结', ...old, '二〇一一年一月七日'].join('\n'));
    expect(report?.profile.id).toBe('gov-disclosure-2008');
    expect(report?.year).toBe(2022);
    expect(report?.conflict?.year).toBe(2022);
    expect(report?.conflict?.against.map(({ kind }) => kind)).toContain('signature');
  });

  it('stays with the year where the evidence is no stronger', () => {
    const draft = [
      '某局2022年政府信息公开工作年度报告',
      '统计期限为2022年1月1日至12月31日。',
      '一、总体情况',
      '公开120条。',
      '二、收费及减免情况',
      '未收费。',
    ];
    expect(reportsIn(draft.join('\n'))[0]).toMatchObject({ year: 2022, conflict: undefined });
  });

  it('may be set, in the settings or in front matter', () => {
    const draft = '青禾县统计局2023年政府信息公开工作年度报告\n\n公开120条。';
    expect(profileOf(draft, { profile: 'gov-disclosure-2008' })).toBe('2008');
    expect(profileOf(`---\nprofile: gov-disclosure-2019\n---\n${draft}`)).toBe('2019');
    expect(profileOf(`---\nyear: 2012\n---\n${draft}`)).toBe('2008');
    expect(profileOf(`---\nprofile: no-such\n---\n${draft}`)).toBe('2021');
  });
});

describe('a text', () => {
  it.each([
    ['empty', ''],
    ['a note', '明天下午三点开会，请各科室参加。'],
    [
      'a notice about reports',
      '关于编制2023年政府信息公开工作年度报告的通知\n\n一、总体情况\n二、主动公开政府信息\n三、收到和处理政府信息公开申请',
    ],
    [
      'news about a report',
      '青禾县发布2023年政府信息公开工作年度报告\n\n近日，青禾县公布了年度报告，全年公开信息120条。',
    ],
    ['a binary', '\0\u0001\ufffd政府信息公开\ufffd'],
  ])('that is %s is no report', (_, draft) => expect(reportsIn(draft)).toEqual([]));

  it.each([
    ['a title alone', '# 青禾县统计局2024年政府信息公开工作年度报告\n'],
    [
      'a preface that names it',
      '根据条例，现公布青禾县统计局2013年政府信息公开工作年度报告。\n一、概述\n开展工作。\n二、主动公开情况\n公开120条。',
    ],
    [
      'a title glued to it',
      '青禾县统计局2014年政府信息公开年度报告根据条例编制。一、概述2014年开展工作。二、主动公开情况全年公开120条。',
    ],
  ])('with %s is one', (_, draft) => expect(reportsIn(draft)).toHaveLength(1));

  it('is one when it is said to be', () => expect(reportsIn('公开120条。', { force: true })).toHaveLength(1));
});

describe('a draft of two reports', () => {
  const report = (organ: string, year: number): string =>
    `${organ}${year}年政府信息公开工作年度报告\n\n一、概述\n${'认真做好信息公开工作。'.repeat(12)}\n二、主动公开情况\n公开120条。\n\n`;

  it.each([
    ['of two organs', report('甲县财政局', 2016) + report('乙县水利局', 2016), ['甲县财政局', '乙县水利局']],
    ['of two years', report('甲县财政局', 2015) + report('甲县财政局', 2016), ['甲县财政局', '甲县财政局']],
    ['of one organ, its title twice', report('甲县财政局', 2016) + report('甲县财政局', 2016), ['甲县财政局']],
  ])('%s', (_, draft, organs) => expect(reportsIn(draft).map(({ organ }) => organ)).toEqual(organs));

  it('cuts each from the other', () => {
    const draft = report('甲县财政局', 2016) + report('乙县水利局', 2016);
    const second = reportsIn(draft)[1];
    expect(draft.slice(second?.span.start, second?.span.end)).toMatch(/^乙县水利局[\s\S]*公开120条。$/);
    expect(second?.others).toMatchObject({ count: 2 });
  });
});

describe('a report of another kind', () => {
  const [disclosure] = builtInProfiles.slice(-1);
  const other = disclosure && {
    ...disclosure,
    id: 'safety-2020',
    reportTitle: '{organ}{year}年安全生产工作年度报告',
    valid: { from: 2024 },
  };
  const read = (draft: string) =>
    split(draft, { profiles: [...builtInProfiles, ...(other ? [other] : [])], settings: defaultSettings });

  it('is known by the title of its own format', () => {
    const [report] = read('青禾县应急管理局2025年安全生产工作年度报告\n\n一、总体情况\n全年检查120次。');
    expect(report).toMatchObject({ year: 2025, organ: '青禾县应急管理局', profile: { id: 'safety-2020' } });
  });

  it('leaves the others their formats', () => {
    const [report] = read('青禾县应急管理局2025年政府信息公开工作年度报告\n\n一、总体情况\n公开120条。');
    expect(report?.profile.id).toBe('gov-disclosure-2021');
  });
});
