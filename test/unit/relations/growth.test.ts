import { describe } from 'vitest';
import { both, reports, silent } from './both.js';

describe('a rate and the figures of both years', () => {
  both('last year in brackets', {
    right: '全年公开信息4215条，同比增长18.6%（2021年为3554条）。',
    holds: 'growth 18.6% = 4215条, 3554条',
    wrong: '全年公开信息4215条，同比增长«16.8%»{growth-mismatch: 18.6%}（2021年为3554条）。',
  });
  both('last year before the rate', {
    right: '受理申请10件，较上年的20件下降50%。',
    holds: 'growth 50% = 10件, 20件',
    wrong: '受理申请10件，较上年的20件下降«5%»{growth-mismatch: 50%}。',
  });
  both('去年同期为', {
    right: '本年受理28件，去年同期为35件，同比下降20%。',
    holds: 'growth 20% = 28件, 35件',
    wrong: '本年受理28件，去年同期为35件，同比下降«25%»{growth-mismatch: 20%}。',
  });
  both('由……缩短至', {
    right: '平均办理时间由12个工作日缩短至9个工作日，缩短25%。',
    holds: 'growth 25% = 9个工作日, 12个工作日',
    wrong: '平均办理时间由12个工作日缩短至9个工作日，缩短«33%»{growth-mismatch: 25%}。',
  });
  reports('the wrong way', '受理申请30件，较上年下降«50%»{growth-mismatch: 方向正好相反}（上年20件）。');
});

describe('a difference', () => {
  both('with both years and a rate', {
    right: '全年公开信息2318条，比上年的1960条增加358条，增长18.27%。',
    holds: 'growth 358条 = 2318条, 1960条',
    wrong: '全年公开信息2318条，比上年的1960条增加«385条»{growth-mismatch: 358条}，增长18.27%。',
  });
  both('with a rate, last year left to be reckoned', {
    right: '全年公开信息1916条，比上年增加694条，增长56.79%。',
    holds: 'growth 56.79% = 694条, 1916条',
    wrong: '全年公开信息1916条，比上年增加694条，增长«47.1%»{growth-mismatch: 56.8%}。',
  });
  both('of percentages', {
    right: '网办率由22.0%提高到26.0%，提高4个百分点。',
    holds: 'growth 4个百分点 = 26.0%, 22.0%',
    wrong: '网办率由22.0%提高到26.0%，提高«6个百分点»{growth-mismatch: 4}。',
  });
  both('of what changed', {
    right: '政府网站由43个压减为28个，减少15个。',
    holds: 'growth 15个 = 28个, 43个',
    wrong: '政府网站由43个压减为28个，减少«25个»{growth-mismatch: 15个}。',
  });
  both('in a clause about last year', {
    right: '去年考核得分92.5分，今年94.0分，提高1.5分。',
    holds: 'growth 1.5分 = 94.0分, 92.5分',
    wrong: '去年考核得分92.5分，今年94.0分，提高«5.1分»{growth-mismatch: 1.5分}。',
  });
  both('of one thing against another', {
    right: '1—6月公开81条，7—12月公开107条，下半年比上半年多26条。',
    holds: 'growth 26条 = 107条, 81条',
    wrong: '1—6月公开81条，7—12月公开107条，下半年比上半年多«62条»{growth-mismatch: 26条}。',
  });
  both('of what the sentence before counted', {
    right: '年末有效文件9件。比2021年末的7件增加2件。',
    holds: 'growth 2件 = 9件, 7件',
    wrong: '年末有效文件10件。比2021年末的7件增加«2件»{growth-mismatch: 3件}。',
  });
});

describe('words for a rate', () => {
  both('a fraction', {
    right: '监督员由12名增至20名，增加三分之二。',
    holds: 'growth 三分之二 = 20名, 12名',
    wrong: '监督员由12名增至16名，增加«三分之二»{growth-mismatch: 33%}。',
  });
  both('tenths', {
    right: '公开信息633条，较上年570条增长一成一。',
    holds: 'growth 一成一 = 633条, 570条',
    wrong: '公开信息633条，较上年570条增长«一成九»{growth-mismatch: 11%}。',
  });
  both('doubled', {
    right: '受理申请40件，比上年翻一番（上年20件）。',
    holds: 'ratio 翻一番 = 40件, 20件',
    wrong: '受理申请40件，比上年«翻一番»{ratio-mismatch: 1.33倍}（上年30件）。',
  });
  both('doubled, of two percentages', {
    right: '配图比例从25%提高到50%，翻一番。',
    holds: 'ratio 翻一番 = 50%, 25%',
    wrong: '配图比例从25%提高到75%，«翻一番»{ratio-mismatch: 3倍}。',
  });
  both('as many', {
    right: '受理申请20件，与上年持平（上年20件）。',
    holds: 'growth 20件 = 20件',
    wrong: '受理申请20件，与上年持平（上年«21件»{growth-mismatch: 20件}）。',
  });
  both('last year behind, in a sentence of its own', {
    right: '受理申请26件，同比增加30%。上年受理20件。',
    holds: 'growth 30% = 26件, 20件',
    wrong: '受理申请26件，同比增加«35%»{growth-mismatch: 30%}。上年受理20件。',
  });
  both('last year behind, by its number', {
    right: '公开信息428条，同比增加52条；2021年公开376条，增速13.83%。',
    holds: 'growth 13.83% = 428条, 376条',
    wrong: '公开信息428条，同比增加52条；2021年公开376条，增速«18.33%»{growth-mismatch: 13.83%}。',
  });
  silent('another matter behind a semicolon', '收到申请8件，去年同期5件，多3件；当面申请2件，比去年少1件。');
  silent('of two years the one that is named', '申请量由2020年的30件、2021年的36件增至45件，比2021年增长25%。');
  silent('what last year left', '上年有3件申请结转，今年新收9件，共办理12件，办结11件，比上年多2件。');
  silent('parts of the growth', '收到申请56件，比上年增加12件；其中网络申请40件，增加9件，信函申请16件，增加3件。');
  silent('about as many', '受理申请20件，与上年基本持平（上年21件）。');
  silent('what last year found', '上年查摆的5个问题，已解决3个，基本解决1个，尚有1个未解决。');
  silent('years in a list', '累计公开1113条，其中2020年309条、2021年437条、2022年367条。');
});

describe('one difference of several figures', () => {
  both('each against its own last year', {
    right: '被申请复议9件，被提起诉讼5件，均比上年减少1件，上年复议10件、诉讼6件。',
    holds: 'growth 1件 = 5件, 6件',
    wrong: '被申请复议9件，被提起诉讼5件，均比上年减少«1件»{growth-mismatch: 3件}，上年复议10件、诉讼8件。',
  });
});

describe('growth that cannot be said', () => {
  silent('no figure of last year', '全年公开信息4215条，同比增长16.8%。');
  silent('a soft rate', '接待来访30人次，较上年的50人次减少约四成。');
  silent('a rate of another thing', '公开信息2318条，比上年的1960条增加358条，网站访问量增长3.1%。');
  silent('cut off', '受理申请28件，比上年的22件增长27.2%。');
  silent('a plan', '下一步，力争主动公开数量比本年的120条增长20%。');
});
