import type { Mention } from '../../reading.js';

/** What an office has a fixed number of: its territory's parts, its departments, its branches. Longest first. */
const entities = [
  '镇人民政府|乡人民政府|村民委员会|居民委员会|居民小组|村民小组|内设机构|直属机构|派出机构|直属单位|下属单位|所属单位|成员单位|预算单位|二级单位',
  '村委会|居委会|行政村|自然村|派出所|司法所|税务所|国土所|财政所|工商所|营业所|供电所|监管所|管理所|卫生院|管理部|事业部',
  '乡镇|镇街|街镇|镇乡|街道|社区|村居|部门|单位|科室|股室|处室|局室|机构|分局|支队|大队|中队|站所|学校|医院|分馆|分院|学院|园区|县区|区县|县市|市县|市州|法庭|分中心',
  '乡|镇|村|科|股|处|局|所|县|区|市|校|院',
].join('|');

/** A counted body: `9个税务分局` is 分局 narrowed by 税务. */
export interface Body {
  readonly name: string;
  readonly modifier: string;
  /** What follows the noun. */
  readonly rest: string;
}

// 村(社区) is neither 村 nor 社区.
const named = `((?:${entities})(?:\\([^()]{1,4}\\))?)`;
const behind = new RegExp(`^([\\u4e00-\\u9fff]{0,4}?)${named}`);
const ahead = new RegExp(`([\\u4e00-\\u9fff]{0,4}?)${named}$`);
const places = new Set(['个', '家', '所', '处', '座', '']);

/** The bodies that a figure counts, by the noun behind it (16个乡镇) or, where none is there, before it (派出所14个). */
export function bodyOf({ figure, before, after, end }: Mention, text: string): Body | undefined {
  if (!places.has(figure.unit)) return undefined;
  const found = after === '' ? undefined : behind.exec(text.slice(end, end + longest).replaceAll(' ', ''));
  if (found) return { name: found[2] ?? '', modifier: found[1] ?? '', rest: found.input.slice(found[0].length) };
  const led = after === '' ? ahead.exec(before.slice(-8)) : null;
  return led ? { name: led[2] ?? '', modifier: '', rest: '' } : undefined;
}

/** 16个乡镇便民中心 are not 16个乡镇. */
export const compound =
  /^(?:便民|服务|党|政府|干部|工作人|公开栏|网站|栏目|站点|中心|支部|支行|办公|卫生|中学|小学|民|户|人|公路|医院|企业|项目|信息|微|群|委|级|长|书记|主要|负责|联络|账号|平台|窗口|站|点|公众|以上|以下|内|镇|乡|村|区|县|部门|单位)/;

/** Characters of a name, with what tells that it ends. */
const longest = 24;

const persons = /^[人名位]$/;
const published = /^[条件篇项则份宗起部例]$/;
const placed = /^[个家所处座块]$/;

/** Units in which one thing may be counted by turns. */
export function unitClass({ figure: { unit } }: Mention): string {
  if (persons.test(unit)) return '人';
  if (published.test(unit)) return '条';
  return placed.test(unit) ? '个' : unit;
}

/** Words that stand beside figures of every kind. */
const general = new Set([
  '信息',
  '公开',
  '政府',
  '工作',
  '情况',
  '申请',
  '全年',
  '其中',
  '办理',
  '开展',
  '全部',
  '主动',
  '问题',
  '进行',
  '本年',
  '年度',
  '以上',
]);

/** Whether the words of two figures have two syllables in common; those that any figure may have count only `loosely`. */
export function shareWords(a: Mention, b: Mention, loosely: boolean): boolean {
  const words = wordsOf(b);
  const own = wordsOf(a);
  for (let at = 0; at + 1 < own.length; at++) {
    const pair = own.slice(at, at + 2);
    if (/^[\u4e00-\u9fff]{2}$/.test(pair) && (loosely || !general.has(pair)) && words.includes(pair)) return true;
  }
  return false;
}

/** Whether the words before two figures, brackets included, have a phrase of four syllables in common (法规解读). */
export function sharePhrase({ gap: own }: Mention, { gap: other }: Mention): boolean {
  const words = other.slice(-near);
  for (let at = Math.max(0, own.length - near); at + 4 <= own.length; at++) {
    const phrase = own.slice(at, at + 4);
    if (/^[\u4e00-\u9fff]{4}$/.test(phrase) && words.includes(phrase)) return true;
  }
  return false;
}

/** How far before a figure its name begins. */
const near = 12;

const wordsOf = ({ before, after }: Mention): string => `${before.slice(-12)} ${after.slice(0, 8)}`;
