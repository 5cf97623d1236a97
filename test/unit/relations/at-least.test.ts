import { describe, expect, it } from 'vitest';
import { both, holding, silent } from './both.js';

describe('a part is not more than its whole', () => {
  both('其中, one part', {
    right: '全年组织培训3次，其中业务培训2次。',
    holds: 'at-least 2次 = 3次',
    wrong: '全年组织培训2次，其中业务培训«3次»{part-exceeds-total: 3 > 2}。',
  });
  both('中有', {
    right: '全县14个乡镇中有5个建成查询点。',
    holds: 'at-least 5个 = 14个',
    wrong: '全县14个乡镇中有«15个»{part-exceeds-total: 15 > 14}建成查询点。',
  });
  both('sent out and returned', {
    right: '发出调查问卷200份，收回186份。',
    holds: 'at-least 186份 = 200份',
    wrong: '发出调查问卷200份，收回«216份»{part-exceeds-total: 216 > 200}。',
  });
  both('over the years and in this one', {
    right: '历年累计公开信息812条，其中2022年公开120条。',
    holds: 'at-least 812条 = 120条',
    wrong: '历年累计公开信息«112条»{cumulative-below-annual: 120条}，其中2022年公开120条。',
  });
  both('behind what is counted by', {
    right: '公示的147宗案件中超过7个工作日的有11宗。',
    holds: 'at-least 11宗 = 147宗',
    wrong: '公示的147宗案件中超过7个工作日的有«174宗»{part-exceeds-total: 174 > 147}。',
  });
  silent('what may be the same year', '全年主动公开信息320条，累计公开规范性文件12件。');
  both('a number in a name between them', {
    right: '全年在各类媒体上稿232篇，其中十大主要媒体上稿115篇。',
    holds: 'at-least 115篇 = 232篇',
    wrong: '全年在各类媒体上稿115篇，其中十大主要媒体上稿«232篇»{part-exceeds-total: 232 > 115}。',
  });
  both('an exception', {
    right: '收到申请7件，除一件对方拒收书面回复外，其他申请均已书面回复。',
    holds: 'at-least 一件 = 7件',
    wrong: '收到申请7件，除«八件»{part-exceeds-total: 八 > 7}对方拒收书面回复外，其他申请均已书面回复。',
  });
  it('was not answered oftener than asked for', () => {
    expect(holding('受理政府信息公开申请81件。网络申请居多。已答复77件。')).toContain('at-least 77件 = 81件');
    expect(holding('受理政府信息公开申请77件。网络申请居多。已答复81件。')).toEqual([]);
  });
  silent('with what was carried over', '受理政府信息公开申请77件。上年结转的也在其内。已答复81件。');
  silent('an estimate', '参加培训约100人，其中新录用人员104人。');
  silent('other things', '全年召开会议2次，其中专题研究议题15个。');
});
