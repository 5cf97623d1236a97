import { sameUnit } from '../../figures/units.js';
import { gather } from '../../lists.js';
import type { Mention } from '../../reading.js';
import type { Item } from '../sequence.js';
import type { Reading, State } from './reading.js';

/**
 * What the words alone say of a list: whether its parts divide their total without a rest (上半年4场,下半年5场; 已办结30件,尚有2件),
 * or cannot (其中党员61人,本科以上72人). Where numbers do not agree, this decides whether they have to.
 */

/** What is still to come, or came to nothing. */
const open =
  /未|尚|不(?!断|仅|同)|无(?!线|人机|障碍)|没有|正在|正(?:办|处)|待|在办|仍|还有|另|其余|其他|其它|剩余|剩下|余下|逾期|延期|延至|限期|结转|转(?:下|入|来|至|办|送|交)|移送|移交|撤|终止|中止|驳回|放弃|库存|结余|减免|限期|下年|次年|空编|缺编|失效|废止|滞后|落后/;
/** What is done, or came to something. */
const done =
  /已|办结|答复|回复|办复|办理|处理|处置|整改|完成|达标|合格|有效|采用|采纳|落实|发放|发出|收取|实收|实际|实有|回收|公开|准予|维持|满意|通过|化解|修复|查实|当场|当日|按期|按时|受理|建成|达到|保留|立行立改|新收|新增|本年|在岗|结案|审结|解读|同步|公示|公布|报送|完工|开工|上线|出席|参加|到位/;

/** Halves, quarters and months of one year. */
const spans = /上半年|下半年|前半年|后半年|[一二三四1-4]季度|前三季度|\d{1,2}(?:月份?)?[-—~至到]\d{1,2}月/;

const wordsOf = ({ mention: { before, after } }: Item): string => `${before}#${after}`;

/** Whether the words of the parts leave no room for a third kind, or only for parts like these. */
export function dividesAll({ total, parts }: Reading): boolean {
  if (!parts.every(({ mention }) => sameUnit(mention.figure.unit, total.figure.unit))) return false;
  const words = parts.map(wordsOf);
  if (words.every((one) => spans.test(one))) return true;
  const last = words.at(-1) ?? '';
  if (parts.length <= 4 && open.test(last) && words.slice(0, -1).some((one) => done.test(one) && !open.test(one)))
    return true;
  return parts.every(isBare) || sharesFrame(parts) || areOrdered(parts) || areContrary(parts) || areWays(parts, total);
}

/** 第一批46人,第二批38人; 头一轮22所,后一轮18所: numbered without a gap, from the first one on. */
const areOrdered = (parts: readonly Item[]): boolean =>
  parts.every(({ mention: { before } }, at) => ordinals.findIndex((ordinal) => ordinal.test(before)) === at);

const ordinals = [
  /第一|头[一]?[批轮期次场个]|首[批轮期次场]|前一[批轮期次场]/,
  /第二|后一?[批轮期次场]|次轮|再次/,
].concat([...'三四五六七八九十'].map((number) => new RegExp(`第${number}`)));

/** Words that stand against each other, so that what is not the one is the other. */
const contraries: readonly (readonly [RegExp, RegExp])[] = [
  [/自然人|公民|个人|群众/, /法人|企业|单位|组织|机构/],
  [/主办/, /[协会分]办/],
  [/专职/, /兼职/],
  [/线上|网上|网络/, /线下|现场|当面|窗口|电话/],
  [/电话|口头/, /网[上络站]|书面|现场|当面/],
  [/当场|即时|即办|立等/, /限时|限期|承诺|按期/],
  [/城[镇市区]/, /[农乡]村|乡镇/],
  [/县|区|市|局|机关|本级|总部|总馆/, /镇|乡|街|村|社区|部门|下属|所属|直属|基层|分局|分馆/],
  [/男/, /女/],
  [/原创/, /转[载发]/],
  [/新[建设增制]/, /改[建造扩]|续建|扩建|修[改订]|更新|原有/],
  [/(?:以|之)内/, /以上|以外|之外/],
  [/公办|国有|公立/, /民办|民营|私立|私营/],
  [/人大|代表|建议/, /政协|委员|提案/],
  [/公务员|行政编/, /事业|工勤/],
  [/纸质/, /电子/],
  [/首次|初次/, /再次|重复|多次/],
  [/内部|室内|区内|市内|县内|省内|境内|辖区内/, /外部|室外|区外|市外|县外|省外|境外|辖区外/],
  [/全部/, /部分/],
  [/主动/, /依申请|被动/],
  [/自建|自办|自有/, /入驻|委托|租用|共用|第三方/],
  [/固定/, /流动|临时/],
  [/集中/, /分散/],
];

/** 自然人提出41件,法人提出11件; 当场办结138件,限时办结67件; 兑现11项,没有兑现的1项. */
function areContrary(parts: readonly Item[]): boolean {
  const [first, second, ...more] = parts.map(({ mention }) => mention.before);
  if (first === undefined || second === undefined || more.length > 0) return false;
  return isDenied(first, second) || contraries.some((pair) => stand(pair, first, second) || stand(pair, second, first));
}

