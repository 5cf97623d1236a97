import { describe, expect, it } from 'vitest';
import { analyze } from '../../../server/src/core/index.js';
import { optionsFor } from '../../harness/index.js';

/** The findings of one check on a fragment of a report: the words they underline. */
function found(check: string, fragment: string): string[] {
  const text = `青禾县统计局2023年政府信息公开工作年度报告\n\n${fragment}`;
  const findings = analyze(text, optionsFor()).reports.flatMap((report) => report.findings);
  return findings.filter((finding) => finding.check === check).map(({ span }) => text.slice(span.start, span.end));
}

function reads(check: string, ...cases: readonly (readonly [fragment: string, ...expected: string[]])[]): void {
  describe(check, () => {
    it.each(cases.map(([fragment, ...expected]) => ({ fragment, expected })))('$fragment', ({ fragment, expected }) => {
      expect(found(check, fragment)).toEqual(expected);
    });
  });
}

reads(
  'numbering-gap',
  ['一是更新慢；三是解读少；四是人手紧。', '三是'],
  ['一是更新慢；二是解读少；二是人手紧。', '二是'],
  ['一是更新慢。二是解读少。措施：首先加强培训。二是增加人手。'],
  ['第一，建制度；第二，抓培训；第四，强考核。', '第四，'],
  ['（1）网站80条；（2）微信40条；（2）公告栏10条。', '（2）'],
  ['①指南；②目录；④年报。', '④'],
  ['其一，认识不足；其三，能力不强。', '其三，'],
  ['一要学习；二要培训；三要考核。'],
);

reads(
  'date-invalid',
  ['整改时间为2023年9月1日至2023年6月30日。', '2023年6月30日'],
  ['值班自2023年11月至2023年3月。', '2023年3月'],
  ['值班自2023年11月至次年3月。'],
  ['检查时间：2022.11.1—2023.2.28。'],
  ['活动于2023年6月31日举行。', '2023年6月31日'],
  ['公示自11月31日起。', '11月31日'],
  ['会议于二〇二三年二月二十九日召开。', '二〇二三年二月二十九日'],
  ['2024年2月29日前完成。'],
);

reads(
  'personal-data',
  ['申请人梁某（手机13900004127）要求公开。', '13900004127'],
  ['申请人身份证号为110101199003078515。', '110101199003078515'],
  ['登记流水110101199003078516已核。'],
  ['退费至6222021234567890128账户。', '6222021234567890128'],
  ['咨询电话：0571-86321777，热线12345。'],
  ['手机号码：138 0013 8000。', '138 0013 8000'],
  ['文件编号20230101123456789。'],
  ['全年访问量13900004127次。'],
);

reads(
  'unit-missing',
  ['全年收到申请12，均已答复。', '12'],
  ['共召开会议3，培训2次。', '3'],
  ['公开信息80条，其中公报48。', '48'],
  ['得分98，居全县前列。'],
  ['受理申请分别为3、4、5件。'],
  ['访问量12000，比上年增加。'],
  ['办结许可15，处罚6件。', '15'],
  ['第3、第4项工作已完成。'],
);

reads(
  'organ-conflict',
  ['本报告由清禾县统计局编制。', '清禾县统计局'],
  ['青山县统计局负责解释本报告。', '青山县统计局'],
  ['我局（青禾县统计局）认真落实条例。'],
  ['青禾县统计局党组高度重视。'],
  ['青禾县人民政府督促我局公开。'],
  ['青禾县水利局、民政局协助我局。'],
  ['市统计局到我局调研。'],
  ['国家统计局公布数据。'],
);
