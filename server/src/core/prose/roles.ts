import type { RawFigure } from '../figures/raw.js';
import { isExtent, isMeasure } from '../figures/units.js';
import type { Mention, Role } from '../reading.js';

/** The words around one figure, folded. */
export interface Surroundings {
  /** From the last delimiter or figure on. */
  readonly before: string;
  /** Since the previous figure or the start of the sentence. */
  readonly gap: string;
  readonly after: string;
  readonly bracketed: boolean;
  /** Role of the mention just before it in the sentence. */
  readonly previous: Role | undefined;
  /** The few mentions before it in its sentence, looked up where they are asked for. */
  readonly earlier: () => readonly Pick<Mention, 'before' | 'role'>[];
}

/** 《每日信息》248期: what a name says is not said of the figure. */
const name = /[《“][^《》“”]{0,40}[》”]/g;
const average = /平均|[日月周年户人场次件篇期笔案]均(?![为由已可在按有被须应以])|均次|每[^,;。]{0,6}$/;
const rest = /(?:其余|剩余|余下|剩下|其它的|其余的|另(?![行议案函册附])|还有|尚有|尚余|仍有|库存|结余)[^,;。\d]{0,8}$/;
const total =
  /(?:应办|需办理|应办理|需处理|应处理|合计|共计|总计|总共|一共|加起来|合起来|合在一起|相加|加在一起|累计|总[人户件条项次份场期册篇]?次?数|总人次|总量|合共|共|^计)(?:约|为|有|达|达到|是)?$|(?:合起来|加起来|合在一起|加在一起)[\u4e00-\u9fff]{0,6}$/;
/** 新公开1件,对外公开总数3件: all that there are, not all that were just told. */
const ofStock = /(?:对外公开|有效|历年|存量|馆藏|在册)[^,;。]{0,4}总[数量](?:为|达|是)?$/;
const delta = /(?:增加|增长|上升|减少|下降|净增|净减|提高|降低|压缩|压减|缩短|回落|多出|增|减|多|少)了?$/;
const notDelta = /(?:新增|至少|最多|不少|许多|很多|更多|较多|减少至|增加至)$/;
const comparison = /比|较|同比|环比|相比|同期|上年|去年/;
const lastYear = '(?:上年度?|去年|上一年度?|(?<!以)前年|往年|上年同期|去年同期)';

/** Tells what a figure does from the words around it; `year` is the report's year. */
export function roleOf(figure: RawFigure, around: Surroundings, year: number | undefined): Role {
  if (figure.kind === 'percent' || figure.kind === 'points' || figure.kind === 'multiple') return 'rate';
  if (around.before !== '' && average.test(around.before.replace(name, ''))) return 'average';
  if (isLast(around, year)) return 'last';
  if (isDelta(around)) return 'delta';
  if (isMeasure(figure.unit) && !isExtent(figure.unit)) return 'measure';
  if (rest.test(around.before)) return 'rest';
  return total.test(around.before) && !ofStock.test(around.before) ? 'total' : 'plain';
}

/** 由42条增至48条: what a change arrives at. */
const arrived =
  /(?:[增减升降提压缩扩调变改并拓归涨跌砍添补撤裁]|整合|精简|合并|上涨|回落|发展)[^,;。]{0,6}(?:至|到|为|成)(?:约|近|了)?$/;
/** 增加6条, 净增1800名: a clause of its own that says nothing but by how much. */
const alone =
  /^(?:同比|净|共|即|实际|约|总共|累计|分别|一年间?|其间)*(?:[增减]加?少?|增长|上升|下降|提高|降低|压缩|压减|缩短|回落|净增|净减|多|少)(?:了|出)?$/;

/** 增设的3家, 撤并4个, 少办360件: a verb that counts what it acts on as often as it tells a difference. */
const acting =
  /(?:[增添补](?:设|列|配|加|补|开|进|建)?|新[增添设]|再添|扩充|撤[并销掉]?|裁[撤减]|合并|[砍压减删][掉去减]?|取消(?:下放)?|[少多][办发收报登开推用花]|节[省约]|省下|精简)(?:了|的)?$/;

/** 比2018年多发186.4万元. */
const comparedActing = /[比较](?:上年|去年|上一年|\d{4}年)度?(?:同期)?(?:净|共)?[少多][办发收报登开推用花](?:出|了)?$/;

/** What stands before such a verb and names no matter of its own. */
const framing = /^(?:今年|本年度?|当年|全年|年内|一年间?|其间|其中|同比|又|再|并|共|先后|净|当中)*$/;

