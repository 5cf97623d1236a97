import { describe } from 'vitest';
import { both, reports, silent } from './both.js';

describe('a percentage before its count', () => {
  both('共', {
    right: '收到申请29件，其中自然人占82.8%，共24件；法人占17.2%，共5件。',
    holds: 'share 82.8% = 24件, 29件',
    wrong: '收到申请29件，其中自然人占«82.8%»{share-mismatch: 25 ÷ 29}，共25件；法人占17.2%，共5件。',
  });
  both('in a bracket', {
    right: '专职人员占20%（全区共有215人，专职43人）。',
    holds: 'share 20% = 43人, 215人',
    wrong: '专职人员占«20%»{share-mismatch: 53 ÷ 215}（全区共有215人，专职53人）。',
  });
  both('即', {
    right: '收到意见建议96条，采纳率75%，即72条。',
    holds: 'share 75% = 72条, 96条',
    wrong: '收到意见建议96条，采纳率«75%»{share-mismatch: 74 ÷ 96}，即74条。',
  });
});

describe('whole and part behind a percentage', () => {
  both('in a bracket', {
    right: '公开率为92.1%（63项中的58项），未公开的5项属于内部管理。',
    holds: 'share 92.1% = 58项, 63项',
    wrong: '公开率为«92.1%»{share-mismatch: 59 ÷ 63}（63项中的59项）。',
  });
  silent('of those that there are', '全镇26个村中有24个村建成公开栏，建成率达92.3%。');
});

describe('a base that the words name', () => {
  both('占…的', {
    right: '网站公开896条，占全部主动公开信息1,204条的74.4%。',
    holds: 'share 74.4% = 896条, 1,204条',
    wrong: '网站公开889条，占全部主动公开信息1,204条的«74.4%»{share-mismatch: 889 ÷ 1,204}。',
  });
  both('in a bracket', {
    right: '申请人为自然人的24件，占受理数（29件）的82.8%。',
    holds: 'share 82.8% = 24件, 29件',
    wrong: '申请人为自然人的25件，占受理数（29件）的«82.8%»{share-mismatch: 25 ÷ 29}。',
  });
  both('for a list', {
    right: '交通、户政、消防三类信息分别公开286条、174条、93条，占总数553条的51.7%、31.5%、16.8%。',
    holds: 'share 31.5% = 174条, 553条',
    wrong:
      '交通、户政、消防三类信息分别公开286条、174条、93条，占总数553条的51.7%、«35.1%»{share-mismatch: 174 ÷ 553}、16.8%。',
  });
  both('by its noun', {
    right: '全局编制62名，实有57人，占编制数的91.9%。',
    holds: 'share 91.9% = 57人, 62名',
    wrong: '全局编制62名，实有59人，占编制数的«91.9%»{share-mismatch: 59 ÷ 62}。',
  });
  both('N项中的M项', {
    right: '完成年度任务60项中的57项，完成率95%。',
    holds: 'share 95% = 57项, 60项',
    wrong: '完成年度任务60项中的58项，完成率«95%»{share-mismatch: 58 ÷ 60}。',
  });
});

describe('rates', () => {
  both('of what was due', {
    right: '全年应公开事项312项，已公开306项，公开率98.1%。',
    holds: 'share 98.1% = 306项, 312项',
    wrong: '全年应公开事项312项，已公开309项，公开率«98.1%»{share-mismatch: 309 ÷ 312}。',
  });
  both('each in its own clause', {
    right: '对公众提出的96条意见，采纳72条，采纳率75%；对企业提出的40条意见，采纳34条，采纳率85%。',
    holds: 'share 75% = 72条, 96条',
    wrong:
      '对公众提出的96条意见，采纳74条，采纳率«75%»{share-mismatch: 74 ÷ 96}；对企业提出的40条意见，采纳34条，采纳率85%。',
  });
  both('by what remains', {
    right: '发现问题216个，问题剩余27个，整改率87.5%。',
    holds: 'share 87.5% = 27个, 216个',
    wrong: '发现问题216个，问题剩余37个，整改率«87.5%»{share-mismatch: 216 − 37}。',
  });
  both('of several parts together', {
    right: '收回有效问卷500份，满意362份、基本满意113份、不满意25份，总体满意率为95%。',
    holds: 'share 95% = 113份, 500份, 362份',
    wrong: '收回有效问卷«500份»{sum-mismatch: 501}，满意363份、基本满意113份、不满意25份，总体满意率为95%。',
  });
  silent('whose parts are told sentences before', '已答复190件，撤回3件，共193件。上年结转2件。答复率97.4%。');
});

describe('shares in words', () => {
  silent('近七成半', '提出建议23条，采纳17条，采纳率近七成半。');
  silent('said of several', '新收申请14件，其中自然人12件（85.71%），企业和律师事务所各1件（均为7.14%）。');
  both('恰为', {
    right: '召开新闻发布会186场次，主要负责人出席62场次，恰为三分之一。',
    holds: 'share 三分之一 = 62场次, 186场次',
    wrong: '召开新闻发布会186场次，主要负责人出席72场次，恰为«三分之一»{share-mismatch: 72 ÷ 186}。',
  });
});

describe('a base mistaken for another', () => {
  reports(
    'one that a percentage before implies',
    '已有160239家企业通过网上参加年检，占应检企业总数的96.8%，其中以备案制方式参检的有80849家，占已参检企业总数的«48.8%»{share-mismatch: 按前文“应检企业”（推算约 165536）计算则相符}。',
  );
});
