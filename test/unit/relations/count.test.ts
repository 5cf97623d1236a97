import { describe, it } from 'vitest';
import { both, silent } from './both.js';

describe('items that are numbered', () => {
  both('一是', {
    right: '重点做好三项工作：一是完善制度；二是加强培训；三是强化监督。',
    holds: 'count 三 = 项, 一是, 二是, 三是',
    wrong: '重点做好«四项»{count-mismatch: 实际列出 3 项}工作：一是完善制度；二是加强培训；三是强化监督。',
  });
  both('（一）', {
    right: '主要存在三个问题：（一）公开不够及时。（二）解读不够充分。（三）人员力量不足。',
    holds: 'count 三 = 个, （一）, （二）, （三）',
    wrong: '主要存在«两个»{count-mismatch: 3 项}问题：（一）公开不够及时。（二）解读不够充分。（三）人员力量不足。',
  });
  both('over several lines', {
    right: '重点做好两方面工作：\n一是完善制度，明确责任。\n二是加强培训，提升能力。',
    holds: 'count 两 = 方面, 一是, 二是',
    wrong: '重点做好«三方面»{count-mismatch: 2 项}工作：\n一是完善制度，明确责任。\n二是加强培训，提升能力。',
  });
});

describe('items in a row', () => {
  both('before their number', {
    right: '建立信息审查、信息发布、信息考核三项制度。',
    holds: 'count 三 = 项, 建立信息审查, 信息发布, 信息考核',
    wrong: '建立信息审查、信息发布、信息考核«四项»{count-mismatch: 3 项}制度。',
  });
  both('after their number', {
    right: '做到“三个到位”，即认识到位、责任到位、措施到位。',
    holds: 'count 三 = 个, 认识到位, 责任到位, 措施到位',
    wrong: '做到“«四个»{count-mismatch: 3 项}到位”，即认识到位、责任到位、措施到位。',
  });
  silent('和 may divide or not', '设置机构职能、政策法规和规划计划、财政预决算四个栏目。');
});

describe('numbers of what is not listed', () => {
  silent('等', '建立信息审查、信息发布等五项制度。');
  silent('slogans', '落实“四个融合”要求，完成四项重点任务。');
  silent('deeds', '受理、解答来信15件。');
  silent('levels', '覆盖区、镇两级共21个单位。');
  it.todo('items in lines of their own, recalled below: 1.…\n2.…\n针对以上三个问题');
});
