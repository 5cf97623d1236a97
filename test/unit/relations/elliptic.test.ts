import { describe } from 'vitest';
import { silent, slips } from './both.js';

slips('a number without a noun speaks of what was counted before', [
  '覆盖学校40所，有[6|61]所公示不规范。',
  '抽检食材36批次，不合格的[1|37]批次。',
  '检查门店318家，[26|326]家存在问题。',
  '抽查处罚案卷60份，[55|65]份合格。',
  '报名参训86人，实到[80|89]人。',
  '受理咨询和举报1836件，其中咨询1528件、举报308件。举报件已全部办结，对其中[41|411]件实施了行政处罚。',
  '发出问卷800份，收回760份，有效[750|7501]份。',
]);

slips('this year against what has come together', [
  '累计公开政府信息2934条，当年公开[748|2984]条。',
  '截至2022年底累计推出1026条，其中本年推出[398|1398]条。',
]);

describe('figures of something else', () => {
  silent('named anew', '设专栏3个，有12个部门参与。');
  silent('another matter', '新增公开栏目6个，有栏目46个。');
  silent('siblings', '通过县政府网站公开150条，通过村务公开栏公开的216条全部上墙。');
  silent('what is in force', '制作规范性文件1件，有效件数保持5件不变。');
  silent('carried over', '收到申请12件，答复13件，含上年结转1件。');
});
