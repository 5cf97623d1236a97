import { figureCheck } from './wording.js';

/** No whole number over the stated base gives this percentage, or it is more than all. */
export default figureCheck({
  id: 'share-impossible',
  severity: 'warning',
  kind: 'share',
  when: ({ form }) => form === 'impossible' || form === 'beyond',
  'zh-CN': ({ stated, base, arithmetic }) =>
    base === undefined
      ? `写为 ${stated}，部分不能超过全部的 100%。请核对百分数。`
      : `写为 ${stated}，但总数为 ${base}，没有一个整数能得出这个百分数，最接近的是 ${arithmetic}。请核对百分数或总数。`,
  en: ({ stated, base, arithmetic }) =>
    base === undefined
      ? `${stated} is stated, but a part cannot be more than 100% of the whole. Check the percentage.`
      : `${stated} is stated, but no whole number out of ${base} gives it; the nearest are ${arithmetic}. Check the percentage or the total.`,
});
