import { figureCheck } from './wording.js';

/** An average or a multiple is not what the figures it is taken from give. */
export default figureCheck({
  id: 'ratio-mismatch',
  severity: 'error',
  kind: 'ratio',
  'zh-CN': ({ stated, computed, arithmetic }) =>
    `写为 ${stated}，按所列数字应为 ${computed}（${arithmetic}）。请核对平均数（倍数）及其依据。`,
  en: ({ stated, computed, arithmetic }) =>
    `${stated} is stated, but the figures give ${computed} (${arithmetic}). Check the average (multiple) and what it is taken from.`,
});
