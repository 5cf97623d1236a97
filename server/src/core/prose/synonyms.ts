/**
 * Words that say what a commoner one says, and the commoner one: the rules on the words around figures need to know only
 * that. Neither side is looked up in the draft again, so their lengths may differ.
 */
const synonyms: readonly (readonly [RegExp, string])[] = [
  [/依次|顺次|先后(?=[是为有达占])/g, '分别'],
  [/占(?:到|去|了|据|得)(?!率)/g, '占'],
  [/下余|还剩|尚剩|余剩/g, '剩下'],
  [/(?<![\u4e00-\u9fff])余$/g, '其余'],
  [/凡$|(?:合并|归总|汇总|加总|累加)(?:为|计|是)?$/g, '合计'],
  [/对照|比照|相对于?|对比/g, '比'],
  [/上一年度?|前一年度?|头一?年(?!度?[底末初])/g, '上年'],
  [/抬升|攀升|走高|上扬|上浮|递增/g, '上升'],
  [/走低|下滑|下跌|下探|递减/g, '下降'],
];

/** Any of the characters that a rare word begins with. */
const sign = /[依顺先占下还尚余凡合归汇加累对比相上前头抬攀走递]/;

/** The words in the commonest way of saying them. */
export function inCommonWords(words: string): string {
  if (!sign.test(words)) return words;
  return synonyms.reduce((said, [rare, common]) => said.replace(rare, common), words);
}
