import { defineCheck, defineMessages } from '../check.js';

interface Key {
  readonly key: string;
}

const messages = defineMessages({
  'zh-CN': {
    syntax: ({ format }: { format: string }) => `从这里起不是合乎语法的 ${format}，整个文件不起作用。`,
    type: ({ expected }: { expected: string }) => `这里的值类型不对，应为 ${expected}。`,
    year: ({ example }: { example: string }) => `这里应为年份，如 ${example}。`,
    choice: ({ choices }: { choices: string }) => `这里只能写：${choices}。`,
    missing: ({ key }: Key) => `缺少“${key}”。`,
    unknown: ({ key }: Key) => `没有名为“${key}”的项，它不起作用。请检查拼写。`,
    empty: ({ key }: Key) => `“${key}”不能为空。`,
    taken: ({ id }: { id: string }) => `“${id}”已经是另一个报告格式的标识，本文件不起作用。`,
    range: ({ key }: Key) => `“${key}”早于起始年度。`,
    twice: ({ key }: Key) => `“${key}”已经用过，各项的 key 不能相同。`,
    reference: ({ key }: Key) => `这里引用的“${key}”在本文件中没有定义。`,
    cell: ({ key }: Key) => `“${key}”不是本文件中某张表的一格，应写为“表:行/栏”，用它们的 key。`,
    circle: ({ key }: Key) => `“${key}”这一行经上级又成了自己的组成部分，此处的上级不起作用。`,
  },
  en: {
    syntax: ({ format }) => `From here on this is no ${format}, so the whole file does nothing.`,
    type: ({ expected }) => `This value has the wrong type; it must be ${expected}.`,
    year: ({ example }) => `A year belongs here, such as ${example}.`,
    choice: ({ choices }) => `Only these can stand here: ${choices}.`,
    missing: ({ key }) => `“${key}” is missing.`,
    unknown: ({ key }) => `There is no key “${key}”, so it does nothing. Check its spelling.`,
    empty: ({ key }) => `“${key}” must not be empty.`,
    taken: ({ id }) => `“${id}” is the id of another report format already, so this file does nothing.`,
    range: ({ key }) => `“${key}” is before the first year.`,
    twice: ({ key }) => `“${key}” is used already; keys must differ.`,
    reference: ({ key }) => `“${key}” is not defined in this file.`,
    cell: ({ key }) => `“${key}” is no cell of a table in this file. Write “table:row/column”, by their keys.`,
    circle: ({ key }) => `Through its parents the row “${key}” is a part of itself; this parent does nothing.`,
  },
});

/**
 * A report format of the workspace (`.gouji/*.json`) that cannot be used as it is. It checks such a file and no report, so
 * `readProfileFile` finds what it tells; here are its words and its severity.
 */
export default defineCheck({
  id: 'profile-invalid',
  severity: 'error',
  messages,
  run() {},
});
