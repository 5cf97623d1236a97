import { describe } from 'vitest';
import { both, reports, silent } from './both.js';

describe('a list after its total', () => {
  both('其中', {
    right: '全年主动公开信息318条，其中机构职能类12条、政策文件类96条、工作动态类210条。',
    holds: 'sum 318条 = 12条, 96条, 210条',
    wrong: '全年主动公开信息«319条»{sum-mismatch: 应为 318条}，其中机构职能类12条、政策文件类96条、工作动态类210条。',
  });
  both('包括', {
    right: '全区纳入公开范围的单位69个，包括职能部门44个、街道15个、垂直管理部门10个。',
    holds: 'sum 69个 = 44个, 15个, 10个',
    wrong: '全区纳入公开范围的单位«68个»{sum-mismatch: 69个}，包括职能部门44个、街道15个、垂直管理部门10个。',
  });
  both('分别为', {
    right: '公开信息96条，其中动态类、通知类、政策类分别为50条、30条、16条。',
    holds: 'sum 96条 = 50条, 30条, 16条',
    wrong: '公开信息«96条»{sum-mismatch: 98条}，其中动态类、通知类、政策类分别为50条、30条、18条。',
  });
  both('semicolons, and 其他 at the end', {
    right: '答复申请153件：予以公开88件；部分公开20件；不予公开31件；其他处理14件。',
    holds: 'sum 153件 = 88件, 20件, 31件, 14件',
    wrong: '答复申请«135件»{sum-mismatch: 153件}，其中予以公开88件；部分公开20件；不予公开31件；其他处理14件。',
  });
  both('no cue at all, but a closed list', {
    right: '受理依申请公开17件，当面递交2件，信函邮寄6件，网上申请9件。',
    holds: 'sum 17件 = 2件, 6件, 9件',
    wrong: '受理依申请公开«18件»{sum-mismatch: 17件}，当面递交2件，信函邮寄6件，网上申请9件。',
  });
  both('lines with numbers', {
    right: '全年主动公开信息50条。\n1.机构职能类信息5条；\n2.政策文件类信息15条；\n3.工作动态类信息30条。',
    holds: 'sum 50条 = 5条, 15条, 30条',
    wrong:
      '全年主动公开信息«51条»{sum-mismatch: 50条}，分别是：\n1.机构职能类信息5条；\n2.政策文件类信息15条；\n3.工作动态类信息30条。',
  });
});

describe('a bracket after its total', () => {
  both('with units', {
    right: '收到申请14件（网上9件、邮寄4件、当面1件）。',
    holds: 'sum 14件 = 9件, 4件, 1件',
    wrong: '收到申请«15件»{sum-mismatch: 14件}（网上9件、邮寄4件、当面1件）。',
  });
  both('without units, in brackets of brackets', {
    right: '承办建议提案48件（人大建议11件（主办10、会办1）、政协提案37件（主办24、会办13））。',
    holds: 'sum 11件 = 10, 1',
    wrong:
      '承办建议提案48件（人大建议«11件»{sum-mismatch: 10 + 2 = 12}（主办10、会办2）、政协提案37件（主办24、会办13））。',
  });
  both('between the total and its 其中, of other years', {
    right: '收到申请14件（2014年至2018年累计69件），其中当面0件，网上8件，信函6件。',
    holds: 'sum 14件 = 0件, 8件, 6件',
    wrong: '收到申请«14件»{sum-mismatch: 15件}（2014年至2018年累计69件），其中当面0件，网上8件，信函7件。',
  });
});

