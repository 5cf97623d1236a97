import { describe, expect, it } from 'vitest';
import {
  foreignPreface,
  foreignSelf,
  foreignSigner,
  otherSpeaker,
  sameBodyElsewhere,
  splitOrgan,
} from '../../../server/src/core/forms/organ-names.js';
import { ownSubject, standsFor } from '../../../server/src/core/forms/organs.js';

const organ = '青禾县统计局';

describe('an organ’s name', () => {
  it('is a place and a body', () => {
    expect(splitOrgan(organ)).toEqual({ place: '青禾县', body: '统计局' });
    expect(splitOrgan('泉山市工商局').place).toBe('泉山市');
    expect(splitOrgan('徐州市水利局').place).toBe('徐州市');
    expect(splitOrgan('红旗岭乡人民政府').place).toBe('红旗岭乡');
    expect(splitOrgan('新乡县水利局').place).toBe('新乡县');
    expect(splitOrgan('长山土家族自治县教育局').place).toBe('长山土家族自治县');
    expect(splitOrgan('市工商局').place).toBe('');
  });

  it('has short forms', () => {
    expect(standsFor('县统计局', organ)).toBe(true);
    expect(standsFor('市发改委', '东屏市发展和改革委员会')).toBe(true);
    expect(standsFor('福山省泉山市工商局', '泉山市工商局')).toBe(true);
    expect(standsFor('县教育局', organ)).toBe(false);
  });

  it('is the subject of a sentence', () => {
    const length = (text: string) => text.slice(0, ownSubject(text, organ));
    expect(length('我局共公开信息')).toBe('我局');
    expect(length('县统计局围绕重点')).toBe('县统计局');
    expect(length('青禾县统计局的网站')).toBe('青禾县统计局');
    expect(length('全县共公开信息')).toBe('全县');
    expect(length('市政府印发办法')).toBe('');
    expect(length('县教育局公开信息')).toBe('');
  });
});

describe('another organ', () => {
  const words = (text: string, found: readonly { start: number; end: number }[]) =>
    found.map(({ start, end }) => text.slice(start, end));
  const elsewhere = (text: string) => words(text, sameBodyElsewhere(text, organ));
  const preface = (text: string) => words(text, foreignPreface(text, organ));
  const self = (text: string, of = organ) => words(text, foreignSelf(text, of));

  it('is the same department of another county', () => {
    expect(elsewhere('青山县统计局还存在不足')).toEqual(['青山县统计局']);
    expect(elsewhere('问题:临川县统计局更新不及时')).toEqual(['临川县统计局']);
  });

  it('may be visited, superior, or one of all', () => {
    expect(elsewhere('赴临川县统计局学习,省统计局、全县统计局系统、市统计局、青禾县统计局')).toEqual([]);
  });

  it('tells its plans', () => {
    const speaker = (text: string, of = organ) => words(text, otherSpeaker(text, of));
    expect(speaker('下一步,青山县水利局将逐项整改')).toEqual(['青山县水利局']);
    expect(speaker('下一步,县教育局将、市统计局将、青禾县统计局将,全县各局将')).toEqual([]);
    expect(speaker('下一步,青山县水利局将逐项整改', '青禾县人民政府')).toEqual([]);
    expect(elsewhere('下一步,松涧区统计局将逐项整改')).toEqual(['松涧区统计局']);
  });

  it('is named by a preface', () => {
    expect(preface('现公布临川县统计局2023年政府信息公开工作年度报告')).toEqual(['临川县统计局']);
    expect(preface('现公布青禾县教育局2023年政府信息公开工作年度报告')).toEqual(['青禾县教育局']);
    expect(elsewhere('根据规定,现公布县统计局2023年政府信息公开工作年度报告')).toEqual([]);
    expect(preface('按照部署,制定青禾县统计局2023年政府信息公开工作年度报告')).toEqual([]);
    expect(preface('现公布我县统计局2023年政府信息公开工作年度报告,由县统计局编制')).toEqual([]);
  });

  it('signs', () => {
    expect(foreignSigner('青禾县教育局', organ)).toBe(true);
    expect(foreignSigner('县统计局', organ)).toBe(false);
    expect(foreignSigner('泉山市工商行政管理局', '泉山市工商局')).toBe(false);
    expect(foreignSigner('青禾县人民政府办公室', '青禾县人民政府')).toBe(false);
  });

  it('speaks of itself', () => {
    expect(self('我镇认真落实,我局、我县、我市')).toEqual(['我镇']);
    expect(self('我乡干部、我局干部', '石门镇人民政府')).toEqual(['我乡', '我局']);
    expect(self('我委托、我乡镇企业、我局域网', '石门镇')).toEqual([]);
    expect(self('我县工作', '泉山市人民政府')).toEqual(['我县']);
    expect(self('我县工作、我委工作', '泉山县发展和改革委员会')).toEqual([]);
  });
});
