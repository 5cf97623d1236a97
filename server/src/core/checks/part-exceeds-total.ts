import { figureCheck } from './wording.js';

/** A part is larger than the whole it is a part of. */
export default figureCheck({
  id: 'part-exceeds-total',
  severity: 'error',
  kind: 'at-least',
  when: ({ form }) => form !== 'cumulative',
  'zh-CN': ({ stated, arithmetic }) => `写为 ${stated}，超过所属总数（${arithmetic}）。部分不能多于总数，请核对两处。`,
  en: ({ stated, arithmetic }) =>
    `${stated} is stated, which is more than the whole (${arithmetic}). Check both figures.`,
});
