import { figureCheck } from './wording.js';

/** A percentage is not what its part and its base give, neither rounded nor cut off. */
export default figureCheck({
  id: 'share-mismatch',
  severity: 'error',
  kind: 'share',
  when: ({ parts: [part, base] }) => !part || !base || part.figure.value <= base.figure.value,
  'zh-CN': ({ stated, computed, arithmetic }) =>
    `写为 ${stated}，按所列数字应为 ${computed}（${arithmetic}）。请核对百分数，或核对分项与总数。`,
  en: ({ stated, computed, arithmetic }) =>
    `${stated} is stated, but the figures give ${computed} (${arithmetic}). Check the percentage, or the part and its total.`,
});
