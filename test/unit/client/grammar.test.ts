import { describe, expect, it } from 'vitest';
import { readJson } from '../../tools/manifest/manifest.js';

interface Rule {
  readonly match?: string;
  readonly begin?: string;
  readonly end?: string;
  readonly name?: string;
  readonly captures?: Readonly<Record<string, { readonly name: string }>>;
  readonly include?: string;
  readonly patterns?: readonly Rule[];
  readonly repository?: Readonly<Record<string, Rule>>;
}

const grammar = readJson<Rule>('syntaxes/report-draft.tmLanguage.json');
const injection = readJson<Rule>('syntaxes/figures.injection.tmLanguage.json');

const rulesOf = (rule: Rule): Rule[] => [
  rule,
  ...[...(rule.patterns ?? []), ...Object.values(rule.repository ?? {})].flatMap(rulesOf),
];

/** What the first rule of a group that matches a line gives its scopes to, in order. The patterns are plain enough for JavaScript. */
function scoped(group: string, line: string): [string, string][] {
  for (const { match, captures = {} } of rulesOf(grammar.repository?.[group] ?? {})) {
    const found = match === undefined ? null : new RegExp(match).exec(line);
    if (!found) continue;
    const named = Object.entries(captures).map(([at, { name }]): [string, string] => [name, found[Number(at)] ?? '']);
    return named
      .filter(([, text]) => text !== '')
      .map(([name, text]) => [name.split(' ').at(-1)?.split('.')[0] ?? '', text]);
  }
  return [];
}

describe('the grammar', () => {
  it('has patterns that compile and includes that resolve', () => {
    for (const { match, begin, end, include } of [...rulesOf(grammar), ...rulesOf(injection)]) {
      for (const pattern of [match, begin, end])
        if (pattern) expect(() => new RegExp(pattern.replace('\\A', '^'))).not.toThrow();
      if (include) expect(Object.keys(grammar.repository ?? {})).toContain(include.replace(/^.*#/, ''));
    }
  });

  it.each([
    [
      '全年公开1,204条',
      [
        ['constant', '1,204'],
        ['keyword', '条'],
      ],
    ],
    [
      '近700余件',
      [
        ['keyword', '近'],
        ['constant', '700余'],
        ['keyword', '件'],
      ],
    ],
    ['２万６', []],
    [
      '访问2万余人次',
      [
        ['constant', '2万余'],
        ['keyword', '人次'],
      ],
    ],
    [
      '占25.74％',
      [
        ['constant', '25.74'],
        ['keyword', '％'],
      ],
    ],
    [
      '共四十八件，',
      [
        ['constant', '四十八'],
        ['keyword', '件'],
      ],
    ],
    ['2024年，第492号，12月31日', []],
    ['第三十二条规定', []],
  ])('knows the figures of %s', (line, expected) => {
    expect(scoped('figures', line)).toEqual(expected);
  });

  it.each([
    [
      '一、总体情况',
      [
        ['punctuation', '一、'],
        ['entity', '总体情况'],
      ],
    ],
    [
      '（一）主动公开。全年公开',
      [
        ['punctuation', '（一）'],
        ['entity', '主动公开'],
      ],
    ],
    [
      '第一部分 概述',
      [
        ['punctuation', '第一部分'],
        ['entity', '概述'],
      ],
    ],
    [
      '## 一、总体情况',
      [
        ['punctuation', '##'],
        ['entity', '一、总体情况'],
      ],
    ],
    ['一、一个四十个字以内没有句号却有，逗号的句子', []],
  ])('knows the heading in %s', (line, expected) => {
    expect(scoped('headings', line)).toEqual(expected);
  });
});
