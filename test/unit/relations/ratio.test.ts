import { describe } from 'vitest';
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
  both('the divisor behind', {
    right: '发放宣传册3.6万册，户均2册，惠及1.8万户。',
    holds: 'ratio 2册 = 3.6万册, 1.8万户',
    wrong: '发放宣传册3.6万册，户均«4册»{ratio-mismatch: 2册}，惠及1.8万户。',
  });
  both('over so many thousands', {
    right: '全县每万人拥有查阅点1.6个，按常住人口45万人、查阅点72个计算。',
    holds: 'ratio 72个 = 1.6个, 45万人',
    wrong: '全县每万人拥有查阅点1.6个，按常住人口45万人、查阅点«82个»{ratio-mismatch: 72个}计算。',
  });
  both('money over cases', {
    right: '公开处罚决定48件，罚没金额96万元，件均2万元。',
    holds: 'ratio 2万元 = 96万元, 48件',
    wrong: '公开处罚决定48件，罚没金额96万元，件均«3万元»{ratio-mismatch: 2万元}。',
  });
  silent('over what stands before 平均', '各部门平均公开92条，各乡镇平均公开41条。');
  silent('the most and the fewest', '全县12个乡镇平均公开信息268条，最多的410条，最少的132条。');
  silent('a part of the year', '防汛期间共接听电话2000次，日均100次。');
  silent('what each got of more than that', '编印指南3000册，六个县区各领400册，剩下的600册放在大厅。');
  silent('a rest behind each', '口袋书5000册，分送16个乡镇，每个乡镇300册，余下200册备用。');
  silent('working days', '大厅受理办件12500件，日均50件。');
  silent('cut off', '网站访问量9064211次，日均24833次。');
  silent('nothing to divide', '平均每周更新3次，平均办理时间9个工作日。');
});

describe('products', () => {
  both('每 before the total', {
    right: '编印专刊24期，每期500份，共印发12000份。',
    holds: 'ratio 12000份 = 500份, 24期',
    wrong: '编印专刊24期，每期500份，共印发«1200份»{ratio-mismatch: 24 × 500 = 12000}。',
  });
  both('each of two', {
    right: '家长开放日每校每学期1次，23所学校全年46次。',
    holds: 'ratio 46次 = 1次, 23所',
    wrong: '家长开放日每校每学期1次，23所学校全年«64次»{ratio-mismatch: 46次}。',
  });
  both('各', {
    right: '14个派出所各召开恳谈会4场，全年56场。',
    holds: 'ratio 56场 = 4场, 14个',
    wrong: '14个派出所各召开恳谈会5场，全年«56场»{ratio-mismatch: 70场}。',
  });
  both('of a period', {
    right: '每季度开展政策宣讲8场，全年32场。',
    holds: 'ratio 32场 = 8场',
    wrong: '每季度开展政策宣讲8场，全年«23场»{ratio-mismatch: 32场}。',
  });
  both('how often', {
    right: '按月发布县区排名，全年共12期。',
    holds: 'ratio 12期 = ',
    wrong: '按月发布县区排名，全年共«11期»{ratio-mismatch: 12期}。',
  });
  silent('more than the regular ones', '每季度召开新闻发布会一次，全年共召开新闻发布会6次。');
  silent('who does it', '每名窗口人员日均接待25人次，3名窗口人员日均接待75人次。');
  silent('twice a quarter', '按季度开展检查，全年共8次。');
  silent('no total of it', '13个社区各设查阅点1处，便民中心设1处，合计14处。');
  silent('another noun', '24所学校每校2名辅导员，共30名教师参加培训。');
  silent('a lower bound', '走访企业120家，每家至少2次，共260次。');
});

describe('sizes', () => {
  both('in another unit', {
    right: '流转土地12846亩（约856公顷）。',
    holds: 'ratio 约856公顷 = 12846亩',
    wrong: '流转土地12846亩（«约956公顷»{ratio-mismatch: 856.4}）。',
  });
});

describe('multiples', () => {
  both('of last year', {
    right: '推送信息468条，是上年的2.6倍（上年180条）。',
    holds: 'ratio 2.6倍 = 468条, 180条',
    wrong: '推送信息468条，是上年的«6.2倍»{ratio-mismatch: 2.6}（上年180条）。',
  });
  silent('no base', '推送信息468条，是上年的2.6倍。');
  both('of what stands behind', {
    right: '发布信息360条，是简报期数的30倍，全年简报12期。',
    holds: 'ratio 30倍 = 360条, 12期',
    wrong: '发布信息360条，是简报期数的«27倍»{ratio-mismatch: 30倍}，全年简报12期。',
  });
  both('a part of last year', {
    right: '受理申请9件，上年36件，仅为上年的四分之一。',
    holds: 'ratio 四分之一 = 9件, 36件',
    wrong: '受理申请9件，上年25件，仅为上年的«一半»{ratio-mismatch: 36%}。',
  });
  both('a percentage of last year', {
    right: '全年公开信息1218条，相当于上年（1450条）的84%。',
    holds: 'ratio 84% = 1218条, 1450条',
    wrong: '全年公开信息1218条，相当于上年（1450条）的«48%»{ratio-mismatch: 84%}。',
  });
  both('the first and the second', {
    right: '最多的单位公开420条，最少的60条，前者是后者的7倍。',
    holds: 'ratio 7倍 = 420条, 60条',
    wrong: '最多的单位公开420条，最少的60条，前者是后者的«9倍»{ratio-mismatch: 7倍}。',
  });
  both('a month and a head', {
    right: '发放1200人低保金720万元，人月均500元。',
    holds: 'ratio 500元 = 720万元, 1200人',
    wrong: '发放1200人低保金720万元，人月均«600元»{ratio-mismatch: 500元}。',
  });
  both('a proportion', {
    right: '收到线上申请60件，线下申请20件，线上线下之比为3:1。',
    holds: 'ratio 3:1 = 60件, 20件',
    wrong: '收到线上申请60件，线下申请20件，线上线下之比为«4:1»{ratio-mismatch: 3倍}。',
  });
});
