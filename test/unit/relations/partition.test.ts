import { describe, it } from 'vitest';
import { both, reports, silent } from './both.js';

describe('parts that fill their total by what they say', () => {
  both('done and still open', {
    right: '网站留言收到328条，回复321条，7条因信息不全不再回复。',
    holds: 'sum 328条 = 321条, 7条',
    wrong: '网站留言收到«328条»{sum-mismatch: 329}，回复322条，7条因信息不全不再回复。',
  });
  both('the halves of a year', {
    right: '召开新闻发布会9场，上半年4场，下半年5场。',
    holds: 'sum 9场 = 4场, 5场',
    wrong: '召开新闻发布会«10场»{sum-mismatch: 9场}，上半年4场，下半年5场。',
  });
  both('numbers without a noun', {
    right: '采购查询机24台，18台放在政务大厅，6台放在乡镇便民中心。',
    holds: 'sum 24台 = 18台, 6台',
    wrong: '采购查询机«24台»{sum-mismatch: 25台}，18台放在政务大厅，7台放在乡镇便民中心。',
  });
  both('told alike but for one word', {
    right: '制发规范性文件9件，以县政府名义制发5件，以县政府办公室名义制发4件。',
    holds: 'sum 9件 = 5件, 4件',
    wrong: '制发规范性文件«9件»{sum-mismatch: 10件}，以县政府名义制发6件，以县政府办公室名义制发4件。',
  });
  both('amid other figures', {
    right: '带队检查10个村2轮，发现问题43个，立行立改38个，限期整改5个。',
    holds: 'sum 43个 = 38个, 5个',
    wrong: '带队检查10个村2轮，发现问题«43个»{sum-mismatch: 44个}，立行立改38个，限期整改6个。',
  });
  both('a rest whose whole stands sentences before', {
    right: '收到申请43件。其中网络40件，传真3件。已办结42件，另1件尚未到期。',
    holds: 'sum 43件 = 42件, 1件',
    wrong: '收到申请«43件»{sum-mismatch: 44件}。其中网络40件，传真3件。已办结42件，另2件尚未到期。',
  });
  silent('deeds side by side', '全年召开会议12次。开展检查4次，组织培训5次，举办讲座2次。');
  silent('persons in several respects', '现有职工240人，其中女职工98人，35岁以下职工121人，高级职称36人。');
  silent('one limit within another', '办结35件，其中5日内办结21件，10日内办结30件，15日内全部办结。');
  silent('two respects of one thing', '公示行政许可318条，其中涉及企业204条，准予许可311条。');
});

describe('a total after its list', () => {
  both('with the number of what it sums up', {
    right: '办理人大代表建议12件，政协委员提案25件，两项合计37件。',
    holds: 'sum 37件 = 12件, 25件',
    wrong: '办理人大代表建议12件，政协委员提案25件，两项合计«38件»{sum-mismatch: 37件}。',
  });
  both('in units of several kinds', {
    right: '共有学校23所（小学15所、初中8所）、幼儿园11所（公办4所、民办7所），两类单位34个。',
    holds: 'sum 34个 = 23所, 11所',
    wrong: '共有学校23所（小学15所、初中8所）、幼儿园11所（公办4所、民办7所），两类单位«35个»{sum-mismatch: 34}。',
  });
  both('of the year', {
    right: '首发在网站的信息784条，首发在新媒体的336条，全年1,120条。',
    holds: 'sum 1,120条 = 784条, 336条',
    wrong: '首发在网站的信息784条，首发在新媒体的337条，全年«1,120条»{sum-mismatch: 1,121条}。',
  });
  both('with a verb', {
    right: '微信推送412条、微博发布387条，新媒体共发布799条。',
    holds: 'sum 799条 = 412条, 387条',
    wrong: '微信推送412条、微博发布388条，新媒体共发布«799条»{sum-mismatch: 800条}。',
  });
  both('of two things at once', {
    right: '县级培训2场196人，乡镇培训4场286人，合计6场482人。',
    holds: 'sum 482人 = 196人, 286人',
    wrong: '县级培训2场196人，乡镇培训4场286人，合计6场«484人»{sum-mismatch: 482人}。',
  });
  both('in the sentence behind a numbered list', {
    right: '1.网站公开1,203条；2.微博公开288条；3.微信公开385条。以上合计1,876条。',
    holds: 'sum 1,876条 = 1,203条, 288条, 385条',
    wrong: '1.网站公开1,203条；2.微博公开288条；3.微信公开386条。以上合计«1,876条»{sum-mismatch: 1,877条}。',
  });
  both('that several bodies make up together', {
    right: '16个乡镇和28个县直部门均已接入系统，接入单位44个。',
    holds: 'sum 44个 = 16个, 28个',
    wrong: '16个乡镇和28个县直部门均已接入系统，接入单位«45个»{sum-mismatch: 44个}。',
  });
  silent('which counts something else', '全县12个部门和9个乡镇参加考核，优秀单位6个。');
  reports(
    'where a list opened by 由 may not begin amid its items',
    '领导小组由1名组长、4名副组长和14名成员组成，共«18人»{sum-mismatch: 19}。',
  );
});

