import { describe, expect, it } from 'vitest';
import { toCsv, toMarkdown } from '../../../client/src/commands/finding-table.js';
import { decode } from '../../../client/src/decode.js';
import { isGarbled } from '../../../client/src/garbled.js';

describe('the table of findings', () => {
  const row = {
    uri: 'a|b.md',
    line: 3,
    column: 1,
    severity: 'error',
    check: 'sum-mismatch',
    message: '=1+1, "写为" 6\n应为 5',
  } as const;
  const columns = ['文件', '行', '列', '级别', '检查项', '内容'];

  it('is Markdown that no message can break', () => {
    expect(toMarkdown(columns, [row]).split('\n')[2]).toBe(
      '| a\\|b.md | 3 | 1 | error | sum-mismatch | =1+1, "写为" 6 应为 5 |',
    );
  });

  it('is CSV that no spreadsheet runs', () => {
    expect(toCsv(columns, [row])).toBe(
      '文件,行,列,级别,检查项,内容\r\na|b.md,3,1,error,sum-mismatch,"\'=1+1, ""写为"" 6\n应为 5"\r\n',
    );
  });
});

describe('a file of the workspace', () => {
  const gbk = new Uint8Array([0xb1, 0xa8, 0xb8, 0xe6]);

  it('is read in the encodings that offices use', () => {
    expect(decode(new TextEncoder().encode('\ufeff报告'))).toBe('报告');
    expect(decode(gbk)).toBe('报告');
    expect(decode(new Uint8Array([0xff, 0xfe, 0xa5, 0x62, 0x4a, 0x54]))).toBe('报告');
    expect(decode(new Uint8Array([0xfe, 0xff, 0x62, 0xa5, 0x54, 0x4a]))).toBe('报告');
  });

  it('is left alone where it is no text', () => {
    expect(decode(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0]))).toBeUndefined();
    expect(decode(new Uint8Array([0xff, 0xff, 0xff]))).toBeUndefined();
  });

  it('is called garbled only where much of it could not be read', () => {
    expect(isGarbled('\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd：5\ufffd\ufffd')).toBe(true);
    expect(isGarbled(`${'报告'.repeat(500)}\ufffd\ufffd\ufffd\ufffd\ufffd`)).toBe(false);
    expect(isGarbled('')).toBe(false);
  });
});
