import { InvalidArgumentError, Option } from 'commander';
import type { Locale } from '../core/index.js';

/** Wrong usage, or an argument that cannot be followed: told in one line, exit code 2. */
export class UsageError extends Error {}

/** Chinese unless the system speaks English: the reports are Chinese. */
export function systemLocale(env: Readonly<Record<string, string | undefined>>): Locale {
  const language = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return language.startsWith('en') ? 'en' : 'zh-CN';
}

export const localeOption = (): Option =>
  new Option('--locale <locale>', '语言 language').choices(['zh-CN', 'en']).default(systemLocale(process.env));

export const profileOption = (): Option =>
  new Option('--profile <id>', '报告格式的代号或文件 id or file of the report format');

export const formatOption = (formats: readonly string[]): Option =>
  new Option('--format <format>', '输出形式 form of the output').choices(formats).default('text');

/** A whole number between two bounds. */
export const wholeNumber =
  (from: number, to: number) =>
  (text: string): number => {
    const value = Number(text);
    if (Number.isInteger(value) && value >= from && value <= to) return value;
    throw new InvalidArgumentError(`${from}–${to}`);
  };
