import { describe, expect, it } from 'vitest';
import { readBlocks } from '../../../server/src/core/blocks/read.js';
import { doubledParticles, doublings, repeatedSentences } from '../../../server/src/core/forms/repeats.js';

const doubled = (text: string): string[] =>
  [...doublings(text), ...doubledParticles(text)].map(({ again, end }) => text.slice(again, end));

describe('words written twice in a row', () => {
  it('are found at any length', () => {
    expect(doubled('规范审核审核发布机制')).toEqual(['审核']);
    expect(doubled('举办开放日专场发布会开放日专场发布会')).toEqual(['开放日专场发布会']);
    expect(doubled('2022年某局工作总结2022年某局工作总结2022年某局工作总结')).toEqual(['2022年某局工作总结']);
    expect(doubled('加强组织领导,加强组织领导,完善制度')).toEqual(['加强组织领导,']);
    expect(doubled('认真做好做好信息公开工作,加强加强制度建设')).toEqual(['做好', '加强']);
    expect(doubled('公开的的信息、、条例，，')).toEqual(['的', '、']);
  });

  it('are right where one word ends as the next begins', () => {
    expect(doubled('青禾县人民政府政府信息公开工作')).toEqual([]);
    expect(doubled('各部门部门预算,审核审核员,政务公开政务公开栏')).toEqual([]);
    expect(doubled('天天更新,一件一件办理,家家户户,件件有回音,和和美美')).toEqual([]);
    expect(doubled('有目的的培训,不了了之,宣传、宣传栏')).toEqual([]);
    expect(doubled('0 0 0 0,12.12,首页政府信息公开政府信息公开年报')).toEqual([]);
  });
});

describe('sentences that repeat an earlier one', () => {
  const repeats = (text: string): string[] =>
    repeatedSentences(readBlocks(text)).map(
      ({ second, near }) => `${near ? 'near' : 'far'} ${text.slice(second.start, second.end)}`,
    );

  it('next to it', () => {
    expect(repeats('组织培训2次。组织培训2次。')).toEqual(['near 组织培训2次。']);
    expect(repeats('编发解读36期，每月3期。印发手册。\n\n编发解读36期，每月3期。印发手册。')).toHaveLength(1);
  });

  it('in the same paragraph', () => {
    expect(repeats('县局门户网站全年运行稳定。组织培训。县局门户网站全年运行稳定。')).toHaveLength(1);
    expect(repeats('收效良好。组织培训。收效良好。')).toEqual([]);
  });

  it('elsewhere only where it is long and not customary', () => {
    const long = '围绕统计数据发布、统计执法检查和统计法治宣传三项重点工作，及时公开相关政策文件。';
    expect(repeats(`${long}\n\n一、总体情况\n\n其他。\n\n${long}`)).toEqual([`far ${long}`]);
    const none = '本年度没有因政府信息公开工作被申请行政复议或者被提起行政诉讼的情况。';
    expect(repeats(`${none}\n\n四、复议诉讼\n\n其他。\n\n${none}`)).toEqual([]);
  });
});
