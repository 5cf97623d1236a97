import { describe, expect, it } from 'vitest';
import { ONE } from '../../../server/src/core/figures/quantity.js';
import type { Figure } from '../../../server/src/core/index.js';
import { wholeBases, wholePart } from '../../../server/src/core/relations/whole-parts.js';
import { reports, silent } from './both.js';

const percent = (hundredths: number, decimals: number): Figure => {
  const step = ONE / 10n ** BigInt(decimals);
  return { value: (BigInt(hundredths) * ONE) / 100n, step } as Figure;
};

describe('whole numbers behind a percentage', () => {
  it('are found where there are any', () => {
    expect(wholePart(percent(3330, 1), 45n)).toBe(15n);
    expect(wholePart(percent(3390, 1), 45n)).toBeUndefined();
    expect(wholePart(percent(9690, 1), 32n)).toBe(31n);
    expect(wholePart(percent(9510, 1), 32n)).toBeUndefined();
  });

  it('count digits cut off as well as rounded ones', () => {
    expect(wholePart(percent(214, 2), 606n)).toBe(13n);
    expect(wholePart(percent(215, 2), 606n)).toBe(13n);
    expect(wholePart(percent(216, 2), 606n)).toBeUndefined();
  });

  it('go from none to all', () => {
    expect(wholePart(percent(0, 0), 7n)).toBe(0n);
    expect(wholePart(percent(10000, 0), 7n)).toBe(7n);
    expect(wholePart(percent(10100, 0), 7n)).toBeUndefined();
  });

  it('give everything for a large base', () => {
    for (let hundredths = 0; hundredths <= 10000; hundredths += 10)
      expect(wholePart(percent(hundredths, 1), 1500n)).toBeDefined();
  });

  it('name the bases of a part', () => {
    expect(wholeBases(percent(588, 2), 4n)).toEqual({ from: 68n, to: 68n });
    expect(wholeBases(percent(147, 2), 1n)).toEqual({ from: 68n, to: 68n });
    expect(wholeBases(percent(0, 2), 1n)).toBeUndefined();
    expect(wholeBases(percent(100, 2), 0n)).toBeUndefined();
  });
});

describe('percentages that no whole number gives', () => {
  reports('a rate of the things before it', '32件申请按时答复率为«95.1%»{share-impossible: 31 ÷ 32 = 96.875%}。');
  reports('a share 在……中', '予以公开的在45件申请中占«33.9%»{share-impossible: 15 ÷ 45 = 33.3333%}。');
  reports('a share of what stands between 占 and 的', '予以公开的占45件申请的«33.9%»{share-impossible}。');
  reports('……中，p为', '45件申请中，«33.9%»{share-impossible}为网上提交。');
  reports('其中', '收到申请45件，其中网上提交的占«33.9%»{share-impossible}。');
  reports('a list is one finding', '收到申请45件，其中网上提交的占«33.9%»{share-impossible}、当面提交的占66.1%。');
  reports('the pass rate of an inspection', '抽查直属单位8家，合格率«90%»{share-impossible: 7 ÷ 8 = 87.5%}。');
});

describe('percentages that are more than all', () => {
  reports('rates', '建议提案办理率达«106.3%»{share-impossible: 不能超过全部}。');
  silent('plans may be exceeded', '任务完成率106.3%，访问量增长133.9%，达到上年的120%。');
});

describe('percentages that some whole number gives', () => {
  silent('rounded', '32件申请按时答复率为96.9%。予以公开的在45件申请中占35.6%。');
  silent('cut off', '32件申请按时答复率为96.8%。');
  silent('all or none', '32件申请按时答复率为100%。45件申请中，0%为传真提交。');
  silent('a large base', '公开信息1286条，其中民生类占33.9%。');
  silent('few digits', '收到申请320件，其中网上提交的占34%。');
  silent('approximate', '45件申请中，约33.9%为网上提交。约45件申请中，33.9%为网上提交。');
});

describe('bases that are not beyond doubt', () => {
  silent('the part is written', '收到申请45件，其中网上提交的15件，占33.3%。');
  silent('the base is nothing', '0件申请按时答复率为100%。');
  silent('money', '支出45万元，其中印刷费占33.9%。');
  silent('what has a size', '45个项目中，政府投资占33.9%。45件采购中，采购金额占33.9%的是货物。');
  silent('bodies that each have a rate', '32家单位按时报送率为95.1%。');
  silent('another clause', '举办培训3期，满意率95.1%。');
  silent('growth', '收到申请45件，比上年增长33.9%。');
  silent('an average', '抽查直属单位8家，平均合格率90%。');
});
