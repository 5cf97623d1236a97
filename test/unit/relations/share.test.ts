import { describe, it } from 'vitest';
import { both, reports, silent } from './both.js';

describe('a percentage of the total of its list', () => {
  both('占', {
    right: '全年主动公开信息1286条，其中防汛抗旱类94条，占7.31%；水利工程类412条，占32.04%；其他类780条，占60.65%。',
    holds: 'share 7.31% = 94条, 1286条',
    wrong:
      '全年主动公开信息1286条，其中防汛抗旱类94条，占«7.13%»{share-mismatch: 7.31%}；水利工程类412条，占32.04%；其他类780条，占60.65%。',
  });
  both('in brackets', {
    right: '答复申请53件，其中予以公开29件（54.72%）、部分公开10件（18.87%）、不予公开14件（26.42%）。',
    holds: 'share 54.72% = 29件, 53件',
    wrong:
      '答复申请53件，其中予以公开29件（«54.27%»{share-mismatch: 54.72%}）、部分公开10件（18.87%）、不予公开14件（26.42%）。',
  });
  both('分别占', {
    right: '收到申请326件，其中网络、信函、当面申请分别为180件、140件、6件，分别占55.2%、42.9%、1.8%。',
    holds: 'share 42.9% = 140件, 326件',
    wrong:
      '收到申请326件，其中网络、信函、当面申请分别为180件、140件、6件，分别占55.2%、«49.2%»{share-mismatch: 42.94%}、1.8%。',
  });
  both('分别占 after the total of the list', {
    right: '规划类、法规类、动态类信息分别为402条、58条、514条，共974条，分别占41.3%、6.0%、52.8%。',
    holds: 'share 6.0% = 58条, 974条',
    wrong:
      '规划类、法规类、动态类信息分别为402条、58条、514条，共974条，分别占41.3%、«9.0%»{share-mismatch: 5.95%}、52.8%。',
  });
  both('a total after the list', {
    right: '网站发布736条，占39.32%；公众号发布588条，占31.41%；其他渠道发布548条，占29.27%，共计1872条。',
    holds: 'share 31.41% = 588条, 1872条',
    wrong:
      '网站发布736条，占39.32%；公众号发布588条，占«34.11%»{share-mismatch: 31.41%}；其他渠道发布548条，占29.27%，共计1872条。',
  });
  both('前者', {
    right: '收到申请17件，其中法人9件、自然人8件，前者占52.9%。',
    holds: 'share 52.9% = 9件, 17件',
    wrong: '收到申请17件，其中法人9件、自然人8件，前者占«59.2%»{share-mismatch: 52.94%}。',
  });
  both('the part named again', {
    right: '全年公开492条，其中民生类210条、政务类282条，民生类占比达到42.68%。',
    holds: 'share 42.68% = 210条, 492条',
    wrong: '全年公开492条，其中民生类210条、政务类282条，民生类占比达到«46.28%»{share-mismatch: 42.68%}。',
  });
});

describe('a percentage of a base that is named', () => {
  both('在……中', {
    right: '在32件已答复的申请中，予以公开的12件，占37.5%。',
    holds: 'share 37.5% = 12件, 32件',
    wrong: '在32件已答复的申请中，予以公开的12件，占«35.7%»{share-mismatch: 37.50%}。',
  });
  both('a base that is not the nearest figure', {
    right: '应检企业1650家，已检1598家，其中网上申报780家，占应检企业的47.3%。',
    holds: 'share 47.3% = 780家, 1650家',
    wrong: '应检企业1650家，已检1598家，其中网上申报780家，占应检企业的«43.7%»{share-mismatch}。',
  });
  both('14个乡镇中有5个', {
    right: '全县14个乡镇中有5个建成查询点，占35.7%。',
    holds: 'share 35.7% = 5个, 14个',
    wrong: '全县14个乡镇中有5个建成查询点，占«37.5%»{share-mismatch: 35.71%}。',
  });
});

describe('rates', () => {
  both('办结率', {
    right: '办理来信287件，按期办结285件，办结率99.3%。',
    holds: 'share 99.3% = 285件, 287件',
    wrong: '办理来信287件，按期办结285件，办结率«93.3%»{share-mismatch: 99.30%}。',
  });
  both('回收率, then 满意率', {
    right: '发出问卷200份，收回186份，回收率93%；其中表示满意的174份，满意率93.5%。',
    holds: 'share 93.5% = 174份, 186份',
    wrong: '发出问卷200份，收回186份，回收率«95%»{share-mismatch: 93.00%}；其中表示满意的174份，满意率93.5%。',
  });
  both('100%', {
    right: '办理申请40件，其中按时办结40件，按时办结率100%。',
    holds: 'share 100% = 40件, 40件',
    wrong: '办理申请40件，其中按时办结38件，按时办结率«100%»{share-mismatch: 95.00%}。',
  });
});

