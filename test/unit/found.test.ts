import { describe, it } from 'vitest';
import { holdInvariants, optionsFor } from '../harness/index.js';

/** Drafts on which the fuzzer found a fault, made short. Each must keep what holds for any draft. */
const found: Readonly<Record<string, string>> = {
  'a date set after a title that the rest of the draft denies': `# 2024年政府信息公开工作年度报告概述
二、主动公开政府信息情况
（一）公开数量。2015年主动公开政府信息538条，比2014年的495条增加43条，增长8.7%。
四、政府信息公开的收费及减免情况
本年度未收取任何费用。
五、因政府信息公开申请行政复议和提起行政诉讼的情况
本年度没有发生因政府信息公开申请行政复议、提起行政诉讼的情况。
六、存在的主要问题及改进措施
2016年将采取三项措施：一是推送安全提示；二是回复网友留言；三是配备信息员。

云岫区安全生产监督管理局
2016年2月26日
`,
  'a section put before headings that begin to count anew': `枫林乡人民政府2017年政府信息公开工作年度报告

一、概述
乡政府配备信息公开工作人员3名，其中专职1名、兼职2名。
二、主动公开政府信息情况
全年公开信息128条，其中乡政府网站86条、公开栏42条。
三、# 2024年政府信息公开工作年度报告

## 一、总体情况

2024年，本机关主动公开政府信息12条。
`,
};

describe('found by the fuzzer', () => {
  it.each(Object.entries(found))('%s', (_, text) => holdInvariants(text, optionsFor()));
});
