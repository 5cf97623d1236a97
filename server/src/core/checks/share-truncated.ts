import { figureCheck } from './wording.js';

/** A percentage agrees with its part and its base only because the digits that follow were cut off, not rounded. */
export default figureCheck({
  id: 'share-truncated',
  severity: 'info',
  kind: 'share',
  verdict: 'holds',
  when: ({ form }) => form === 'truncated',
  'zh-CN': ({ stated, rounded, arithmetic }) =>
    `写为 ${stated}，是截去尾数得到的；四舍五入应为 ${rounded}（${arithmetic}）。建议全文统一取舍方法。`,
  en: ({ stated, rounded, arithmetic }) =>
    `${stated} was cut off rather than rounded: rounding gives ${rounded} (${arithmetic}). Treat all percentages alike.`,
});
