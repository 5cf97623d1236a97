import { describe, expect, it } from 'vitest';
import { contradictions } from '../../../server/src/core/forms/approximation.js';

const found = (text: string): string[] => contradictions(text).map(({ start, end }) => text.slice(start, end));

describe('a number said to be below and above its value at once', () => {
  it.each(['近7000多份', '不足300余件', '将近五百余人次', '近2万余条', '不到10件以上', '超过60人以内'])(
    '%s',
    (text) => {
      expect(found(text)).toHaveLength(1);
    },
  );
});

describe('a number with one word, or two that agree', () => {
  it.each([
    '近7000份',
    '7000多份',
    '超过300余件',
    '约300余件',
    '近三年多来',
    '最近300余件',
    '附近20多个村',
    '近5个工作日内办结的20余件',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });
});
