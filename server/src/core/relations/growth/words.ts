/** The words of growth: what says up, down and level, and what opens a comparison. */

const ups = '增长|增加|上升|提高|提升|上涨|增幅|涨幅|升幅|增速|净增|扩大|多出|高出|增|升|高|多';
const downs = '下降|减少|降低|回落|下滑|压缩|压减|缩短|缩减|降幅|减幅|净减|节约|精简|少|低|降|减';
const measure = '(?:比例|幅度|率)?(?:了|为|达|达到|约为|约)?';

export const rateWords = new RegExp(`(?:${ups}|${downs})${measure}$`);
export const downWords = new RegExp(`(?:${downs})${measure}$`);
export const multipliedWords = /(?:增长|增加|上升|提高|上涨|扩大|多出)了?$/;

/** What frames a comparison and names nothing. */
export const framing =
  /^(?:并|且|也|即|又|同比|环比|总体|平均|分别|比|较|与|同|上年度?|去年|上一年度?|前年|\d{4}年|度|同期|同|相比|相较|的|其中|共|累计|首次)*/;

/** 由…至…, 从…压减为…: what a change starts from and arrives at. */
export const changedTo = /(?:至|到|为|成)(?:约|近|了)?[^,;。]{0,5}$/;
export const changedFrom = /由|从|将|把/;

/** 与上年持平, 两年相同. */
export const level = /(?:基本|大体|大致)?(?:持平|相当|相同|一致|不变|齐平)/;
export const roughly = /基本|大体|大致|略|相当/;

/** 男性比女性多4人, 下半年比上半年多26条: one of two named things against the other. */
export const against =
  /([^,;。比]{1,9}[^,;。比同环])比([^,;。比]{2,10}?)(?:净|共)?(?:多|少|高|低|增加|减少)(?:出|了)?$/;