describe('a total after its list', () => {
  both('共计', {
    right: '办理人大建议5件、政协提案9件，共计14件。',
    holds: 'sum 14件 = 5件, 9件',
    wrong: '办理人大建议5件、政协提案9件，共计«15件»{sum-mismatch: 14件}。',
  });
  both('another noun', {
    right: '全县8个乡镇、2个街道共10个镇街设立了公开栏。',
    holds: 'sum 10个 = 8个, 2个',
    wrong: '全县8个乡镇、2个街道共«11个»{sum-mismatch: 10个}镇街设立了公开栏。',
  });
  both('in the last line of a list in lines', {
    right: '1.机构类5条；\n2.政策类15条；\n3.动态类30条；\n以上合计50条。',
    holds: 'sum 50条 = 5条, 15条, 30条',
    wrong: '1.机构类5条；\n2.政策类15条；\n3.动态类31条；\n以上合计«50条»{sum-mismatch: 51条}。',
  });
});

describe('what remains', () => {
  both('其余', {
    right: '检查发现问题14处，已整改13处，其余1处正在整改。',
    holds: 'sum 14处 = 13处, 1处',
    wrong: '检查发现问题«14处»{sum-mismatch: 13处}，已整改12处，其余1处正在整改。',
  });
  both('除……外，其余', {
    right: '收到申请27件，除1件尚在答复期外，其余26件均已答复。',
    holds: 'sum 27件 = 1件, 26件',
    wrong: '收到申请«27件»{sum-mismatch: 26件}，除1件尚在答复期外，其余25件均已答复。',
  });
});

describe('two divisions of one total', () => {
  both('the second one wrong', {
    right: '收到申请510件，其中自然人506件、法人4件；按方式分，网络389件、信函58件、当面33件、传真30件。',
    holds: 'sum 510件 = 389件, 58件, 33件, 30件',
    wrong:
      '收到申请«510件»{sum-mismatch: 511件}，其中自然人506件、法人4件；按方式分，网络389件、信函58件、当面33件、传真31件。',
  });
  both('a share of the parts by 中', {
    right: '受理申请81件，其中区直部门8件、街道73件；申请方式中，当面76件、网络4件、信函1件。',
    holds: 'sum 81件 = 76件, 4件, 1件',
    wrong: '受理申请«81件»{sum-mismatch: 82件}，其中区直部门8件、街道73件；申请方式中，当面76件、网络5件、信函1件。',
  });
});

describe('lists that need not add up', () => {
  silent('等', '收到申请21件，其中当面申请4件、网络申请11件等。');
  silent('主要包括', '公开信息313条，主要包括规划计划38条、财政资金61条、工作动态139条。');
  silent('one part', '开展督查12次，其中专项督查3次。');
  silent('channels', '全年公开信息150条，其中通过网站公开120条、微信公众号公开98条、公开栏公开40条。');
  silent('a remark that parts overlap', '培训干部200人次，其中业务培训120人次、法治培训110人次，部分人员重复参加。');
  silent('a name without a number', '本报告汇集县政府办公室、24个县政府部门、15个乡镇的材料，报告单位共40个。');
  silent('another unit', '召开会议6次，其中研究议题19个、印发纪要6份。');
  silent('approximate parts', '发放资料近300份，其中宣传册180份、折页112份。');
  reports('等, but more than the total', '收到申请«21件»{sum-mismatch: 25件}，其中当面申请14件、网络申请11件等。');
  reports(
    '主要包括, but more',
    '公开信息«230条»{sum-mismatch: 238}，主要包括规划计划38条、财政资金61条、工作动态139条。',
  );
  reports(
    'lines that end with 其他 and fall far short of their total',
    '全年公开信息«70条»{sum-mismatch: 50条}。\n1.机构类5条；\n2.政策类15条；\n3.其他类30条。',
  );
});

describe('figures that only stand beside a list', () => {
  silent('a figure of another thing after it', '公开信息12条，其中规划类5条、财政类7条，网站、公众号访问2200多人次。');
  silent('a growth rate between', '受理申请26件，同比增长30%，其中自然人18件、法人8件。');
  silent('a total of last year', '受理申请26件（上年20件），其中自然人18件、法人8件。');
  silent('sums said of several things', '上半年、下半年各检查1次，全年共检查2次。');
});