const stand = ([one, other]: readonly [RegExp, RegExp], a: string, b: string): boolean =>
  one.test(a) && other.test(b) && !one.test(b);

/** 兑现 and 没有兑现: the second says of the rest what the first says of its part. */
function isDenied(first: string, second: string): boolean {
  const denied = /(?:没有|尚未|未能|未曾|还没|[未没不非])(?:予以|能够?|经)?([\u4e00-\u9fff]{2})/.exec(second)?.[1];
  return denied !== undefined && first.includes(denied) && !/[未没不非]/.test(first);
}

/** Ways of one thing to be, of which each case has one: how it came, who sent it, where it stands. */
const dimensions: readonly RegExp[] = [
  /当面|上门|窗口|现场|来人|面交|信函|邮寄|邮递|来信|传真|网络|网上|网页|网站|在线|平台|电子邮件|邮箱|电话/,
  /自然人|公民|个人|村民|居民|农户|林农|业主|职工|学生|家长|法人|企业|公司|单位|组织|机构|律师|媒体|院校|合作社/,
];

/** 医院内9个,社区内15个. */
const place = /[内里上外处](?:设|有|为|共)?$/;

/** 经窗口递交6件,邮寄4件,网上填报3件: every part says another way of the same thing. */
const areWays = (parts: readonly Item[], { before: whole }: Mention): boolean => {
  const words = parts.map(({ mention }) => mention.before.slice(-10));
  if (words.some((one) => one.length < 2) || new Set(words).size < words.length) return false;
  return (
    words.every((one) => place.test(one)) ||
    dimensions.some((dimension) => !dimension.test(whole.slice(-10)) && words.every((one) => dimension.test(one)))
  );
};

/** 24台,18台放在大厅,6台放在中心: numbers without a noun speak of what was counted before. */
const isBare = ({ link, mention: { before, after } }: Item): boolean =>
  before === '' && /(?:^|[,;:、])$/.test(link) && after !== '';

/** 以县政府名义制发5件,以县政府办公室名义制发4件: but for one word the parts are told alike. */
function sharesFrame(parts: readonly Item[]): boolean {
  const [first = '', ...rest] = parts.map(({ mention: { before } }) => before.replace(/^其中/, ''));
  // 主要负责人出席4场,分管负责人出席3场: several may take part in one thing.
  if (first.length < 4 || /出席|参加|参与|列席|主持/.test(first)) return false;
  return rest.every((one) => one !== first && one.length >= 4 && commonEnds(first, one) >= 4);
}

/** 当面申请14件、网络申请11件: kinds of one thing. */
export const endAlike = ({ parts: [first, ...rest] }: Reading): boolean => {
  const end = first?.mention.before.slice(-2) ?? '';
  return end.length === 2 && rest.every(({ mention: { before } }) => before.endsWith(end));
};

function commonEnds(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  let head = 0;
  while (head < length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  return head + tail;
}

/** A verb of doing with an object of its own: 开展检查4次、组织培训5次 are no parts of 会议12次. */
const deed =
  /(?:开展|组织|举办|召开|开办|举行|印发|编发|编印|制作|发放|接待|走访|印制|张贴|悬挂|出动|查处|征集|建立|刊发|撰写|报送|培训|检查|慰问|更新|录入|制发|公开|解读|发布|审查|清理)[\u4e00-\u9fff]{2,}$/;

/** Whether most of the parts are told as deeds with objects of their own, so that they stand beside each other. */
export const areDeeds = ({ parts }: Reading): boolean =>
  new Set(gather(parts, ({ mention: { before } }) => deed.exec(before)?.[0].slice(0, 2) ?? [])).size >= 2;

/** Properties that one and the same person, or case, has beside each other. */
const properties: readonly RegExp[] = [
  /[男女]/,
  /党员|团员|党派/,
  /学历|本科|大专|研究生|硕士|博士/,
  /职称|高级|中级|初级/,
  /岁/,
  /少数民族/,
];

/** One limit lies within another of its kind; 5日内 and 5日以上 lie beside each other. */
const limits = [/(?:日|天|小时|分钟|个月)(?:[之以])?内/, /[^一二两三四五六七八九十\d]以上|分以[上下]/];

/** 其中党员61人,本科以上72人; 5日内办结21件,10日内办结30件: the parts speak of the same things in several respects. */
export function overlapsByWords({ parts }: Reading, state: State): boolean {
  const words = parts.map((part, at) => clauseOf(part, parts[at + 1], state));
  if (limits.some((limit) => words.filter((one) => limit.test(one)).length >= 2)) return true;
  const kinds = words.map((one) => properties.findIndex((property) => property.test(one)));
  return kinds.some((kind) => kind >= 0) && new Set(kinds).size > 1;
}

/** The clause of a part, however many figures stand in it. */
function clauseOf({ mention }: Item, next: Item | undefined, { textOf }: State): string {
  const { block, clause } = mention;
  const end = next?.mention.block === block ? Math.min(clause.end, next.mention.start) : clause.end;
  return textOf(block).slice(clause.start, end);
}
