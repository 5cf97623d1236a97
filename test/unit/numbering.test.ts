import { describe, expect, it } from 'vitest';
import { analyze } from '../../server/src/core/index.js';
import { isNumbering } from '../../server/src/core/relations/numbering.js';
import { readMarker, writeNumeral } from '../../server/src/core/text/marker.js';
import { checkDraft, optionsFor } from '../harness/index.js';

const draft = checkDraft({ check: 'numbering-gap', year: 2016 });

describe('a marker', () => {
  it.each([
    ['一、', 'han', 1],
    ['十二.', 'han', 12],
    ['二十一、', 'han', 21],
    ['(三)', 'paren-han', 3],
    ['( 3 )', 'paren-arabic', 3],
    ['4.', 'arabic', 4],
    ['12、', 'arabic', 12],
    ['5)', 'paren-arabic', 5],
    ['⑥', 'circled', 6],
    ['⑶', 'paren-arabic', 3],
    ['㈡', 'paren-han', 2],
    ['七是', 'han-is', 7],
    ['二要', 'han-is', 2],
    ['第三,', 'ordinal', 3],
    ['其二,', 'ordinal', 2],
    ['第四部分', 'part', 4],
  ])('%s', (words, style, number) => {
    expect(readMarker(`${words}内容`, 0)).toMatchObject({ style, number, end: words.length });
  });

  it.each(['1.5万', '123、', '一个', '(2023)', '第一名', '十百', '〇、', '0.', '(十万)'])('is not %s', (words) => {
    expect(readMarker(words, 0)).toBeUndefined();
  });

  it('may be followed by a year', () => {
    expect(readMarker('4.2025年,全局公开信息', 0)).toMatchObject({ style: 'arabic', number: 4, end: 2 });
    expect(readMarker('4.5万条', 0)).toBeUndefined();
  });

  it('is written as it is read', () => {
    for (let number = 1; number < 100; number++) {
      expect(readMarker(`${writeNumeral(number)}、`, 0)?.number).toBe(number);
    }
  });
});

describe('a sequence', () => {
  it('holds with all its markers', () => {
    const text =
      '青禾县统计局2016年政府信息公开工作年度报告\n一、概述\n一是更新慢；二是解读少；三是平台弱。\n二、公开\n好。';
    const relations = analyze(text, optionsFor()).reports[0]?.relations.filter(isNumbering) ?? [];
    expect(
      relations.map(({ verdict, spans }) => [verdict, ...spans.map(({ start, end }) => text.slice(start, end))]),
    ).toEqual([
      ['holds', '一、', '二、'],
      ['holds', '一是', '二是', '三是'],
    ]);
  });

  draft('starts anew at every one', '一是甲；二是乙。\n一是丙；二是丁；三是戊。');
  draft('may begin with other words', '首先，更新慢；二是解读少；三是平台弱。');
  draft('may be a list inside an item', '1.甲。包括：（1）丙；（2）丁。\n2.乙。包括：（1）戊；（2）己。');
  draft('counts 一是 and 一要 apart', '一是更新慢；二是解读少。一要专人负责；二要丰富形式。');
  draft(
    'is not broken by codes of a table',
    '代码 指标 数量\n01 主动公开信息数 611\n02 全文电子化数 611\n04 服务类信息数 47',
  );
});

draft(
  'is corrected from the break on',
  '1.甲。\n2.乙。\n«4.»{numbering-gap: 之后应为「3.」}丙。\n5.丁。\n',
  '1.甲。\n2.乙。\n3.丙。\n4.丁。\n',
);
draft(
  'keeps its writing when it is corrected',
  '（一）甲。甲文。\n（二）乙。乙文。\n«（二）»{numbering-gap: 这里又写为「（二）」}丙。丙文。\n',
  '（一）甲。甲文。\n（二）乙。乙文。\n（三）丙。丙文。\n',
);
draft('is told once where two items change places', '①甲；②乙；«④»{numbering-gap: 次序不对}丙；③丁；⑤戊。');
draft(
  'breaks once at one wrong marker',
  '一、甲\n文。\n二、乙\n文。\n«二、»{numbering-gap: 按前后编号应为「三、」}丙\n文。\n四、丁\n文。\n',
);
draft('breaks once where everything after is shifted', '1.甲。\n«3.»{numbering-gap}乙。\n4.丙。\n5.丁。\n6.戊。');
draft('must begin with one at the top', '«二、»{numbering-gap: 前面没有「一、」}甲\n文。\n三、乙\n文。\n');
