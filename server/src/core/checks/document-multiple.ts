import { defineCheck, defineMessages } from '../check.js';

interface Words {
  readonly organ: string;
  readonly count: number;
}

const messages = defineMessages({
  'zh-CN': {
    another: ({ organ, count }: Words) =>
      `本文件中有 ${count} 份报告，这里开始的是「${organ}」的报告，已分别核对。请每份报告单独成文。`,
    nameless: ({ count }: { count: number }) =>
      `本文件中有 ${count} 份报告，这里开始的是另一份，已分别核对。请每份报告单独成文。`,
    first: ({ count }: { count: number }) => `${count} 份报告中的第一份`,
  },
  en: {
    another: ({ organ, count }) =>
      `This file holds ${count} reports; that of “${organ}” begins here. Each was checked by itself. Keep one report a file.`,
    nameless: ({ count }) =>
      `This file holds ${count} reports; another one begins here. Each was checked by itself. Keep one report a file.`,
    first: ({ count }) => `the first of ${count} reports`,
  },
});

/** One file holds more than one report. */
export default defineCheck({
  id: 'document-multiple',
  severity: 'error',
  messages,
  run({ report: { organ, title, span }, reading: { recognition } }, report, say) {
    if (!recognition.others) return;
    const { count, first } = recognition.others;
    report({
      at: title ?? { start: span.start, end: span.start + 1 },
      message: organ === '' ? say('nameless', { count }) : say('another', { organ, count }),
      related: [{ span: first, message: say('first', { count }) }],
    });
  },
});
