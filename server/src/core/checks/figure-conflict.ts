import { figureCheck } from './wording.js';

/** One fact is given with two values. */
export default figureCheck({
  id: 'figure-conflict',
  severity: 'error',
  kind: 'repeat',
  'zh-CN': ({ stated, computed }) => `此处写为 ${stated}，另一处同一事项写为 ${computed}，两处不一致。请核对并统一。`,
  en: ({ stated, computed }) =>
    `${stated} is stated here, but ${computed} elsewhere for the same matter. Check both and make them agree.`,
});
