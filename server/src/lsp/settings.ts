import type { Locale, Settings, Severity } from '../core/index.js';

/** What the editor's settings say, for one document. */
export interface ServerSettings extends Settings {
  /** `auto`: the editor's language. */
  readonly locale: Locale | 'auto';
  /** Path of last year's report; empty: found among the workspace's reports. */
  readonly previousReport: string;
  readonly inlayHints: boolean;
  readonly codeLens: boolean;
}

/** A value that could not be used; the default stands in for it. */
export interface SettingProblem {
  readonly key: string;
  readonly value: string;
  /** The usable values; empty where it is the key that is unknown. */
  readonly expected: string;
}

interface Setting {
  readonly key: string;
  readonly default: unknown;
  /** What the editor lets a user write, as JSON Schema. */
  readonly schema: (known: Known) => Readonly<Record<string, unknown>>;
  readonly description: Readonly<Record<Locale, string>>;
}

const severityNames: readonly (Severity | 'off')[] = ['error', 'warning', 'info', 'hint', 'off'];
const localeNames: readonly (Locale | 'auto')[] = ['auto', 'zh-CN', 'en'];

/** Every setting a user sees. A test holds package.json and its two languages equal to this table. */
export const settingsTable: readonly Setting[] = [
  {
    key: 'gouji.severity',
    default: {},
    schema: ({ checks }) => ({
      type: 'object',
      properties: Object.fromEntries([...checks].sort().map((check) => [check, { enum: severityNames }])),
      additionalProperties: false,
    }),
    description: {
      'zh-CN': '逐个检查项设定提示级别；`off` 表示关闭该检查项。未列出的检查项使用各自的默认级别。',
      en: 'How each check is reported; `off` switches it off. A check that is not listed keeps its own severity.',
    },
  },
  {
    key: 'gouji.profile',
    default: '',
    // A format of the workspace's own is not known to the manifest, so any other id may be written as well.
    schema: ({ profiles }) => ({ type: 'string', anyOf: [{ enum: ['', ...profiles] }, { pattern: '^\\S+$' }] }),
    description: {
      'zh-CN': '按哪一种报告格式核对，可以是工作区 `.gouji` 文件夹中自定的格式；留空则根据报告年度和正文识别。',
      en: 'The report format to check against, also one of your own in the workspace folder `.gouji`; empty: recognised from the report year and the text.',
    },
  },
  {
    key: 'gouji.locale',
    default: 'auto',
    schema: () => ({ type: 'string', enum: localeNames }),
    description: {
      'zh-CN': '提示信息的语言；`auto` 表示与编辑器一致。',
      en: "The language of messages; `auto` follows the editor's.",
    },
  },
  {
    key: 'gouji.previousReport',
    default: '',
    schema: () => ({ type: 'string' }),
    description: {
      'zh-CN': '上年度报告的路径，相对于稿件所在文件夹或工作区文件夹；留空则按机关名称和年度在工作区中查找。',
      en: "Path of last year's report, relative to the draft's folder or the workspace folder; empty: found in the workspace by organ and year.",
    },
  },
  {
    key: 'gouji.inlayHints.enabled',
    default: false,
    schema: () => ({ type: 'boolean' }),
    description: {
      'zh-CN': '在合计和占比旁显示计算结果。',
      en: 'Show the computed value beside sums and shares.',
    },
  },
  {
    key: 'gouji.codeLens.enabled',
    default: true,
    schema: () => ({ type: 'boolean' }),
    description: {
      'zh-CN': '在报告标题和各节标题上方显示栏目与勾稽关系概况。',
      en: "Show sections and relations at a glance above the report's title and headings.",
    },
  },
];

/** Names that a setting's value may take from elsewhere. */
export interface Known {
  readonly checks: ReadonlySet<string>;
  readonly profiles: ReadonlySet<string>;
}

/** Reads the editor's `gouji` section. Never throws: a value of no use falls back and is named among the problems. */
export function parseSettings(
  section: unknown,
  known: Known,
): { settings: ServerSettings; problems: readonly SettingProblem[] } {
  const problems: SettingProblem[] = [];
  const read = reader(isRecord(section) ? section : {}, problems);
  const settings: ServerSettings = {
    severity: severities(read('severity', isRecord, {}, 'object'), known.checks, problems),
    profile: read('profile', oneOf(['', ...known.profiles]), '', list(known.profiles)),
    locale: read('locale', oneOf(localeNames), 'auto', list(localeNames)),
    previousReport: read('previousReport', isString, '', 'string'),
    inlayHints: read('inlayHints.enabled', isBoolean, false, 'true, false'),
    codeLens: read('codeLens.enabled', isBoolean, true, 'true, false'),
    // Not a setting that a user writes: the client adds it for a document that it was told to treat as a report.
    force: read('force', isBoolean, false, 'true, false'),
  };
  return { settings, problems };
}

function severities(
  written: Record<string, unknown>,
  checks: ReadonlySet<string>,
  problems: SettingProblem[],
): Settings['severity'] {
  const isSeverity = oneOf(severityNames);
  const entries = Object.entries(written).filter(([check, value]) => {
    const usable = checks.has(check) && isSeverity(value);
    if (!usable) {
      const expected = checks.has(check) ? severityNames.join(', ') : '';
      problems.push({ key: `gouji.severity.${check}`, value: show(value), expected });
    }
    return usable;
  });
  return Object.fromEntries(entries) as Settings['severity'];
}

type Guard<T> = (value: unknown) => value is T;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isString = (value: unknown): value is string => typeof value === 'string';
const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean';
const oneOf =
  <T extends string>(names: readonly T[]): Guard<T> =>
  (value): value is T =>
    names.some((name) => name === value);

const list = (names: Iterable<string>): string => [...names].join(', ');
const show = (value: unknown): string => JSON.stringify(value) ?? String(value);

function reader(section: Record<string, unknown>, problems: SettingProblem[]) {
  return <T>(key: string, usable: Guard<T>, fallback: T, expected: string): T => {
    const value = at(section, key.split('.'));
    if (value === undefined || value === null) return fallback;
    if (usable(value)) return value;
    problems.push({ key: `gouji.${key}`, value: show(value), expected });
    return fallback;
  };
}

function at(value: unknown, [first, ...rest]: readonly string[]): unknown {
  if (first === undefined) return value;
  return isRecord(value) ? at(value[first], rest) : undefined;
}
