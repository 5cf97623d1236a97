import { figureCheck } from './wording.js';

/** A percentage is not what its part and its base give, neither rounded nor cut off. */
export default figureCheck({
  id: 'share-mismatch',
  severity: 'error',
  kind: 'share',
  when: ({ parts: [part, base] }) => part !== undefined && base !== undefined && part.figure.value <= base.figure.value,
  'zh-CN': ({ stated, computed, arithmetic, stale, staleCount }) =>
    stale === undefined
      ? `写为 ${stated}，按所列数字应为 ${computed}（${arithmetic}）。请核对百分数，或核对分项与总数。`
      : `写为 ${stated}，按所列数字应为 ${computed}（${arithmetic}）；这一组 ${staleCount} 个百分数像是按总数 ${stale} 计算的旧百分数。请按现在的数字重新计算。`,
  en: ({ stated, computed, arithmetic, stale, staleCount }) =>
    stale === undefined
      ? `${stated} is stated, but the figures give ${computed} (${arithmetic}). Check the percentage, or the part and its total.`
      : `${stated} is stated, but the figures give ${computed} (${arithmetic}); the ${staleCount} percentages of this list look like old ones of a total of ${stale}. Compute them again.`,
});