/** 由2家扩充至5家,增设的3家; 上年23项,取消3项; 同比少办360件: beside a change of years such a verb tells the difference. */
function isActed({ before, gap, previous, earlier }: Surroundings): boolean {
  if (comparedActing.test(before)) return true;
  if (!acting.test(before) || /;/.test(gap) || !framing.test(before.replace(acting, ''))) return false;
  if (previous === 'last') return true;
  if (/[砍压减删][掉去减]的?$/.test(before) && earlier().some(({ role }) => role === 'last')) return true;
  if (/同比/.test(before)) return /[少多][办发收报登开推用花]$/.test(before);
  return /^[,(]/.test(gap) && arrived.test(earlier().at(-1)?.before ?? '');
}

function isDelta(around: Surroundings): boolean {
  const { before, gap, previous, earlier } = around;
  // 分别比上年减少130条、26条.
  if (previous === 'delta' && /^[、和及与]$/.test(gap.trim())) return true;
  if (isActed(around)) return true;
  if (!delta.test(before) || notDelta.test(before)) return false;
  if (previous === 'last' || comparison.test(gap)) return true;
  if (!alone.test(before) || !/^[,;(]/.test(gap)) return false;
  const near = earlier();
  if (near.slice(-2).filter(({ before: words }) => /\d{4}年/.test(words)).length === 2) return true;
  return near.some(({ role }) => role === 'last' || role === 'delta') || arrived.test(near.at(-1)?.before ?? '');
}

const compared = new RegExp(`(?:比|较|与|(?<!连)同|由|从|是|跟)[^,;。]{0,6}(?:${lastYear}|(\\d{4})年)[^,;。]{0,12}$`);
const recalled = new RegExp(`^\\(?(?:而|其中)?(?:${lastYear}|(\\d{4})年)度?(?:同期)?[^,;。]{0,6}$`);
/** 去年县里考核得分92.5分, 上年收到申请也是7件: a clause about last year. */
const ofLast = new RegExp(
  `^(?:而|其中)?${lastYear}(?!底|末|初|以来|这|该|提出|检查|[^,;。]{0,6}(?:至|累计|以来|整改|下达|遗留|列入|开展的|制定的))[^,;。]{0,14}(?<!的)$`,
);
/** 许可事项上年有23项: the clause names its matter first. */
const topical = new RegExp(`^[^,;。:比较与同由从是跟至\\d]{2,10}${lastYear}(?:同期)?数?[为是有共]$`);
/** ;2019年公开376条: the same by its number, behind this year's figure. */
const ofYear =
  /^(?:而|其中)?(\d{4})年度?(?!底|末|初|起|以来|至|到|[^,;。]{0,6}(?:累计|以来|整改|遗留))[^,;。]{2,14}(?<!的)$/;

function isOfEarlierYear({ before, gap }: Surroundings, year: number | undefined): boolean {
  const found = /^[,;(]/.test(gap) ? ofYear.exec(before) : null;
  return found !== null && year !== undefined && Number(found[1]) < year;
}

/** 上年38篇: nothing but the year names it. */
const named = new RegExp(`^(?:而)?${lastYear}(?:同期)?[为是]?$`);

const bracketed = new RegExp(`[是比较与于及为同由从](?:${lastYear}|\\D{0,4}(\\d{4})年度?)(?:同期)?[^,;。]{0,4}\\($`);

/** 2017年(7件) in front of this year's comparison. */
function bracketedYear(gap: string, year: number | undefined): boolean {
  const found = bracketed.exec(gap);
  return found !== null && (found[1] === undefined || (year !== undefined && Number(found[1]) < year));
}

/** 较法定的20个工作日: compared with something that is not a year. */
const standard = /(?:比|较)(?:原来|原有|原先|法定|规定|计划|年初|目标)的?$/;
const carried = /结转|转入|转来|延续|遗留|留存|未办结|未办完|未答复|顺延|留下|接转|移交/;

/** 在2018年334条的基础上, 以上年35777条为基数. */
const based = /^(?:的?基础|为基[数期础]|作基数)/;
function isEarlier(before: string, year: number | undefined): boolean {
  const found = /[在以](?:上年|去年|上一年|(\d{4})年)[^,;。]{0,8}$/.exec(before);
  return found !== null && (found[1] === undefined || year === undefined || Number(found[1]) < year);
}

/** 较2016年的45件, (上年为649条): a figure of another year, for comparison. 上年结转 is this year's. */
function isLast(around: Surroundings, year: number | undefined): boolean {
  const { before, gap, bracketed: isBracketed, previous } = around;
  if (carried.test(before) || carried.test(around.after.slice(0, 8))) return false;
  if (delta.test(before) || comparedActing.test(before)) return false;
  // 上年复议10件、诉讼6件.
  if (previous === 'last' && /^[、和及与][\u4e00-\u9fff]{2,6}$/.test(gap)) return true;
  if (
    (based.test(around.after) && isEarlier(before, year)) ||
    standard.test(before) ||
    named.test(before) ||
    ofLast.test(before) ||
    topical.test(before) ||
    isOfEarlierYear(around, year) ||
    bracketedYear(gap, year)
  )
    return true;
  const against = compared.exec(before);
  const found = against ?? (isBracketed || /[为是]$/.test(before) ? recalled.exec(before) : null);
  if (!found) return false;
  // A plan is compared with the report's own year, of which 2022年一年为 tells by itself.
  return found[1] === undefined || year === undefined || Number(found[1]) < year + (against ? 1 : 0);
}
