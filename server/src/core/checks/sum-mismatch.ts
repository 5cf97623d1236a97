import { figureCheck } from './wording.js';

/** A total in the prose differs from the sum of its parts. Counts are exact: no tolerance. */
export default figureCheck({
  id: 'sum-mismatch',
  severity: 'error',
  kind: 'sum',
  rounded: {
    'zh-CN': ({ stated, computed, arithmetic }) =>
      `写为 ${stated}，各分项相加为 ${computed}（${arithmetic}），相差的尾数可能是四舍五入造成的。请核对总数与各分项。`,
    en: ({ stated, computed, arithmetic }) =>
      `${stated} is stated, the parts give ${computed} (${arithmetic}): rounding may explain it. Check the total and its parts.`,
  },
  'zh-CN': ({ stated, computed, arithmetic }) =>
    `写为 ${stated}，按各分项应为 ${computed}（${arithmetic}）。请核对总数与各分项。`,
  en: ({ stated, computed, arithmetic }) =>
    `${stated} is stated, but the parts give ${computed} (${arithmetic}). Check the total and its parts.`,
});
