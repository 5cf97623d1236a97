import { describe, expect, it } from 'vitest';
import { readDates } from '../../../server/src/core/dates/read.js';
import { fold } from '../../../server/src/core/text/fold.js';

/** `«…»` marks what is read; behind it stand year-month-day, `?` for a part that is not written, and the fault. */
function marked(text: string): string {
  let out = '';
  let at = 0;
  for (const { start, end, year, month, day, fault } of readDates(fold(text))) {
    const value = [year, month, day].map((part) => part || '?').join('-');
    out += `${text.slice(at, start)}«${text.slice(start, end)}»{${fault ? `${value} ${fault}` : value}}`;
    at = end;
  }
  return out + text.slice(at);
}

function reads(draft: string): void {
  it(draft, () => expect(marked(draft.replace(/«|»(?:\{[^}]*\})?/g, ''))).toBe(draft));
}

describe('dates as people write them', () => {
  reads('«2013年1月1日»{2013-1-1}施行');
  reads('«2013 年 1 月 1 日»{2013-1-1}施行');
  reads('统计期限为«２０１３年１２月３１日»{2013-12-31}');
  reads('发布于«2013-01-02»{2013-1-2} 10:22');
  reads('«2013.1.2»{2013-1-2}印发，«2013/1/2»{2013-1-2}上网');
  reads('«二〇一〇年»{2010-?-?}、«二○一一年»{2011-?-?}、«二O一二年»{2012-?-?}、«二零一三年»{2013-?-?}');
  reads('数据统计至«二〇一一年十二月三十一日»{2011-12-31}');
  reads('«7月»{?-7-?}份启用，«十月»{?-10-?}完成，«3月15日»{?-3-15}开展');
  reads('«2014年»{2014-?-?}度，«2014年3月»{2014-3-?}底前');
  reads('国办公开办函〔«2021»{2021-?-?}〕30号');
  reads('签发日期 «20240115»{2024-1-15}');
});

describe('both ends of a range', () => {
  reads('自«2013年1月1日»{2013-1-1}起至«12月31日»{?-12-31}止');
  reads('«1»{?-1-?}—«10月»{?-10-?}，«6月»{?-6-?}至«9月»{?-9-?}，«3»{?-3-?}、«4月»{?-4-?}');
  reads('«2014»{2014-?-?}—«2018年»{2018-?-?}累计，«2014年»{2014-?-?}—«2018年»{2018-?-?}累计');
  reads('«5月1日»{?-5-1}至«3日»{?-?-3}，«5月1»{?-5-1}-«3日»{?-?-3}');
  reads('«2013.1.1»{2013-1-1}-«12.31»{?-12-31}');
  reads('«2013.1»{2013-1-?}—«2013.12»{2013-12-?}');
  reads('自«20230101»{2023-1-1}至«20231231»{2023-12-31}');
  reads('自«2023年1月1日»{2023-1-1}起至«2023年12月31»{2023-12-31}止');
});

describe('damaged and impossible dates', () => {
  reads('自«201811日»{2018-1-1 marks-lost}起,至«20181228日»{2018-12-28 marks-lost}止');
  reads('今年«110月»{?-?-? dash-lost},受理');
  reads('«二一年十一月十七日»{?-11-17 digit-lost}，«二一三年»{2013-?-? digit-lost}工作');
  reads('至«2017年11月31日»{2017-11-31 impossible}，«2月30日»{?-2-30 impossible}，«2023年13月»{2023-?-? impossible}');
  reads('«2023年2月29日»{2023-2-29 impossible}，«2024年2月29日»{2024-2-29}，«2月29日»{?-2-29}');
  reads('«20018年»{?-?-? digit-extra}，«201年3月»{?-3-? digit-lost}');
  reads('«2018年1231日»{2018-12-31 marks-lost}，«2018-13-01»{2018-13-1 impossible}');
  reads('«2019»{2019-?-? year-mark-lost},我局将继续');
});

describe('not dates', () => {
  reads('历时5年，20个工作日内，15日内答复，近20年来，三年行动');
  reads('电话0595-22118701，邮编362000，热线12345月均受理20件，2000余年');
  reads('手机139****1234月底启用，**«3月»{?-3-?}**开始');
  reads('每月1期，一月一通报不算'.replace('一月', '«一月»{?-1-?}'));
  reads('增长2013.1万元，第12版，5.1分，一是二是三是，十三五，高三年级');
  reads('共2014条，2019条信息，1.2.3节');
});
