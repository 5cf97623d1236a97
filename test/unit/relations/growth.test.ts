import { describe, it } from 'vitest';
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
  it.todo('政府网站由43个压减为28个，减少25个');
});

describe('growth that cannot be said', () => {
  silent('no figure of last year', '全年公开信息4215条，同比增长16.8%。');
  silent('a soft rate', '接待来访30人次，较上年的50人次减少约四成。');
  silent('a rate of another thing', '公开信息2318条，比上年的1960条增加358条，网站访问量增长3.1%。');
  silent('cut off', '受理申请28件，比上年的22件增长27.2%。');
  silent('a plan', '下一步，力争主动公开数量比本年的120条增长20%。');
  it.todo('受理申请40件，比上年翻一番（上年30件）');
  it.todo('受理申请20件，与上年持平（上年21件）');
  it.todo('last year in the next sentence: 受理申请26件，同比增加35%。上年受理20件。');
});
