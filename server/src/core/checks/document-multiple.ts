import { defineCheck, defineMessages } from '../check.js';

interface Words {
  readonly organ: string;
  readonly count: number;
}

const messages = defineMessages({
  'zh-CN': {
    another: ({ organ, count }: Words) =>
      `本文件中有 ${count} 份报告，这里是另一份${organ}的开头，已分别核对。请每份报告单独成文。`,
    first: ({ count }: { count: number }) => `${count} 份报告中的第一份`,
  },
  en: {
    another: ({ organ, count }) =>
      `This file holds ${count} reports; another one${organ} begins here. Each was checked by itself. Keep one report a file.`,
    first: ({ count }) => `the first of ${count} reports`,
  },
});

/** One file holds more than one report. */
export default defineCheck({
  id: 'document-multiple',
  severity: 'error',
  messages,
  run({ report: { organ }, reading: { recognition } }, report, say) {
    const { ordinal, siblings } = recognition;
    const at = siblings[ordinal];
    const first = siblings[0];
    if (ordinal !== 1 || !at || !first) return;
    const named = organ === '' ? '' : `（${organ}）`;
    report({
      at: at.end > at.start ? at : { start: at.start, end: at.start + 1 },
      message: say('another', { organ: named, count: siblings.length }),
      related: [{ span: first, message: say('first', { count: siblings.length }) }],
    });
  },
});
