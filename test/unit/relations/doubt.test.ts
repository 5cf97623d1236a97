import { describe, expect, it } from 'vitest';
import { analyze } from '../../../server/src/core/index.js';
import { leadOf, optionsFor } from '../../harness/options.js';

/** What is told of a sentence's figures, each with its severity. */
function told(sentence: string): string[] {
  const options = { year: 2023 };
  const { reports } = analyze(leadOf(options) + sentence, optionsFor(options));
  return reports
    .flatMap(({ findings }) => findings)
    .filter(({ check }) => /mismatch|exceeds/.test(check))
    .map(({ check, severity }) => `${severity} ${check}`);
}

const slips: Readonly<Record<string, string>> = {
  'near its right value': '公开信息820条，其中政策类205条，占35%。',
  'digits changed over': '公开信息820条，其中政策类205条，占52%。',
  'a point shifted': '公开信息820条，其中政策类205条，占2.5%。',
  'one more than there was': '受理申请2件，其中当面申请1件，占100%。',
  'a digit too few': '全年公开信息4215条，比2022年的3554条增加66条。',
  'the rate over this year': '全年公开信息2460条，比2022年的1640条增长33.3%。',
  'down for up': '全年公开信息2318条，比2022年的1960条减少358条。',
  'a digit too many': '召开会议4次，其中局长主持12次。',
  'times more for times': '受理申请46件，上年12件，是上年的2.8倍。',
};

const misread: Readonly<Record<string, string>> = {
  'no part, no base': '公开信息820条，其中政策类31条，占64.2%。',
  'no year before': '全年公开信息4215条，比2022年的96条增长7.5%。',
  'no part of the whole': '全县十八个乡镇，其中二百四十三个张贴名册。',
  'what rounding explains': '营造林2.4万亩，其中人工造林1.1万亩、封山育林0.9万亩、退化林修复0.5万亩。',
  'no count of the other': '发布信息360条，是简报期数的90倍，全年简报12期。',
};

describe('how sure a disagreement is', () => {
  for (const [title, sentence] of Object.entries(slips))
    it(`a slip of the pen is an error: ${title}`, () => {
      expect(told(sentence)).toEqual([
        expect.stringMatching(/^(?:error|warning) (?:share|growth|ratio|part)-(?:mismatch|exceeds-total)$/),
      ]);
    });
  for (const [title, sentence] of Object.entries(misread))
    it(`what no slip explains is told as something to look at: ${title}`, () => {
      expect(told(sentence)).toEqual([
        expect.stringMatching(/^info (?:sum|share|growth|ratio|part)-(?:mismatch|exceeds-total)$/),
      ]);
    });
});