describe('percentages left over from an older total', () => {
  reports(
    'three, of which two fit the old base with their counts',
    '收到申请81件，其中当面申请76件，占总数的«92.65%»{share-mismatch: 3 个百分数像是按总数 68 计算的旧百分数}；网络申请4件，占总数的5.88%；信函申请1件，占总数的1.47%。',
  );
  reports(
    'all of them',
    '公开信息520条，其中动态类312条，占«62.40%»{share-mismatch: 按总数 500 计算}；政策类140条，占28.00%；其他类68条，占13.60%。',
  );
  reports(
    'only some of the list',
    '公开信息520条，其中动态类312条，占60%；政策类140条，占«28.00%»{share-mismatch: 2 个百分数像是按总数 500 计算}；其他类68条，占13.60%。',
  );
  reports(
    'two slips that fit no one base are two findings',
    '公开信息520条，其中动态类312条，占«66.00%»{share-mismatch: 60.00%}；政策类140条，占«29.62%»{share-mismatch: 26.92%}；其他类68条，占13.08%。',
  );
});

describe('percentages that prove nothing', () => {
  silent('growth', '全年公开信息1286条，同比增长12.5%。');
  silent('approximate', '公开信息216条，其中惠农类92条，约占四成三。');
  silent('a plan', '下一步，力争同步公开率达到70%以上。');
  silent('no figures beside it', '网上可办率达到85%，审批办结率达到98%。');
  silent('names counted, not things', '交通、户政、出入境、治安、消防五类信息全部公开。五类之中，交通类占36.85%。');
  silent(
    'the part of another whole in a sentence before',
    '网站公开830条，其中执法类157条、政务类673条。公众号阅读量中，执法类占41.2%，政务类占58.8%。',
  );
  it.todo('names of a list in the sentence before: 甲、乙两类分别公开286条、174条，合计460条。其中，甲类占62.2%');
  both('a part after its percentage', {
    right: '公开信息400条，动态类占40%，共160条。',
    holds: 'share 40% = 160条, 400条',
    wrong: '公开信息400条，动态类占«40%»{share-mismatch: 170 ÷ 400}，共170条。',
  });
});

describe('lists of percentages', () => {
  both('without counts, closed by 其他', {
    right: '公开信息1872条，其中网站占39.3%，公众号占31.4%，其他占29.3%。',
    holds: 'share-total 39.3% = 31.4%, 29.3%',
    wrong: '公开信息1872条，其中网站占«39.3%»{share-total-mismatch: 103%}，公众号占34.4%，其他占29.3%。',
  });
  both('with counts', {
    right: '公开信息400条，网站公开160条，占40%；公众号公开240条，占60%。',
    holds: 'share-total 40% = 60%',
    wrong: '公开信息400条，网站公开160条，占«45%»{share-mismatch: 40.00%}；公众号公开240条，占60%。',
  });
  both('one percentage without a count', {
    right: '公开信息400条，网站公开160条，占40%；公众号公开180条，占45%；其他方式占15%。',
    holds: 'share-total 40% = 45%, 15%',
    wrong: '公开信息400条，网站公开160条，占40%；公众号公开180条，占45%；其他方式占«25%»{share-total-mismatch: 110%}。',
  });
  silent('rounding', '收到申请3件，网络、当面、其他方式各1件，分别占33.3%、33.3%、33.3%。');
  silent('not closed', '公开信息1872条，其中网站占39.3%，公众号占31.4%。');
  silent('two lists', '申请人中自然人占80%，法人占20%；答复方式中网络占55%，其他方式占45%。');
});

describe('digits cut off', () => {
  reports(
    'are told apart from rounding',
    '公开信息606条，其中规范类13条，占«2.14%»{share-truncated: 2.15%}；其他类593条，占97.85%。',
  );
  silent('and are right in approximate figures', '公开信息606条，其中规范类156条，约占25%。');
});

describe('one wrong figure behind several relations is one finding, where it stands', () => {
  reports(
    'a part',
    '公开信息1286条，其中防汛类«49条»{sum-mismatch: 94条}，占7.31%；水利类412条，占32.04%；其他类780条，占60.65%。',
  );
  reports(
    'the total, which the old percentages know',
    '公开信息«1268条»{sum-mismatch: 1286条}，其中防汛类94条，占7.31%；水利类412条，占32.04%；其他类780条，占60.65%。',
  );
  reports(
    'a part in brackets',
    '答复申请53件，其中予以公开29件（54.72%）、部分公开«12件»{sum-mismatch: 10件}（18.87%）、不予公开14件（26.42%）。',
  );
  reports('this year', '公开信息«2138条»{growth-mismatch: 2318条}，比上年的1960条增加358条，增长18.27%。');
  reports('last year', '公开信息2318条，比上年的«1690条»{growth-mismatch: 1960条}增加358条，增长18.27%。');
});
