import { describe, expect, it } from 'vitest';
import { builtInProfiles } from '../../../server/profiles/index.js';
import { analyze, defaultSettings, readProfileFile } from '../../../server/src/core/index.js';
import {
  applications,
  balanced,
  type Figures,
  type Layout,
  messagesOf,
  outcomeOf,
  proactive,
  proactive2019,
  report,
  told,
} from './forms.js';

/** What is wrong with the input as such is told at its place, and the rest is checked as ever. */

/** One wrong total beside the damage, to see that the rest is checked. */
const wrong: Figures = { ...balanced, partial: [1, 0, 0, 0, 0, 0, 2] };
const theWrongTotal = 'table-sum-mismatch error: 2';
const concerned = ['cell-invalid', 'section-duplicate', 'table-sum-mismatch', 'format-mismatch', 'cell-blank'];
const found = (text: string): string[] => told(text, concerned);

describe('ragged rows', () => {
  const short: Readonly<Partial<Record<Layout, readonly [string, string]>>> = {
    pipe: ['| 10 | 3 | 0 | 0 | 0 | 0 | 13 |', '| 10 | 3 | 13 |'],
    tab: ['10\t3\t0\t0\t0\t0\t13', '10\t3\t13'],
    space: ['10  3  0  0  0  0  13', '10  3  13'],
    'cell-per-line': ['10\n3\n0\n0\n0\n0\n13', '10\n3\n13'],
    comma: ['10,3,0,0,0,0,13', '10,3,13'],
    html: ['<td> 3 </td><td> 0 </td><td> 0 </td><td> 0 </td><td> 0 </td><td> 13 </td>', '<td> 3 </td><td> 13 </td>'],
  };
  it.each(Object.entries(short))('are told on their label: %s', (layout, [whole, torn]) => {
    const text = report({ applications: applications(wrong, layout as Layout).replace(whole, torn) });
    expect(found(text)).toContain('cell-invalid warning: （七）总计');
    expect(found(text)).toContain(theWrongTotal);
  });

  it('of too many cells as well', () => {
    const text = report({ applications: applications(wrong).replace('| 10 | 3 | 0 |', '| 10 | 3 | 0 | 0 |') });
    expect(found(text)).toEqual([theWrongTotal, 'cell-invalid warning: （七）总计']);
    expect(messagesOf(text, 'cell-invalid')[0]).toContain('有 8 格，应有 7 格');
  });

  it('are no rows of the form where most of the table does not fit it', () => {
    const other = '| 类别 | 数量 |\n| --- | --- |\n| 规章 | 3 |\n| 规范性文件 | 12 |\n| 行政许可 | 20 |\n';
    expect(found(report({ year: 2019, overview: other }))).toEqual([]);
  });
});

describe('a table without a head', () => {
  const headless = (text: string, lines: number): string => text.split('\n').slice(lines).join('\n');
  it.each([
    ['pipe', 2],
    ['tab', 1],
    ['space', 1],
  ] satisfies [Layout, number][])('is read in the prescribed order, and told of: %s', (layout, lines) => {
    const text = report({ applications: headless(applications(wrong, layout), lines) });
    expect(found(text)).toEqual(['cell-invalid info: 10', theWrongTotal]);
  });

  it('may be the second half of one that has a head', () => {
    const rows = applications(balanced).split('\n');
    const text = report({ applications: [...rows.slice(0, 14), '', '（续表）', '', ...rows.slice(14)].join('\n') });
    expect(found(text)).toEqual([]);
  });
});

describe('two tables of one form', () => {
  const again = applications(wrong);
  it.each([
    ['one right below the other', applications(balanced) + again],
    ['one after a blank line', `${applications(balanced)}\n${again}`],
    ['one after a line of text', `${applications(balanced)}\n更正后的表：\n\n${again}`],
  ])('under one heading are told once, and both checked: %s', (_, tables) => {
    expect(found(report({ applications: tables }))).toEqual(['section-duplicate warning: 10', theWrongTotal]);
  });

  it('under two headings are one of the report and one of its annex', () => {
    const text = `${report({ applications: applications(balanced) })}\n## 附件\n\n${applications(balanced)}`;
    expect(told(text, ['section-duplicate'])).toEqual([]);
  });
});

describe('a table of another year’s format', () => {
  it('of 2019 in 2022 is told once, and the rest is checked', () => {
    const text = report({
      year: 2022,
      proactive: proactive2019({ normative: [5, 5, 12] }),
      applications: applications({ ...wrong, 'other-result': [0, 0, 0, 0, 0, 0, 0] }, 'pipe', '2019'),
    });
    expect(found(text)).toEqual(['format-mismatch warning: 本年新制作数量', theWrongTotal]);
  });

  it('of 2021 in 2019 is told once, and no figure is read in a column it does not stand in', () => {
    const own = proactive({ normative: [5, 5, 12], licences: 148, penalties: 36 });
    const text = report({ year: 2019, proactive: own, applications: applications(wrong) });
    expect(found(text)).toEqual(['format-mismatch warning: 本年制发件数', theWrongTotal]);
  });
});

describe('last year’s report', () => {
  const across = (text: string, last: string): string[] => told(text, ['carry-over-mismatch'], last);
  const text = report({ applications: applications(wrong) });
  const title = '青禾县统计局2023年政府信息公开工作年度报告';

  it('that is this very file is told, and the rest is checked', () => {
    expect(across(text, text)).toEqual([`carry-over-mismatch info: ${title}`]);
    expect(messagesOf(text, 'carry-over-mismatch', text)[0]).toContain('正是本报告');
    expect(told(text, concerned, text)).toEqual([theWrongTotal]);
  });

  it('that is of another year is told', () => {
    const old = report({ year: 2021, applications: applications(balanced) });
    expect(messagesOf(text, 'carry-over-mismatch', old)[0]).toContain('是 2021 年度的报告');
  });

  it('that is no report, or cannot be read, is told', () => {
    const settings = defaultSettings;
    const why = (last: string | undefined): string[] =>
      analyze(text, { profiles: builtInProfiles, settings, previous: { path: 'last.md', text: last } })
        .reports.flatMap(({ findings }) => findings)
        .filter(({ check }) => check === 'carry-over-mismatch')
        .map(({ message }) => message.id);
    expect(why('买菜')).toEqual(['carry-over-mismatch/none']);
    expect(why(undefined)).toEqual(['carry-over-mismatch/unreadable']);
  });
});

describe('a profile whose rows go in a circle', () => {
  it('is told of, and checks what is right in it', () => {
    const [base] = builtInProfiles.filter(({ id }) => id === 'gov-disclosure-2021');
    const rows = base?.tables
      .find(({ key }) => key === 'applications')
      ?.rows.map((row) => (row.key === 'refused' ? { ...row, parent: 'refused.secret' } : row));
    const tables = base?.tables.map((table) => (table.key === 'applications' ? { ...table, rows } : table));
    const { profile, findings } = readProfileFile(JSON.stringify({ ...base, tables }));
    expect(findings.map(({ message }) => message.id)).toEqual(['profile-invalid/circle', 'profile-invalid/circle']);
    const { reports } = analyze(report({ applications: applications(wrong) }), {
      profiles: profile ? [profile] : [],
      settings: defaultSettings,
    });
    expect(reports.flatMap((each) => each.findings).map(({ check }) => check)).toContain('table-sum-mismatch');
  });

  it('does not confuse a sound draft', () => {
    expect(outcomeOf(report({ applications: applications(balanced) })).findings).toEqual([]);
  });
});
