import { describe, expect, it } from 'vitest';
import { findIdentifiers, masked } from '../../../server/src/core/forms/identifiers.js';

/** `kind` of each number found, with `?` behind a doubtful one. */
const kinds = (text: string): string[] =>
  findIdentifiers(text).map(({ kind, doubtful }) => (doubtful ? `${kind}?` : kind));

describe('identity cards', () => {
  it('are told by their check digit', () => {
    expect(kinds('身份证号11010519491231002X,住')).toEqual(['identity-card']);
    expect(kinds('编号110105194912310021')).toEqual([]);
    expect(kinds('编号110105 19491231 002X')).toEqual(['identity-card']);
  });

  it('are doubtful where the text names one and the digit fails', () => {
    expect(kinds('公民身份号码110105194912310021')).toEqual(['identity-card?']);
  });

  it('have a day of birth', () => {
    expect(kinds('身份证号110105194913310021')).toEqual([]);
  });
});

describe('mobile numbers', () => {
  it('stand behind a word that introduces them, a blank or a bracket', () => {
    expect(kinds('手机13800138000')).toEqual(['mobile']);
    expect(kinds('周保田(138-0013-8000)')).toEqual(['mobile']);
    expect(kinds('张三 138 0013 8000,李四 15912345678')).toEqual(['mobile', 'mobile']);
  });

  it('may be the office’s own', () => {
    expect(kinds('请与办公室联系,电话:13800138000')).toEqual(['mobile?']);
  });

  it('are not cells of a table that lost its columns, counts, codes or masked', () => {
    expect(kinds('政府信息公开申请数量15130000154')).toEqual([]);
    expect(kinds('处理数据13912345678条')).toEqual([]);
    expect(kinds('附件t13800138000.doc,编号A13800138000,138****8000')).toEqual([]);
  });
});

describe('bank cards', () => {
  it('pass the check sum, and are UnionPay’s or named', () => {
    expect(kinds('退至6222021234567890128')).toEqual(['bank-card']);
    expect(kinds('退至6222 0212 3456 7890 128')).toEqual(['bank-card']);
    expect(kinds('退至6222021234567890129')).toEqual([]);
    expect(kinds('卡号4111111111111111')).toEqual(['bank-card']);
    expect(kinds('编码4111111111111111')).toEqual([]);
  });
});

it('no office telephone, post code or date is one', () => {
  expect(kinds('电话0595-22118701,传真0595-22118702,邮编362000,热线12345,20230115 20231231')).toEqual([]);
});

it('hides the digits in the middle and keeps their grouping', () => {
  expect(masked('11010519491231002X')).toBe('1101**********002X');
  expect(masked('138-0013-8000')).toBe('138-****-8000');
});
