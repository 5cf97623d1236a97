import { describe, expect, it } from 'vitest';
import { readDenials } from '../../server/src/core/facts/denials.js';

/** What a text says did not happen, in the form in which the formats' patterns are written. */
const denied = (text: string): string[] => readDenials(text).map(({ object }) => object);

describe('what is said not to have happened', () => {
  it.each([
    ['全年未收到政府信息公开申请', '收到申请'],
    ['没有发生行政诉讼', '发生行政诉讼'],
    ['无人申请复议', '申请复议'],
    ['没有人就此申请行政复议', '就此申请行政复议'],
    ['没有案件转到下一年', '结转下年'],
    ['年初没有结转件', '上年结转件'],
    ['依申请公开信息分文未收', '收费'],
    ['未收取申请人一分钱', '收费'],
    ['无一起行政诉讼', '行政诉讼'],
    ['行政复议、行政诉讼均为零', '行政复议、行政诉讼'],
  ])('%s', (text, object) => expect(denied(text)).toEqual([object]));

  it.each(['全年没有超期答复的申请', '努力做到零投诉', '零距离服务', '未来三年', '无纸化申请'])('not in: %s', (text) =>
    expect(denied(text)).toEqual([]),
  );
});
