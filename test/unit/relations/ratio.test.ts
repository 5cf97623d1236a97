import { describe, it } from 'vitest';
import { both, silent } from './both.js';

describe('averages', () => {
  both('日均', {
    right: '网站访问量73000人次，日均200人次。',
    holds: 'ratio 200人次 = 73000人次',
    wrong: '网站访问量73000人次，日均«400人次»{ratio-mismatch: 73000 ÷ 365 = 200}。',
  });
  both('月均', {
    right: '全年接听咨询电话1200次，月均100次。',
    holds: 'ratio 100次 = 1200次',
    wrong: '全年接听咨询电话1200次，月均«120次»{ratio-mismatch: 100次}。',
  });
  both('平均每期', {
    right: '编印简报6期9000册，平均每期1500册。',
    holds: 'ratio 1500册 = 9000册, 6期',
    wrong: '编印简报6期9000册，平均每期«1800册»{ratio-mismatch: 1500册}。',
  });
  silent('cut off', '网站访问量9064211次，日均24833次。');
  silent('nothing to divide', '平均每周更新3次，平均办理时间9个工作日。');
});

describe('multiples', () => {
  both('of last year', {
    right: '推送信息468条，是上年的2.6倍（上年180条）。',
    holds: 'ratio 2.6倍 = 468条, 180条',
    wrong: '推送信息468条，是上年的«6.2倍»{ratio-mismatch: 2.6}（上年180条）。',
  });
  silent('no base', '推送信息468条，是上年的2.6倍。');
  it.todo('发布信息360条，是简报期数的30倍，全年简报12期');
});
