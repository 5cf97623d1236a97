import { figureCheck } from './wording.js';

/** No whole number over the stated base gives this percentage. */
export default figureCheck({
  id: 'share-impossible',
  severity: 'warning',
  kind: 'share',
  when: ({ form }) => form === 'impossible',
  'zh-CN': ({ stated, base, arithmetic }) =>
    `写为 ${stated}，但总数为 ${base}，没有一个整数能得出这个百分数，最接近的是 ${arithmetic}。请核对百分数或总数。`,
  en: ({ stated, base, arithmetic }) =>
    `${stated} is stated, but no whole number out of ${base} gives it; the nearest are ${arithmetic}. Check the percentage or the total.`,
});
