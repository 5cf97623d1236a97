import { expect, it } from 'vitest';
import { inCommonWords } from '../../server/src/core/prose/synonyms.js';
import { slips } from './relations/both.js';

it.each([
  ['三处依次为', '三处分别为'],
  ['听课人数先后是', '听课人数分别是'],
  ['农民工讨薪占到', '农民工讨薪占'],
  ['占到率', '占到率'],
  [',余', ',其余'],
  ['业余', '业余'],
  [',还剩', ',剩下'],
  ['内设机构凡', '内设机构合计'],
  ['平凡的', '平凡的'],
  ['秋季两项合并计', '秋季两项合计'],
  ['对照上一年度的', '比上年的'],
  ['先后召开会议', '先后召开会议'],
])('%s says %s', (rare, common) => expect(inCommonWords(rare)).toBe(common));

slips('figures told in rarer words', [
  '网站、公众号、公示栏发布信息依次为[438|483]条、526条、132条，总计[1096|1069]条。',
  '收到申请[21|22]件，办完18件，余3件跨年办理。',
  '春季除治疫木7300株，秋季2700株，合并计[10000|11000]株。',
  '全县需帮扶[642|624]户，已落实615户，还剩27户。',
]);
