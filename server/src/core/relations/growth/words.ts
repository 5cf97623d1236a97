/** The words of growth: what says up, down and level, and what opens a comparison. */

const ups =
  '增长|增加|上升|提高|提升|上涨|升高|增幅|涨幅|升幅|增速|净增|扩大|扩充|新增|多出|高出|增|升|高|多|涨|添|[增添补](?:设|列|配|开|进|建)|多[办发收报登开推用花]';
const downs =
  '下降|减少|降低|回落|下滑|压缩|压减|缩短|缩减|降幅|减幅|净减|节约|节省|省下|精简|少|低|降|减|跌|缩|撤|[撤裁合]并|[裁砍压减删][撤减掉去]|取消(?:下放)?|少[办发收报登开推用花]';
const measure = '(?:比例|幅度|率)?(?:了|出|的|为|达|达到|约为|约)?';

export const rateWords = new RegExp(`(?:${ups}|${downs})${measure}$`);
export const downWords = new RegExp(`(?:${downs})${measure}$`);
export const multipliedWords = /(?:增长|增加|上升|提高|上涨|扩大|多出)了?$/;

/** 占比最高, 数量较多, 年均增长: no comparison of two years. */
export const unlike =
  /(?:最|较|更|至|不|很|许|为|年均|年平均)[多少高低增降][^,;。]{0,4}$|(?:年均|平均每年|年平均)[^,;。]{0,6}$/;

/** What frames a comparison and names nothing. */
export const framing =
  /^(?:并|且|也|即|又|同比|环比|总体|平均|分别|比|较|与|同|上年度?|去年|上一年度?|前年|\d{4}年|度|同期|同|相比|相较|的|其中|共|累计|首次)*/;

/** 由…至…, 从…压减为…: what a change starts from and arrives at. */
export const changedTo = /(?:至|到|为|成)(?:约|近|了)?[^,;。]{0,5}$/;
export const changedFrom = /由|从|将|把/;

/** 与上年持平, 两年相同. */
export const level = /(?:基本|大体|大致)?(?:持平|相当|相同|一致|不变|齐平|一样|相等)/;
export const roughly = /基本|大体|大致|略|相当/;

/** 男性比女性多4人, 下半年比上半年多26条: one of two named things against the other. */
export const against =
  /([^,;。比]{1,9}[^,;。比同环])比([^,;。比]{2,10}?)(?:净|共)?(?:多|少|高|低|增加|减少)(?:出|了)?$/;

/** 达到24个, 尚存20项: what came of a change, right behind it. */
export const result =
  /^,?(?:便|就|即|现|已|总数)?(?:为|达到?|增至|升至|降至|减至|至|变为|成为|尚[存有余剩]|还[有剩]|剩下?|保留|余下?|现有|现存|共有|合计|总计|共)$/;

/** 新增5项、取消1项: what was done to a stock, of which a difference is the balance. */
export const gross = /(?:新[增添设立]|增[设列补]|取消|废止|撤[销并]|合并|注销|退出|关停|裁撤|减少|增加)(?:了|的)?$/;
