import { type Entry, knownKeys } from '../blocks/front-matter.js';
import { defineCheck, defineMessages } from '../check.js';
import type { Fix, MessageRef, Span } from '../model.js';

interface Value {
  readonly value: string;
}

const messages = defineMessages({
  'zh-CN': {
    profile: ({ value, known }: Value & { known: string }) =>
      `没有名为「${value}」的报告格式，此行不起作用。可用的有：${known}。`,
    year: ({ value }: Value) => `「${value}」不是年份，此行不起作用。请写四位数字，如 2023。`,
    empty: ({ value }: Value) => `「${value}」没有写值，此行不起作用。`,
    twice: ({ value }: Value) => `「${value}」写了两次，只有第一次起作用。`,
    stray: ({ value }: Value) => `「${value}」不是“键: 值”的形式（冒号后要有空格），不起作用。`,
    open: ({ value }: Value) => `文件开头的「${value}」没有对应的结束行「${value}」。`,
    set: ({ value }: Value) => `改为「${value}」`,
  },
  en: {
    profile: ({ value, known }) => `There is no report format “${value}”, so this line does nothing. Known: ${known}.`,
    year: ({ value }) => `“${value}” is no year, so this line does nothing. Write four digits, as 2023.`,
    empty: ({ value }) => `“${value}” has no value, so this line does nothing.`,
    twice: ({ value }) => `“${value}” is given twice; only the first counts.`,
    stray: ({ value }) => `“${value}” is no “key: value” (with a blank behind the colon), so it does nothing.`,
    open: ({ value }) => `The “${value}” at the start of the file has no closing “${value}” line.`,
    set: ({ value }) => `Change to “${value}”`,
  },
});

/** Front matter that names no known format, no year, or cannot be read. */
export default defineCheck({
  id: 'front-matter-invalid',
  severity: 'warning',
  messages,
  run({ reading: { recognition } }, report, say) {
    const { frontMatter, known, profile, alone } = recognition;
    if (!frontMatter) return;
    const { entries, stray, closed, span } = frontMatter;
    if (!closed) report({ at: { start: span.start, end: span.start + 3 }, message: say('open', { value: '---' }) });
    const own = entries.filter(({ key }) => knownKeys.includes(key));
    // Lines that Gouji does not read may be written for another tool.
    for (const { span: at, written } of own.length > 0 ? stray : [])
      report({ at, message: say('stray', { value: written }) });
    own.forEach((entry, index) => {
      const at = placeOf(entry);
      const { key, value } = entry;
      if (value === '') report({ at, message: say('empty', { value: key }) });
      else if (own.findIndex((one) => one.key === key) < index) report({ at, message: say('twice', { value: key }) });
      else if (key === 'year' && !isYear(value)) report({ at, message: say('year', { value }) });
      else if (key === 'profile' && !known.includes(value)) {
        // What front matter names would hold for the other reports of the file too, which may keep another format.
        const fixes = alone ? [fixOf(at, profile.id, say('set', { value: profile.id }))] : [];
        report({ at, message: say('profile', { value, known: known.join('、') }), fixes });
      }
    });
  },
});

/** The format that the report was recognised to keep. */
const fixOf = (span: Span, text: string, title: MessageRef): Fix => ({
  title,
  safety: 'suggest',
  edits: [{ span, text }],
});

const placeOf = ({ value, keySpan, valueSpan }: Entry): Span => (value === '' ? keySpan : valueSpan);

const isYear = (value: string): boolean => /^(?:19|20)\d{2}$/.test(value);
