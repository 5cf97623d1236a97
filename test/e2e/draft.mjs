/** A report to try things on: its sixth section is missing, and the parts of its first figure make 117, not 118. */
export const draft = `# 临江市水务局2024年政府信息公开工作年度报告

## 一、总体情况

2024年，我局主动公开政府信息118条，其中政府网站65条，政务新媒体42条，其他方式10条。

### （一）主动公开

举办新闻发布会3次。

## 二、主动公开政府信息情况

规范性文件均已公开。

## 三、收到和处理政府信息公开申请情况

2024年，我局未收到政府信息公开申请。

## 四、政府信息公开行政复议、行政诉讼情况

2024年，未发生因政府信息公开引起的行政复议、行政诉讼。

## 五、存在的主要问题及改进情况

存在的主要问题是解读形式单一。改进措施是增加图解。
`;

/** The name it has as a file. */
export const draftName = '临江市水务局2024年政府信息公开工作年度报告.md';
