import { figureCheck } from './wording.js';

/** A percentage is not what its part and its base give, neither rounded nor cut off. */
export default figureCheck({
  id: 'share-mismatch',
  severity: 'error',
  kind: 'share',
  when: ({ parts: [part, base] }) => part !== undefined && base !== undefined && part.figure.value <= base.figure.value,
  'zh-CN': ({ stated, computed, arithmetic, stale, staleCount, otherName, otherBase }) => {
    const said = `写为 ${stated}，按所列数字应为 ${computed}（${arithmetic}）`;
    if (stale !== undefined)
      return `${said}；这一组 ${staleCount} 个百分数像是按总数 ${stale} 计算的旧百分数。请按现在的数字重新计算。`;
    if (otherName !== undefined)
      return `${said}；按前文“${otherName}”（推算约 ${otherBase}）计算则相符。请核对所用的基数。`;
    return `${said}。请核对百分数，或核对分项与总数。`;
  },
  en: ({ stated, computed, arithmetic, stale, staleCount, otherName, otherBase }) => {
    const said = `${stated} is stated, but the figures give ${computed} (${arithmetic})`;
    if (stale !== undefined)
      return `${said}; the ${staleCount} percentages of this list look like old ones of a total of ${stale}. Compute them again.`;
    if (otherName !== undefined)
      return `${said}; it fits the base named before, ${otherName} (about ${otherBase}). Check which base is meant.`;
    return `${said}. Check the percentage, or the part and its total.`;
  },
});
