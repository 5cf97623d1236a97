import { describe } from 'vitest';
import { both, reports, silent } from './both.js';

/** Ways of listing that published reports have, with other names and figures. */
describe('a rate that opens a list', () => {
  silent(
    'is a rate of the whole',
    '街道在门户网站公开信息659条，其中全文电子化率达100%，其中机构类11条，占总体的比例为1.7%，包括概况、职能、领导成员等；执法类15条，占总体的比例为2.3%；其他类633条，占总体的比例为96.1%。',
  );
});

describe('an item of a list that tells of what it consists', () => {
  silent(
    'is followed by the other items',
    '公开疾病预防6条，免疫规划4条，疫情防控72条，涵盖防控措施、权威公告等，健康科普25条，饮用水卫生6条，医疗管理51条，涵盖卫生运动、健康行动等，均及时公开。',
  );
  both('between the items', {
    right: '公开信息74条，其中机构类11条，包括概况、职能等；执法类15条，包括处罚、许可等；其他类48条。',
    holds: 'sum 74条 = 11条, 15条, 48条',
    wrong:
      '公开信息«84条»{sum-mismatch: 74条}，其中机构类11条，包括概况、职能等；执法类15条，包括处罚、许可等；其他类48条。',
  });
});

describe('an item with 共计 of its own', () => {
  both('is one of the list', {
    right: '公开各类信息共计3914条，包括：人事信息12条，政务动态1740条，公告225条，解读信息共计110条，其他信息1827条。',
    holds: 'sum 3914条 = 12条, 1740条, 225条, 110条, 1827条',
    wrong:
      '公开各类信息共计«3941条»{sum-mismatch: 3914条}，包括：人事信息12条，政务动态1740条，公告225条，解读信息共计110条，其他信息1827条。',
  });
});

describe('letters counted in 件次', () => {
  both('and their channels in 件', {
    right: '收到来信289件次，其中省长信箱2件，市长信箱14件，部门信箱273件。',
    holds: 'sum 289件次 = 2件, 14件, 273件',
    wrong: '收到来信«298件次»{sum-mismatch: 289件}，其中省长信箱2件，市长信箱14件，部门信箱273件。',
  });
});

describe('zeros', () => {
  silent('are no parts of another zero', '1.转载、发布解读信息0条。\n2.承办代表建议0件、委员提案0件。');
  reports('nor of anything below', '受理申请«6件»{sum-mismatch: 5件}，其中当面0件、网络5件。');
});
