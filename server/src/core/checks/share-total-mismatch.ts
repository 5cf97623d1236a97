import { figureCheck } from './wording.js';

/** The percentages of a closed list do not make 100, though each fits its own figures. */
export default figureCheck({
  id: 'share-total-mismatch',
  severity: 'warning',
  kind: 'share-total',
  when: ({ notes }) => notes.explained !== 1,
  'zh-CN': ({ computed, arithmetic }) =>
    `各项占比相加为 ${computed}，不是 100%（${arithmetic}），超出四舍五入所能解释的范围。请核对各项占比。`,
  en: ({ computed, arithmetic }) =>
    `The percentages add up to ${computed}, not 100% (${arithmetic}); rounding does not explain it. Check each percentage.`,
});
