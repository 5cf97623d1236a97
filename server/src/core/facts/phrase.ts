import type { Mention } from '../reading.js';
import { CharSet } from '../text/char-set.js';

/** The words that name a figure in prose, in the form in which the concepts' patterns are written. */
export interface Phrase {
  /** Names before the figure, several where they are coordinated (`予以公开及部分公开`), canonical. */
  readonly heads: readonly string[];
  /** All of them as one: `收检索、复制、邮寄费`. */
  readonly whole: string;
  /** Words after the figure, up to the next delimiter. */
  readonly tail: string;
  /** Whether each of several names has this figure (`各1件`). */
  readonly each: boolean;
  /** Whether several figures are given to several names in their order (`分别为`). */
  readonly inOrder: boolean;
}

const closing =
  /(?:(?:因此|相应|随之)?[从由]\S{1,12}[增减升降调变压精]\S{0,3}|[两二三四][种类项者个]?(?:情形|结果|类型)?(?:合并|合计|相加|加总)?|合并|相加|加起来|合起来|了?其中|的?数量|的?总数|总量|件数|条数|人数|的?情况|结果)?(?:[合总累]计|共|达到?|约|仅|仍|只|就|分别|(?<!行)为|有|是|计|了|各|的|:){0,12}$/;
const opening =
  /^(?:[\s(“"]|其中|此外|另外|同时|包括|包含|分别|主要|以及|并且|且|还|又|再|及|和|与|也|截至(?:\d{4}年(?:底|末|年底)?|目前|年底)|目前|方面|[一二三四五六七八九十]是)+/;
/** A heading whose line was lost: `一、总体情况2023年公开信息…`. */
const gluedHeading = /^\s*(?:[一二三四五六七八九十]{1,3}、|\d{1,2}[.、])[^\d]{2,24}(?=\d{4}年)/;
const remark = /\(([^()]*)\)\s*$/;

/** 申请人以自然人为主,有61件; 以网络方式居多,达31件: the name stands in the clause before. */
const mostly =
  /(?:^|[,;:。])[^,;:。以]{0,10}以([^,;:。]{1,12}?)(?:方式|渠道)?(?:为主|居多|最多|占多数|为多),(?:共|计|共计|有|达|达到|为)?$/;

/** 全年公开信息的总数,由此达到735条: so does the name of a number. */
const counted = /(?:^|[,;:。])([^,;:。]{2,30}(?:总数|总量|数量|件数|条数)),[^,;:。]{0,6}$/;
const isBare = /^(?:由此|因此|从而|共|共计|合计|总共|计|达|达到|为|是|有)+$/;

/** 新收件数比2022年的14件: what is compared is named before the year. */
const comparedTo = (clause: string): string =>
  clause.replace(/(?<=..)(?:比|较|与)(?:上年度?|去年|\d{4}年度?)(?:同期)?的?$/, '');

/** Who may apply: no list of names. */
const everyone = /公民、?法人(?:和|或者?|以?及|、)其他组织(?:提出|提交)?的?/;

/**
 * Takes the phrase around a mention apart.
 *
 * @param previous the mention before it: what follows that one up to a delimiter is its own tail.
 */
export function phraseOf(mention: Mention, previous: Mention | undefined): Phrase {
  const { sentenceIndex } = mention;
  const whole = previous && takesUp(mention, previous) ? previous.gap + previous.text + mention.gap : mention.gap;
  const since = whole.slice(-longestGap);
  const after = mention.after.slice(0, longestTail);
  const goesOn =
    previous?.sentenceIndex === sentenceIndex && previous.after !== '' && since.length > previous.after.length;
  const gap = objectless(
    goesOn && since.startsWith(previous.after) ? since.slice(previous.after.length) : since,
    previous,
  );
  const bracket = remark.exec(gap);
  // In 网上(19件) the name stands before the bracket.
  const plain = bracket ? gap.slice(0, bracket.index) : gap.replace(/\($/, '');
  const last = plain.slice(clauseStart(plain)).replace(gluedHeading, '');
  const clause =
    mostly.exec(plain)?.[1] ?? comparedTo(last === '' || isBare.test(last) ? (counted.exec(plain)?.[1] ?? last) : last);
  const included = /^(?:含|包括|包含)(.+)$/.exec(bracket?.[1] ?? '')?.[1];
  const names = included === undefined ? coordinated(clause) : [...coordinated(clause), included];
  const all = canonical(clause);
  const [only] = names;
  return {
    heads: names.length === 1 && only === clause ? [all].filter(isName) : names.map(canonical).filter(isName),
    whole: all,
    tail: canonicalNouns(after),
    each: /各$/.test(plain.trim()) || /^各/.test(after),
    inOrder: /分别/.test(clause),
  };
}

/** 予以公开和部分公开两种情形合并为11件, 收费项目由2项减为1项: the name stands before the figure that this one takes up. */
function takesUp({ gap, sentenceIndex }: Mention, previous: Mention): boolean {
  if (previous.sentenceIndex !== sentenceIndex) return false;
  return /^[两二三四][种类项者]$/.test(previous.text)
    ? joint.test(gap)
    : arrived.test(gap) && /[从由]$/.test(previous.gap);
}

const joint = /^(?:情形|结果|类型|方式)?(?:合并|合计|相加|加总|合起来|加起来|总共|一共|共)(?:计|为|有)?$/;
const arrived = /^(?:[增减升降调变压精][^,;。]{0,3})?[为至到成]$/;

/**
 * 对16家机构作出处罚决定16件, 6个项目482.7万元: whom it was done to is no name of what was done, nor is what was counted before
 * one of the money.
 */
function objectless(gap: string, previous: Mention | undefined): string {
  if (!previous || gap !== previous.after) return gap;
  if (counters.test(gap)) return '';
  const isObject = /[对向给为][^,;。]{0,40}$/.test(previous.before);
  return isObject ? gap.replace(/^[^作发下实开给]{1,8}(?=作出|发出|下达|实施|开展|给予)/, '') : gap;
}

const counters = /^(?:项目|事项|工程|标段|批次)$/;

const isName = (name: string): boolean => name !== '';

/** The names of a clause that joins several. */
function coordinated(clause: string): string[] {
  const own = clause.includes('公民') ? clause.replace(everyone, '') : clause;
  return /[、与及和或]/.test(own) ? own.split(/、|与(?!会)|以及|(?<!涉)及(?!时)|(?<!总|共)和(?!解)|或者|或/) : [own];
}

const clauseEnds = new CharSet(',;:。!?(=+');

/** Where the last clause of a text begins. */
function clauseStart(text: string): number {
  let at = text.length;
  while (at > 0 && !clauseEnds.has(text.charCodeAt(at - 1))) at--;
  return at;
}

/** Characters; a name is shorter. */
const longestGap = 160;
const longestTail = 60;

/** 不予处理的申请: applications named by what became of them. */
const answeredSo = /(?<=予公开|部分公开|予以公开|全部公开|同意公开|无法提供|(?:不予|其他|其它)处理|办结|答复)的?申请$/;

/** Strips what frames a name and writes its nouns in one way. */
export function canonical(text: string): string {
  const name = text
    .trim()
    .replace(/[“"][^“”"]*[”"](?=[\u4e00-\u9fff]{2})/g, '')
    .replace(opening, '')
    .replace(closing, '')
    .replace(/[”"“‘’]/g, '')
    .replace(answeredSo, '');
  return canonicalNouns(name).replace(/(?:提出|提交|递交)(?=申请$)/, '');
}

const carriedIn =
  /(?:加上|连同|含)?(?:上年度?底?末?|上一年度?|去年底?末?|年初|\d{4}年(?:度|底|末)?)的?(?:结转|转来|转入|遗留|留存|顺延|延续|移交|接转|留下|未办结|未办完|未答复)(?!下|至|到|入|明|次|\d)(?:而来|过来|下来)?的?|结转(?:上年度?|上一年度?|去年)的?/g;
const carriedOut =
  /(?:结转|转|延|延期|顺延|推迟|留)(?:至|到|入|待)?(?:下一?年度?|次年度?|明年|\d{4}年度?)(?!结转|底的)(?:继续)?(?:办理|答复|处理)?/g;

/** Applications for something else than information. */
const otherApplications =
  /(许可|登记|复议|救助|补贴|补助|资助|低保|注册|变更|执行|仲裁|工伤|入学|审批|备案|证照|用地|贷款|专利|商标|减免|听证|赔偿|援助|认定|认证|立项|调解)(?:类|事项|的)?申请/g;

/**
 * The many names of an application are one: `收到有关政府信息公开的申请` and `受理依申请公开` both read `收到申请`.
 */
export function canonicalNouns(text: string): string {
  const bare = /[关各]/.test(text) ? text.replace(/(?:有关|相关|各类|各种|关于)/g, '') : text;
  const named = bare.includes('申请') ? canonicalApplications(bare) : bare.replace(anyone, '');
  return /[转留延推]|未[办答]/.test(named)
    ? named.replace(carriedIn, '上年结转').replace(carriedOut, '结转下年')
    : named;
}

const anyone = /公民、?法人(?:和|或者?|以?及|、)其他组织/g;

function canonicalApplications(text: string): string {
  return text
    .replace(anyone, '')
    .replace(/(?:依申请公开|(?:政府|政务)?信息公开|政务公开|公开)的?(?:政府信息|政务信息|信息)?的?申请/g, '申请')
    .replace(
      /(?:政府信息|政务信息|信息)?依(?:法)?申请(?:公开)?(?:政府信息|政务信息|信息)?(?:的?申请|事项|件)?/g,
      '申请',
    )
    .replace(otherApplications, '$1申办')
    .replace(/(?:社会)?(?:群众|市民|公民|公众|申请人)(?:提出|提交|递交)?的?(?=申请)/g, '')
    .replace(/(自然人|个人|企业|机构|组织|法人)(?:提出|提交|递交)?的(?=申请)/g, '$1')
    .replace(/(?:受理|接收|接到|收悉|收办)(?=[^,;。]{0,12}申请)/g, '收到')
    .replace(/申请(?:事项|案件|件)$/, '申请');
}

/** Words that leave a figure the organ's own of this year: years, 本局, 全县, verbs of happening, manner, examples. */
const ownWords = [
  '自?\\d{4}年度?(?:起|以来|开始)?(?:[至到—~-]\\d{4}年度?)?|本年度?|今年|全年|当年|年内|年度|期末|[到至]?(?:年末|年底|目前)|一年(?:中|来|里|间)?|上述|截至|累计',
  '本[局委厅办院所站镇乡县市区州街道机关单位级行政]+|我[局委厅办院所站镇乡县市区州街道]+',
  '全[省市县区州镇乡街局委系统]+|[省市县区镇乡州]?(?:本级|级)|街道|[镇乡县市区局委]',
  '来自|引发|引起|官方|门户|上述信息|申请|在|共|总|合计|余|其余|剩余|尚有?|历年|新|已|均|全部|实际|属于?|涉及?|依法|依规|按时|按期|按规定|及时|书面|规范|另|对|由|向社会|面向社会',
  '通过(?:(?:各种?类?|多种)(?:渠道|方式))?|各类|发生|出现|产生|被|作出|做出|应|需|可|收到的?|结果',
  '(?:因|涉及?)?(?:政府|政务)?信息公开(?:工作|申请)?(?:引起|引发)?的?|因公开申请|[\\u4e00-\\u9fff]{1,10}等|有|为|是',
];
const ownLead = new RegExp(`^(?:${ownWords.join('|')})+`);

/**
 * Whether the words that stand before a name leave it the reporting organ's own figure of the year: nothing narrows it.
 *
 * @param organ the organ's name, so that its own short forms (`长岭镇`) do not count as narrowing.
 */
export function isNeutral(lead: string, organ: string): boolean {
  const rest = lead.replace(ownLead, '');
  if (rest === '') return true;
  const bare = rest.replace(ownLead, '');
  return (
    organ !== '' &&
    bare.length > 1 &&
    [...shortForms(organ)].some((form) => bare.replace(form, '').replace(ownLead, '') === '')
  );
}

/** `清源县市场监督管理局` is also 县市场监督管理局, 市场监督管理局 and, with luck, 县局. */
function* shortForms(organ: string): Generator<string> {
  yield organ;
  for (let from = 1; from < organ.length - 1; from++) yield organ.slice(from);
  for (let to = organ.length - 1; to > 1; to--) yield organ.slice(0, to);
}
