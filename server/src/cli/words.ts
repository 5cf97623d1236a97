import type { Locale, Presence, Severity, Verdict } from '../core/index.js';
import type { Encoding, Undecodable } from '../node/read-file.js';
import type { Summary } from './printer.js';

/** What the command line itself says, in both languages side by side. */
export interface Words {
  readonly undecodable: (cause: Undecodable) => string;
  readonly decoded: (encoding: Encoding) => string;
  readonly crashed: (message: string) => string;
  readonly faulty: (checks: readonly string[]) => string;
  readonly pathsOrStdin: string;
  readonly summary: (summary: Summary) => string;
  readonly coverage: (summary: Summary) => string;
  readonly noReport: string;
  readonly presence: Readonly<Record<Presence, string>>;
  readonly verdict: Readonly<Record<Verdict | 'unrelated', string>>;
  readonly outExists: (path: string) => string;
  readonly unknownProfile: (wanted: string, known: readonly string[]) => string;
  readonly badProfile: (path: string, why: string) => string;
  readonly severity: Readonly<Record<Severity, string>>;
}

const kindsOfText = 'UTF-8, UTF-16, GB18030';

export const words: Readonly<Record<Locale, Words>> = {
  'zh-CN': {
    undecodable: ({ why, offset }) =>
      ({
        binary: `不是文本文件：第 ${offset} 字节（从 0 数）是空字符。`,
        'damaged-utf-8': `UTF-8 编码已损坏：第 ${offset} 字节（从 0 数）无法解码。`,
        'damaged-utf-16': `UTF-16 编码已损坏：第 ${offset} 字节（从 0 数）无法解码。`,
        'unknown-encoding': `无法识别编码（可用 ${kindsOfText}）：第 ${offset} 字节（从 0 数）无法解码。`,
      })[why],
    decoded: (encoding) => `按 ${encoding.toUpperCase()} 编码读取。`,
    crashed: (message) => `核对未能完成：${message}`,
    faulty: (checks) => `程序内部出错，未完成这些检查项：${checks.join('、')}。`,
    pathsOrStdin: '请给出文件或文件夹，或用 --stdin（不可同时）。',
    summary: ({ files, reports, counts }) =>
      `文件 ${files} 个，报告 ${reports} 份；错误 ${counts.error}，警告 ${counts.warning}，` +
      `提示 ${counts.info}，建议 ${counts.hint}。`,
    coverage: ({ coverage }) =>
      `数字 ${coverage.figures} 个，其中 ${coverage.related} 个在勾稽关系中，${coverage.verified} 个已核实。`,
    noReport: '不是报告。',
    presence: { heading: '有标题', combined: '合并标题', sentence: '只有一句话', missing: '缺少' },
    verdict: { holds: '✓ 相符', differs: '✗ 不符', 'cannot-say': '? 无法判断', unrelated: '- 未参与' },
    outExists: (path) => `${path}：文件已存在，未改动。`,
    unknownProfile: (wanted, known) => `没有报告格式「${wanted}」，也没有这个文件。可用：${known.join('、')}。`,
    badProfile: (path, why) => `${path}：不是有效的报告格式：${why}`,
    severity: { error: '错误', warning: '警告', info: '提示', hint: '建议' },
  },
  en: {
    undecodable: ({ why, offset }) =>
      ({
        binary: `Not a text file: byte ${offset} (counted from 0) is a NUL.`,
        'damaged-utf-8': `Damaged UTF-8: byte ${offset} (counted from 0) cannot be decoded.`,
        'damaged-utf-16': `Damaged UTF-16: byte ${offset} (counted from 0) cannot be decoded.`,
        'unknown-encoding': `Unknown encoding (known: ${kindsOfText}): byte ${offset} (counted from 0) cannot be decoded.`,
      })[why],
    decoded: (encoding) => `Read as ${encoding.toUpperCase()}.`,
    crashed: (message) => `The check could not be completed: ${message}`,
    faulty: (checks) => `A fault of the program kept these checks from being done: ${checks.join(', ')}.`,
    pathsOrStdin: 'Give files or folders, or --stdin, but not both.',
    summary: ({ files, reports, counts }) =>
      `${files} files, ${reports} reports; ${counts.error} errors, ${counts.warning} warnings, ` +
      `${counts.info} infos, ${counts.hint} hints.`,
    coverage: ({ coverage }) =>
      `${coverage.figures} figures found, ${coverage.related} in a relation, ${coverage.verified} verified.`,
    noReport: 'Not a report.',
    presence: { heading: 'heading', combined: 'combined heading', sentence: 'only a sentence', missing: 'missing' },
    verdict: { holds: '✓ holds', differs: '✗ differs', 'cannot-say': '? cannot say', unrelated: '- unrelated' },
    outExists: (path) => `${path}: the file exists and was left alone.`,
    unknownProfile: (wanted, known) => `No report format “${wanted}”, and no such file. Known: ${known.join(', ')}.`,
    badProfile: (path, why) => `${path}: not a valid report format: ${why}`,
    severity: { error: 'error', warning: 'warning', info: 'info', hint: 'hint' },
  },
};
