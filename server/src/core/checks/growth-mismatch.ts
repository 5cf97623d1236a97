import { figureCheck } from './wording.js';

/** A difference or a rate against another year is not what the two years' figures give. */
export default figureCheck({
  id: 'growth-mismatch',
  severity: 'error',
  kind: 'growth',
  'zh-CN': ({ stated, computed, arithmetic, direction }) =>
    direction === 'opposite'
      ? `写为 ${stated}，但两年数字的增减方向正好相反（${arithmetic}）。请核对增减的说法及两年数字。`
      : `写为 ${stated}，按本年与上年数字应为 ${computed}（${arithmetic}）。请核对本数及两年数字。`,
  en: ({ stated, computed, arithmetic, direction }) =>
    direction === 'opposite'
      ? `${stated} is stated, but the two years' figures go the other way (${arithmetic}). Check the direction and both years.`
      : `${stated} is stated, but the two years' figures give ${computed} (${arithmetic}). Check it and both years.`,
});
