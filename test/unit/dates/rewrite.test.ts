import { describe, expect, it } from 'vitest';
import { yearEndLike, yearLike } from '../../../server/src/core/dates/rewrite.js';

describe('a year is rewritten in the script it was written in', () => {
  it.each([
    ['2013年', '2014年'],
    ['2013-01-12', '2014-01-12'],
    ['二〇一三年', '二〇一四年'],
    ['二○一三年一月九日', '二○一四年一月九日'],
    ['二零一三年', '二零一四年'],
    ['13年1月9日', '14年1月9日'],
  ])('%s → %s', (written, rewritten) => {
    expect(yearLike(written, 2014)).toBe(rewritten);
  });
});

describe('the end of the year is written like the end of a period', () => {
  it.each([
    ['12月25日', '12月31日'],
    ['2013年11月30日', '2013年12月31日'],
    ['2013.11.30', '2013.12.31'],
    ['2013-11-30', '2013-12-31'],
    ['11.30', '12.31'],
    ['二〇一三年十一月三十日', '二〇一三年十二月三十一日'],
    ['十一月三十日', '十二月三十一日'],
    ['20131228日', '2013年12月31日'],
  ])('%s → %s', (written, rewritten) => {
    expect(yearEndLike(written, 2013)).toBe(rewritten);
  });
});
