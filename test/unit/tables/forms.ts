import { builtInProfiles } from '../../../server/profiles/index.js';
import { htmlTables } from '../../../server/src/adapters/html-tables.js';
import { analyze, defaultSettings, type Finding, type Relation, render } from '../../../server/src/core/index.js';
import type { Profile } from '../../../server/src/core/profile.js';

/** Writes official tables and reports of invented organs for tests, in every layout in which tables reach a draft. */

export const profileOf = (id: string): Profile => {
  const found = builtInProfiles.find((profile) => profile.id === `gov-disclosure-${id}`);
  if (!found) throw new Error(`no profile ${id}`);
  return found;
};

/** One row of a table as it would be printed: group labels, its label, its values. */
export interface PrintedRow {
  readonly label: string;
  readonly values: readonly string[];
}

export type Layout = 'pipe' | 'tab' | 'space' | 'cell-per-line' | 'spread' | 'comma' | 'html' | 'glued';
export const layouts: readonly Layout[] = ['pipe', 'tab', 'space', 'cell-per-line', 'spread', 'comma', 'html', 'glued'];

/** Figures of 表三 by row; rows that are not given are zero. */
export type Figures = Readonly<Record<string, readonly (number | string)[]>>;

const zeros = [0, 0, 0, 0, 0, 0, 0];

/** The rows of 表三 as printed by the format of a year. */
export function applicationRows(figures: Figures, id = '2021'): PrintedRow[] {
  const spec = profileOf(id).tables.find(({ key }) => key === 'applications');
  const heads = new Set(spec?.rows.flatMap(({ parent }) => (parent && parent !== 'done' ? [parent] : [])));
  return (spec?.rows ?? []).map(({ key, label, columns }) => {
    const isHead = heads.has(key) || columns?.length === 0;
    return { label, values: isHead ? [] : (figures[key] ?? zeros).map(String) };
  });
}

const applicationHead = [
  '申请人情况',
  '自然人',
  '法人或其他组织',
  '总计',
  '商业企业',
  '科研机构',
  '社会公益组织',
  '法律服务机构',
  '其他',
];

/** 表三 in one layout. */
export const applications = (figures: Figures, layout: Layout = 'pipe', id = '2021'): string =>
  printed(applicationHead, applicationRows(figures, id), layout);

/** A table with its head in one layout. */
export function printed(head: readonly string[], rows: readonly PrintedRow[], layout: Layout): string {
  const width = Math.max(...rows.map(({ values }) => values.length));
  const pad = (values: readonly string[]): string[] => [...values, ...Array<string>(width - values.length).fill('')];
  const each = (write: (row: PrintedRow) => string): string => `${rows.map(write).join('\n')}\n`;
  switch (layout) {
    case 'pipe':
      return `| ${head.join(' | ')} |\n|${' --- |'.repeat(width + 1)}\n${each(({ label, values }) => `| ${[label, ...pad(values)].join(' | ')} |`)}`;
    case 'tab':
      return `${head.join('\t')}\n${each(({ label, values }) => [label, ...values].join('\t'))}`;
    case 'space':
      return `${head.join(' ')}\n${each(({ label, values }) => [label, ...values].join('  '))}`;
    case 'cell-per-line':
      return `${head.join('\n')}\n${each(({ label, values }) => [label, ...values].join('\n'))}`;
    case 'spread':
      return `${[...head, ...rows.flatMap(({ label, values }) => [label, ...values])].join('\n\n')}\n`;
    case 'comma':
      return each(({ label, values }) => [label.replaceAll('，', '、'), ...values].join(','));
    case 'html':
      return `<table>\n<tr>${head.map((cell) => `<th>${cell}</th>`).join('')}</tr>\n${each(
        ({ label, values }) =>
          `<tr><td>${label}</td>${pad(values)
            .map((value) => `<td> ${value} </td>`)
            .join('')}</tr>`,
      )}</table>\n`;
    case 'glued':
      return `${head.join('')}${rows.map(({ label, values }) => label + values.join('')).join('')}\n`;
  }
}

/** 表四 in pipes, from its fifteen figures. */
export const reviews = (figures: readonly (number | string)[]): string =>
  `| 行政复议 | | | | | 行政诉讼 | | | | | | | | | |
|${' --- |'.repeat(15)}
| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 | | | | | 复议后起诉 | | | | |
| | | | | | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |
| ${figures.join(' | ')} |
`;

export interface Proactive {
  readonly rules?: readonly (number | string)[];
  readonly normative?: readonly (number | string)[];
  readonly licences?: number | string;
  readonly penalties?: number | string;
  readonly coercion?: number | string;
  readonly charges?: number | string;
}

