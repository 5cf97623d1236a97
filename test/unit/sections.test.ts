import { describe, expect, it } from 'vitest';
import { analyze, type SectionMatch } from '../../server/src/core/index.js';
import { optionsFor } from '../harness/index.js';

const sectionsOf = (year: number, body: string): readonly SectionMatch[] => {
  const draft = `青禾县统计局${year}年政府信息公开工作年度报告\n\n${body}`;
  return analyze(draft, optionsFor()).reports[0]?.sections ?? [];
};
/** `key:presence`, several keys with `+`. */
const shown = (year: number, body: string): string[] =>
  sectionsOf(year, body).map(({ keys, presence }) => `${keys.join('+')}:${presence}`);
const keyOf = (year: number, heading: string): string =>
  shown(year, `一、${heading}\n全年开展。\n`).find((one) => /:(?:heading|combined)$/.test(one)) ?? '';

describe('a heading of a report under the first regulations', () => {
  it.each([
    ['概述', 'overview:heading'],
    ['政府信息公开工作的基本概况', 'overview:heading'],
    ['政府信息主动公开情况', 'proactive:heading'],
    ['政府信息公开的情况', 'proactive:heading'],
    ['依法申请公开政府信息及受理咨询情况', 'on-request:heading'],
    ['政府信息公开申请和处理情况', 'on-request:heading'],
    ['政府信息公开的人员、收费及减免情况', 'fees:heading'],
    ['政府信息公开支出和收费情况', 'fees:heading'],
    ['因政府信息公开申请行政复议、提起行政诉讼的情况', 'review:heading'],
    ['复议、诉讼和申诉的情况（公民、法人和其他组织就政府信息公开提出复议、诉讼和申诉情况）', 'review:heading'],
    ['存在的不足及下步打算', 'problems:heading'],
    ['2017年工作安排', 'problems:heading'],
    ['需要说明的其他事项与附表', 'other:heading'],
    ['依申请公开政府信息和政府信息公开的收费和减免情况', 'on-request+fees:combined'],
    ['政府信息公开工作存在的主要问题、改进情况和其他需要报告的事项', 'problems+other:combined'],
    ['咨询处理情况', ''],
  ])('%s', (heading, section) => expect(keyOf(2016, heading)).toBe(section));
});

describe('a heading of the present format', () => {
  it.each([
    ['总体情况（宋体加粗小四号字）', 'overview:heading'],
    ['收到的处理政府信息公开申请情况', 'on-request:heading'],
    ['政府信息公开行行政复议和行政诉讼情况', 'review:heading'],
    ['政府信息公开工作存在的主要问题及改进情况', 'problems:heading'],
    ['其他需要报告的情况', 'other:heading'],
  ])('%s', (heading, section) => expect(keyOf(2023, heading)).toBe(section));
});

describe('a section', () => {
  it('may be a part of a chapter, where no headings are prescribed', () => {
    const body = '一、主要工作\n（一）主动公开政府信息情况\n公开120条。\n（二）收费及减免情况\n未收费。\n';
    expect(shown(2016, body)).toContain('fees:heading');
  });

  it('is not a slogan that touches on it', () => {
    const body =
      '一、主要做法\n（一）严格依法行政，落实行政复议公开事项\n设置指南牌。\n二是畅通申请公开渠道。明确受理机构。\n';
    expect(shown(2016, body)).toContain('review:missing');
    expect(shown(2016, body)).toContain('on-request:missing');
  });

  it('may be a sentence', () => {
    const body = '一、基本情况\n全年主动公开政府信息2万6千余条，收到申请7件，未收到有关政府信息公开方面的行政复议。\n';
    expect(shown(2016, body)).toEqual(
      expect.arrayContaining(['proactive:sentence', 'on-request:sentence', 'review:sentence', 'fees:missing']),
    );
  });

  it('is not a sentence about how things are done', () => {
    const body =
      '一、基本情况\n进一步明确了依申请公开的受理、答复时限，对涉及行政复议的问题共同研究，纠正一些不足之处。\n';
    expect(shown(2016, body)).toEqual(
      expect.arrayContaining(['on-request:missing', 'review:missing', 'problems:missing']),
    );
  });

  it('has its own heading where another names it too', () => {
    const body = '一、依申请公开情况\n收到3件。\n二、依申请公开信息收取的费用\n未收取。\n';
    expect(shown(2016, body)).toEqual(expect.arrayContaining(['on-request:heading', 'fees:heading']));
  });

  it('reaches to the end of its text', () => {
    const body = '一、总体情况\n公开120条。\n（一）主动公开\n网站100条。\n\n二、主动公开政府信息情况\n许可3件。';
    const [overview] = sectionsOf(2023, body);
    const draft = `青禾县统计局2023年政府信息公开工作年度报告\n\n${body}`;
    expect(draft.slice(overview?.span?.start, overview?.span?.end)).toBe(body.split('\n\n')[0]);
  });
});
