import { describe, expect, it } from 'vitest';
import { analyze } from '../../../server/src/core/index.js';
import { optionsFor } from '../../harness/index.js';

/** The date relations of a report on 2023: verdict, the words at their ends, what is stated and what should be. */
function relations(text: string, title = '青禾县统计局2023年政府信息公开工作年度报告\n\n'): string[] {
  const draft = title + text;
  const found = analyze(draft, optionsFor()).reports.flatMap((report) => report.relations);
  return found
    .filter(({ kind }) => kind === 'date')
    .map(({ verdict, spans, stated, computed }) => {
      const ends = spans.map(({ start, end }) => draft.slice(start, end)).join('|');
      return `${verdict} ${ends}: ${stated} = ${computed}`;
    });
}

const year = '2023-01-01—2023-12-31';

describe('the statistics period in other words', () => {
  it.each([
    ['holds', '数据期间：2023.1.1—2023.12.31。'],
    ['holds', '本年报统计时间跨度为2023/1/1-2023/12/31。'],
    ['holds', '本报告所列数据期限为2023年度（1月1日至12月31日）。'],
    ['differs', '数据起讫时间为2023年1月1日至12月30日。'],
    ['differs', '数据期间：2023.1.1—2022.12.31。'],
    ['differs', '统计周期：二〇二三年一月一日—二〇二三年十二月三十日'],
    ['differs', '报告期自2022年1月1日起，到2022年12月31日止。'],
    ['differs', '以下数据的统计时段：2023年2月1日—2023年12月31日。'],
  ])('%s: %s', (verdict, words) => {
    expect(relations(words).map((relation) => relation.split(' ')[0])).toEqual([verdict]);
  });
});

describe('the statistics period', () => {
  it.each([
    ['自2023年1月1日起至2023年12月31日止', '2023年1月1日|2023年12月31日'],
    ['为2023年1月1日至12月31日', '2023年1月1日|12月31日'],
    ['为2023年1月1日0时至2023年12月31日24时', '2023年1月1日|2023年12月31日'],
    ['为2023.01.01-2023.12.31', '2023.01.01|2023.12.31'],
    ['为2023年1月—12月', '2023年1月|12月'],
    ['从2023年1月1日起算，到2023年12月31日截止', '2023年1月1日|2023年12月31日'],
    ['的起止日期为2023年1月1日和2023年12月31日', '2023年1月1日|2023年12月31日'],
    ['自二〇二三年一月一日至十二月三十一日', '二〇二三年一月一日|十二月三十一日'],
  ])('holds: 统计期限%s', (words, ends) => {
    expect(relations(`本报告统计期限${words}。`)).toEqual([`holds ${ends}: ${year} = ${year}`]);
  });

  it('holds where only its end is written', () => {
    expect(relations('数据截止时间为2023年12月31日。')).toEqual(['holds 2023年12月31日: 2023-12-31 = 2023-12-31']);
    expect(relations('截至2023年12月31日，累计公开120条。')).toHaveLength(1);
  });

  it('differs where it is not the year', () => {
    expect(relations('统计期限为2023年1月1日至12月25日。')[0]).toBe(
      `differs 2023年1月1日|12月25日: 2023-01-01—2023-12-25 = ${year}`,
    );
    expect(relations('统计期限为2022年1月1日至2022年12月31日。')[0]).toMatch(/^differs/);
  });

  it('is not every period', () => {
    expect(relations('2023年3月1日至6月30日，开展专项检查。截至6月30日，办结12件。')).toEqual([]);
  });
});

describe('years', () => {
  it('agree with the title', () => {
    expect(relations('一、总体情况\n2023年，我局公开信息120条。')).toEqual(['holds 2023年|2023年: 2023 = 2023']);
  });

  it('of a plan are the next', () => {
    expect(relations('五、存在的主要问题及改进情况\n2024年，我局将继续努力。')).toEqual([
      'holds 2024年|2023年: 2024 = 2024',
    ]);
  });

  it('of laws, comparisons and earlier events are free', () => {
    expect(relations('一、总体情况\n比2022年增加2条，依据2019年修订的条例，自2020年开通以来。')).toEqual([]);
  });
});
