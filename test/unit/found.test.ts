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
  'a heading that goes on in the next line': '五、存在的主要问题及改进情况、\n|  |\n',
  'a figure that its own parts confirm and a table denies': `# 青禾县统计局2023年政府信息公开工作年度报告

## 一、总体情况

收到政府信息公开申请21件，均为当年新收，年内办结20件，结转1件。按申请渠道分，网络申请12件、信函申请7件、当面申请2件。

## 三、收到和处理政府信息公开申请情况

| （本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） |  |  | 申请人情况 |  |  |  |  |  |  |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
|  |  |  | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |
| 一、本年新收政府信息公开申请数量 |  |  | 18 | 6 | 0 | 0 | 0 | 0 | 24 |
| 二、上年结转政府信息公开申请数量 |  |  | 0 | 0 | 0 | 0 | 0 | 0 | 0 |
`,
  'front matter before two reports of different formats': `---
profile: gov-disclosure-2031
---

# 望川市水务局2024年政府信息公开工作年度报告

一、总体情况
主动公开信息12条。

栗坪乡人民政府2017年政府信息公开工作年度报告

一、概述
乡政府配备信息公开工作人员2名，均为兼职。
二、主动公开政府信息情况
全年公开信息12条。
三、依申请公开政府信息和不予公开政府信息情况
全年未收到申请。
四、收费及减免情况
未收取费用。
五、因政府信息公开申请行政复议、提起行政诉讼的情况
未发生。
六、存在问题及改进措施
公开内容不够丰富，将扩大公开范围。
`,
};

describe('found by the fuzzer', () => {
  it.each(Object.entries(found))('%s', (_, text) => holdInvariants(text, optionsFor()));
});
