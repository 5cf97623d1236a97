import { gather } from '../lists.js';
import { matchesOf } from '../text/matches.js';

/** A place of the model text that nobody has filled in. `instruction`: a remark to the author. */
export interface Placeholder {
  readonly start: number;
  readonly end: number;
  readonly kind: 'blank' | 'instruction';
}

/** What a stand-in stands for: a place, an organ, a date or a count. Not a person or firm, whose name may be hidden. */
const hidden =
  '省|市|县|区|州|盟|旗|乡|镇|街|社区|村|局|委|厅|办|处|科|所|站|院|学校|路|号|年|月|日|栏|专栏|平台|部门|单位|网|文件|会议|' +
  '工作|活动|项目|条|件|次|份|个|名|人次|人|万|元|%|期|批|户|册|篇|家|辆|台|类|项|场';

/** What a field of the notice to readers holds. */
const contact = '(?:联系人|经办人|填报人|审核人|联系方式|电话|传真|地址|邮编|邮政编码|邮箱|网址|科室)';

interface Group {
  /** What every place of the group holds: cheap to look for, and most paragraphs hold none. */
  readonly sign: RegExp;
  readonly patterns: readonly RegExp[];
}

const blanks: readonly Group[] = [
  {
    sign: /[xX×○□*Nn?某_]/,
    patterns: [
      // xxx市, XX村, ××局; not in Latin words, addresses or 3×4.
      new RegExp(`(?<![\\w.@:/×*○□])(?:[xX]{2,}|×{2,}|[○□]{2,})(?= ?(?:${hidden}))`, 'g'),
      // 20XX年, 202×年, X月X日, N件.
      /(?<!\d)(?:19|20)\d?[xX×*]{1,2}(?=年)/g,
      /(?<![\w.×])[xX×*](?=[年月日](?!光))/g,
      /(?<=[\u4e00-\u9fff])(?:[xXNn×]|\?{1,4})(?=[条件次份个期篇场])/g,
      // 电话:XXXXXXXX; five or more alone.
      /(?<=[:为]) ?(?:[xX]{4,}|×{3,})(?![\w.])/g,
      // 联系人:XXX, 电话:某某, 0857-XXXXXXX: whom to ask is never hidden.
      new RegExp(`(?<=${contact}[:为] ?)(?:[xX]{2,}|[×*○□某]{2,})(?![\\w.@])`, 'g'),
      /(?<![\d-])(?:0\d{2,3}-)[xX×*]{3,}(?![\w-])/g,
      /某某(?=省|市|县|区|州|乡|镇|街|村|局|委|厅|办|单位|部门)/g,
      // ____件; a line of nothing but underscores is a rule.
      /(?<![\w])_{3,}(?![\w])|(?<=[\u4e00-\u9fff:] ?)__(?= ?[年月日号条件次份个万元%])/g,
    ],
  },
  // 联系人:,电话:。
  { sign: /: {0,3}[,;。]/, patterns: [new RegExp(`${contact}:(?= {0,3}[,;。])`, 'g')] },
  // 【】, 〔 〕号, 【机关名称】, {单位名称}.
  {
    sign: /[【〔{[<]/,
    patterns: [
      /【 *】|〔 *〕(?= *(?:\d+ *)?号)/g,
      /[【{[<](?:机关|单位|机构|部门|行政机关|填报单位|年份|年度|日期|数量|数字|姓名|电话|地址|网址|名称){1,3}[】}\]>]/g,
    ],
  },
  // 2022年  月  日
  { sign: /年 *月/, patterns: [/(?:(?<=\d)年 *月 *日| 年 +月 +日|年 +月 +日)/g] },
  {
    sign: / [条件次份个期篇场]/,
    patterns: [
      /(?<=申请|信息|会议|培训|文件|活动|解读|答复|咨询) {1,6}(?=[条件次份个期篇场][,。、;])/g,
      /(?<=[共计为到理]) +(?=[条件次份个期篇场](?!件|数|要|人|别|体|额|间|限|满|所|章))/g,
    ],
  },
];

/** What only a model text says to its author in brackets. */
const remark = new RegExp(
  [
    '宋体|仿宋|黑体|楷体|小[一二三四五六]号|[一二三四五]号字|加粗|行距|首行缩进',
    '此处|请[填补插]|请上传|待插入|待添加|请(?:根据|按|结合|在|如实|参照|自行).{0,12}(?:填|写|补充|删)|填写(?!.{0,4}(?:申请|《|表|登记))',
    '待补充|待填|待定|待核[实对]|待确认|据实填|按实际(?:情况)?填|视情况|可删除|删除此|要素齐全|数据准确、|\\d字(?:以内|左右)',
    '^.(?:示例|样例|例文|模板)[:,]',
  ].join('|'),
);
/** Official wording in brackets that happens to contain such a word. */
const official = /勾稽关系|区分处理|以下简称|予以主动公开/;

/** All unfilled places of a folded text, in order, none within another. */
export function findPlaceholders(text: string): Placeholder[] {
  const found = gather(
    blanks.filter(({ sign }) => sign.test(text)),
    ({ patterns }) => gather(patterns, (pattern) => blanksIn(text, pattern)),
  );
  return apart([...found, ...instructions(text), ...stars(text)].sort((a, b) => a.start - b.start || b.end - a.end));
}

const blanksIn = (text: string, pattern: RegExp): Placeholder[] =>
  matchesOf(text, pattern).map(({ index, 0: raw }) => ({ start: index, end: index + raw.length, kind: 'blank' }));

function apart(sorted: readonly Placeholder[]): Placeholder[] {
  let end = 0;
  return sorted.filter((one) => {
    const free = one.start >= end;
    if (free) end = one.end;
    return free;
  });
}

/** (宋体加粗小四号字), (数据准确、要素齐全), 【此处填写机构名称】. */
function instructions(text: string): Placeholder[] {
  return gather(matchesOf(text, /[(【〔[][^()【】〔〕[\]]{2,60}[)】〕\]]/g), ({ index, 0: raw }) =>
    remark.test(raw) && !official.test(raw)
      ? [{ start: index, end: index + raw.length, kind: 'instruction' as const }]
      : [],
  );
}

/** 主动***息: a word filter or a mask; an even number of star runs is emphasis. */
function stars(text: string): Placeholder[] {
  if (!text.includes('**')) return [];
  const runs = matchesOf(text, /\*{2,}/g);
  if (runs.length % 2 === 0) return [];
  return runs
    .filter(({ index, 0: raw }) => isHan(text[index - 1]) && isHan(text[index + raw.length]))
    .slice(0, 1)
    .map(({ index, 0: raw }) => ({ start: index, end: index + raw.length, kind: 'blank' }));
}

const isHan = (unit: string | undefined): boolean => unit !== undefined && unit >= '\u4e00' && unit <= '\u9fff';
