import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyze, checkCatalogue, type Finding, render } from '../../server/src/core/index.js';
import { holdInvariants, optionsFor } from '../harness/index.js';

/** The drafts that `npm start` opens: what a reader would find in them, written down before the checks existed. */
interface Sample {
  readonly file: string;
  readonly previous?: string;
  /** Check and the words it underlines; `|` between words any of which will do. Hints and infos are listed too. */
  readonly findings: readonly (readonly [check: string, words: string])[];
}

const folder = join(import.meta.dirname, '../samples');
const read = (file: string): string => readFileSync(join(folder, file), 'utf8');

const samples: readonly Sample[] = [
  { file: '青禾县统计局2022年政府信息公开工作年度报告.md', findings: [] },
  { file: '云岫区安全生产监督管理局2015年政府信息公开工作年度报告.txt', findings: [] },
  { file: '松涧区城市管理局2019年政府信息公开工作年度报告.md', findings: [] },
  {
    file: '青禾县统计局2023年政府信息公开工作年度报告.md',
    previous: '青禾县统计局2022年政府信息公开工作年度报告.md',
    findings: [
      ['growth-mismatch', '30%'],
      ['text-table-conflict', '12件'],
      ['cell-invalid', '12.5'],
      ['carry-over-mismatch', '2'],
      ['table-sum-mismatch', '3'],
      ['cell-blank', '| |'],
      ['zero-conflict', '未发生'],
    ],
  },
  {
    file: '临溪市交通运输局2020年政府信息公开工作年度报告.txt',
    findings: [
      ['period-incomplete', '2020年11月30日'],
      ['sum-mismatch', '830条'],
      ['share-total-mismatch', '41.2%|35.6%|18.4%|6.8%'],
      ['share-mismatch', '29.92%'],
      ['cumulative-below-annual', '8.4万人|9.1万人'],
      ['share-impossible', '90%'],
      ['ratio-mismatch', '2.5倍'],
      ['approximation-conflict', '近3000余份'],
      ['count-mismatch', '三个'],
      ['organ-conflict', '松涧区交通运输局'],
      ['text-duplicated', '本年度未收取信息处理费用。'],
    ],
  },
  {
    file: '白石镇人民政府2016年政府信息公开工作年度报告.md',
    findings: [
      ['sum-mismatch', '326条|45条|118条|96条|57条'],
      ['figure-conflict', '204条|214条'],
      ['numbering-gap', '（四）'],
      ['part-exceeds-total', '201户'],
      ['share-truncated', '96.4%'],
      ['section-order', '四、依申请公开政府信息情况|三、行政复议和行政诉讼情况'],
      ['section-missing', ''],
      ['quote-empty', '《》'],
      ['personal-data', '13900001234'],
      ['personal-data', '413021198509173623'],
      ['date-invalid', '2017年2月30日'],
    ],
  },
  {
    file: '望川市水务局2024年政府信息公开工作年度报告.md',
    findings: [
      ['front-matter-invalid', 'gov-disclosure-2031'],
      ['placeholder-left', 'XX'],
      ['unit-missing', '3.4'],
      ['format-mismatch', '本年新制作数量|本年新公开数量|对外公开总数量'],
      ['heading-mismatch', '收到与处理信息公开申请的情况'],
      ['year-conflict', '2023年'],
      ['section-empty', '四、政府信息公开行政复议、行政诉讼情况'],
      ['section-duplicate', '六、存在的主要问题及改进情况'],
      ['section-missing', ''],
      ['deadline-missed', '2025年4月8日'],
    ],
  },
  {
    file: '收集稿（两个乡镇2017年报告）.txt',
    findings: [
      ['structure-mismatch', '五部分组成'],
      ['document-multiple', '栗坪乡人民政府2017年政府信息公开工作年度报告'],
    ],
  },
];

const optionsOf = ({ previous }: Sample) =>
  optionsFor({ force: false, ...(previous === undefined ? {} : { previous: read(previous) }) });

describe.each(samples)('$file', (sample) => {
  const text = read(sample.file);

  it('gives the findings that a reader would give', () => {
    const left = analyze(text, optionsOf(sample)).reports.flatMap((report) => report.findings);
    const unmet = sample.findings.filter(([check, words]) => {
      const at = left.findIndex((finding) => finding.check === check && underlines(text, finding, words));
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    });
    // An information or a hint more is no false alarm; an error or a warning more is one.
    const alarms = left.filter(({ severity }) => severity === 'error' || severity === 'warning');
    expect({ unmet, alarms: alarms.map((finding) => shown(text, finding)) }).toEqual({ unmet: [], alarms: [] });
  });

  it('keeps what holds for any draft', () => {
    holdInvariants(text, optionsOf(sample));
  });
});

/** The words need not be underlined whole: the least text that makes sense is. An empty place underlines nothing. */
function underlines(text: string, { span }: Finding, words: string): boolean {
  if (words === '') return true;
  const around = text.slice(Math.max(0, span.start - 40), span.end + 40);
  const own = text.slice(span.start, span.end);
  return words.split('|').some((word) => own.includes(word) || (word.includes(own) && around.includes(word)));
}

const shown = (text: string, { check, span, message }: Finding): string =>
  `${check} 「${text.slice(span.start, span.end)}」 ${render(message, 'zh-CN')}`;

describe('the samples', () => {
  it('are all looked at', () => {
    const files = readdirSync(folder).filter((file) => /\.(md|txt|report)$/.test(file) && file !== 'placeholder.md');
    expect(files.toSorted()).toEqual(samples.map(({ file }) => file).toSorted());
  });

  it('show every kind of finding', () => {
    const seen = new Set(samples.flatMap(({ findings }) => findings.map(([check]) => check)));
    // A profile is no draft: what is wrong in one is told on its own lines.
    expect(checkCatalogue.map(({ id }) => id).filter((id) => !seen.has(id) && id !== 'profile-invalid')).toEqual([]);
  });
});