describe('stocks', () => {
  both('what there was, came and went', {
    right: '年初有效文件64件，年内新制发7件，废止3件，年末有效文件68件。',
    holds: 'sum 68件 = 64件, 7件, 3件',
    wrong: '年初有效文件64件，年内新制发8件，废止3件，年末有效文件«68件»{sum-mismatch: 64 + 8 − 3 = 69}。',
  });
  both('that only grew', {
    right: '公开目录原有事项286项，本年新增26项，现有312项。',
    holds: 'sum 312项 = 286项, 26项',
    wrong: '公开目录原有事项286项，本年新增27项，现有«312项»{sum-mismatch: 313项}。',
  });
  silent('where what went is not said', '公开目录原有事项286项，本年新增46项，现有302项。');
});

describe('applications carried over', () => {
  both('none, as the text says', {
    right: '上年无结转，本年新收申请34件，已办结31件，结转下年度3件。',
    holds: 'sum 31件 = 34件, 3件',
    wrong: '上年无结转，本年新收申请34件，已办结«32件»{sum-mismatch: 34}，结转下年度3件。',
  });
  both('as parts of what was due', {
    right: '办理申请67件，包括上年结转5件、本年新收62件。',
    holds: 'sum 67件 = 5件, 62件',
    wrong: '办理申请«67件»{sum-mismatch: 68件}，包括上年结转6件、本年新收62件。',
  });
});

describe('what is added to a figure before', () => {
  both('连同', {
    right: '全年新收申请742件。连同上年结转的38件，需办理780件。',
    holds: 'sum 780件 = 742件, 38件',
    wrong: '全年新收申请742件。连同上年结转的38件，需办理«781件»{sum-mismatch: 780件}。',
  });
  silent('nothing that is told', '连同往年遗留的4件，全年共化解信访积案19件。');
});

describe('what is excepted', () => {
  both('除……外，其余', {
    right: '收到申请26件，除撤回1件、转办2件外，其余23件均已办结。',
    holds: 'sum 26件 = 1件, 2件, 23件',
    wrong: '收到申请«26件»{sum-mismatch: 27件}，除撤回1件、转办3件外，其余23件均已办结。',
  });
});

describe('lists that only look like one', () => {
  silent('what money is spent on', '落实专项经费30万元，其中市级财政18万元，用于网站改版10万元、设备更新8万元。');
  silent('differences of both signs', '受理申请比上年减少7件，其中网络减少5件，信函增加1件。');
  silent('who took part', '举办新闻发布会6场，主要负责人出席4场，分管负责人出席3场。');
  silent('a stock that goes on', '原有微信公众号9个，注销4个，新开设1个，目前正常运行5个，另有1个正在认证。');
  silent('steps of one work', '全年制发文件64件，公开文件51件，解读文件12件。');
  silent('what was done before the end', '年初确定任务18项，年内增加3项，年底前完成20项。');
});

describe('numbered lists', () => {
  reports(
    'are taken as a whole: an item added, the total left as it was',
    '全年公开信息«826条»{sum-mismatch: 861}。\n（二）分类。\n1．抽检结果218条；\n2．处罚案件147条；\n3．水质96条；\n4．许可结果233条；\n5．机构人事41条；\n6．工作动态91条；\n7．危害告知35条。',
  );
});

it.todo('局长为组长、3名副局长为副组长、11名科长为成员，领导小组共15人: the one without a figure');
