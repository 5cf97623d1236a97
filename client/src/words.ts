import { env, workspace } from 'vscode';
import type { Verdict } from './messages.js';

/** What the client itself says, in both languages. Titles of commands and settings stand in package.nls*.json. */
export interface Words {
  readonly status: (present: number, total: number) => string;
  readonly verified: (verified: number, figures: number) => string;
  readonly tooltip: (figures: number, related: number, verified: number, findings: number) => string;
  readonly lastYear: (uri: string) => string;
  readonly noLastYear: string;
  readonly clickToChange: string;
  readonly notRecognised: string;
  readonly treatAsReport: string;
  readonly automatic: string;
  readonly automaticDetail: string;
  readonly chooseProfile: string;
  readonly noDocument: string;
  readonly organ: string;
  readonly organExample: string;
  readonly organNeeded: string;
  readonly year: string;
  readonly yearNeeded: string;
  readonly kindOfReport: string;
  readonly chooseSection: string;
  readonly nothingMissing: string;
  readonly chooseTable: string;
  readonly noTables: string;
  readonly noPrevious: string;
  readonly choosePrevious: string;
  readonly checked: (files: number, reports: number, findings: number) => string;
  readonly checkCancelled: (files: number) => string;
  readonly exportAs: string;
  readonly nothingToExport: string;
  readonly columns: readonly [string, string, string, string, string, string];
  readonly garbled: string;
  readonly reopen: string;
  readonly switchedOff: (check: string) => string;
  readonly undo: string;
  readonly verdict: Readonly<Record<Verdict, string>>;
}

const words: Readonly<Record<'zh-CN' | 'en', Words>> = {
  'zh-CN': {
    status: (present, total) => `栏目 ${present}/${total}`,
    verified: (verified, figures) => `核实 ${verified}/${figures}`,
    tooltip: (figures, related, verified, findings) =>
      `数字 ${figures} 个，其中 ${related} 个在勾稽关系中，${verified} 个已核实；发现 ${findings} 处。`,
    lastYear: (uri) => `上年报告：${uri}`,
    noLastYear: '没有找到上年报告。',
    clickToChange: '点击更换报告格式。',
    notRecognised: '未识别为报告',
    treatAsReport: '按报告核对',
    automatic: '自动识别',
    automaticDetail: '根据报告年度和正文',
    chooseProfile: '按哪一种报告格式核对',
    noDocument: '请先打开一份稿件。',
    organ: '机关名称',
    organExample: '例如：某某市教育局',
    organNeeded: '请填写机关名称。',
    year: '报告年度',
    yearNeeded: '请填写四位数的年度。',
    kindOfReport: '新建哪一种报告',
    chooseSection: '插入哪一个栏目',
    nothingMissing: '没有缺少的栏目。',
    chooseTable: '插入哪一张规定表格',
    noTables: '此报告格式没有规定表格。',
    noPrevious: '没有找到上年报告。',
    choosePrevious: '选择上年报告…',
    checked: (files, reports, findings) => `已核对 ${files} 个文件，报告 ${reports} 份，发现 ${findings} 处。`,
    checkCancelled: (files) => `已停止，核对了 ${files} 个文件。`,
    exportAs: '导出为',
    nothingToExport: '没有可以导出的发现。',
    columns: ['文件', '行', '列', '级别', '检查项', '内容'],
    garbled: '这个文件里有许多无法识别的字符，可能是用 GBK（GB18030）等编码保存的。请按正确的编码重新打开。',
    reopen: '更换编码…',
    switchedOff: (check) => `已关闭检查项 ${check}。`,
    undo: '撤销',
    verdict: { holds: '一致', differs: '不一致', 'cannot-say': '无法判断', unrelated: '未参与勾稽' },
  },
  en: {
    status: (present, total) => `sections ${present}/${total}`,
    verified: (verified, figures) => `verified ${verified}/${figures}`,
    tooltip: (figures, related, verified, findings) =>
      `${figures} figures, ${related} in a relation, ${verified} verified; ${findings} findings.`,
    lastYear: (uri) => `Last year's report: ${uri}`,
    noLastYear: "Last year's report was not found.",
    clickToChange: 'Click to change the report format.',
    notRecognised: 'Not recognised as a report',
    treatAsReport: 'Check as a report',
    automatic: 'Recognise automatically',
    automaticDetail: 'By the report year and the text',
    chooseProfile: 'The report format to check against',
    noDocument: 'Open a draft first.',
    organ: 'Name of the organ',
    organExample: 'For example: 某某市教育局',
    organNeeded: 'Enter the name of the organ.',
    year: 'Report year',
    yearNeeded: 'Enter a year of four digits.',
    kindOfReport: 'The kind of report',
    chooseSection: 'The section to insert',
    nothingMissing: 'No section is missing.',
    chooseTable: 'The official table to insert',
    noTables: 'This report format has no official tables.',
    noPrevious: "Last year's report was not found.",
    choosePrevious: "Choose last year's report…",
    checked: (files, reports, findings) => `Checked ${files} files: ${reports} reports, ${findings} findings.`,
    checkCancelled: (files) => `Stopped after ${files} files.`,
    exportAs: 'Export as',
    nothingToExport: 'There are no findings to export.',
    columns: ['File', 'Line', 'Column', 'Severity', 'Check', 'Finding'],
    garbled:
      'Many characters of this file could not be read. It may have been saved as GBK (GB18030); reopen it with the right encoding.',
    reopen: 'Change encoding…',
    switchedOff: (check) => `The check ${check} is switched off.`,
    undo: 'Undo',
    verdict: { holds: 'agrees', differs: 'differs', 'cannot-say': 'cannot say', unrelated: 'in no relation' },
  },
};

/** The words in the language that the settings name, else the editor's. */
export function say(): Words {
  const wanted = workspace.getConfiguration('gouji').get<string>('locale');
  const language = wanted === 'zh-CN' || wanted === 'en' ? wanted : env.language;
  return language.startsWith('zh') ? words['zh-CN'] : words.en;
}
