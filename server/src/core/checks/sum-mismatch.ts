import { figureCheck } from './wording.js';

/** A total in the prose differs from the sum of its parts. Counts are exact: no tolerance. */
export default figureCheck({
  id: 'sum-mismatch',
  severity: 'error',
  kind: 'sum',
  'zh-CN': ({ stated, computed, arithmetic }) =>
    `写为 ${stated}，按各分项应为 ${computed}（${arithmetic}）。请核对总数与各分项。`,
  en: ({ stated, computed, arithmetic }) =>
    `${stated} is stated, but the parts give ${computed} (${arithmetic}). Check the total and its parts.`,
});
