import { describe, expect, it } from 'vitest';
import { findPattern } from '../../server/src/core/text/pattern.js';

const found = (text: string, pattern: string): string | undefined => {
  const span = findPattern(text, pattern);
  return span && text.slice(span.start, span.end);
};

describe('a pattern of a profile', () => {
  it('stands for itself', () => expect(found('政府信息公开的收费及减免情况', '收费')).toBe('收费'));
  it('bridges up to eight characters with a star', () => {
    expect(found('收到公开信息的申请共7件', '收到*申请*#件')).toBe('收到公开信息的申请共7件');
    expect(found('收到一二三四五六七八九申请', '收到*申请')).toBeUndefined();
    expect(found('收到一二三四五六七八九申请', '收到**申请')).toBe('收到一二三四五六七八九申请');
  });
  it('stays in its clause', () => {
    expect(found('未收到信件,行政复议2件', '未**复议')).toBeUndefined();
    expect(found('未收到信件,未被申请复议', '未**复议')).toBe('未被申请复议');
  });
  it('reads numbers in digits and numerals', () => {
    expect(found('公开信息共2万6千余条', '信息*#')).toBe('信息共2万6千');
    expect(found('公开信息,共计', '信息*#')).toBeUndefined();
  });
  it('holds to the ends of the text', () => {
    expect(found('概述', '^概述$')).toBe('概述');
    expect(found('工作概述', '^概述')).toBeUndefined();
    expect(found('概述二', '概述$')).toBeUndefined();
  });
});
