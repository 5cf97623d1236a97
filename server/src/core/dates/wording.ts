/** What stands behind a year at the head of its sentence. */
export interface Topic {
  /** The words from behind the year (度 and a comma left out) on. */
  readonly rest: string;
  /** The year opens its paragraph or section. */
  readonly opening: boolean;
  /** The sentence around, from the last 。 to the next. */
  readonly sentence: string;
  /** The words of that sentence before the year's own clause. */
  readonly before: string;
  /** The report's own organ is the subject, before the year (我局2023年) or behind it (2023年,我局). */
  readonly own: boolean;
}

/** Words that, after 将, speak of what is to be done; 将 alone may mean 把 (将公开工作纳入考核). */
const intents = [
  '继续|进一步|着力|重点|认真|全面|切实|不断|努力|积极|深入|严格|紧紧|大力|坚持|持续|聚焦|力争|逐步|围绕|按照|针对|结合|立足',
  '紧扣|主要|采取|从(?!严)|做好|抓好|抓住|加强|加大|加快|推进|推动|落实|完善|强化|健全|建立|拓展|优化|提升|提高|深化|开展',
  '组织|探索|贯彻|以|在|对|更加|着重|把|完成|统一|启动|实施|举办|按|做到|实现|充分|突出|会|要',
].join('|');
const future = new RegExp(`^[^,。;]{0,12},?将(?:${intents})`);
/** The same in the second clause, by words that cannot follow 将 in the sense of 把. */
const later =
  /^[^,。;]{0,8}将(?:会|要)?(?:继续|进一步|着力|认真|力争|不断|努力|切实|更加|从以下|从[一二三四五六]个?方面|重点)/;
const intends = /^[^,。;]{0,8}(?:拟|打算|力争|争取|准备|计划(?!生育|外|内))/;
const planTitle = /^(?:的?(?:工作|重点|主要|下步|改进)){0,2}(?:安排|打算|计划|思路|设想)(?!生育|完成|落实|执行)/;
/** With these 将 means 把: the clause tells what was put where. */
const disposes = /纳入|列入|作为|融入|嵌入|列为|摆在|摆上|分解|放在|转移|移交/;
const done = /[^为]了(?!解)|已经?|取得/;
/** 2023年主要存在两方面不足: what was found wanting, not what is to be done. */
const falls = /^(?:我.{1,3})?,?(?:主要)?(?:还|仍然?|依然)?(?:存在|面临|暴露|表现|有以下|不足)/;
const improves =
  /^(?:我.{1,3})?,?(?:将|要|应|需|须|主要|重点|着重|着力|继续|进一步|聚焦|下一步)[^。;]*(?:改进|以下|下列|做好|抓好|打算|安排|措施|力度|加强|完善|推进)/;

/** Speaks of what is to be done in the year it is about. `improving`: it stands among the problems and improvements. */
export function isPlan({ rest }: Topic, improving: boolean): boolean {
  if (planTitle.test(rest)) return true;
  const [clause = '', next = ''] = rest.split(/[。;:]/, 1)[0]?.split(',') ?? [];
  const words = `${clause},${next}`;
  if (done.test(words) || falls.test(rest)) return false;
  if (future.test(rest) || later.test(next)) return !disposes.test(words) || /将(?:继续|进一步)/.test(words);
  return intends.test(rest) || (improving && improves.test(rest));
}

const reports =
  /^[^,。;]{0,12}?(?:共|累计|主动公开|公开|收到|受理|新收|接到|办理|办结|答复|发布|制发|制定|未|没有|无|因|召开|举办|组织|开展|处理|收取|发生)/;
/** The year is cut down, compared or only qualifies a noun: 2018年底, 2019年的22件, 2014年起, 2020年未办结的2件. */
const narrows = new RegExp(
  [
    '^(?:以来|以前|之前|[底末初起至到前后的比与和及同、—–~-]|[上下]半年|第?[一二三四]季度|\\d)',
    '^[^,。;]{0,16}(?:考核|考评|评比|评估|测评|评议|巡察|巡视|审计|普查)(?:工作|结果|情况)?(?:中|里|时|,|得分|排名|获|显示)',
    // 2019年指出的问题, 2022年度报告列出的4项: what was found then is looked at now.
    '^(?:度?(?:年报|年度报告|报告))?(?:中|里|所)?(?:指出|提出|列出|查找|查摆|反映|反馈|发现|存在|点出|确定|部署|安排|计划)的',
    '^(?:未|已|新)?(?:收到|受理|办结|答复|公开|制发|发布|结转|提起|遗留)[^,。;]{0,6}的',
  ].join('|'),
);
/** With these a past year is the time of an event that the report only recalls. */
const recalls = /以来|至今|成立|组建|开通|上线|启用|建成|机构改革|施行|率先|试点|首创|首次/;
/** 428条,同比增加52条;2019年公开376条: behind another clause the figure of another year is there to be compared. */
const compares = /同比|[比较与]上(?:一)?年|[比较与]去年|相比|增[长速幅]|[上下]降|持平|减少|翻/;
const recallsMore = /印发|出台|修订|荣获|获评|获得|被评为|转隶|批准|启动/;

/** States what was done in the year as if it were the year reported on. */
export const isStatement = ({ rest, own }: Topic): boolean => !narrows.test(rest) && (own || reports.test(rest));

/** A heading that names a year names the report's, but for what is left over from another. */
export const namesYear = (title: string): boolean =>
  !narrows.test(title) && !/整改|问题|遗留|结转|规划|预算|决算/.test(title);

/** Whether a statement of another year than the report's is meant: an earlier event may be recalled, a figure compared. */
export function isRecalled(topic: Topic, years: { stated: number; report: number }): boolean {
  const { rest, opening, own } = topic;
  const sentence = rest.split(/[。;]/, 1)[0] ?? '';
  // 公开428条,同比增加52条;2019年公开376条: the year before is what this year is compared with.
  if (
    years.stated < years.report &&
    /\d[^。]{0,60}(?:同比|[比较与](?:上年|去年)|增[加长幅]|减少|下降)/.test(topic.before)
  )
    return true;
  if (/今年|本年/.test(sentence) || topic.sentence.includes(`${years.report}年`) || recalls.test(sentence)) return true;
  if (years.stated > years.report) return !/\d|[共未无]|没有/.test(sentence);
  if (!opening && compares.test(topic.sentence)) return true;
  if (!(own && opening) && recallsMore.test(sentence)) return true;
  const annual = /全年|共|未发生|未收|没有|无收|未产生/.test(sentence);
  return years.stated === years.report - 1 ? !(own || annual || /\d/.test(sentence)) : !annual;
}
