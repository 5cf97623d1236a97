/** The words of shares: what says that something is so large a part of a whole, and what says nothing of its own beside it. */

/** 占, 占比, 份额: without what links it to its percentage. */
const taking = '(?:占(?:比(?:例|重)?|总[数量]的?)?|(?:所占)?(?:比例|比重|份额|分量)|相当于|抵得?上?)';

/** 为, 达到, 只有: what links a subject to its figure. */
const linking = '(?:约|已|就|只|仅|也|均|都|分别){0,4}(?:为|是|达到?|在|高达|只有|仅有|接近)?(?:约|了)?';

const tail = new RegExp(`(?:${taking})?${linking}$`);

/** Adverbs and pointing words, which name nothing. */
const adverb =
  '其中|其|则|而|且|并|又|也|还|仍|已经?|就|便|均|都|各自?|大?约|大致|大概|大体|差不多|几乎|将近|接近|近|仅仅?|只|尚|合?共|合计?|总共|一共|总计|恰好?|正好?|刚好?|独|更|竟|所|分别|它们?|因此|由此|同样|目前|当年|全年|本年|年内|于是|也就|(?:该|此|这一?|这些)(?:类|部分|项)?';
const lead = new RegExp(`^(?:${adverb})+`);
const trail = new RegExp(`(?:${adverb}){1,6}$`);

/** What a clause says its percentage of, once its adverbs and its 占 are taken off: 居民参保人数占 → 居民参保人数. */
export const subjectIn = (clause: string): string =>
  clause.replace(predicate, '').replace(tail, '').replace(lead, '').replace(trail, '');

/** 占编制数的: from the verb on, a clause speaks of the base. */
const predicate = /(?:占(?![地道用线])[^占]{0,60}|(?:相当于|抵得?上?|等于|是|为)[^,]{0,60}的(?:比例|比重)?)$/;

/** The subject of a percentage: of its own clause, else of the clause before where that holds no figure (份额最大,为34.7%). */
export function subjectOf(gap: string, isOpen: boolean): string {
  const clauses = gap.split(/[,;。:(]/);
  const own = subjectIn(clauses.at(-1) ?? '');
  if (own !== '' || clauses.length < (isOpen ? 2 : 3) || /[;。]/.test(gap.slice(-2))) return own;
  return subjectIn(clauses.at(-2) ?? '');
}

/** 居首, 份额最大: which place of its list a subject takes; 0 where it says none. The last is -1. */
export function rankIn(subject: string): number {
  if (/居首|首位|最[多大高重]|第一[位名]|排名?第一|头一位|榜首/.test(subject)) return 1;
  if (/次位|其次|第二[位名]|次之|居次|次多|排名?第二/.test(subject)) return 2;
  return /最[少小低轻]|末位|垫底/.test(subject) ? -1 : 0;
}

/** Words for the thing counted, which every item of a list may have. */
const general =
  /(?:一项|一类|[类项款种]|信息|数量|人数|件数|条数|[数量]|工作|申请|案件|情况|内容|部分|方面|政府|本年度?|全年|的){1,6}$/;

export const coreOf = (name: string): string => name.replace(general, '').replace(/^(?:政府|本年度?|全年|其中)+/, '');

/** 分别占, 比例各为: the nth percentage belongs to the nth count. */
export const inOrder = /分别|分占|各[占为]|各自|相应/;

/** 占, 占比达到, 比例为, 占总数的: nothing but the verb of a share stands between a count and its percentage. */
export const saysOnlyShare = (gap: string): boolean => {
  const clause = gap.split(/[,;。:(]/).at(-1) ?? '';
  return (
    (/占|比例|比重|份额/.test(clause) && !ofBase.test(clause) && subjectIn(clause) === '') ||
    /占总[数量]的$|(?:恰好?|正好|刚好)(?:为|是)?$/.test(clause)
  );
};

/** 占编制数的, 是总数的, 相当于在校生的: whose part something is. Another year's figure is no whole. */
const ofBase =
  /(?:占|是|为|相当于|抵得?上?|等于)(?:全部|全年|所有|本年|当年)*([\u4e00-\u9fff]{2,12}?)的(?:比例|比重|份额)?(?:约|为)?$/;
const whole = /^(?:全部|总[数量]?|总体|全体|整体|全年|其)$/;
const otherYear = /上年|去年|上一|前年|往年|同期|年初|年底|上[次期]|原|计划|目标|任务/;

/** What the words call the base: 编制, 应检企业; `undefined` where they name none, or only the total. */
export function baseNameIn(gap: string): string | undefined {
  const name = ofBase.exec(gap)?.[1]?.replace(/(?:总人|总)?[数量额]?$/, '') ?? '';
  return name.length < 2 || whole.test(name) ? undefined : name;
}

/** 也就是总数的一半: said of a whole, without 占. */
export const isOfWhole = (gap: string): boolean => {
  const name = ofBase.exec(gap)?.[1] ?? '';
  return name !== '' && !otherYear.test(name);
};