/** 表二 of the format of 2021. */
export const proactive = ({
  rules = [0, 0, 0],
  normative = [0, 0, 0],
  licences = 0,
  penalties = 0,
  coercion = 0,
  charges = 0,
}: Proactive): string => `| 第二十条第（一）项 | | | |
| --- | --- | --- | --- |
| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| 规章 | ${rules.join(' | ')} |
| 行政规范性文件 | ${normative.join(' | ')} |
| 第二十条第（五）项 | | | |
| 信息内容 | 本年处理决定数量 | | |
| 行政许可 | ${licences} | | |
| 第二十条第（六）项 | | | |
| 信息内容 | 本年处理决定数量 | | |
| 行政处罚 | ${penalties} | | |
| 行政强制 | ${coercion} | | |
| 第二十条第（八）项 | | | |
| 信息内容 | 本年收费金额（单位：万元） | | |
| 行政事业性收费 | ${charges} | | |
`;

interface Proactive2019 {
  readonly normative?: readonly (number | string)[];
  readonly licences?: readonly (number | string)[];
  readonly spent?: number | string;
}

/** 表二 of the format of 2019. */
export const proactive2019 = ({
  normative = [0, 0, 0],
  licences = [0, 0, 0],
  spent = 0,
}: Proactive2019): string => `| 第二十条第（一）项 | | | |
| --- | --- | --- | --- |
| 信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量 |
| 规章 | 0 | 0 | 0 |
| 规范性文件 | ${normative.join(' | ')} |
| 第二十条第（五）项 | | | |
| 信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 |
| 行政许可 | ${licences.join(' | ')} |
| 其他对外管理服务事项 | 0 | 0 | 0 |
| 第二十条第（六）项 | | | |
| 信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 |
| 行政处罚 | 0 | 0 | 0 |
| 行政强制 | 0 | 0 | 0 |
| 第二十条第（八）项 | | | |
| 信息内容 | 上一年项目数量 | 本年增/减 | |
| 行政事业性收费 | 0 | 0 | |
| 第二十条第（九）项 | | | |
| 信息内容 | 采购项目数量 | 采购总金额 | |
| 政府集中采购 | 1 | ${spent} | |
`;

export interface Parts {
  readonly year?: number;
  readonly organ?: string;
  readonly overview?: string;
  readonly proactive?: string;
  readonly applications?: string;
  readonly reviews?: string;
  readonly problems?: string;
  readonly other?: string;
}

/** What stands under a heading whose table is of no concern. */
const apart = '有关数据另行公布。\n\n';

/** A report of the format of 2021 (or of 2019) with the given parts. */
export const report = ({
  year = 2023,
  organ = '青禾县统计局',
  ...parts
}: Parts): string => `# ${organ}${year}年政府信息公开工作年度报告

## 一、总体情况

${parts.overview ?? '本年度工作平稳。'}

## 二、主动公开政府信息情况

${parts.proactive ?? apart}
## 三、收到和处理政府信息公开申请情况

${parts.applications ?? apart}
## 四、政府信息公开行政复议、行政诉讼情况

${parts.reviews ?? apart}
## 五、存在的主要问题及改进情况

${parts.problems ?? '公开不够及时，已建立按月检查的办法。'}

## 六、其他需要报告的事项

${parts.other ?? '无其他需要报告的事项。'}
`;

const options = { profiles: builtInProfiles, settings: { ...defaultSettings, force: true }, html: htmlTables };

export interface Outcome {
  readonly findings: readonly Finding[];
  readonly relations: readonly Relation[];
}

/** Analyses a report, last year's beside it where given. */
export function outcomeOf(text: string, previous?: string): Outcome {
  const last = previous === undefined ? {} : { previous: { path: 'last.md', text: previous } };
  const { reports } = analyze(text, { ...options, ...last });
  return {
    findings: reports.flatMap(({ findings }) => findings),
    relations: reports.flatMap(({ relations }) => relations),
  };
}

/** What the given checks report: `error: text underlined`. Sections and the like are of no concern here. */
export function told(text: string, checks: readonly string[], previous?: string): string[] {
  return outcomeOf(text, previous)
    .findings.filter(({ check }) => checks.includes(check))
    .map(({ check, severity, span }) => `${check} ${severity}: ${text.slice(span.start, span.end)}`);
}

/** The messages of one check in both languages. */
export const messagesOf = (text: string, check: string, previous?: string): string[] =>
  outcomeOf(text, previous)
    .findings.filter((finding) => finding.check === check)
    .flatMap(({ message }) => [render(message, 'zh-CN'), render(message, 'en')]);

/** A balanced 表三: 12 received, 2 carried in, 13 concluded, 1 carried over. */
export const balanced: Figures = {
  new: [10, 2, 0, 0, 0, 0, 12],
  carried: [1, 1, 0, 0, 0, 0, 2],
  granted: [6, 1, 0, 0, 0, 0, 7],
  partial: [1, 0, 0, 0, 0, 0, 1],
  'refused.third-party': [1, 0, 0, 0, 0, 0, 1],
  'refused.inquiry': [0, 1, 0, 0, 0, 0, 1],
  'unavailable.not-held': [2, 0, 0, 0, 0, 0, 2],
  'unprocessed.repeated': [0, 1, 0, 0, 0, 0, 1],
  done: [10, 3, 0, 0, 0, 0, 13],
  next: [1, 0, 0, 0, 0, 0, 1],
};
